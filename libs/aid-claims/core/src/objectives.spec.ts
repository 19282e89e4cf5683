import { describe, expect, test } from '@jest/globals';
import { type Cents, applyRate, cents, localDate as d, percent, rate } from '@relais/kernel';
import fc from 'fast-check';
import { apprenticeshipAid } from './hiring-aids';
import {
  achievement,
  collectiveGoal,
  collectiveListReached,
  fteCeiling,
  modulatedAmount,
  percentageTarget,
  yearlyEmploymentCost,
} from './objectives';
import { aidSchedule } from './schedule';

const NONE = { treating: 0, active: 0 };
const SINCE_2026 = d('2026-03-02');
const euros = (amount: Cents | null) => (amount === null ? null : amount / 100);

describe('objectives of an individual contract (two real cases, reported: secondary)', () => {
  test('W10: five per cent of 2,059 and of 2,333 patients are 102 and 116', () => {
    expect([percentageTarget(2059, percent(5)), percentageTarget(2333, percent(5))]).toEqual([102, 116]);
  });

  test('W11: 12.5 % of an active list of 2,355 leads to 2,649', () => {
    expect(2355 + percentageTarget(2355, percent('12.5'))).toBe(2649);
  });

  test('W12: one counter far above does not make up for the other below: no advance', () => {
    const result = achievement({ treating: 614, active: -436 }, { treating: 102, active: 116 }, 'lower');
    expect(result.met).toBe(false);
    const year = { yearNo: 3, amountCents: cents(2200000), schemeVersion: 'C' } as const;
    expect(modulatedAmount(year, result)).toBeNull();
  });

  test('are whole patients', () => {
    expect(() => percentageTarget(12.5, percent(5))).toThrow(RangeError);
    expect(() => percentageTarget(-1, percent(5))).toThrow(RangeError);
  });
});

describe('the collective aid (official page as quoted: secondary)', () => {
  test('W13: two full-time equivalents ask for 520 and 220 patients', () => {
    expect(collectiveGoal(200, NONE, SINCE_2026)).toEqual({ treating: 520, active: 220 });
  });

  test('W14: four doctors, two of them training, may have five full-time equivalents in December 2026', () => {
    expect(fteCeiling(4, 2, d('2026-12-01'))).toBe(500);
    const [first] = aidSchedule({
      option: 'full',
      signedOn: d('2026-12-01'),
      percentileBand: 'below-p90',
      schemeVersion: 'D',
      fteHundredths: 500,
    });
    expect(euros(first!.amountCents)).toBe(190000);
  });

  test.each([
    ['2026-10-31', 400],
    ['2026-11-01', 500],
    ['2026-11-02', 500],
  ])('AID-19: on %s the ceiling is %i hundredths (the day is an assumption)', (day, ceiling) => {
    expect(fteCeiling(4, 2, d(day))).toBe(ceiling);
  });

  test('W15 and W16: a mean list of 800 is enough, one of 733.33 is not, and 775 is the limit', () => {
    expect(collectiveListReached([500, 900, 1000], SINCE_2026)).toBe(true);
    expect(collectiveListReached([500, 800, 900], SINCE_2026)).toBe(false);
    expect(collectiveListReached([775], SINCE_2026)).toBe(true);
    expect(collectiveListReached([775, 774], SINCE_2026)).toBe(false);
    expect(collectiveListReached([], SINCE_2026)).toBe(false);
  });

  test('AMT-07: what the doctors gained before is deducted, never below zero (the floor is an assumption)', () => {
    expect(collectiveGoal(150, { treating: 100, active: 500 }, SINCE_2026)).toEqual({
      treating: 290,
      active: 0,
    });
  });

  test('W17: the counter further behind decides, the mean would give more (assumption)', () => {
    const gained = { treating: 390, active: 220 };
    const goal = collectiveGoal(200, NONE, SINCE_2026);
    const year = { yearNo: 3, amountCents: cents(4400000), schemeVersion: 'D' } as const;
    expect(euros(modulatedAmount(year, achievement(gained, goal, 'lower')))).toBe(33000);
    expect(euros(modulatedAmount(year, achievement(gained, goal, 'mean')))).toBe(38500);
  });

  test('AMT-10: the two first years are not modulated', () => {
    const nothing = achievement(NONE, { treating: 520, active: 220 }, 'lower');
    const year = (yearNo: number) => ({ yearNo, amountCents: cents(100), schemeVersion: 'D' }) as const;
    expect([1, 2, 3].map((yearNo) => modulatedAmount(year(yearNo), nothing))).toEqual([100, 100, 0]);
  });

  test('never pays more than the whole nor less than nothing, and more patients never pay less', () => {
    const patients = fc.integer({ min: -500, max: 2000 });
    const how = fc.constantFrom('lower', 'mean');
    fc.assert(
      fc.property(
        patients,
        patients,
        fc.nat(500),
        fc.nat(900),
        how,
        (treating, active, more, asked, choice) => {
          const goal = { treating: asked, active: asked + 7 };
          const year = { yearNo: 4, amountCents: cents(2200000), schemeVersion: 'D' } as const;
          const before = modulatedAmount(year, achievement({ treating, active }, goal, choice))!;
          const after = modulatedAmount(
            year,
            achievement({ treating: treating + more, active }, goal, choice),
          )!;
          expect(before).toBeGreaterThanOrEqual(0);
          expect(after).toBeGreaterThanOrEqual(before);
          expect(after).toBeLessThanOrEqual(2200000);
        },
      ),
    );
  });
});

describe('money around the aid', () => {
  test('W18: a contract that ends on 1 September gives back 181 of 365 days (assumption)', () => {
    expect(euros(applyRate(cents(2800000), rate(181, 365), 'half-up'))).toBe(13884.93);
  });

  test.each([
    ['W19', 182303, 35002.2, [2997.8, -7002.2, -13002.2], -1083.52],
    ['W20', 196621, 37751.28, [248.72, -9751.28, -15751.28], -1312.61],
  ] as const)(
    '%s: cost of an assistant at 1.6 times the gross, and what the aid leaves (derived)',
    (_, gross, cost, nets, monthly) => {
      const yearly = yearlyEmploymentCost(cents(gross), rate(16, 10));
      expect(euros(yearly)).toBe(cost);
      const aid = aidSchedule({
        option: 'full',
        signedOn: d('2026-11-16'),
        percentileBand: 'below-p90',
        schemeVersion: 'C',
      });
      const net = aid.slice(0, 3).map(({ amountCents }) => cents(amountCents - yearly));
      expect(net.map(euros)).toEqual(nets);
      expect(euros(applyRate(net[2]!, rate(1, 12), 'half-up'))).toBe(monthly);
    },
  );

  test('W23: apprenticeship aid of 5,000, broken after four months and 15 days of 31 (D6243-2; days derived)', () => {
    expect(euros(apprenticeshipAid(cents(500000), { months: 4, days: 15, daysOfThatMonth: 31 }))).toBe(
      1868.28,
    );
    expect(euros(apprenticeshipAid(cents(500000), { months: 12, days: 0, daysOfThatMonth: 31 }))).toBe(5000);
    expect(() => apprenticeshipAid(cents(1), { months: 0, days: 32, daysOfThatMonth: 31 })).toThrow(
      RangeError,
    );
  });
});
