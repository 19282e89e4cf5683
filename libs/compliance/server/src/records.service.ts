import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@relais/kernel';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError } from '@relais/platform/http';
import type { CellDetailView, RecordDone, RecordNotApplicable, StateFact } from './compliance.contract';
import { MatrixService, obligationNamed } from './matrix.service';
import { ObligationRecordRow } from './obligation-record.entity';

type Entry = Pick<ObligationRecordRow, 'doneOn' | 'validUntil' | 'fileId' | 'notApplicableReason' | 'note'>;

/** What people write down: proofs, what does not apply, facts that nothing else tells. */
@Injectable()
export class RecordsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly matrix: MatrixService,
  ) {}

  async done(employeeId: string, obligationId: string, input: RecordDone): Promise<CellDetailView> {
    const { doneOn, validUntil = null, fileId = null, note = '', version } = input;
    const today = this.clock.today();
    if (doneOn > today) throw new DomainError('obligation.done-in-the-future', { doneOn, today }, 'doneOn');
    if (validUntil !== null && validUntil < doneOn) {
      throw new DomainError('obligation.valid-before-done', { validUntil, doneOn }, 'validUntil');
    }
    return this.write(employeeId, obligationId, version, {
      doneOn,
      validUntil,
      fileId,
      notApplicableReason: null,
      note: note.trim(),
    });
  }

  async notApplicable(
    employeeId: string,
    obligationId: string,
    { reason, version }: RecordNotApplicable,
  ): Promise<CellDetailView> {
    return this.write(employeeId, obligationId, version, {
      doneOn: null,
      validUntil: null,
      fileId: null,
      notApplicableReason: reason.trim(),
      note: '',
    });
  }

  /** Takes a record back; the obligation is to do again. The trail keeps it. */
  async withdraw(employeeId: string, obligationId: string, version: number): Promise<CellDetailView> {
    const record = await this.db.find(ObligationRecordRow, {
      subjectType: 'employee',
      subjectId: employeeId,
      obligationId,
    });
    const gone = await this.db.query(
      `delete from obligation_record where id = $1 and version = $2 returning id`,
      [record.id, version],
    );
    if (gone.length === 0) throw new DomainError('conflict.stale');
    return this.matrix.cell(employeeId, obligationId);
  }

  /** States a fact of one or many employees, in one statement. */
  async state({ fact, holds, on, employeeIds }: StateFact): Promise<void> {
    const value: boolean | LocalDate | undefined = fact === 'employee.branchSeniorityFrom' ? on : holds;
    if (value === undefined) {
      const expected = fact === 'employee.branchSeniorityFrom' ? 'une date (on)' : 'oui ou non (holds)';
      throw new DomainError(
        'fact.wrong-kind',
        { expected },
        fact === 'employee.branchSeniorityFrom' ? 'on' : 'holds',
      );
    }
    await this.db.query(
      `insert into employee_fact as f (employee_id, fact, value, recorded_by, recorded_at)
       select id, $2, $3::jsonb, $4, $5 from (select distinct unnest($1::uuid[]) as id) one order by id
       on conflict (tenant_id, employee_id, fact) do update
         set value = excluded.value, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
         where f.value <> excluded.value`,
      [employeeIds, fact, JSON.stringify(value), this.db.scope.actor.label, this.clock.now()],
    );
  }

  private async write(
    employeeId: string,
    obligationId: string,
    version: number,
    entry: Entry,
  ): Promise<CellDetailView> {
    obligationNamed(obligationId);
    await this.matrix.cell(employeeId, obligationId); // refuses whoever is not of this group or has no contract
    const key = { subjectType: 'employee' as const, subjectId: employeeId, obligationId };
    const written = { ...entry, recordedBy: this.db.scope.actor.label, recordedAt: this.clock.now() };
    const known = await (await this.db.repository(ObligationRecordRow)).findOneBy(key);
    if (known) await this.db.updateVersioned(ObligationRecordRow, known.id, version, written);
    else if (version === 0)
      await this.db.insert<ObligationRecordRow>(ObligationRecordRow, { ...key, ...written });
    else throw new DomainError('conflict.stale');
    return this.matrix.cell(employeeId, obligationId);
  }
}
