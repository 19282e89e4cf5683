/** SQL of the facts. $1 is today everywhere; sets of ids narrow. Ended contracts are followed for a year after their end. */

const STATED = (type: string, id: string): string =>
  `coalesce((select jsonb_object_agg(f.fact, f.value) from stated_fact f where f.subject_type = '${type}' and f.subject_id = ${id}), '{}')`;

/** A contract that runs, is to begin, or ended less than a year ago. */
const FOLLOWED = `(c.ends_on is null or c.ends_on >= $1::date - interval '1 year')`;

export const GROUP_SQL = `
  select g.tenant_id as id, g.holiday_zone as "holidayZone", (g.created_at at time zone 'Europe/Paris')::date as "createdOn",
    c."firstHireOn", coalesce(c."hasEmployees", false) as "hasEmployees",
    exists (select from employment_contract p join lateral (
        select weekly_minutes from contract_terms t where t.contract_id = p.id and t.valid_from <= greatest($1::date, p.starts_on)
        order by t.valid_from desc limit 1) t on t.weekly_minutes < $2
      where p.status = 'active' and p.starts_on <= $1 and (p.ends_on is null or p.ends_on >= $1)) as "hasPartTime",
    (select max(d) from membership m, lateral (values (m.admitted_on), (m.left_on)) v (d) where d <= $1) as "membersChangedOn",
    ${STATED('group', 'g.tenant_id')} as stated
  from employer_group g
  left join lateral (
    select min(starts_on) as "firstHireOn", bool_or(starts_on <= $1 and (ends_on is null or ends_on >= $1)) as "hasEmployees"
    from employment_contract where status <> 'draft'
  ) c on true
  where g.tenant_id = current_tenant()`;

/**
 * Employees by day of count ($1, the days), alike ones together. A fixed term counts for its presence in the twelve
 * months before, also once it has ended; it is placed when it was in that time.
 */
export const HEADCOUNT_SQL = `
  with days as materialized (select day from unnest($1::date[]) d (day)),
  placed as materialized (
    select p.contract_id, d.day, bool_or(p.ends_on is null or p.ends_on >= d.day) as now
    from placement p join days d on p.starts_on <= d.day and (p.ends_on is null or p.ends_on > d.day - interval '1 year')
    group by p.contract_id, d.day)
  select d.day, c.kind, t.weekly_minutes as "weeklyMinutes",
    coalesce(case c.kind when 'cdi' then p.now else true end and p.contract_id is not null, false) as placed,
    coalesce(c.fixed_term_reason = 'replacement', false) as "replacesAbsent",
    case c.kind when 'cdi' then 0
      else least(d.day, c.ends_on) - greatest(c.starts_on, (d.day - interval '1 year')::date + 1) + 1 end as "daysPresent",
    count(*)::int as people
  from days d
  join employment_contract c on c.status <> 'draft' and c.starts_on <= d.day and (c.ends_on is null or c.ends_on >= d.day
    or (c.kind = 'cdd' and c.ends_on > d.day - interval '1 year'))
  join contract_terms t on t.contract_id = c.id and t.valid_from <= least(d.day, c.ends_on)
    and (t.valid_to is null or t.valid_to >= least(d.day, c.ends_on))
  left join placed p on p.contract_id = c.id and p.day = d.day
  group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6`;

/** Practices: $2 their ids or null for all; $3 after this id, $4 how many. Those that left are followed for a year. */
export const MEMBERS_SQL = `
  select m.id, s.admitted_on as "joinedOn", s.left_on as "leavesOn", p."firstPlacementOn",
    coalesce(p."hasPlacedStaff", false) as "hasPlacedStaff", ${STATED('member', 'm.id')} as stated
  from member m
  join lateral (select admitted_on, left_on from membership where member_id = m.id order by admitted_on desc limit 1) s on true
  left join lateral (
    select min(starts_on) as "firstPlacementOn", bool_or(starts_on <= $1 and (ends_on is null or ends_on >= $1)) as "hasPlacedStaff"
    from placement where member_id = m.id
  ) p on true
  where (s.left_on is null or s.left_on >= $1::date - interval '1 year')
    and ($2::uuid[] is null or m.id = any ($2)) and ($3::uuid is null or m.id > $3)
  order by m.id limit $4`;

