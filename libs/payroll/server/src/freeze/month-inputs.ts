import {
  type ContractMonth,
  type AbsenceReason,
  type AbsentHalfDay,
  type CanonicalCode,
  type ElementInput,
  type WeekAtMember,
} from '@relais/payroll/core';
import {
  type LocalDate,
  type Month,
  addDays,
  addMonthsTo,
  firstDay,
  lastDay,
  mondayOf,
} from '@relais/kernel';
import { type LineTuple, readLine } from './line-tuple';

/** The dates one month is read with. */
export interface MonthFrame {
  readonly month: Month;
  readonly previous: Month;
  readonly first: LocalDate;
  readonly last: LocalDate;
  /** Monday of the week of the 1st: the days before the 1st were paid by the former month. */
  readonly monday: LocalDate;
}

/** The frame of a month. */
export function frameOf(month: Month): MonthFrame {
  const first = firstDay(month);
  return { month, previous: addMonthsTo(month, -1), first, last: lastDay(month), monday: mondayOf(first) };
}

/** One contract as the statement below reads it; the lists are compact so that 10 000 rows cross quickly. */
export interface MonthInputRow {
  employee_id: string;
  contract_id: string;
  starts_on: LocalDate;
  ends_on: LocalDate | null;
  /** First day, last day, minutes a week, and those of the contract itself when an amendment adds some. */
  terms: [LocalDate, LocalDate | null, number, number][] | null;
  weeks: string | null;
  absences: string | null;
  corrections: [string, Month, LocalDate, string, CanonicalCode, number][] | null;
  elements: [ElementInput['code'], number][] | null;
  carried: LineTuple[] | null;
  paid: [LocalDate, boolean, number, [string, number][]][] | null;
}

/**
 * What the core needs of a month, one row per contract, in one statement: weekly sums per practice of what is payable,
 * absences, the week that began in the former month, corrections and the weeks they touch, typed elements and carried
 * remainders. What belongs to the person (the last four) goes with the last contract started.
 * Parameters: 1 month, 2 first day, 3 last day, 4 Monday of the first week, 5 former month, 6 employees or null for all.
 */
export const MONTH_INPUTS = `
with grouped as (
  select w.placement_id, (w.day - $4::date) / 7 as week,
    sum(w.worked_minutes) as worked, sum(w.planned_minutes) as planned,
    bit_or(case when w.worked_minutes > 0 then 1 << (w.day - $2::date) else 0 end) as days
  from payable_entry w
  where w.month = $1 and ($6::uuid[] is null or w.employee_id = any ($6))
  group by 1, 2
), weeks as (
  select p.contract_id,
    string_agg(concat_ws(' ', g.week, p.member_id, g.worked, g.planned, g.days), ';') as weeks
  from grouped g join placement p on p.id = g.placement_id
  group by 1
), absences as (
  select p.contract_id, string_agg(concat_ws(' ', w.day, w.half, w.absence_code, p.member_id, w.planned_minutes), ';') as absences
  from payable_entry w join placement p on p.id = w.placement_id
  where w.month = $1 and w.kind = 'absence' and ($6::uuid[] is null or w.employee_id = any ($6))
  group by 1
), person as (
  select employee_id from correction where target_month = $1
  union select employee_id from payroll_element where month = $1
  union select employee_id from payroll_statement where month = $5 and carries
), carrier as (
  select distinct on (c.employee_id) c.employee_id, c.id as contract_id
  from employment_contract c
  where c.status <> 'draft' and c.starts_on <= $3::date and c.employee_id in (select employee_id from person)
  order by c.employee_id, c.starts_on desc
), corrections as (
  select employee_id,
    json_agg(json_build_array(id, origin_month, day, member_id, code, minutes_delta) order by day, member_id, code, id) as corrections
  from correction where target_month = $1 group by 1
), elements as (
  select employee_id, json_agg(json_build_array(code, quantity) order by code) as elements
  from payroll_element where month = $1 group by 1
), carried as (
  select s.employee_id, json_agg(v order by v ->> 0) as carried
  from payroll_statement s cross join lateral jsonb_array_elements(s.lines) v
  where s.month = $5 and s.carries and v ->> 7 = 'carried-out'
    and s.revision = (select max(revision) from payroll_freeze f where f.month = $5)
  group by 1
), touched as (
  select distinct employee_id, day - (extract(isodow from day)::int - 1) as monday
  from correction where target_month = $1 and code in ('HOURS_WORKED', 'ABSENCE_PAID_LEAVE')
), paid_minutes as (
  -- The days of the first week that the former month paid.
  select p.contract_id, $4::date as monday, e.member_id, sum(e.worked_minutes) as worked,
    coalesce(sum(e.planned_minutes) filter (where e.absence_code = 'paid-leave'), 0) as leave
  from payable_entry e join placement p on p.id = e.placement_id
  where e.month = $5 and e.day >= $4::date and ($6::uuid[] is null or e.employee_id = any ($6))
  group by 1, 2, 3
  union all
  -- Other weeks, already paid, that corrections change.
  select c.contract_id, t.monday, e.member_id, sum(e.worked_minutes),
    coalesce(sum(e.planned_minutes) filter (where e.absence_code = 'paid-leave'), 0)
  from touched t join carrier c using (employee_id)
  join payable_entry e on e.employee_id = t.employee_id and e.day between t.monday and t.monday + 6 and e.month < $1
  where t.monday < $4::date
  group by 1, 2, 3
  union all
  -- Former corrections of all those weeks.
  select c.contract_id, x.monday, x.member_id, sum(x.minutes_delta) filter (where x.code = 'HOURS_WORKED'),
    sum(x.minutes_delta) filter (where x.code = 'ABSENCE_PAID_LEAVE')
  from (
    select f.employee_id, f.member_id, f.code, f.minutes_delta, f.day - (extract(isodow from f.day)::int - 1) as monday
    from correction f
    where f.target_month < $1 and f.code in ('HOURS_WORKED', 'ABSENCE_PAID_LEAVE')
  ) x
  join (
    select distinct on (employee_id) employee_id, id as contract_id from employment_contract
    where status <> 'draft' and starts_on <= $3::date order by employee_id, starts_on desc
  ) c using (employee_id)
  where x.monday = $4::date or (x.employee_id, x.monday) in (select employee_id, monday from touched)
  group by 1, 2, 3
), paid_members as (
  select contract_id, monday, member_id, coalesce(sum(worked), 0) as worked, coalesce(sum(leave), 0) as leave
  from paid_minutes group by 1, 2, 3
), paid_weeks as (
  select m.contract_id, m.monday, sum(m.leave) as leave,
    json_agg(json_build_array(m.member_id, m.worked) order by m.member_id) as members
  from paid_members m group by 1, 2
), paid as (
  select w.contract_id, json_agg(json_build_array(w.monday,
      w.monday < $4::date or exists (
        select from payroll_statement s
        where s.contract_id = w.contract_id and s.month = $5 and w.monday = any (s.assessed_weeks)
          and s.revision = (select max(revision) from payroll_freeze f where f.month = $5)),
      w.leave, w.members) order by w.monday) as paid
  from paid_weeks w group by 1
), terms as (
  select contract_id, json_agg(json_build_array(valid_from, valid_to, weekly_minutes, base_minutes) order by valid_from) as terms
  from contract_hours where valid_from <= $3::date group by 1
)
select c.employee_id, c.id as contract_id, c.starts_on::text, c.ends_on::text, t.terms, w.weeks, a.absences, p.paid,
  x.corrections, e.elements, r.carried
from employment_contract c
left join terms t on t.contract_id = c.id
left join weeks w on w.contract_id = c.id
left join absences a on a.contract_id = c.id
left join paid p on p.contract_id = c.id
left join carrier k on k.contract_id = c.id
left join corrections x on x.employee_id = k.employee_id
left join elements e on e.employee_id = k.employee_id
left join carried r on r.employee_id = k.employee_id
where c.status <> 'draft' and c.starts_on <= $3::date
  and (coalesce(c.ends_on, $3::date) >= $2::date or k.contract_id is not null)
  and ($6::uuid[] is null or c.employee_id = any ($6))`;

