import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { month } from '@relais/kernel';
import { startApp, type TestApp, type TestGroup } from '../../../../test/support/harness';
import { givenOpenMonth } from '../../../../test/support/given-hours';
import { AccountService } from './account.service';

let relais: TestApp;
beforeAll(async () => {
  relais = await startApp();
}, 60_000);
afterAll(() => relais?.close());

const monthsOf = (group: TestGroup) =>
  group.within((db) =>
    db.query<{ kind: string; hundredths: number; month: string }>(
      `select kind, hundredths, month from leave_entry order by id`,
    ),
  );

const account = (group: TestGroup, of: string) =>
  group.within(() => relais.app.get(AccountService).account(month(of)));

/** Away for these days, as the hours say it. */
const away = (group: TestGroup, code: string, days: readonly string[]) =>
  group.within((db) =>
    db.query(
      `update work_entry set kind = 'absence', absence_code = $1, worked_minutes = 0 where day = any ($2::date[])`,
      [code, days],
    ),
  );

const WEEK = ['2026-10-12', '2026-10-13', '2026-10-14', '2026-10-15', '2026-10-16'];
const REQUEST = {
  kind: 'paid-leave',
  event: null,
  eventOn: null,
  startsOn: '2026-12-21',
  endsOn: '2026-12-27',
  note: 'Noël en famille',
};

describe('the ledger of leave', () => {
  test('is accounted once for a month, however often it is asked (L3141-3)', async () => {
    const group = await relais.group();
    await givenOpenMonth(group);
    await account(group, '2026-10');
    await account(group, '2026-10');
    expect(await monthsOf(group)).toEqual([{ kind: 'accrual', hundredths: 250, month: '2026-10' }]);
  });

  test('takes a week of leave at two practices as six working days, with its why', async () => {
    const group = await relais.group();
    const { employee } = await givenOpenMonth(group);
    await away(group, 'paid-leave', WEEK);
    await account(group, '2026-10');
    const { body } = await employee.get('/v1/my-leave');
    expect(body).toMatchObject({
      balanceHundredths: -350,
      years: [{ referenceYear: 2027, earnedHundredths: 250, usedHundredths: 600, leftHundredths: -350 }],
    });
    const taken = body.entries.find((entry: { kind: string }) => entry.kind === 'taken');
    expect(taken.explanation.ruleId).toBe('leave.days-counted');
    expect(taken.explanation.message.fr).toContain('6\u00a0jours ouvrables');
    expect(taken.explanation.references.length).toBeGreaterThan(0);
  });

  test('writes the difference when the hours of the month change, and edits nothing', async () => {
    const group = await relais.group();
    await givenOpenMonth(group);
    await away(group, 'paid-leave', WEEK);
    await account(group, '2026-10');
    await away(group, 'sick', WEEK);
    await account(group, '2026-10');
    const entries = await monthsOf(group);
    expect(entries.slice(0, 2)).toEqual([
      { kind: 'accrual', hundredths: 250, month: '2026-10' },
      { kind: 'taken', hundredths: -600, month: '2026-10' },
    ]);
    expect(entries.filter(({ kind }) => kind === 'taken').map(({ hundredths }) => hundredths)).toEqual([
      -600, 600,
    ]);
    const sum = (of: string) =>
      entries.filter(({ kind }) => kind === of).reduce((total, { hundredths }) => total + hundredths, 0);
    // 5 days of 22: the sick share earns two days a month, the rest two and a half (L3141-5-1).
    expect([sum('accrual'), sum('sickness')]).toEqual([193, 45]);
  });

  test('rebuilt from scratch it is the ledger that grew, sum by sum', async () => {
    const group = await relais.group();
    await givenOpenMonth(group);
    for (const one of ['2026-03', '2026-04', '2026-05', '2026-10']) await account(group, one);
    await away(group, 'paid-leave', WEEK);
    await account(group, '2026-10');
    const sums = () =>
      group.within((db) =>
        db.query(
          `select month, kind, sum(hundredths)::int as hundredths from leave_entry group by month, kind order by month, kind`,
        ),
      );
    const grown = await sums();
    const fresh = await relais.group();
    await givenOpenMonth(fresh);
    await away(fresh, 'paid-leave', WEEK);
    for (const one of ['2026-03', '2026-04', '2026-05', '2026-10']) await account(fresh, one);
    const rebuilt = await fresh.within((db) =>
      db.query(
        `select month, kind, sum(hundredths)::int as hundredths from leave_entry group by month, kind order by month, kind`,
      ),
    );
    expect(grown).toEqual(rebuilt);
    expect(grown).toContainEqual({ month: '2026-05', kind: 'rounding', hundredths: 50 });
  });

  test('refuses to be changed or emptied, by the database itself', async () => {
    const group = await relais.group();
    await givenOpenMonth(group);
    await account(group, '2026-10');
    await expect(group.within((db) => db.query(`update leave_entry set hundredths = 1`))).rejects.toThrow(
      'permission denied',
    );
    await expect(group.within((db) => db.query(`delete from leave_entry`))).rejects.toThrow(
      'permission denied',
    );
  });

  test('accounts a month as soon as its hours are locked', async () => {
    const group = await relais.group();
    const { officer } = await givenOpenMonth(group);
    await group.within(async (db) => {
      await db.query(
        `insert into contract_terms (contract_id, valid_from, job, job_title, grade_level, weekly_minutes, monthly_gross_cents, pay_explanation)
         select id, starts_on, 'medical-assistant', 'Assistante', 6, 2100, 200000, '{}' from employment_contract`,
      );
      await db.query(`update timesheet set declared_at = now(), declared_by = 'x'`);
      await db.query(
        `update timesheet_part set status = 'approved', decided_at = now(), decided_by = 'x', decided_as = 'doctor'`,
      );
    });
    const { version } = await group.within((db) =>
      db.one<{ version: number }>(`select version from payroll_period where month = '2026-10'`),
    );
    const locked = await officer.post('/v1/months/2026-10/lock', { version, exceptions: [] });
    expect(locked.body.blockers).toEqual([]);
    expect(locked.status).toBe(200);
    await group.drain();
    expect(await monthsOf(group)).toEqual([{ kind: 'accrual', hundredths: 250, month: '2026-10' }]);
  });

  test('takes an opening balance with its reason, and shows everybody to the officer', async () => {
    const group = await relais.group();
    const { officer, employee, marie } = await givenOpenMonth(group);
    await account(group, '2026-10');
    const entry = {
      kind: 'opening',
      referenceYear: 2026,
      hundredths: 1250,
      reason: 'Repris de la paie précédente',
    };
    const written = await officer.post(`/v1/employees/${marie.id}/leave/entries`, entry);
    expect(written.status).toBe(201);
    expect(written.body.balanceHundredths).toBe(1500);
    expect((await officer.get('/v1/leave-balances')).body.items).toEqual([
      {
        employeeId: marie.id,
        employeeName: 'Marie Specimen',
        earnedHundredths: 1500,
        usedHundredths: 0,
        balanceHundredths: 1500,
        plannedHundredths: 0,
        waitingRequests: 0,
      },
    ]);
    expect((await employee.post(`/v1/employees/${marie.id}/leave/entries`, entry)).status).toBe(403);
  });
});

