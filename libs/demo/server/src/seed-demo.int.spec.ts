import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { CANONICAL_CODES, minutesOfValue, readSilae } from '@relais/payroll/core';
import { Db, UnitOfWork } from '@relais/platform/database';
import { type TestApp, startApp } from '../../../../test/support/harness';
import { type SeededDemo, seedDemo } from './seed-demo';

describe('demonstration group', () => {
  let test: TestApp;
  let demo: SeededDemo;

  beforeAll(async () => {
    test = await startApp();
    demo = await seedDemo(test.app);
  }, 120_000);
  afterAll(() => test.close());

  const as = async (role: string) => {
    const person = demo.signIns.find((one) => one.role === role);
    const answer = await test.anonymous.post(
      '/v1/sign-in/password',
      person && { email: person.email, password: person.password },
    );
    expect(answer.status).toBeLessThan(300);
    const cookie = String(answer.headers['set-cookie']);
    return test.caller(/relais_session=([^;]+)/.exec(cookie)?.[1] ?? null);
  };

  it('is found by a second run, which writes nothing', async () => {
    expect(demo.seeded).toBe(true);
    expect(await seedDemo(test.app)).toEqual({ ...demo, seeded: false });
  });

  it('lets one person of each role in with the password that is printed', async () => {
    expect(demo.signIns.map(({ role }) => role)).toEqual([
      'officer',
      'administrator',
      'doctor',
      'employee',
      'provider',
    ]);
    for (const { role } of demo.signIns)
      expect((await (await as(role)).get('/v1/session')).body.role).toBe(role);
  });

  it('tells the officer of the rise of the SMIC of June 2026 and of a new rule, and of nothing else', async () => {
    const { body } = await (await as('officer')).get('/v1/law-changes?state=open');
    expect(body.map(({ entryId, kind }: Record<string, string>) => [entryId, kind])).toEqual([
      ['smic.hourly', 'changed'],
      ['smic.monthly', 'changed'],
      ['group.unassigned-hours', 'added'],
    ]);
  });

  it('has done most of its duties, was late with a few and has few questions open', async () => {
    const [count] = await test.app.get(UnitOfWork).run(scopeOf(demo), () =>
      test.app.get(Db).query<{ due: number; done: number; asked: number; months: number }>(
        `select count(*) filter (where o.applies and o.due_on < '2026-11-02')::int as due,
           count(*) filter (where o.applies and o.due_on < '2026-11-02' and (o.met or exists (select from obligation_record r
             where r.obligation_id = o.obligation_id and r.subject_id = o.subject_id and r.occurrence = o.occurrence)))::int as done,
           (select count(distinct m) from obligation_occurrence q, unnest(q.missing) as m where q.applies is null)::int as asked,
           (select count(distinct month) from obligation_month)::int as months
         from obligation_occurrence o`,
      ),
    );
    expect(count?.due).toBeGreaterThan(1000);
    expect(count && count.done / count.due).toBeGreaterThan(0.85);
    expect(count && count.done / count.due).toBeLessThan(1);
    expect(count?.asked).toBeLessThan(25);
    expect(count?.months).toBe(12);
  });

  it('holds thirteen months closed and exported, one being closed and one open', async () => {
    const { months, states } = await test.app.get(UnitOfWork).run(scopeOf(demo), async () => {
      const db = test.app.get(Db);
      const months = await db.query<{ month: string; status: string; files: number }>(
        `select p.month, p.status, count(x.id)::int as files from payroll_period p
         left join payroll_export x on x.month = p.month group by p.month, p.status order by p.month`,
      );
      const states = await db.query<{ status: string; count: number }>(
        `select status, count(*)::int as count from timesheet_part where month = '2026-10' group by status order by status`,
      );
      return { months, states };
    });
    expect(months).toHaveLength(15);
    expect(months.slice(0, 13).every(({ status, files }) => status === 'exported' && files === 1)).toBe(true);
    expect(months.slice(13).map(({ month, status }) => [month, status])).toEqual([
      ['2026-10', 'open'],
      ['2026-11', 'open'],
    ]);
    expect(states.map(({ status }) => status)).toEqual(['approved', 'declared', 'disputed', 'draft']);
    expect(states.find(({ status }) => status === 'disputed')?.count).toBe(1);
  });

  it('holds leave of fourteen months that somebody can read, and requests that wait', async () => {
    const leave = await test.app.get(UnitOfWork).run(scopeOf(demo), async () =>
      test.app.get(Db).one<{ months: number; people: number; waiting: number }>(
        `select count(distinct month)::int as months, count(distinct employee_id)::int as people,
           (select count(*) from leave_request where state = 'asked')::int as waiting from leave_entry`,
      ),
    );
    expect(leave.months).toBe(14);
    expect(leave.people).toBeGreaterThanOrEqual(25);
    expect(leave.waiting).toBe(2);
  });

  it('has a Silae file of its last closed month that is, byte for byte, the one kept beside the tests', async () => {
    const officer = await as('officer');
    const [made] = (await officer.get('/v1/payroll/months/2026-09/exports')).body.exports;
    const { bytes } = await officer.get(`/v1/payroll/exports/${made.id}/content`);
    const golden = await readFile('test/fixtures/silae-demo-2026-09.csv');
    expect(bytes.toString('latin1')).toBe(golden.toString('latin1'));
    expect(made.sha256).toBe(createHash('sha256').update(golden).digest('hex'));
    expect(made.sha256).toBe('b2af813082c176e605369a77bccad1bba7f434d742c9640cfd92cd83a37476a0');
    const { totals } = (await officer.get('/v1/months/2026-09')).body;
    const exported = readSilae(golden.toString('latin1'))
      .filter(({ code }) => code === 'Heures travaillees')
      .reduce((sum, { value }) => sum + minutesOfValue(value), 0);
    expect(exported).toBe(totals.paidMinutes);
  });

  it('has a code for every item, so that the month being closed can be handed over once it is locked', async () => {
    const officer = await as('officer');
    const { templates } = (await officer.get('/v1/payroll/templates')).body;
    const mapped = templates[0].mapping as { canonical: string; external: string | null; reason: string }[];
    expect(mapped.map(({ canonical }) => canonical).sort()).toEqual([...CANONICAL_CODES].sort());
    expect(mapped.find(({ canonical }) => canonical === 'ABSENCE_FAMILY_EVENT')).toMatchObject({
      external: 'AB-EVF',
      reason: 'Code choisi avec le prestataire de paie',
    });
  });

  it('shows requests to join and aid claims in each of their states', async () => {
    const officer = await as('officer');
    const requests = (await officer.get('/v1/members/applications')).body.items as { status: string }[];
    expect(new Set(requests.map(({ status }) => status))).toEqual(
      new Set(['draft', 'submitted', 'refused', 'admitted']),
    );
    const states = await test.app
      .get(UnitOfWork)
      .run(scopeOf(demo), () =>
        test.app.get(Db).query<{ status: string }>(`select distinct status from aid_claim order by status`),
      );
    expect(states.map(({ status }) => status)).toEqual(['acknowledged', 'paid', 'prepared', 'submitted']);
  });

  it('writes to nobody about what lies behind', async () => {
    const waiting = await test.app
      .get(UnitOfWork)
      .run(scopeOf(demo), () =>
        test.app.get(Db).query(`select job from outbox where done_at is null and failed_at is null`),
      );
    expect(waiting).toEqual([]);
  });

  it('shows its planning, its gauges and its holes to the officer', async () => {
    const officer = await as('officer');
    const planning = (await officer.get('/v1/planning/employees?from=2026-11-02&to=2026-11-08')).body;
    expect(planning.rows.length).toBeGreaterThan(25);
    const quotas = (await officer.get('/v1/placements/quotas?on=2026-11-02')).body.items as {
      holeMinutes: number;
      excessMinutes: number;
    }[];
    expect(quotas.filter(({ holeMinutes }) => holeMinutes > 0)).toHaveLength(2);
    expect(quotas.filter(({ excessMinutes }) => excessMinutes > 0)).toHaveLength(1);
    expect((await officer.get('/v1/placements?limit=1000')).body.items).toHaveLength(60);
  });
});

const scopeOf = (demo: SeededDemo) => ({
  tenantId: demo.tenantId,
  actor: { id: 'test', label: 'Essai', kind: 'operator' as const },
  action: 'test',
  correlationId: 'test',
  locale: 'fr' as const,
});
