import type { LocalDate, Minutes } from '@relais/kernel';
import type { FactName, Facts } from '@relais/law';

/** What people stated of a subject, by name of the fact. */
export type StatedFacts = Facts;

/** What the records of the group say. A row of the database satisfies these shapes. */
export interface GroupRow {
  readonly createdOn: LocalDate;
  readonly firstHireOn: LocalDate | null;
  readonly hasEmployees: boolean;
  readonly hasPartTime: boolean;
  /** Last day on which a practice joined or left. */
  readonly membersChangedOn: LocalDate | null;
  readonly stated: StatedFacts;
}

export interface MemberRow {
  readonly id: string;
  readonly joinedOn: LocalDate | null;
  readonly leavesOn: LocalDate | null;
  readonly firstPlacementOn: LocalDate | null;
  readonly hasPlacedStaff: boolean;
  readonly stated: StatedFacts;
}

export interface EmployeeRow {
  readonly id: string;
  readonly birthDate: LocalDate;
  readonly nationality: string;
  readonly permitExpiresOn: LocalDate | null;
  /** First day under any signed contract, or the start of the one being prepared. */
  readonly hiredOn: LocalDate;
  /** Last day of the last contract; null while one has no end. */
  readonly leavesOn: LocalDate | null;
  /** First day in the job held now. */
  readonly jobStartedOn: LocalDate | null;
  /** First day at any practice. */
  readonly placedOn: LocalDate | null;
  /** Kinds of the qualifications in force. */
  readonly qualifications: readonly string[];
  readonly practiceIsAided: boolean;
  readonly stated: StatedFacts;
}

export interface ContractRow {
  readonly id: string;
  readonly employeeId: string;
  readonly kind: 'cdi' | 'cdd';
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  readonly trialEndsOn: LocalDate | null;
  readonly fixedTermReason: string | null;
  readonly job: 'medical-assistant' | 'medical-secretary' | 'other' | null;
  readonly weeklyMinutes: Minutes | null;
  readonly classificationChangedOn: LocalDate | null;
  readonly userListChangedOn: LocalDate | null;
  /** Days from which amended terms apply, the first terms left out. */
  readonly changes: readonly { readonly id: string; readonly on: LocalDate }[];
  readonly stated: StatedFacts;
}

export interface PlacementRow {
  readonly id: string;
  readonly employeeId: string;
  readonly contractId: string;
  readonly memberId: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  readonly agreementSignedOn: LocalDate | null;
  readonly stated: StatedFacts;
}

/** Employees who are alike on a day of count, and how many they are. */
export interface HeadcountRow {
  readonly day: LocalDate;
  readonly kind: 'cdi' | 'cdd';
  readonly weeklyMinutes: Minutes;
  /** Placed with a member on that day, even for a part of the time. */
  readonly placed: boolean;
  readonly replacesAbsent: boolean;
  /** Days of presence in the twelve months before, of a fixed term. */
  readonly daysPresent: number;
  readonly people: number;
}

/** One absence: days of absence that touch each other, of one kind. */
export interface AbsenceRow {
  readonly employeeId: string;
  readonly code: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Something that happened, with the facts it carries. */
export interface HappeningRow {
  readonly id: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly facts: Partial<Record<FactName, unknown>>;
}
