import { Injectable } from '@nestjs/common';
import { Db, UnitOfWork } from '@relais/platform/database';
import { Queues } from '@relais/platform/jobs';
import { Metrics } from '@relais/platform/observability';

/** What a process says of itself. `ready` = it can do its work; Redis is the worker's concern only. */
export interface HealthReport {
  ready: boolean;
  database: 'up' | 'down';
  redis: 'up' | 'down';
  /** False when Redis keeps nothing on disk or may drop jobs; the outbox makes up for it. */
  redisDurable: boolean | null;
  outbox: { waiting: number; failed: number; oldestWaitingSeconds: number } | null;
}

const withTimeout = <T>(work: Promise<T>, ms: number): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('timeout')), ms).unref()),
  ]);

@Injectable()
export class Health {
  constructor(
    private readonly units: UnitOfWork,
    private readonly db: Db,
    private readonly queues: Queues,
    private readonly metrics: Metrics,
  ) {}

  /** Looks at both stores, at most two seconds each. */
  async report(needsRedis: boolean): Promise<HealthReport> {
    const [outbox, redisDurable] = await Promise.all([
      withTimeout(this.outbox(), 2_000).catch(() => null),
      withTimeout(this.redisDurable(), 2_000).catch(() => undefined),
    ]);
    const redis = redisDurable === undefined ? 'down' : 'up';
    return {
      ready: outbox !== null && (redis === 'up' || !needsRedis),
      database: outbox === null ? 'down' : 'up',
      redis,
      redisDurable: redisDurable ?? null,
      outbox,
    };
  }

  private async outbox(): Promise<NonNullable<HealthReport['outbox']>> {
    const row = await this.units.asSystem('measure the outbox', () =>
      this.db.one<{ waiting: number; failed: number; oldest: number }>(
        `select count(*) filter (where failed_at is null)::int as waiting, count(*) filter (where failed_at is not null)::int as failed,
           coalesce(extract(epoch from now() - min(run_at) filter (where failed_at is null and run_at <= now())), 0)::int as oldest
         from outbox where done_at is null`,
      ),
    );
    this.metrics.outbox.set({ state: 'waiting' }, row.waiting);
    this.metrics.outbox.set({ state: 'failed' }, row.failed);
    return { waiting: row.waiting, failed: row.failed, oldestWaitingSeconds: row.oldest };
  }

  private async redisDurable(): Promise<boolean> {
    const redis = await this.queues.redis();
    const info = await redis.info();
    return /maxmemory_policy:noeviction/.test(info) && /aof_enabled:1/.test(info);
  }
}
