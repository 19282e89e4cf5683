import type { ClassConstructor } from 'class-transformer';
import { IsString, Length } from 'class-validator';

/** Queues of Relais; a queue is a lane with its own concurrency, not a kind of job. */
export type QueueName = 'default' | 'mail' | 'bulk';

/** A job as both sides know it: who asks for it and who does it. */
export interface JobDefinition<P extends object = object> {
  /** `<domain>.<verb>`: the name on the wire, never changed once released. */
  readonly name: string;
  readonly queue: QueueName;
  readonly payload: ClassConstructor<P>;
  /** Equal keys mean the same effect: asked twice, done once. */
  readonly effectKey: (payload: P) => string;
  /** A tenant job runs under row-level security of its row's tenant; a system job under the system role. */
  readonly scope: 'tenant' | 'system';
  readonly attempts: number;
}

const declared = new Map<string, JobDefinition>();

/** Declares a job once; imported by who sends and who handles. Payloads carry ids, never names or health data. */
export function defineJob<P extends object>(
  job: Pick<JobDefinition<P>, 'name' | 'payload' | 'effectKey'> &
    Partial<Pick<JobDefinition<P>, 'queue' | 'scope' | 'attempts'>>,
): JobDefinition<P> {
  if (!/^[a-z-]+\.[a-z-]+$/.test(job.name)) throw new Error(`job name ${job.name} is not <domain>.<verb>`);
  if (declared.has(job.name)) throw new Error(`job ${job.name} is declared twice`);
  const definition: JobDefinition<P> = { queue: 'default', scope: 'tenant', attempts: 8, ...job };
  declared.set(definition.name, definition as unknown as JobDefinition);
  return definition;
}

/** A system job asked for by the clock, in the time of Europe/Paris. */
export interface ScheduleDefinition {
  readonly name: string;
  readonly cron: string;
  readonly job: JobDefinition<ScheduledTick>;
}

/** Payload of a scheduled job: the tick it answers, so that a tick is done once. */
export class ScheduledTick {
  @IsString()
  @Length(1, 200)
  tick!: string;
}

const schedules = new Map<string, ScheduleDefinition>();

/**
 * Declares a recurring system job. It also runs once at every start of the worker, so a schedule that
 * fell into a pause is caught up: such jobs find what is due, they do not assume that it is their hour.
 */
export function defineSchedule(schedule: { name: string; cron: string }): JobDefinition<ScheduledTick> {
  const job = defineJob({
    name: schedule.name,
    queue: 'bulk',
    scope: 'system',
    payload: ScheduledTick,
    effectKey: (p) => p.tick,
  });
  schedules.set(schedule.name, { ...schedule, job });
  return job;
}

export const declaredJobs = (): JobDefinition[] => [...declared.values()];
export const declaredSchedules = (): ScheduleDefinition[] => [...schedules.values()];
export const jobNamed = (name: string): JobDefinition | undefined => declared.get(name);