/** A row as the core reads it. */
export function toContractMonth(row: MonthInputRow, frame: MonthFrame): ContractMonth {
  return {
    month: frame.month,
    employeeId: row.employee_id,
    contractId: row.contract_id,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    terms: (row.terms ?? []).map(([from, to, weeklyMinutes, baseMinutes]) => ({
      ...{ from, to, weeklyMinutes },
      ...(baseMinutes < weeklyMinutes && { baseMinutes }),
    })),
    weeks: readWeeks(row.weeks, frame),
    absences: readAbsences(row.absences),
    ...(row.paid && {
      paidWeeks: row.paid.map(([monday, assessed, paidLeaveMinutes, worked]) => ({
        monday,
        assessed,
        paidLeaveMinutes,
        worked: worked.map(([memberId, minutes]) => ({ memberId, minutes })),
      })),
    }),
    ...(row.corrections && {
      corrections: row.corrections.map(([id, originMonth, day, memberId, code, minutesDelta]) => ({
        id,
        originMonth,
        day,
        memberId,
        code,
        minutesDelta,
      })),
    }),
    ...(row.elements && { elements: row.elements.map(([code, quantity]) => ({ code, quantity })) }),
    ...(row.carried && {
      carried: row.carried.map(readLine).map((line) => ({
        code: line.code,
        quantity: -line.quantity,
        minutes: -line.minutes,
        fromMonth: frame.previous,
        split: line.split.map((share) => ({ ...share, minutes: -share.minutes })),
      })),
    }),
  };
}

const mondays = new Map<string, LocalDate>();

/** Monday of the nth week of a frame; kept, because ten thousand contracts ask for the same five. */
function mondayAt(frame: MonthFrame, week: number): LocalDate {
  const key = `${frame.monday} ${week}`;
  const known = mondays.get(key);
  if (known) return known;
  if (mondays.size > 1000) mondays.clear();
  const monday = addDays(frame.monday, week * 7);
  mondays.set(key, monday);
  return monday;
}

// The database gives the pieces in no order; the core must see them in one, so that the same month gives the same bytes.
const pieces = (text: string | null): string[] => (text === null ? [] : text.split(';').sort());

function readWeeks(text: string | null, frame: MonthFrame): WeekAtMember[] {
  return pieces(text).map((piece) => {
    const [week, memberId, worked, planned, days] = piece.split(' ') as [
      string,
      string,
      string,
      string,
      string,
    ];
    return {
      monday: mondayAt(frame, Number(week)),
      memberId,
      workedMinutes: Number(worked),
      plannedMinutes: Number(planned),
      workedDays: Number(days),
    };
  });
}

function readAbsences(text: string | null): AbsentHalfDay[] {
  return pieces(text).map((piece) => {
    const [day, half, reason, memberId, minutes] = piece.split(' ') as [
      LocalDate,
      'am' | 'pm',
      AbsenceReason,
      string,
      string,
    ];
    return { day, half, reason, memberId, plannedMinutes: Number(minutes) };
  });
}
