import { Button, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { asProblem, useSend } from '@relais/api-client';
import {
  type BulkAction,
  type Column,
  ConfirmButton,
  DataTable,
  EmptyState,
  ErrorState,
  formatMonth,
  LoadingState,
  PageHeader,
  type RowResult,
  showDone,
  SidePanel,
  StatusBadge,
  type StatusTone,
} from '@relais/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Bell, CalendarClock, CheckCheck, Clock } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from '../../shell/search-params';
import { useCan, useSession } from '../../shell/session';
import { DelegationsPanel } from '../approvals/delegations-panel';
import { approveRows, monthsQuery, remindRows, STALE, useHourRows, type HourRow } from './hours-queries';
import { RowPanel } from './row-panel';

const TONES: Record<HourRow['status'], StatusTone> = {
  draft: 'none',
  declared: 'waiting',
  approved: 'done',
  disputed: 'alert',
};

/** All hours of a month: who is late, what differs, what can be approved at once. */
export function HoursPage() {
  const { t, i18n } = useTranslation();
  const can = useCan();
  const { today } = useSession();
  const [search, change] = useSearchParams();
  const months = useQuery(monthsQuery);
  const known = months.data?.months ?? [];
  const usual =
    known.findLast((month) => month.status === 'open' && month.month <= today.slice(0, 7)) ?? known[0];
  const month = known.find((candidate) => candidate.month === search['month'])?.month ?? usual?.month;
  const source = useHourRows(month, search['member']);
  const [delegating, setDelegating] = useState(false);
  const columns = useHourColumns();
  const bulkActions = useBulkActions(month ?? '', can);
  if (months.error)
    return <ErrorState error={asProblem(months.error)} onRetry={() => void months.refetch()} />;
  if (!months.data) return <LoadingState />;
  const open = known.find((candidate) => candidate.month === month)?.status === 'open';
  return (
    <>
      <PageHeader
        title={t('hours.title')}
        lead={t('hours.lead')}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<CalendarClock size={16} aria-hidden />}
              onClick={() => setDelegating(true)}
            >
              {t('hours.delegations')}
            </Button>
            {month !== undefined && open && can('hours.approve') && (
              <ApproveClean month={month} rows={source.rows} />
            )}
          </>
        }
      />
      {month === undefined ? (
        <EmptyState icon={Clock} title={t('hours.noMonth')}>
          {t('hours.emptyHelp')}
        </EmptyState>
      ) : (
        <DataTable
          title={`${t('hours.title')} ${formatMonth(month, i18n.language)}`}
          columns={columns}
          source={source}
          rowId={(row) => row.partId}
          rowTitle={(row) => `${row.employeeName}, ${row.memberName}`}
          defaultSort={['employee']}
          empty={
            <EmptyState icon={Clock} title={t('hours.empty')}>
              {t('hours.emptyHelp')}
            </EmptyState>
          }
          toolbar={
            <Select
              aria-label={t('hours.month')}
              allowDeselect={false}
              w={180}
              data={known.map((one) => ({ value: one.month, label: formatMonth(one.month, i18n.language) }))}
              value={month}
              onChange={(value) => value !== null && change({ month: value })}
            />
          }
          {...(open ? { bulkActions } : {})}
          rowTone={(row) => (row.status === 'disputed' || row.lateDays > 5 ? 'alert' : undefined)}
          panel={(row) => <RowPanel row={row} month={month} today={today} />}
        />
      )}
      <SidePanel opened={delegating} onClose={() => setDelegating(false)} title={t('hours.delegations')}>
        <DelegationsPanel />
      </SidePanel>
    </>
  );
}

