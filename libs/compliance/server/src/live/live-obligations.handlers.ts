import { Injectable } from '@nestjs/common';
import { Clock } from '@relais/platform/config';
import { Db, type Scope, UnitOfWork } from '@relais/platform/database';
import { Delivers, Handles, type JobContext, Outbox, type ScheduledTick } from '@relais/platform/jobs';
import {
  type ChangeOfFacts,
  type SweepSlot,
  refreshObligations,
  sweepAllObligations,
  sweepObligations,
} from './live-obligations.jobs';
import { LiveObligations, type Tally, sharedFacts } from './live-obligations.service';
import { OccurrenceStore } from './occurrence-store';

interface Touched {
  kind: 'employee' | 'employment-contract' | 'placement' | 'member' | 'group';
  object_id: string;
}

/** What a sweep found: times that apply or may apply, and those that are late. */
export interface Swept {
  readonly times: number;
  readonly late: number;
}

/** The two ways to the same rows: what changed, at once; everything, each night. */
@Injectable()
export class LiveObligationsHandlers {
  constructor(
    private readonly db: Db,
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly live: LiveObligations,
    private readonly store: OccurrenceStore,
  ) {}

  /** Takes the touched owners away and looks at them again; what is touched meanwhile has a job of its own. */
  @Handles(refreshObligations)
  async refresh(_payload: ChangeOfFacts): Promise<void> {
    await this.store.lock();
    const touched = await this.db.query<Touched>(`delete from obligation_touch returning kind, object_id`);
    if (touched.length === 0) return;
    const ids = (kind: Touched['kind']) =>
      touched.filter((row) => row.kind === kind).map((row) => row.object_id);
    const employees = await this.db.query<{ id: string }>(
      `select unnest($1::uuid[]) as id
       union select employee_id from employment_contract where id = any ($2)
       union select employee_id from placement where id = any ($3) or member_id = any ($4)`,
      [ids('employee'), ids('employment-contract'), ids('placement'), ids('member')],
    );
    const employeeIds = employees.map(({ id }) => id);
    const members = await this.db.query<{ id: string }>(
      `select unnest($1::uuid[]) as id union select member_id from placement where employee_id = any ($2)`,
      [ids('member'), employeeIds],
    );
    await this.live.refresh({ employee: employeeIds, member: members.map(({ id }) => id) });
  }

  /** One sweep per group and day, or per start of the worker. */
  @Handles(sweepAllObligations)
  async fanOut({ tick }: ScheduledTick): Promise<void> {
    const groups = await this.db.query<{ tenantId: string }>(
      `select tenant_id as "tenantId" from employer_group where suspended_at is null`,
    );
    const slot = tick.startsWith('boot:') ? tick : this.clock.today();
    await this.outbox.addForTenants(
      sweepObligations,
      groups.map(({ tenantId }) => ({ tenantId, payload: { slot } })),
    );
  }

  @Delivers(sweepObligations)
  async sweep(_payload: SweepSlot, { tenantId, outboxId }: JobContext): Promise<void> {
    if (tenantId === null) throw new Error('a sweep without a group');
    await this.sweepGroup({
      tenantId,
      actor: { id: 'job:compliance.sweep', label: 'Relais', kind: 'job' },
      action: 'compliance.sweep',
      correlationId: outboxId,
      locale: 'fr',
    });
  }

  /**
   * The whole group in short units, a page of owners each, so that nobody waits for long. Facts that change meanwhile
   * ask for their own refresh; facts of the group that changed are told by those kept from the start.
   */
  async sweepGroup(scope: Scope): Promise<Swept> {
    const tally: Tally = new Map();
    const shared = await this.units.run(scope, async () => sharedFacts(await this.live.setting()));
    for (const type of ['employee', 'member'] as const) {
      let after: string | null = null;
      do {
        const from: string | null = after;
        after = await this.units.run(scope, async () => {
          await this.store.lock();
          return this.live.sweepPage(type, from, await this.live.setting(), tally);
        });
      } while (after !== null);
    }
    await this.units.run(scope, async () => {
      await this.store.lock();
      await this.live.sweepGroup(await this.live.setting(), tally, shared);
    });
    const sums = [...tally.values()];
    return {
      times: sums.reduce((sum, { applicable }) => sum + applicable, 0),
      late: sums.reduce((sum, { late }) => sum + late, 0),
    };
  }
}
