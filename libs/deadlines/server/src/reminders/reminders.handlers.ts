import { Injectable } from '@nestjs/common';
import { LADDER } from '@relais/deadlines/core';
import { type LocalDate, addDays } from '@relais/kernel';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { Handles, Outbox, type ScheduledTick } from '@relais/platform/jobs';
import { ReminderPlanner } from './reminder-planner';
import { planReminders, sweepDeadlines } from './reminders.jobs';

@Injectable()
export class RemindersHandlers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly planner: ReminderPlanner,
  ) {}

  /** Asks for one plan per group that has something within reach of the ladder; suspended groups are left alone. */
  @Handles(sweepDeadlines)
  async sweep({ tick }: ScheduledTick): Promise<void> {
    const today = this.clock.today();
    const groups = await this.db.query<{ tenant_id: string }>(
      `select distinct d.tenant_id from deadline d join employer_group g using (tenant_id)
       where g.suspended_at is null and d.status in ('open', 'snoozed') and (d.due_on <= $1 or d.snoozed_until <= $2)`,
      [addDays(today, -Math.min(...LADDER)), today],
    );
    const slot = slotOf(tick, today, this.clock.now());
    await this.outbox.addForTenants(
      planReminders,
      groups.map(({ tenant_id }) => ({ tenantId: tenant_id, payload: { slot } })),
    );
  }

  /** Finds what is due and not done, never "what is due at this hour": a plan that was missed is caught up by the next. */
  @Handles(planReminders)
  async plan(): Promise<void> {
    await this.planner.plan(this.clock.today());
  }
}

/** One plan per hour is enough; a worker that starts plans at once, whatever was planned in this hour. */
function slotOf(tick: string, today: LocalDate, now: Date): string {
  return tick.startsWith('boot:') ? tick : `${today}T${String(now.getUTCHours()).padStart(2, '0')}Z`;
}
