/** Bounds of the page, in days and rows. */
export const SOON_DAYS = 30;
export const LATE_AFTER_DAYS = 4;
export const ENDING_WITHIN_DAYS = 45;
export const SHOWN_ROWS = 6;

/**
 * The officer's home as one row, so that the page costs one round trip. Parameters: $1 today, $2 its month.
 * Every part reads an index that starts with the tenant; nothing here scans hours.
 */
export const HOME_SQL = `
with period as (
  select month, cut_off_on from payroll_period where status = 'open' order by month limit 1
), parts as (
  select
    count(*) filter (where p.status = 'draft') as draft,
    count(*) filter (where p.status = 'declared') as declared,
    count(*) filter (where p.status = 'approved') as approved,
    count(*) filter (where p.status = 'disputed') as disputed,
    count(*) filter (where p.status = 'declared' and p.requested_at < ($1::date - ${LATE_AFTER_DAYS})::timestamp at time zone 'Europe/Paris') as late
  from timesheet_part p where p.month = (select month from period)
), sheets as (
  select count(*) as employees, count(*) filter (where declared_at is null) as undeclared
  from timesheet where month = (select month from period)
), next_deadline as (
  select id, rule_id, title, due_on, owner, nullif(subject_label, '') as concerns
  from deadline where status = 'open' and due_on <= $1::date + ${SOON_DAYS * 3}
  order by due_on, id limit ${SHOWN_ROWS}
), in_force as (
  select c.id, c.employee_id, t.weekly_minutes
  from employment_contract c
  join contract_terms t on t.tenant_id = c.tenant_id and t.contract_id = c.id
    and daterange(t.valid_from, t.valid_to, '[]') @> $1::date
  where c.status = 'active' and daterange(c.starts_on, c.ends_on, '[]') @> $1::date
), placed as (
  select p.contract_id, sum(t.weekly_minutes) as weekly_minutes
  from placement p
  join placement_terms t on t.tenant_id = p.tenant_id and t.placement_id = p.id
    and daterange(t.valid_from, t.valid_to, '[]') @> $1::date
  where daterange(p.starts_on, p.ends_on, '[]') @> $1::date
  group by p.contract_id
), ending as (
  select c.id, c.employee_id, e.given_name || ' ' || e.family_name as employee, x.what, x.ends_on
  from employment_contract c
  join employee e on e.tenant_id = c.tenant_id and e.id = c.employee_id
  cross join lateral (values ('contract', c.ends_on), ('trial', c.trial_ends_on)) as x (what, ends_on)
  where c.status = 'active' and x.ends_on between $1::date and $1::date + ${ENDING_WITHIN_DAYS}
  order by x.ends_on, c.id limit ${SHOWN_ROWS}
)
select
  (select json_build_object('month', month, 'cutOffOn', cut_off_on,
     'employees', s.employees, 'undeclared', s.undeclared, 'draft', q.draft, 'declared', q.declared,
     'approved', q.approved, 'disputed', q.disputed, 'late', q.late)
   from period, sheets s, parts q) as month,
  (select count(*)::int from deadline where status = 'open' and due_on < $1::date) as deadlines_overdue,
  (select count(*)::int from deadline
   where status = 'open' and due_on between $1::date and $1::date + ${SOON_DAYS}) as deadlines_soon,
  (select coalesce(json_agg(json_build_object('id', id, 'ruleId', rule_id, 'title', title, 'dueOn', due_on,
     'owner', owner, 'concerns', concerns) order by due_on, id), '[]') from next_deadline) as next_deadlines,
  (select json_agg(json_build_object('month', to_char(m, 'YYYY-MM'),
     'open', (select count(*) from deadline d where d.status in ('open', 'snoozed')
       and d.due_on >= m::date and d.due_on < (m + interval '1 month')::date)) order by m)
   from generate_series(($2 || '-01')::timestamp, ($2 || '-01')::timestamp + interval '5 months', interval '1 month') m)
   as deadline_months,
  (select count(*)::int from membership_application where status = 'submitted') as applications_waiting,
  (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'submittedAt', submitted_at) order by submitted_at), '[]')
   from (select id, submitted_at,
           coalesce(answers #>> '{practice,legalName}', answers #>> '{identity,fullName}', '') as name
         from membership_application where status = 'submitted'
         order by submitted_at limit ${SHOWN_ROWS}) a) as applications,
  (select coalesce(json_agg(json_build_object('contractId', id, 'employeeId', employee_id, 'employee', employee,
     'what', what, 'endsOn', ends_on) order by ends_on, id), '[]') from ending) as endings,
  (select json_build_object(
     'members', (select count(*) from member where status = 'admitted'),
     'contracts', count(*),
     'contractWeeklyMinutes', coalesce(sum(c.weekly_minutes), 0),
     'placedWeeklyMinutes', coalesce(sum(p.weekly_minutes), 0),
     'contractsWithFreeHours', count(*) filter (where coalesce(p.weekly_minutes, 0) < c.weekly_minutes),
     'withoutPayrollNumber', count(distinct c.employee_id) filter (where e.payroll_number is null))
   from in_force c
   join employee e on e.id = c.employee_id
   left join placed p on p.contract_id = c.id) as staff,
  (select count(*)::int from outbox
   where tenant_id = current_tenant() and failed_at is not null and done_at is null) as failed_jobs`;
