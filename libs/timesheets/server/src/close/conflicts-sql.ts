import { PLAN_OF_SOME } from '../open-month/plan-sql';

/**
 * Hours outside a contract or placement, because it was shortened after they were planned. Parameter $1: the month.
 * The first and last day of each placement say who is in doubt; only theirs are asked day by day.
 */
export const OUTSIDE = `
  with span as (
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
  order by 3, 1`;

/**
 * Employees for whom a planned half-day may have found its time taken: entries laid out for one placement meet the
 * pattern of another, on one of its days, while those terms last. Everybody `HOMELESS` names is among them, for it asks
 * the same of each day. Days of the month are bits, so that a month of entries is one row per placement and hour.
 * Parameters: $1 first day, $2 last day, $3 the month.
 */
export const IN_DOUBT = `
  with calendar as (
    select extract(isodow from d)::int as weekday, extract(week from d)::int % 2 as parity,
      bit_or(1 << (d::date - $1::date)) as days
    from generate_series($1::timestamp, $2::timestamp, interval '1 day') d
    group by 1, 2
  ), held as materialized (
    select employee_id, plan_placement_id, start_minute, end_minute, min(day) as first, max(day) as last,
      bit_or(1 << (day - $1::date)) as days
    from work_entry
    where month = $3 and changed_by is null and plan_placement_id is not null
    group by 1, 2, 3, 4
  )
  select distinct held.employee_id as "employeeId"
  from held
  join placement p on p.employee_id = held.employee_id and p.id <> held.plan_placement_id
  join placement_terms t on t.placement_id = p.id
    and t.valid_from <= held.last and coalesce(t.valid_to, held.first) >= held.first
  join pattern_slot s on s.terms_id = t.id and s.start_minute < held.end_minute and s.end_minute > held.start_minute
  join calendar k on k.weekday = s.weekday and (t.cycle_weeks = 1 or k.parity = s.week) and (k.days & held.days) <> 0`;

/**
 * Planned half-days that found no place because another practice has the same time. Parameters: those of the plan, and
 * $5 the employees to look at, null for everybody.
 */
export const HOMELESS = `
  with ${PLAN_OF_SOME}, missing as materialized (
    select plan.* from plan where not exists (select from work_entry own
      where own.plan_placement_id = plan.placement_id and own.day = plan.day
        and own.plan_start_minute = plan.start_minute)
  )
  select distinct missing.employee_id as "employeeId", missing.member_id as "memberId", missing.day::text as day
  from missing
  join work_entry other on other.employee_id = missing.employee_id and other.day = missing.day
    and other.changed_by is null and other.plan_placement_id <> missing.placement_id
    and int4range(other.start_minute, other.end_minute) && int4range(missing.start_minute, missing.end_minute)
  order by 3, 1`;
