import { Injectable } from '@nestjs/common';
import { OverridesService } from '@relais/contracts/server';
import type { Principal } from '@relais/identity/core';
import type { Month } from '@relais/kernel';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { Outbox } from '@relais/platform/jobs';
import { DomainError } from '@relais/platform/problems';
import type { LockException } from '@relais/timesheets/core';
import { groupBy } from '../rows';
import { MonthWork } from '../working-time/month-work.service';
import { hoursSettled, monthLocked } from '../timesheets.jobs';
import { BlockersService, countByKind } from './blockers.service';
import type { LockMonth, NamedOverride } from './close.contract';
import { CorrectionsService } from './corrections.service';

interface Period {
  readonly status: string;
  readonly revision: number;
  readonly version: number;
}

/** Locks and reopens months. */
@Injectable()
export class LockService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly blockers: BlockersService,
    private readonly work: MonthWork,
    private readonly overrides: OverridesService,
    private readonly corrections: CorrectionsService,
  ) {}

  /**
   * Locks a month for everybody at once. The period is held first: whoever writes hours meanwhile either committed
   * before (and is counted) or is refused after. Payroll hears of it in the same transaction.
   */
  async lock(
    month: Month,
    version: number,
    { exceptions, overrides = [] }: Pick<LockMonth, 'exceptions' | 'overrides'>,
    by: Principal | null,
  ): Promise<void> {
    const period = await this.hold(month, version);
    if (period.status !== 'open') throw new DomainError('period.closed', { month });
    await this.letPass(month, overrides, by);
    const decision = await this.blockers.decide(month, exceptions);
    if (decision.refusedExceptions.length > 0) {
      const problems = decision.refusedExceptions.map((refused) => refused.problem).join(', ');
      throw new DomainError('month.exception-refused', {
        month,
        problems,
        exceptions: decision.refusedExceptions,
      });
    }
    await this.refuseOwnExceptions(exceptions, by?.userId ?? '');
    if (!decision.allowed) {
      throw new DomainError('month.blocked', {
        month,
        blockerCount: decision.blockers.length,
        counts: countByKind(decision.blockers),
      });
    }
    await this.db.query(
      `insert into lock_exception (month, revision, part_id, treatment, reason, decided_by)
       select $2, $3, "partId", treatment, trim(reason), $4
       from jsonb_to_recordset($1::jsonb) as r ("partId" uuid, treatment text, reason text)`,
      [JSON.stringify(exceptions), month, period.revision, this.db.scope.actor.label],
    );
    await this.db.query(
      `update payroll_period set status = 'locked', locked_at = $2, locked_by = $3, version = version + 1 where month = $1`,
      [month, this.clock.now(), this.db.scope.actor.label],
    );
    await this.outbox.add(monthLocked, { month, revision: period.revision });
    await this.outbox.add(hoursSettled, { month, revision: period.revision });
  }

  /**
   * Reopens a month as a new revision. Corrections of it that an open month carries are taken back there, because the
   * hours themselves can change again; once such a month is locked, this one stays closed.
   */
  async reopen(month: Month, version: number, reason: string): Promise<void> {
    const period = await this.hold(month, version);
    if (period.status === 'open') throw new DomainError('month.not-locked', { month });
    await this.corrections.takeBack(month, reason);
    await this.db.query(
      `update payroll_period set status = 'open', locked_at = null, locked_by = null, revision = revision + 1,
         reopen_reason = $2, version = version + 1 where month = $1`,
      [month, reason.trim()],
    );
  }

  /** Overrides of the hours of some employees, each judged on the hours as they are now. */
  private async letPass(
    month: Month,
    overrides: readonly NamedOverride[],
    by: Principal | null,
  ): Promise<void> {
    if (by === null && overrides.length > 0) throw new DomainError('forbidden');
    for (const [employeeId, requests] of groupBy(overrides, (one) => one.employeeId))
      await this.overrides.pass(
        employeeId,
        await this.work.of(month, employeeId),
        requests,
        by as Principal,
        'overrides',
      );
  }

  private async hold(month: Month, version: number): Promise<Period> {
    const period = await this.db.maybe<Period>(
      `select status, revision, version from payroll_period where month = $1 for update`,
      [month],
    );
    if (!period) throw new DomainError('timesheet.month-not-open', { month });
    if (period.version !== version) throw new DomainError('conflict.stale');
    return period;
  }

  /** Four eyes also on exceptions: not on one's own hours, nor on hours declared in somebody's place. */
  private async refuseOwnExceptions(exceptions: readonly LockException[], userId: string): Promise<void> {
    if (exceptions.length === 0) return;
    const own = await this.db.query(
      `select 1 from timesheet_part p join timesheet t on t.id = p.timesheet_id
       where p.id = any ($1::uuid[]) and (t.declared_by_user = $2 or exists (
         select from role_grant g where g.employee_id = p.employee_id and g.user_id = $2 and g.revoked_at is null))
       limit 1`,
      [exceptions.map((exception) => exception.partId), userId],
    );
    if (own.length > 0) throw new DomainError('month.own-exception');
  }
}
