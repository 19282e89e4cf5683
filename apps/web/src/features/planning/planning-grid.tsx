import { weekday, type LocalDate } from '@relais/kernel';
import { clock } from '@relais/placements/core';
import { formatDate, formatMinutes } from '@relais/ui';
import { memo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { practiceStyle } from '../placements/colours';
import '../placements/placements.css';
import { verdictsOf } from '../working-time/verdicts';
import type { Span } from './calendar-span';
import { type GridRow, type Piece, holidaysOn } from './grid-model';
import type { Axis, Planning } from './planning-queries';
import './planning.css';
import type { PersonFindings, RowFindings } from './row-findings';
import { Verdicts } from './verdicts';

export interface PlanningGridProps {
  axis: Axis;
  span: Span;
  planning: Planning;
  rows: readonly GridRow[];
  today: LocalDate;
  /** What the rules of working time say, by row, as far as it is known. */
  findings: ReadonlyMap<string, RowFindings>;
  /** Opens a day of a row, or without a day what the rules say of the whole row. */
  onOpen: (row: GridRow, day?: LocalDate) => void;
}

/** Rows by days, each cell a morning over an afternoon. Arrows move, Enter opens, Home and End go to the ends. */
export function PlanningGrid({ axis, span, planning, rows, today, findings, onOpen }: PlanningGridProps) {
  const { t, i18n } = useTranslation();
  const language = i18n.language.startsWith('en') ? 'en' : 'fr';
  const table = useRef<HTMLTableElement>(null);
  const [focused, setFocused] = useState({ row: 0, column: Math.max(0, span.days.indexOf(today)) });
  const at = {
    row: Math.min(focused.row, rows.length - 1),
    column: Math.min(focused.column, span.days.length - 1),
  };

  function onKeyDown(event: KeyboardEvent): void {
    const step = {
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      PageDown: [10, 0],
      PageUp: [-10, 0],
      Home: [0, -99],
      End: [0, 99],
    }[event.key];
    if (!step) return;
    event.preventDefault();
    const row = Math.min(rows.length - 1, Math.max(0, at.row + (step[0] ?? 0)));
    const column = Math.min(span.days.length - 1, Math.max(0, at.column + (step[1] ?? 0)));
    setFocused({ row, column });
    table.current?.querySelector<HTMLElement>(`[data-at="${row}-${column}"]`)?.focus();
  }

  return (
    <div className="rl-plan-scroller">
      <table
        ref={table}
        role="grid"
        aria-label={t('planning.grid', {
          from: formatDate(span.from, i18n.language),
          to: formatDate(span.to, i18n.language),
        })}
        className="rl-plan"
        data-span={span.kind}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col">{t(axis === 'employees' ? 'planning.employee' : 'planning.practice')}</th>
            {span.days.map((day) => {
              const holiday = holidaysOn(planning, day, language);
              return (
                <th key={day} scope="col" data-today={day === today || undefined} title={holiday}>
                  <small>{t(`ui.weekdayShort.${weekday(day)}`)}</small>
                  {Number(day.slice(8))}
                  {holiday !== undefined && (
                    <span className="rl-plan-holiday">
                      {span.kind === 'week' ? holiday : t('planning.holiday').charAt(0)}
                    </span>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <Row
              key={row.id}
              row={row}
              rowIndex={rowIndex}
              focusedColumn={at.row === rowIndex ? at.column : undefined}
              days={span.days}
              wide={span.kind === 'week'}
              today={today}
              findings={findings.get(row.id)}
              onFocus={setFocused}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  row: GridRow;
  rowIndex: number;
  focusedColumn: number | undefined;
  days: readonly LocalDate[];
  wide: boolean;
  today: LocalDate;
  findings: RowFindings | undefined;
  onFocus: (at: { row: number; column: number }) => void;
  onOpen: (row: GridRow, day?: LocalDate) => void;
}

const Row = memo(function Row({
  row,
  rowIndex,
  focusedColumn,
  days,
  wide,
  today,
  findings,
  onFocus,
  onOpen,
}: RowProps) {
  const { t, i18n } = useTranslation();
  return (
    <tr>
      <th scope="row">
        {row.name}
        <span>{formatMinutes(row.minutes)}</span>
        {findings && findings.people.length > 0 && (
          <button
            type="button"
            className="rl-plan-verdicts"
            aria-label={`${row.name} : ${spokenVerdicts(findings.people, t)}`}
            onClick={() => onOpen(row)}
          >
            <Verdicts findings={findingsOf(findings.people)} />
          </button>
        )}
      </th>
      {days.map((day, column) => {
        const pieces = row.on.get(day) ?? [];
        const said =
          pieces.length === 0
            ? t('planning.cell.nothing')
            : pieces.map((piece) => spoken(piece, t)).join(', ');
        const people = findings?.on.get(day) ?? [];
        const rules = people.length === 0 ? '' : ` · ${spokenVerdicts(people, t)}`;
        return (
          <td
            key={day}
            role="gridcell"
            data-today={day === today || undefined}
            data-weekend={weekday(day) > 5 || undefined}
          >
            <button
              type="button"
              className="rl-plan-cell"
              data-at={`${rowIndex}-${column}`}
              tabIndex={focusedColumn === column ? 0 : -1}
              aria-label={`${row.name}, ${formatDate(day, i18n.language, 'weekday')} : ${said}${rules}`}
              onFocus={() => onFocus({ row: rowIndex, column })}
              onClick={() => onOpen(row, day)}
            >
              {(['am', 'pm'] as const).map((half) => (
                <span key={half} className="rl-plan-half" aria-hidden>
                  {pieces
                    .filter(({ cell }) => cell.half === half)
                    .map((piece) => (
                      <PieceView key={piece.cell.placementId} piece={piece} wide={wide} />
                    ))}
                </span>
              ))}
              {people.length > 0 && (
                <span className="rl-plan-mark" title={spokenVerdicts(people, t)}>
                  <Verdicts findings={findingsOf(people)} isWorstOnly />
                </span>
              )}
            </button>
          </td>
        );
      })}
    </tr>
  );
});

function PieceView({ piece, wide }: { piece: Piece; wide: boolean }) {
  const { t } = useTranslation();
  const { cell, text } = piece;
  return (
    <span
      className="rl-plan-piece rl-practice"
      data-kind={cell.kind}
      style={practiceStyle(piece.colourKey)}
      title={spoken(piece, t)}
    >
      {wide && cell.kind === 'work' ? `${text} ${clock(cell.startMinute)}` : text}
    </span>
  );
}

const findingsOf = (people: readonly PersonFindings[]) => people.flatMap(({ findings }) => findings);

/** What the rules come to, in words: "2 blocages, 1 à vérifier". */
function spokenVerdicts(
  people: readonly PersonFindings[],
  t: (key: string, options: { count: number }) => string,
): string {
  return verdictsOf(findingsOf(people))
    .map(({ verdict, count }) => t(`planning.rules.${verdict}`, { count }))
    .join(', ');
}

/** A half-day in words. */
function spoken({ cell, employeeName, memberName }: Piece, t: (key: string) => string): string {
  const state =
    cell.kind === 'work' ? '' : ` (${t(`planning.${cell.kind}`)}${cell.reason ? `, ${cell.reason}` : ''})`;
  return `${clock(cell.startMinute)}–${clock(cell.endMinute)} ${employeeName}, ${memberName}${state}`;
}
