import { describe, expect, test } from '@jest/globals';
import { localDate as d } from '@relais/kernel';
import { type Override, type RuledFinding, fingerprintOf, judge, settle, standing } from './overrides';

const on = (day: string) => ({ from: d(day), to: d(day) });

function elevenHours(change: Partial<RuledFinding> = {}): RuledFinding {
  return {
    ruleId: 'working-time.daily-maximum',
    version: 1,
    severity: 'error',
    message: { fr: '11 h de travail', en: '11 h of work' },
    numbers: { day: '2026-12-01', workMinutes: 660, maximumMinutes: 600 },
    references: [],
    ...on('2026-12-01'),
    practices: ['quay', 'park'],
    status: 'verified',
    missing: [],
    ...change,
  };
}

function granted(change: Partial<Override> = {}): Override {
  return {
    id: 'one',
    fingerprint: fingerprintOf(elevenHours()),
    period: { from: d('2026-12-01'), to: null },
    reason: 'Accord de l’inspection du travail',
    decidedBy: 'Olivia',
    decidedAt: '2026-11-22T10:00:00.000Z',
    ...change,
  };
}

const REASON = 'Surcroît exceptionnel autorisé';

describe('An error that somebody let pass', () => {
  test('stays let pass on another day with the same figures', () => {
    const later = elevenHours({
      ...on('2026-12-08'),
      practices: ['park', 'quay'],
      numbers: { maximumMinutes: 600, workMinutes: 660, day: '2026-12-08' },
    });
    const [judged] = judge([later], [granted()]);
    expect(judged?.override?.reason).toBe('Accord de l’inspection du travail');
    expect(standing(judge([later], [granted()]))).toEqual([]);
  });

  test.each([
    ['the figures change', elevenHours({ numbers: { workMinutes: 675, maximumMinutes: 600 } })],
    ['the rule has a new version', elevenHours({ version: 2 })],
    ['it is a Wednesday', elevenHours(on('2026-12-02'))],
    ['the work is at another practice', elevenHours({ practices: ['quay'] })],
    ['it is another rule', elevenHours({ ruleId: 'working-time.daily-span' })],
    ['the day lies before the override', elevenHours(on('2026-11-30'))],
    ['the days run on longer than the override', elevenHours({ to: null })],
  ])('stands again when %s', (_, finding) => {
    const bounded = granted({ period: { from: d('2026-12-01'), to: d('2026-12-31') } });
    expect(standing(judge([finding], [bounded]))).toHaveLength(1);
  });

  test('is never a warning: what does not block needs nobody', () => {
    const [judged] = judge([elevenHours({ severity: 'warning' })], [granted()]);
    expect(judged?.override).toBeNull();
    expect(standing(judge([elevenHours({ severity: 'warning' })], []))).toEqual([]);
  });
});

describe('A step with errors', () => {
  const errors = judge([elevenHours(), elevenHours(on('2026-12-15'))], []);
  const fingerprint = fingerprintOf(elevenHours());

  test('passes with a reason for each, one override for the same facts on several days', () => {
    expect(settle(errors, [{ fingerprint, reason: ` ${REASON} ` }])).toMatchObject({
      outcome: 'passes',
      grant: [{ period: { from: '2026-12-01', to: '2026-12-15' }, reason: REASON }],
    });
  });

  test('is refused with every error that has no reason', () => {
    const other = judge([elevenHours({ ruleId: 'working-time.daily-span' })], []);
    const decision = settle([...errors, ...other], [{ fingerprint, reason: REASON }]);
    expect(decision).toMatchObject({
      outcome: 'refused',
      errors: [{ ruleId: 'working-time.daily-span' }],
    });
  });

  test('refuses a reason of a word, and a request for facts that changed meanwhile', () => {
    expect(settle(errors, [{ fingerprint, reason: '  urgent      ' }])).toMatchObject({
      outcome: 'reason-too-short',
    });
    expect(settle([], [{ fingerprint, reason: REASON }])).toEqual({
      outcome: 'unknown-request',
      fingerprint,
    });
  });

  test('passes by itself when nothing stands', () => {
    expect(settle([], [])).toEqual({ outcome: 'passes', grant: [] });
  });
});
