import { ActionIcon, Group, Text } from '@mantine/core';
import { DEADLINE_LANES, DEADLINE_OWNERS } from '@relais/deadlines/core';
import { addMonthsTo, monthOf, localDate, type Month } from '@relais/kernel';
import { EmptyState, ErrorState, formatDate, formatMonth, LoadingState, textIn } from '@relais/ui';
import { CalendarCheck2, ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Mark, SHAPES, standingOf, type Standing } from './marks';
import { useDeadlines, type DeadlineFilters, type DeadlineLine } from './deadlines-queries';

export const TIMELINE_MONTHS = 12;
/** Marks shown in a cell; the rest is one step away, in the month. */
const MARKS_MAX = 8;
/** Column of what fell before the first month and is still to do. */
const BEFORE = 'before';

interface Props {
  filters: DeadlineFilters;
  month: Month;
  today: string;
  onMonth: (month: Month) => void;
  onOpen: (deadlineId: string) => void;
}

/** Twelve months side by side, a lane for each subject; what is overdue from before stands at the left. */
export function DeadlinesTimeline({ filters, month, today, onMonth, onOpen }: Props) {
  const { t, i18n } = useTranslation();
  const source = useDeadlines(filters);
  const months = Array.from({ length: TIMELINE_MONTHS }, (_, n) => addMonthsTo(month, n));
  const current = monthOf(localDate(today));
  if (source.isLoading) return <LoadingState variant="table" />;
  if (source.problem) return <ErrorState error={source.problem} onRetry={source.reload} />;

  const columnOf = (row: DeadlineLine): string => {
    const own = row.dueOn.slice(0, 7);
    return own < month ? BEFORE : own;
  };
  const rows = source.rows.filter((row) => row.dueOn.slice(0, 7) >= month || row.late);
  const columns = [...(rows.some((row) => columnOf(row) === BEFORE) ? [BEFORE] : []), ...months];
  const lanes = DEADLINE_LANES.filter((lane) => rows.some((row) => row.lane === lane));
  const name = (column: string) =>
    column === BEFORE
      ? t('deadlines.before')
      : new Intl.DateTimeFormat(i18n.language, { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(
          new Date(`${column}-01T00:00:00Z`),
        );

  return (
    <>
      <Group mb="xs" gap="xs">
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('deadlines.earlier')}
          onClick={() => onMonth(addMonthsTo(month, -3))}
        >
          <ChevronLeft size={17} />
        </ActionIcon>
        <Text fw={600} aria-live="polite">
          {formatMonth(month, i18n.language)} –{' '}
          {formatMonth(addMonthsTo(month, TIMELINE_MONTHS - 1), i18n.language)}
        </Text>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('deadlines.later')}
          onClick={() => onMonth(addMonthsTo(month, 3))}
        >
          <ChevronRight size={17} />
        </ActionIcon>
      </Group>
      {rows.length === 0 ? (
        <EmptyState icon={CalendarCheck2} title={t('deadlines.empty')}>
          {t('deadlines.emptyHelp')}
        </EmptyState>
      ) : (
        <>
          <div className="rl-timeline" role="region" aria-label={t('deadlines.views.timeline')} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('deadlines.lane')}</th>
                  {columns.map((column) => (
                    <th key={column} scope="col" data-now={column === current || undefined}>
                      {name(column)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lanes.map((lane) => (
                  <tr key={lane}>
                    <th scope="row">{t(`deadlines.lanes.${lane}`)}</th>
                    {columns.map((column) => {
                      const own = rows.filter((row) => row.lane === lane && columnOf(row) === column);
                      return (
                        <td key={column} data-past={column !== BEFORE && column < current ? true : undefined}>
                          <div className="rl-marks">
                            {own.slice(0, MARKS_MAX).map((row) => (
                              <MarkButton key={row.id} row={row} onOpen={onOpen} />
                            ))}
                            {own.length > MARKS_MAX && (
                              <Text size="xs" c="dimmed">
                                {t('deadlines.more', { count: own.length - MARKS_MAX })}
                              </Text>
                            )}
                          </div>
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Legend rows={rows} />
        </>
      )}
    </>
  );
}

/** A deadline in words, for whoever does not see the mark. */
export function useSaid(): (row: DeadlineLine) => string {
  const { t, i18n } = useTranslation();
  return (row) =>
    [
      formatDate(row.dueOn, i18n.language),
      textIn(row.title, i18n.language),
      row.subjectLabel,
      t(`deadlines.statuses.${standingOf(row)}`),
      t(`deadlines.owners.${row.owner}`),
    ]
      .filter((part) => part !== '')
      .join(', ');
}

function MarkButton({ row, onOpen }: { row: DeadlineLine; onOpen: (deadlineId: string) => void }) {
  const said = useSaid()(row);
  return (
    <button
      type="button"
      className="rl-mark-button"
      aria-label={said}
      title={said}
      onClick={() => onOpen(row.id)}
    >
      <Mark deadline={row} />
      <span aria-hidden>{Number(row.dueOn.slice(8))}</span>
    </button>
  );
}

/** Shapes and colours that are on the page, in words. */
function Legend({ rows }: { rows: readonly DeadlineLine[] }) {
  const { t } = useTranslation();
  const standings = [...new Set(rows.map(standingOf))];
  const owners = DEADLINE_OWNERS.filter((owner) => rows.some((row) => row.owner === owner));
  return (
    <ul className="rl-legend" aria-label={t('deadlines.legend')}>
      {owners.map((owner) => {
        const Shape = SHAPES[owner];
        return (
          <li key={owner}>
            <Shape size={14} aria-hidden /> {t(`deadlines.owners.${owner}`)}
          </li>
        );
      })}
      {standings.map((standing: Standing) => (
        <li key={standing}>
          <span className="rl-swatch-mark">
            <svg width="14" height="14" className="rl-mark" data-standing={standing} aria-hidden>
              <circle cx="7" cy="7" r="5" stroke="currentColor" />
            </svg>
          </span>
          {t(`deadlines.statuses.${standing}`)}
        </li>
      ))}
    </ul>
  );
}
