import { Button, Card, Group, Stack, Title } from '@mantine/core';
import { todayInParis } from '@relais/kernel';
import { EmptyState, ErrorState, LoadingState, PageHeader, showDone, SidePanel } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { CalendarPlus, Palmtree } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { AskLeaveForm } from './ask-leave';
import { LeaveBalanceCards } from './leave-file';
import { myLeaveQuery, useWithdrawLeave, type LeaveFile } from './leave-queries';
import { RequestLine } from './request-line';

/** The employee's leave: balance, requests, and every entry with its why. */
export function MyLeavePage() {
  const { t } = useTranslation();
  const can = useCan();
  const [asking, setAsking] = useState(false);
  const file = useQuery(myLeaveQuery);
  return (
    <>
      <PageHeader
        title={t('leave.mine')}
        lead={t('leave.mineLead')}
        actions={
          can('my-leave.ask') && (
            <Button
              size="md"
              leftSection={<CalendarPlus size={18} aria-hidden />}
              disabled={!file.data}
              onClick={() => setAsking(true)}
            >
              {t('leave.ask')}
            </Button>
          )
        }
      />
      {file.isPending && <LoadingState variant="cards" rows={3} />}
      {file.error && <ErrorState error={file.error} onRetry={() => void file.refetch()} />}
      {file.data && (
        <Stack>
          <MyRequests file={file.data} />
          <LeaveBalanceCards file={file.data} />
        </Stack>
      )}
      <SidePanel opened={asking} onClose={() => setAsking(false)} size="md" title={t('leave.ask')}>
        {asking && file.data && (
          <AskLeaveForm file={file.data} today={todayInParis(new Date())} onDone={() => setAsking(false)} />
        )}
      </SidePanel>
    </>
  );
}

function MyRequests({ file }: { file: LeaveFile }) {
  const { t } = useTranslation();
  const withdraw = useWithdrawLeave();
  return (
    <section aria-label={t('leave.requests')}>
      <Title order={2} fz="lg" mb="xs">
        {t('leave.requests')}
      </Title>
      {file.requests.length === 0 ? (
        <EmptyState icon={Palmtree} title={t('leave.noRequest')}>
          {t('leave.noRequestHelp')}
        </EmptyState>
      ) : (
        <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
          {file.requests.map((request) => (
            <Card component="li" key={request.id} padding="sm">
              <Group justify="space-between" align="flex-start" wrap="nowrap">
                <RequestLine request={request} events={file.events} />
                {(request.state === 'asked' || request.state === 'accepted') && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    loading={withdraw.isPending}
                    onClick={() =>
                      withdraw.mutate(
                        { id: request.id, version: request.version },
                        { onSuccess: () => showDone(t('leave.withdrawn')) },
                      )
                    }
                  >
                    {t('leave.withdraw')}
                  </Button>
                )}
              </Group>
            </Card>
          ))}
        </Stack>
      )}
      {withdraw.error && <ErrorState error={withdraw.error} />}
    </section>
  );
}
