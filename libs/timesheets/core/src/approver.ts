import { type LocalDate, daysBetween, includes } from '@relais/kernel';

export interface PracticeDoctor {
  readonly id: string;
  /** 1 = first approver of the practice. */
  readonly approvalRank: number;
  readonly leftOn: LocalDate | null;
}

/** A doctor lets a colleague (or the officer, when `toDoctorId` is null) approve for some days, both included. */
export interface Delegation {
  readonly fromDoctorId: string;
  readonly toDoctorId: string | null;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
}

/** Who is asked, and why this person. */
export type Approver =
  | {
      readonly kind: 'doctor';
      readonly doctorId: string;
      readonly because: 'rank' | 'delegate' | 'escalation';
    }
  | { readonly kind: 'officer'; readonly because: 'delegate' | 'escalation' | 'no-doctor' };

/** Days after the first request at which the ladder climbs. Product setting, not law. */
export const LADDER = [
  { step: 'reminder', afterDays: 2 },
  { step: 'second-reminder', afterDays: 4 },
  { step: 'second-approver', afterDays: 6 },
  { step: 'officer', afterDays: 8 },
] as const;
export type LadderStep = (typeof LADDER)[number]['step'];

/**
 * Who approves the hours of a practice today: its first doctor, unless away (then the delegate), then its second
 * doctor, then the officer. Never somebody who has left. A delegation to a person who has left too climbs further.
 */
export function approverOn(
  today: LocalDate,
  doctors: readonly PracticeDoctor[],
  delegations: readonly Delegation[],
  reached: LadderStep | null,
): Approver {
  if (reached === 'officer') return { kind: 'officer', because: 'escalation' };
  const present = doctors
    .filter((doctor) => doctor.leftOn === null || doctor.leftOn > today)
    .sort((a, b) => a.approvalRank - b.approvalRank || (a.id < b.id ? -1 : 1));
  const position = reached === 'second-approver' ? 1 : 0;
  const doctor = present[position];
  if (!doctor) return { kind: 'officer', because: present.length === 0 ? 'no-doctor' : 'escalation' };
  const delegation = delegations.find(
    (d) => d.fromDoctorId === doctor.id && includes({ from: d.validFrom, to: d.validTo }, today),
  );
  if (!delegation)
    return { kind: 'doctor', doctorId: doctor.id, because: position === 0 ? 'rank' : 'escalation' };
  const delegate = present.find((candidate) => candidate.id === delegation.toDoctorId);
  return delegate
    ? { kind: 'doctor', doctorId: delegate.id, because: 'delegate' }
    : { kind: 'officer', because: 'delegate' };
}

/**
 * The highest step of the ladder that is due. Steps missed in between (a stopped server, a weekend) collapse into this
 * one, so that nobody receives three reminders at once.
 */
export function stepDue(requestedOn: LocalDate, today: LocalDate): LadderStep | null {
  const days = daysBetween(requestedOn, today);
  return LADDER.findLast((rung) => days >= rung.afterDays)?.step ?? null;
}

/** Days after the end of a month at which an employee who has not declared it is reminded. Product setting. */
export const DECLARATION_REMINDER_DAYS = [1, 3, 5] as const;

/** The highest reminder due to an employee for an undeclared month, in days after its last day; null before any. */
export function declarationReminderDue(lastDayOfMonth: LocalDate, today: LocalDate): number | null {
  const days = daysBetween(lastDayOfMonth, today);
  return DECLARATION_REMINDER_DAYS.findLast((after) => days >= after) ?? null;
}

/** Days somebody has been waited for: 0 on the day itself, never negative. */
export function lateDays(expectedOn: LocalDate, today: LocalDate): number {
  return Math.max(0, daysBetween(expectedOn, today));
}

/** May a silent approver count as an approval? Only when the statutes of the group say so, and only after their delay. */
export function isTacit(
  statutes: { readonly tacitValidation: boolean; readonly tacitAfterDays: number },
  requestedOn: LocalDate,
  today: LocalDate,
): boolean {
  return statutes.tacitValidation && daysBetween(requestedOn, today) >= statutes.tacitAfterDays;
}

/** Four eyes: nobody approves hours of their own, nor hours they declared in somebody else's place. */
export function mayDecide(
  actor: { readonly userId: string | null; readonly email: string },
  part: {
    readonly employeeUserIds: readonly string[];
    readonly employeeEmail: string;
    readonly declaredByUserId: string | null;
  },
): boolean {
  if (actor.email.toLowerCase() === part.employeeEmail.toLowerCase()) return false;
  if (actor.userId === null) return true;
  return !part.employeeUserIds.includes(actor.userId) && actor.userId !== part.declaredByUserId;
}
