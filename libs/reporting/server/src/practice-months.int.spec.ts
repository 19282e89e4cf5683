import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../../../../test/support/harness';
import { livedInGroup, type LivedInGroup } from '../../../../test/support/lived-in-group';

let relais: TestApp;
let group: LivedInGroup;
beforeAll(async () => {
  relais = await startApp();
  group = await livedInGroup(relais, 'Groupe des mois');
}, 60_000);
afterAll(() => relais?.close());

describe('The months of a practice', () => {
  test('show hours that wait, at no price yet', async () => {
    const doctor = await group.disposable('doctor');
    expect((await doctor.get('/v1/practice-months')).body).toEqual([
      { month: '2026-11', state: 'running', approvedMinutes: 0, waitingMinutes: 180, provisionalCents: 0 },
    ]);
  });

  test('price approved hours at the price of the placement, rounded once', async () => {
    await group.within((db) =>
      db.query(
        `update timesheet_part set status = 'approved', decided_at = now(), decided_by = 'x', decided_as = 'doctor'
         where member_id <> $1`,
        [group.neighbour.rows.memberId],
      ),
    );
    await group.within((db) =>
      db.query(`update work_entry set worked_minutes = 179 where worked_minutes = 180`),
    );
    const doctor = await group.disposable('doctor');
    // 179 min × 26,00 € = 77,5666… €
    expect((await doctor.get('/v1/practice-months')).body).toEqual([
      {
        month: '2026-11',
        state: 'approved',
        approvedMinutes: 179,
        waitingMinutes: 0,
        provisionalCents: 7757,
      },
    ]);
  });

  test('are for doctors only', async () => {
    expect((await (await group.disposable('employee')).get('/v1/practice-months')).status).toBe(403);
  });
});
