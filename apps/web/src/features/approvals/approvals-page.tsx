import { Button, Stack } from '@mantine/core';
import { asProblem } from '@relais/api-client';
import { EmptyState, ErrorState, LoadingState, PageHeader, SidePanel } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { CalendarCheck, CalendarClock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { receiptsQuery, sessionDecisions } from './approvals-queries';
import { DelegationsPanel } from './delegations-panel';
import { ReceiptStack, receiptsInOrder } from './receipt';

/** The doctor signed in: everything that waits for the practice, month by month. */
export function ApprovalsPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { data, error, refetch } = useQuery(receiptsQuery);
  const [delegating, setDelegating] = useState(false);
  return (
    <>
      <PageHeader
        title={t('approvals.title')}
        lead={t('approvals.lead')}
        actions={
          can('approval.delegate') && (
            <Button
              variant="default"
              leftSection={<CalendarClock size={16} aria-hidden />}
              onClick={() => setDelegating(true)}
            >
              {t('approvals.delegations')}
            </Button>
          )
        }
      />
      {error ? (
        <ErrorState error={asProblem(error)} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingState />
      ) : data.receipts.length === 0 ? (
        <EmptyState icon={CalendarCheck} title={t('approvals.empty')}>
          {t('approvals.emptyHelp')}
        </EmptyState>
      ) : (
        <Stack gap="xl" maw={720}>
          {receiptsInOrder(data.receipts).map((receipt) => (
            <ReceiptStack key={receipt.month} receipt={receipt} port={sessionDecisions} />
          ))}
        </Stack>
      )}
      <SidePanel opened={delegating} onClose={() => setDelegating(false)} title={t('approvals.delegations')}>
        <DelegationsPanel />
      </SidePanel>
    </>
  );
}
