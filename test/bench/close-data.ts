import type pg from 'pg';

/** Tenant of a size, the same in every run. */
export const tenantOf = (employees: number): string =>
  `00000000-0000-4000-8000-${String(employees).padStart(12, '0')}`;

/**
 * A locked month of that many employees with two practices each: 42 half-days per employee in November 2026. Full and
 * part time, leave, a public holiday, some longer days. Triggers and foreign keys are off while loading; exclusion and
 * check constraints stay on.
 */
export async function loadMonth(owner: pg.Client, employees: number): Promise<void> {
  const siren = String(employees).padStart(9, '0');
  await owner.query('set session_replication_role = replica');
  await owner.query('begin');
  await owner.query(
    `insert into employer_group (tenant_id, name, siren, siret, legal_form, sign_up_slug)
     values ($1, 'Banc d’essai', $2, $2 || '00018', 'association', 'banc-' || $2)`,
    [tenantOf(employees), siren],
  );
  await owner.query(`select set_config('app.tenant_id', $1, true)`, [tenantOf(employees)]);
  await owner.query(`
    create or replace function pg_temp.uuid_of(kind text, n int) returns uuid language sql immutable
      as $$ select md5('${siren}' || kind || n)::uuid $$;
    insert into member (id, member_no, kind, legal_name, siret, email, status, applied_on, admitted_on)
      select pg_temp.uuid_of('member', n), n, 'person', 'Cabinet ' || n, lpad(n::text, 14, '0'), 'cabinet' || n || '@exemple.invalid',
        'admitted', '2024-01-01', '2024-01-01' from generate_series(1, 200) n;
    insert into practice_site (id, member_id, name, postcode, city)
      select pg_temp.uuid_of('site', n), pg_temp.uuid_of('member', n), 'Cabinet ' || n, '35000', 'Rennes' from generate_series(1, 200) n;
    insert into employee (id, employee_no, payroll_number, given_name, family_name, birth_date, email)
      select pg_temp.uuid_of('employee', n), n, 'E' || lpad(n::text, 6, '0'), 'Prénom ' || n, 'Nom ' || n, '1990-01-01', 'e' || n || '@exemple.invalid'
      from generate_series(1, ${employees}) n;
    insert into employment_contract (id, employee_id, kind, starts_on)
      select pg_temp.uuid_of('contract', n), pg_temp.uuid_of('employee', n), 'cdi', date '2025-01-01' + (n % 300) from generate_series(1, ${employees}) n;
    insert into contract_terms (contract_id, valid_from, job, job_title, grade_level, weekly_minutes, monthly_gross_cents, pay_explanation)
      select pg_temp.uuid_of('contract', n), date '2025-01-01' + (n % 300), 'medical-assistant', 'Assistant médical', 5,
        case n % 3 when 0 then 2100 when 1 then 1680 else 1440 end, 200000, '{}' from generate_series(1, ${employees}) n;
    insert into placement (id, contract_id, employee_id, member_id, site_id, starts_on)
      select pg_temp.uuid_of('placement' || k, n), pg_temp.uuid_of('contract', n), pg_temp.uuid_of('employee', n),
        pg_temp.uuid_of('member', 1 + (n + k * 7) % 200), pg_temp.uuid_of('site', 1 + (n + k * 7) % 200), '2025-11-01'
      from generate_series(1, ${employees}) n, generate_series(0, 1) k;
    insert into payroll_period (month, status, cut_off_on, locked_at, locked_by, revision)
      values ('2026-11', 'locked', '2026-12-03', '2026-12-03T10:00:00Z', 'banc', 1);
    insert into timesheet (id, employee_id, contract_id, month, declared_at)
      select pg_temp.uuid_of('timesheet', n), pg_temp.uuid_of('employee', n), pg_temp.uuid_of('contract', n), '2026-11', '2026-12-01T10:00:00Z'
      from generate_series(1, ${employees}) n;
    insert into timesheet_part (id, timesheet_id, employee_id, month, member_id, status, decided_at, decided_by, decided_as)
      select pg_temp.uuid_of('part' || k, n), pg_temp.uuid_of('timesheet', n), pg_temp.uuid_of('employee', n), '2026-11',
        pg_temp.uuid_of('member', 1 + (n + k * 7) % 200), 'approved', '2026-12-02T10:00:00Z', 'Docteur', 'doctor'
      from generate_series(1, ${employees}) n, generate_series(0, 1) k;
    insert into work_entry (part_id, employee_id, member_id, placement_id, month, day, half, kind, absence_code,
        planned_minutes, start_minute, end_minute, worked_minutes)
      select pg_temp.uuid_of('part' || k, n), pg_temp.uuid_of('employee', n), pg_temp.uuid_of('member', 1 + (n + k * 7) % 200),
        pg_temp.uuid_of('placement' || k, n), '2026-11', d::date, case k when 0 then 'am' else 'pm' end, kind,
        case when kind = 'absence' then (array['paid-leave', 'sick', 'unpaid', 'training'])[1 + n % 4] end,
        planned, 480 + 300 * k, 480 + 300 * k + planned + extra, case when kind = 'work' then planned + extra else 0 end
      from generate_series(1, ${employees}) n
      cross join generate_series(0, 1) k
      cross join generate_series(date '2026-11-02', date '2026-11-30', interval '1 day') d
      cross join lateral (select case n % 3 when 0 then 210 when 1 then 168 else 144 end as planned,
        case when d = date '2026-11-11' then 'holiday' when (n + extract(day from d)::int) % 23 = 0 then 'absence' else 'work' end as kind,
        case when (n * 7 + extract(day from d)::int) % 11 = 0 then 15 else 0 end as extra) v
      where extract(isodow from d) < 6;`);
  await owner.query('commit');
  await owner.query('set session_replication_role = origin');
  await owner.query('vacuum analyze');
}
