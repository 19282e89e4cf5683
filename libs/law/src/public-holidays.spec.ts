import { describe, expect, test } from '@jest/globals';
import { localDate as d } from '@relais/kernel';
import { countFrom, daysIn, onOrAfterBusinessDay } from './day-count';
import {
  HOLIDAY_ZONES,
  easterSunday,
  isBusinessDay,
  isWorkingDay,
  publicHolidayOn,
  publicHolidays,
} from './public-holidays';

describe('Easter', () => {
  test.each([
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
  ])('of %i is on %s', (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });
});

describe('public holidays', () => {
  test('are the eleven days of L3133-1 in mainland France', () => {
    expect(publicHolidays(2026, 'metropole').map(({ on }) => on)).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
    expect(new Set(publicHolidays(2026, 'metropole').map(({ reference }) => reference.article))).toEqual(
      new Set(['L3133-1']),
    );
  });

  test('have a name in both languages, in Alsace-Moselle two more, and where they are kept (L3134-13)', () => {
    const names = publicHolidays(2026, 'alsace-moselle').map(
      ({ on, id, name, reference }) => `${on} ${id}: ${name.fr}, ${name.en} (${reference.article})`,
    );
    expect(names).toEqual([
      '2026-01-01 new-year: Jour de l’an, New Year’s Day (L3133-1)',
      '2026-04-03 good-friday: Vendredi saint, Good Friday (L3134-13)',
      '2026-04-06 easter-monday: Lundi de Pâques, Easter Monday (L3133-1)',
      '2026-05-01 labour-day: Fête du travail, Labour Day (L3133-1)',
      '2026-05-08 victory-1945: Victoire de 1945, Victory Day 1945 (L3133-1)',
      '2026-05-14 ascension: Ascension, Ascension Day (L3133-1)',
      '2026-05-25 whit-monday: Lundi de Pentecôte, Whit Monday (L3133-1)',
      '2026-07-14 national-day: Fête nationale, National Day (L3133-1)',
      '2026-08-15 assumption: Assomption, Assumption (L3133-1)',
      '2026-11-01 all-saints: Toussaint, All Saints’ Day (L3133-1)',
      '2026-11-11 armistice-1918: Armistice de 1918, Armistice Day 1918 (L3133-1)',
      '2026-12-25 christmas: Noël, Christmas Day (L3133-1)',
      '2026-12-26 saint-stephen: Saint-Étienne, Saint Stephen’s Day (L3134-13)',
    ]);
    expect(publicHolidayOn(d('2026-04-03'), 'alsace-moselle')?.onlyWhere).toEqual({
      fr: 'Communes ayant un temple protestant ou une église mixte',
      en: 'Municipalities with a Protestant church or a church shared by both faiths',
    });
    expect(publicHolidayOn(d('2026-04-06'), 'alsace-moselle')?.onlyWhere).toBeUndefined();
  });

  test.each([
    ['mayotte', '2026-04-27'],
    ['martinique', '2026-05-22'],
    ['guadeloupe', '2026-05-27'],
    ['guyane', '2026-06-10'],
    ['reunion', '2026-12-20'],
  ] as const)('in %s remember the abolition of slavery on %s (L3422-2)', (zone, day) => {
    expect(publicHolidayOn(d(day), zone)).toEqual({
      on: day,
      id: 'abolition-of-slavery',
      name: { fr: 'Abolition de l’esclavage', en: 'Abolition of slavery' },
      reference: expect.objectContaining({ article: 'L3422-2' }),
    });
    expect(publicHolidayOn(d(day), 'metropole')).toBeNull();
  });

  test('come in order although Ascension may fall on the first of May or on the morrow of the eighth', () => {
    const may = (year: number) =>
      publicHolidays(year, 'metropole')
        .filter(({ on }) => on.slice(5, 7) === '05')
        .map(({ id, on }) => `${id} ${on.slice(8)}`);
    expect(may(2008)).toEqual(['labour-day 01', 'ascension 01', 'victory-1945 08', 'whit-monday 12']);
    expect(may(2024)).toEqual(['labour-day 01', 'victory-1945 08', 'ascension 09', 'whit-monday 20']);
  });

  test.each([
    [2024, '2024-04-01', '2024-05-09', '2024-05-20'],
    [2025, '2025-04-21', '2025-05-29', '2025-06-09'],
    [2027, '2027-03-29', '2027-05-06', '2027-05-17'],
  ])('of %i have Easter Monday on %s, Ascension on %s, Whit Monday on %s', (year, ...days) => {
    const movable = publicHolidays(year, 'metropole').filter(({ id }) =>
      ['easter-monday', 'ascension', 'whit-monday'].includes(id),
    );
    expect(movable.map(({ on }) => on)).toEqual(days);
  });

  test('add Good Friday, where there is a Protestant church, and 26 December in Alsace-Moselle (L3134-13)', () => {
    const local = publicHolidays(2026, 'alsace-moselle').filter(
      ({ reference }) => reference.article === 'L3134-13',
    );
    expect(local.map(({ on }) => on)).toEqual(['2026-04-03', '2026-12-26']);
    expect(local[0]?.onlyWhere?.fr).toContain('temple protestant');
    expect(publicHolidayOn(d('2026-12-26'), 'metropole')).toBeNull();
  });

  test.each([
    ['mayotte', '2026-04-27'],
    ['martinique', '2026-05-22'],
    ['guadeloupe', '2026-05-27'],
    ['guyane', '2026-06-10'],
    ['reunion', '2026-12-20'],
  ] as const)('add the abolition of slavery in %s on %s (L3422-2)', (zone, day) => {
    expect(publicHolidays(2026, zone)).toHaveLength(12);
    expect(publicHolidayOn(d(day), zone)).toMatchObject({
      id: 'abolition-of-slavery',
      reference: { article: 'L3422-2' },
    });
  });

  test('may fall on the same day: Ascension was on 1 May in 2008', () => {
    expect(
      publicHolidays(2008, 'metropole')
        .filter(({ on }) => on === '2008-05-01')
        .map(({ id }) => id),
    ).toEqual(['labour-day', 'ascension']);
  });

  test('are in order in every zone and year', () => {
    for (const zone of HOLIDAY_ZONES) {
      for (let year = 2008; year <= 2060; year += 1) {
        const days = publicHolidays(year, zone).map(({ on }) => on);
        expect([...days].sort()).toEqual(days);
      }
    }
  });

  test('are not held before 2008', () => {
    expect(() => publicHolidays(2007, 'metropole')).toThrow(RangeError);
    expect(() => publicHolidays(2026.5, 'metropole')).toThrow(RangeError);
  });
});

