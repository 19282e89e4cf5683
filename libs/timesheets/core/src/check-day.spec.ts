import { localDate, month } from '@relais/kernel';
import { checkDay, type DayBounds, isRefused, type ProposedInterval } from './check-day';

const placementId = 'placement';
const day = localDate('2026-10-14');
const bounds: DayBounds = {
  month: month('2026-10'),
  contractPeriods: [{ from: localDate('2026-01-01'), to: null }],
  placementPeriods: new Map([[placementId, { from: localDate('2026-10-05'), to: localDate('2026-10-25') }]]),
};
const work = (
  startMinute: number,
  endMinute: number,
  workedMinutes = endMinute - startMinute,
): ProposedInterval => ({
  placementId,
  kind: 'work',
  absenceCode: null,
  startMinute,
  endMinute,
  workedMinutes,
});
const rules = (date: string, intervals: ProposedInterval[], within: DayBounds = bounds) =>
  checkDay(localDate(date), intervals, within).map((finding) => finding.ruleId);

describe('hours that cannot be true', () => {
  it('accepts a morning and an afternoon with lunch between them', () => {
    expect(checkDay(day, [work(480, 720), work(810, 1080)], bounds)).toEqual([]);
  });

  it('accepts an interval with a break inside', () => {
    expect(checkDay(day, [work(480, 1020, 480)], bounds)).toEqual([]);
  });

  test.each([
    ['an end before the start', work(720, 480, 60), 'hours.end-before-start'],
    ['an empty interval', work(480, 480, 0), 'hours.end-before-start'],
    ['negative hours', work(480, 720, -60), 'hours.negative'],
    ['more than the interval holds', work(480, 720, 241), 'hours.beyond-interval'],
    ['a 25th hour', work(0, 1500, 1500), 'hours.outside-the-day'],
    ['a start before midnight', work(-30, 60, 60), 'hours.outside-the-day'],
    ['more than twelve hours without a break', work(360, 1140, 780), 'hours.interval-too-long'],
    ['not a number', work(480, 720, Number.NaN), 'hours.not-whole-minutes'],
    ['an infinite number', work(480, 720, Number.POSITIVE_INFINITY), 'hours.not-whole-minutes'],
    ['1e308 minutes', work(480, 720, 1e308), 'hours.not-whole-minutes'],
    ['half a minute', work(480.5, 720, 100), 'hours.not-whole-minutes'],
    ['an absence without a reason', { ...work(480, 720, 0), kind: 'absence' as const }, 'hours.absence-code'],
    [
      'a reason without an absence',
      { ...work(480, 720), absenceCode: 'sick' as const },
      'hours.absence-code',
    ],
    [
      'work during an absence',
      { ...work(480, 720), kind: 'absence' as const, absenceCode: 'sick' as const },
      'hours.worked-while-absent',
    ],
    [
      'a practice where the person is not placed',
      { ...work(480, 720), placementId: 'other' },
      'hours.outside-placement',
    ],
  ])('refuses %s and names the rule', (_what, interval, ruleId) => {
    const findings = checkDay(day, [interval], bounds);
    expect(findings.map((finding) => finding.ruleId)).toContain(ruleId);
    expect(isRefused(findings)).toBe(true);
  });

  it('refuses two places at once, wherever the second interval starts', () => {
    expect(rules('2026-10-14', [work(480, 720), work(719, 800)])).toEqual(['hours.overlap']);
    expect(rules('2026-10-14', [work(480, 1000, 400), work(500, 520), work(990, 1100)])).toEqual([
      'hours.overlap',
      'hours.overlap',
    ]);
    expect(rules('2026-10-14', [work(480, 720), work(720, 800)])).toEqual([]);
  });

  it('refuses days outside the month, the contract (L1253-9) and the placement, ends included', () => {
    expect(rules('2026-11-03', [work(480, 720)])).toEqual(['hours.outside-placement', 'hours.outside-month']);
    expect(rules('2026-10-04', [work(480, 720)])).toEqual(['hours.outside-placement']);
    expect(rules('2026-10-05', [work(480, 720)])).toEqual([]);
    expect(rules('2026-10-25', [work(480, 720)])).toEqual([]);
    expect(rules('2026-10-26', [work(480, 720)])).toEqual(['hours.outside-placement']);
    const ended = {
      ...bounds,
      contractPeriods: [{ from: localDate('2026-01-01'), to: localDate('2026-10-13') }],
    };
    expect(rules('2026-10-14', [work(480, 720)], ended)).toEqual(['hours.outside-contract']);
  });

  it('finds every reason, not only the first', () => {
    expect(rules('2026-10-26', [{ ...work(720, 480, -5), absenceCode: 'sick' }])).toEqual([
      'hours.negative',
      'hours.end-before-start',
      'hours.absence-code',
      'hours.outside-placement',
    ]);
  });

  it('says what to do in both languages', () => {
    for (const finding of checkDay(day, [work(480, 720, 241)], bounds)) {
      expect(finding.message.fr).toContain('240 minutes');
      expect(finding.message.en).toContain('240 minutes');
    }
  });
});

describe('the nights when clocks change (directive 2000/84/EC)', () => {
  const wide: DayBounds = {
    month: month('2026-10'),
    contractPeriods: [{ from: localDate('2020-01-01'), to: null }],
    placementPeriods: new Map([[placementId, { from: localDate('2020-01-01'), to: null }]]),
  };
  const march: DayBounds = { ...wide, month: month('2027-03') };

  it('counts nine hours from midnight to eight on 25 October 2026, and not one minute more', () => {
    expect(rules('2026-10-25', [work(0, 480, 540)], wide)).toEqual([]);
    expect(rules('2026-10-25', [work(0, 480, 541)], wide)).toEqual(['hours.beyond-interval']);
  });

  it('counts seven hours from midnight to eight on 28 March 2027', () => {
    expect(rules('2027-03-28', [work(0, 480, 420)], march)).toEqual([]);
    expect(rules('2027-03-28', [work(0, 480, 480)], march)).toEqual(['hours.beyond-interval']);
  });

  it('refuses 02:30 on 28 March 2027, which never happens', () => {
    expect(rules('2027-03-28', [work(150, 480, 60)], march)).toContain('hours.clock-skipped');
    expect(rules('2027-03-28', [work(180, 480, 300)], march)).toEqual([]);
  });

  it('reads 02:30 on 25 October 2026 as the first one, and says so', () => {
    const findings = checkDay(localDate('2026-10-25'), [work(150, 240, 150)], wide);
    expect(findings).toMatchObject([{ ruleId: 'hours.clock-repeated', severity: 'info' }]);
    expect(isRefused(findings)).toBe(false);
  });
});
