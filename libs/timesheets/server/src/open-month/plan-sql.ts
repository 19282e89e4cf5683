/**
 * The plan of a month as it enters the sheets. Parameters: $1 first day, $2 last day, $3 zones and $4 days of the
 * public holidays. A closure with paid leave or without pay is an absence from the start; one whose pay is kept stays
 * a closure (CCN 1147, article 15). Only days that the placement and a signed contract cover, of placements whose start is not held. `employees` is SQL for
 * the identifiers it is laid out for, null for everybody.
 */
const planOf = (employees: string): string => `
  plan as (
    select h.placement_id, h.employee_id, h.member_id, h.day, h.half, h.start_minute, h.end_minute,
      h.end_minute - h.start_minute as planned_minutes,
      case when h.kind = 'closure' and h.closure_effect in ('paid-leave', 'unpaid') then 'absence' else h.kind end as kind,
      case when h.kind = 'closure' and h.closure_effect in ('paid-leave', 'unpaid') then h.closure_effect end as absence_code,
      case when h.kind = 'work' then h.end_minute - h.start_minute else 0 end as worked_minutes
    from planned_half_days($1::date, $2::date, $3::text[], $4::date[], ${employees}) h
    join placement p on p.id = h.placement_id
    join employment_contract k on k.id = h.contract_id and k.status <> 'draft'
    where not p.start_held and daterange(p.starts_on, p.ends_on, '[]') @> h.day and daterange(k.starts_on, k.ends_on, '[]') @> h.day)`;

/** The plan of the whole group. */
export const PLAN = planOf('null');

/** The plan of the employees of $5. */
export const PLAN_OF_SOME = planOf('$5::uuid[]');

/** Placements that reach into the month, whether or not they have a half-day in it. Parameters $1 and $2 as above. */
export const PLACED = `
  placed as (
    select distinct p.employee_id, p.member_id
    from placement p join employment_contract k on k.id = p.contract_id and k.status <> 'draft'
    where not p.start_held and daterange(p.starts_on, p.ends_on, '[]') * daterange(k.starts_on, k.ends_on, '[]')
      && daterange($1::date, $2::date, '[]'))`;
