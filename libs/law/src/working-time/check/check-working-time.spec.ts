import { describe, expect, test } from '@jest/globals';
import { localDate as d } from '@relais/kernel';
import { evaluate } from '../../rule';
import { ruleOf } from '../../rules';
import { checkWorkingTime } from './check-working-time';
import type { WorkStretch, WorkedTime } from './worked-time';

const at = (day: string, practice: string, start: number, end: number): WorkStretch => ({
  day: d(day),
  practice,
  startMinute: start * 60,
  endMinute: end * 60,
});

const fullTime: WorkedTime = {
  birthDate: d('1990-05-14'),
  agreement: 'idcc-1147',
  zone: 'metropole',
  contract: [{ from: d('2025-01-01'), to: null, weeklyMinutes: 2100 }],
  stretches: [],
};
const november = { from: d('2026-11-01'), to: d('2026-11-30') };
const check = (stretches: readonly WorkStretch[], more: Partial<WorkedTime> = {}) =>
  checkWorkingTime({ ...fullTime, ...more, stretches }, november);
const rules = (stretches: readonly WorkStretch[], more: Partial<WorkedTime> = {}) =>
  check(stretches, more).map(({ ruleId }) => ruleId);

describe('working time of one employee over all practices', () => {
  test('two practices below the daily limit break it together (L3121-18, L1253-12)', () => {
    const [finding] = check([at('2026-11-02', 'A', 7, 13), at('2026-11-02', 'B', 13.5, 18.5)]);
    expect(finding).toMatchObject({
      ruleId: 'working-time.daily-maximum',
      severity: 'error',
      scope: 'day',
      from: '2026-11-02',
      to: '2026-11-02',
      practices: ['A', 'B'],
      numbers: { workedMinutes: 660, maximumMinutes: 600 },
    });
  });

  test('the journey between two practices is work (L3121-4): ten hours and a half', () => {
    const day = [at('2026-11-02', 'A', 8, 13), at('2026-11-02', 'B', 14, 18.5)];
    expect(rules(day)).not.toContain('working-time.daily-maximum');
    const journeys = [{ from: 'A', to: 'B', minutes: 60 }];
    expect(rules(day, { journeys })).toContain('working-time.daily-maximum');
  });

  test('a finding can be asked again: the rule answers the same on its facts', () => {
    const week = ['02', '03', '04', '05', '06', '07', '08'].map((n) => at(`2026-11-${n}`, 'A', 8, 19));
    const findings = check(week);
    expect(findings.length).toBeGreaterThan(7);
    for (const { ruleId, severity, message, numbers, facts } of findings)
      expect(evaluate(ruleOf(ruleId), facts)).toMatchObject({ verdict: severity, message, numbers });
  });

  test('a kept week has nothing to say, and the order of the stretches does not matter', () => {
    const week = ['06', '05', '04', '03', '02'].flatMap((n) => [
      at(`2026-11-${n}`, 'B', 14, 17),
      at(`2026-11-${n}`, 'A', 8, 12),
    ]);
    expect(check(week)).toEqual([]);
  });

  test('work over midnight is one rest later, not two days without rest (L3131-1)', () => {
    const evening = at('2026-11-02', 'A', 20, 24);
    const night = at('2026-11-03', 'A', 0, 2);
    expect(rules([evening, night])).not.toContain('working-time.daily-rest');
    const [again] = check([evening, night, at('2026-11-03', 'B', 12, 15)]).filter(
      ({ ruleId }) => ruleId === 'working-time.daily-rest',
    );
    expect(again?.facts).toMatchObject({ endedOn: '2026-11-03', endedAtMinute: 120, resumedAtMinute: 720 });
  });

  test('a second Sunday and a third night in a row of guard are too many (CCN art. 18)', () => {
    const guard = (day: string, start: number, end: number) => ({
      ...at(day, 'A', start, end),
      duty: 'guard' as const,
    });
    const sundays = [guard('2026-11-08', 8, 12), guard('2026-11-15', 8, 12)];
    expect(check(sundays)).toMatchObject([
      { ruleId: 'idcc-1147.guards', scope: 'month', from: '2026-11-01', numbers: { sundays: 2, nights: 0 } },
    ]);
    const nights = ['02', '03', '04'].map((n) => guard(`2026-11-${n}`, 19, 23));
    expect(check(nights).find(({ scope }) => scope === 'month')?.numbers).toMatchObject({
      consecutiveNights: 3,
    });
    expect(rules(sundays, { agreement: null })).toEqual([]);
  });

  test('two weeks on call of four are one too many (CCN art. 18)', () => {
    const onCallWeeks = [d('2026-10-26'), d('2026-11-09')];
    expect(check([], { onCallWeeks })).toMatchObject([
      { ruleId: 'idcc-1147.on-call-frequency', from: '2026-11-09', to: '2026-11-15' },
    ]);
  });

  test('terms count as of their date: part time from the second week on', () => {
    const contract = [
      { from: d('2025-01-01'), to: d('2026-11-08'), weeklyMinutes: 2100 },
      { from: d('2026-11-09'), to: null, weeklyMinutes: 1200 },
    ];
    const day = (n: string) => [at(`2026-11-${n}`, 'A', 8, 11.5), at(`2026-11-${n}`, 'A', 14, 17.5)];
    const found = check([...day('03'), ...day('10')], { contract });
    expect(found.map(({ ruleId, from }) => [ruleId, from])).toEqual([
      ['idcc-1147.part-time-interruptions', '2026-11-10'],
    ]);
  });

  test('a group under another agreement has the rules of the Code, and no span of ten hours', () => {
    const day = [at('2026-11-02', 'A', 8, 12), at('2026-11-02', 'A', 16, 20)];
    expect(rules(day)).toEqual(['idcc-1147.daily-span']);
    expect(rules(day, { agreement: null })).toEqual([]);
    const contract = [{ from: d('2025-01-01'), to: null, weeklyMinutes: 1440 }];
    expect(rules(day, { agreement: null, contract })).toEqual(['part-time.interruptions']);
  });

  test('a rule that the group switched off says nothing', () => {
    const switchedOff = ['working-time.sunday-rest'];
    const sunday = [at('2026-11-08', 'A', 8, 12)];
    expect(rules(sunday)).toEqual(['working-time.sunday-rest']);
    expect(rules(sunday, { switchedOff })).toEqual([]);
  });

  test('the overtime of the year passes its quota once (D3121-24)', () => {
    const weeks = ['02', '09'].flatMap((monday) =>
      [0, 1, 2, 3].map((n) => at(`2026-11-${String(Number(monday) + n).padStart(2, '0')}`, 'A', 8, 17)),
    );
    const quota = (earlierOvertimeMinutes: number | null) =>
      check(weeks, { earlierOvertimeMinutes }).filter(({ scope }) => scope === 'year');
    expect(quota(13_080)).toEqual([]);
    expect(quota(13_141)).toMatchObject([{ numbers: { beyondMinutes: 1 }, to: '2026-11-08' }]);
    expect(quota(null)).toEqual([]);
  });

  test('days and weeks outside the span are read and not reported', () => {
    const long = at('2026-10-31', 'A', 7, 20);
    const early = at('2026-11-01', 'A', 6, 10);
    expect(check([long, early]).map(({ ruleId, from }) => [ruleId, from])).toEqual([
      ['working-time.daily-rest', '2026-11-01'],
      ['working-time.sunday-rest', '2026-11-01'],
    ]);
  });
});
