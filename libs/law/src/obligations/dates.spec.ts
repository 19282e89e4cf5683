import { describe, expect, test } from '@jest/globals';
import { type LocalDate, addDays, localDate as d } from '@relais/kernel';
import fc from 'fast-check';
import { type Delay, countFrom } from '../day-count';
import type { HolidayZone } from '../public-holidays';
import { OBLIGATIONS, obligation } from './all';
import type { AnchoredRule } from './due-rule';
import type { Facts } from './facts/registry';
import { dueFor } from './obligation';
import { periodOf } from './recurrence';

/** Public holidays written by hand, so that the dates below do not rest on the calendar they check. */
const HOLIDAYS: Readonly<Record<'metropole' | 'alsace-moselle', readonly string[]>> = {
  metropole: [
    '2026-11-01 2026-11-11 2026-12-25 2027-01-01 2027-03-29 2027-05-01 2027-05-06 2027-05-08 2027-05-17 2027-07-14',
    '2027-08-15 2027-11-01 2027-11-11 2027-12-25 2028-01-01 2028-04-17 2028-05-01 2028-05-08 2028-05-25 2028-06-05',
  ].flatMap((line) => line.split(' ')),
  'alsace-moselle': ['2026-12-26', '2027-03-26', '2027-12-26', '2028-04-14'],
};

/** Anchors around what goes wrong: holidays, week ends, end of month and year, leap day, change of hour. */
const ANCHORS = [
  '2026-11-10 2026-11-11 2026-11-12 2026-12-24 2026-12-25 2026-12-26 2026-12-31 2027-01-01 2027-01-31 2027-02-28',
  '2027-03-25 2027-03-27 2027-03-28 2027-03-29 2027-04-30 2027-05-05 2027-08-31 2027-10-30 2027-10-31 2027-11-01',
  '2027-12-31 2028-02-28 2028-02-29 2028-03-01 2028-04-13 2028-05-31',
].flatMap((line) => line.split(' ').map(d));

const DAY = 86_400_000;
const shift = (day: LocalDate, days: number) =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10) as LocalDate;
const isFree = (day: LocalDate, zone: HolidayZone, saturdayCounts: boolean) => {
  const weekday = new Date(day).getUTCDay();
  const local = zone === 'alsace-moselle' ? HOLIDAYS['alsace-moselle'] : [];
  return (
    weekday === 0 || (weekday === 6 && !saturdayCounts) || [...HOLIDAYS.metropole, ...local].includes(day)
  );
};
const monthsAway = (day: LocalDate, months: number) => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10) as LocalDate;
};
const counted = (day: LocalDate, sign: number, count: number, zone: HolidayZone, saturday: boolean) => {
  let [at, left] = [day, count];
  while (left > 0) {
    at = shift(at, sign);
    if (!isFree(at, zone, saturday)) left -= 1;
  }
  return at;
};
const clearAfter = (day: LocalDate, count: number, zone: HolidayZone) => {
  let last = counted(day, 1, count, zone, true);
  while (isFree(last, zone, false)) last = shift(last, 1);
  return shift(last, 1);
};

/** The end of a delay, counted by another road than the library. */
function oracle(day: LocalDate, { value, unit }: Delay, sign: 1 | -1, zone: HolidayZone): LocalDate {
  switch (unit) {
    case 'calendar-days':
      return shift(day, sign * value);
    case 'weeks':
      return shift(day, sign * value * 7);
    case 'clear-days':
      return shift(day, sign * (value + 1));
    case 'months':
      return monthsAway(day, sign * value);
    case 'years':
      return monthsAway(day, sign * value * 12);
    case 'working-days':
      return counted(day, sign, value, zone, true);
    case 'business-days':
      return counted(day, sign, value, zone, false);
    case 'clear-working-days': {
      if (sign === 1) return clearAfter(day, value, zone);
      const candidates = Array.from({ length: 30 }, (_, i) => shift(day, -i));
      return candidates.find((candidate) => clearAfter(candidate, value, zone) <= day)!;
    }
  }
}

const anchored = OBLIGATIONS.flatMap((o) =>
  o.due
    .filter((rule): rule is AnchoredRule => 'anchor' in rule)
    .map((rule) => [o.id, o.references.map(({ article }) => article).join(', '), o, rule] as const),
);

