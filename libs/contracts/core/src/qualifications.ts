import { type LocalDate, daysBetween } from '@relais/kernel';

/** Routes to the post of medical assistant (order of 7 November 2019) and what practices ask for besides. */
export const QUALIFICATION_KINDS = ['cqp', 'fae', 'dei', 'deas', 'deap', 'first-aid', 'other'] as const;
export type QualificationKind = (typeof QUALIFICATION_KINDS)[number];

export const QUALIFICATION_STATUSES = ['planned', 'enrolled', 'obtained'] as const;
export type QualificationStatus = (typeof QUALIFICATION_STATUSES)[number];

export interface Qualification {
  readonly kind: QualificationKind;
  readonly status: QualificationStatus;
  readonly obtainedOn: LocalDate | null;
  readonly expiresOn: LocalDate | null;
  readonly fileId: string | null;
}

/** `valid` includes one without expiry; `to-prove`: obtained, but no document is on file. */
export type QualificationStanding =
  'planned' | 'enrolled' | 'to-prove' | 'valid' | 'expires-soon' | 'expired';

/** How many days ahead an expiry is announced. */
export const EXPIRY_NOTICE_DAYS = 60;

/** Where a qualification stands on that day; the last day of validity still counts. */
export function standingOf(qualification: Qualification, today: LocalDate): QualificationStanding {
  if (qualification.status !== 'obtained') return qualification.status;
  if (qualification.expiresOn !== null) {
    const daysLeft = daysBetween(today, qualification.expiresOn);
    if (daysLeft < 0) return 'expired';
    if (daysLeft <= EXPIRY_NOTICE_DAYS) return 'expires-soon';
  }
  return qualification.fileId === null ? 'to-prove' : 'valid';
}

/** Why these dates cannot be, or null. */
export function qualificationProblem(
  qualification: Pick<Qualification, 'status' | 'obtainedOn' | 'expiresOn'>,
  today: LocalDate,
):
  | 'obtained-without-date'
  | 'date-without-obtained'
  | 'obtained-in-the-future'
  | 'expires-before-obtained'
  | null {
  const { status, obtainedOn, expiresOn } = qualification;
  if (status === 'obtained' && obtainedOn === null) return 'obtained-without-date';
  if (status !== 'obtained' && obtainedOn !== null) return 'date-without-obtained';
  if (obtainedOn !== null && obtainedOn > today) return 'obtained-in-the-future';
  if (obtainedOn !== null && expiresOn !== null && expiresOn < obtainedOn) return 'expires-before-obtained';
  return null;
}
