import { Injectable } from '@nestjs/common';
import type { Month } from '@relais/kernel';
import {
  type Blocker,
  CANONICAL,
  type CanonicalCode,
  type PayrollTemplate,
  type PayrollVariable,
  mappingBlockers,
  writtenMatricule,
} from '@relais/payroll/core';
import { Db } from '@relais/platform/database';
import { FreezeService } from '../freeze/freeze.service';
import type { ExportBlockerView } from './exports.contract';

/** Everything frozen for one person in a month, all contracts together. */
export interface PersonStatement {
  readonly employeeId: string;
  readonly matricule: string | null;
  readonly familyName: string;
  readonly givenName: string;
  readonly variables: readonly PayrollVariable[];
}

interface StatementRow {
  employee_id: string;
  payroll_number: string | null;
  family_name: string;
  given_name: string;
  lines: PayrollVariable[];
}

interface PersonRow {
  id: string;
  family_name: string;
  given_name: string;
  payroll_number: string | null;
}

/** Reads the frozen statements of a month in the order of the files, and says what keeps them from being written. */
@Injectable()
export class StatementsService {
  constructor(
    private readonly db: Db,
    private readonly freeze: FreezeService,
  ) {}

  /** Person by person, in the order of the written matricule (bytes, not language); those without one come last. */
  async *people(month: Month, revision: number, matriculeWidth: number): AsyncGenerator<PersonStatement> {
    const rows = this.db.stream<StatementRow>(
      `select s.employee_id, e.payroll_number, e.family_name, e.given_name, s.lines
       from payroll_statement s join employee e on e.id = s.employee_id
       where s.month = $1 and s.revision = $2
       order by lpad(e.payroll_number, greatest($3, length(e.payroll_number)), '0') collate "C" nulls last, s.employee_id, s.contract_id`,
      [month, revision, matriculeWidth],
    );
    let person = null as (PersonStatement & { variables: PayrollVariable[] }) | null;
    for await (const row of rows) {
      if (person?.employeeId === row.employee_id) {
        person.variables.push(...row.lines);
        continue;
      }
      if (person) yield person;
      person = {
        employeeId: row.employee_id,
        matricule: writtenMatricule(row.payroll_number, matriculeWidth),
        familyName: row.family_name,
        givenName: row.given_name,
        variables: row.lines,
      };
    }
    if (person) yield person;
  }

  /**
   * Everything that blocks the export of a month with a template: items without a code, employees with numbers but no
   * matricule, two with the same one. `revision` null reads the month as it stands, before its lock.
   */
  async blockers(
    month: Month,
    revision: number | null,
    template: PayrollTemplate | null,
  ): Promise<ExportBlockerView[]> {
    const { used, employeeIds } = await this.used(month, revision);
    const mapping = template?.mapping ?? [];
    const width = template?.settings.matriculeWidth ?? 0;
    const sent = new Set(mapping.filter((entry) => entry.route === 'ignore').map((entry) => entry.canonical));
    const concerned = [...employeeIds]
      .filter(([, codes]) => [...codes].some((code) => !sent.has(code)))
      .map(([id]) => id);
    const people = await this.db.query<PersonRow>(
      `select id, family_name, given_name, payroll_number from employee where id = any ($1)
       order by family_name, given_name, id`,
      [concerned],
    );
    const byMatricule = new Map<string, string>();
    const found: Blocker[] = mappingBlockers({ mapping }, used);
    for (const person of people) {
      const matricule = writtenMatricule(person.payroll_number, width);
      if (matricule === null) found.push({ kind: 'matricule-missing', employeeId: person.id });
      else if (byMatricule.has(matricule))
        found.push({ kind: 'matricule-twice', employeeId: person.id, matricule });
      else byMatricule.set(matricule, person.id);
    }
    const names = new Map(people.map((person) => [person.id, `${person.family_name} ${person.given_name}`]));
    return found.map((blocker) => toView(blocker, names));
  }

  private async used(month: Month, revision: number | null) {
    const used = new Map<CanonicalCode, number>();
    const employeeIds = new Map<string, Set<CanonicalCode>>();
    const add = (employeeId: string, codes: Iterable<CanonicalCode>) => {
      const known = employeeIds.get(employeeId) ?? new Set();
      for (const code of codes) {
        if (!known.has(code)) used.set(code, (used.get(code) ?? 0) + 1);
        known.add(code);
      }
      employeeIds.set(employeeId, known);
    };
    if (revision === null) {
      for await (const { employeeId, variables } of this.freeze.compute(month))
        add(
          employeeId,
          variables.map((line) => line.code),
        );
      return { used, employeeIds };
    }
    const rows = this.db.stream<{ employee_id: string; codes: CanonicalCode[] }>(
      `select employee_id, jsonb_path_query_array(lines, '$[*].code') as codes
       from payroll_statement where month = $1 and revision = $2`,
      [month, revision],
    );
    for await (const row of rows)
      add(
        row.employee_id,
        row.codes.filter((code) => code in CANONICAL),
      );
    return { used, employeeIds };
  }
}

function toView(blocker: Blocker, names: ReadonlyMap<string, string>): ExportBlockerView {
  const employeeId = 'employeeId' in blocker ? blocker.employeeId : null;
  return {
    kind: blocker.kind,
    employeeId,
    employeeName: employeeId === null ? null : (names.get(employeeId) ?? null),
    canonical: 'canonical' in blocker ? blocker.canonical : null,
    external: 'external' in blocker ? blocker.external : 'matricule' in blocker ? blocker.matricule : null,
    count: 'count' in blocker ? blocker.count : null,
  };
}
