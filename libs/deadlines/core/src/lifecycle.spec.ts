import { describe, expect, test } from '@jest/globals';
import { localDate as d } from '@relais/kernel';
import {
  type DeadlineAction,
  type DeadlineState,
  type DeadlineStatus,
  DEADLINE_STATUSES,
  transition,
} from './lifecycle';

const today = d('2026-11-16');
const open: DeadlineState = {
  dueOn: d('2026-12-16'),
  status: 'open',
  snoozedUntil: null,
  snoozeReason: null,
  proofFileId: null,
  submittedOn: null,
  acknowledgedOn: null,
  cancelledReason: null,
};

function after(deadline: DeadlineState, action: DeadlineAction): DeadlineState {
  const result = transition(deadline, action, today);
  if (!result.ok) throw new Error(result.findings.map(({ ruleId }) => ruleId).join());
  return result.deadline;
}
const refusals = (deadline: DeadlineState, action: DeadlineAction) => {
  const result = transition(deadline, action, today);
  return result.ok ? [] : result.findings.map(({ ruleId }) => ruleId);
};

describe('a deadline', () => {
  test('goes from open to submitted to acknowledged, with its proof', () => {
    const submitted = after(open, { do: 'submit', on: today, proofFileId: 'file-1' });
    expect(submitted).toMatchObject({ status: 'submitted', submittedOn: today, proofFileId: 'file-1' });
    expect(after(submitted, { do: 'acknowledge', on: today })).toMatchObject({
      status: 'acknowledged',
      acknowledgedOn: today,
      proofFileId: 'file-1',
    });
  });

  test('can be put aside with a reason, then wakes, or is submitted and wakes by that', () => {
    const aside = after(open, { do: 'snooze', until: d('2026-12-01'), reason: ' attend le RIB ' });
    expect(aside).toMatchObject({
      status: 'snoozed',
      snoozedUntil: '2026-12-01',
      snoozeReason: 'attend le RIB',
    });
    expect(after(aside, { do: 'wake' })).toMatchObject({
      status: 'open',
      snoozedUntil: null,
      snoozeReason: null,
    });
    expect(after(aside, { do: 'submit', on: today })).toMatchObject({
      status: 'submitted',
      snoozedUntil: null,
    });
  });

  test('keeps its status when a proof is added', () => {
    expect(after(open, { do: 'prove', proofFileId: 'file-1' })).toEqual({ ...open, proofFileId: 'file-1' });
  });

  test('is never put aside past its due date', () => {
    expect(refusals(open, { do: 'snooze', until: d('2026-12-17'), reason: 'plus tard' })).toEqual([
      'deadline.snooze-too-far',
    ]);
    expect(refusals(open, { do: 'snooze', until: open.dueOn, reason: 'ce jour' })).toEqual([]);
    expect(refusals(open, { do: 'snooze', until: today, reason: 'ce jour' })).toEqual([
      'deadline.snooze-not-ahead',
    ]);
  });

  test('that is late may wait a week at most', () => {
    const late = { ...open, dueOn: d('2026-11-01') };
    expect(refusals(late, { do: 'snooze', until: d('2026-11-23'), reason: 'relance faite' })).toEqual([]);
    expect(refusals(late, { do: 'snooze', until: d('2026-11-24'), reason: 'relance faite' })).toEqual([
      'deadline.snooze-too-far',
    ]);
  });

  test('gives all the reasons of a refusal, in both languages', () => {
    const result = transition(open, { do: 'snooze', until: d('2027-01-01'), reason: ' ' }, today);
    expect(result.findings.map(({ ruleId }) => ruleId)).toEqual([
      'deadline.reason-missing',
      'deadline.snooze-too-far',
    ]);
    expect(result.findings.every(({ message }) => message.fr !== '' && message.en !== '')).toBe(true);
  });

  test('warns, without refusing, when it is submitted late or without proof', () => {
    const result = transition({ ...open, dueOn: d('2026-11-01') }, { do: 'submit', on: today }, today);
    expect(result.ok).toBe(true);
    expect(result.findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ['deadline.no-proof', 'warning'],
      ['deadline.submitted-late', 'warning'],
    ]);
  });

  test('is not submitted tomorrow, nor acknowledged before it was sent', () => {
    expect(refusals(open, { do: 'submit', on: d('2026-11-17') })).toEqual(['deadline.future-date']);
    const submitted = after(open, { do: 'submit', on: today, proofFileId: 'file-1' });
    expect(refusals(submitted, { do: 'acknowledge', on: d('2026-11-15') })).toEqual([
      'deadline.acknowledged-before-submitted',
    ]);
  });

  test('is cancelled with a reason, and reopened after a mistake', () => {
    expect(refusals(open, { do: 'cancel', reason: '' })).toEqual(['deadline.reason-missing']);
    const cancelled = after(open, { do: 'cancel', reason: 'contrat rompu' });
    expect(cancelled).toMatchObject({ status: 'cancelled', cancelledReason: 'contrat rompu' });
    expect(after(cancelled, { do: 'reopen' })).toMatchObject({ status: 'open', cancelledReason: null });
  });

  test('does only what its status allows', () => {
    const actions: Record<DeadlineAction['do'], DeadlineAction> = {
      snooze: { do: 'snooze', until: d('2026-12-01'), reason: 'attente' },
      wake: { do: 'wake' },
      prove: { do: 'prove', proofFileId: 'file-1' },
      submit: { do: 'submit', on: today },
      acknowledge: { do: 'acknowledge', on: today },
      cancel: { do: 'cancel', reason: 'erreur' },
      reopen: { do: 'reopen' },
    };
    const allowed = Object.fromEntries(
      DEADLINE_STATUSES.map((status: DeadlineStatus) => [
        status,
        Object.values(actions)
          .filter((action) => !refusals({ ...open, status }, action).includes('deadline.wrong-status'))
          .map((action) => action.do),
      ]),
    );
    expect(allowed).toEqual({
      open: ['snooze', 'prove', 'submit', 'cancel'],
      snoozed: ['snooze', 'wake', 'prove', 'submit', 'cancel'],
      submitted: ['prove', 'acknowledge', 'cancel', 'reopen'],
      acknowledged: ['prove'],
      cancelled: ['reopen'],
    });
  });
});
