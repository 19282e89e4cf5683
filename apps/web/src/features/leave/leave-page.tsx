import { Stack } from '@mantine/core';
import {
  DataTable,
  DateText,
  EmptyState,
  ErrorState,
  LoadingState,
  PageHeader,
  StatusBadge,
  type Column,
} from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { Palmtree } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { DecideForm, EntryForm } from './leave-forms';
import { inDays, LeaveBalanceCards } from './leave-file';
import {
  leaveFileQuery,
  useLeaveBalances,
  useLeaveRequests,
  type LeaveBalance,
  type LeaveRequest,
} from './leave-queries';
import { REQUEST_TONES } from './request-line';

/** Everybody's leave: what waits for an answer, then the balances. */
export function LeavePage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('leave.title')} lead={t('leave.lead')} />
      <Stack gap="xl">
        <Requests />
        <Balances />
      </Stack>
    </>
  );
}

function Requests() {
  const { t } = useTranslation();
  const source = useLeaveRequests();
  const columns = useMemo(
    (): Column<LeaveRequest>[] => [
      { id: 'who', header: t('leave.employee'), value: (row) => row.employeeName, pinned: true, width: 200 },
      {
        id: 'state',
        header: t('leave.state'),
        kind: 'option',
        options: {
          asked: t('leave.states.asked'),
          accepted: t('leave.states.accepted'),
          refused: t('leave.states.refused'),
          withdrawn: t('leave.states.withdrawn'),
        },
        value: (row) => row.state,
        cell: (row) => <StatusBadge tone={REQUEST_TONES[row.state]} label={t(`leave.states.${row.state}`)} />,
      },
      {
        id: 'kind',
        header: t('leave.askKind'),
        kind: 'option',
        options: {
          'paid-leave': t('leave.requestKinds.paid-leave'),
          event: t('leave.requestKinds.event'),
          unpaid: t('leave.requestKinds.unpaid'),
        },
        value: (row) => row.kind,
      },
      { id: 'from', header: t('leave.startsOn'), kind: 'date', value: (row) => row.startsOn },
      { id: 'to', header: t('leave.endsOn'), kind: 'date', value: (row) => row.endsOn },
      {
        id: 'days',
        header: t('leave.used'),
        kind: 'number',
        value: (row) => inDays(row.hundredths),
        sum: true,
        width: 90,
      },
    ],
    [t],
  );
  return (
    <DataTable
      title={t('leave.requests')}
      columns={columns}
      source={source}
      rowId={(row) => row.id}
      rowTitle={(row) => row.employeeName}
      defaultSort={['from']}
      rowTone={(row) => (row.state === 'asked' ? undefined : 'muted')}
      empty={
        <EmptyState icon={Palmtree} title={t('leave.noRequest')}>
          {t('leave.noRequestHelp')}
        </EmptyState>
      }
      panel={(row) => (
        <Stack>
          <span>
            <DateText date={row.startsOn} /> – <DateText date={row.endsOn} />
          </span>
          {row.note !== '' && <span>{row.note}</span>}
          {row.state === 'asked' && <DecideForm request={row} />}
          <EmployeeFile employeeId={row.employeeId} />
        </Stack>
      )}
    />
  );
}

function Balances() {
  const { t } = useTranslation();
  const can = useCan();
  const source = useLeaveBalances();
  const columns = useMemo(
    (): Column<LeaveBalance>[] => [
      { id: 'who', header: t('leave.employee'), value: (row) => row.employeeName, pinned: true, width: 220 },
      days('balance', t('leave.balance'), (row) => row.balanceHundredths),
      days('earned', t('leave.earned'), (row) => row.earnedHundredths),
      days('used', t('leave.used'), (row) => row.usedHundredths),
      days('planned', t('leave.planned'), (row) => row.plannedHundredths),
      { id: 'waiting', header: t('leave.waiting'), kind: 'number', value: (row) => row.waitingRequests },
    ],
    [t],
  );
  return (
    <DataTable
      title={t('leave.balance')}
      columns={columns}
      source={source}
      rowId={(row) => row.employeeId}
      rowTitle={(row) => row.employeeName}
      defaultSort={['who']}
      rowTone={(row) => (row.balanceHundredths < 0 ? 'alert' : undefined)}
      empty={
        <EmptyState icon={Palmtree} title={t('leave.emptyBalances')}>
          {t('leave.emptyBalancesHelp')}
        </EmptyState>
      }
      panel={(row) => (
        <Stack>
          <EmployeeFile employeeId={row.employeeId} />
          {can('leave.correct') && <EntryForm employeeId={row.employeeId} />}
        </Stack>
      )}
    />
  );
}

function days(id: string, header: string, value: (row: LeaveBalance) => number): Column<LeaveBalance> {
  return { id, header, kind: 'number', value: (row) => inDays(value(row)), sum: true, width: 110 };
}

function EmployeeFile({ employeeId }: { employeeId: string }) {
  const file = useQuery(leaveFileQuery(employeeId));
  if (file.isPending) return <LoadingState variant="cards" rows={2} />;
  if (file.error) return <ErrorState error={file.error} onRetry={() => void file.refetch()} />;
  return <LeaveBalanceCards file={file.data} />;
}
