import { describe, expect, test } from '@jest/globals';
import { localDate as d, minutes, percent } from '@relais/kernel';
import fc from 'fast-check';
import {
  COMPLEMENTARY_REFERENCES,
  complementaryHours,
  partTimeMinimum,
} from '../agreements/idcc-1147/part-time';
import { longestTrial } from '../agreements/idcc-1147/trial-period';
import { OVERTIME_REFERENCES, overtimeByTier } from './overtime';

const week = d('2026-11-16');

describe('overtime of a full-time week (L3121-36)', () => {
  test.each([
    [35 * 60, []],
    [35 * 60 + 1, [[1, 25]]],
    [36 * 60, [[60, 25]]],
    [43 * 60, [[480, 25]]],
    [
      44 * 60,
      [
        [480, 25],
        [60, 50],
      ],
    ],
  ])('%i minutes worked give %j', (worked, expected) => {
    expect(overtimeByTier(minutes(worked), week)).toEqual(
      expected.map(([n, premium]) => ({ minutes: n, premium: percent(premium!) })),
    );
  });

  test('loses no minute beyond 35 h', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (worked) => {
        const total = overtimeByTier(minutes(worked), week).reduce((found, tier) => found + tier.minutes, 0);
        expect(total).toBe(Math.max(0, worked - 2100));
      }),
    );
  });

  test('cites the law and the agreement that refers to it', () => {
    expect(OVERTIME_REFERENCES.map(({ article }) => article)).toEqual([
      'L3121-28',
      'L3121-29',
      'L3121-35',
      'L3121-36',
      'art. 17',
    ]);
  });
});

describe('complementary hours of a part-time week (avenant n° 64, art. 8)', () => {
  test('24 h contract, 5 h more: 2 h 24 at 10 % and 2 h 36 at 25 %', () => {
    expect(complementaryHours(minutes(1440), minutes(300), week)).toEqual({
      tiers: [
        { minutes: 144, premium: percent(10) },
        { minutes: 156, premium: percent(25) },
      ],
      legalCapMinutes: 144,
      capMinutes: 480,
      beyondLegalCap: true,
      beyondCap: false,
    });
  });

  test('20 h contract, 1 h 30 more stays within a tenth', () => {
    expect(complementaryHours(minutes(1200), minutes(90), week)).toMatchObject({
      tiers: [{ minutes: 90, premium: percent(10) }],
      beyondLegalCap: false,
    });
  });

  test.each([
    [24, 9 * 60, true],
    [24, 8 * 60, false],
    [28, 7 * 60, true],
    [28, 7 * 60 - 1, false],
  ])(
    '%i h contract and %i minutes more: over the cap %s (a third, and never 35 h)',
    (hours, extra, beyond) => {
      expect(complementaryHours(minutes(hours * 60), minutes(extra), week).beyondCap).toBe(beyond);
    },
  );

  test('beyond the cap no minute is lost', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 2099 }),
        fc.integer({ min: 0, max: 2000 }),
        (contract, extra) => {
          const { tiers } = complementaryHours(minutes(contract), minutes(extra), week);
          expect(tiers.reduce((found, tier) => found + tier.minutes, 0)).toBe(extra);
        },
      ),
    );
  });

  test('a tenth that ends on half a minute is rounded in favour of the employee', () => {
    expect(complementaryHours(minutes(975), minutes(98), week).tiers).toEqual([
      { minutes: 97, premium: percent(10) },
      { minutes: 1, premium: percent(25) },
    ]);
  });

  test('cites the agreement and the law', () => {
    expect(COMPLEMENTARY_REFERENCES.map(({ article }) => article)).toContain('L3123-28');
  });
});

test('the part-time minimum is 16 h a week (avenant n° 64, art. 5)', () => {
  expect(partTimeMinimum.at(week)).toMatchObject({
    value: 960,
    reference: { article: 'avenant n° 64, art. 5' },
  });
});

describe('the longest trial period', () => {
  test('of a permanent contract is two months, four with its renewal (IDCC 1147 art. 21)', () => {
    const trial = longestTrial({ kind: 'cdi', startsOn: d('2026-11-16') });
    expect(trial).toMatchObject({ endsOn: '2027-01-15', endsOnIfRenewed: '2027-03-15' });
    expect(trial.references.map(({ article }) => article)).toEqual([
      'art. 21 (avenant n° 50, art. 1)',
      'L1221-19',
      'L1221-21',
      'L1221-22',
      'L1221-23',
    ]);
  });

  test('of a manager is four months, eight with its renewal', () => {
    expect(longestTrial({ kind: 'cdi', startsOn: d('2026-11-16'), category: 'manager' })).toMatchObject({
      endsOn: '2027-03-15',
      endsOnIfRenewed: '2027-07-15',
    });
  });

  test.each([
    ['2026-11-16', '2026-12-13', '2026-11-19', 'four weeks: four days'],
    ['2026-11-16', '2027-04-04', '2026-11-29', '20 weeks: two weeks at most'],
    ['2026-11-16', '2027-05-15', '2026-11-29', 'six months to the day: two weeks'],
    ['2026-11-16', '2027-05-16', '2026-12-15', 'six months and a day: one month'],
  ])('of a fixed term from %s to %s ends on %s (L1242-10, %s)', (startsOn, endsOn, expected) => {
    expect(longestTrial({ kind: 'cdd', startsOn: d(startsOn), endsOn: d(endsOn) })).toMatchObject({
      endsOn: expected,
      endsOnIfRenewed: null,
    });
  });

  test('of a fixed term cannot be told without its term', () => {
    expect(() => longestTrial({ kind: 'cdd', startsOn: d('2026-11-16') })).toThrow(RangeError);
  });
});
