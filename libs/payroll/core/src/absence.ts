import { type LocalDate, addDays, daysBetween } from '@relais/kernel';
import type { AbsenceReason } from './canonical';
import type { AbsentHalfDay, Share } from './month-input';
import { shares } from './split';

/** An absence as the payroll reads it: one reason, its own dates, never beyond the month. */
export interface AbsenceSpell {
  readonly reason: AbsenceReason;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly startsHalf: 'am' | 'pm';
  readonly endsHalf: 'am' | 'pm';
  /** 500 per half-day, whatever the number of practices that planned it. */
  readonly milliDays: number;
  readonly minutes: number;
  readonly split: readonly Share[];
}

/** Most days without any planned work that an absence runs across: a week-end and the holiday beside it. */
const UNPLANNED_DAYS_MAX = 3;

/**
 * Joins half-days of the same reason into spells: no other reason and no presence in between, three days without
 * planned work at most. `isPresent(day)` says whether the employee worked on that day.
 */
export function absenceSpells(
  halfDays: readonly AbsentHalfDay[],
  isPresent: (day: LocalDate) => boolean,
): AbsenceSpell[] {
  const ordered = [...halfDays].sort((a, b) =>
    a.day !== b.day
      ? a.day < b.day
        ? -1
        : 1
      : a.half !== b.half
        ? a.half < b.half
          ? -1
          : 1
        : a.reason < b.reason
          ? -1
          : a.reason > b.reason
            ? 1
            : 0,
  );
  const groups: AbsentHalfDay[][] = [];
  for (const next of ordered) {
    const current = groups.at(-1);
    const last = current?.at(-1);
    if (current && last && runsOn(last, next, isPresent)) current.push(next);
    else groups.push([next]);
  }
  return groups.map(toSpell);
}

function runsOn(last: AbsentHalfDay, next: AbsentHalfDay, isPresent: (day: LocalDate) => boolean): boolean {
  if (last.reason !== next.reason) return false;
  if (last.day === next.day) return true;
  const between = daysBetween(last.day, next.day) - 1;
  if (between > UNPLANNED_DAYS_MAX) return false;
  if (last.half === 'am' && isPresent(last.day)) return false;
  if (next.half === 'pm' && isPresent(next.day)) return false;
  for (let i = 1; i <= between; i += 1) if (isPresent(addDays(last.day, i))) return false;
  return true;
}

function toSpell(group: readonly AbsentHalfDay[]): AbsenceSpell {
  const first = group[0] as AbsentHalfDay;
  const last = group.at(-1) as AbsentHalfDay;
  let minutes = 0;
  let halves = 0;
  let previous = '';
  const byMember = new Map<string, number>();
  for (const item of group) {
    minutes += item.plannedMinutes;
    byMember.set(item.memberId, (byMember.get(item.memberId) ?? 0) + item.plannedMinutes);
    const key = item.day + item.half;
    if (key !== previous) halves += 1;
    previous = key;
  }
  return {
    reason: first.reason,
    startsOn: first.day,
    endsOn: last.day,
    startsHalf: first.half,
    endsHalf: last.half,
    milliDays: halves * 500,
    minutes,
    split: shares(byMember),
  };
}
