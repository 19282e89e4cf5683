import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  AFTERNOONS,
  MORNINGS,
  givenApproved,
  givenEmployee,
  givenOpenMonth,
  givenPlacement,
} from '../../../../test/support/given-hours';
import { type TestApp, startApp } from '../../../../test/support/harness';

let relais: TestApp;
beforeAll(async () => {
  relais = await startApp();
}, 60_000);
afterAll(async () => {
  await relais?.close();
});

const twoOf = <T>(items: T[]): [T, T] => {
  expect(items).toHaveLength(2);
  return items as [T, T];
};
const reason = 'Vu au téléphone avec le cabinet';

describe('locking a month', () => {
  test('pays exactly what was approved, and tells payroll in the same transaction', async () => {
    const given = await givenApproved(relais);
    const locked = await given.lock();
    expect(locked.status).toBe(200);
    expect(locked.body).toMatchObject({
      status: 'locked',
      lockedBy: 'Olivia Gestion',
      blockers: [],
      payrollState: 'waiting',
    });
    expect(locked.body.totals).toEqual({
      plannedMinutes: 9240,
      declaredMinutes: 9240,
      approvedMinutes: 9240,
      paidMinutes: 9240,
      invoicedMinutes: null,
    });
    const events = await given.group.within((db) =>
      db.query(`select effect_key from outbox where job = 'timesheets.month-locked'`),
    );
    expect(events).toEqual([{ effect_key: '2026-10:0' }]);
    const payable = await given.group.within((db) =>
      db.one<{ minutes: number }>(
        `select sum(worked_minutes)::int as minutes from payable_entry where month = '2026-10'`,
      ),
    );
    expect(payable.minutes).toBe(9240);
  });

  test('lists what is in the way, with the telephone numbers, and refuses', async () => {
    const group = await relais.group();
    const given = await givenOpenMonth(group);
    const nameless = await givenEmployee(group, { payrollNumber: null, givenName: 'Paul' });
    await givenPlacement(group, nameless, given.lilas, AFTERNOONS);
    await given.officer.post('/v1/months', { month: '2026-10' });
    const { body } = await given.officer.get('/v1/months/2026-10/blockers');
    expect(body.counts).toEqual([
      { kind: 'undeclared', count: 3 },
      { kind: 'no-payroll-number', count: 1 },
    ]);
    expect(body.items[0]).toMatchObject({ memberName: expect.any(String), employeeName: expect.any(String) });
    const cockpit = (await given.officer.get('/v1/months/2026-10')).body;
    expect(cockpit.pipeline).toEqual({ planned: 3, declared: 0, approved: 0, disputed: 0 });
    const refused = await given.officer.post('/v1/months/2026-10/lock', {
      version: cockpit.version,
      exceptions: [],
    });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'month.blocked', data: { blockerCount: 4 } });
    expect((await given.officer.get('/v1/months/2026-10')).body.status).toBe('open');
  });

  test('takes named exceptions with a reason: one part is paid as declared, the other held back', async () => {
    const given = await givenApproved(relais, { approve: false });
    const [first, second] = twoOf(await given.rows());
    const short = await given.lock([{ partId: first.partId, treatment: 'hold-back', reason: 'x' }]);
    expect(short.status).toBe(422);
    const twice = await given.lock([
      { partId: first.partId, treatment: 'hold-back', reason },
      { partId: first.partId, treatment: 'pay-as-declared', reason },
    ]);
    expect(twice.body.code).toBe('month.exception-refused');
    const locked = await given.lock([
      { partId: first.partId, treatment: 'hold-back', reason },
      { partId: second.partId, treatment: 'pay-as-declared', reason },
    ]);
    expect(locked.status).toBe(200);
    expect((await given.rows()).map((row) => row.paidMinutes)).toEqual([0, 4620]);
    const payable = await given.group.within((db) =>
      db.one<{ minutes: number }>(`select sum(worked_minutes)::int as minutes from payable_entry`),
    );
    expect(payable.minutes).toBe(4620);
  });

  test('lets no officer except hours they declared themselves', async () => {
    const group = await relais.group();
    const given = await givenOpenMonth(group);
    await given.officer.post(`/v1/months/2026-10/sheets/${given.marie.id}/declaration`);
    const { body } = await given.officer.get('/v1/months/2026-10/rows');
    const exceptions = body.items.map(({ partId }: { partId: string }) => ({
      partId,
      treatment: 'pay-as-declared',
      reason,
    }));
    const version = (await given.officer.get('/v1/months/2026-10')).body.version;
    expect((await given.officer.post('/v1/months/2026-10/lock', { version, exceptions })).body.code).toBe(
      'month.own-exception',
    );
    const colleague = await group.as('officer');
    expect((await colleague.post('/v1/months/2026-10/lock', { version, exceptions })).status).toBe(200);
  });

  test('is done once when two officers press at once: the other hears that the page is stale', async () => {
    const given = await givenApproved(relais);
    const version = await given.version();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        given.officer.post('/v1/months/2026-10/lock', { version, exceptions: [] }),
      ),
    );
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    for (const answer of answers.filter((one) => one.status !== 200))
      expect(answer.body.code).toBe('conflict.stale');
    const events = await given.group.within((db) =>
      db.query(`select 1 from outbox where job = 'timesheets.month-locked'`),
    );
    expect(events).toHaveLength(1);
  });

  test('finds hours that no contract covers any more, and half-days that two practices plan at once', async () => {
    const group = await relais.group();
    const given = await givenOpenMonth(group);
    await group.within((db) =>
      db.query(
        `update employment_contract set ends_on = '2026-10-29', status = 'ended', end_reason = 'démission' where id = $1`,
        [given.marie.contractId],
      ),
    );
    const paul = await givenEmployee(group, { givenName: 'Paul' });
    await givenPlacement(group, paul, given.lilas, MORNINGS);
    await givenPlacement(
      group,
      paul,
      given.ports,
      [{ weekday: 1, half: 'am', startMinute: 600, endMinute: 780 }],
      { startsOn: '2026-10-26' },
    );
    await given.officer.post('/v1/months', { month: '2026-10' });
    const { body } = await given.officer.get('/v1/months/2026-10/blockers');
    const conflicts = body.items.filter((item: { kind: string }) => item.kind === 'open-conflict');
    expect(
      conflicts.map((item: { day: string; employeeId: string }) => [item.day, item.employeeId === paul.id]),
    ).toEqual([
      ['2026-10-30', false],
      ['2026-10-30', false],
      ['2026-10-26', true],
    ]);
  });
});

