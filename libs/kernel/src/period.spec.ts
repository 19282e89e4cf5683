import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, eachDay, localDate as d } from './calendar';
import { type Period, includes, intersection, lengthInDays, overlaps, period } from './period';

const anyPeriod = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 20 }))
  .map(([start, length]): Period =>
    period(addDays(d('2026-01-01'), start), addDays(d('2026-01-01'), start + length)),
  );

describe('a period', () => {
  test('includes both its ends', () => {
    const january = period(d('2026-01-01'), d('2026-01-31'));
    expect(
      [d('2025-12-31'), d('2026-01-01'), d('2026-01-31'), d('2026-02-01')].map((day) =>
        includes(january, day),
      ),
    ).toEqual([false, true, true, false]);
    expect(lengthInDays(january)).toBe(31);
  });

  test('without an end is open for ever', () => {
    expect(includes({ from: d('2026-01-01') }, d('2199-01-01'))).toBe(true);
    expect(includes({ from: d('2026-01-01'), to: null }, d('2025-12-31'))).toBe(false);
    expect(() => lengthInDays({ from: d('2026-01-01') })).toThrow(RangeError);
  });

  test('cannot end before it starts', () => {
    expect(() => period(d('2026-01-02'), d('2026-01-01'))).toThrow(RangeError);
  });

  test('that ends the day another starts overlaps it; the day before does not', () => {
    const first = period(d('2026-01-01'), d('2026-01-15'));
    expect(overlaps(first, period(d('2026-01-15'), d('2026-01-20')))).toBe(true);
    expect(overlaps(first, period(d('2026-01-16')))).toBe(false);
    expect(overlaps(period(d('2026-01-16')), first)).toBe(false);
    expect(overlaps({ from: d('2026-01-01') }, { from: d('2030-01-01') })).toBe(true);
  });

  test('shares with another exactly the days that both include', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        const common = eachDay(d('2025-12-31'), d('2026-03-01')).filter(
          (day) => includes(a, day) && includes(b, day),
        );
        const shared = intersection(a, b);
        expect(overlaps(a, b)).toBe(common.length > 0);
        expect(shared === null ? [] : eachDay(shared.from, shared.to!)).toEqual(common);
      }),
    );
  });

  test('shared by two open periods is open', () => {
    expect(intersection({ from: d('2026-01-01') }, { from: d('2026-02-01') })).toEqual({
      from: '2026-02-01',
      to: null,
    });
    expect(intersection({ from: d('2026-01-01') }, period(d('2025-02-01'), d('2026-03-01')))).toEqual({
      from: '2026-01-01',
      to: '2026-03-01',
    });
  });
});
