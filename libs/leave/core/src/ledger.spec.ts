import { describe, expect, test } from '@jest/globals';
import { type Month, addMonthsTo, daysOf, localDate as d, month as m, weekday } from '@relais/kernel';
import fc from 'fast-check';
import { accountMonth } from './account-month';
import { balanceByYear, entriesToWrite, type NewEntry } from './ledger';
import type { PlannedDay } from './planned-day';
import { referenceYearOf } from './reference-year';
import { mayBecome } from './request';
import { takenByDay } from './taken';

const worked = (day: string, more: Partial<PlannedDay> = {}): PlannedDay => ({
  day: d(day),
  plannedMinutes: 420,
  leaveMinutes: 0,
  sickMinutes: 0,
  lostMinutes: 0,
  ...more,
});
const away = (day: string) => worked(day, { leaveMinutes: 420 });
const used = (days: readonly PlannedDay[]) =>
  [...takenByDay(days, 'metropole').values()].reduce((total, one) => total + one, 0);

describe('leave taken in hours becomes working days', () => {
  test('a full week from Monday to Friday is six days, its Saturday included', () => {
    const week = ['03', '04', '05', '06', '07'].map((day) => away(`2026-08-${day}`));
    expect(used([...week, worked('2026-08-10')])).toBe(600);
  });

  test('somebody who works on Monday, Tuesday and Thursday uses six days too', () => {
    expect(used([away('2026-08-03'), away('2026-08-04'), away('2026-08-06'), worked('2026-08-10')])).toBe(
      600,
    );
  });

  test('a Thursday away, back on Monday, is three days at that part time', () => {
    expect(used([worked('2026-08-04'), away('2026-08-06'), worked('2026-08-10')])).toBe(300);
  });

  test('half a day is a half, and does not reach over the days after', () => {
    expect(used([worked('2026-08-06', { leaveMinutes: 210 }), worked('2026-08-10')])).toBe(50);
  });

  test('a public holiday inside is not used (14 July)', () => {
    const days = ['13', '15', '16', '17'].map((day) => away(`2026-07-${day}`));
    expect(used([...days, worked('2026-07-20')])).toBe(500);
  });

  test('without a later plan the leave ends with its week', () => {
    expect(used([away('2026-08-06')])).toBe(300);
  });

  test('across two months each day is counted in its own month, once', () => {
    const days = [away('2026-07-30'), away('2026-07-31'), away('2026-08-03'), worked('2026-08-04')];
    const of = (month: string) =>
      accountMonth({ ...steady(m(month)), days }).movements.find(({ kind }) => kind === 'taken')?.hundredths;
    expect([of('2026-07'), of('2026-08')]).toEqual([-200, -200]);
  });
});

const steady = (month: Month) => ({
  month,
  presence: [{ from: d('2020-01-01'), to: null }],
  days: [] as PlannedDay[],
  zone: 'metropole' as const,
  groupFrom: d('2020-01-01'),
  yearSoFar: { earnedHundredths: 0, countedDays: 0 },
});

describe('a month of the ledger', () => {
  test('of work earns two and a half days (L3141-3)', () => {
    expect(accountMonth(steady(m('2026-02'))).movements).toMatchObject([
      { kind: 'accrual', hundredths: 250, referenceYear: 2026 },
    ]);
  });

  test('of sickness earns two (L3141-5-1), of unpaid leave nothing', () => {
    const sick = { ...steady(m('2026-09')), days: [worked('2026-09-01', { sickMinutes: 420 })] };
    expect(accountMonth(sick).movements).toMatchObject([{ kind: 'sickness', hundredths: 200 }]);
    const unpaid = { ...steady(m('2026-09')), days: [worked('2026-09-01', { lostMinutes: 420 })] };
    expect(accountMonth(unpaid).movements).toEqual([]);
  });

  test('that starts on its sixteenth day earns for fifteen days of thirty', () => {
    const hired = { ...steady(m('2026-09')), presence: [{ from: d('2026-09-16'), to: null }] };
    expect(accountMonth(hired).movements).toMatchObject([{ kind: 'accrual', hundredths: 125 }]);
  });

  test('May closes the year: four unpaid weeks cost nothing, because 48 weeks are twelve months (L3141-4)', () => {
    const may = { ...steady(m('2026-05')), yearSoFar: { earnedHundredths: 2520, countedDays: 305 } };
    expect(accountMonth(may).movements).toMatchObject([
      { kind: 'accrual', hundredths: 250 },
      { kind: 'rounding', hundredths: 230 },
    ]);
  });

  test('May gives the days of seniority (IDCC 1147 art. 31)', () => {
    const may = {
      ...steady(m('2026-05')),
      groupFrom: d('2016-05-31'),
      yearSoFar: { earnedHundredths: 2750, countedDays: 334 },
    };
    expect(accountMonth(may).movements.map(({ kind, hundredths }) => [kind, hundredths])).toEqual([
      ['accrual', 250],
      ['seniority', 100],
    ]);
  });

  test('a reference year runs from June to May', () => {
    expect([referenceYearOf(d('2026-05-31')), referenceYearOf(d('2026-06-01'))]).toEqual([2026, 2027]);
  });
});

