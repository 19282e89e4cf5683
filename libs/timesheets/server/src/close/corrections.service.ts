import { Injectable } from '@nestjs/common';
import { type LocalDate, type Month, monthOf } from '@relais/kernel';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError } from '@relais/platform/problems';
import {
  type CorrectionCause,
  type CorrectionCode,
  type CorrectionLine,
  type DayAmount,
  carryingMonth,
  elapsedMinutes,
  rollOver,
} from '@relais/timesheets/core';
import type { CorrectMonth, CorrectionsView, CorrectionView } from './close.contract';

/** Settled amounts of a closed month: what its lock let through, with the corrections made since. $1 = month. */
const SETTLED = `
  settled as (
    select e.employee_id, e.member_id, e.day,
      case e.kind when 'work' then 'HOURS_WORKED'
        else 'ABSENCE_' || upper(replace(e.absence_code, '-', '_')) end as code,
      case e.kind when 'work' then e.worked_minutes else e.planned_minutes end as minutes, e.part_id
    from payable_entry e where e.month = $1 and e.kind in ('work', 'absence')
    union all
    select c.employee_id, c.member_id, c.day, c.code, c.minutes_delta, null::uuid
    from correction c where c.origin_month = $1)`;

const AMOUNT = `employee_id as "employeeId", member_id as "memberId", day::text as day, code, sum(minutes)::int as minutes`;
const BY_AMOUNT = `group by employee_id, member_id, day, code`;

