import { DEADLINE_LANES, DEADLINE_OWNERS } from '@relais/deadlines/core';
import { DataTable, EmptyState, StatusBadge, textIn, type Column } from '@relais/ui';
import { CalendarCheck2 } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeadlines, type DeadlineFilters, type DeadlineLine } from './deadlines-queries';
import { Mark, standingOf, TONES } from './marks';

const STANDINGS = ['late', 'open', 'snoozed', 'submitted', 'acknowledged', 'cancelled'] as const;

/** All deadlines in a table, to sort and to take away. */
export function DeadlinesList({
  filters,
  onOpen,
}: {
  filters: DeadlineFilters;
  onOpen: (deadlineId: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const source = useDeadlines(filters);
  const columns = useMemo(
    (): Column<DeadlineLine>[] => [
      { id: 'due', header: t('deadlines.dueOn'), kind: 'date', value: (row) => row.dueOn },
      {
        id: 'title',
        header: t('deadlines.what'),
        value: (row) => textIn(row.title, i18n.language),
        pinned: true,
        width: 260,
        cell: (row) => (
          <span style={{ display: 'inline-flex', gap: 8, alignItems: 'center', maxWidth: '100%' }}>
            <Mark deadline={row} />
            <span style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
              {textIn(row.title, i18n.language)}
            </span>
          </span>
        ),
      },
      { id: 'subject', header: t('deadlines.subject'), value: (row) => row.subjectLabel },
      {
        id: 'standing',
        header: t('deadlines.status'),
        kind: 'option',
        options: Object.fromEntries(STANDINGS.map((value) => [value, t(`deadlines.statuses.${value}`)])),
        value: standingOf,
        cell: (row) => (
          <StatusBadge tone={TONES[standingOf(row)]} label={t(`deadlines.statuses.${standingOf(row)}`)} />
        ),
      },
      {
        id: 'whose',
        header: t('deadlines.owner'),
        kind: 'option',
        options: Object.fromEntries(DEADLINE_OWNERS.map((value) => [value, t(`deadlines.owners.${value}`)])),
        value: (row) => row.owner,
      },
      {
        id: 'kind',
        header: t('deadlines.lane'),
        kind: 'option',
        options: Object.fromEntries(DEADLINE_LANES.map((value) => [value, t(`deadlines.lanes.${value}`)])),
        value: (row) => row.lane,
      },
      { id: 'proved', header: t('deadlines.proof'), kind: 'boolean', value: (row) => row.proved, width: 100 },
      { id: 'rule', header: t('deadlines.rule'), value: (row) => row.ruleId, hidden: true, width: 120 },
    ],
    [t, i18n.language],
  );
  return (
    <DataTable
      title={t('deadlines.title')}
      columns={columns}
      source={source}
      rowId={(row) => row.id}
      rowTitle={(row) => `${textIn(row.title, i18n.language)} ${row.subjectLabel}`.trim()}
      defaultSort={['due']}
      onOpen={(row) => onOpen(row.id)}
      rowTone={(row) => (row.late ? 'alert' : row.status === 'cancelled' ? 'muted' : undefined)}
      empty={
        <EmptyState icon={CalendarCheck2} title={t('deadlines.empty')}>
          {t('deadlines.emptyHelp')}
        </EmptyState>
      }
    />
  );
}