/** Employees with a followed contract: parameters as above. */
export const EMPLOYEES_SQL = `
  select e.id, e.birth_date as "birthDate", e.nationality, e.work_permit_expires_on as "permitExpiresOn",
    c."hiredOn", case when c.endless then null else c."lastOn" end as "leavesOn",
    (select min(t.valid_from) from contract_terms t join employment_contract k on k.id = t.contract_id
      where k.employee_id = e.id and t.job = (
        select t2.job from contract_terms t2 join employment_contract k2 on k2.id = t2.contract_id
        where k2.employee_id = e.id order by (t2.valid_from > $1), abs(t2.valid_from - $1::date), t2.id limit 1)) as "jobStartedOn",
    (select min(starts_on) from placement where employee_id = e.id) as "placedOn",
    coalesce((select array_agg(distinct q.kind order by q.kind) from qualification q
      where q.employee_id = e.id and q.status = 'obtained' and (q.expires_on is null or q.expires_on >= $1)), '{}') as qualifications,
    exists (select from aid_contract a where a.employee_id = e.id and a.status = 'active') as "practiceIsAided",
    ${STATED('employee', 'e.id')} as stated
  from employee e
  join lateral (
    select coalesce(min(c.starts_on) filter (where c.status <> 'draft'), min(c.starts_on)) as "hiredOn",
      max(c.ends_on) as "lastOn", bool_or(c.ends_on is null) as endless, bool_or(${FOLLOWED}) as followed
    from employment_contract c where c.employee_id = e.id
  ) c on c.followed
  where ($2::uuid[] is null or e.id = any ($2)) and ($3::uuid is null or e.id > $3)
  order by e.id limit $4`;

/** Followed contracts of these employees ($2). */
export const CONTRACTS_SQL = `
  select c.id, c.employee_id as "employeeId", c.kind, c.starts_on as "startsOn", c.ends_on as "endsOn",
    c.trial_ends_on as "trialEndsOn", c.fixed_term_reason as "fixedTermReason", t.job, t.weekly_minutes as "weeklyMinutes",
    k."classificationChangedOn", coalesce(k.changes, '[]') as changes,
    (select max(h.added_on) from potential_host h where h.contract_id = c.id and h.added_on > c.starts_on) as "userListChangedOn",
    ${STATED('employment-contract', 'c.id')} as stated
  from employment_contract c
  left join lateral (
    select job, weekly_minutes from contract_terms t
    where t.contract_id = c.id and t.valid_from <= greatest($1::date, c.starts_on) order by t.valid_from desc limit 1
  ) t on true
  left join lateral (
    select max(x.valid_from) filter (where x.changed) as "classificationChangedOn",
      jsonb_agg(jsonb_build_object('id', x.id, 'on', x.valid_from) order by x.valid_from) as changes
    from (
      select t.id, t.valid_from,
        (t.job, t.grade_level) is distinct from (lag(t.job) over w, lag(t.grade_level) over w) as changed
      from contract_terms t where t.contract_id = c.id window w as (order by t.valid_from)
    ) x where x.valid_from > c.starts_on
  ) k on true
  where c.employee_id = any ($2) and ${FOLLOWED}
  order by c.id`;

/** Placements of these employees ($2), followed as contracts are. */
export const PLACEMENTS_SQL = `
  select p.id, p.employee_id as "employeeId", p.contract_id as "contractId", p.member_id as "memberId",
    p.starts_on as "startsOn", p.ends_on as "endsOn", p.agreement_signed_on as "agreementSignedOn",
    ${STATED('placement', 'p.id')} as stated
  from placement p
  where p.employee_id = any ($2) and (p.ends_on is null or p.ends_on >= $1::date - interval '1 year')
  order by p.id`;

/** Absences of these employees ($2) over a year, days that touch (week-ends and days off between included) joined by kind ($3). */
export const ABSENCES_SQL = `
  select "employeeId", code, min(day) as "from", max(day) as "to"
  from (
    select employee_id as "employeeId", absence_code as code, day,
      count(*) filter (where gap) over (partition by employee_id, absence_code order by day) as run
    from (
      select employee_id, absence_code, day,
        day - lag(day) over (partition by employee_id, absence_code order by day) > 4 as gap
      from (select distinct employee_id, absence_code, day from work_entry
        where employee_id = any ($2) and kind = 'absence' and absence_code = any ($3)
          and day >= $1::date - interval '1 year') d
    ) g
  ) r
  group by "employeeId", code, run order by "employeeId", min(day), code`;

/** What happened to these subjects ($1). */
export const HAPPENINGS_SQL = `
  select id, subject_type as "subjectType", subject_id as "subjectId", facts from happening
  where subject_id = any ($1) order by subject_id, id`;

/** What was written down about these subjects ($1). */
export const RECORDS_SQL = `
  select obligation_id as "obligationId", subject_id as "subjectId", occurrence, done_on as "doneOn",
    valid_until as "validUntil", not_applicable_reason as "notApplicableReason"
  from obligation_record where subject_id = any ($1) order by obligation_id, subject_id, occurrence`;
