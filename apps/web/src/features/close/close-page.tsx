import { Alert, Button, Group, Select, Stack, Text } from '@mantine/core';
import { asProblem } from '@relais/api-client';
import { addMonthsTo, month as monthFrom } from '@relais/kernel';
import {
  EmptyState,
  ErrorState,
  formatInstant,
  formatMonth,
  LoadingState,
  PageHeader,
  showDone,
  StatusBadge,
  type StatusTone,
} from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { CalendarPlus, LockKeyhole, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from '../../shell/search-params';
import { useCan, useSession } from '../../shell/session';
import { monthsQuery } from '../hours/hours-queries';
import { BlockersCard } from './blockers-card';
import { cockpitQuery, useOpenMonth, useRefresh, type Cockpit } from './close-queries';
import { CorrectionsCard } from './corrections-card';
import { LockButton } from './lock-dialog';
import { NumbersCard, PipelineCard } from './numbers';
import { ReopenButton } from './reopen-dialog';

const TONES: Record<Cockpit['status'], StatusTone> = {
  open: 'progress',
  locked: 'done',
  exported: 'done',
  closed: 'off',
};

/** The closing of a month on one page: how far it is, what blocks, the five numbers, the lock. */
export function ClosePage() {
  const { t, i18n } = useTranslation();
  const { today } = useSession();
  const [search, change] = useSearchParams();
  const months = useQuery(monthsQuery);
  const known = months.data?.months ?? [];
  const usual = known.findLast((one) => one.status === 'open' && one.month <= today.slice(0, 7)) ?? known[0];
  const month = known.find((one) => one.month === search['month'])?.month ?? usual?.month;
  if (months.error)
    return <ErrorState error={asProblem(months.error)} onRetry={() => void months.refetch()} />;
  if (!months.data) return <LoadingState />;
  const next = nextMonth(known[0]?.month, today);
  const monthSwitch = month !== undefined && (
    <Select
      aria-label={t('close.month')}
      allowDeselect={false}
      w={180}
      data={known.map((one) => ({ value: one.month, label: formatMonth(one.month, i18n.language) }))}
      value={month}
      onChange={(value) => value !== null && change({ month: value })}
    />
  );
  return (
    <>
      <PageHeader
        title={t('close.title')}
        actions={
          <>
            {monthSwitch}
            <OpenMonthButton month={next} />
          </>
        }
      />
      {month === undefined ? (
        <EmptyState icon={LockKeyhole} title={t('close.noMonth')} action={<OpenMonthButton month={next} />}>
          {t('close.noMonthHelp')}
        </EmptyState>
      ) : (
        <CockpitOf key={month} month={month} />
      )}
    </>
  );
}

/** The month to open: the one after the latest, never before the month of today. */
function nextMonth(latest: string | undefined, today: string): string {
  const current = today.slice(0, 7);
  if (latest === undefined || latest < current) return current;
  return addMonthsTo(monthFrom(latest), 1);
}

function OpenMonthButton({ month }: { month: string }) {
  const { t, i18n } = useTranslation();
  const can = useCan();
  const open = useOpenMonth();
  const [, change] = useSearchParams();
  if (!can('month.open')) return null;
  const name = formatMonth(month, i18n.language);
  return (
    <Button
      variant="default"
      leftSection={<CalendarPlus size={16} aria-hidden />}
      loading={open.isPending}
      onClick={() =>
        open.mutate(month, {
          onSuccess: ({ newEntries }) => {
            showDone(t('close.opened', { month: name, count: newEntries }));
            change({ month });
          },
        })
      }
    >
      {t('close.openMonth', { month: name })}
    </Button>
  );
}

function CockpitOf({ month }: { month: string }) {
  const { data, error, refetch } = useQuery(cockpitQuery(month));
  if (error && !data) return <ErrorState error={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  return (
    <Stack gap="lg">
      <Head cockpit={data} />
      <div className="rl-close-grid">
        <PipelineCard cockpit={data} />
        <NumbersCard cockpit={data} />
      </div>
      {data.status === 'open' && <BlockersCard month={month} />}
      <CorrectionsCard cockpit={data} />
    </Stack>
  );
}

/** State, countdown and the actions on the whole month. */
function Head({ cockpit }: { cockpit: Cockpit }) {
  const { t, i18n } = useTranslation();
  const can = useCan();
  const refresh = useRefresh(cockpit.month);
  const days = cockpit.daysToCutOff;
  const open = cockpit.status === 'open';
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="sm">
        <Group gap="sm">
          <StatusBadge tone={TONES[cockpit.status]} label={t(`close.status.${cockpit.status}`)} />
          {cockpit.revision > 0 && (
            <Text c="dimmed">{t('close.revision', { count: cockpit.revision + 1 })}</Text>
          )}
          {open && (
            <Text fw={650} c={days < 0 ? 'brick' : undefined}>
              {days < 0 ? t('close.overdue', { count: -days }) : t('close.countdown', { count: days })}
            </Text>
          )}
          {!open && cockpit.lockedAt !== null && (
            <Text c="dimmed">
              {t('close.lockedBy', {
                by: cockpit.lockedBy,
                at: formatInstant(cockpit.lockedAt, i18n.language),
              })}
            </Text>
          )}
        </Group>
        <Group gap="xs">
          {open && can('month.open') && (
            <Button
              variant="default"
              leftSection={<RefreshCw size={16} aria-hidden />}
              loading={refresh.isPending}
              onClick={() =>
                refresh.mutate(undefined, {
                  onSuccess: ({ newEntries, removedEntries }) =>
                    showDone(t('close.refreshed', { added: newEntries, removed: removedEntries })),
                })
              }
            >
              {t('close.refresh')}
            </Button>
          )}
          {open && can('month.lock') && <LockButton cockpit={cockpit} />}
          {!open && can('month.reopen') && <ReopenButton cockpit={cockpit} />}
        </Group>
      </Group>
      {refresh.error && <ErrorState error={asProblem(refresh.error)} />}
      {open && cockpit.reopenReason !== null && (
        <Alert color="amber">{t('close.reopened', { reason: cockpit.reopenReason })}</Alert>
      )}
      {cockpit.payrollState !== 'none' && (
        <Alert color={cockpit.payrollState === 'failed' ? 'brick' : 'relais'} role="status">
          {t(`close.payroll.${cockpit.payrollState}`)}
        </Alert>
      )}
    </Stack>
  );
}