/** Late items and changes after a lock: new lines of an open month, never an edit of a closed one. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Corrections that a month carries, and corrections of it that later months carry. */
  async list(month: Month): Promise<CorrectionsView> {
    const rows = await this.db.query<CorrectionView & { createdAt: Date | string }>(
      `select c.id, c.employee_id as "employeeId", w.given_name || ' ' || w.family_name as "employeeName",
         c.member_id as "memberId", m.legal_name as "memberName", c.origin_month as "originMonth",
         c.target_month as "targetMonth", c.day::text as day, c.code, c.original_minutes as "originalMinutes",
         c.corrected_minutes as "correctedMinutes", c.minutes_delta as "minutesDelta", c.reason, c.cause,
         c.created_at as "createdAt", c.created_by as "createdBy"
       from correction c join employee w on w.id = c.employee_id join member m on m.id = c.member_id
       where c.target_month = $1 or c.origin_month = $1
       order by w.family_name, w.given_name, c.day, c.written_no limit 2000`,
      [month],
    );
    const views = rows.map((row): CorrectionView => ({
      ...row,
      createdAt: new Date(row.createdAt).toISOString(),
    }));
    return {
      carried: views.filter((view) => view.targetMonth === month),
      corrected: views.filter((view) => view.originMonth === month),
    };
  }

  /** Says what is true for one day, practice and item of a closed month; the next open month carries the difference. */
  async correct(month: Month, input: CorrectMonth): Promise<CorrectionsView> {
    const day = input.day as LocalDate;
    await this.mustBeClosed(month);
    const target = await this.holdTarget(month);
    await this.mustBePlaced(month, input.employeeId, input.memberId, day);
    const settled = await this.db.query<DayAmount>(
      `with ${SETTLED} select ${AMOUNT} from settled where employee_id = $2 and day = $3 ${BY_AMOUNT}`,
      [month, input.employeeId, day],
    );
    const isIt = (amount: DayAmount) => amount.memberId === input.memberId && amount.code === input.code;
    const elsewhere = settled.filter((amount) => !isIt(amount) && amount.code === 'HOURS_WORKED');
    const total = elsewhere.reduce((sum, amount) => sum + amount.minutes, input.correctedMinutes);
    if (input.code === 'HOURS_WORKED' && total > elapsedMinutes(day, 0, 1440)) {
      throw new DomainError('hours.refused', {
        reasons: `${day}: ${total} min > ${elapsedMinutes(day, 0, 1440)} min.`,
        rules: ['hours.over-the-day'],
      });
    }
    const actual: DayAmount = {
      employeeId: input.employeeId,
      memberId: input.memberId,
      day,
      code: input.code as CorrectionCode,
      minutes: input.correctedMinutes,
    };
    const lines = rollOver(month, target, settled.filter(isIt), [actual]);
    if (lines.length === 0) throw new DomainError('correction.nothing');
    await this.write(lines, input.reason, input.cause);
    return this.list(month);
  }

  /** Pays, in the next open month, a part that a named exception of the lock held back. */
  async release(month: Month, partId: string, reason: string): Promise<CorrectionsView> {
    await this.mustBeClosed(month);
    const target = await this.holdTarget(month);
    const held = await this.db.maybe<{ employeeId: string; memberId: string }>(
      `select p.employee_id as "employeeId", p.member_id as "memberId" from timesheet_part p
       join payroll_period per on per.month = p.month
       join lock_exception x on x.part_id = p.id and x.month = p.month and x.revision = per.revision
       where p.id = $1 and p.month = $2 and x.treatment = 'hold-back'`,
      [partId, month],
    );
    if (!held) throw new DomainError('not-found');
    const settled = await this.db.query<DayAmount>(
      `with ${SETTLED} select ${AMOUNT} from settled where employee_id = $2 and member_id = $3 ${BY_AMOUNT}`,
      [month, held.employeeId, held.memberId],
    );
    const actual = await this.db.query<DayAmount>(
      `with amount as (
         select e.employee_id, e.member_id, e.day,
           case e.kind when 'work' then 'HOURS_WORKED'
             else 'ABSENCE_' || upper(replace(e.absence_code, '-', '_')) end as code,
           case e.kind when 'work' then e.worked_minutes else e.planned_minutes end as minutes
         from work_entry e where e.part_id = $1 and e.kind in ('work', 'absence'))
       select ${AMOUNT} from amount ${BY_AMOUNT}`,
      [partId],
    );
    const lines = rollOver(month, target, settled, actual);
    if (lines.length === 0) throw new DomainError('correction.nothing');
    await this.write(lines, reason, 'unapproved-exception');
    return this.list(month);
  }

  /** Before a reopening: the corrections of the month are neutralised where they are carried, if that is still open. */
  async takeBack(month: Month, reason: string): Promise<void> {
    const carried = await this.db.query<DayAmount & { targetMonth: Month; status: string }>(
      `select c.employee_id as "employeeId", c.member_id as "memberId", c.day::text as day, c.code,
         sum(c.minutes_delta)::int as minutes, c.target_month as "targetMonth", per.status
       from correction c join payroll_period per on per.month = c.target_month
       where c.origin_month = $1
       group by c.employee_id, c.member_id, c.day, c.code, c.target_month, per.status
       having sum(c.minutes_delta) <> 0 order by c.target_month`,
      [month],
    );
    const late = carried.find((amount) => amount.status !== 'open');
    if (late) throw new DomainError('month.later-locked', { month, laterMonth: late.targetMonth });
    for (const target of new Set(carried.map((amount) => amount.targetMonth))) {
      const amounts = carried.filter((amount) => amount.targetMonth === target);
      await this.write(rollOver(month, target, amounts, []), reason, 'error');
    }
  }

  private async write(
    lines: readonly CorrectionLine[],
    reason: string,
    cause: CorrectionCause,
  ): Promise<void> {
    await this.db.query(
      `insert into correction (employee_id, member_id, origin_month, target_month, day, code, minutes_delta,
         original_minutes, corrected_minutes, reason, cause, created_at, created_by)
       select "employeeId", "memberId", "originMonth", "targetMonth", day, code, "minutesDelta", "originalMinutes",
         "correctedMinutes", $2, $3, $4, $5
       from jsonb_to_recordset($1::jsonb) as r ("employeeId" uuid, "memberId" uuid, "originMonth" text,
         "targetMonth" text, day date, code text, "minutesDelta" int, "originalMinutes" int, "correctedMinutes" int)`,
      [JSON.stringify(lines), reason.trim(), cause, this.clock.now(), this.db.scope.actor.label],
    );
  }

  private async mustBeClosed(month: Month): Promise<void> {
    const period = await this.db.maybe<{ status: string }>(
      `select status from payroll_period where month = $1 for share`,
      [month],
    );
    if (!period) throw new DomainError('timesheet.month-not-open', { month });
    if (period.status === 'open') throw new DomainError('month.still-open', { month });
  }

  /** The month that will carry the lines, held so that corrections come one after the other. */
  private async holdTarget(month: Month): Promise<Month> {
    const open = await this.db.query<{ month: Month }>(
      `select month from payroll_period where status = 'open' and month > $1 order by month for update`,
      [month],
    );
    const target = carryingMonth(
      month,
      open.map((period) => period.month),
    );
    if (target === null) throw new DomainError('correction.no-open-month', { month });
    return target;
  }

  private async mustBePlaced(
    month: Month,
    employeeId: string,
    memberId: string,
    day: LocalDate,
  ): Promise<void> {
    const placed = await this.db.query(
      `select 1 from placement p where p.employee_id = $1 and p.member_id = $2
         and daterange(p.starts_on, p.ends_on, '[]') @> $3::date limit 1`,
      [employeeId, memberId, day],
    );
    if (monthOf(day) === month && placed.length > 0) return;
    const rules = [monthOf(day) === month ? 'hours.outside-placement' : 'hours.outside-month'];
    throw new DomainError('hours.refused', { reasons: day, rules });
  }
}
