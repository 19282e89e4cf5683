import { Injectable } from '@nestjs/common';
import { Db, UnitOfWork } from '@relais/platform/database';
import { jobNamed } from './define-job';
import { HandlerRegistry, type JobContext } from './handlers';
import { assertValid } from './payload';

interface OutboxRow {
  id: string;
  tenant_id: string | null;
  job: string;
  payload: object;
  correlation_id: string | null;
  attempts: number;
}

/** Does one outbox row, once: whatever the queue delivers twice, the row is done a single time. */
@Injectable()
export class JobRunner {
  constructor(
    private readonly units: UnitOfWork,
    private readonly db: Db,
    private readonly handlers: HandlerRegistry,
  ) {}

  /** Returns false when the row was already done. Tenant and payload are read from the row, never from the queue. */
  async run(outboxId: string): Promise<boolean> {
    const row = await this.units.asSystem('read the outbox row of a job', () =>
      this.db.maybe<OutboxRow>(
        `update outbox set attempts = attempts + 1 where id = $1 and done_at is null
         returning id, tenant_id, job, payload, correlation_id, attempts`,
        [outboxId],
      ),
    );
    if (!row) return false;
    const definition = jobNamed(row.job);
    if (!definition) throw new Error(`job ${row.job} is not declared in this version`);
    const payload = assertValid(definition, row.payload);
    const { handler, transactional } = this.handlers.get(row.job);
    const context: JobContext = { outboxId: row.id, tenantId: row.tenant_id, attempt: row.attempts };

    if (!transactional) {
      await handler(payload, context);
      return this.within(row, () => this.markDone(row.id));
    }
    return this.within(row, async () => {
      if (!(await this.markDone(row.id))) return false;
      await handler(payload, context);
      return true;
    });
  }

  /** The row lock taken here makes a second delivery wait, then find nothing to do. */
  private async markDone(id: string): Promise<boolean> {
    const rows = await this.db.query(
      `update outbox set done_at = now(), failed_at = null, last_error = null where id = $1 and done_at is null returning id`,
      [id],
    );
    return rows.length === 1;
  }

  private within<T>(row: OutboxRow, work: () => Promise<T>): Promise<T> {
    if (row.tenant_id === null) return this.units.asSystem(`job ${row.job}`, work);
    return this.units.run(
      {
        tenantId: row.tenant_id,
        actor: { id: `job:${row.job}`, label: 'Relais', kind: 'job' },
        action: row.job,
        correlationId: row.correlation_id ?? row.id,
        locale: 'fr',
      },
      work,
    );
  }
}
