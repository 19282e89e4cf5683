import { type LocalDate, addDays, addYears, daysBetween } from '@relais/kernel';
import {
  type Facts,
  adultAge,
  lateCareerAge,
  legalWeek,
  midCareerAge,
  needsWorkPermit,
  serviceSince,
} from '@relais/law';
import type { AbsenceRow, ContractRow, EmployeeRow, GroupRow, MemberRow, PlacementRow } from './rows';

const CARE_DIPLOMAS = ['dei', 'deas', 'deap'];

/** Facts of the group. What was stated wins over nothing else: registers and statements name different facts. */
export function groupFacts(row: GroupRow): Facts {
  return {
    'group.createdOn': row.createdOn,
    'group.firstHireOn': row.firstHireOn,
    'group.hasEmployees': row.hasEmployees,
    'group.hasPartTime': row.hasPartTime,
    'group.membersChangedOn': row.membersChangedOn,
    ...row.stated,
  };
}

/** Facts of a practice. */
export function memberFacts(row: MemberRow): Facts {
  return {
    'member.joinedOn': row.joinedOn,
    'member.leavesOn': row.leavesOn,
    'member.firstPlacementOn': row.firstPlacementOn,
    'member.hasPlacedStaff': row.hasPlacedStaff,
    ...row.stated,
  };
}

/**
 * Facts of an employee, with those of the contract that counts. A minor needs the visit first whatever was stated;
 * assistants and secretaries are not cadres; the adaptation training (FAE) is only for holders of a care diploma;
 * seniority in the branch starts with the group unless an earlier day is stated. Anything else is left unknown.
 */
export function employeeFacts(row: EmployeeRow, contract: ContractRow | null, today: LocalDate): Facts {
  const { stated, birthDate, hiredOn, qualifications } = row;
  const job = contract?.job ?? null;
  const minor = hiredOn < addYears(birthDate, adultAge.at(today).value);
  return {
    ...(contract && contractFacts(contract, today)),
    'employee.age': yearsBetween(birthDate, today),
    'employee.hiredOn': hiredOn,
    'employee.jobStartedOn': row.jobStartedOn,
    'employee.seniorityMonths': monthsOfService(hiredOn, today),
    'employee.isQualifiedMedicalAssistant': qualifications.includes('cqp') || qualifications.includes('fae'),
    'employee.hasCareDiploma': qualifications.some((kind) => CARE_DIPLOMAS.includes(kind)),
    'employee.practiceIsAided': row.practiceIsAided,
    'employee.requiresWorkPermit': needsWorkPermit(row.nationality),
    'employee.permitExpiresOn': row.permitExpiresOn,
    'employee.turns45On': addYears(birthDate, midCareerAge.at(today).value),
    'employee.turns60On': addYears(birthDate, lateCareerAge.at(today).value),
    'employee.isManager': job === null || job === 'other' ? null : false,
    'employee.branchSeniorityFrom': hiredOn,
    'placement.firstStartsOn': row.placedOn,
    ...stated,
    ...(minor && { 'employee.visitBeforePost': true }),
  };
}

/** Facts of an employment contract on a day. */
export function contractFacts(row: ContractRow, today: LocalDate): Facts {
  const { kind, weeklyMinutes } = row;
  return {
    'contract.startsOn': row.startsOn,
    'contract.kind': kind,
    'contract.isPartTime': weeklyMinutes === null ? null : weeklyMinutes < legalWeek.at(today).value,
    'contract.job': row.job,
    'contract.hasTrial': row.trialEndsOn !== null,
    'contract.trialEndsOn': row.trialEndsOn,
    'contract.termOn': kind === 'cdd' ? row.endsOn : null,
    'contract.endsOn': row.endsOn,
    'contract.classificationChangedOn': row.classificationChangedOn,
    'contract.userListChangedOn': row.userListChangedOn,
    'contract.isForReplacement': row.fixedTermReason === 'replacement',
    'contract.isForIncrease': row.fixedTermReason === 'temporary-increase',
    'contract.seniorityMonths': monthsOfService(row.startsOn, today),
    ...row.stated,
  };
}

/** Facts of a placement, beside those of its employee, contract and practice. */
export function placementFacts(row: PlacementRow, contract: ContractRow | null): Facts {
  const { endsOn } = row;
  const contractEndsOn = contract?.endsOn ?? null;
  return {
    'placement.startsOn': row.startsOn,
    'placement.endsOn': endsOn,
    'placement.agreementSignedOn': row.agreementSignedOn,
    'placement.agreementIsSigned': row.agreementSignedOn !== null,
    'placement.contractGoesOn': endsOn !== null && (contractEndsOn === null || contractEndsOn > endsOn),
    ...row.stated,
  };
}

const ABSENCE_KINDS: Readonly<Record<string, Facts['absence.kind']>> = {
  sick: 'sickness',
  'work-accident': 'work-accident',
  maternity: 'maternity',
  paternity: 'paternity',
};

/** Facts of one absence; an employee who is back at work returned the day after its last one. */
export function absenceFacts({ code, from, to }: AbsenceRow, today: LocalDate): Facts {
  return {
    'absence.kind': ABSENCE_KINDS[code] ?? 'other',
    'absence.startedOn': from,
    'absence.days': daysBetween(from, to) + 1,
    'absence.knownOn': from,
    'absence.returnedOn': to < today ? addDays(to, 1) : null,
  };
}

/** Absences that open duties; paid leave and training are planned, and have their own rules. */
export const FOLLOWED_ABSENCES: readonly string[] = [
  'sick',
  'work-accident',
  'maternity',
  'paternity',
  'sick-child',
  'family-event',
  'unjustified',
];

function monthsOfService(from: LocalDate, today: LocalDate): number {
  if (from > today) return 0;
  const { years, months } = serviceSince(from, today);
  return years * 12 + months;
}

function yearsBetween(from: LocalDate, to: LocalDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return addYears(from, years) <= to ? years : years - 1;
}
