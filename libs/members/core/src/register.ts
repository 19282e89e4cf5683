import { type LocalDate, type Period, includes } from '@relais/kernel';

/** A stay of a practice in the group: it may leave and come back. */
export interface Membership {
  readonly memberId: string;
  readonly admittedOn: LocalDate;
  /** Last day as a member; null while it still is one. */
  readonly leftOn: LocalDate | null;
}

/** The days of a membership, both ends included. */
export function membershipPeriod(membership: Membership): Period {
  return { from: membership.admittedOn, to: membership.leftOn };
}

/** True when the practice is a member on that day: an employee may only be placed with members (L1253-1). */
export function isMemberOn(memberships: readonly Membership[], date: LocalDate): boolean {
  return memberships.some((membership) => includes(membershipPeriod(membership), date));
}

/** Why a practice cannot leave on that day, or null when it can. */
export function leavingProblem(
  membership: Membership | null,
  leftOn: LocalDate,
): 'not-a-member' | 'before-admission' | null {
  if (membership === null || membership.leftOn !== null) return 'not-a-member';
  return leftOn < membership.admittedOn ? 'before-admission' : null;
}
