import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { SETTINGS, type Settings } from '@relais/platform/config';
import { Db, roleUrl, UnitOfWork } from '@relais/platform/database';
import { Log } from '@relais/platform/observability';
import type { Queue } from 'bullmq';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { jobNamed, type QueueName } from './define-job';
import { Queues } from './queues';

const BATCH = 1_000;
/** Between two looks at the table when nobody wakes the relay. */
const POLL_MS = 1_000;
/** A row sent this long ago and still open is sent again: Redis may have dropped it. */
const RESEND_AFTER = '5 minutes';
/** Lives in Redis; when it is gone, so is everything that was sent. */
const EPOCH_KEY = 'relais:epoch';

interface Claimed {
  id: string;
  job: string;
  attempts: number;
}

/**
 * Carries committed outbox rows into Redis. The only place where a transaction meets the network: a crash
 * between the two sends a row again under the same job id, and the row decides that it is done once.
 */
@Injectable()
export class Relay implements OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private listener: pg.Client | undefined;
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly units: UnitOfWork,
    private readonly db: Db,
    private readonly queues: Queues,
    private readonly log: Log,
  ) {}

  /** Starts polling and listening. Called by the worker only. */
  start(): void {
    this.timer = setInterval(() => this.wake(), POLL_MS);
    void this.listen();
    this.wake();
  }

  /** Looks at the table soon; calls during a round make one more round. */
  wake(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.rounds()
      .catch((error: unknown) => this.log.warn('relay round failed', { error: String(error) }))
      .finally(() => {
        this.running = null;
      });
  }

  private async rounds(): Promise<void> {
    do {
      this.again = false;
      await this.reconcile();
      while ((await this.sendBatch()) === BATCH && !this.stopped);
    } while (this.again && !this.stopped);
  }

  /** Puts back to "unsent" what Redis lost: all of it when Redis was emptied, old open rows otherwise. */
  async reconcile(): Promise<void> {
    const redis = await this.queues.redis();
    const fresh = await redis.set(EPOCH_KEY, randomUUID(), 'NX');
    await this.units.asSystem('send again what Redis lost', () =>
      this.db.query(
        `update outbox set sent_at = null
         where sent_at is not null and done_at is null and failed_at is null and ($1 or sent_at < now() - interval '${RESEND_AFTER}')`,
        [fresh === 'OK'],
      ),
    );
  }

  /** Claims a batch, hands it to Redis and marks it sent. Returns its size. */
  async sendBatch(): Promise<number> {
    return this.units.asSystem('relay the outbox', async () => {
      const rows = await this.db.query<Claimed>(
        `select id, job, attempts from outbox
         where sent_at is null and done_at is null and failed_at is null and run_at <= now()
         order by run_at, id limit ${BATCH} for update skip locked`,
      );
      if (rows.length === 0) return 0;
      const lanes = new Map<QueueName, Claimed[]>();
      for (const row of rows) {
        const lane = jobNamed(row.job)?.queue ?? 'default';
        lanes.set(lane, [...(lanes.get(lane) ?? []), row]);
      }
      for (const [lane, claimed] of lanes) await this.hand(this.queues.get(lane), claimed);
      await this.db.query(`update outbox set sent_at = now() where id = any($1)`, [rows.map((r) => r.id)]);
      return rows.length;
    });
  }

  private async hand(queue: Queue, rows: readonly Claimed[]): Promise<void> {
    await queue.addBulk(
      rows.map((row) => ({
        name: row.job,
        data: { outboxId: row.id },
        opts: { jobId: `outbox-${row.id}`, attempts: jobNamed(row.job)?.attempts ?? 1 },
      })),
    );
  }

  /** Woken at commit by NOTIFY; the poll is there when the listener is not. */
  private async listen(): Promise<void> {
    if (this.stopped) return;
    const client = new pg.Client({
      connectionString: roleUrl(this.settings, 'system'),
      application_name: 'relais-listen',
    });
    client.on('notification', () => this.wake());
    client.on('error', () => undefined);
    client.on('end', () => {
      if (!this.stopped) setTimeout(() => void this.listen(), 2_000).unref();
    });
    this.listener = client;
    try {
      await client.connect();
      await client.query('listen outbox');
    } catch {
      await client.end().catch(() => undefined);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
    await this.listener?.end().catch(() => undefined);
  }
}
