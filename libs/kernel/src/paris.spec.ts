import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, localDate as d } from './calendar';
import { parisInstant, todayInParis } from './paris';

describe('the day in Paris', () => {
  test.each([
    ['2026-01-31T22:59:59Z', '2026-01-31'],
    ['2026-01-31T23:00:00Z', '2026-02-01'],
    ['2026-06-30T21:59:59.999Z', '2026-06-30'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
  ])('at %s is %s', (instant, day) => {
    expect(todayInParis(new Date(instant))).toBe(day);
  });
});

describe('a time of day in Paris', () => {
  test.each([
    ['2026-01-15', 8 * 60, '2026-01-15T07:00:00.000Z'],
    ['2026-07-15', 8 * 60, '2026-07-15T06:00:00.000Z'],
    ['2026-07-15', 1440, '2026-07-15T22:00:00.000Z'],
    ['2026-03-29', 0, '2026-03-28T23:00:00.000Z'],
    ['2026-03-29', 180, '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', 60, '2026-10-24T23:00:00.000Z'],
    ['2026-10-25', 180, '2026-10-25T02:00:00.000Z'],
  ])('%s at minute %i is %s', (day, minute, instant) => {
    expect(parisInstant(d(day), minute).toISOString()).toBe(instant);
  });

  test('02:30 on the night of March does not exist and moves one hour further', () => {
    expect(parisInstant(d('2026-03-29'), 150).toISOString()).toBe('2026-03-29T01:30:00.000Z');
  });

  test('02:30 on the night of October comes twice and means the first', () => {
    expect(parisInstant(d('2026-10-25'), 150).toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  test('is never outside the day', () => {
    expect(() => parisInstant(d('2026-01-01'), -1)).toThrow(RangeError);
    expect(() => parisInstant(d('2026-01-01'), 1441)).toThrow(RangeError);
    expect(() => parisInstant(d('2026-01-01'), 1.5)).toThrow(RangeError);
  });

  test('comes back to its own day, whatever the day and the minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20000 }), fc.integer({ min: 0, max: 1439 }), (days, minute) => {
        const day = addDays(d('1990-01-01'), days);
        expect(todayInParis(parisInstant(day, minute))).toBe(day);
      }),
    );
  });
});
