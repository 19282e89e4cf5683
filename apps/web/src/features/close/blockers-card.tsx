import { Accordion, Anchor, Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { asProblem, useSend } from '@relais/api-client';
import { EmptyState, ErrorState, formatDate, LoadingState, showDone } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Bell, CircleCheck, Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { remindRows } from '../hours/hours-queries';
import { RuleFindings } from '../working-time/rule-findings';
import { blockersQuery, type Blocker } from './close-queries';

const SHOWN = 50;

/** What stands between the month and its lock, grouped, each with what to do about it. */
export function BlockersCard({ month }: { month: string }) {
  const { t } = useTranslation();
  const can = useCan();
  const { data, error, refetch } = useQuery(blockersQuery(month));
  const remind = useSend((_: void, attempt) => remindRows(month, undefined, attempt), {
    onSuccess: ({ asked }) => showDone(t('close.reminded', { count: asked })),
  });
  const late = data?.counts.some((entry) => entry.kind === 'undeclared' || entry.kind === 'unapproved');
  return (
    <Card component="section" aria-label={t('close.blockers')}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3">
          {t('close.blockers')}
        </Title>
        {late && can('hours.remind') && (
          <Button
            leftSection={<Bell size={16} aria-hidden />}
            variant="default"
            loading={remind.isPending}
            onClick={() => remind.mutate()}
          >
            {t('close.remindAll')}
          </Button>
        )}
      </Group>
      {remind.error && <ErrorState error={asProblem(remind.error)} />}
      {error && !data ? (
        <ErrorState error={asProblem(error)} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingState />
      ) : data.counts.length === 0 ? (
        <EmptyState icon={CircleCheck} title={t('close.noBlockers')}>
          {t('close.noBlockersHelp')}
        </EmptyState>
      ) : (
        <Accordion
          variant="separated"
          multiple
          defaultValue={data.counts.slice(0, 1).map((entry) => entry.kind)}
        >
          {data.counts.map(({ kind, count }) => (
            <Accordion.Item key={kind} value={kind}>
              <Accordion.Control>
                <Group gap="sm">
                  <Badge size="lg" color="amber.3" c="black" className="rl-number">
                    {count}
                  </Badge>
                  <div>
                    <Text fw={600}>{t(`close.blocker.${kind}`)}</Text>
                    <Text size="sm" c="dimmed">
                      {t(`close.blockerHelp.${kind}`)}
                    </Text>
                  </div>
                </Group>
              </Accordion.Control>
              <Accordion.Panel>
                <Stack gap={6}>
                  {data.items
                    .filter((item) => item.kind === kind)
                    .slice(0, SHOWN)
                    .map((item, index) => (
                      <BlockerLine
                        key={`${item.employeeId}${item.memberId ?? ''}${index}`}
                        item={item}
                        month={month}
                      />
                    ))}
                  {count > SHOWN && <Text c="dimmed">{t('close.more', { count: count - SHOWN })}</Text>}
                </Stack>
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      )}
    </Card>
  );
}

function BlockerLine({ item, month }: { item: Blocker; month: string }) {
  const { t, i18n } = useTranslation();
  // Who is waited for is who is worth calling.
  const [name, phone] =
    item.kind === 'unapproved' || item.kind === 'disputed'
      ? [item.memberName ?? '', item.memberPhone]
      : [item.employeeName, item.employeePhone];
  const line = (
    <Group justify="space-between" gap="xs">
      <Text>
        {item.employeeName}
        {item.memberName !== null && (
          <Text span c="dimmed">
            {' '}
            · {item.memberName}
          </Text>
        )}
        {item.day !== null && (
          <Text span> · {t('close.onDay', { day: formatDate(item.day, i18n.language) })}</Text>
        )}
      </Text>
      <Group gap="md">
        {phone !== null && (
          <Anchor href={`tel:${phone.replace(/[^+0-9]/g, '')}`} aria-label={t('close.call', { name })}>
            <Phone size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {phone}
          </Anchor>
        )}
        {item.kind === 'no-payroll-number' ? (
          <Anchor renderRoot={(props) => <Link {...props} to={`/employees/${item.employeeId}`} />}>
            {t('close.seeEmployee')}
          </Anchor>
        ) : (
          <Anchor
            renderRoot={(props) => (
              <Link
                {...props}
                to="/hours"
                search={{ month, ...(item.memberId === null ? {} : { member: item.memberId }) } as never}
              />
            )}
          >
            {t('close.seeHours')}
          </Anchor>
        )}
      </Group>
    </Group>
  );
  if (item.finding === null) return line;
  return (
    <Stack gap={4}>
      {line}
      <RuleFindings findings={[item.finding]} />
    </Stack>
  );
}
