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
});
