import { describe, expect, test } from '@jest/globals';
import { cents, localDate as d } from '@relais/kernel';
import { type ClaimAction, type ClaimState, EXPECTED_FILES, claimTransition } from './claims';

const today = d('2026-11-16');
const prepared: ClaimState = {
  status: 'prepared',
  expectedCents: cents(3_800_000),
  receivedCents: null,
  submittedOn: null,
  acknowledgedOn: null,
  paidOn: null,
  gapReason: null,
};
const apply = (claim: ClaimState, action: ClaimAction) =>
  claimTransition(claim, action, { today, files: EXPECTED_FILES });
const after = (claim: ClaimState, action: ClaimAction): ClaimState => {
  const result = apply(claim, action);
  if (!result.ok) throw new Error(result.findings.map(({ ruleId }) => ruleId).join());
  return result.claim;
};
const refused = (claim: ClaimState, action: ClaimAction) => {
  const result = apply(claim, action);
  return result.ok ? [] : result.findings.map(({ ruleId }) => ruleId);
};

describe('the claim of a contract year', () => {
  const submitted = after(prepared, { do: 'submit', on: d('2026-11-10') });

  test('is submitted, acknowledged, paid', () => {
    const acknowledged = after(submitted, { do: 'acknowledge', on: d('2026-11-12') });
    expect(after(acknowledged, { do: 'pay', on: today, receivedCents: cents(3_800_000) })).toMatchObject({
      status: 'paid',
      paidOn: today,
      receivedCents: 3_800_000,
      gapReason: null,
    });
  });

  test('may be paid before anybody claimed it', () => {
    expect(after(prepared, { do: 'pay', on: today, receivedCents: cents(3_800_000) }).status).toBe('paid');
  });

  test('paid short needs the reason of the gap', () => {
    const short = { do: 'pay', on: today, receivedCents: cents(3_600_000) } as const;
    expect(refused(submitted, short)).toEqual(['claim.gap-unexplained']);
    expect(after(submitted, { ...short, gapReason: ' ancien barème ' }).gapReason).toBe('ancien barème');
  });

  test('refuses a date to come, a date before the step before, a step out of order', () => {
    expect(refused(prepared, { do: 'submit', on: d('2026-11-17') })).toEqual(['claim.future-date']);
    expect(refused(submitted, { do: 'acknowledge', on: d('2026-11-09') })).toEqual([
      'claim.dates-out-of-order',
    ]);
    expect(refused(prepared, { do: 'acknowledge', on: today })).toEqual(['claim.wrong-status']);
    expect(refused(prepared, { do: 'reopen' })).toEqual(['claim.wrong-status']);
  });

  test('is reopened after a mistake, its dates forgotten', () => {
    expect(after(submitted, { do: 'reopen' })).toEqual(prepared);
  });

  test('submitted with documents missing goes on with a warning', () => {
    const result = claimTransition(prepared, { do: 'submit', on: today }, { today, files: ['bank-details'] });
    expect([result.ok, result.findings.map(({ ruleId }) => ruleId)]).toEqual([true, ['claim.files-missing']]);
  });
});
