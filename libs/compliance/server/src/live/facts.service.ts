import { Injectable } from '@nestjs/common';
import {
  type AbsenceRow,
  type ContractRow,
  type EmployeeBundle,
  type EmployeeRow,
  FOLLOWED_ABSENCES,
  type GroupRow,
  type HappeningRow,
  type HeadcountRow,
  type KnownSubject,
  type MemberRow,
  type ObligationRecord,
  type PlacementRow,
  countDays,
  employeeSubjects,
  groupFacts,
  groupSubjects,
  headcountFacts,
  knownFacts,
  memberSubjects,
} from '@relais/compliance/core';
import type { LocalDate } from '@relais/kernel';
import { type Facts, type HolidayZone, legalWeek } from '@relais/law';
import { Db } from '@relais/platform/database';
import {
  ABSENCES_SQL,
  CONTRACTS_SQL,
  EMPLOYEES_SQL,
  GROUP_SQL,
  HEADCOUNT_SQL,
  HAPPENINGS_SQL,
  MEMBERS_SQL,
  PLACEMENTS_SQL,
  RECORDS_SQL,
} from './facts-sql';

export const OWNER_TYPES = ['employee', 'member', 'group'] as const;
export type OwnerType = (typeof OWNER_TYPES)[number];

/** An owner of duties with its subjects, their facts, and what was written down about them. */
export interface KnownOwner {
  readonly type: OwnerType;
  readonly id: string;
  readonly subjects: readonly KnownSubject[];
  readonly records: readonly ObligationRecord[];
}

/** The group with the facts that all its duties share. */
export interface KnownGroup {
  readonly id: string;
  readonly zone: HolidayZone;
  readonly facts: Facts;
}

/** Which owners: those of a list, or a page of all of them in the order of their ids. */
export type Which =
  { readonly ids: readonly string[] } | { readonly after: string | null; readonly limit: number };

/** Reads the facts of whole sets of owners: a fixed number of statements, whatever their number. */
@Injectable()
export class FactsService {
  constructor(private readonly db: Db) {}

  async group(today: LocalDate): Promise<KnownGroup> {
    const row = await this.db.one<GroupRow & { id: string; holidayZone: HolidayZone }>(GROUP_SQL, [
      today,
      legalWeek.at(today).value,
    ]);
    return { id: row.id, zone: row.holidayZone, facts: groupFacts(withStated(row)) };
  }

  /** The group as the owner of its own duties. Only these ask for headcounts, which read years of contracts. */
  async groupOwner({ id, facts: shared }: KnownGroup, today: LocalDate): Promise<KnownOwner> {
    const rows = await this.db.query<HeadcountRow>(HEADCOUNT_SQL, [countDays(today)]);
    const facts = { ...headcountFacts(rows, today), ...shared };
    return {
      type: 'group',
      id,
      subjects: groupSubjects(id, facts, await this.happenings([id])),
      records: await this.records([id]),
    };
  }

  async members(group: KnownGroup, which: Which, today: LocalDate): Promise<KnownOwner[]> {
    const rows = await this.memberRows(which, today);
    const ids = rows.map(({ id }) => id);
    const [happenings, records] = [await this.happenings(ids), await this.records(ids)];
    const [happeningsOf, recordsOf] = [
      byKey(happenings, ({ subjectId }) => subjectId),
      byKey(records, ({ subjectId }) => subjectId ?? ''),
    ];
    return rows.map((row) => ({
      type: 'member',
      id: row.id,
      subjects: memberSubjects(row, group.facts, happeningsOf(row.id)),
      records: recordsOf(row.id),
    }));
  }

  async employees(group: KnownGroup, which: Which, today: LocalDate): Promise<KnownOwner[]> {
    const employees = (await this.db.query<EmployeeRow>(EMPLOYEES_SQL, [today, ...parametersOf(which)])).map(
      withStated,
    );
    const ids = employees.map(({ id }) => id);
    const contracts = (await this.db.query<ContractRow>(CONTRACTS_SQL, [today, ids])).map(withStated);
    const placements = (await this.db.query<PlacementRow>(PLACEMENTS_SQL, [today, ids])).map(withStated);
    const absences = await this.db.query<AbsenceRow>(ABSENCES_SQL, [today, ids, FOLLOWED_ABSENCES]);
    const memberIds = [...new Set(placements.map(({ memberId }) => memberId))];
    const members = new Map(
      (await this.memberRows({ ids: memberIds }, today)).map((member) => [member.id, member]),
    );
    const ownerOf = new Map(
      [...contracts, ...placements].map(({ id, employeeId }): [string, string] => [id, employeeId]),
    );
    const subjectIds = [...ids, ...ownerOf.keys()];
    const owner = ({ subjectId = '' }: { readonly subjectId?: string }) =>
      ownerOf.get(subjectId) ?? subjectId;
    const contractsOf = byKey(contracts, ({ employeeId }) => employeeId);
    const placementsOf = byKey(placements, ({ employeeId }) => employeeId);
    const absencesOf = byKey(absences, ({ employeeId }) => employeeId);
    const happeningsOf = byKey(await this.happenings(subjectIds), owner);
    const recordsOf = byKey(await this.records(subjectIds), owner);
    return employees.map((employee) => {
      const { id } = employee;
      const bundle: EmployeeBundle = {
        employee,
        contracts: contractsOf(id),
        placements: placementsOf(id),
        absences: absencesOf(id),
        happenings: happeningsOf(id),
      };
      return {
        type: 'employee',
        id,
        subjects: employeeSubjects(bundle, group.facts, members, today),
        records: recordsOf(id),
      };
    });
  }

  private async memberRows(which: Which, today: LocalDate): Promise<MemberRow[]> {
    return (await this.db.query<MemberRow>(MEMBERS_SQL, [today, ...parametersOf(which)])).map(withStated);
  }

  private happenings(ids: readonly string[]): Promise<HappeningRow[]> {
    return this.db.query<HappeningRow>(HAPPENINGS_SQL, [ids]);
  }

  private records(ids: readonly string[]): Promise<ObligationRecord[]> {
    return this.db.query<ObligationRecord>(RECORDS_SQL, [ids]);
  }
}

/** Ids, page start and page length, as the statements take them. */
const parametersOf = (which: Which): readonly unknown[] =>
  'ids' in which ? [which.ids, null, null] : [null, which.after, which.limit];

const withStated = <Row extends { readonly stated: Facts }>(row: Row): Row => ({
  ...row,
  stated: knownFacts(row.stated),
});

/** Rows by a key, in their order. */
function byKey<Row>(rows: readonly Row[], key: (row: Row) => string): (key: string) => readonly Row[] {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const name = key(row);
    const own = found.get(name);
    if (own) own.push(row);
    else found.set(name, [row]);
  }
  return (name) => found.get(name) ?? [];
}
