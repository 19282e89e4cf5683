import { type LocalDate, addDays, assertNever, daysBetween } from '@relais/kernel';

/**
 * `done`: proved or met. `open`: to do, not soon. `due-soon`: within the window. `late`: the date has passed.
 * `not-applicable`: the facts or an officer say so. `cannot-tell`: a fact is missing, and the reason names it.
 */
export type CellState = 'done' | 'due-soon' | 'late' | 'open' | 'not-applicable' | 'cannot-tell';

/** Where one time of an obligation stands, and the date that tells. */
export interface Standing {
  readonly state: CellState;
  readonly dueOn: LocalDate | null;
  /** Days past the due date, when late or done late; else 0. */
  readonly lateDays: number;
}

/** A time as computed, before anybody wrote something down about it. */
export interface ComputedTime {
  readonly applies: boolean | null;
  readonly met: boolean;
  readonly dueOn: LocalDate | null;
  readonly occurrence: string;
}

/** What was written down about that time. */
export interface WrittenDown {
  readonly doneOn: LocalDate | null;
  readonly validUntil?: LocalDate | null;
  readonly notApplicableReason?: string | null;
}

/**
 * Where a time stands today. A proof that expires is green until the window before its last day; a duty that comes back
 * is green while its next time is not near.
 */
export function standing(
  { applies, met, dueOn, occurrence }: ComputedTime,
  record: WrittenDown | null,
  today: LocalDate,
  dueSoonDays: number,
): Standing {
  if (record?.notApplicableReason != null || applies === false)
    return { state: 'not-applicable', dueOn: null, lateDays: 0 };
  if (record?.doneOn != null)
    return proved(record.doneOn, record.validUntil ?? null, dueOn, today, dueSoonDays);
  if (met) return { state: 'done', dueOn, lateDays: 0 };
  if (applies === null || dueOn === null) return { state: 'cannot-tell', dueOn, lateDays: 0 };
  if (today > dueOn) return { state: 'late', dueOn, lateDays: daysBetween(dueOn, today) };
  if (today >= addDays(dueOn, -dueSoonDays)) return { state: 'due-soon', dueOn, lateDays: 0 };
  return { state: occurrence.startsWith('after:') ? 'done' : 'open', dueOn, lateDays: 0 };
}

function proved(
  doneOn: LocalDate,
  validUntil: LocalDate | null,
  dueOn: LocalDate | null,
  today: LocalDate,
  dueSoonDays: number,
): Standing {
  if (validUntil === null)
    return { state: 'done', dueOn, lateDays: dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, doneOn)) };
  if (validUntil < today)
    return { state: 'late', dueOn: validUntil, lateDays: daysBetween(validUntil, today) };
  const near = today >= addDays(validUntil, -dueSoonDays);
  return { state: near ? 'due-soon' : 'done', dueOn: validUntil, lateDays: 0 };
}

/** Order in which states need attention, for sorting: late first. */
export function urgency(state: CellState): number {
  switch (state) {
    case 'late':
      return 0;
    case 'due-soon':
      return 1;
    case 'cannot-tell':
      return 2;
    case 'open':
      return 3;
    case 'done':
      return 4;
    case 'not-applicable':
      return 5;
    default:
      return assertNever(state);
  }
}
