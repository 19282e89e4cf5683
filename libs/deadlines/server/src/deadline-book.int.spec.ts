import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { deadlineOf } from '@relais/deadlines/core';
import { type LocalDate, localDate } from '@relais/kernel';
import { GROUP_CHANGE_NOTICE } from '@relais/law';
import type { Db } from '@relais/platform/database';
import { startApp, type TestApp, type TestGroup } from '../../../../test/support/harness';
import { DeadlineBook, type NewDeadline } from './deadline-book';

let relais: TestApp;
beforeAll(async () => {
  relais = await startApp();
}, 60_000);
afterAll(() => relais?.close());

const book = () => relais.app.get(DeadlineBook);
const notice = (subjectId: string, changedOn = '2026-11-16'): NewDeadline => ({
  ...deadlineOf(
    GROUP_CHANGE_NOTICE,
    { 'group.changedOn': localDate(changedOn) },
    'metropole',
    localDate(changedOn),
  ),
  subject: { type: 'member', id: subjectId },
});
const row = (group: TestGroup, id: string) =>
  group.within((db: Db) =>
    db.one<{ due_on: LocalDate; status: string; version: number; snoozed_until: LocalDate | null }>(
      `select due_on, status, version, snoozed_until from deadline where id = $1`,
      [id],
    ),
  );

describe('The book of deadlines', () => {
  test('opens a deadline once, whoever asks how often', async () => {
    const group = await relais.group();
    const subject = randomUUID();
    const ids = await Promise.all([1, 2, 3, 4].map(() => group.within(() => book().open(notice(subject)))));
    expect(new Set(ids).size).toBe(1);
    expect(await row(group, ids[0] ?? '')).toMatchObject({
      due_on: '2026-12-16',
      status: 'open',
      version: 1,
    });
  });

  test('moves an open deadline when the date it is counted from changes', async () => {
    const group = await relais.group();
    const subject = randomUUID();
    const id = await group.within(() => book().open(notice(subject)));
    expect(await group.within(() => book().open(notice(subject, '2026-11-20')))).toBe(id);
    expect(await row(group, id)).toMatchObject({ due_on: '2026-12-20', version: 2 });
  });

  test('leaves a deadline alone once it was submitted', async () => {
    const group = await relais.group();
    const subject = randomUUID();
    const id = await group.within(() => book().open(notice(subject)));
    await group.within((db) =>
      db.query(`update deadline set status = 'submitted', submitted_on = '2026-11-17' where id = $1`, [id]),
    );
    await group.within(() => book().open(notice(subject, '2026-11-20')));
    expect(await row(group, id)).toMatchObject({ due_on: '2026-12-16', status: 'submitted' });
  });

  test('ends a snooze that would outlast the new date', async () => {
    const group = await relais.group();
    const subject = randomUUID();
    const id = await group.within(() => book().open(notice(subject)));
    await group.within((db) =>
      db.query(
        `update deadline set status = 'snoozed', snoozed_until = '2026-12-10', snooze_reason = 'attente' where id = $1`,
        [id],
      ),
    );
    await group.within(() => book().open(notice(subject, '2026-11-12')));
    expect(await row(group, id)).toMatchObject({
      due_on: '2026-12-12',
      status: 'snoozed',
      snoozed_until: '2026-12-10',
    });
    await group.within(() => book().open(notice(subject, '2026-11-05')));
    expect(await row(group, id)).toMatchObject({ due_on: '2026-12-05', status: 'open', snoozed_until: null });
  });

  test('cancels what is left to do about a subject, and opens it again when it is asked for again', async () => {
    const group = await relais.group();
    const subject = randomUUID();
    const id = await group.within(() => book().open(notice(subject)));
    expect(
      await group.within(() => book().cancelFor({ type: 'member', id: subject }, ['GE-02'], 'erreur')),
    ).toBe(1);
    expect(await group.within(() => book().cancelFor({ type: 'member', id: subject }, null, 'erreur'))).toBe(
      0,
    );
    expect((await row(group, id)).status).toBe('cancelled');
    await group.within(() => book().open(notice(subject)));
    expect((await row(group, id)).status).toBe('open');
  });

  test('of one group is not the book of another', async () => {
    const [a, b] = [await relais.group(), await relais.group()];
    const subject = randomUUID();
    const id = await a.within(() => book().open(notice(subject)));
    expect(await b.within(() => book().open(notice(subject)))).not.toBe(id);
    expect(await b.within(() => book().cancelFor({ type: 'member', id: subject }, null, 'ailleurs'))).toBe(1);
    expect((await row(a, id)).status).toBe('open');
  });

  test('takes a thousand deadlines in a batch and gives their ids in order', async () => {
    const group = await relais.group();
    const subjects = Array.from({ length: 1000 }, () => randomUUID());
    const ids = await group.within(() => book().openMany(subjects.map((s) => notice(s))));
    const [last] = await group.within((db) =>
      db.query<{ subject_id: string }>(`select subject_id from deadline where id = $1`, [ids[999]]),
    );
    expect(new Set(ids).size).toBe(1000);
    expect(last?.subject_id).toBe(subjects[999]);
  });
});
