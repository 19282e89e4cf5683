import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { asProblem } from '@relais/api-client';
import { OVERRIDE_REASON_LENGTH_MIN } from '@relais/contracts/core';
import {
  DataTable,
  EmptyState,
  ErrorState,
  FindingList,
  formatInstant,
  PageHeader,
  showDone,
  StatusBadge,
  textIn,
  type Column,
} from '@relais/ui';
import { ShieldCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { useWordMap } from '../../shell/word-map';
import { type OverrideRow, useOverrides, useWithdraw } from './working-time-queries';

/** Every error that somebody let pass: who, when, why, for which facts; and the way back. */
export function OverridesPage() {
  const { t, i18n } = useTranslation();
  const source = useOverrides();
  const columns = useMemo(
    (): Column<OverrideRow>[] => [
      {
        id: 'employee',
        header: t('workingTime.overrides.employee'),
        value: (row) => row.employeeName,
        pinned: true,
      },
      {
        id: 'what',
        header: t('workingTime.overrides.what'),
        value: (row) => textIn(row.finding.message, i18n.language),
        width: 360,
      },
      { id: 'reason', header: t('workingTime.overrides.reason'), value: (row) => row.reason, width: 260 },
      { id: 'by', header: t('workingTime.overrides.by'), value: (row) => row.decidedBy },
      {
        id: 'at',
        header: t('workingTime.overrides.at'),
        kind: 'date',
        value: (row) => row.decidedAt.slice(0, 10),
      },
      { id: 'from', header: t('workingTime.overrides.from'), kind: 'date', value: (row) => row.from },
      { id: 'to', header: t('workingTime.overrides.to'), kind: 'date', value: (row) => row.to },
      {
        id: 'state',
        header: t('workingTime.overrides.state'),
        kind: 'option',
        value: (row) => row.state,
        options: {
          'in-force': t('workingTime.overrides.states.in-force'),
          withdrawn: t('workingTime.overrides.states.withdrawn'),
        },
        cell: (row) => (
          <StatusBadge
            tone={row.state === 'in-force' ? 'waiting' : 'off'}
            label={t(`workingTime.overrides.states.${row.state}`)}
          />
        ),
      },
      {
        id: 'rule',
        header: t('workingTime.overrides.rule'),
        value: (row) => row.finding.ruleId,
        hidden: true,
      },
    ],
    [t, i18n.language],
  );
  return (
    <>
      <PageHeader title={t('workingTime.overrides.title')} lead={t('workingTime.overrides.lead')} />
      <DataTable
        title={t('workingTime.overrides.title')}
        columns={columns}
        source={source}
        rowId={(row) => row.id}
        rowTitle={(row) => row.employeeName}
        panel={(row) => <OverridePanel row={row} />}
        empty={
          <EmptyState icon={ShieldCheck} title={t('workingTime.overrides.empty')}>
            {t('workingTime.overrides.emptyHelp')}
          </EmptyState>
        }
      />
    </>
  );
}

function OverridePanel({ row }: { row: OverrideRow }) {
  const { t, i18n } = useTranslation();
  const labels = useWordMap('workingTime.numbers');
  const can = useCan();
  const withdraw = useWithdraw();
  const [reason, setReason] = useState('');
  const date = (instant: string) => formatInstant(instant, i18n.language);
  return (
    <Stack>
      <FindingList findings={[row.finding]} labels={labels} />
      <Text fw={600}>
        {t('workingTime.overriddenBy', {
          by: row.decidedBy,
          date: date(row.decidedAt),
          reason: row.reason,
        })}
      </Text>
      {row.withdrawnAt !== null && (
        <Text>
          {t('workingTime.overrides.withdrawnBy')} {row.withdrawnBy}, {date(row.withdrawnAt)} :{' '}
          {row.withdrawalReason}
        </Text>
      )}
      {row.state === 'in-force' && can('rule-override.grant') && (
        <>
          <Textarea
            label={t('workingTime.overrides.withdrawal')}
            description={t('workingTime.overrides.withdrawHelp')}
            autosize
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {withdraw.error && <ErrorState error={asProblem(withdraw.error)} />}
          <Group justify="flex-end">
            <Button
              color="brick"
              loading={withdraw.isPending}
              disabled={reason.trim().length < OVERRIDE_REASON_LENGTH_MIN}
              onClick={() =>
                withdraw.mutate(
                  { id: row.id, reason },
                  { onSuccess: () => showDone(t('workingTime.overrides.withdrawn')) },
                )
              }
            >
              {t('workingTime.overrides.withdraw')}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}
