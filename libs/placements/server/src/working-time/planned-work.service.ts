import { Injectable } from '@nestjs/common';
import { OverridesService } from '@relais/contracts/server';
import type { Principal } from '@relais/identity/core';
import { type LocalDate, daysBetween } from '@relais/kernel';
import { daysToRead, errorsNamed } from '@relais/placements/core';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError } from '@relais/platform/http';
import { plannedHalfDays } from '../holidays';
import { toAtWorkView, toOverrideViews } from './employee-at-work.contract';
import { EmployeesAtWork } from './employees-at-work.service';
import type {
  PassPlan,
  PlannedStretchView,
  PlannedWeekView,
  PlannedWorkQuery,
  PlannedWorkView,
} from './planned-work.contract';

/** Longest span that a planning shows. */
export const PLANNED_DAYS_MAX = 62;

interface PlannedRow {
  readonly employeeId: string;
  readonly stretches: PlannedStretchView[];
  readonly weeks: PlannedWeekView[];
}

/** Plans judged by the rules of working time: the facts for the browser, and errors that somebody lets pass. */
@Injectable()
export class PlannedWork {
  constructor(
    private readonly db: Db,
    private readonly atWork: EmployeesAtWork,
    private readonly overrides: OverridesService,
    private readonly clock: Clock,
  ) {}

  /** What the browser needs to judge the plans of many employees: three statements, whatever their number. */
  async read({ employeeIds, from, to }: PlannedWorkQuery): Promise<PlannedWorkView[]> {
    const boards = await this.boards(employeeIds, from, to);
    const overrides = await this.overrides.inForce(boards.map(({ employeeId }) => employeeId));
    return boards.map((board) => ({
      ...board,
      overrides: toOverrideViews(overrides.get(board.employeeId) ?? []),
    }));
  }

  /** Lets errors of a plan pass as they stand now, others left as they are. Refuses with `not-found`, or as every override. */
  async pass({ employeeId, from, to, overrides }: PassPlan, by: Principal): Promise<void> {
    const [board] = await this.boards([employeeId], from, to);
    if (!board) throw new DomainError('not-found', {}, 'employeeId');
    const named = errorsNamed(
      board,
      { from, to },
      overrides.map(({ fingerprint }) => fingerprint),
    );
    await this.overrides.pass(employeeId, named, overrides, by, 'overrides');
  }

  private async boards(
    employeeIds: readonly string[],
    from: LocalDate,
    to: LocalDate,
  ): Promise<Omit<PlannedWorkView, 'overrides'>[]> {
    const length = daysBetween(from, to) + 1;
    if (length < 1 || length > PLANNED_DAYS_MAX)
      throw new DomainError('planning.period-too-long', { daysMax: PLANNED_DAYS_MAX }, 'to');
    const read = daysToRead({ from, to });
    const plan = plannedHalfDays(read.weeksFrom, read.to, { employeeIds });
    const rows = await this.db.query<PlannedRow>(
      `with plan as materialized (
         select employee_id, member_id, site_id, day, start_minute, end_minute from ${plan.sql} where kind = 'work'
       ), stretch as (
         select p.employee_id, jsonb_agg(jsonb_build_object('day', p.day, 'siteId', p.site_id, 'memberName', m.legal_name,
             'startMinute', p.start_minute, 'endMinute', p.end_minute) order by p.day, p.start_minute, p.site_id) as stretches
         from plan p join member m on m.id = p.member_id where p.day >= $7 group by 1
       ), earlier as (
         select employee_id, jsonb_agg(jsonb_build_object('week', week, 'workedMinutes', worked) order by week) as weeks
         from (select employee_id, date_trunc('week', day)::date as week, sum(end_minute - start_minute)::int as worked
           from plan where day <= $7 group by 1, 2) w group by 1
       )
       select e.id as "employeeId", coalesce(s.stretches, '[]') as stretches, coalesce(w.weeks, '[]') as weeks
       from employee e left join stretch s on s.employee_id = e.id left join earlier w on w.employee_id = e.id
       where e.id = any ($5::uuid[]) order by e.id`,
      [...plan.parameters, read.from],
    );
    const facts = await this.atWork.of(employeeIds, this.clock.today());
    return rows.flatMap((row) => {
      const employee = facts.get(row.employeeId);
      return employee ? [{ ...row, atWork: toAtWorkView(employee) }] : [];
    });
  }
}
