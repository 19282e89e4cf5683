import type { LocalDate } from '@relais/kernel';

/** How a kind of absence counts for the leave that is earned. */
export type Counting = 'work' | 'sickness' | 'nothing';

/**
 * Absences by what they earn. Sickness unrelated to work earns two days a month (L3141-5 7°, L3141-5-1); an accident at
 * work, maternity, paternity, training, leave itself and justified short leaves count as work (L3141-5; IDCC 1147 art. 36).
 */
const COUNTING: Readonly<Record<string, Counting>> = {
  sick: 'sickness',
  unpaid: 'nothing',
  unjustified: 'nothing',
};

/** What an absence of this code earns; a code the list does not name counts as work. */
export const countingOf = (absenceCode: string): Counting => COUNTING[absenceCode] ?? 'work';

/** A day on which somebody was to work, all practices together, in minutes. */
export interface PlannedDay {
  readonly day: LocalDate;
  readonly plannedMinutes: number;
  /** Minutes of the plan that were paid leave. */
  readonly leaveMinutes: number;
  readonly sickMinutes: number;
  /** Minutes absent without any right to leave. */
  readonly lostMinutes: number;
}
