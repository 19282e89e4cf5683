import type { LocalDate } from '@relais/kernel';
import type { PlannedHalfDay } from './expand';

/** Where an employee is, and goes next, at a minute of a day: what the telephone answers first. */
export interface Whereabouts<T> {
  readonly current: T | null;
  readonly next: T | null;
}

/** Reads a plan in any order; holidays and closures are not places to go. */
export function whereabouts<T extends PlannedHalfDay>(
  halfDays: readonly T[],
  day: LocalDate,
  minuteOfDay: number,
): Whereabouts<T> {
  const ahead = halfDays
    .filter(
      (one) => one.kind === 'work' && (one.day > day || (one.day === day && one.endMinute > minuteOfDay)),
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.startMinute - b.startMinute));
  const [first = null, second = null] = ahead;
  const isNow = first !== null && first.day === day && first.startMinute <= minuteOfDay;
  return isNow ? { current: first, next: second } : { current: null, next: first };
}
