import { describe, expect, test } from '@jest/globals';
import { type LocalDate, localDate as d } from '@relais/kernel';
import { checkWorkingTime } from './check-working-time';
import type { WorkStretch, WorkedTime } from './worked-time';

const employee: WorkedTime = {
  birthDate: null,
  agreement: 'idcc-1147',
  zone: 'metropole',
  contract: [],
  stretches: [],
};
const stretch = (day: string, start: number, end: number, practice = 'A'): WorkStretch => ({
  day: d(day),
  practice,
  startMinute: start * 60,
  endMinute: end * 60,
});
const guard = (...of: Parameters<typeof stretch>) => ({ ...stretch(...of), duty: 'guard' as const });
const november = { from: d('2026-11-01'), to: d('2026-11-30') };
const guards = (stretches: readonly WorkStretch[], span = november) =>
  checkWorkingTime({ ...employee, stretches }, span).filter(({ ruleId }) => ruleId === 'idcc-1147.guards');

describe('guards of a month (IDCC 1147 art. 18)', () => {
  const evening = (day: string) => guard(day, 19, 23);

  test('one Sunday and two nights in a row are allowed', () => {
    expect(guards([guard('2026-11-08', 8, 12)])).toEqual([]);
    expect(guards(['2026-11-02', '2026-11-03'].map(evening))).toEqual([]);
  });

  test('four nights a month are allowed, five are not', () => {
    const nights = ['2026-11-02', '2026-11-04', '2026-11-06', '2026-11-10', '2026-11-12'].map(evening);
    expect(guards(nights.slice(0, 4))).toEqual([]);
    expect(guards(nights)).toMatchObject([
      {
        scope: 'month',
        from: '2026-11-01',
        to: '2026-11-30',
        practices: ['A'],
        numbers: { nights: 5, consecutiveNights: 1 },
      },
    ]);
  });

  test('somebody who works in the day has no guard at night, but may have one on a Sunday', () => {
    const day = stretch('2026-11-05', 8, 12, 'B');
    expect(guards([day, guard('2026-11-08', 8, 12)])).toEqual([]);
    expect(guards([evening('2026-11-03'), day])).toMatchObject([
      { facts: { nights: 1, worksInTheDay: true }, practices: ['A'] },
    ]);
    expect(guards([day])).toEqual([]);
  });

  test('two in the morning is the night of the eve, and of its month', () => {
    const small = guard('2026-12-01', 0, 4);
    const nights = ['2026-11-24', '2026-11-26', '2026-11-28', '2026-11-30'].map(evening);
    expect(guards([...nights, small])).toEqual([]);
    expect(guards([...nights.slice(0, 3), evening('2026-11-22'), small])).toMatchObject([
      { numbers: { nights: 5 } },
    ]);
  });

  test('a guard that goes on in the evening is a night beside the one it began in', () => {
    const whole = ['2026-11-03', '2026-11-06', '2026-11-10'].map((day) => guard(day, 0, 24));
    expect(guards(whole)).toMatchObject([{ numbers: { nights: 6, consecutiveNights: 2 } }]);
  });

  test('a guard between the limits of the night is none', () => {
    const days = ['02', '03', '04', '05', '06'].map((n) => guard(`2026-11-${n}`, 8, 20));
    expect(guards(days)).toEqual([]);
  });

  test('nights are counted in each month of the span, and practices named once', () => {
    const nights = ['2026-10-26', '2026-10-27', '2026-10-28'].map(evening);
    expect(guards(nights)).toEqual([]);
    const october = { from: d('2026-10-01'), to: d('2026-10-31') };
    expect(guards(nights, october)).toMatchObject([{ from: '2026-10-01', practices: ['A'] }]);
    expect(guards(nights, { from: d('2026-10-31'), to: d('2026-11-30') })).toHaveLength(1);
    expect(guards(nights, { from: d('2026-09-01'), to: d('2026-10-01') })).toHaveLength(1);
    expect(guards(nights, { from: d('2026-09-01'), to: d('2026-09-30') })).toEqual([]);
  });
});

describe('weeks on call (IDCC 1147 art. 18)', () => {
  const onCall = (weeks: readonly string[], span = november, more: Partial<WorkedTime> = {}) =>
    checkWorkingTime({ ...employee, ...more, onCallWeeks: weeks.map(d) }, span).map(({ from }) => from);

  test('one of four is allowed: the fifth week is free again', () => {
    expect(onCall(['2026-11-02'])).toEqual([]);
    expect(onCall(['2026-10-12', '2026-11-09'])).toEqual([]);
    expect(onCall(['2026-10-19', '2026-11-09'])).toEqual(['2026-11-09']);
  });

  test('weeks that come later do not count, a week named twice is asked once', () => {
    expect(onCall(['2026-11-02', '2026-11-09'])).toEqual(['2026-11-09']);
    expect(onCall(['2026-10-26', '2026-11-09', '2026-11-09'])).toEqual(['2026-11-09']);
  });

  test('the finding names the weeks that were counted', () => {
    const [found] = checkWorkingTime(
      { ...employee, onCallWeeks: [d('2026-09-07'), d('2026-10-26'), d('2026-11-09'), d('2026-11-23')] },
      november,
    );
    expect(found).toMatchObject({
      from: '2026-11-09',
      to: '2026-11-15',
      practices: [],
      facts: { onCallWeeks: ['2026-10-26', '2026-11-09'] },
    });
  });

  test('a week is reported when it shares a day with the span', () => {
    const weeks = ['2026-10-26', '2026-11-02'];
    const from = (first: LocalDate, last: LocalDate) => onCall(weeks, { from: first, to: last });
    expect(from(d('2026-11-08'), d('2026-11-30'))).toEqual(['2026-11-02']);
    expect(from(d('2026-11-09'), d('2026-11-30'))).toEqual([]);
    expect(from(d('2026-10-01'), d('2026-11-02'))).toEqual(['2026-11-02']);
    expect(from(d('2026-10-01'), d('2026-11-01'))).toEqual([]);
  });

  test('belong to the agreement: nothing is said without it', () => {
    expect(onCall(['2026-11-02', '2026-11-09'], november, { agreement: null })).toEqual([]);
  });
});
