import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type LocalDate,
  addDays,
  addMonths,
  addMonthsTo,
  addYears,
  dateOf,
  daysBetween,
  daysOf,
  eachDay,
  earliest,
  firstDay,
  isLocalDate,
  isoWeek,
  isoWeekParity,
  isMonth,
  lastDay,
  latest,
  localDate,
  mondayOf,
  month,
  monthOf,
  weekday,
} from './calendar';

const d = localDate;
const anyDate = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2200-12-31T00:00:00Z'), noInvalidDate: true })
  .map((instant) => d(instant.toISOString().slice(0, 10)));

describe('a civil date', () => {
  test.each(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01'])('%s exists', (text) => {
    expect(isLocalDate(text)).toBe(true);
    expect(d(text)).toBe(text);
  });

  test.each([
    '2023-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-3',
    '26-04-03',
    '2026-04-03T00:00',
    '',
    'demain',
  ])('%s does not exist', (text) => {
    expect(isLocalDate(text)).toBe(false);
    expect(() => d(text)).toThrow(RangeError);
  });

  test('only texts can be dates or months', () => {
    expect([20260101, null, undefined, new Date(0)].some(isLocalDate)).toBe(false);
    expect(isMonth(202601)).toBe(false);
    expect(() => month('2026-13')).toThrow(RangeError);
    expect(() => month('2026-1')).toThrow(RangeError);
  });
});

describe('adding', () => {
  test('a month to 31 January ends on the last day of February', () => {
    expect(addMonths(d('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(d('2024-01-31'), 1)).toBe('2024-02-29');
  });

  test('months does not drift: each step is counted from the start', () => {
    expect(addMonths(d('2026-01-31'), 2)).toBe('2026-03-31');
  });

  test('months crosses years in both directions', () => {
    expect(addMonths(d('2026-11-15'), 14)).toBe('2028-01-15');
    expect(addMonths(d('2026-01-15'), -1)).toBe('2025-12-15');
    expect(addMonthsTo(month('2026-01'), -13)).toBe('2024-12');
    expect(addMonthsTo(month('2026-12'), 1)).toBe('2027-01');
  });

  test('a year to 29 February gives 28 February', () => {
    expect(addYears(d('2028-02-29'), 1)).toBe('2029-02-28');
    expect(addYears(d('2028-02-29'), 4)).toBe('2032-02-29');
  });

  test('days crosses the leap day and the century', () => {
    expect(addDays(d('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(d('2100-02-28'), 1)).toBe('2100-03-01');
    expect(addDays(d('2026-01-01'), -1)).toBe('2025-12-31');
  });

  test('a fraction of a day is refused', () => {
    expect(() => addDays(d('2026-01-01'), 0.5)).toThrow(RangeError);
  });

  test('days and the count between two dates agree with the platform, whatever the dates', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -40000, max: 40000 }), (date, days) => {
        const expected = new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000)
          .toISOString()
          .slice(0, 10);
        expect(addDays(date, days)).toBe(expected);
        expect(daysBetween(date, expected as LocalDate)).toBe(days);
      }),
    );
  });

  test('months keeps the day number or takes the last day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const moved = addMonths(date, months);
        expect(monthOf(moved)).toBe(addMonthsTo(monthOf(date), months));
        expect(moved.slice(8) === date.slice(8) || moved === lastDay(monthOf(moved))).toBe(true);
      }),
    );
  });
});

describe('weeks', () => {
  test('run from Monday to Sunday', () => {
    expect(weekday(d('2026-11-23'))).toBe(1);
    expect(weekday(d('2026-11-22'))).toBe(7);
    expect(mondayOf(d('2026-11-22'))).toBe('2026-11-16');
    expect(mondayOf(d('2026-11-23'))).toBe('2026-11-23');
  });

  test('agree with the platform, whatever the date', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const sunday0 = new Date(`${date}T00:00:00Z`).getUTCDay();
        expect(weekday(date)).toBe(sunday0 === 0 ? 7 : sunday0);
        expect(weekday(mondayOf(date))).toBe(1);
      }),
    );
  });

  test.each([
    ['2026-01-01', 2026, 1],
    ['2025-12-29', 2026, 1],
    ['2027-01-03', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2021-01-03', 2020, 53],
    ['2024-12-30', 2025, 1],
  ])('%s is in ISO week %i-W%i', (date, year, week) => {
    expect(isoWeek(d(date))).toEqual({ year, week });
  });

  test('two odd weeks follow each other after a year of 53 weeks', () => {
    expect(isoWeekParity(d('2026-12-28'))).toBe('odd');
    expect(isoWeekParity(d('2027-01-04'))).toBe('odd');
    expect(isoWeekParity(d('2027-01-11'))).toBe('even');
  });
});

describe('months', () => {
  test('have all their days', () => {
    expect(daysOf(month('2024-02'))).toHaveLength(29);
    expect(firstDay(month('2026-11'))).toBe('2026-11-01');
    expect(lastDay(month('2026-11'))).toBe('2026-11-30');
    expect(lastDay(month('2026-02'))).toBe('2026-02-28');
  });

  test('a run of days includes both ends, and is empty when it goes backwards', () => {
    expect(eachDay(d('2026-02-27'), d('2026-03-02'))).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
    ]);
    expect(eachDay(d('2026-03-02'), d('2026-03-02'))).toEqual(['2026-03-02']);
    expect(eachDay(d('2026-03-02'), d('2026-03-01'))).toEqual([]);
  });
});

test('first and last of several dates', () => {
  const dates = [d('2026-02-01'), d('2025-12-31'), d('2026-01-01')] as const;
  expect(earliest(...dates)).toBe('2025-12-31');
  expect(latest(...dates)).toBe('2026-02-01');
  expect(dateOf(2026, 2, 1)).toBe('2026-02-01');
});
