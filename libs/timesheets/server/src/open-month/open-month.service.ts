import { Injectable } from '@nestjs/common';
import { type Month, addMonthsTo, dayOfMonth, firstDay, lastDay, yearOf } from '@relais/kernel';
import { HOLIDAY_ZONES, publicHolidays } from '@relais/law';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError } from '@relais/platform/problems';
import { PLACED, PLAN } from './plan-sql';

/** What opening or refreshing a month did; a second run changes nothing and says so. */
export interface OpenedMonth {
  readonly month: Month;
  readonly newSheets: number;
  readonly newParts: number;
  readonly newEntries: number;
  readonly removedEntries: number;
}

/** Lays the plan into the month: sheets, parts and entries of all placements, in sets. */
@Injectable()
export class OpenMonthService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Opens a month and pre-fills it from the plan. Safe to repeat: what is there stays as it is. */
  async open(month: Month): Promise<OpenedMonth> {
    await this.expect(month);
    await this.db.query(
      `insert into payroll_period (tenant_id, month, cut_off_on)
       select g.tenant_id, $1, $2::date + g.cut_off_day - 1 from employer_group g where g.tenant_id = current_tenant()
       on conflict do nothing`,
      [month, firstDay(addMonthsTo(month, 1))],
    );
    await this.db.query(`select 1 from payroll_period where month = $1 for share`, [month]);
    return { month, ...(await this.fill(month)), removedEntries: 0 };
  }

  /**
   * Brings the days to come in line with the plan: new placements, new patterns, closures decided since.
   * Touches only draft parts, and only entries nobody wrote; days already worked stay.
   */
  async refresh(month: Month): Promise<OpenedMonth> {
    const [period] = await this.db.query<{ status: string }>(
      `select status from payroll_period where month = $1 for share`,
      [month],
    );
    if (!period) throw new DomainError('timesheet.month-not-open', { month });
    if (period.status !== 'open') throw new DomainError('period.closed', { month });
    await this.expect(month);
    const removedEntries = await this.changed(
      `${PLAN}, changed as (
       delete from work_entry e using timesheet_part p
       where p.id = e.part_id and p.status = 'draft' and e.month = $5 and e.day >= $6
         and e.changed_by is null and e.plan_placement_id is not null
         and not exists (select from plan
           where plan.placement_id = e.plan_placement_id and plan.day = e.day and plan.start_minute = e.start_minute
             and plan.end_minute = e.end_minute and plan.kind = e.kind and plan.half = e.half
             and plan.absence_code is not distinct from e.absence_code)
       returning 1)`,
      [...planParameters(month), month, this.clock.today()],
    );
    return { month, ...(await this.fill(month)), removedEntries };
  }

  /** Opens the month of today, and refreshes the other months that are still open. For the nightly sweep. */
  async keepUp(month: Month): Promise<void> {
    await this.open(month);
    const open = await this.db.query<{ month: Month }>(
      `select month from payroll_period where status = 'open' and month >= $1 order by month`,
      [month],
    );
    for (const period of open) await this.refresh(period.month);
  }

  /** A whole group is laid out at once: two half-days for every day of every placement at most. */
  private async expect(month: Month): Promise<void> {
    const { placements } = await this.db.one<{ placements: number }>(
      `select count(*)::int as placements from placement where starts_on <= $2 and coalesce(ends_on, $1) >= $1`,
      [firstDay(month), lastDay(month)],
    );
    await this.db.expectRows(placements * 2 * dayOfMonth(lastDay(month)));
  }

  private async fill(month: Month): Promise<Pick<OpenedMonth, 'newSheets' | 'newParts' | 'newEntries'>> {
    // Of two contracts in one month the later one names the sheet; hours follow the placements of both.
    const newSheets = await this.changed(
      `changed as (
       insert into timesheet (employee_id, contract_id, month)
       select distinct on (k.employee_id) k.employee_id, k.id, $3
       from employment_contract k
       where k.status <> 'draft' and k.starts_on <= $2 and coalesce(k.ends_on, 'infinity') >= $1
         and exists (select from payroll_period m where m.month = $3 and m.status = 'open')
       order by k.employee_id, k.starts_on desc
       on conflict do nothing returning 1)`,
      [firstDay(month), lastDay(month), month],
    );
    // A practice that appears after the declaration starts as a draft: nobody said yet that its hours are complete.
    const newParts = await this.changed(
      `${PLACED}, changed as (
       insert into timesheet_part (timesheet_id, employee_id, month, member_id)
       select t.id, t.employee_id, t.month, placed.member_id
       from placed join timesheet t on t.employee_id = placed.employee_id and t.month = $3
       join payroll_period m on m.month = $3 and m.status = 'open'
       on conflict do nothing returning 1)`,
      [firstDay(month), lastDay(month), month],
    );
    // The part of each half-day is looked up by its key: the planner takes a month it never saw for one single part, and
    // a join would lay the whole plan again for each of thousands.
    const newEntries = await this.changed(
      `${PLAN}, changed as (
       insert into work_entry (part_id, employee_id, member_id, placement_id, month, day, half, kind, absence_code,
         planned_minutes, start_minute, end_minute, worked_minutes, plan_placement_id, plan_start_minute)
       select part.id, plan.employee_id, plan.member_id, plan.placement_id, $5, plan.day, plan.half, plan.kind,
         plan.absence_code, plan.planned_minutes, plan.start_minute, plan.end_minute, plan.worked_minutes,
         plan.placement_id, plan.start_minute
       from plan cross join lateral (
         select t.id, t.status from timesheet_part t
         where t.employee_id = plan.employee_id and t.member_id = plan.member_id and t.month = $5 limit 1) part
       where part.status = 'draft'
       order by plan.employee_id, plan.day, plan.start_minute, plan.placement_id
       on conflict do nothing returning 1)`,
      [...planParameters(month), month],
    );
    return { newSheets, newParts, newEntries };
  }

  /** Runs a statement whose common table `changed` writes rows; tells how many. The rows stay in the database. */
  private async changed(tables: string, parameters: readonly unknown[]): Promise<number> {
    const { rows } = await this.db.one<{ rows: number }>(
      `with ${tables} select count(*)::int as rows from changed`,
      parameters,
    );
    return rows;
  }
}

/** The parameters of `PLAN`. A holiday kept in some municipalities only is left to the closures of the practice. */
export function planParameters(month: Month): [string, string, string[], string[]] {
  const holidays = HOLIDAY_ZONES.flatMap((zone) =>
    publicHolidays(yearOf(month), zone)
      .filter((holiday) => holiday.on.startsWith(month) && !holiday.onlyWhere)
      .map((holiday) => ({ zone, on: holiday.on })),
  );
  return [firstDay(month), lastDay(month), holidays.map((one) => one.zone), holidays.map((one) => one.on)];
}
