import { StatusBadge, type Column, type StatusTone } from '@relais/ui';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContractLine } from './contracts-queries';

export const STANDING_TONES: Record<ContractLine['standing'], StatusTone> = {
  upcoming: 'planned',
  running: 'done',
  ended: 'off',
};

/** Columns of every list of contracts. */
export function useContractColumns(withEmployee: boolean): Column<ContractLine>[] {
  const { t } = useTranslation();
  return useMemo(
    (): Column<ContractLine>[] => [
      ...(withEmployee
        ? [
            {
              id: 'employee',
              header: t('contracts.employee'),
              value: (row: ContractLine) => row.employeeName,
              pinned: true,
              width: 210,
            },
          ]
        : []),
      {
        id: 'kind',
        header: t('contracts.kind'),
        kind: 'option',
        options: { cdi: 'CDI', cdd: 'CDD' },
        value: (row) => row.kind,
        width: 80,
      },
      {
        id: 'standing',
        header: t('contracts.standing'),
        kind: 'option',
        options: {
          running: t('contracts.standings.running'),
          upcoming: t('contracts.standings.upcoming'),
          ended: t('contracts.standings.ended'),
        },
        value: (row) => row.standing,
        cell: (row) => (
          <StatusBadge tone={STANDING_TONES[row.standing]} label={t(`contracts.standings.${row.standing}`)} />
        ),
      },
      { id: 'job', header: t('contracts.jobTitle'), value: (row) => row.jobTitle, width: 200 },
      {
        id: 'grade',
        header: t('contracts.gradeLevel'),
        kind: 'number',
        value: (row) => row.gradeLevel,
        width: 90,
      },
      {
        id: 'hours',
        header: t('contracts.weeklyMinutes'),
        kind: 'minutes',
        value: (row) => row.weeklyMinutes,
        sum: true,
      },
      {
        id: 'gross',
        header: t('contracts.monthlyGross'),
        kind: 'cents',
        value: (row) => row.monthlyGrossCents,
        sum: true,
      },
      { id: 'from', header: t('contracts.startsOn'), kind: 'date', value: (row) => row.startsOn },
      { id: 'until', header: t('contracts.endsOn'), kind: 'date', value: (row) => row.endsOn },
      {
        id: 'trial',
        header: t('contracts.trialEndsOn'),
        kind: 'date',
        value: (row) => row.trialEndsOn,
        hidden: true,
      },
      {
        id: 'hosts',
        header: t('contracts.hosts'),
        kind: 'number',
        value: (row) => row.hostCount,
        width: 100,
      },
    ],
    [t, withEmployee],
  );
}
