import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { localDate } from '@relais/kernel';
import { expandPattern } from '@relais/placements/core';
import { publicHolidays } from '@relais/law';
import {
  MORNINGS,
  givenEmployee,
  givenOpenMonth,
  givenPlacement,
  givenPractice,
} from '../../../../test/support/given-hours';
import { type TestApp, type TestGroup, startApp } from '../../../../test/support/harness';

let relais: TestApp;
beforeAll(async () => {
  relais = await startApp();
}, 60_000);
afterAll(async () => {
  await relais?.close();
});

interface Entry {
  entryId: string;
  version: number;
  day: string;
  kind: string;
  startMinute: number;
  endMinute: number;
  workedMinutes: number;
  plannedMinutes: number;
  placementId: string;
  memberId: string;
}

const entryOf = (sheet: { entries: Entry[] }, day: string, startMinute: number): Entry => {
  const found = sheet.entries.find((entry) => entry.day === day && entry.startMinute === startMinute);
  if (!found) throw new Error(`no entry on ${day}`);
  return found;
};
const change = (entry: Entry, values: object) => ({
  version: entry.version,
  placementId: entry.placementId,
  kind: 'work',
  absenceCode: null,
  startMinute: entry.startMinute,
  endMinute: entry.endMinute,
  workedMinutes: entry.workedMinutes,
  note: '',
  ...values,
});
const sumOf = (group: TestGroup, month: string) =>
  group.within(async (db) => {
    const row = await db.one<{ count: number; worked: number }>(
      `select count(*)::int as count, coalesce(sum(worked_minutes), 0)::int as worked from work_entry where month = $1`,
      [month],
    );
    return row;
  });

describe('opening a month', () => {
  test('lays the plan of every placement into the sheets, holidays without work, and a second run changes nothing', async () => {
    const group = await relais.group();
    const given = await givenOpenMonth(group, '2026-11');
    const { body } = await given.employee.get('/v1/my-months/2026-11');
    const planned = expandPattern(
      [
        {
          validFrom: localDate('2025-01-06'),
          validTo: null,
          cycleWeeks: 1,
          slots: MORNINGS.map((slot) => ({ ...slot, week: 0 })) as never,
        },
      ],
      { from: localDate('2026-11-01'), to: localDate('2026-11-30') },
      [],
      publicHolidays(2026, 'metropole').map((holiday) => ({ on: holiday.on, name: holiday.name })),
    );
    const mornings = (body.entries as Entry[]).filter((entry) => entry.memberId === given.lilas.id);
    expect(mornings.map((entry) => [entry.day, entry.startMinute, entry.kind])).toEqual(
      planned.map((halfDay) => [halfDay.day, halfDay.startMinute, halfDay.kind]),
    );
    expect(entryOf(body, '2026-11-11', 510)).toMatchObject({
      kind: 'holiday',
      workedMinutes: 0,
      plannedMinutes: 210,
    });
    const before = await sumOf(group, '2026-11');
    const again = await given.officer.post('/v1/months', { month: '2026-11' });
    expect(again.body).toMatchObject({ newSheets: 0, newParts: 0, newEntries: 0 });
    expect(await sumOf(group, '2026-11')).toEqual(before);
  });

  test('turns closures into what their effect on pay is', async () => {
    const group = await relais.group();
    const practice = await givenPractice(group);
    const marie = await givenEmployee(group);
    await givenPlacement(group, marie, practice, MORNINGS);
    await group.within((db) =>
      db.query(
        `insert into practice_closure (member_id, starts_on, ends_on, effect) values
         ($1, '2026-10-19', '2026-10-19', 'paid'), ($1, '2026-10-20', '2026-10-20', 'paid-leave'),
         ($1, '2026-10-21', '2026-10-21', 'unpaid')`,
        [practice.id],
      ),
    );
    const officer = await group.as('officer');
    await officer.post('/v1/months', { month: '2026-10' });
    const { body } = await officer.get(`/v1/months/2026-10/sheets/${marie.id}`);
    expect(['19', '20', '21', '22'].map((day) => entryOf(body, `2026-10-${day}`, 510))).toMatchObject([
      { kind: 'closure', absenceCode: null, workedMinutes: 0 },
      { kind: 'absence', absenceCode: 'paid-leave', workedMinutes: 0 },
      { kind: 'absence', absenceCode: 'unpaid', workedMinutes: 0 },
      { kind: 'work', workedMinutes: 210 },
    ]);
  });

  test('follows the plan for days to come, without touching what somebody wrote or a day that moved', async () => {
    const group = await relais.group();
    const given = await givenOpenMonth(group, '2026-11');
    const { body: sheet } = await given.employee.get('/v1/my-months/2026-11');
    const moved = entryOf(sheet, '2026-11-24', 510);
    await given.employee.put(
      `/v1/my-months/2026-11/entries/${moved.entryId}`,
      change(moved, { startMinute: 1080, endMinute: 1200, workedMinutes: 120 }),
    );
    await group.within(async (db) => {
      await db.query(`update pattern_slot set end_minute = 690 where half = 'am'`);
    });
    const { body: refreshed } = await given.officer.post('/v1/months/2026-11/refresh');
    expect(refreshed.newEntries).toBe(refreshed.removedEntries);
    const { body: after } = await given.employee.get('/v1/my-months/2026-11');
    expect(after.entries).toHaveLength(sheet.entries.length);
    expect(entryOf(after, '2026-11-24', 1080)).toMatchObject({ workedMinutes: 120 });
    expect(
      after.entries.some((entry: Entry) => entry.day === '2026-11-24' && entry.startMinute === 510),
    ).toBe(false);
    expect(entryOf(after, '2026-11-25', 510)).toMatchObject({ endMinute: 690, workedMinutes: 180 });
  });

  test('happens by itself in the night, once', async () => {
    const group = await relais.group();
    const practice = await givenPractice(group);
    await givenPlacement(group, await givenEmployee(group), practice, MORNINGS);
    const { openMonth } = await import('./timesheets.jobs');
    const { Outbox } = await import('@relais/platform/jobs');
    const ask = () =>
      group.within(() =>
        relais.app.get(Outbox).addMany(openMonth, [{ month: '2026-11', day: '2026-11-02' }]),
      );
    expect(await ask()).toBe(1);
    expect(await ask()).toBe(0);
    await group.drain();
    expect((await sumOf(group, '2026-11')).count).toBe(21);
  });
});