test('a Saturday is a working day in the law (ouvrable), not a business day (ouvré)', () => {
  expect(isWorkingDay(d('2026-11-21'), 'metropole')).toBe(true);
  expect(isBusinessDay(d('2026-11-21'), 'metropole')).toBe(false);
  expect(isWorkingDay(d('2026-11-22'), 'metropole')).toBe(false);
  expect(isWorkingDay(d('2026-11-11'), 'metropole')).toBe(false);
  expect(isWorkingDay(d('2026-12-26'), 'alsace-moselle')).toBe(false);
});

describe('a delay', () => {
  test.each([
    ['2026-11-16', 'after', { value: 7, unit: 'calendar-days' }, '2026-11-23'],
    ['2026-11-16', 'before', { value: 8, unit: 'calendar-days' }, '2026-11-08'],
    ['2026-01-31', 'after', { value: 1, unit: 'months' }, '2026-02-28'],
    ['2026-11-16', 'after', { value: 2, unit: 'years' }, '2028-11-16'],
    ['2026-11-13', 'after', { value: 2, unit: 'working-days' }, '2026-11-16'],
    ['2026-11-13', 'after', { value: 2, unit: 'business-days' }, '2026-11-17'],
    ['2026-11-10', 'after', { value: 2, unit: 'working-days' }, '2026-11-13'],
    ['2026-11-16', 'before', { value: 2, unit: 'working-days' }, '2026-11-13'],
    ['2026-11-16', 'after', { value: 0, unit: 'calendar-days' }, '2026-11-16'],
    ['2026-11-16', 'after', { value: 2, unit: 'clear-days' }, '2026-11-19'],
    ['2026-11-16', 'before', { value: 2, unit: 'clear-days' }, '2026-11-13'],
    ['2026-02-26', 'after', { value: 5, unit: 'clear-days' }, '2026-03-04'],
    ['2024-02-29', 'after', { value: 1, unit: 'years' }, '2025-02-28'],
  ] as const)('from %s, %s by %j, ends on %s', (anchor, direction, delay, expected) => {
    expect(countFrom(d(anchor), delay, direction, 'metropole')).toBe(expected);
  });
});

test.each([
  ['2026-12-31', 'metropole', '2026-12-31'],
  ['2027-01-01', 'metropole', '2027-01-04'],
  ['2026-12-25', 'metropole', '2026-12-28'],
  ['2025-12-26', 'alsace-moselle', '2025-12-29'],
  ['2026-05-27', 'guadeloupe', '2026-05-28'],
] as const)('a delay that ends on %s is extended in %s to %s', (day, zone, expected) => {
  expect(onOrAfterBusinessDay(d(day), zone)).toBe(expected);
});

describe('days of a period, ends included', () => {
  test.each([
    ['2026-11-09', '2026-11-15', 'calendar-days', 'metropole', 7, 'a week with 11 November'],
    ['2026-11-09', '2026-11-15', 'working-days', 'metropole', 5, 'a week with 11 November'],
    ['2026-11-09', '2026-11-15', 'business-days', 'metropole', 4, 'a week with 11 November'],
    ['2026-12-21', '2027-01-03', 'working-days', 'metropole', 10, 'Christmas and New Year'],
    ['2026-12-21', '2027-01-03', 'working-days', 'alsace-moselle', 9, 'Saint Stephen’s Day too'],
    ['2026-04-20', '2026-05-03', 'business-days', 'mayotte', 8, '27 April and 1 May'],
    ['2026-11-16', '2026-11-16', 'working-days', 'metropole', 1, 'one day'],
    ['2026-01-01', '2026-12-31', 'working-days', 'metropole', 303, 'the year 2026'],
    ['2026-01-01', '2026-12-31', 'business-days', 'metropole', 252, 'the year 2026'],
    ['2024-01-01', '2024-12-31', 'business-days', 'metropole', 252, 'the year 2024'],
  ] as const)('%s to %s in %s, %s: %i (%s)', (from, to, unit, zone, count, _) => {
    expect(daysIn({ from: d(from), to: d(to) }, unit, zone)).toBe(count);
  });

  test('are not told of a period without an end', () => {
    expect(() => daysIn({ from: d('2026-11-16') }, 'working-days', 'metropole')).toThrow(RangeError);
  });
});
