import { Db, UnitOfWork } from '@relais/platform/database';
import { JobRunner } from './runner';

/** What `drainJobs` needs of a Nest application. */
interface Application {
  get<T>(type: abstract new (...args: never[]) => T): T;
}

/**
 * Does every due outbox row in this process, without Redis, until none is left. For tests and for seeding.
 * `tenantId` narrows it. Returns how many rows were done; throws the first error after 20 rounds or a failure.
 */
export async function drainJobs(app: Application, tenantId?: string, until = new Date()): Promise<number> {
  const units = app.get(UnitOfWork);
  const db = app.get(Db);
  const runner = app.get(JobRunner);
  let done = 0;
  for (let round = 0; round < 20; round++) {
    const rows = await units.asSystem('drain the outbox', () =>
      db.query<{ id: string }>(
        `select id from outbox where done_at is null and failed_at is null and run_at <= greatest(now(), $2)
         and ($1::uuid is null or tenant_id = $1) order by run_at, created_at, id`,
        [tenantId ?? null, until],
      ),
    );
    if (rows.length === 0) return done;
    for (const row of rows) if (await runner.run(row.id)) done++;
  }
  throw new Error('the outbox does not come to rest');
}
