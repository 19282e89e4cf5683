import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Rounding,
  applyRate,
  cents,
  minutes,
  percent,
  rate,
  splitLargestRemainder,
  sum,
} from './amounts';

describe('an amount', () => {
  test('is a whole number of cents or minutes', () => {
    expect(cents(182303)).toBe(182303);
    expect(() => cents(0.1)).toThrow(RangeError);
    expect(() => minutes(Number.NaN)).toThrow(RangeError);
    expect(() => cents(2 ** 53)).toThrow(RangeError);
    expect(Object.is(cents(-0), 0)).toBe(true);
  });

  test('adds up without losing a cent', () => {
    expect(sum([cents(10), cents(20), cents(-5)])).toBe(25);
    expect(sum([])).toBe(0);
  });
});

describe('a rate', () => {
  test('is read from a decimal percentage exactly', () => {
    expect(percent('7.5')).toEqual({ numerator: 75, denominator: 1000 });
    expect(percent(25)).toEqual({ numerator: 25, denominator: 100 });
    expect(percent('-0.05')).toEqual({ numerator: -5, denominator: 10000 });
    expect(() => percent('7,5')).toThrow(RangeError);
    expect(() => rate(1, 0)).toThrow(RangeError);
  });

  test.each<[number, number, number, Rounding, number]>([
    [5, 1, 2, 'half-up', 3],
    [5, 1, 2, 'floor', 2],
    [5, 1, 2, 'half-even', 2],
    [7, 1, 2, 'half-even', 4],
    [-5, 1, 2, 'half-up', -3],
    [-5, 1, 2, 'floor', -3],
    [-5, 1, 2, 'half-even', -2],
    [1202, 15167, 100, 'half-up', 182307],
    [10, 1, 3, 'half-up', 3],
    [20, 1, 3, 'half-up', 7],
    [20, 1, 3, 'floor', 6],
  ])('%i × %i/%i rounded %s is %i', (amount, numerator, denominator, rounding, expected) => {
    expect(applyRate(cents(amount), rate(numerator, denominator), rounding)).toBe(expected);
  });

  test('applied to a correction gives the exact opposite', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer({ min: 1, max: 1e6 }),
        (n, up, down) => {
          const forward = applyRate(cents(n), rate(up, down), 'half-up');
          expect(applyRate(cents(-n), rate(up, down), 'half-up') + forward).toBe(0);
        },
      ),
    );
  });

  test('never moves an amount by more than half a cent', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 1, max: 1e6 }),
        fc.constantFrom<Rounding>('half-up', 'half-even'),
        (n, down, rounding) => {
          const rounded = BigInt(applyRate(cents(n), rate(1, down), rounding)) * BigInt(down);
          const gap = rounded - BigInt(n);
          expect((gap < 0n ? -gap : gap) * 2n <= BigInt(down)).toBe(true);
        },
      ),
    );
  });
});

describe('a split', () => {
  test('gives the cents left to the largest remainders, first come first served', () => {
    expect(splitLargestRemainder(cents(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(splitLargestRemainder(cents(100), [1, 2, 3])).toEqual([17, 33, 50]);
    expect(splitLargestRemainder(minutes(-100), [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(splitLargestRemainder(cents(1), [0, 5])).toEqual([0, 1]);
    expect(splitLargestRemainder(cents(0), [3, 4])).toEqual([0, 0]);
  });

  test('refuses weights that share nothing', () => {
    expect(() => splitLargestRemainder(cents(100), [])).toThrow(RangeError);
    expect(() => splitLargestRemainder(cents(100), [0, 0])).toThrow(RangeError);
    expect(() => splitLargestRemainder(cents(100), [2, -1])).toThrow(RangeError);
    expect(() => splitLargestRemainder(cents(100), [0.5, 0.5])).toThrow(RangeError);
  });

  test('sums to the whole, gives nothing to a zero weight and stays within a unit of the exact share', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 20 })
      .filter((w) => w.some((x) => x > 0));
    fc.assert(
      fc.property(fc.integer({ min: -1e10, max: 1e10 }), weights, (total, shares) => {
        const parts = splitLargestRemainder(cents(total), shares);
        expect(sum(parts)).toBe(total);
        const whole = shares.reduce((a, b) => a + b, 0);
        parts.forEach((part, i) => {
          if (shares[i] === 0) expect(part).toBe(0);
          const gap = BigInt(part) * BigInt(whole) - BigInt(total) * BigInt(shares[i]!);
          expect((gap < 0n ? -gap : gap) < BigInt(whole)).toBe(true);
        });
      }),
    );
  });
});
