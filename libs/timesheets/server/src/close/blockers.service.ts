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
   * found no place because another practice has the same time: somebody has to say which one is true. Both questions
   * first narrow the month to the few rows in doubt; day by day they would be asked of every half-day of the group.
   */
  private async conflicts(month: Month): Promise<OpenConflict[]> {
    const outside = await this.db.query<OpenConflict & { day: LocalDate }>(
      `with span as (
         select placement_id, employee_id, min(day) as first, max(day) as last
         from work_entry where month = $1 and kind = 'work' and worked_minutes > 0 group by 1, 2
       ), suspect as materialized (
         select s.placement_id, s.employee_id from span s join placement p on p.id = s.placement_id
         where s.first < p.starts_on or s.last > p.ends_on
           or not exists (select from employment_contract k where k.employee_id = s.employee_id and k.status <> 'draft'
             and k.starts_on <= s.first and (k.ends_on is null or k.ends_on >= s.last))
       )
       select distinct e.employee_id as "employeeId", e.member_id as "memberId", e.day::text as day
       from suspect join placement p on p.id = suspect.placement_id
       join work_entry e on e.month = $1 and e.employee_id = suspect.employee_id and e.placement_id = suspect.placement_id
       where e.kind = 'work' and e.worked_minutes > 0
         and (not daterange(p.starts_on, p.ends_on, '[]') @> e.day
           or not exists (select from employment_contract k where k.employee_id = e.employee_id
             and k.status <> 'draft' and daterange(k.starts_on, k.ends_on, '[]') @> e.day))
       order by 3, 1`,
      [month],
    );
    const homeless = await this.db.query<OpenConflict & { day: LocalDate }>(
      `with ${PLAN}, missing as materialized (
         select plan.* from plan where not exists (select from work_entry own
           where own.plan_placement_id = plan.placement_id and own.day = plan.day
             and own.plan_start_minute = plan.start_minute)
       )
       select distinct missing.employee_id as "employeeId", missing.member_id as "memberId", missing.day::text as day
       from missing
       join work_entry other on other.employee_id = missing.employee_id and other.day = missing.day
         and other.changed_by is null and other.plan_placement_id <> missing.placement_id
         and int4range(other.start_minute, other.end_minute) && int4range(missing.start_minute, missing.end_minute)
       order by 3, 1`,
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
