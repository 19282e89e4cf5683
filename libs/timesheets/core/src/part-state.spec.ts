import fc from 'fast-check';
import { nextStatus, type PartEvent } from './part-state';
import { PART_STATUSES, type PartStatus } from './timesheet';

const approve: PartEvent = { kind: 'approve', shownHash: 'a', currentHash: 'a' };
const dispute: PartEvent = { kind: 'dispute', shownHash: 'a', currentHash: 'a', disputedEntries: 1 };
const change: PartEvent = { kind: 'change', disputedEntriesLeft: 0 };

describe('the share of a practice in a month of hours', () => {
  const allowed: [PartStatus, string, PartEvent, PartStatus][] = [
    ['draft', 'the employee declares', { kind: 'declare' }, 'declared'],
    ['declared', 'the employee takes the declaration back', { kind: 'withdraw' }, 'draft'],
    ['declared', 'the doctor approves', approve, 'approved'],
    ['declared', 'the doctor disputes one day', dispute, 'disputed'],
    ['declared', 'an hour changes', change, 'declared'],
    ['draft', 'an hour changes', change, 'draft'],
    ['approved', 'the doctor takes the approval back', { kind: 'unapprove' }, 'declared'],
    ['approved', 'an hour changes: the approval is void', change, 'declared'],
    ['approved', 'the month around it is declared again', { kind: 'declare' }, 'approved'],
    ['approved', 'the doctor disputes after all', dispute, 'disputed'],
    ['approved', 'the doctor approves the same content once more', approve, 'approved'],
    ['disputed', 'the doctor approves after all', approve, 'approved'],
    ['disputed', 'the doctor withdraws the dispute', { kind: 'unapprove' }, 'declared'],
    ['disputed', 'the last disputed hour changes', change, 'declared'],
    ['disputed', 'one of two disputed hours changes', { kind: 'change', disputedEntriesLeft: 1 }, 'disputed'],
    ['disputed', 'the employee declares it again', { kind: 'declare' }, 'declared'],
  ];
  test.each(allowed)('%s, %s', (from, _why, event, to) => {
    expect(nextStatus(from, event)).toMatchObject({ ok: true, status: to });
  });

  const refused: [PartStatus, PartEvent, string][] = [
    ['draft', approve, 'not-declared'],
    ['draft', dispute, 'not-declared'],
    ['draft', { kind: 'withdraw' }, 'not-declared'],
    ['draft', { kind: 'unapprove' }, 'nothing-to-undo'],
    ['declared', { kind: 'unapprove' }, 'nothing-to-undo'],
    ['declared', { kind: 'declare' }, 'already-declared'],
    ['declared', { ...approve, currentHash: 'b' }, 'content-changed'],
    ['declared', { ...dispute, currentHash: 'b' }, 'content-changed'],
    ['declared', { ...dispute, disputedEntries: 0 }, 'nothing-disputed'],
    ['approved', { ...approve, currentHash: 'b' }, 'content-changed'],
    ['approved', { kind: 'withdraw' }, 'already-approved'],
  ];
  test.each(refused)('%s refuses %j: %s', (from, event, refusal) => {
    expect(nextStatus(from, event)).toEqual({ ok: false, refusal });
  });

  it('is approved only by an approval of the very content that is there', () => {
    const event = fc.oneof(
      fc.constant<PartEvent>({ kind: 'declare' }),
      fc.constant<PartEvent>({ kind: 'withdraw' }),
      fc.constant<PartEvent>({ kind: 'unapprove' }),
      fc.record({ kind: fc.constant('change' as const), disputedEntriesLeft: fc.nat(3) }),
      fc.record({
        kind: fc.constant('approve' as const),
        shownHash: fc.constantFrom('a', 'b'),
        currentHash: fc.constantFrom('a', 'b'),
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...PART_STATUSES), event, (status, happened) => {
        const next = nextStatus(status, happened);
        if (!next.ok || next.status !== 'approved') return;
        const approvedNow = happened.kind === 'approve' && happened.shownHash === happened.currentHash;
        expect(approvedNow || (status === 'approved' && happened.kind === 'declare')).toBe(true);
      }),
    );
  });
});
