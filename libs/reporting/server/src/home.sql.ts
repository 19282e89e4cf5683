/** Bounds of the page, in days and rows. */
export const SOON_DAYS = 30;
export const LATE_AFTER_DAYS = 4;
export const ENDING_WITHIN_DAYS = 45;
export const SHOWN_ROWS = 6;

/** In force on $1. Comparisons and not a range: the planner knows how many rows they keep, and takes a range for few. */
const onToday = (from: string, to: string): string =>
  `${from} <= $1::date and (${to} is null or ${to} >= $1::date)`;

/**
 * The officer's home as one row, so that the page costs one round trip. Parameters: $1 today, $2 its month.
 * Each table is read once, through an index that starts with the tenant; nothing here scans hours.
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
), due as materialized (
  select due_on, count(*) as followed, count(*) filter (where status = 'open') as open
  from deadline
  where status in ('open', 'snoozed') and due_on < greatest($1::date + ${SOON_DAYS + 1}, (($2 || '-01')::date + interval '6 months')::date)
  group by due_on
), next_deadline as (
  select id, rule_id, title, due_on, owner, nullif(subject_label, '') as concerns
  from deadline where status = 'open' and due_on <= $1::date + ${SOON_DAYS * 3}
  order by due_on, id limit ${SHOWN_ROWS}
), due_months as (
  select to_char(due_on, 'YYYY-MM') as month, sum(followed) as followed from due where due_on >= ($2 || '-01')::date group by 1
), waiting as materialized (
  select id, submitted_at, coalesce(answers #>> '{practice,legalName}', answers #>> '{identity,fullName}', '') as name,
    count(*) over () as all_waiting
  from membership_application where status = 'submitted'
  order by submitted_at limit ${SHOWN_ROWS}
), in_force as (
  select c.id, c.employee_id, t.weekly_minutes
  from employment_contract c
  join contract_terms t on t.tenant_id = c.tenant_id and t.contract_id = c.id and ${onToday('t.valid_from', 't.valid_to')}
  where c.status = 'active' and ${onToday('c.starts_on', 'c.ends_on')}
), placed as (
  select p.contract_id, sum(t.weekly_minutes) as weekly_minutes
  from placement p
  join placement_terms t on t.tenant_id = p.tenant_id and t.placement_id = p.id and ${onToday('t.valid_from', 't.valid_to')}
  where ${onToday('p.starts_on', 'p.ends_on')}
  group by p.contract_id
), ending as (
  select c.id, c.employee_id, e.given_name || ' ' || e.family_name as employee, c.what, c.on_day as ends_on
  from (
    select id, employee_id, what, on_day from (
      select id, employee_id, 'contract' as what, ends_on as on_day from employment_contract where status = 'active'
      union all
      select id, employee_id, 'trial', trial_ends_on from employment_contract where status = 'active') d
    where on_day between $1::date and $1::date + ${ENDING_WITHIN_DAYS}
    order by on_day, id limit ${SHOWN_ROWS}) c
  join employee e on e.id = c.employee_id
)
select
  (select json_build_object('month', month, 'cutOffOn', cut_off_on,
     'employees', s.employees, 'undeclared', s.undeclared, 'draft', q.draft, 'declared', q.declared,
     'approved', q.approved, 'disputed', q.disputed, 'late', q.late)
   from period, sheets s, parts q) as month,
  (select coalesce(sum(open), 0)::int from due where due_on < $1::date) as deadlines_overdue,
  (select coalesce(sum(open), 0)::int from due where due_on between $1::date and $1::date + ${SOON_DAYS}) as deadlines_soon,
  (select coalesce(json_agg(json_build_object('id', id, 'ruleId', rule_id, 'title', title, 'dueOn', due_on,
     'owner', owner, 'concerns', concerns) order by due_on, id), '[]') from next_deadline) as next_deadlines,
  (select json_agg(json_build_object('month', to_char(m, 'YYYY-MM'), 'open', coalesce(d.followed, 0)) order by m)
   from generate_series(($2 || '-01')::timestamp, ($2 || '-01')::timestamp + interval '5 months', interval '1 month') m
   left join due_months d on d.month = to_char(m, 'YYYY-MM')) as deadline_months,
  (select coalesce(max(all_waiting), 0)::int from waiting) as applications_waiting,
  (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'submittedAt', submitted_at) order by submitted_at), '[]')
   from waiting) as applications,
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
  -- One for each owner and duty; what was written down settles a time.
  (select count(*)::int from (select distinct o.owner_type, o.owner_id, o.obligation_id from obligation_occurrence o
     where not o.met and (o.applies is null or o.due_on is null) and not exists (select from obligation_record r
       where r.obligation_id = o.obligation_id and r.subject_type = o.subject_type and r.subject_id = o.subject_id
         and (r.occurrence = o.occurrence or (r.occurrence is null and o.occurrence in ('once', 'first'))))) untold)
     as duties_untold,
  (select count(*)::int from placement where start_held and (ends_on is null or ends_on >= $1::date)) as starts_held,
  (select count(*)::int from law_news() n
   where not exists (select 1 from law_acknowledgement a where a.law_change_id = n.id)) as law_news,
  (select count(*)::int from outbox
   where tenant_id = current_tenant() and failed_at is not null and done_at is null) as failed_jobs`;
