import pg from 'pg';
import { addresses } from './addresses';
import type { GivenGroup } from './given-group';

export interface GivenPractice {
  name: string;
  siret: string;
}

export interface GivenWork {
  contractId: string;
  employeeName: string;
}

/** Who of the group enters, by address. */
export interface GivenPeople {
  officer: string;
  doctor: string;
  employee: string;
  provider: string;
}

/** A month of the group, from its start: what an officer has before anybody is placed. */
export async function givenWork(
  group: GivenGroup,
  practices: readonly [GivenPractice, GivenPractice],
  people: GivenPeople,
): Promise<GivenWork> {
  const client = new pg.Client(addresses().environment['DATABASE_URL']);
  await client.connect();
  const id = async (sql: string, values: readonly unknown[]) =>
    (await client.query<{ id: string }>(sql, [...values])).rows[0]?.id as string;
  try {
    await client.query('begin');
    await client.query(`select set_config('app.tenant_id', $1, true)`, [group.tenantId]);
    const employeeId = await id(
      `insert into employee (employee_no, payroll_number, given_name, family_name, birth_date, email)
       values (1, '00001', 'Marie', 'Assistante', '1990-03-14', $1) returning id`,
      [people.employee],
    );
    const contractId = await id(
      `insert into employment_contract (employee_id, kind, starts_on) values ($1, 'cdi', '2026-01-05') returning id`,
      [employeeId],
    );
    await client.query(
      `insert into contract_terms (contract_id, valid_from, job, job_title, grade_level, weekly_minutes,
         monthly_gross_cents, pay_explanation)
       values ($1, '2026-01-05', 'medical-assistant', 'Assistante médicale', 5, 2100, 182303, '{}')`,
      [contractId],
    );
    await client.query(
      `insert into outside_work (employee_id, valid_from, weekly_minutes, recorded_by) values ($1, '2026-01-05', 0, 'Olivia Gestion')`,
      [employeeId],
    );
    const places: { memberId: string; siteId: string }[] = [];
    for (const [i, { name, siret }] of practices.entries()) {
      const memberId = await id(
        `insert into member (member_no, kind, legal_name, siret, email, status, applied_on, admitted_on)
         values ($1, 'person', $2, $3, $4, 'admitted', '2025-12-01', '2026-01-02') returning id`,
        [i + 1, name, siret, people.doctor],
      );
      const siteId = await id(
        `insert into practice_site (member_id, name, street, postcode, city) values ($1, $2, '3 rue des Essais', '56000', 'Vannes')
         returning id`,
        [memberId, `Lieu de ${name}`],
      );
      await client.query(
        `insert into potential_host (contract_id, member_id, site_id, added_on) values ($1, $2, $3, '2026-01-05')`,
        [contractId, memberId, siteId],
      );
      places.push({ memberId, siteId });
    }
    const [first, second] = places as [(typeof places)[0], (typeof places)[0]];
    await client.query(
      `insert into site_travel (site_a, site_b, valid_from, minutes, recorded_by)
       values (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), '2026-01-05', 20, 'Olivia Gestion')`,
      [first.siteId, second.siteId],
    );
    await client.query(
      `with p as (insert into placement (contract_id, employee_id, member_id, site_id, starts_on)
         values ($1, $2, $3, $4, '2026-11-02') returning id),
       t as (insert into placement_terms (placement_id, valid_from, weekly_minutes, cycle_weeks, hourly_price_cents)
         select id, '2026-11-02', 390, 1, 2900 from p returning id)
       insert into pattern_slot (terms_id, week, weekday, half, start_minute, end_minute)
       select id, 0, 2, 'am', 330, 720 from t`,
      [contractId, employeeId, first.memberId, first.siteId],
    );
    const users: [string, string, string, string | null, string | null][] = [
      [people.officer, 'Olivia Gestion', 'officer', null, null],
      [people.doctor, 'Dr Claire Lilas', 'doctor', first.memberId, null],
      [people.employee, 'Marie Assistante', 'employee', null, employeeId],
      [people.provider, 'Paie & Compagnie', 'provider', null, null],
    ];
    for (const [email, name, role, memberId, ofEmployee] of users)
      await client.query(
        `with person as (insert into app_user (email, full_name) values ($1, $2) returning id)
         insert into role_grant (user_id, role, member_id, employee_id) select id, $3, $4, $5 from person`,
        [email, name, role, memberId, ofEmployee],
      );
    await client.query('commit');
    return { contractId, employeeName: 'Marie Assistante' };
  } finally {
    await client.end();
  }
}

/** The news that a release with a higher monthly SMIC brings to groups that are here already. */
export async function givenNewsOfTheLaw(): Promise<void> {
  const client = new pg.Client(addresses().environment['DATABASE_URL']);
  await client.connect();
  try {
    await client.query(
      `with release as (
         insert into law_release (fingerprint, entries)
         values (encode(sha256(gen_random_uuid()::text::bytea), 'hex'), 1) returning id
       )
       insert into law_change (release_id, position, key, kind, before, after, effective_from)
       select r.id, 0, e.key, 'changed', jsonb_set(e.content, '{values}', (e.content -> 'values') - -1), e.content,
         (e.content -> 'values' -> -1 ->> 'from')::date
       from release r, law_entry e where e.key = 'parameter:smic.monthly'`,
    );
  } finally {
    await client.end();
  }
}
