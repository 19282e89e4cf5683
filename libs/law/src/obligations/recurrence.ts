import {
  type LocalDate,
  addDays,
  assertNever,
  dateOf,
  firstDay,
  lastDay,
  monthOf,
  yearOf,
} from '@relais/kernel';
import type { Delay } from '../day-count';
import type { Condition } from './condition';
import type { DutyPeriod } from './due-rule';
import type { DateFactName } from './facts/registry';

export type PeriodLength = 'day' | 'month' | 'year';

/** A step of a cycle; with several, the first whose condition holds decides. */
export interface CycleStep {
  readonly when?: Condition;
  readonly every: Delay;
  /** True when no text sets this interval. */
  readonly ours?: true;
}

/**
 * How a duty comes back, until its subject ends.
 * `each-period`: once a day, a month or a year. `after-done`: so long after it was last done.
 * `from-first`: so long after the first date, whenever it was done. `on-change`: again each time this day moves.
 */
export type Recurrence =
  | { readonly kind: 'each-period'; readonly period: PeriodLength }
  | { readonly kind: 'after-done'; readonly steps: readonly CycleStep[] }
  | { readonly kind: 'from-first'; readonly steps: readonly CycleStep[] }
  | { readonly kind: 'on-change'; readonly anchor: DateFactName };

export const eachDay: Recurrence = { kind: 'each-period', period: 'day' };
export const eachMonth: Recurrence = { kind: 'each-period', period: 'month' };
export const eachYear: Recurrence = { kind: 'each-period', period: 'year' };

/** Comes back so long after it was last done. */
export const afterDone = (...steps: readonly CycleStep[]): Recurrence => ({ kind: 'after-done', steps });

/** Comes back so long after the first date, whenever it was done. */
export const fromFirst = (...steps: readonly CycleStep[]): Recurrence => ({ kind: 'from-first', steps });

/** Comes back each time this day moves. */
export const onChange = (anchor: DateFactName): Recurrence => ({ kind: 'on-change', anchor });

/** A step of a cycle. `every(3, 'years')`. */
export const every = (
  value: number,
  unit: Delay['unit'],
  more: Omit<CycleStep, 'every'> = {},
): CycleStep => ({ every: { value, unit }, ...more });

/** The period that contains a day. */
export function periodOf(date: LocalDate, length: PeriodLength): DutyPeriod {
  switch (length) {
    case 'day':
      return { key: date, start: date, end: date };
    case 'month': {
      const m = monthOf(date);
      return { key: m, start: firstDay(m), end: lastDay(m) };
    }
    case 'year': {
      const year = yearOf(date);
      return { key: date.slice(0, 4), start: dateOf(year, 1, 1), end: dateOf(year, 12, 31) };
    }
    default:
      return assertNever(length);
  }
}

/** The period after this one. */
export function nextPeriod(period: DutyPeriod, length: PeriodLength): DutyPeriod {
  return periodOf(addDays(period.end, 1), length);
}

/** The period before this one. */
export function previousPeriod(period: DutyPeriod, length: PeriodLength): DutyPeriod {
  return periodOf(addDays(period.start, -1), length);
}
