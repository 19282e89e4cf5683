import { Injectable } from '@nestjs/common';
import { amend } from '@relais/contracts/core';
import { Db } from '@relais/platform/database';
import { DomainError } from '@relais/platform/http';
import { Employee } from '../employees/employee.entity';
import { type OutsideWorksView, type StateOutsideWork, toOutsideWorkView } from './outside-work.contract';
import { OutsideWork } from './outside-work.entity';

/** What employees state about their other employers: dated, because the weekly maximum counts both (L8261-1). */
@Injectable()
export class OutsideWorkService {
  constructor(private readonly db: Db) {}

  /** Every statement of an employee, newest first. */
  async list(employeeId: string): Promise<OutsideWorksView> {
    await this.db.find(Employee, { id: employeeId });
    const rows = await (
      await this.db.repository(OutsideWork)
    ).find({ where: { employeeId }, order: { validFrom: 'desc' } });
    return { items: rows.map(toOutsideWorkView) };
  }

  /** A statement true from a day on; the one before ends the day before. */
  async state(employeeId: string, { validFrom, ...stated }: StateOutsideWork): Promise<OutsideWorksView> {
    await this.db.find(Employee, { id: employeeId });
    if (stated.weeklyMinutes > 0 && stated.employers.trim() === '')
      throw new DomainError('employee.outside-work-nameless', {}, 'employers');
    const recordedBy = this.db.scope.actor.label;
    const statements = await this.db.repository(OutsideWork);
    const rows = await statements.findBy({ employeeId });
    if (rows.length === 0) {
      await this.db.insert(OutsideWork, { employeeId, validFrom, validTo: null, ...stated, recordedBy });
      return this.list(employeeId);
    }
    const change = amend(rows, validFrom, stated);
    if (!change.ok) throw new DomainError('employee.outside-work-before-first', {}, 'validFrom');
    if (change.close) await statements.update(change.close.row.id, { validTo: change.close.validTo });
    if (change.replace) await statements.delete(change.replace.id);
    await this.db.insert(OutsideWork, { employeeId, ...change.open, recordedBy });
    return this.list(employeeId);
  }
}
