import { describe, expect, test } from '@jest/globals';
import { addDays, localDate as d } from '@relais/kernel';
import { checkWorkingTime } from './check-working-time';
import type { WorkStretch, WorkedTime } from './worked-time';

const employee: WorkedTime = {
  birthDate: null,
  agreement: null,
  zone: 'metropole',
  contract: [],
  stretches: [],
};
const monday = d('2026-11-02');
const november = { from: d('2026-11-01'), to: d('2026-11-30') };
/** Work of a day of the week of 2 November, in hours. */
const on = (offset: number, start: number, end: number, practice = 'A'): WorkStretch => ({
  day: addDays(monday, offset),
  practice,
  startMinute: Math.round(start * 60),
  endMinute: Math.round(end * 60),
});
const minute = 1 / 60;
const found = (stretches: readonly WorkStretch[], more: Partial<WorkedTime> = {}, span = november) =>
  checkWorkingTime({ ...employee, ...more, stretches }, span);
const rules = (...given: Parameters<typeof found>) => found(...given).map(({ ruleId }) => ruleId);

describe('a birthday changes the rules on its day', () => {
  const nine = [on(1, 8, 12), on(1, 13, 18)];

  test('nine hours are too many on the eve of eighteen, not on the day (L3162-1)', () => {
    expect(rules(nine, { birthDate: d('2008-11-04') })).toContain('minors.daily-maximum');
    expect(rules(nine, { birthDate: d('2008-11-03') })).not.toContain('minors.daily-maximum');
    expect(rules(nine)).toEqual([]);
  });

  test('eight hours are allowed before, a minute more is not', () => {
    const birthDate = d('2009-06-01');
    expect(rules([on(1, 8, 12), on(1, 13, 17)], { birthDate })).toEqual([]);
    expect(rules([on(1, 8, 12), on(1, 13, 17 + minute)], { birthDate })).toEqual(['minors.daily-maximum']);
  });

  test('the night begins at 20:00 on the eve of sixteen, at 22:00 on the day (L3163-1)', () => {
    const evening = [on(1, 18, 21)];
    expect(rules(evening, { birthDate: d('2010-11-04') })).toEqual(['minors.night']);
    expect(rules(evening, { birthDate: d('2010-11-03') })).toEqual([]);
    expect(rules([on(1, 18, 22)], { birthDate: d('2010-11-03') })).toEqual([]);
    expect(rules([on(1, 18, 22 + minute)], { birthDate: d('2010-11-03') })).toEqual(['minors.night']);
  });

  test('a rest of twelve hours is due from sixteen, of fourteen before (L3164-1)', () => {
    const twelve = [on(0, 15, 19.5), on(1, 7.5, 11)];
    expect(rules(twelve, { birthDate: d('2010-11-03') })).toEqual([]);
    expect(rules(twelve, { birthDate: d('2010-11-04') })).toEqual(['minors.daily-rest']);
    expect(rules([on(0, 15, 19.5), on(1, 7.5 - minute, 11)], { birthDate: d('2010-11-03') })).toEqual([
      'minors.daily-rest',
    ]);
  });

  test('four hours and a half in a row are allowed, a minute more is not (L3162-3)', () => {
    const birthDate = d('2009-06-01');
    expect(rules([on(1, 8, 12.5)], { birthDate })).toEqual([]);
    expect(rules([on(1, 8, 12.5 + minute)], { birthDate })).toEqual(['minors.break']);
  });

  test('a holiday of some municipalities only is not taken for one of all (L3134-13)', () => {
    const friday = { ...on(0, 8, 12), day: d('2026-04-03') };
    const april = { from: d('2026-04-01'), to: d('2026-04-30') };
    const minor = { birthDate: d('2009-06-01'), zone: 'alsace-moselle' } as const;
    expect(rules([friday], minor, april)).toEqual([]);
    expect(rules([{ ...friday, day: d('2026-04-06') }], minor, april)).toEqual(['minors.public-holidays']);
  });
});

describe('hours with another employer count on the days of that job', () => {
  const nine = [on(1, 8, 12), on(1, 13, 18)];
  const job = (from: string, to: string | null, dailyMinutes: number | null = 61) => ({
    otherEmployers: [{ from: d(from), to: to === null ? null : d(to), weeklyMinutes: 300, dailyMinutes }],
  });

  test('its first and its last day included (L8261-1)', () => {
    const over = ['working-time.daily-maximum'];
    expect(rules(nine, job('2026-11-03', null))).toEqual(over);
    expect(rules(nine, job('2026-11-04', null))).toEqual([]);
    expect(rules(nine, job('2026-01-01', '2026-11-03'))).toEqual(over);
    expect(rules(nine, job('2026-01-01', '2026-11-02'))).toEqual([]);
    expect(rules(nine, job('2026-01-01', null, 60))).toEqual([]);
    expect(rules(nine, job('2026-01-01', null, null))).toEqual([]);
  });

  test('and in the weeks of that job', () => {
    const week = [0, 1, 2, 3, 4].flatMap((n) => [on(n, 8, 12), on(n, 13, 18)]);
    const over = ['working-time.several-employers'];
    const weekly = (from: string, to: string | null, weeklyMinutes = 181) => ({
      otherEmployers: [{ from: d(from), to: to === null ? null : d(to), weeklyMinutes, dailyMinutes: null }],
    });
    expect(rules(week, weekly('2026-11-02', null))).toEqual(over);
    expect(rules(week, weekly('2026-11-03', null))).toEqual([]);
    expect(rules(week, weekly('2026-01-01', '2026-11-02'))).toEqual(over);
    expect(rules(week, weekly('2026-01-01', '2026-11-01'))).toEqual([]);
    expect(rules(week, weekly('2026-01-01', null, 180))).toEqual([]);
  });
});

