import type { LocalDate } from '@relais/kernel';
import { FACTS, type FactName, type Facts, type ObligationSubject, type Subject } from '@relais/law';
import {
  FOLLOWED_ABSENCES,
  absenceFacts,
  contractFacts,
  employeeFacts,
  memberFacts,
  placementFacts,
} from './facts-of';
import type { AbsenceRow, ContractRow, EmployeeRow, HappeningRow, MemberRow, PlacementRow } from './rows';

/** A subject of obligations with everything known of it and of what it belongs to. */
export interface KnownSubject {
  readonly subject: Subject;
  readonly facts: Facts;
  /** The practice of a placement or of the practice itself. */
  readonly memberId: string | null;
  /** Facts that only this happening carries; null for the subject itself. */
  readonly happening: readonly FactName[] | null;
}

/** An employee with all that depends on them: the unit in which duties are computed and written. */
export interface EmployeeBundle {
  readonly employee: EmployeeRow;
  readonly contracts: readonly ContractRow[];
  readonly placements: readonly PlacementRow[];
  readonly absences: readonly AbsenceRow[];
  readonly happenings: readonly HappeningRow[];
}

/** The employee, what happened to them, their contracts and placements; `members` holds the practices of the placements. */
export function employeeSubjects(
  bundle: EmployeeBundle,
  group: Facts,
  members: ReadonlyMap<string, MemberRow>,
  today: LocalDate,
): KnownSubject[] {
  const { employee, contracts, placements } = bundle;
  const contractById = new Map(contracts.map((contract) => [contract.id, contract]));
  const own = { ...group, ...employeeFacts(employee, currentContract(contracts, today), today) };
  const about = (
    kind: ObligationSubject,
    id: string,
    startsOn: LocalDate | null,
    endsOn: LocalDate | null,
  ): Subject => ({
    kind,
    id,
    startsOn,
    endsOn,
  });
  const subjects: KnownSubject[] = [
    ...withHappenings(about('employee', employee.id, employee.hiredOn, employee.leavesOn), own, null, [
      ...absencesOf(bundle, today),
      ...happeningsOf(bundle.happenings, employee.id),
    ]),
  ];
  for (const contract of contracts) {
    const facts = { ...own, ...contractFacts(contract, today) };
    const changes = contract.changes.map(({ id, on }) => ({ id, facts: { 'contract.changesOn': on } }));
    subjects.push(
      ...withHappenings(
        about('employment-contract', contract.id, contract.startsOn, contract.endsOn),
        facts,
        null,
        [...changes, ...happeningsOf(bundle.happenings, contract.id)],
      ),
    );
  }
  for (const placement of placements) {
    const contract = contractById.get(placement.contractId) ?? null;
    const member = members.get(placement.memberId);
    const facts = {
      ...own,
      ...(contract && contractFacts(contract, today)),
      ...(member && memberFacts(member)),
      ...placementFacts(placement, contract),
    };
    subjects.push(
      ...withHappenings(
        about('placement', placement.id, placement.startsOn, placement.endsOn),
        facts,
        placement.memberId,
        happeningsOf(bundle.happenings, placement.id),
      ),
    );
  }
  return subjects;
}

/** A practice. */
export function memberSubjects(
  member: MemberRow,
  group: Facts,
  happenings: readonly HappeningRow[],
): KnownSubject[] {
  return withHappenings(
    { kind: 'member', id: member.id, startsOn: member.joinedOn, endsOn: member.leavesOn },
    { ...group, ...memberFacts(member) },
    member.id,
    happeningsOf(happenings, member.id),
  );
}

/** The group itself. */
export function groupSubjects(id: string, group: Facts, happenings: readonly HappeningRow[]): KnownSubject[] {
  return withHappenings(
    { kind: 'group', id, startsOn: group['group.createdOn'] ?? null, endsOn: null },
    group,
    null,
    happeningsOf(happenings, id),
  );
}

interface Happening {
  readonly id: string;
  readonly facts: Facts;
}

function withHappenings(
  subject: Subject,
  facts: Facts,
  memberId: string | null,
  happenings: readonly Happening[],
): KnownSubject[] {
  return [
    { subject, facts, memberId, happening: null },
    ...happenings.map((one) => ({
      subject: { ...subject, happening: one.id },
      facts: { ...facts, ...one.facts },
      memberId,
      happening: Object.keys(one.facts) as FactName[],
    })),
  ];
}

/** An absence is named by the day it began: the same whoever computes it. */
const absencesOf = ({ absences }: EmployeeBundle, today: LocalDate): Happening[] =>
  absences
    .filter(({ code }) => FOLLOWED_ABSENCES.includes(code))
    .map((absence) => ({ id: `absence-${absence.from}`, facts: absenceFacts(absence, today) }));

const happeningsOf = (rows: readonly HappeningRow[], subjectId: string): Happening[] =>
  rows
    .filter((row) => row.subjectId === subjectId)
    .map(({ id, facts }) => ({ id, facts: knownFacts(facts) }));

/** Keeps what the law still knows by that name: a statement outlives the data it was made under. */
export function knownFacts(facts: Readonly<Record<string, unknown>>): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => name in FACTS));
}

/** The contract that runs today, else the next to begin, else the last one. */
function currentContract(contracts: readonly ContractRow[], today: LocalDate): ContractRow | null {
  const byStart = [...contracts].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  return (
    byStart.find(({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || endsOn >= today)) ??
    byStart.find(({ startsOn }) => startsOn > today) ??
    byStart.at(-1) ??
    null
  );
}