describe('after the lock', () => {
  const correction = (given: Awaited<ReturnType<typeof givenApproved>>, values: object = {}) => ({
    employeeId: given.marie.id,
    memberId: given.lilas.id,
    day: '2026-10-14',
    code: 'HOURS_WORKED',
    correctedMinutes: 180,
    cause: 'error',
    reason,
    ...values,
  });

  test('late items are carried by the next open month, once, and add up', async () => {
    const given = await givenApproved(relais);
    expect((await given.officer.post('/v1/months/2026-10/corrections', correction(given))).body.code).toBe(
      'month.still-open',
    );
    await given.lock();
    expect((await given.officer.post('/v1/months/2026-10/corrections', correction(given))).body.code).toBe(
      'correction.no-open-month',
    );
    await given.officer.post('/v1/months', { month: '2026-12' });
    await given.officer.post('/v1/months', { month: '2026-11' });
    const first = await given.officer.post('/v1/months/2026-10/corrections', correction(given));
    expect(first.status).toBe(201);
    expect(first.body.corrected).toMatchObject([
      {
        originMonth: '2026-10',
        targetMonth: '2026-11',
        originalMinutes: 210,
        correctedMinutes: 180,
        minutesDelta: -30,
      },
    ]);
    expect((await given.officer.post('/v1/months/2026-10/corrections', correction(given))).body.code).toBe(
      'correction.nothing',
    );
    const second = await given.officer.post(
      '/v1/months/2026-10/corrections',
      correction(given, { correctedMinutes: 240 }),
    );
    expect(second.body.corrected.map((line: { minutesDelta: number }) => line.minutesDelta)).toEqual([
      -30, 60,
    ]);
    const late = await given.officer.post(
      '/v1/months/2026-10/corrections',
      correction(given, { day: '2026-10-17', correctedMinutes: 90, cause: 'late' }),
    );
    expect(late.body.corrected.at(-1)).toMatchObject({ originalMinutes: 0, minutesDelta: 90, cause: 'late' });
    expect((await given.officer.get('/v1/months/2026-11')).body).toMatchObject({
      correctionCount: 3,
      correctionMinutes: 120,
    });
  });

  test.each([
    ['a day of another month', { day: '2026-11-02' }, 'hours.outside-month'],
    ['more hours than the day has', { correctedMinutes: 1441 }, 'hours.over-the-day'],
  ])('a correction is refused for %s', async (_what, values, rule) => {
    const given = await givenApproved(relais);
    await given.lock();
    await given.officer.post('/v1/months', { month: '2026-11' });
    const answer = await given.officer.post('/v1/months/2026-10/corrections', correction(given, values));
    expect(answer.status).toBe(422);
    expect(answer.body.data.rules).toContain(rule);
  });

  test('what was held back is released by the next month, in full and once', async () => {
    const given = await givenApproved(relais, { approve: false });
    const [held, paid] = twoOf(await given.rows());
    await given.lock([
      { partId: held.partId, treatment: 'hold-back', reason },
      { partId: paid.partId, treatment: 'pay-as-declared', reason },
    ]);
    await given.officer.post('/v1/months', { month: '2026-11' });
    const released = await given.officer.post(`/v1/months/2026-10/held-back/${held.partId}/release`, {
      reason,
    });
    const minutes = released.body.corrected.reduce(
      (sum: number, line: { minutesDelta: number }) => sum + line.minutesDelta,
      0,
    );
    expect(minutes).toBe(4620);
    expect(released.body.corrected[0].cause).toBe('unapproved-exception');
    expect(
      (await given.officer.post(`/v1/months/2026-10/held-back/${held.partId}/release`, { reason })).body.code,
    ).toBe('correction.nothing');
    expect(
      (await given.officer.post(`/v1/months/2026-10/held-back/${paid.partId}/release`, { reason })).status,
    ).toBe(404);
  });

  test('a month is reopened with a reason as a new revision, its corrections taken back', async () => {
    const given = await givenApproved(relais);
    await given.lock();
    await given.officer.post('/v1/months', { month: '2026-11' });
    await given.officer.post('/v1/months/2026-10/corrections', correction(given));
    expect(
      (
        await given.officer.post('/v1/months/2026-10/reopening', {
          version: await given.version(),
          reason: '',
        })
      ).status,
    ).toBe(422);
    const reopened = await given.officer.post('/v1/months/2026-10/reopening', {
      version: await given.version(),
      reason,
    });
    expect(reopened.body).toMatchObject({ status: 'open', revision: 1, reopenReason: reason });
    expect((await given.officer.get('/v1/months/2026-11')).body.correctionMinutes).toBe(0);
    expect(
      (await given.officer.post('/v1/months/2026-10/reopening', { version: await given.version(), reason }))
        .body.code,
    ).toBe('month.not-locked');
    expect((await given.lock()).body).toMatchObject({ status: 'locked', revision: 1 });
    const events = await given.group.within((db) =>
      db.query(`select effect_key from outbox where job = 'timesheets.month-locked' order by 1`),
    );
    expect(events).toEqual([{ effect_key: '2026-10:0' }, { effect_key: '2026-10:1' }]);
  });

  test('a month whose corrections were paid by a locked month stays closed', async () => {
    const given = await givenApproved(relais);
    await given.lock();
    await given.officer.post('/v1/months', { month: '2026-11' });
    await given.officer.post('/v1/months/2026-10/corrections', correction(given));
    const november = (await given.officer.get('/v1/months/2026-11/rows')).body.items as { partId: string }[];
    const exceptions = november.map(({ partId }) => ({ partId, treatment: 'hold-back', reason }));
    const { version } = (await given.officer.get('/v1/months/2026-11')).body;
    expect((await given.officer.post('/v1/months/2026-11/lock', { version, exceptions })).status).toBe(200);
    const refused = await given.officer.post('/v1/months/2026-10/reopening', {
      version: await given.version(),
      reason,
    });
    expect(refused.body).toMatchObject({ code: 'month.later-locked', data: { laterMonth: '2026-11' } });
    await expect(
      given.group.within((db) =>
        db.query(
          `insert into correction (employee_id, member_id, origin_month, target_month, day, code, minutes_delta, original_minutes, corrected_minutes, reason, cause, created_by)
           values ($1, $2, '2026-10', '2026-11', '2026-10-14', 'HOURS_WORKED', 10, 0, 10, 'test', 'late', 'x')`,
          [given.marie.id, given.lilas.id],
        ),
      ),
    ).rejects.toThrow('is closed');
  });
});
