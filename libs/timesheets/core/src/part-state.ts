import { assertNever } from '@relais/kernel';
import type { PartStatus } from './timesheet';

/** What can happen to a part. `change` = an entry of it was written by somebody. */
export type PartEvent =
  | { readonly kind: 'declare' }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'approve'; readonly shownHash: string; readonly currentHash: string }
  | {
      readonly kind: 'dispute';
      readonly shownHash: string;
      readonly currentHash: string;
      readonly disputedEntries: number;
    }
  | { readonly kind: 'unapprove' }
  | { readonly kind: 'change'; readonly disputedEntriesLeft: number };

/** Why a part refuses an event; the shell turns each into a problem of the same name. */
export type PartRefusal =
  | 'not-declared'
  | 'already-approved'
  | 'already-declared'
  | 'nothing-to-undo'
  | 'content-changed'
  | 'nothing-disputed';

/** The next status, or the refusal. `voided` says that an approval fell because its content changed. */
export type Transition =
  | { readonly ok: true; readonly status: PartStatus; readonly voided: boolean }
  | { readonly ok: false; readonly refusal: PartRefusal };

/**
 * State machine of a part, guarded in both directions.
 * The lock of the month is not a state of the part: a locked month refuses every event before this function is asked.
 */
export function nextStatus(status: PartStatus, event: PartEvent): Transition {
  switch (event.kind) {
    case 'declare':
      if (status === 'draft') return to('declared');
      if (status === 'disputed') return to('declared');
      // An approved part that nobody touched stays approved when the month around it is declared again.
      return status === 'approved' ? to('approved') : refuse('already-declared');
    case 'withdraw':
      if (status === 'approved') return refuse('already-approved');
      return status === 'draft' ? refuse('not-declared') : to('draft');
    case 'approve':
      if (status === 'draft') return refuse('not-declared');
      // Approving twice what is there is the same answer given twice, not an error.
      return event.shownHash === event.currentHash ? to('approved') : refuse('content-changed');
    case 'dispute':
      if (status === 'draft') return refuse('not-declared');
      if (event.shownHash !== event.currentHash) return refuse('content-changed');
      return event.disputedEntries > 0 ? to('disputed') : refuse('nothing-disputed');
    case 'unapprove':
      return status === 'approved' || status === 'disputed' ? to('declared') : refuse('nothing-to-undo');
    case 'change':
      return afterChange(status, event.disputedEntriesLeft);
    default:
      return assertNever(event);
  }
}

/** A change asks only for what it must: a new approval where there was one, or the answer to the last dispute. */
function afterChange(status: PartStatus, disputedEntriesLeft: number): Transition {
  switch (status) {
    case 'draft':
    case 'declared':
      return to(status);
    case 'approved':
      return { ok: true, status: 'declared', voided: true };
    case 'disputed':
      return disputedEntriesLeft > 0 ? to('disputed') : to('declared');
    default:
      return assertNever(status);
  }
}

function to(status: PartStatus): Transition {
  return { ok: true, status, voided: false };
}

function refuse(refusal: PartRefusal): Transition {
  return { ok: false, refusal };
}
