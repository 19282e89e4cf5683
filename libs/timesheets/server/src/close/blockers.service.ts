import { Injectable } from '@nestjs/common';
import type { LocalDate, Month } from '@relais/kernel';
import { Db } from '@relais/platform/database';
import {
  BLOCKER_KINDS,
  type Blocker,
  type LockDecision,
  type LockException,
  type LockPart,
  type OpenConflict,
  decideLock,
} from '@relais/timesheets/core';
import { planParameters } from '../open-month/open-month.service';
import { PLAN } from '../open-month/plan-sql';
import type { BlockerCountView, BlockersView } from './close.contract';

const SHOWN_MAX = 1000;

/** Finds what stands between a month and its lock. */
@Injectable()
export class BlockersService {
  constructor(private readonly db: Db) {}

  /** The decision of the core on the rows as they are now. */
  async decide(month: Month, exceptions: readonly LockException[]): Promise<LockDecision> {
    const parts = await this.db.query<LockPart>(
      `select p.id as "partId", p.employee_id as "employeeId", p.member_id as "memberId", p.status,
         w.payroll_number is not null as "hasPayrollNumber"
       from timesheet_part p join employee w on w.id = p.employee_id where p.month = $1
       order by w.family_name, w.given_name, p.id`,
      [month],
    );
    return decideLock(parts, await this.conflicts(month), exceptions);
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
        employeeName: named.get(blocker.employeeId)?.name ?? '',
        employeePhone: named.get(blocker.employeeId)?.phone ?? null,
        memberName: named.get(blocker.memberId ?? '')?.name ?? null,
        memberPhone: named.get(blocker.memberId ?? '')?.phone ?? null,
      })),
    };
  }

  /**
   * Hours outside a contract or placement (it was shortened after they were planned), and planned half-days that
   * found no place because another practice has the same time: somebody has to say which one is true.
   */
  private async conflicts(month: Month): Promise<OpenConflict[]> {
    const outside = await this.db.query<OpenConflict & { day: LocalDate }>(
      `select distinct e.employee_id as "employeeId", e.member_id as "memberId", e.day::text as day
       from work_entry e join placement p on p.id = e.placement_id
       where e.month = $1 and e.kind = 'work' and e.worked_minutes > 0
         and (not daterange(p.starts_on, p.ends_on, '[]') @> e.day
           or not exists (select from employment_contract k where k.employee_id = e.employee_id
             and k.status <> 'draft' and daterange(k.starts_on, k.ends_on, '[]') @> e.day))
       order by 3, 1`,
      [month],
    );
    const homeless = await this.db.query<OpenConflict & { day: LocalDate }>(
      `with ${PLAN}
       select distinct plan.employee_id as "employeeId", plan.member_id as "memberId", plan.day::text as day
       from plan
       join work_entry other on other.employee_id = plan.employee_id and other.day = plan.day
         and other.changed_by is null and other.plan_placement_id <> plan.placement_id
         and int4range(other.start_minute, other.end_minute) && int4range(plan.start_minute, plan.end_minute)
       left join work_entry own on own.plan_placement_id = plan.placement_id and own.day = plan.day
         and own.plan_start_minute = plan.start_minute
       where own.id is null order by 3, 1`,
      planParameters(month),
    );
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
