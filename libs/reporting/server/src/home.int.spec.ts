import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp, type TestGroup } from '../../../../test/support/harness';

let relais: TestApp;
beforeAll(async () => {
  relais = await startApp('2026-11-02T08:00:00Z');
}, 60_000);
afterAll(() => relais?.close());

const NOTHING = {
  today: '2026-11-02',
  month: null,
  deadlinesOverdue: 0,
  deadlinesSoon: 0,
  nextDeadlines: [],
  applicationsWaiting: 0,
  applications: [],
  endings: [],
  staff: {
    members: 0,
    contracts: 0,
    contractWeeklyMinutes: 0,
    placedWeeklyMinutes: 0,
    contractsWithFreeHours: 0,
    withoutPayrollNumber: 0,
  },
  dutiesUntold: 0,
  startsHeld: 0,
  failedJobs: 0,
};

/** One practice, one contract of 24 h with 20 h placed, an open October with two parts, three deadlines. */
async function aBusyGroup(): Promise<TestGroup> {
  const group = await relais.group();
  await group.within(async (db) => {
    const { id: member } = await db.one<{ id: string }>(
      `insert into member (kind, legal_name, siret, email, status, applied_on, admitted_on, member_no)
       values ('person', 'Cabinet du Port', '73282932000074', 'port@exemple.invalid', 'admitted', '2025-09-01', '2025-09-10', 1)
       returning id`,
    );
    const { id: site } = await db.one<{ id: string }>(
      `insert into practice_site (member_id, name, postcode, city) values ($1, 'Port', '56000', 'Vannes') returning id`,
      [member],
    );
    const { id: employee } = await db.one<{ id: string }>(
      `insert into employee (employee_no, given_name, family_name, birth_date, email)
       values (1, 'Marie', 'Duval', '1990-02-03', 'marie@exemple.invalid') returning id`,
    );
    const { id: contract } = await db.one<{ id: string }>(
      `insert into employment_contract (employee_id, kind, starts_on, trial_ends_on)
       values ($1, 'cdi', '2026-10-01', '2026-11-30') returning id`,
      [employee],
    );
    await db.query(
      `insert into contract_terms (contract_id, valid_from, job, job_title, grade_level, weekly_minutes, monthly_gross_cents, pay_explanation)
       values ($1, '2026-10-01', 'medical-assistant', 'Assistante médicale', 5, 1440, 150000, '{}')`,
      [contract],
    );
    const { id: placement } = await db.one<{ id: string }>(
      `insert into placement (contract_id, employee_id, member_id, site_id, starts_on)
       values ($1, $2, $3, $4, '2026-10-01') returning id`,
      [contract, employee, member, site],
    );
    await db.query(
      `insert into placement_terms (placement_id, valid_from, weekly_minutes, hourly_price_cents) values ($1, '2026-10-01', 1200, 2500)`,
      [placement],
    );
    await db.query(`insert into payroll_period (month, cut_off_on) values ('2026-10', '2026-11-03')`);
    const { id: sheet } = await db.one<{ id: string }>(
      `insert into timesheet (employee_id, contract_id, month, declared_at) values ($1, $2, '2026-10', now()) returning id`,
      [employee, contract],
    );
    await db.query(
      `insert into timesheet_part (timesheet_id, employee_id, month, member_id, status, requested_at)
       values ($1, $2, '2026-10', $3, 'declared', '2026-10-28')`,
      [sheet, employee, member],
    );
    await db.query(
      `insert into deadline (rule_id, occurrence, subject_type, subject_id, member_id, owner, title, due_on, explanation, subject_label, status, snoozed_until)
       select 'GE-02', n::text, 'member', $1, $1, 'group', '{"fr":"Informer","en":"Notify"}', due, '{}', 'Cabinet du Port', status, aside
       from (values (1, date '2026-10-20', 'open', null::date), (2, date '2026-11-05', 'open', null),
                    (3, date '2026-11-20', 'snoozed', date '2026-11-10'), (4, date '2026-11-06', 'submitted', null))
         as d (n, due, status, aside)`,
      [member],
    );
    await db.query(
      `insert into membership_application (resume_hash, status, answers, submitted_at)
       select sha256(gen_random_uuid()::text::bytea), d.status, d.answers::jsonb, d.at
       from (values ('submitted', '{"practice":{"legalName":"Cabinet Neuf"}}', now()), ('draft', '{}', null)) as d (status, answers, at)`,
    );
  });
  return group;
}

