import { Injectable } from '@nestjs/common';
import type { Month } from '@relais/kernel';
import { type Statement, computeMonth } from '@relais/payroll/core';
import { Db } from '@relais/platform/database';
import { toTuple } from './line-tuple';
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

const FETCH_ROWS = 250;
/** Half-days of one person in one month, at most: sums read all of them. */
const HALF_DAYS_PER_SHEET = 62;

/** Computes the payroll inputs of a month from the validated hours, and freezes them at the lock. */
@Injectable()
export class FreezeService {
  constructor(private readonly db: Db) {}

  /**
   * Freezes the statements of one revision of a locked month, all of them in the running transaction. Done once: a
   * second call changes nothing. Contracts are streamed, so that memory does not grow with the group.
   */
  async freeze(month: Month, revision: number): Promise<Freeze> {
    const locked = await this.db.query(
      `select month from payroll_period where month = $1 and revision = $2 and status <> 'open' for share`,
      [month, revision],
    );
    if (locked.length === 0) return { done: false, statements: 0 };
    // A twin waits here for the first to commit, then finds nothing to do.
    const claimed = await this.db.query(
      `insert into payroll_freeze (month, revision) values ($1, $2) on conflict do nothing returning month`,
      [month, revision],
    );
    if (claimed.length === 0) return { done: false, statements: 0 };
    await this.expect(month);
    let statements = 0;
    const frame = frameOf(month);
    let computed: ContractStatement[] = [];
    // One statement at a time on the connection: a batch is written while the next one is computed.
    for await (const rows of this.batches(frame, null)) {
      const writing = this.insert(month, revision, computed);
      computed = rows.map((row) => stateOf(row, frame));
      await writing;
      statements += computed.length;
    }
    await this.insert(month, revision, computed);
    return { done: true, statements };
  }

  /** Statements of a month as they stand now, contract by contract; of some employees only, when they are named. */
  async *compute(
    month: Month,
    employeeIds: readonly string[] | null = null,
  ): AsyncGenerator<ContractStatement> {
    const frame = frameOf(month);
    for await (const rows of this.batches(frame, employeeIds))
      for (const row of rows) yield stateOf(row, frame);
  }

  /** The sums and the statements of a whole group are read and written in a few statements. */
  private async expect(month: Month): Promise<void> {
    const { sheets } = await this.db.one<{ sheets: number }>(
      `select count(*)::int as sheets from timesheet where month = $1`,
      [month],
    );
    await this.db.expectRows(sheets * HALF_DAYS_PER_SHEET);
  }

  // A cursor of SQL and not of the driver: the inserts of the freeze run between two fetches on the same connection.
  private async *batches(
    frame: MonthFrame,
    employeeIds: readonly string[] | null,
  ): AsyncGenerator<MonthInputRow[]> {
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
      if (rows.length > 0) yield rows;
      if (rows.length < FETCH_ROWS) break;
    }
    await this.db.query('close month_inputs');
  }

  private async insert(month: Month, revision: number, batch: readonly ContractStatement[]): Promise<void> {
    if (batch.length === 0) return;
    const values: unknown[] = [month, revision];
    const rows = batch.map(({ employeeId, contractId, variables, assessedWeeks, findings }) => {
      const at = values.length;
      values.push(
        employeeId,
        contractId,
        JSON.stringify(variables.map(toTuple)),
        JSON.stringify(
          variables.map(({ explanation: { rule, version, inputs, numbers } }) => [
            rule,
            version,
            inputs,
            numbers,
          ]),
        ),
        `{${assessedWeeks.join(',')}}`,
        variables.some(({ nature }) => nature === 'carried-out'),
        findings.length === 0 ? null : JSON.stringify(findings),
      );
      return `($1,$2,$${at + 1},$${at + 2},$${at + 3},$${at + 4},$${at + 5},$${at + 6},$${at + 7})`;
    });
    await this.db.query(
      `insert into payroll_statement (month, revision, employee_id, contract_id, lines, explanations, assessed_weeks, carries, findings)
       values ${rows.join(',')}`,
      values,
    );
  }
}

function stateOf(row: MonthInputRow, frame: MonthFrame): ContractStatement {
  const { variables, assessedWeeks, findings } = computeMonth(toContractMonth(row, frame));
  return { variables, assessedWeeks, findings, employeeId: row.employee_id, contractId: row.contract_id };
}