/** A ledger that grows month by month, as the job does it; `again` accounts each month a second time. */
function grow(from: Month, months: number, daysOfMonth: (month: Month) => PlannedDay[], again: boolean) {
  const ledger: (NewEntry & { month: Month })[] = [];
  let countedDays = 0;
  for (let i = 0; i < months; i += 1) {
    const month = addMonthsTo(from, i);
    if (month.endsWith('-06')) countedDays = 0;
    const year = referenceYearOf(month);
    const before = ledger.filter(
      (one) => one.referenceYear === year && one.month < month && ['accrual', 'sickness'].includes(one.kind),
    );
    const earnedHundredths = before.reduce((total, one) => total + one.hundredths, 0);
    const accounted = accountMonth({
      ...steady(month),
      days: daysOfMonth(month),
      yearSoFar: { earnedHundredths, countedDays },
    });
    for (let times = again ? 2 : 1; times > 0; times -= 1) {
      const recorded = accounted.movements.map(({ kind }) => {
        const held = ledger.filter((one) => one.month === month && one.kind === kind);
        return { kind, hundredths: held.reduce((t, one) => t + one.hundredths, 0), entries: held.length };
      });
      const fresh = entriesToWrite(accounted.movements, recorded, year);
      ledger.push(...fresh.map((one) => ({ ...one, month })));
    }
    countedDays += accounted.countedDays;
  }
  return ledger;
}

describe('the ledger', () => {
  const months = fc.array(
    fc.array(fc.constantFrom('work', 'leave', 'sick', 'lost'), { minLength: 31, maxLength: 31 }),
    {
      minLength: 1,
      maxLength: 26,
    },
  );
  const plan = (kinds: readonly string[][], from: Month) => (month: Month) => {
    const own = kinds.findIndex((_, i) => addMonthsTo(from, i) === month);
    return daysOf(month)
      .filter((day) => weekday(day) < 6)
      .map((day, i) => {
        const kind = kinds[own]?.[i];
        return worked(day, {
          leaveMinutes: kind === 'leave' ? 420 : 0,
          sickMinutes: kind === 'sick' ? 420 : 0,
          lostMinutes: kind === 'lost' ? 420 : 0,
        });
      });
  };

  test('is the same whether each month is accounted once or twice, and rebuilt from scratch', () => {
    fc.assert(
      fc.property(months, (kinds) => {
        const from = m('2025-03');
        const once = grow(from, kinds.length, plan(kinds, from), false);
        expect(grow(from, kinds.length, plan(kinds, from), true)).toEqual(once);
        expect(grow(from, kinds.length, plan(kinds, from), false)).toEqual(once);
      }),
      { numRuns: 30 },
    );
  });

  test('earns at most thirty days a year before seniority, and never less than nothing (L3141-3)', () => {
    fc.assert(
      fc.property(months, (kinds) => {
        const ledger = grow(m('2025-06'), kinds.length, plan(kinds, m('2025-06')), false);
        const earned = new Map<number, number>();
        for (const { kind, referenceYear, hundredths } of ledger)
          if (kind !== 'taken' && kind !== 'seniority')
            earned.set(referenceYear, (earned.get(referenceYear) ?? 0) + hundredths);
        for (const ofYear of earned.values()) {
          expect(ofYear).toBeGreaterThanOrEqual(0);
          expect(ofYear).toBeLessThanOrEqual(3000);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('says by how much a month changed, and nothing when it did not', () => {
    const { movements } = accountMonth(steady(m('2026-02')));
    expect(entriesToWrite(movements, [{ kind: 'accrual', hundredths: 250, entries: 1 }], 2026)).toEqual([]);
    expect(entriesToWrite(movements, [{ kind: 'accrual', hundredths: 200, entries: 1 }], 2026)).toMatchObject(
      [{ kind: 'accrual', hundredths: 50, entryNo: 1 }],
    );
    expect(entriesToWrite([], [{ kind: 'taken', hundredths: -600, entries: 2 }], 2026)).toMatchObject([
      { kind: 'taken', hundredths: 600, entryNo: 2 },
    ]);
  });

  test('uses the oldest year first, and what is left adds up to the entries', () => {
    const entry = (referenceYear: number, kind: string, hundredths: number) => ({
      referenceYear,
      kind,
      hundredths,
    });
    expect(
      balanceByYear([entry(2026, 'accrual', 3000), entry(2027, 'accrual', 500), entry(2027, 'taken', -3200)]),
    ).toEqual([
      { referenceYear: 2026, earnedHundredths: 3000, usedHundredths: 3000, leftHundredths: 0 },
      { referenceYear: 2027, earnedHundredths: 500, usedHundredths: 200, leftHundredths: 300 },
    ]);
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            referenceYear: fc.integer({ min: 2024, max: 2028 }),
            kind: fc.constantFrom('accrual', 'taken', 'correction'),
            hundredths: fc.integer({ min: 0, max: 3000 }),
          }),
        ),
        (list) => {
          const entries = list.map((one) => ({
            ...one,
            hundredths: one.kind === 'taken' ? -one.hundredths : one.hundredths,
          }));
          const left = balanceByYear(entries).reduce((total, year) => total + year.leftHundredths, 0);
          expect(left).toBe(entries.reduce((total, one) => total + one.hundredths, 0));
        },
      ),
    );
  });

  test('a request is decided once, and may be withdrawn before and after', () => {
    expect(mayBecome('asked', 'accepted') && mayBecome('asked', 'withdrawn')).toBe(true);
    expect(mayBecome('accepted', 'withdrawn')).toBe(true);
    expect(mayBecome('accepted', 'refused') || mayBecome('refused', 'accepted')).toBe(false);
  });
});
