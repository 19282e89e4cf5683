export {
  declaredJobs,
  declaredSchedules,
  defineJob,
  defineSchedule,
  type JobDefinition,
  type QueueName,
  ScheduledTick,
} from './define-job';
export { drainJobs } from './drain';
export { Delivers, HandlerRegistry, Handles, type JobContext } from './handlers';
export { JobsModule } from './jobs.module';
export { Outbox, type OutboxOptions } from './outbox';
export { Queues } from './queues';
export { Relay } from './relay';
export { JobRunner } from './runner';
export { Workers } from './workers';
