import { Injectable } from '@nestjs/common';
import type { Finding, Month } from '@relais/kernel';
import { type Statement, computeMonth } from '@relais/payroll/core';
import { Db } from '@relais/platform/database';
import { MONTH_INPUTS, type MonthFrame, type MonthInputRow, frameOf, toContractMonth } from './month-inputs';

/** A statement with whose it is. */
export interface ContractStatement extends Statement {
  readonly employeeId: string;
  readonly contractId: string;
}

/** What a freeze did. `done` is false when the revision was frozen before. */
export interface Freeze {
  readonly done: boolean;
  readonly statements: number;
}

interface EmployeeFinding extends Finding {
  readonly employeeId: string;
}

const FETCH_ROWS = 500;
const FINDINGS_MAX = 1000;

/** Computes the payroll inputs of a month from the validated hours, and freezes them at the lock. */
@Injectable()
export class FreezeService {
  constructor(private readonly db: Db) {}

  /**
   * Freezes the statements of one revision of a locked month, all of them in the running transaction. Done once: a
   * second call changes nothing. Contracts are streamed, so that memory does not grow with the group.
   */
  async freeze(month: Month, revision: number): Promise<Freeze> {
    const claimed = await this.db.query<{ month: string }>(
      `select month from payroll_period where month = $1 and revision = $2 and status <> 'open' for share`,
      [month, revision],
    );
    const known = await this.db.query(`select from payroll_freeze where month = $1 and revision = $2`, [
      month,
      revision,
    ]);
    if (claimed.length === 0 || known.length > 0) return { done: false, statements: 0 };
    let statements = 0;
    const findings: EmployeeFinding[] = [];
    let batch: ContractStatement[] = [];
    for await (const statement of this.compute(month)) {
      for (const finding of statement.findings) {
        if (findings.length < FINDINGS_MAX) findings.push({ ...finding, employeeId: statement.employeeId });
      }
      batch.push(statement);
      if (batch.length === FETCH_ROWS) {
        await this.insert(month, revision, batch);
        batch = [];
      }
      statements += 1;
    }
    if (batch.length > 0) await this.insert(month, revision, batch);
    await this.db.query(
      `insert into payroll_freeze (month, revision, statements, findings) values ($1, $2, $3, $4)`,
      [month, revision, statements, JSON.stringify(findings)],
    );
    return { done: true, statements };
  }

  /** Statements of a month as they stand now, contract by contract; of some employees only, when they are named. */
  async *compute(
    month: Month,
    employeeIds: readonly string[] | null = null,
  ): AsyncGenerator<ContractStatement> {
    const frame = frameOf(month);
    for await (const row of this.rows(frame, employeeIds)) {
      const statement = computeMonth(toContractMonth(row, frame));
      yield { ...statement, employeeId: row.employee_id, contractId: row.contract_id };
    }
  }

  // A cursor of SQL and not of the driver: the inserts of the freeze run between two fetches on the same connection.
  private async *rows(
    frame: MonthFrame,
    employeeIds: readonly string[] | null,
  ): AsyncGenerator<MonthInputRow> {
    await this.db.query(
      `select set_config('work_mem', '64MB', true), set_config('cursor_tuple_fraction', '1', true)`,
    );
    await this.db.query(`declare month_inputs no scroll cursor for ${MONTH_INPUTS}`, [
      frame.month,
      frame.first,
      frame.last,
      frame.monday,
      frame.previous,
      employeeIds,
    ]);
    for (;;) {
      const rows = await this.db.query<MonthInputRow>(`fetch ${FETCH_ROWS} from month_inputs`);
      yield* rows;
      if (rows.length < FETCH_ROWS) break;
    }
    await this.db.query('close month_inputs');
  }

  private async insert(month: Month, revision: number, batch: readonly ContractStatement[]): Promise<void> {
    const values: unknown[] = [month, revision];
    const rows = batch.map(({ employeeId, contractId, variables, assessedWeeks }) => {
      const at = values.length;
      values.push(
        employeeId,
        contractId,
        JSON.stringify(variables.map(({ explanation: _explanation, ...line }) => line)),
        JSON.stringify(variables.map(({ explanation }) => explanation)),
        `{${assessedWeeks.join(',')}}`,
        variables.some(({ nature }) => nature === 'carried-out'),
      );
      return `($1,$2,$${at + 1},$${at + 2},$${at + 3},$${at + 4},$${at + 5},$${at + 6})`;
    });
    await this.db.query(
      `insert into payroll_statement (month, revision, employee_id, contract_id, lines, explanations, assessed_weeks, carries)
       values ${rows.join(',')}`,
      values,
    );
  }
}
