import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { givenApproved } from '../../../../test/support/given-hours';
import { type TestApp, type TestGroup, startApp } from '../../../../test/support/harness';

let relais: TestApp;
beforeAll(async () => {
  relais = await startApp();
}, 60_000);
afterAll(async () => {
  await relais?.close();
});

const reason = 'Vu au téléphone avec le cabinet';

/** Everything of a group that a closing rests on, as text. */
const fingerprint = (group: TestGroup, month: string) =>
  group.within(async (db) => {
    const { print } = await db.one<{ print: string }>(
      `select concat(
         (select string_agg(p::text, '|' order by p.id) from timesheet_part p where p.month = $1),
         (select string_agg(e::text, '|' order by e.id) from work_entry e where e.month = $1),
         (select string_agg(x::text, '|' order by x.id) from lock_exception x where x.month = $1),
         (select p::text from payroll_period p where p.month = $1)) as print`,
      [month],
    );
    return print;
  });

describe('a locked month cannot change', () => {
  test('through no route and no role: hours, declarations, approvals, refreshes, links (A08)', async () => {
    const given = await givenApproved(relais);
    await given.lock();
    const before = await fingerprint(given.group, '2026-10');
    const { entries } = (await given.employee.get('/v1/my-months/2026-10')).body;
    const entry = entries[0];
    const { version, placementId, startMinute, endMinute } = entry;
    const values = {
      version,
      placementId,
      kind: 'work',
      absenceCode: null,
      startMinute,
      endMinute,
      workedMinutes: 60,
      note: '',
    };
    const added = {
      day: '2026-10-17',
      placementId,
      kind: 'work',
      absenceCode: null,
      startMinute: 540,
      endMinute: 600,
      workedMinutes: 60,
      note: '',
    };
    const sheet = `/v1/months/2026-10/sheets/${given.marie.id}`;
    const part = (await given.rows())[0]!;
    const absence = { from: '2026-10-01', to: '2026-10-31', absenceCode: 'sick', note: '' };
    const answers = await Promise.all([
      given.employee.put(`/v1/my-months/2026-10/entries/${entry.entryId}`, values),
      given.employee.post('/v1/my-months/2026-10/entries', added),
      given.employee.delete(`/v1/my-months/2026-10/entries/${entry.entryId}`),
      given.employee.post('/v1/my-months/2026-10/absences', absence),
      given.employee.post('/v1/my-months/2026-10/declaration'),
      given.employee.delete('/v1/my-months/2026-10/declaration'),
      given.officer.put(`${sheet}/entries/${entry.entryId}`, values),
      given.officer.post(`${sheet}/entries`, added),
      given.officer.post(`${sheet}/absences`, absence),
      given.officer.delete(`${sheet}/declaration`),
      given.officer.post('/v1/months/2026-10/refresh'),
      given.officer.post(`/v1/months/2026-10/parts/${part.partId}/undo`),
    ]);
    for (const answer of answers) expect([answer.status, answer.body.code]).toEqual([409, 'period.closed']);
    const bulk = await given.officer.post('/v1/months/2026-10/decisions', {
      parts: [{ partId: part.partId, version: part.version }],
    });
    expect(bulk.body.results[0]).toMatchObject({ outcome: 'refused', code: 'period.closed' });
    expect((await given.officer.post('/v1/months', { month: '2026-10' })).body).toMatchObject({
      newSheets: 0,
      newParts: 0,
      newEntries: 0,
    });
    expect(await fingerprint(given.group, '2026-10')).toBe(before);
  });

  test('by no statement of the application’s own database role (P5)', async () => {
    const given = await givenApproved(relais);
    await given.lock();
    const before = await fingerprint(given.group, '2026-10');
    const { partId } = (await given.rows())[0]!;
    const statements = [
      `update work_entry set worked_minutes = 0 where month = '2026-10'`,
      `update work_entry set note = 'x' where month = '2026-10'`,
      `update work_entry set month = '2026-11', day = day + 31 where month = '2026-10'`,
      `delete from work_entry where month = '2026-10'`,
      `insert into work_entry (part_id, employee_id, member_id, placement_id, month, day, half, start_minute, end_minute, worked_minutes)
         select part_id, employee_id, member_id, placement_id, month, '2026-10-17', 'am', 480, 540, 60 from work_entry where month = '2026-10' limit 1`,
      `update timesheet_part set status = 'draft', decided_at = null where month = '2026-10'`,
      `delete from timesheet_part where month = '2026-10'`,
      `update timesheet set declared_at = null where month = '2026-10'`,
      `insert into lock_exception (month, revision, part_id, treatment, reason, decided_by) values ('2026-10', 0, '${partId}', 'hold-back', 'test', 'x')`,
      `update payroll_period set status = 'open' where month = '2026-10'`,
      `update payroll_period set status = 'open', revision = revision + 1 where month = '2026-10'`,
      `update payroll_period set revision = revision + 1 where month = '2026-10'`,
      `update payroll_period set month = '2025-01' where month = '2026-10'`,
      `delete from payroll_period where month = '2026-10'`,
      `truncate work_entry`,
      `alter table work_entry disable trigger all`,
    ];
    for (const statement of statements) {
      const attempt = given.group.within((db) => db.query(statement));
      await expect(attempt).rejects.toMatchObject({
        message: expect.stringMatching(/is closed|permission denied|must be owner|violates/),
      });
    }
    expect(await fingerprint(given.group, '2026-10')).toBe(before);
  });

  test('while hours are written at the same moment: each write is in the closing or refused, never half (F20)', async () => {
    for (let round = 0; round < 3; round += 1) {
      const given = await givenApproved(relais, { approve: false });
      const rows = await given.rows();
      const exceptions = rows.map(({ partId }) => ({ partId, treatment: 'pay-as-declared', reason }));
      const version = await given.version();
      const add = (n: number) =>
        given.employee.post(
          '/v1/my-months/2026-10/entries',
          {
            day: '2026-10-17',
            placementId: given.placements.lilas,
            kind: 'work',
            absenceCode: null,
            startMinute: 720 + n * 10,
            endMinute: 730 + n * 10,
            workedMinutes: 10,
            note: '',
          },
          { 'idempotency-key': randomUUID() },
        );
      const writes = Array.from({ length: 12 }, (_, n) => add(n));
      const closing = new Promise<Awaited<ReturnType<typeof given.lock>>>((resolve, reject) => {
        setTimeout(
          () => {
            given.officer.post('/v1/months/2026-10/lock', { version, exceptions }).then(resolve, reject);
          },
          5 + round * 15,
        );
      });
      const later = Array.from({ length: 12 }, (_, n) => add(n + 12));
      const answers = await Promise.all([...writes, ...later]);
      const locked = await closing;
      expect(locked.status).toBe(200);
      const written = answers.filter((answer) => answer.status === 201).length;
      for (const answer of answers.filter((one) => one.status !== 201))
        expect(answer.body.code).toBe('period.closed');
      const { minutes } = await given.group.within((db) =>
        db.one<{ minutes: number }>(
          `select sum(worked_minutes)::int as minutes from payable_entry where month = '2026-10'`,
        ),
      );
      expect(minutes).toBe(9240 + written * 10);
      expect(locked.body.totals.paidMinutes).toBeLessThanOrEqual(minutes);
      expect((await given.officer.get('/v1/months/2026-10')).body.totals.paidMinutes).toBe(minutes);
    }
  });

  test('holds against a connection that began before the lock and writes after it', async () => {
    const given = await givenApproved(relais);
    const { APP_DATABASE_URL: url } = process.env;
    const client = new pg.Client(url);
    await client.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('app.tenant_id', $1, true)`, [given.group.tenantId]);
      await client.query(`select count(*) from work_entry where month = '2026-10'`);
      expect((await given.lock()).status).toBe(200);
      await expect(
        client.query(`update work_entry set worked_minutes = 0 where month = '2026-10'`),
      ).rejects.toThrow('is closed');
    } finally {
      await client.end();
    }
  });
});
