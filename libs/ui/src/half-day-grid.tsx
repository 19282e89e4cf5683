import { TriangleAlert } from 'lucide-react';
import { Fragment, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

export type Half = 'am' | 'pm';
export type HalfDayState = 'planned' | 'done' | 'alert';

/** One half-day of a typical week; weekday 1 is Monday. */
export interface HalfDaySlot {
  weekday: number;
  half: Half;
  /** `planned` when not given. */
  state?: HalfDayState;
  /** A few characters in the cell, e.g. `4 h` or `8:30`. */
  text?: string;
  /** Said to screen readers and shown as a tooltip, e.g. the name of the practice. */
  note?: string;
}

export interface HalfDayGridProps {
  /** Names the grid, e.g. "Besoin hebdomadaire". */
  label: string;
  slots: readonly HalfDaySlot[];
  /** Tap on a cell; without it the grid is only read. */
  onToggle?: (weekday: number, half: Half) => void;
  /** Monday to Saturday unless given. */
  weekdays?: readonly number[];
  /** Words of a filled cell, by state; defaults say planned, done, alert. */
  stateLabels?: Partial<Record<HalfDayState, string>>;
}

const HALVES: readonly Half[] = ['am', 'pm'];
const SIX_DAYS = [1, 2, 3, 4, 5, 6] as const;

/** A week as half-days to tap: 6 × 2 cells, arrows move, space taps. State is said by text, shape and colour. */
export function HalfDayGrid({
  label,
  slots,
  onToggle,
  weekdays = SIX_DAYS,
  stateLabels = {},
}: HalfDayGridProps) {
  const { t } = useTranslation();
  const table = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState('0-0');
  const slotAt = (weekday: number, half: Half): HalfDaySlot | undefined =>
    slots.find((slot) => slot.weekday === weekday && slot.half === half);

  function onKeyDown(event: KeyboardEvent, row: number, column: number): void {
    const move = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
    if (!move) return;
    event.preventDefault();
    const nextRow = Math.min(HALVES.length - 1, Math.max(0, row + (move[0] ?? 0)));
    const nextColumn = Math.min(weekdays.length - 1, Math.max(0, column + (move[1] ?? 0)));
    setFocused(`${nextRow}-${nextColumn}`);
    table.current?.querySelector<HTMLElement>(`[data-cell="${nextRow}-${nextColumn}"]`)?.focus();
  }

  return (
    <div
      ref={table}
      role="group"
      aria-label={label}
      className="rl-half-days"
      style={{ gridTemplateColumns: `auto repeat(${weekdays.length}, minmax(0, 1fr))` }}
    >
      <span />
      {weekdays.map((weekday) => (
        <span key={weekday} className="rl-half-days-head" aria-hidden>
          {t(`ui.weekdayShort.${weekday}`)}
        </span>
      ))}
      {HALVES.map((half, row) => (
        <Fragment key={half}>
          <span className="rl-half-days-side" aria-hidden>
            {t(`ui.half.${half}`)}
          </span>
          {weekdays.map((weekday, column) => {
            const slot = slotAt(weekday, half);
            const state = slot ? (slot.state ?? 'planned') : undefined;
            const name = `${t(`ui.weekday.${weekday}`)} ${t(`ui.half.${half}`)}`;
            const said = [
              name,
              state ? (stateLabels[state] ?? t(`ui.halfDayState.${state}`)) : t('ui.halfDayState.free'),
              slot?.text,
              slot?.note,
            ]
              .filter(Boolean)
              .join(', ');
            const inside = (
              <>
                {state === 'alert' && <TriangleAlert size={13} aria-hidden />}
                {slot?.text !== undefined && <span aria-hidden>{slot.text}</span>}
              </>
            );
            return onToggle ? (
              <button
                key={weekday}
                type="button"
                className="rl-half-day"
                data-state={state}
                data-cell={`${row}-${column}`}
                aria-label={said}
                aria-pressed={slot !== undefined}
                title={said}
                tabIndex={focused === `${row}-${column}` ? 0 : -1}
                onFocus={() => setFocused(`${row}-${column}`)}
                onKeyDown={(event) => onKeyDown(event, row, column)}
                onClick={() => onToggle(weekday, half)}
              >
                {inside}
              </button>
            ) : (
              <span
                key={weekday}
                className="rl-half-day"
                data-state={state}
                title={said}
                role="img"
                aria-label={said}
              >
                {inside}
              </span>
            );
          })}
        </Fragment>
      ))}
    </div>
  );
}
