import { Injectable } from '@nestjs/common';
import type { Month } from '@relais/kernel';
import { writtenMatricule } from '@relais/payroll/core';
import { Db } from '@relais/platform/database';
import { FreezeService } from '../freeze/freeze.service';
import { type Line, type LineTuple, readLine } from '../freeze/line-tuple';

/** Everything one person has in a month, all contracts together. */
export interface PersonStatement {
  readonly employeeId: string;
  readonly matricule: string | null;
  readonly familyName: string;
  readonly givenName: string;
  readonly lines: readonly Line[];
}

interface PersonRow {
  employee_id: string;
  payroll_number: string | null;
  family_name: string;
  given_name: string;
}

const BATCH_ROWS = 250;
const ORDER = `lpad(e.payroll_number, greatest($WIDTH, length(e.payroll_number)), '0') collate "C" nulls last`;

/** Reads the statements of a month in the order of the files. */
@Injectable()
export class StatementsService {
  constructor(
    private readonly db: Db,
    private readonly freeze: FreezeService,
  ) {}

  /**
   * Person by person, in the order of the written matricule (bytes, not language); those without one come last.
   * `revision` null computes the month as it stands, before its lock.
   */
  people(month: Month, revision: number | null, matriculeWidth: number): AsyncGenerator<PersonStatement> {
    return revision === null
      ? this.provisional(month, matriculeWidth)
      : this.frozen(month, revision, matriculeWidth);
  }

  private async *frozen(month: Month, revision: number, width: number): AsyncGenerator<PersonStatement> {
    const rows = this.db.stream<PersonRow & { lines: LineTuple[] }>(
      `select s.employee_id, e.payroll_number, e.family_name, e.given_name, s.lines
       from payroll_statement s join employee e on e.id = s.employee_id
       where s.month = $1 and s.revision = $2
       order by ${ORDER.replace('$WIDTH', '$3')}, s.employee_id, s.contract_id`,
      [month, revision, width],
      BATCH_ROWS,
    );
    let person = null as (PersonStatement & { lines: Line[] }) | null;
    for await (const row of rows) {
      const lines = row.lines.map(readLine);
      if (person?.employeeId === row.employee_id) {
        person.lines.push(...lines);
        continue;
      }
      if (person) yield person;
      person = toPerson(row, lines, width);
    }
    if (person) yield person;
  }

  private async *provisional(month: Month, width: number): AsyncGenerator<PersonStatement> {
    const lines = new Map<string, Line[]>();
    for await (const { employeeId, variables } of this.freeze.compute(month)) {
      lines.set(employeeId, [...(lines.get(employeeId) ?? []), ...variables]);
    }
    const rows = await this.db.query<PersonRow>(
      `select e.id as employee_id, e.payroll_number, e.family_name, e.given_name from employee e
       where e.id = any ($1) order by ${ORDER.replace('$WIDTH', '$2')}, e.id`,
      [[...lines.keys()], width],
    );
    for (const row of rows) yield toPerson(row, lines.get(row.employee_id) ?? [], width);
  }
}

function toPerson(row: PersonRow, lines: Line[], width: number): PersonStatement & { lines: Line[] } {
  return {
    employeeId: row.employee_id,
    matricule: writtenMatricule(row.payroll_number, width),
    familyName: row.family_name,
    givenName: row.given_name,
    lines,
  };
}
