import { describe, expect, test } from '@jest/globals';
import { type LocalDate, minutes, localDate as d } from '@relais/kernel';
import { FACTS, OBLIGATIONS, factsUsed } from '@relais/law';
import { countDays, headcountFacts } from './headcounts';
import type { HeadcountRow } from './rows';

const today = d('2026-11-16');
const days = countDays(today);
const row = (day: LocalDate, people: number, more: Partial<HeadcountRow> = {}): HeadcountRow => ({
  day,
  kind: 'cdi',
  weeklyMinutes: minutes(2100),
  placed: true,
  replacesAbsent: false,
  daysPresent: 0,
  people,
  ...more,
});
const since = (from: string, people: number, more: Partial<HeadcountRow> = {}) =>
  days.filter((day) => day >= d(from)).map((day) => row(day, people, more));

test('a headcount is taken at the ends of the months since January four years ago, and today', () => {
  expect([days[0], days.at(-2), days.at(-1)]).toEqual(['2022-01-31', '2026-10-31', '2026-11-16']);
  expect(countDays(d('2026-11-30')).slice(-2)).toEqual(['2026-10-31', '2026-11-30']);
  expect(countDays(d('2026-12-01')).slice(-2)).toEqual(['2026-11-30', '2026-12-01']);
});

test('placed employees count for the works council alone (L1253-8-1)', () => {
  const rows = [...since('2025-01-01', 80), ...since('2025-01-01', 3, { placed: false })];
  expect(headcountFacts(rows, today)).toMatchObject({
    'headcount.withPlaced': 83,
    'headcount.withoutPlaced': 3,
    'headcount.socialSecurity': 3,
  });
});

describe('eleven employees for twelve months in a row (L2311-2)', () => {
  test.each([
    ['2025-12-01', 11, null],
    ['2025-11-01', 12, '2026-10-31'],
    ['2025-10-31', 13, '2026-09-30'],
    ['2019-01-01', 58, '2022-12-31'],
  ])('employed since %s make %i months, held on %s', (from, months, heldOn) => {
    expect(headcountFacts(since(from, 11), today)).toMatchObject({
      'headcount.monthsAtElevenWithPlaced': months,
      'headcount.elevenHeldOn': heldOn,
    });
  });

  test('one month below starts the count again', () => {
    const rows = since('2024-01-01', 11).filter(({ day }) => day !== '2026-03-31');
    expect(headcountFacts([...rows, row(d('2026-03-31'), 10)], today)).toMatchObject({
      'headcount.monthsAtElevenWithPlaced': 7,
      'headcount.elevenHeldOn': null,
    });
  });

  test('ten and a half are ten', () => {
    const rows = [...since('2025-01-01', 10), ...since('2025-01-01', 1, { weeklyMinutes: minutes(1050) })];
    expect(headcountFacts(rows, today)).toMatchObject({
      'headcount.withPlaced': 10,
      'headcount.monthsAtElevenWithPlaced': 0,
    });
  });
});

test('a fixed term of half a year is half of one, a replacement nothing (L1111-2)', () => {
  const rows = [
    row(today, 2, { kind: 'cdd', daysPresent: 183, placed: false }),
    row(today, 5, { kind: 'cdd', daysPresent: 365, placed: false, replacesAbsent: true }),
  ];
  expect(headcountFacts(rows, today)).toMatchObject({ 'headcount.withoutPlaced': 1 });
});

test('without anybody, figures are 0 and no threshold was crossed', () => {
  expect(headcountFacts([], today)).toEqual({
    'headcount.withPlaced': 0,
    'headcount.withoutPlaced': 0,
    'headcount.socialSecurity': 0,
    'headcount.monthsAtElevenWithPlaced': 0,
    'headcount.monthsAtFiftyWithPlaced': 0,
    'headcount.elevenHeldOn': null,
    'headcount.fiftyHeldOn': null,
    'headcount.fiftyWithoutPlacedOn': null,
    'headcount.officerThresholdOn': null,
  });
});

test('only duties of the group ask for headcounts, so that its people need no second look when one moves', () => {
  const asked = OBLIGATIONS.filter((one) =>
    factsUsed(one).some((fact) => FACTS[fact].origin === 'headcount'),
  );
  expect(asked.length).toBeGreaterThan(5);
  expect([...new Set(asked.map(({ subject }) => subject))]).toEqual(['group']);
});
