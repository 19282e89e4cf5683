import { Injectable } from '@nestjs/common';
import { type JudgedFinding, judge } from '@relais/contracts/core';
import { OverridesService } from '@relais/contracts/server';
import {
  type LocalDate,
  type Month,
  addDays,
  addMonths,
  monthOf,
  firstDay,
  lastDay,
  mondayOf,
} from '@relais/kernel';
import { type SiteStretch, checkWork, once, readFrom } from '@relais/placements/core';
import { EmployeesAtWork } from '@relais/placements/server';
import { Db } from '@relais/platform/database';

/** Employees read at once: what is in memory, whatever the size of the group. */
const PAGE = 500;

/** What the rules of working time say of one employee's month. */
export interface MonthFindings {
  readonly employeeId: string;
  readonly findings: readonly JudgedFinding[];
}

interface WorkRow {
  readonly employeeId: string;
  /** Day, site, practice, start, end, minutes worked. */
  readonly stretches: readonly [LocalDate, string, string, number, number, number][];
  readonly weeks: readonly { readonly week: LocalDate; readonly workedMinutes: number }[];
}

const WORK_SQL = `
  with shown as (
    select employee_id from timesheet where month = $1 and ($2::uuid is null or employee_id > $2)
      and ($3::uuid is null or employee_id = $3)
    order by employee_id limit ${PAGE}
  )
  select s.employee_id as "employeeId",
    coalesce((select jsonb_agg(jsonb_build_array(e.day, p.site_id, m.legal_name, e.start_minute, e.end_minute,
        e.worked_minutes) order by e.day, e.start_minute)
      from work_entry e
      join placement p on p.tenant_id = e.tenant_id and p.id = e.placement_id
      join member m on m.tenant_id = e.tenant_id and m.id = e.member_id
      where e.employee_id = s.employee_id and e.month = any ($7::text[]) and e.day between $5 and $6 and e.kind = 'work' and e.worked_minutes > 0), '[]')
      as stretches,
    coalesce((select jsonb_agg(jsonb_build_object('week', w.week, 'workedMinutes', w.worked) order by w.week)
      from (select date_trunc('week', e.day)::date as week, sum(e.worked_minutes)::int as worked from work_entry e
        where e.employee_id = s.employee_id and e.month = any ($7::text[]) and e.day >= $4 and e.day <= $5
          and e.kind = 'work'
        group by 1) w), '[]') as weeks
  from shown s order by s.employee_id`;

/** Hours done, judged by the rules of working time over all practices, for everybody with a sheet of a month. */
@Injectable()
export class MonthWork {
  constructor(
    private readonly db: Db,
    private readonly atWork: EmployeesAtWork,
    private readonly overrides: OverridesService,
  ) {}

  /**
   * The findings of everybody of a month, in sets of some hundred people: three statements for each set, whatever is in
   * it. A person without anything to say is left out.
   */
  async *ofMonth(month: Month): AsyncGenerator<MonthFindings> {
    let after: string | null = null;
    for (;;) {
      const { found, last, isFull } = await this.read(month, after, null);
      yield* found;
      if (!isFull || last === null) return;
      after = last;
    }
  }

  /** The findings of one employee's month. */
  async of(month: Month, employeeId: string): Promise<readonly JudgedFinding[]> {
    const { found } = await this.read(month, null, employeeId);
    return found[0]?.findings ?? [];
  }

  private async read(
    month: Month,
    after: string | null,
    employeeId: string | null,
  ): Promise<{ found: MonthFindings[]; last: string | null; isFull: boolean }> {
    const span = { from: firstDay(month), to: lastDay(month) };
    // The evening before the first week and the morning after the last one bound their rests.
    const first = addDays(mondayOf(span.from), -1);
    const end = addDays(mondayOf(span.to), 7);
    const rows = await this.db.query<WorkRow>(WORK_SQL, [
      ...[month, after, employeeId],
      ...[readFrom(span.from), first, end],
      // Named one by one, the months lead each employee straight to their rows in the index.
      monthsBetween(monthOf(readFrom(span.from)), monthOf(end)),
    ]);
    const ids = rows.map((row) => row.employeeId);
    const facts = await this.atWork.of(ids, span.to);
    const checked = rows.flatMap((row) => {
      const employee = facts.get(row.employeeId);
      if (!employee) return [];
      const findings = once(checkWork(employee, row.stretches.map(toStretch), span, row.weeks));
      return findings.length === 0 ? [] : [{ employeeId: row.employeeId, findings }];
    });
    const wrong = checked.filter(({ findings }) => findings.some((one) => one.severity === 'error'));
    const inForce = await this.overrides.inForce(wrong.map((one) => one.employeeId));
    return {
      found: checked.map((one) => ({
        employeeId: one.employeeId,
        findings: judge(one.findings, inForce.get(one.employeeId) ?? []),
      })),
      last: ids.at(-1) ?? null,
      isFull: rows.length === PAGE,
    };
  }
}

function monthsBetween(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let day = firstDay(first); monthOf(day) <= last; day = addMonths(day, 1)) months.push(monthOf(day));
  return months;
}

function toStretch([
  day,
  siteId,
  memberName,
  startMinute,
  endMinute,
  workedMinutes,
]: WorkRow['stretches'][number]): SiteStretch {
  return { day, siteId, memberName, startMinute, endMinute, workedMinutes };
}