describe.each(anchored)('%s (%s)', (_, __, o, rule) => {
  const alone = { ...o, due: [{ ...rule, when: { always: true } as const }] };
  const sign = rule.direction === 'after' ? 1 : -1;

  test.each(['metropole', 'alsace-moselle'] as const)(
    'falls due as its text counts, around holidays, leap day, end of month and year (%s)',
    (zone) => {
      for (const anchorOn of ANCHORS) {
        const due = dueFor(alone, { [rule.anchor]: anchorOn }, zone, d('2026-11-22'));
        const end = oracle(anchorOn, rule.delay, sign, zone);
        const expected =
          rule.atEndOf === 'year'
            ? `${end.slice(0, 4)}-12-31`
            : rule.atEndOf === 'month'
              ? shift(monthsAway(`${end.slice(0, 7)}-01` as LocalDate, 1), -1)
              : end;
        expect([anchorOn, due]).toMatchObject([anchorOn, { known: true, dueOn: expected, anchorOn }]);
        if (rule.notBefore) {
          const { delay, direction } = rule.notBefore;
          const first = oracle(anchorOn, delay, direction === 'after' ? 1 : -1, zone);
          expect(due).toMatchObject({ notBefore: first });
        }
      }
    },
  );

  test('falls due no earlier when the day counted from is later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 60 }), (at, more) => {
        const [first, second] = [at, at + more].map((days) =>
          dueFor(alone, { [rule.anchor]: addDays(d('2026-01-01'), days) }, 'alsace-moselle', d('2026-11-22')),
        );
        expect(first?.known && second?.known && first.dueOn <= second.dueOn).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

/** The month or the year of a key: `2026-11`, `2026`. */
const periodOfKey = (key: string) =>
  key.length === 4 ? periodOf(d(`${key}-01-01`), 'year') : periodOf(d(`${key}-01`), 'month');

describe('by hand', () => {
  const due = (id: string, facts: Facts, zone: HolidayZone = 'metropole', period?: string) =>
    dueFor(obligation(id), facts, zone, d('2026-11-22'), period ? periodOfKey(period) : null);

  test.each<[string, HolidayZone, string, string]>([
    ['2026-11-09', 'metropole', '2026-11-12', 'Armistice Day on the Wednesday is not counted'],
    ['2026-11-13', 'metropole', '2026-11-16', 'Saturday counts, Sunday does not'],
    ['2026-12-24', 'metropole', '2026-12-28', 'Christmas and a Sunday are not counted'],
    ['2026-12-24', 'alsace-moselle', '2026-12-29', 'nor is 26 December in Alsace-Moselle'],
    ['2026-12-31', 'metropole', '2027-01-04', 'New Year’s Day and a Sunday are not counted'],
  ])('a fixed-term contract begun on %s (%s) is given by %s: %s (L1242-13)', (day, zone, dueOn) => {
    expect(due('fixed-term-transmission', { 'contract.startsOn': d(day) }, zone)).toMatchObject({ dueOn });
  });

  test.each([
    ['2026-11-16', '2026-11-13'],
    ['2026-11-12', '2026-11-09'],
  ])('the permit of a hire on %s is checked by %s, two working days ahead (R5221-41)', (day, dueOn) => {
    expect(due('right-to-work-check', { 'contract.startsOn': d(day) })).toMatchObject({ dueOn });
  });

  test.each([
    [
      '2026-11-16',
      '2026-11-06',
      'counted from the 7th, the fifth day would be a Saturday, put off to Monday',
    ],
    ['2026-11-20', '2026-11-13', 'Saturday to Thursday are five whole working days'],
    ['2026-11-24', '2026-11-17', 'Wednesday to Monday: the Sunday does not count'],
  ])('the letter for an interview on %s is there by %s: %s (L1232-2)', (interview, dueOn) => {
    expect(due('dismissal-convocation', { 'contract.interviewOn': d(interview) })).toMatchObject({ dueOn });
  });

  test.each([
    ['2026-11-16', '2026-11-19', 'Tuesday and Wednesday pass whole'],
    ['2026-11-19', '2026-11-24', 'Friday and Saturday, put off to Monday'],
    ['2026-11-09', '2026-11-13', 'Tuesday and Thursday: 11 November does not count'],
  ])('after an interview on %s the letter leaves from %s on: %s (L1232-6)', (interview, notBefore) => {
    expect(due('dismissal-letter', { 'contract.interviewOn': d(interview) })).toMatchObject({ notBefore });
  });

  test('reserves within ten clear days end the day after the tenth (CSS R441-6)', () => {
    expect(due('work-accident-reserves', { 'accident.declaredOn': d('2026-11-02') })).toMatchObject({
      dueOn: '2026-11-13',
    });
  });

  test.each([
    ['2026-11-20T09:30:00Z', '2026-11-23T09:30:00.000Z', 'a Sunday does not count'],
    ['2026-11-10T09:30:00Z', '2026-11-13T09:30:00.000Z', 'a public holiday does not count'],
    ['2026-11-22T09:30:00Z', '2026-11-24T23:00:00.000Z', 'known on a Sunday, it runs from Monday'],
    ['2026-10-24T08:00:00Z', '2026-10-27T09:00:00.000Z', 'the Sunday on which clocks change does not count'],
  ])('an accident known at %s is declared by %s: %s (CSS R441-3)', (known, dueAt) => {
    const facts = { 'accident.knownAt': known } as Facts;
    const found = due('work-accident-declaration', facts);
    expect(found.known && found.dueAt?.toISOString()).toBe(dueAt);
  });

  test('an accident of which only the day is known is declared within two working days (CSS R441-3)', () => {
    expect(due('work-accident-declaration', { 'accident.knownOn': d('2026-11-20') })).toMatchObject({
      dueOn: '2026-11-23',
      dueAt: null,
    });
  });

  test.each([
    ['2026-10-24T08:00:00Z', '2026-10-27T08:00:00.000Z'],
    ['2027-03-27T22:30:00Z', '2027-03-30T22:30:00.000Z'],
    ['2026-12-30T12:00:00Z', '2027-01-02T12:00:00.000Z'],
  ])('a breach found at %s is notified by %s, clocks changed or not (RGPD 33)', (found, dueAt) => {
    const answer = due('data-breach-notification', { 'group.breachDetectedAt': found } as Facts);
    expect(answer.known && answer.dueAt?.toISOString()).toBe(dueAt);
  });

  test('a fatal accident is reported within twelve hours, over midnight (R4121-5)', () => {
    const answer = due('fatal-accident-inspector', { 'accident.knownAt': '2026-12-31T20:00:00Z' } as Facts);
    expect(answer).toMatchObject({ dueOn: '2027-01-01' });
  });

  test.each([
    ['2026-10', 49, true, 'metropole', '2026-11-16'],
    ['2026-11', 49, true, 'metropole', '2026-12-15'],
    ['2026-11', 50, true, 'metropole', '2026-12-07'],
    ['2026-11', 50, false, 'metropole', '2026-12-15'],
    ['2026-12', 50, true, 'metropole', '2027-01-05'],
    ['2028-03', 10, false, 'metropole', '2028-04-18'],
  ] as const)(
    'the declaration of %s with %i employees, paid in the month: %s, is due on %s %s (CSS R243-6)',
    (month, people, same, zone, dueOn) => {
      const facts: Facts = { 'headcount.socialSecurity': people, 'group.paysInSameMonth': same };
      expect(due('dsn-monthly', facts, zone, month)).toMatchObject({ dueOn });
    },
  );

  test.each([
    ['2027', 49, '2027-05-18'],
    ['2027', 50, '2027-05-05'],
    ['2028', 20, '2028-05-15'],
  ] as const)(
    'the yearly declaration of %s with %i employees is due on %s (D5212-8)',
    (year, people, dueOn) => {
      const facts: Facts = { 'headcount.socialSecurity': people, 'group.paysInSameMonth': true };
      expect(due('disabled-workers-annual-declaration', facts, 'metropole', year)).toMatchObject({ dueOn });
    },
  );

  test.each([
    ['2027-02', 31, '2027-02-28'],
    ['2028-02', 31, '2028-02-29'],
    ['2027-02', 27, '2027-02-27'],
  ])('pay of %s on day %i is due on %s (L3242-1)', (month, payDay, dueOn) => {
    expect(due('pay-on-time-monthly', { 'group.payDay': payDay }, 'metropole', month)).toMatchObject({
      dueOn,
    });
  });

  test('pay without a known day is due at the end of the month, and says that no text sets it', () => {
    expect(due('payslip-monthly', {}, 'metropole', '2026-11')).toMatchObject({
      dueOn: '2026-11-30',
      rule: { ours: true },
    });
  });

  test.each([
    ['gender-equality-index', '2027-03-01', 'L1142-8'],
    ['disabled-placed-workers-certificate', '2027-03-15', 'D5212-6'],
    ['annual-departures-declaration', '2027-01-31', 'L1221-18'],
    ['leave-period-notice', '2027-03-01', 'D3141-5'],
    ['part-time-extra-hours-census', '2027-12-31', 'avenant n° 64, art. 9'],
  ])('%s of 2027 is due on %s (%s)', (id, dueOn, article) => {
    expect(due(id, {}, 'metropole', '2027')).toMatchObject({ dueOn });
    expect(obligation(id).references.map((reference) => reference.article)).toContain(article);
  });

  test('the mid-career visit falls in the calendar year of the 45th birthday, from two years before it (L4624-2-2)', () => {
    expect(due('mid-career-visit', { 'employee.turns45On': d('2027-01-01') })).toMatchObject({
      dueOn: '2027-12-31',
      notBefore: '2025-01-01',
    });
    expect(due('mid-career-visit', { 'employee.turns45On': d('2027-12-31') })).toMatchObject({
      dueOn: '2027-12-31',
    });
  });

  test('the share of a pass proved in January is paid by the end of February (R3261-5)', () => {
    expect(due('commuting-reimbursement', { 'employee.passProofOn': d('2028-01-31') })).toMatchObject({
      dueOn: '2028-02-29',
    });
  });

  test('a mother of a third child leaves eight weeks before, twelve for twins; an unknown case is asked for (L1225-17)', () => {
    const birth: Facts = { 'employee.expectedBirthOn': d('2027-06-15') };
    const weeks = (n: number) => due('maternity-leave', { ...birth, 'employee.maternityWeeksBefore': n });
    expect([6, 8, 12, 24].map((n) => weeks(n)).map((found) => found.known && found.dueOn)).toEqual([
      '2027-05-04',
      '2027-04-20',
      '2027-03-23',
      '2026-12-29',
    ]);
    expect(due('maternity-leave', birth)).toEqual({
      known: false,
      missing: ['employee.maternityWeeksBefore'],
    });
  });

  test('the provident insurance on the day of the hire for a manager, after a year in the branch for others (art. 44)', () => {
    const hired: Facts = { 'contract.startsOn': d('2026-11-16') };
    const of = (more: Facts) => due('provident-insurance-affiliation', { ...hired, ...more });
    expect(of({ 'employee.isManager': true })).toMatchObject({ dueOn: '2026-11-16' });
    expect(of({ 'employee.isManager': false })).toEqual({
      known: false,
      missing: ['employee.branchSeniorityFrom'],
    });
    expect(
      of({ 'employee.isManager': false, 'employee.branchSeniorityFrom': d('2026-03-01') }),
    ).toMatchObject({ dueOn: '2027-03-01' });
    expect(of({})).toEqual({ known: false, missing: ['employee.isManager'] });
  });

  test('the adaptation training within three years, two when the practice is aided or that is not known', () => {
    const started: Facts = { 'employee.jobStartedOn': d('2028-02-29') };
    const of = (more: Facts) => due('medical-assistant-training-deadline', { ...started, ...more });
    expect(of({ 'employee.practiceIsAided': false })).toMatchObject({ dueOn: '2031-02-28' });
    expect(of({ 'employee.practiceIsAided': true })).toMatchObject({ dueOn: '2030-02-28' });
    expect(of({})).toMatchObject({ dueOn: '2030-02-28' });
  });

  test('the pre-hire declaration not before the eighth day ahead (R1221-4)', () => {
    expect(due('pre-hire-declaration', { 'contract.startsOn': d('2026-11-16') })).toMatchObject({
      dueOn: '2026-11-15',
      notBefore: '2026-11-08',
    });
  });

  test('a delay of whole working days is the same seen from both ends (R1231-1)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 8 }), (at, value) => {
        const delay = { value, unit: 'clear-working-days' } as const;
        const meeting = addDays(d('2026-01-01'), at);
        const letter = countFrom(meeting, delay, 'before', 'alsace-moselle');
        expect(countFrom(letter, delay, 'after', 'alsace-moselle') <= meeting).toBe(true);
        expect(countFrom(addDays(letter, 1), delay, 'after', 'alsace-moselle') > meeting).toBe(true);
      }),
    );
  });
});