function useHourColumns(): Column<HourRow>[] {
  const { t } = useTranslation();
  return useMemo((): Column<HourRow>[] => {
    const statuses = ['draft', 'declared', 'disputed', 'approved'] as const;
    const treatments = ['pay-as-declared', 'hold-back'] as const;
    return [
      { id: 'employee', header: t('hours.employee'), value: (row) => row.employeeName, pinned: true },
      { id: 'practice', header: t('hours.practice'), value: (row) => row.memberName },
      {
        id: 'status',
        header: t('hours.state'),
        kind: 'option',
        options: Object.fromEntries(statuses.map((status) => [status, t(`hours.status.${status}`)])),
        value: (row) => row.status,
        cell: (row) => <StatusBadge tone={TONES[row.status]} label={t(`hours.status.${row.status}`)} />,
        width: 170,
      },
      {
        id: 'planned',
        header: t('hours.planned'),
        kind: 'minutes',
        sum: true,
        value: (row) => row.plannedMinutes,
      },
      {
        id: 'declared',
        header: t('hours.declared'),
        kind: 'minutes',
        sum: true,
        value: (row) => row.declaredMinutes,
      },
      {
        id: 'approved',
        header: t('hours.approved'),
        kind: 'minutes',
        sum: true,
        value: (row) => row.approvedMinutes,
      },
      { id: 'paid', header: t('hours.paid'), kind: 'minutes', sum: true, value: (row) => row.paidMinutes },
      {
        id: 'delta',
        header: t('hours.delta'),
        kind: 'minutes',
        sum: true,
        value: (row) => (row.declaredMinutes === null ? null : row.declaredMinutes - row.plannedMinutes),
      },
      { id: 'remarks', header: t('hours.remarks'), kind: 'number', value: (row) => row.remarkCount },
      {
        id: 'clean',
        header: t('hours.clean'),
        kind: 'boolean',
        value: (row) => row.clean,
        hidden: true,
        width: 130,
      },
      {
        id: 'late',
        header: t('hours.late'),
        kind: 'number',
        value: (row) => (row.lateDays === 0 ? null : row.lateDays),
      },
      { id: 'waitingFor', header: t('hours.waitingFor'), value: (row) => row.waitingFor },
      { id: 'decidedBy', header: t('hours.decidedBy'), value: (row) => row.decidedBy, hidden: true },
      {
        id: 'payrollNumber',
        header: t('hours.payrollNumber'),
        kind: 'boolean',
        value: (row) => row.hasPayrollNumber,
        hidden: true,
      },
      {
        id: 'exception',
        header: t('hours.exception'),
        kind: 'option',
        options: Object.fromEntries(
          treatments.map((treatment) => [treatment, t(`hours.treatment.${treatment}`)]),
        ),
        value: (row) => row.treatment,
        hidden: true,
        width: 170,
      },
    ];
  }, [t]);
}

/** Approve and remind, with an answer for each line. */
function useBulkActions(month: string, can: (ability: string) => boolean): BulkAction<HourRow>[] {
  const { t } = useTranslation();
  const client = useQueryClient();
  const refresh = () => Promise.all(STALE.map((queryKey) => client.invalidateQueries({ queryKey })));
  const actions: BulkAction<HourRow>[] = [];
  if (can('hours.approve')) {
    actions.push({
      id: 'approve',
      label: t('hours.approve'),
      icon: CheckCheck,
      question: () => ({ title: t('hours.approveQuestion'), consequence: t('hours.approveHelp') }),
      run: async (rows) => {
        const results = await approveRows(month, rows);
        await refresh();
        return results.map((result): RowResult => ({
          rowId: result.partId,
          ok: result.outcome === 'approved',
          ...(result.message === null ? {} : { message: result.message }),
        }));
      },
    });
  }
  if (can('hours.remind')) {
    actions.push({
      id: 'remind',
      label: t('hours.remind'),
      icon: Bell,
      run: async (rows) => {
        const waiting = rows.filter((row) => row.status === 'draft' || row.status === 'declared');
        const answer = await remindRows(
          month,
          waiting.map((row) => row.partId),
        );
        showDone(t('hours.reminded', { count: answer.asked }));
        return rows.map((row): RowResult =>
          waiting.includes(row)
            ? { rowId: row.partId, ok: true, ...(answer.asked === 0 ? { message: t('hours.already') } : {}) }
            : { rowId: row.partId, ok: false, message: t('hours.notWaiting') },
        );
      },
    });
  }
  return actions;
}

/** Everything declared exactly as planned, in one decision. */
function ApproveClean({ month, rows }: { month: string; rows: readonly HourRow[] }) {
  const { t } = useTranslation();
  const clean = rows.filter((row) => row.clean);
  const approve = useSend((parts: readonly HourRow[], attempt) => approveRows(month, parts, attempt), {
    invalidates: [...STALE],
    onSuccess: (results) => {
      const refused = results.filter((result) => result.outcome === 'refused');
      if (results.length > refused.length)
        showDone(t('hours.approvedDone', { count: results.length - refused.length }));
      const [first] = refused;
      if (first) {
        const message = t('hours.refusedSome', { count: refused.length, why: first.message });
        notifications.show({ color: 'brick', withBorder: true, autoClose: 10_000, message });
      }
    },
    onProblem: (problem) => notifications.show({ color: 'brick', withBorder: true, message: problem.title }),
  });
  return (
    <ConfirmButton
      color="relais"
      leftSection={<CheckCheck size={16} aria-hidden />}
      disabled={clean.length === 0}
      question={t('hours.approveCleanQuestion')}
      consequence={t('hours.approveCleanHelp')}
      confirmLabel={t('hours.approveClean', { count: clean.length })}
      onConfirm={async () => {
        for (let start = 0; start < clean.length; start += 1000) {
          await approve.mutateAsync(clean.slice(start, start + 1000));
        }
      }}
    >
      {t('hours.approveClean', { count: clean.length })}
    </ConfirmButton>
  );
}
