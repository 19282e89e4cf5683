import { describe, expect, test } from '@jest/globals';
import { localDate as d } from '@relais/kernel';
import { END_WAYS, type EndFacts, endEstimate, grossOfPeriod, mayEnd } from './end-estimate';

const facts: EndFacts = {
  way: 'dismissal',
  kind: 'cdi',
  hiredOn: d('2020-11-01'),
  on: d('2026-09-02'),
  category: 'employee',
  grossMisconduct: false,
  last12MonthsCents: 1900_00 * 12,
  contractGrossCents: 12000_00,
  workedWeekdays: [1, 2, 3, 4, 5],
  zone: 'metropole',
};
const ids = (given: Partial<EndFacts>) =>
  endEstimate({ ...facts, ...given }).answers.map(({ result }) => result.ruleId);

describe('the end of a contract', () => {
  test('by dismissal brings notice, severance and hours to look for a job (IDCC 1147 art. 25, 26)', () => {
    const { answers, lastDayOn } = endEstimate(facts);
    expect(lastDayOn).toBe('2026-11-01');
    expect(answers.map(({ result }) => result.ruleId)).toEqual([
      'contract.notice',
      'contract.severance',
      'contract.job-search-hours',
    ]);
    // Six years at 1 900 €: a month and a half. 43 weekdays from 2 September to 1 November, none of them a holiday.
    expect(answers[1]!.result.value).toMatchObject({ cents: 2850_00, agreementCents: 2280_00 });
    expect(answers[2]!.result.value).toMatchObject({ minutes: 43 * 120 });
  });

  test('by gross misconduct brings nothing, on the day', () => {
    const { answers, lastDayOn } = endEstimate({ ...facts, grossMisconduct: true });
    expect(lastDayOn).toBe('2026-09-02');
    expect(answers.map(({ result }) => result.numbers)).toMatchObject([
      { notice: 0 },
      { dueCents: 0 },
      { totalMinutes: 0 },
    ]);
  });

  test('by resignation brings a notice only', () => {
    expect(ids({ way: 'resignation' })).toEqual(['contract.notice']);
    expect(endEstimate({ ...facts, way: 'resignation' }).lastDayOn).toBe('2026-10-01');
  });

  test('by retirement brings a notice and the allowance', () => {
    expect(ids({ way: 'retirement' })).toEqual(['contract.notice', 'contract.retirement-allowance']);
  });

  test('by rupture conventionnelle brings at least the severance, without notice (L1237-13)', () => {
    const { answers, lastDayOn } = endEstimate({ ...facts, way: 'mutual', on: d('2026-11-01') });
    expect(lastDayOn).toBe('2026-11-01');
    expect(answers[0]!.result.value).toMatchObject({ cents: 2850_00 });
  });

  test('of a fixed term brings ten percent of its gross (L1243-8)', () => {
    const { answers } = endEstimate({ ...facts, kind: 'cdd', way: 'cdd-term' });
    expect(answers[0]!.result.value).toEqual({ cents: 1200_00 });
  });

  test('before the hire does not pass for an answer', () => {
    const { answers, lastDayOn } = endEstimate({ ...facts, on: d('2020-10-31') });
    expect([answers[0]!.result.verdict, lastDayOn]).toEqual(['cannot-tell', null]);
  });

  test('of a fixed term is its term, of a permanent contract the other ways', () => {
    expect(END_WAYS.filter((way) => mayEnd('cdd', way))).toEqual(['cdd-term']);
    expect(END_WAYS.filter((way) => mayEnd('cdi', way))).toHaveLength(4);
  });

  test('pay of a period follows the terms, and the days of a month that is not whole', () => {
    const terms = [
      { validFrom: d('2026-01-01'), validTo: d('2026-05-31'), monthlyGrossCents: 1900_00 },
      { validFrom: d('2026-06-01'), validTo: null, monthlyGrossCents: 2000_00 },
    ];
    expect(grossOfPeriod(terms, d('2026-05-01'), d('2026-06-30'))).toBe(3900_00);
    expect(grossOfPeriod(terms, d('2026-05-01'), d('2026-06-15'))).toBe(2900_00);
    expect(grossOfPeriod(terms, d('2025-12-01'), d('2025-12-31'))).toBe(0);
  });
});