describe('a request of leave', () => {
  test('says what it costs before it is made, from the days usually worked', async () => {
    const group = await relais.group();
    const { employee } = await givenOpenMonth(group);
    await account(group, '2026-10');
    const { body } = await employee.get('/v1/my-leave/cost?startsOn=2026-12-21&endsOn=2026-12-27');
    // Monday to Sunday: six working days less Christmas.
    expect(body).toMatchObject({ hundredths: 500, leftHundredths: -250 });
    expect((await employee.get('/v1/my-leave/cost?startsOn=2026-12-21&endsOn=2026-12-20')).body.code).toBe(
      'leave.ends-before-start',
    );
  });

  test('is asked on the phone, answered once, and counts as planned', async () => {
    const group = await relais.group();
    const { employee, officer } = await givenOpenMonth(group);
    const asked = await employee.post('/v1/my-leave/requests', REQUEST);
    expect(asked.status).toBe(201);
    const { id, version } = asked.body;
    expect((await officer.get('/v1/leave-requests?state=asked')).body.items).toHaveLength(1);
    const refused = await officer.post(`/v1/leave-requests/${id}/decision`, {
      version,
      accept: false,
      answer: '',
    });
    expect(refused.body.code).toBe('leave.refusal-needs-answer');
    const accepted = await officer.post(`/v1/leave-requests/${id}/decision`, {
      version,
      accept: true,
      answer: '',
    });
    expect(accepted.body).toMatchObject({ state: 'accepted', hundredths: 500 });
    const again = await officer.post(`/v1/leave-requests/${id}/decision`, {
      version: accepted.body.version,
      accept: true,
      answer: '',
    });
    expect(again.body.code).toBe('leave.already-decided');
    const mails = await group.within((db) =>
      db.query(`select locale, data from mail_message where template = 'leave.decision'`),
    );
    expect(mails).toEqual([
      { locale: 'fr', data: { accepted: true, from: REQUEST.startsOn, to: REQUEST.endsOn } },
    ]);
    expect((await employee.get('/v1/my-leave')).body.plannedHundredths).toBe(500);
    const withdrawn = await employee.post(`/v1/my-leave/requests/${id}/withdrawal`, {
      version: accepted.body.version,
    });
    expect(withdrawn.body.state).toBe('withdrawn');
  });

  test('may not cover days of another one, and an event is named with its day', async () => {
    const group = await relais.group();
    const { employee } = await givenOpenMonth(group);
    await employee.post('/v1/my-leave/requests', REQUEST);
    const overlapping = await employee.post('/v1/my-leave/requests', { ...REQUEST, startsOn: '2026-12-27' });
    expect([overlapping.status, overlapping.body.code]).toEqual([409, 'leave.overlap']);
    const nameless = await employee.post('/v1/my-leave/requests', {
      ...REQUEST,
      kind: 'event',
      startsOn: '2027-02-01',
      endsOn: '2027-02-05',
    });
    expect(nameless.body.code).toBe('leave.event-missing');
  });

  test('is not answered by the one who made it', async () => {
    const group = await relais.group();
    const { employee, marie } = await givenOpenMonth(group);
    const { body } = await employee.post('/v1/my-leave/requests', REQUEST);
    const both = await group.as('officer', { email: marie.email, fullName: marie.fullName });
    const answer = await both.post(`/v1/leave-requests/${body.id}/decision`, {
      version: body.version,
      accept: true,
      answer: '',
    });
    expect(answer.body.code).toBe('leave.own-request');
  });

  test('offers the short leaves of the agreement: five days for a marriage (IDCC 1147 art. 40)', async () => {
    const group = await relais.group();
    const { employee } = await givenOpenMonth(group);
    const { events } = (await employee.get('/v1/my-leave')).body;
    expect(events.find((one: { event: string }) => one.event === 'marriage')).toMatchObject({ days: 5 });
    expect(events.find((one: { event: string }) => one.event === 'moving')).toMatchObject({ days: 1 });
  });
});
