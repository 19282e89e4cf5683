import { daysOf, month as monthFrom, weekday } from '@relais/kernel';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatMonth } from './format';

export interface CalendarDay {
  /** What is drawn in the cell under the number. */
  content?: ReactNode;
  /** The same in words, for screen readers. */
  said?: string;
  /** `off` for holidays and closures, `alert` to look at. */
  tone?: 'off' | 'alert';
}

export interface MonthCalendarProps {
  /** `2026-10`. */
  month: string;
  /** By date. */
  days: Readonly<Record<string, CalendarDay>>;
  onSelect?: (date: string) => void;
  selected?: string;
  today?: string;
}

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 7, ArrowUp: -7 };

/** A month as people hang it on the wall, Monday first; arrows move, Enter opens the day. */
export function MonthCalendar({ month, days, onSelect, selected, today }: MonthCalendarProps) {
  const { t, i18n } = useTranslation();
  const grid = useRef<HTMLDivElement>(null);
  const dates = daysOf(monthFrom(month));
  const first = dates[0];
  const [focused, setFocused] = useState<string>();
  const inMonth = (date: string | undefined): date is string => date?.startsWith(month) === true;
  const reachable = [focused, selected, today].find(inMonth) ?? first;

  function onKeyDown(event: KeyboardEvent, index: number): void {
    const next = dates[index + (STEPS[event.key] ?? 0)];
    if (!(event.key in STEPS) || next === undefined) return;
    event.preventDefault();
    setFocused(next);
    grid.current?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus();
  }

  return (
    <div ref={grid} className="rl-calendar" role="group" aria-label={formatMonth(month, i18n.language)}>
      {WEEK.map((day) => (
        <span key={day} className="rl-calendar-head" aria-hidden>
          {t(`ui.weekdayShort.${day}`)}
        </span>
      ))}
      {first !== undefined && weekday(first) > 1 && (
        <span style={{ gridColumn: `span ${weekday(first) - 1}` }} />
      )}
      {dates.map((date, index) => {
        const day = days[date];
        const said = [formatDate(date, i18n.language, 'weekday'), day?.said].filter(Boolean).join(' : ');
        const shared = {
          className: 'rl-calendar-day',
          'data-date': date,
          'data-tone': day?.tone,
          'data-weekend': weekday(date) > 5 || undefined,
          'data-today': date === today || undefined,
          'data-selected': date === selected || undefined,
        };
        const inside = (
          <>
            <span className="rl-calendar-number" aria-hidden>
              {Number(date.slice(8))}
            </span>
            {day?.content !== undefined && (
              <span className="rl-calendar-content" aria-hidden={day.said !== undefined}>
                {day.content}
              </span>
            )}
          </>
        );
        return onSelect ? (
          <button
            key={date}
            type="button"
            {...shared}
            aria-label={said}
            aria-pressed={date === selected}
            aria-current={date === today ? 'date' : undefined}
            tabIndex={date === reachable ? 0 : -1}
            onFocus={() => setFocused(date)}
            onKeyDown={(event) => onKeyDown(event, index)}
            onClick={() => onSelect(date)}
          >
            {inside}
          </button>
        ) : (
          <div key={date} {...shared}>
            <span className="rl-sr-only">{said}</span>
            {inside}
          </div>
        );
      })}
    </div>
  );
}