describe('terms of the contract', () => {
  const two = [on(1, 8, 10), on(1, 11, 13), on(1, 14, 16)];
  const partTime = (from: string, to: string | null) => ({
    contract: [{ from: d(from), to: to === null ? null : d(to), weeklyMinutes: 1440 }],
  });

  test('hold on their first and last day, and a day without terms is read as full time (L3123-30)', () => {
    const cut = ['part-time.interruptions'];
    expect(rules(two, partTime('2026-11-03', null))).toEqual(cut);
    expect(rules(two, partTime('2026-11-04', null))).toEqual([]);
    expect(rules(two, partTime('2026-01-01', '2026-11-03'))).toEqual(cut);
    expect(rules(two, partTime('2026-01-01', '2026-11-02'))).toEqual([]);
    expect(rules(two)).toEqual([]);
  });

  test('cleaning staff may have half-days below three hours (avenant n° 64, art. 6)', () => {
    const short = [on(1, 8, 10)];
    const terms = (weeklyMinutes: number, cleaning: boolean | null) => ({
      agreement: 'idcc-1147' as const,
      contract: [{ from: d('2026-01-01'), to: null, weeklyMinutes, cleaning }],
    });
    expect(rules(short, terms(960, true))).toEqual([]);
    expect(found(short, terms(960, null)).map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ['idcc-1147.part-time-half-day', 'error'],
    ]);
    expect(found(short, terms(1440, null)).map(({ severity }) => severity)).toEqual(['warning']);
    expect(rules([on(1, 8, 11)], terms(960, null))).toEqual([]);
  });
});

describe('the limits of a day, to the minute', () => {
  test('a rest of eleven hours is kept, one of a minute less is not (L3131-1)', () => {
    const rest = (start: number) => rules([on(0, 15, 20), on(1, start, 11)]);
    expect(rest(7)).toEqual([]);
    expect(rest(7 - minute)).toEqual(['working-time.daily-rest']);
  });

  test('the finding of a rest names the practices on both sides of it', () => {
    const [rest] = found([on(0, 15, 20, 'A'), on(1, 6, 9, 'B'), on(1, 10, 12, 'C')]);
    expect(rest).toMatchObject({
      practices: ['A', 'B'],
      facts: { endedOn: '2026-11-02', endedAtMinute: 1200, resumedOn: '2026-11-03', resumedAtMinute: 360 },
    });
  });

  test('a derogation opens a day of the span it was given for, first and last included (L3121-18)', () => {
    const eleven = [on(1, 7, 12), on(1, 13, 19)];
    const severity = (from: string, to: string) =>
      found(eleven, { derogations: [{ from: d(from), to: d(to), decision: '2026-117' }] }).map(
        (one) => one.severity,
      );
    expect(severity('2026-11-03', '2026-11-03')).toEqual(['warning']);
    expect(severity('2026-11-04', '2026-11-30')).toEqual(['error']);
    expect(severity('2026-10-01', '2026-11-02')).toEqual(['error']);
  });

  test('the first of May is one day of the year, and one without work says nothing (L3133-4)', () => {
    const may = { from: d('2026-04-27'), to: d('2026-05-03') };
    const day = (date: string) => rules([{ ...on(0, 8, 12), day: d(date) }], {}, may);
    expect(day('2026-05-01')).toEqual(['public-holidays.first-of-may']);
    expect([day('2026-04-30'), day('2026-05-02')]).toEqual([[], []]);
    const idle = { ...on(0, 8, 12), day: d('2026-05-01'), workedMinutes: 0 };
    expect(rules([idle], {}, may)).toEqual([]);
  });

  test('nights of three hours on two days make a night worker, five minutes short do not (L3122-5)', () => {
    const nights = (end: number) => rules([on(0, 19, 24), on(3, 19, end)]);
    expect(nights(24)).toEqual(['night.worker']);
    expect(nights(23.9)).toEqual([]);
    expect(rules([on(0, 0, 3), on(3, 21, 24)])).toEqual(['night.worker']);
  });
});

describe('what is told', () => {
  test('comes by first day, whatever is found first', () => {
    const week = [0, 1, 2, 3, 4, 5, 6].map((n) => on(n, 7.5, 18.75));
    const days = found(week).map(({ from }) => from);
    expect(days).toEqual([...days].sort());
    expect(new Set(days).size).toBeGreaterThan(5);
  });

  test('weeks are reported when they share a day with the span', () => {
    const week = [0, 1, 2, 3, 4].map((n) => on(n, 7.75, 17.75));
    const over = (from: string, to: string) => rules(week, {}, { from: d(from), to: d(to) });
    const heavy = ['working-time.weekly-maximum'];
    const only = (list: readonly string[]) => list.filter((id) => heavy.includes(id));
    expect(only(over('2026-11-08', '2026-11-30'))).toEqual(heavy);
    expect(only(over('2026-11-09', '2026-11-30'))).toEqual([]);
    expect(only(over('2026-10-01', '2026-11-02'))).toEqual(heavy);
    expect(only(over('2026-10-01', '2026-11-01'))).toEqual([]);
  });

  test('a rule that is off by default is asked only by a group that switched it on', () => {
    const sunday = [on(6, 8, 12)];
    expect(rules(sunday, { switchedOn: ['working-time.sunday-rest'] })).toEqual(['working-time.sunday-rest']);
    expect(rules(sunday, { switchedOff: ['working-time.sunday-rest'] })).toEqual([]);
  });
});
