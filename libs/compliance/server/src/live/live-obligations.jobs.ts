import { defineJob, defineSchedule } from '@relais/platform/jobs';
import { Length } from 'class-validator';

export class ChangeOfFacts {
  /** The transaction that changed facts; it asks once. */
  @Length(1, 80)
  change!: string;
}

/** Event: facts changed. Asked by the triggers of the tables of facts (migration 0019), in the transaction of the change. */
export const refreshObligations = defineJob({
  name: 'compliance.refresh',
  payload: ChangeOfFacts,
  effectKey: (p) => p.change,
});

/** Each night, and when a worker starts: all groups. */
export const sweepAllObligations = defineSchedule({ name: 'compliance.sweep-all', cron: '40 2 * * *' });

export class SweepSlot {
  @Length(1, 80)
  slot!: string;
}

/** Computes every time of every obligation of one group from its facts. */
export const sweepObligations = defineJob({
  name: 'compliance.sweep',
  queue: 'bulk',
  payload: SweepSlot,
  effectKey: (p) => p.slot,
});