describe('The officer’s home', () => {
  test('is empty and complete for a group that has just begun', async () => {
    const officer = await (await relais.group()).as('officer');
    const { status, body } = await officer.get('/v1/home');
    expect(status).toBe(200);
    expect(body).toMatchObject(NOTHING);
    expect(body.deadlineMonths.map((m: { month: string }) => m.month)).toEqual([
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
      '2027-03',
      '2027-04',
    ]);
  });

  test('counts what waits: parts, deadlines, applications, free hours, trial periods', async () => {
    const group = await aBusyGroup();
    const { body } = await (await group.as('officer')).get('/v1/home');
    expect(body.month).toEqual({
      month: '2026-10',
      cutOffOn: '2026-11-03',
      employees: 1,
      undeclared: 0,
      draft: 0,
      declared: 1,
      approved: 0,
      disputed: 0,
      late: 1,
    });
    expect([body.deadlinesOverdue, body.deadlinesSoon]).toEqual([1, 1]);
    expect(body.nextDeadlines.map((d: { dueOn: string; concerns: string }) => [d.dueOn, d.concerns])).toEqual(
      [
        ['2026-10-20', 'Cabinet du Port'],
        ['2026-11-05', 'Cabinet du Port'],
      ],
    );
    // A snoozed deadline is still to be met in its month; a submitted one is not.
    expect(body.deadlineMonths[0]).toEqual({ month: '2026-11', open: 2 });
    expect(body.applicationsWaiting).toBe(1);
    expect(body.applications).toMatchObject([{ name: 'Cabinet Neuf' }]);
    expect(body.endings).toMatchObject([{ what: 'trial', employee: 'Marie Duval', endsOn: '2026-11-30' }]);
    expect(body.staff).toEqual({
      members: 1,
      contracts: 1,
      contractWeeklyMinutes: 1440,
      placedWeeklyMinutes: 1200,
      contractsWithFreeHours: 1,
      withoutPayrollNumber: 1,
    });
  });

  test('counts what cannot be told, once for each person and duty, unless it was settled; and starts that wait', async () => {
    const group = await aBusyGroup();
    await group.within(async (db) => {
      await db.query(
        `insert into obligation_occurrence (obligation_id, subject_type, subject_id, occurrence, owner_type, owner_id,
           applies, met, due_on)
         select v.id, 'employee', e.id, v.occurrence, 'employee', e.id, v.applies, v.met, v.due_on::date
         from employee e, (values ('visit-before-post', 'once', null, false, '2026-11-01'),
           ('vaccination-check', 'first', true, false, null), ('vaccination-check', 'on:2026-10-01', null, false, null),
           ('young-worker-post-check', 'once', null, false, null), ('classification-notice', 'once', null, true, null),
           ('information-one-month', 'once', true, false, '2026-11-05')) v (id, occurrence, applies, met, due_on)`,
      );
      await db.query(
        `insert into obligation_record (obligation_id, subject_type, subject_id, done_on, recorded_by)
         select 'young-worker-post-check', 'employee', id, '2026-10-20', 'Olivia' from employee`,
      );
      await db.query(`update placement set start_held = true`);
    });
    const { body } = await (await group.as('officer')).get('/v1/home');
    expect([body.dutiesUntold, body.startsHeld]).toEqual([2, 1]);
  });

  test('shows nothing of another group, and refuses doctors, employees and providers', async () => {
    await aBusyGroup();
    const other = await relais.group();
    expect((await (await other.as('administrator')).get('/v1/home')).body).toMatchObject(NOTHING);
    expect((await (await other.as('provider')).get('/v1/home')).status).toBe(403);
    expect((await relais.anonymous.get('/v1/home')).status).toBe(401);
  });
});
