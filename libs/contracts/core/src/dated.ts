import { type LocalDate, addDays, includes } from '@relais/kernel';

/** A row that is true from one day to another, both included; null = open. Rows of one subject never overlap. */
export interface Dated {
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** What to write so that `change` is true from a date on: at most one row to end, one to open, one to drop. */
export type Amendment<R extends Dated, C> =
  | {
      readonly ok: true;
      /** The row in force until then, and its new last day. */
      readonly close: { readonly row: R; readonly validTo: LocalDate } | null;
      /** The row that started the same day and is corrected: it is removed, the audit trail keeps it. */
      readonly replace: R | null;
      readonly open: C & Dated;
    }
  | { readonly ok: false; readonly problem: 'before-first-row' | 'after-last-row' };

/**
 * Makes `change` true from `from`: closes the row in force the day before and opens a new one that runs until the next
 * row, or for ever. A change on the very first day of a row is a correction of that row. Nothing is said of days that
 * no row covers: the history would have a hole.
 */
export function amend<R extends Dated, C extends object>(
  rows: readonly R[],
  from: LocalDate,
  change: C,
): Amendment<R, C> {
  const covering = asOf(rows, from);
  if (covering === null) {
    const later = rows.some((row) => row.validFrom > from);
    return { ok: false, problem: later ? 'before-first-row' : 'after-last-row' };
  }
  const open = { ...change, validFrom: from, validTo: covering.validTo };
  return covering.validFrom === from
    ? { ok: true, close: null, replace: covering, open }
    : { ok: true, close: { row: covering, validTo: addDays(from, -1) }, replace: null, open };
}

/** The row true on that day, or null. */
export function asOf<R extends Dated>(rows: readonly R[], date: LocalDate): R | null {
  return rows.find((row) => includes({ from: row.validFrom, to: row.validTo }, date)) ?? null;
}

/** The rows from the first to the last. */
export function inOrder<R extends Dated>(rows: readonly R[]): R[] {
  return [...rows].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
}
