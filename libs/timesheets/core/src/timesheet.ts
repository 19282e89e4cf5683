import type { LocalDate, Minutes, Month } from '@relais/kernel';

/** Where the share of one practice in one employee's month stands. */
export const PART_STATUSES = ['draft', 'declared', 'approved', 'disputed'] as const;
export type PartStatus = (typeof PART_STATUSES)[number];

/** What an interval of a day is. Only `work` carries worked minutes. */
export const ENTRY_KINDS = ['work', 'absence', 'holiday', 'closure'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Reason of an absence: read by the employee, the officer and payroll, never by a doctor. */
export const ABSENCE_CODES = [
  'paid-leave',
  'sick',
  'work-accident',
  'maternity',
  'paternity',
  'sick-child',
  'family-event',
  'unpaid',
  'unjustified',
  'training',
] as const;
export type AbsenceCode = (typeof ABSENCE_CODES)[number];

/** In whose name a part was approved. */
export const DECIDED_AS = ['doctor', 'delegate', 'officer', 'tacit'] as const;
export type DecidedAs = (typeof DECIDED_AS)[number];

/** Half of a day, as patterns and grids are drawn. */
export type Half = 'am' | 'pm';

/** Longest single interval the product records; a longer presence is several intervals with a break. */
export const INTERVAL_MINUTES_MAX = 720;

/** The morning ends at 13:00 when a typed interval has to be put in a half-day. */
const NOON_MINUTE = 780;

/** One interval of one day at one practice. Wall-clock minutes of the workplace, 0 = midnight, 1440 = the next one. */
export interface Entry {
  readonly id: string;
  readonly partId: string;
  readonly placementId: string;
  readonly day: LocalDate;
  readonly kind: EntryKind;
  readonly absenceCode: AbsenceCode | null;
  readonly plannedMinutes: Minutes;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly workedMinutes: Minutes;
  readonly note: string;
  readonly disputed: boolean;
}

/** Unit of approval: employee × practice × month. */
export interface Part {
  readonly id: string;
  readonly employeeId: string;
  readonly memberId: string;
  readonly month: Month;
  readonly status: PartStatus;
}

/** The half-day an interval belongs to when nobody said it: by its start. */
export function halfOf(startMinute: number): Half {
  return startMinute < NOON_MINUTE ? 'am' : 'pm';
}
