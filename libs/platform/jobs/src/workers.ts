import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock, SETTINGS, type Settings } from '@relais/platform/config';
import { Db, UnitOfWork } from '@relais/platform/database';
import { Log, Metrics } from '@relais/platform/observability';
import { type Job, Worker } from 'bullmq';
import { declaredSchedules } from './define-job';
import { Outbox } from './outbox';
import { QUEUE_NAMES, Queues } from './queues';
import { JobRunner } from './runner';

/** After this many deaths of a worker on one row, it is listed as failed instead of being tried for ever. */
const DEATHS_MAX = 10;
const SCHEDULES = 'schedules';

/** The consumers: started by the worker process only. */
@Injectable()
export class Workers implements OnApplicationShutdown {
  private readonly consumers: Worker[] = [];

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly units: UnitOfWork,
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly queues: Queues,
    private readonly runner: JobRunner,
    private readonly log: Log,
    private readonly metrics: Metrics,
  ) {}

  /** Starts one consumer per queue, upserts the schedules and runs each once: a missed hour is caught up. */
  async start(): Promise<void> {
    for (const name of QUEUE_NAMES) {
      const consumer = new Worker<{ outboxId: string }>(name, (job) => this.consume(job), {
        connection: this.queues.connection(),
        prefix: 'relais',
        concurrency: this.settings.worker.concurrency,
        maxStalledCount: 1,
      });
      consumer.on('error', (error) => this.log.warn('queue error', { queue: name, error: error.message }));
      consumer.on('failed', (job, error) => void this.recordFailure(job, error));
      this.consumers.push(consumer);
    }
    for (const schedule of declaredSchedules())
      await this.tick(schedule.name, `boot:${this.clock.now().toISOString()}`);
    void this.startSchedules();
  }

  /** Schedules live in Redis and are set again at every start and whenever Redis was emptied. */
  async startSchedules(): Promise<void> {
    const ticks = new Worker(SCHEDULES, async (job) => this.tick(job.name, job.id ?? job.name), {
      connection: this.queues.connection(),
      prefix: 'relais',
    });
    ticks.on('error', () => undefined);
    this.consumers.push(ticks);
    await this.upsertSchedules();
  }

  async upsertSchedules(): Promise<void> {
    const { Queue } = await import('bullmq');
    const queue = new Queue(SCHEDULES, { connection: this.queues.connection(), prefix: 'relais' });
    queue.on('error', () => undefined);
    const wanted = new Set(declaredSchedules().map((s) => s.name));
    for (const known of await queue.getJobSchedulers()) {
      if (!wanted.has(known.key)) await queue.removeJobScheduler(known.key);
    }
    for (const { name, cron } of declaredSchedules()) {
      await queue.upsertJobScheduler(
        name,
        { pattern: cron, tz: 'Europe/Paris' },
        { name, opts: { removeOnComplete: true, removeOnFail: true } },
      );
    }
    await queue.close();
  }

  private async tick(name: string, tick: string): Promise<void> {
    const schedule = declaredSchedules().find((s) => s.name === name);
    if (!schedule) return;
    await this.units.asSystem(`schedule ${name}`, () => this.outbox.add(schedule.job, { tick }));
  }

  private async consume(job: Job<{ outboxId: string }>): Promise<void> {
    const end = this.metrics.jobDuration.startTimer({ job: job.name });
    try {
      const done = await this.runner.run(job.data.outboxId);
      this.metrics.jobs.inc({ job: job.name, outcome: done ? 'done' : 'repeated' });
    } catch (error) {
      this.metrics.jobs.inc({ job: job.name, outcome: 'failed' });
      throw error;
    } finally {
      end();
    }
  }

  /** Keeps the error on the row. A row whose worker died is sent again; one that exhausted its tries is listed. */
  private async recordFailure(job: Job<{ outboxId: string }> | undefined, error: Error): Promise<void> {
    if (!job) return;
    const stalled = /stalled/.test(error.message);
    const exhausted = stalled ? false : job.attemptsMade >= (job.opts.attempts ?? 1);
    this.log.warn('job failed', {
      job: job.name,
      outboxId: job.data.outboxId,
      attempt: job.attemptsMade,
      exhausted,
    });
    await this.units
      .asSystem('record the failure of a job', () =>
        this.db.query(
          `update outbox set last_error = left($2, 2000),
             failed_at = case when $3 or ($4 and attempts >= ${DEATHS_MAX}) then now() end,
             sent_at = case when $4 and attempts < ${DEATHS_MAX} then null else sent_at end
           where id = $1 and done_at is null`,
          [job.data.outboxId, error.message, exhausted, stalled],
        ),
      )
      .catch((e: unknown) =>
        this.log.error('failure not recorded', { outboxId: job.data.outboxId, error: String(e) }),
      );
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.consumers.map((consumer) => consumer.close()));
  }
}
