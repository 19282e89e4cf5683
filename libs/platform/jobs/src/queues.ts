import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { SETTINGS, type Settings } from '@relais/platform/config';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import type { QueueName } from './define-job';

export const QUEUE_NAMES: readonly QueueName[] = ['default', 'mail', 'bulk'];

/** Kept a day so that a repeated id is ignored meanwhile; failures live in PostgreSQL, not in Redis. */
const defaults = {
  removeOnComplete: { age: 86_400, count: 20_000 },
  removeOnFail: true,
  backoff: { type: 'exponential', delay: 1_000, jitter: 0.3 },
} as const;

/** The queues of the worker. Nothing else may reach Redis: requests never wait for it. */
@Injectable()
export class Queues implements OnApplicationShutdown {
  private readonly open = new Map<QueueName, Queue>();
  private plain: Redis | undefined;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** Options, not an instance: BullMQ then owns and closes its connections. */
  connection(): { url: string; maxRetriesPerRequest: null } {
    return { url: this.settings.redis.url, maxRetriesPerRequest: null };
  }

  get(name: QueueName): Queue {
    let queue = this.open.get(name);
    if (!queue) {
      queue = new Queue(name, {
        connection: this.connection(),
        prefix: 'relais',
        defaultJobOptions: defaults,
      });
      queue.on('error', () => undefined); // a dead Redis shows in the health report, not as a crash
      this.open.set(name, queue);
    }
    return queue;
  }

  /** A plain client for the epoch mark and the health check; gives up instead of waiting for ever. */
  async redis(): Promise<Redis> {
    if (!this.plain) {
      this.plain = new Redis(this.settings.redis.url, {
        maxRetriesPerRequest: 1,
        enableOfflineQueue: true,
        connectTimeout: 2_000,
      });
      this.plain.on('error', () => undefined);
    }
    return this.plain;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.open.values()].map((queue) => queue.close().catch(() => undefined)));
    this.plain?.disconnect();
  }
}
