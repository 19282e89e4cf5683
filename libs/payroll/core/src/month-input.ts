import type { LocalDate, Month } from '@relais/kernel';
import type { AbsenceReason, CanonicalCode, ElementCode } from './canonical';

/** Contract weekly minutes in force over a period, both ends included; `to` null while open. */
export interface WeeklyTerms {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly weeklyMinutes: number;
  /** Weekly minutes of the contract itself while an amendment adds hours for a time (L3123-22); absent otherwise. */
  readonly baseMinutes?: number;
}

/** What was done at one practice in one civil week, counted on the days of the month alone. */
export interface WeekAtMember {
  readonly monday: LocalDate;
  readonly memberId: string;
  readonly workedMinutes: number;
  readonly plannedMinutes: number;
  /** Days of the month with work, as bits: bit 0 is the 1st. */
  readonly workedDays: number;
}

/** Half a day (or part of it) not worked, at one practice. */
export interface AbsentHalfDay {
  readonly day: LocalDate;
  readonly half: 'am' | 'pm';
  readonly reason: AbsenceReason;
  readonly memberId: string;
  readonly plannedMinutes: number;
}

/** Minutes of a former month that this month pays, or takes back. */
export interface CorrectionInput {
  readonly id: string;
  readonly originMonth: Month;
  readonly day: LocalDate;
  readonly memberId: string;
  readonly code: CanonicalCode;
  readonly minutesDelta: number;
}

/** What former months already paid of one civil week, their corrections included. */
export interface PaidWeek {
  readonly monday: LocalDate;
  /** Worked minutes, practice by practice. */
  readonly worked: readonly Share[];
  /** Planned minutes covered by paid leave: they count when the 35 h are looked at. */
  readonly paidLeaveMinutes: number;
  /** True when the hours beyond the threshold of this week were already paid by a former month. */
  readonly assessed: boolean;
}

/** Typed by the officer for this month. */
export interface ElementInput {
  readonly code: ElementCode;
  readonly quantity: number;
}

/** A negative amount the former month could not show, to be taken off this one. `quantity` is negative. */
export interface CarriedInput {
  readonly code: CanonicalCode;
  readonly quantity: number;
  readonly minutes: number;
  readonly fromMonth: Month;
  readonly split: readonly Share[];
}

/** The part of one practice. */
export interface Share {
  readonly memberId: string;
  readonly minutes: number;
}

/** One contract in one month, as the hours were validated. Plain rows: nothing here knows the database. */
export interface ContractMonth {
  readonly month: Month;
  readonly employeeId: string;
  readonly contractId: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  readonly terms: readonly WeeklyTerms[];
  readonly weeks: readonly WeekAtMember[];
  readonly absences: readonly AbsentHalfDay[];
  readonly corrections?: readonly CorrectionInput[];
  /** The week that began in the former month, and the weeks the corrections touch. */
  readonly paidWeeks?: readonly PaidWeek[];
  readonly elements?: readonly ElementInput[];
  readonly carried?: readonly CarriedInput[];
}
