import { defineJob, defineSchedule } from '@relais/platform/jobs';
import { Length } from 'class-validator';

/** Looks over all groups for deadlines whose reminders may be due. Every quarter of an hour, and when a worker starts. */
export const sweepDeadlines = defineSchedule({ name: 'deadlines.sweep', cron: '*/15 * * * *' });

export class PlanReminders {
  /** The hour, `2026-11-22T09Z`, or the start of a worker: one plan per group and slot. */
  @Length(1, 60)
  slot!: string;
}

/** Plans what is due in one group. Asked as often as one likes: what is planned is not planned again. */
export const planReminders = defineJob({
  name: 'deadlines.plan',
  queue: 'bulk',
  payload: PlanReminders,
  effectKey: (p) => p.slot,
});
