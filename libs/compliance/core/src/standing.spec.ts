import { describe, expect, test } from '@jest/globals';
import { localDate as d } from '@relais/kernel';
import { standing } from './standing';

const AMBER = 30;
const time = { applies: true, met: false, dueOn: d('2026-12-31'), occurrence: 'once' };

describe('where one time of an obligation stands', () => {
  test.each([
    ['2026-11-30', 'open', 0],
    ['2026-12-01', 'due-soon', 0],
    ['2026-12-31', 'due-soon', 0],
    ['2027-01-01', 'late', 1],
  ] as const)('due on 31 December, on %s it is %s', (today, state, lateDays) => {
    expect(standing(time, null, d(today), AMBER)).toMatchObject({ state, lateDays });
  });

  test('a duty that comes back is green until its next time is near', () => {
    const next = { ...time, occurrence: 'after:2024-12-31' };
    expect(standing(next, null, d('2026-11-16'), AMBER)).toMatchObject({
      state: 'done',
      dueOn: '2026-12-31',
    });
    expect(standing(next, null, d('2026-12-15'), AMBER).state).toBe('due-soon');
    expect(standing(next, null, d('2027-01-02'), AMBER)).toMatchObject({ state: 'late', lateDays: 2 });
  });

  test('a proof that expires is green, amber in its last thirty days, then late', () => {
    const proof = { doneOn: d('2026-01-05'), validUntil: d('2027-01-05') };
    const on = (today: string) => standing(time, proof, d(today), AMBER).state;
    expect([on('2026-11-16'), on('2026-12-06'), on('2027-01-05'), on('2027-01-06')]).toEqual([
      'done',
      'due-soon',
      'due-soon',
      'late',
    ]);
  });

  test('what is set aside does not apply; what is unknown is said to be; facts can meet it alone', () => {
    const aside = { doneOn: null, notApplicableReason: 'Cabinet fermé' };
    expect(standing(time, aside, d('2027-06-01'), AMBER).state).toBe('not-applicable');
    expect(standing({ ...time, applies: null }, null, d('2027-06-01'), AMBER).state).toBe('cannot-tell');
    expect(standing({ ...time, dueOn: null }, null, d('2027-06-01'), AMBER).state).toBe('cannot-tell');
    expect(standing({ ...time, met: true }, null, d('2027-06-01'), AMBER).state).toBe('done');
  });
});
