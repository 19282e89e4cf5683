import { Injectable } from '@nestjs/common';
import { currentScope, Db } from '@relais/platform/database';
import { assertValid } from './payload';
import type { JobDefinition } from './define-job';

export interface OutboxOptions {
  /** Not before this instant; now when absent. */
  runAt?: Date;
}

/** Asks for jobs in the transaction that decides them: both happen or neither. */
@Injectable()
export class Outbox {
  constructor(private readonly db: Db) {}

  /** Asks once; the same effect asked again changes nothing. */
  async add<P extends object>(job: JobDefinition<P>, payload: P, options: OutboxOptions = {}): Promise<void> {
    await this.addMany(job, [payload], options);
  }

  /** Asks for many in one statement. Returns how many were new. */
  async addMany<P extends object>(
    job: JobDefinition<P>,
    payloads: readonly P[],
    options: OutboxOptions = {},
  ): Promise<number> {
    const tenantId = job.scope === 'tenant' ? (currentScope()?.tenantId ?? missingTenant(job.name)) : null;
    return this.insert(
      job,
      payloads.map((payload) => ({ tenantId, payload })),
      options,
    );
  }

  /** Asks on behalf of several groups at once, from system work only (a sweep that fans out). */
  async addForTenants<P extends object>(
    job: JobDefinition<P>,
    rows: readonly { tenantId: string; payload: P }[],
    options: OutboxOptions = {},
  ): Promise<number> {
    if (currentScope()) throw new Error('a tenant cannot ask for jobs of others');
    return this.insert(job, rows, options);
  }

  private async insert<P extends object>(
    job: JobDefinition<P>,
    rows: readonly { tenantId: string | null; payload: P }[],
    options: OutboxOptions,
  ): Promise<number> {
    if (rows.length === 0) return 0;
    for (const { payload } of rows) assertValid(job, payload);
    const inserted = await this.db.query(
      `insert into outbox (tenant_id, job, effect_key, payload, correlation_id, run_at)
       select r.tenant_id, $1, r.effect_key, r.payload, $2, coalesce($3::timestamptz, now())
       from jsonb_to_recordset($4::jsonb) as r (tenant_id uuid, effect_key text, payload jsonb)
       on conflict (tenant_id, job, effect_key) do nothing
       returning id`,
      [
        job.name,
        currentScope()?.correlationId ?? null,
        options.runAt ?? null,
        JSON.stringify(
          rows.map(({ tenantId, payload }) => ({
            tenant_id: tenantId,
            effect_key: job.effectKey(payload),
            payload,
          })),
        ),
      ],
    );
    return inserted.length;
  }
}

function missingTenant(job: string): never {
  throw new Error(`job ${job} belongs to a tenant but was asked for outside one`);
}
