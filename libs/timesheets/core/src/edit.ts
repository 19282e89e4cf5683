import { type LocalDate, type Minutes, minutes } from '@relais/kernel';
import { elapsedMinutes } from './clock-time';
import { type AbsenceCode, type Entry, type EntryKind, halfOf, type Half } from './timesheet';

/** What a person may write of one interval. */
export interface EntryValues {
  readonly placementId: string;
  readonly kind: EntryKind;
  readonly absenceCode: AbsenceCode | null;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly workedMinutes: number;
  readonly note: string;
}

/** One tap of the stepper. */
export const STEP_MINUTES = 15;

/** The values of an interval, ready to be edited. */
export function valuesOf(entry: Entry): EntryValues {
  const { placementId, kind, absenceCode, startMinute, endMinute, workedMinutes, note } = entry;
  return { placementId, kind, absenceCode, startMinute, endMinute, workedMinutes, note };
}

/**
 * Leaves later (or earlier) by some minutes; the break inside the interval stays as long as it was.
 * Never shorter than one step, never past midnight.
 */
export function stretch(day: LocalDate, values: EntryValues, byMinutes: number): EntryValues {
  const breakMinutes = elapsedMinutes(day, values.startMinute, values.endMinute) - values.workedMinutes;
  const shortest = values.startMinute + Math.max(STEP_MINUTES, breakMinutes);
  const endMinute = Math.min(1440, Math.max(shortest, values.endMinute + byMinutes));
  const elapsed = elapsedMinutes(day, values.startMinute, endMinute);
  return { ...values, endMinute, workedMinutes: Math.max(0, elapsed - breakMinutes) };
}

/** The interval was not worked, for this reason. */
export function asAbsence(values: EntryValues, absenceCode: AbsenceCode): EntryValues {
  return { ...values, kind: 'absence', absenceCode, workedMinutes: 0 };
}

/** The interval was worked from start to end, without a break. */
export function asWork(day: LocalDate, values: EntryValues): EntryValues {
  const workedMinutes: Minutes = minutes(
    Math.max(0, elapsedMinutes(day, values.startMinute, values.endMinute)),
  );
  return { ...values, kind: 'work', absenceCode: null, workedMinutes };
}

/** The half-day of an interval whose start may have moved: it stays where the plan put it while it still touches it. */
export function halfAfter(
  planned: Half,
  values: { readonly startMinute: number; readonly endMinute: number },
): Half {
  const now = halfOf(values.startMinute);
  return now === planned || halfOf(values.endMinute - 1) === planned ? planned : now;
}

/** True when the edit changes anything at all; writing the same values again must leave no trace. */
export function differs(before: EntryValues, after: EntryValues): boolean {
  return (Object.keys(after) as (keyof EntryValues)[]).some((key) => before[key] !== after[key]);
}
