import { type LocalDate, type Minutes, addYears } from '@relais/kernel';
import { type Facts, legalWeek } from '@relais/law';

/** Facts of a person that no other record tells: an officer states them. */
export const STATED_FACTS = [
  'employee.visitBeforePost',
  'employee.reinforcedFollowUp',
  'employee.isManager',
  'employee.branchSeniorityFrom',
] as const;
export type StatedFact = (typeof STATED_FACTS)[number];

/** What the files of an employee say. A row of the database satisfies it. */
export interface EmployeeRecord {
  readonly birthDate: LocalDate;
  readonly contractKind: 'cdi' | 'cdd';
  readonly contractStartsOn: LocalDate;
  /** First day under any contract with the group. */
  readonly firstStartsOn: LocalDate;
  readonly job: 'medical-assistant' | 'medical-secretary' | 'other' | null;
  readonly weeklyMinutes: Minutes | null;
  readonly placementStartsOn: LocalDate | null;
  /** Qualifications obtained. */
  readonly qualifications: readonly string[];
  readonly stated: Partial<Record<StatedFact, boolean | LocalDate | null>>;
}

/** Nurse, nursing auxiliary, childcare auxiliary. */
const CARE_DIPLOMAS = ['dei', 'deas', 'deap'];

/** Age under which the medical visit comes before the post (R4624-18). */
const ADULT_AT = 18;

/**
 * The facts that obligations are decided on. What was stated wins; a minor needs the visit first whatever was stated;
 * assistants and secretaries are not cadres; the adaptation training (FAE) is only for holders of a care diploma; seniority in the branch starts with the group unless an earlier day is known.
 * Anything else is left unknown rather than guessed.
 */
export function factsOf(record: EmployeeRecord, today: LocalDate): Facts {
  const { stated, contractStartsOn, job, qualifications, weeklyMinutes } = record;
  const minor = contractStartsOn < addYears(record.birthDate, ADULT_AT);
  return {
    'contract.startsOn': contractStartsOn,
    'contract.kind': record.contractKind,
    'contract.isPartTime': weeklyMinutes === null ? null : weeklyMinutes < legalWeek.at(today).value,
    'contract.job': job,
    'employee.isManager':
      flag(stated['employee.isManager']) ?? (job === null || job === 'other' ? null : false),
    'employee.visitBeforePost': minor ? true : flag(stated['employee.visitBeforePost']),
    'employee.reinforcedFollowUp': flag(stated['employee.reinforcedFollowUp']),
    'employee.isQualifiedMedicalAssistant': qualifications.includes('cqp') || qualifications.includes('fae'),
    'employee.hasCareDiploma': qualifications.some((kind) => CARE_DIPLOMAS.includes(kind)),
    'employee.jobStartedOn': contractStartsOn,
    'employee.branchSeniorityFrom': day(stated['employee.branchSeniorityFrom']) ?? record.firstStartsOn,
    'placement.firstStartsOn': record.placementStartsOn,
  };
}

const flag = (value: boolean | LocalDate | null | undefined): boolean | null =>
  typeof value === 'boolean' ? value : null;
const day = (value: boolean | LocalDate | null | undefined): LocalDate | null =>
  typeof value === 'string' ? value : null;
