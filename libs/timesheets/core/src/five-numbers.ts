import { type Minutes, minutes } from '@relais/kernel';
import { type Treatment, isPayable } from './lock';
import type { EntryKind, PartStatus } from './timesheet';

/** The same month seen five times; null = not known yet, which is not zero. */
export interface FiveNumbers {
  readonly plannedMinutes: Minutes;
  readonly declaredMinutes: Minutes | null;
  readonly approvedMinutes: Minutes | null;
  readonly paidMinutes: Minutes | null;
  readonly invoicedMinutes: Minutes | null;
}

/** Sums per part, as SQL gives them. */
export interface PartSums {
  readonly status: PartStatus;
  readonly plannedMinutes: number;
  readonly workedMinutes: number;
  readonly disputedWorkedMinutes: number;
  readonly treatment: Treatment | null;
  readonly locked: boolean;
}

/** The five numbers of one part. Paid is what the lock let through; invoiced appears once there is an invoice. */
export function fiveNumbers(part: PartSums): FiveNumbers {
  const undisputed = part.workedMinutes - part.disputedWorkedMinutes;
  const payable =
    (isPayable(part.status, true, part.treatment) ? part.disputedWorkedMinutes : 0) +
    (isPayable(part.status, false, part.treatment) ? undisputed : 0);
  return {
    plannedMinutes: minutes(part.plannedMinutes),
    declaredMinutes: part.status === 'draft' ? null : minutes(part.workedMinutes),
    approvedMinutes:
      part.status === 'approved'
        ? minutes(part.workedMinutes)
        : part.status === 'disputed'
          ? minutes(undisputed)
          : null,
    paidMinutes: part.locked ? minutes(payable) : null,
    invoicedMinutes: null,
  };
}

/** Adds rows; a number known for no row stays unknown. */
export function totalOf(rows: readonly FiveNumbers[]): FiveNumbers {
  const known = (pick: (row: FiveNumbers) => Minutes | null) => {
    const values = rows.map(pick).filter((value) => value !== null);
    return values.length === 0 ? null : minutes(values.reduce<number>((sum, value) => sum + value, 0));
  };
  return {
    plannedMinutes: minutes(rows.reduce((sum, row) => sum + row.plannedMinutes, 0)),
    declaredMinutes: known((row) => row.declaredMinutes),
    approvedMinutes: known((row) => row.approvedMinutes),
    paidMinutes: known((row) => row.paidMinutes),
    invoicedMinutes: known((row) => row.invoicedMinutes),
  };
}

/** Minutes that were to be worked: a public holiday or a closure of the practice is known in advance and asks for none. */
export function plannedWork(
  entries: readonly { readonly kind: EntryKind; readonly plannedMinutes: number }[],
): number {
  return entries.reduce(
    (sum, entry) => (entry.kind === 'holiday' || entry.kind === 'closure' ? sum : sum + entry.plannedMinutes),
    0,
  );
}
