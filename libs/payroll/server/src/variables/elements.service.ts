import { Injectable } from '@nestjs/common';
import type { Month } from '@relais/kernel';
import { CANONICAL } from '@relais/payroll/core';
import { Db } from '@relais/platform/database';
import { DomainError } from '@relais/platform/http';
import { MonthsService } from '../months.service';
import type { ElementView, TypeElement } from './variables.contract';

const COLUMNS = `id, employee_id as "employeeId", code, quantity::int, note, version`;

/** What the officer types for an open month: vouchers, transport, bonuses. */
@Injectable()
export class ElementsService {
  constructor(
    private readonly db: Db,
    private readonly months: MonthsService,
  ) {}

  /** Types or changes one element. The database refuses a month that is not open. */
  async type(month: Month, input: TypeElement): Promise<ElementView> {
    await this.openMonth(month);
    await this.db.one(`select id from employee where id = $1`, [input.employeeId]);
    const values = [month, input.employeeId, input.code, input.quantity, input.note ?? ''];
    const [row] =
      input.version === undefined
        ? await this.db.query<ElementView>(
            `insert into payroll_element (month, employee_id, code, quantity, note, unit) values ($1, $2, $3, $4, $5, $6)
             on conflict (tenant_id, month, employee_id, code) do nothing returning ${COLUMNS}`,
            [...values, CANONICAL[input.code].unit],
          )
        : await this.db.query<ElementView>(
            `update payroll_element set quantity = $4, note = $5, version = version + 1
             where month = $1 and employee_id = $2 and code = $3 and version = $6 returning ${COLUMNS}`,
            [...values, input.version],
          );
    if (!row) throw new DomainError('conflict.stale');
    return row;
  }

  /** Removes one element of an open month. */
  async remove(month: Month, id: string): Promise<void> {
    await this.openMonth(month);
    const gone = await this.db.query(
      `delete from payroll_element where month = $1 and id = $2 returning id`,
      [month, id],
    );
    if (gone.length === 0) throw new DomainError('not-found');
  }

  private async openMonth(month: Month): Promise<void> {
    const { status } = await this.months.get(month);
    if (status !== 'open') throw new DomainError('period.closed');
  }
}