describe('the employee writes the month', () => {
  test('changes an hour, with its trace, and sees the total move', async () => {
    const group = await relais.group();
    const given = await givenOpenMonth(group);
    const { body: sheet } = await given.employee.get('/v1/my-months/2026-10');
    const entry = entryOf(sheet, '2026-10-14', 840);
    const answer = await given.employee.put(
      `/v1/my-months/2026-10/entries/${entry.entryId}`,
      change(entry, { endMinute: 1080, workedMinutes: 240, note: 'renfort' }),
    );
    expect(answer.status).toBe(200);
    expect(answer.body.sheet.workedMinutes).toBe(sheet.workedMinutes + 30);
    const { body: history } = await given.officer.get(`/v1/months/2026-10/sheets/${given.marie.id}/changes`);
    expect(history.changes).toHaveLength(1);
    expect(history.changes[0]).toMatchObject({ by: 'Marie Specimen', day: '2026-10-14' });
    expect(JSON.parse(history.changes[0].after)).toMatchObject({ workedMinutes: 240, note: 'renfort' });
    const repeated = await given.employee.put(
      `/v1/my-months/2026-10/entries/${entry.entryId}`,
      change(entry, { endMinute: 1080, workedMinutes: 240, note: 'renfort' }),
    );
    expect(repeated.status).toBe(200);
    expect(
      (await given.officer.get(`/v1/months/2026-10/sheets/${given.marie.id}/changes`)).body.changes,
    ).toHaveLength(1);
  });

  test('sends the same change fifty times with one key and it counts once', async () => {
    const group = await relais.group();
    const given = await givenOpenMonth(group);
    const before = await sumOf(group, '2026-10');
    const body = {
      day: '2026-10-17',
      placementId: given.placements.lilas,
      kind: 'work',
      absenceCode: null,
      startMinute: 540,
      endMinute: 600,
      workedMinutes: 60,
      note: '',
    };
    const key = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => given.employee.post('/v1/my-months/2026-10/entries', body, key)),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]));
    const after = await sumOf(group, '2026-10');
    expect([after.count - before.count, after.worked - before.worked]).toEqual([1, 60]);
  });

  test('moves an hour to the other practice: nothing lost, nothing doubled', async () => {
    const group = await relais.group();
    const given = await givenOpenMonth(group);
    const { body: sheet } = await given.employee.get('/v1/my-months/2026-10');
    const entry = entryOf(sheet, '2026-10-14', 510);
    const { body } = await given.employee.put(
      `/v1/my-months/2026-10/entries/${entry.entryId}`,
      change(entry, { placementId: given.placements.ports }),
    );
    const of = (view: { parts: { memberId: string; workedMinutes: number }[] }, id: string) =>
      view.parts.find((part) => part.memberId === id)?.workedMinutes ?? 0;
    expect(of(body.sheet, given.lilas.id)).toBe(of(sheet, given.lilas.id) - 210);
    expect(of(body.sheet, given.ports.id)).toBe(of(sheet, given.ports.id) + 210);
    expect(body.sheet.workedMinutes).toBe(sheet.workedMinutes);
  });

  test('is absent for some days: every interval, one reason, no worked minute', async () => {
    const group = await relais.group();
    const given = await givenOpenMonth(group);
    const { body } = await given.employee.post('/v1/my-months/2026-10/absences', {
      from: '2026-10-12',
      to: '2026-10-13',
      absenceCode: 'sick',
      note: '',
    });
    const away = (body.sheet.entries as Entry[]).filter((entry) => entry.kind === 'absence');
    expect(away.map((entry) => entry.day)).toEqual(['2026-10-12', '2026-10-12', '2026-10-13', '2026-10-13']);
    expect(away.every((entry) => entry.workedMinutes === 0)).toBe(true);
  });

  test.each([
    ['25 hours', { startMinute: 0, endMinute: 1500, workedMinutes: 1500 }, 'hours.outside-the-day'],
    ['negative hours', { workedMinutes: -60 }, 'hours.negative'],
    [
      'an end before the start',
      { startMinute: 720, endMinute: 510, workedMinutes: 60 },
      'hours.end-before-start',
    ],
    ['an overlap with the afternoon', { endMinute: 900, workedMinutes: 390 }, 'hours.overlap'],
    ['more than the interval holds', { workedMinutes: 211 }, 'hours.beyond-interval'],
    ['a practice without a placement', { placementId: randomUUID() }, 'hours.outside-placement'],
    ['an absence without a reason', { kind: 'absence', workedMinutes: 0 }, 'hours.absence-code'],
  ])('is refused %s, with the rule named, and nothing is written', async (_what, values, rule) => {
    const group = await relais.group();
    const given = await givenOpenMonth(group);
    const before = await sumOf(group, '2026-10');
    const { body: sheet } = await given.employee.get('/v1/my-months/2026-10');
    const entry = entryOf(sheet, '2026-10-14', 510);
    const answer = await given.employee.put(
      `/v1/my-months/2026-10/entries/${entry.entryId}`,
      change(entry, values),
    );
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('hours.refused');
    expect(answer.body.data.rules).toContain(rule);
    expect(await sumOf(group, '2026-10')).toEqual(before);
  });

  test.each([
    ['text', '"8"'],
    ['NaN', 'null'],
    ['1e308', '1e308'],
    ['half a minute', '0.5'],
  ])('is refused %s as a number of minutes', async (_what, literal) => {
    const group = await relais.group();
    const given = await givenOpenMonth(group);
    const { body: sheet } = await given.employee.get('/v1/my-months/2026-10');
    const entry = entryOf(sheet, '2026-10-14', 510);
    const answer = await given.employee.put(
      `/v1/my-months/2026-10/entries/${entry.entryId}`,
      change(entry, { workedMinutes: JSON.parse(literal) }),
    );
    expect(answer.status).toBe(422);
  });

  test('counts nine hours in the night of 25 October 2026 and refuses 02:30 on 28 March 2027 (directive 2000/84/EC)', async () => {
    const group = await relais.group();
    const given = await givenOpenMonth(group);
    await given.officer.post('/v1/months', { month: '2027-03' });
    const night = { placementId: given.placements.lilas, kind: 'work', absenceCode: null, note: '' };
    const october = await given.employee.post('/v1/my-months/2026-10/entries', {
      ...night,
      day: '2026-10-25',
      startMinute: 0,
      endMinute: 480,
      workedMinutes: 540,
    });
    expect(october.status).toBe(201);
    const march = await given.employee.post('/v1/my-months/2027-03/entries', {
      ...night,
      day: '2027-03-28',
      startMinute: 150,
      endMinute: 480,
      workedMinutes: 60,
    });
    expect(march.body.data.rules).toContain('hours.clock-skipped');
    const seven = await given.employee.post('/v1/my-months/2027-03/entries', {
      ...night,
      day: '2027-03-28',
      startMinute: 0,
      endMinute: 480,
      workedMinutes: 421,
    });
    expect(seven.body.data.rules).toContain('hours.beyond-interval');
  });

  test('cannot write hours of another group, of a colleague, or over a newer version', async () => {
    const [group, other] = [await relais.group(), await relais.group()];
    const [given, foreign] = [await givenOpenMonth(group), await givenOpenMonth(other)];
    const { body: sheet } = await foreign.employee.get('/v1/my-months/2026-10');
    const entry = entryOf(sheet, '2026-10-14', 510);
    const stolen = await given.employee.put(
      `/v1/my-months/2026-10/entries/${entry.entryId}`,
      change(entry, { workedMinutes: 0 }),
    );
    expect(stolen.status).toBe(404);
    const own = entryOf((await given.employee.get('/v1/my-months/2026-10')).body, '2026-10-14', 510);
    const path = `/v1/my-months/2026-10/entries/${own.entryId}`;
    expect((await given.employee.put(path, change(own, { workedMinutes: 200 }))).status).toBe(200);
    expect((await given.employee.put(path, change(own, { workedMinutes: 190 }))).body.code).toBe(
      'hours.changed-meanwhile',
    );
    expect((await given.doctor.get('/v1/my-months/2026-10')).status).toBe(403);
    expect((await given.employee.get('/v1/months/2026-10')).status).toBe(403);
  });

  test('declares, 0 h included, and takes it back until a doctor has approved', async () => {
    const group = await relais.group();
    const given = await givenOpenMonth(group);
    await given.employee.post('/v1/my-months/2026-10/absences', {
      from: '2026-10-01',
      to: '2026-10-31',
      absenceCode: 'sick',
      note: '',
    });
    const declared = await given.employee.post('/v1/my-months/2026-10/declaration');
    expect(declared.body.sheet).toMatchObject({ workedMinutes: 0 });
    expect(declared.body.sheet.parts.map((part: { status: string }) => part.status)).toEqual([
      'declared',
      'declared',
    ]);
    expect((await given.employee.post('/v1/my-months/2026-10/declaration')).body.code).toBe(
      'timesheet.already-declared',
    );
    expect(
      (await given.employee.delete('/v1/my-months/2026-10/declaration')).body.sheet.declaredAt,
    ).toBeNull();
    expect((await given.employee.delete('/v1/my-months/2026-10/declaration')).body.code).toBe(
      'timesheet.not-declared',
    );
    expect((await given.employee.post('/v1/my-months/2026-12/declaration')).status).toBe(404);
  });

  test('finds no month that nobody opened', async () => {
    const group = await relais.group();
    const given = await givenOpenMonth(group);
    expect((await given.employee.get('/v1/my-months/2026-09')).body.code).toBe('timesheet.month-not-open');
    expect((await given.employee.get('/v1/my-months/2026-13')).status).toBe(422);
  });
});
