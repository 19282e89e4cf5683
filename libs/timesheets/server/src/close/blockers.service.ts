import { Injectable } from '@nestjs/common';
import { standing } from '@relais/contracts/core';
import { toRuledFindingView } from '@relais/contracts/server';
import { type LocalDate, type Month, dayOfMonth, firstDay, lastDay } from '@relais/kernel';
import { Db } from '@relais/platform/database';
import {
  BLOCKER_KINDS,
  type Blocker,
  type LockDecision,
  type LockException,
  type LockPart,
  type OpenConflict,
  type WorkError,
  decideLock,
} from '@relais/timesheets/core';
import { planParameters } from '../open-month/open-month.service';
import { MonthWork } from '../working-time/month-work.service';
import type { BlockerCountView, BlockersView } from './close.contract';
import { HOMELESS, IN_DOUBT, OUTSIDE } from './conflicts-sql';

const SHOWN_MAX = 1000;

/** Finds what stands between a month and its lock. */
@Injectable()
export class BlockersService {
  constructor(
    private readonly db: Db,
    private readonly work: MonthWork,
  ) {}

  /** The decision of the core on the rows as they are now. */
  async decide(month: Month, exceptions: readonly LockException[]): Promise<LockDecision> {
    const parts = await this.db.query<LockPart>(
      `select p.id as "partId", p.employee_id as "employeeId", p.member_id as "memberId", p.status,
         w.payroll_number is not null as "hasPayrollNumber"
       from timesheet_part p join employee w on w.id = p.employee_id where p.month = $1
       order by w.family_name, w.given_name, p.id`,
      [month],
    );
    // A part has about a half-day for each day of the month; all of them are read, and those in doubt laid out again.
    await this.db.expectRows(parts.length * dayOfMonth(lastDay(month)));
    return decideLock(parts, await this.conflicts(month), await this.workErrors(month), exceptions);
  }

  /** Counts of every kind, and the first thousand with names and telephone numbers. */
  async list(month: Month): Promise<BlockersView> {
    const { blockers } = await this.decide(month, []);
    const shown = blockers.slice(0, SHOWN_MAX);
    const people = await this.db.query<{ id: string; name: string; phone: string | null }>(
      `select id, given_name || ' ' || family_name as name, phone from employee where id = any ($1::uuid[])
       union all select id, legal_name, phone from member where id = any ($2::uuid[])`,
      [shown.map((blocker) => blocker.employeeId), shown.map((blocker) => blocker.memberId)],
    );
    const named = new Map(people.map((one) => [one.id, one]));
    return {
      counts: countByKind(blockers),
      items: shown.map((blocker) => ({
        ...blocker,
        finding: blocker.finding && toRuledFindingView(blocker.finding),
        employeeName: named.get(blocker.employeeId)?.name ?? '',
        employeePhone: named.get(blocker.employeeId)?.phone ?? null,
        memberName: named.get(blocker.memberId ?? '')?.name ?? null,
        memberPhone: named.get(blocker.memberId ?? '')?.phone ?? null,
      })),
    };
  }

  /** Errors of the rules of working time in the hours of the month that nobody let pass. */
  private async workErrors(month: Month): Promise<WorkError[]> {
    const errors: WorkError[] = [];
    for await (const { employeeId, findings } of this.work.ofMonth(month))
      for (const finding of standing(findings)) errors.push({ employeeId, finding });
    return errors;
  }

  /**
   * Hours outside a contract or placement, and planned half-days whose time another practice has: somebody has to say
   * which one is true. Both questions first narrow the month to the few in doubt; day by day they would be asked of
   * every half-day of the group.
   */
  private async conflicts(month: Month): Promise<OpenConflict[]> {
    const outside = await this.db.query<OpenConflict & { day: LocalDate }>(OUTSIDE, [month]);
    const inDoubt = await this.db.query<{ employeeId: string }>(IN_DOUBT, [
      firstDay(month),
      lastDay(month),
      month,
    ]);
    if (inDoubt.length === 0) return outside;
    const homeless = await this.db.query<OpenConflict & { day: LocalDate }>(HOMELESS, [
      ...planParameters(month),
      inDoubt.map((one) => one.employeeId),
    ]);
    return [...outside, ...homeless];
  }
}

/** How many of each kind; kinds without any are left out. */
export function countByKind(blockers: readonly Blocker[]): BlockerCountView[] {
  return BLOCKER_KINDS.map((kind) => ({
    kind,
    count: blockers.filter((blocker) => blocker.kind === kind).length,
  })).filter((entry) => entry.count > 0);
}
