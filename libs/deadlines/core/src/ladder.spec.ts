import { describe, expect, test } from '@jest/globals';
import { addDays, eachDay, localDate as d } from '@relais/kernel';
import fc from 'fast-check';
import { type DueStepsInput, LADDER, dueSteps, plannedSteps } from './ladder';

const dueOn = d('2027-03-01');
const ask = (today: string, more: Partial<DueStepsInput> = {}) =>
  dueSteps({ dueOn, today: d(today), alreadyPlanned: [], status: 'open', ...more });

describe('the ladder of reminders', () => {
  test('is sixty, thirty, seven and one day ahead, and one day after', () => {
    expect(LADDER).toEqual([-60, -30, -7, -1, 1]);
    expect(plannedSteps({ dueOn }).map(({ on }) => on)).toEqual([
      '2026-12-31',
      '2027-01-30',
      '2027-02-22',
      '2027-02-28',
      '2027-03-02',
    ]);
  });

  test.each([
    ['2026-12-30', null],
    ['2026-12-31', -60],
    ['2027-01-30', -30],
    ['2027-02-22', -7],
    ['2027-02-28', -1],
    ['2027-03-02', 1],
  ])('on %s, the steps before being sent, sends %s', (today, step) => {
    const alreadyPlanned = LADDER.filter((s) => s < (step ?? -99));
    expect(ask(today, { alreadyPlanned })).toEqual({ send: step, collapsed: [], catchUp: false });
  });

  test('sends nothing twice', () => {
    expect(ask('2026-12-31', { alreadyPlanned: [-60] }).send).toBeNull();
    expect(ask('2027-01-29', { alreadyPlanned: [-60] }).send).toBeNull();
  });

  test('makes one message of the steps missed while nothing ran', () => {
    expect(ask('2027-02-25', { alreadyPlanned: [-60] })).toEqual({
      send: -7,
      collapsed: [-30],
      catchUp: true,
    });
    expect(ask('2027-06-01')).toEqual({ send: 1, collapsed: [-60, -30, -7, -1], catchUp: true });
  });

  test('says that a single step sent late is a catch-up', () => {
    expect(ask('2027-01-02')).toEqual({ send: -60, collapsed: [], catchUp: true });
  });

  test.each(['submitted', 'acknowledged', 'cancelled'] as const)(
    'is silent once the deadline is %s',
    (status) => {
      expect(ask('2027-06-01', { status }).send).toBeNull();
    },
  );

  test('can be another one, as data', () => {
    expect(ask('2027-02-19', { ladder: [-10, -2] }).send).toBe(-10);
  });
});

describe('a deadline put aside', () => {
  const aside = { status: 'snoozed', snoozedUntil: d('2027-02-10') } as const;

  test('is silent until its day', () => {
    expect(ask('2027-02-09', aside).send).toBeNull();
  });

  test('comes back that day, once, with what was missed', () => {
    const first = ask('2027-02-10', { ...aside, alreadyPlanned: [-60] });
    expect(first).toEqual({ send: -19, collapsed: [-30], catchUp: true });
    expect(ask('2027-02-10', { ...aside, alreadyPlanned: [-60, -30, -19] }).send).toBeNull();
  });

  test('comes back even if no step fell meanwhile', () => {
    expect(ask('2027-02-10', { ...aside, alreadyPlanned: [-60, -30] })).toEqual({
      send: -19,
      collapsed: [],
      catchUp: false,
    });
  });
});

describe('with business days', () => {
  const shift = { kind: 'business-days', zone: 'metropole' } as const;

  test('a reminder waits for the next day of work', () => {
    // 1 January 2027 is a Friday and a holiday.
    expect(plannedSteps({ dueOn: d('2027-03-02'), shift })[0]).toEqual({ step: -60, on: '2027-01-04' });
    expect(ask('2027-01-03', { dueOn: d('2027-03-02'), shift }).send).toBeNull();
    expect(ask('2027-01-04', { dueOn: d('2027-03-02'), shift }).send).toBe(-60);
  });

  test('but never past the due date when it must come ahead', () => {
    // Due on Sunday 14 March 2027: the day before is a Saturday, the next business day would be too late.
    const [, , , dayBefore] = plannedSteps({ dueOn: d('2027-03-14'), shift });
    expect(dayBefore).toEqual({ step: -1, on: '2027-03-12' });
  });
});

test('whatever days the sweep runs on, each step is covered exactly once', () => {
  const days = eachDay(d('2026-12-01'), d('2027-04-01'));
  fc.assert(
    fc.property(fc.subarray(days), (ran) => {
      const handled: number[] = [];
      for (const today of [...ran, addDays(dueOn, 60)]) {
        const { send, collapsed } = dueSteps({ dueOn, today, alreadyPlanned: handled, status: 'open' });
        if (send !== null) handled.push(send, ...collapsed);
      }
      expect([...handled].sort((a, b) => a - b)).toEqual(LADDER);
    }),
  );
});
