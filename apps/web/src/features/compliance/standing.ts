import type { StatusTone } from '@relais/ui';
import type { Cell, CellState, Obligation, OwnerRow } from './compliance-queries';

export const STATES: readonly CellState[] = [
  'late',
  'due-soon',
  'cannot-tell',
  'open',
  'done',
  'not-applicable',
];

export const CELL_TONES: Readonly<Record<CellState, StatusTone>> = {
  late: 'alert',
  'due-soon': 'waiting',
  'cannot-tell': 'info',
  open: 'planned',
  done: 'done',
  'not-applicable': 'off',
};

export const cellOf = (row: OwnerRow, obligationId: string): Cell | undefined =>
  row.cells.find((cell) => cell.obligationId === obligationId);

/** Who an obligation is shown to: the group's duties, or those a practice answers for (L1253-12). */
export type Side = 'group' | 'practice';

export const onSide = ({ responsible }: Pick<Obligation, 'responsible'>, side: Side): boolean =>
  responsible === 'shared' || (side === 'practice') === (responsible === 'practice');

/**
 * How badly a row needs attention: number of late cells first, then of those soon due, then unknown. Larger is worse;
 * for sorting only.
 */
export function badness(row: OwnerRow, shown: ReadonlySet<string>): number {
  const weights: Partial<Record<CellState, number>> = { late: 10_000, 'due-soon': 100, 'cannot-tell': 1 };
  return row.cells
    .filter(({ obligationId }) => shown.has(obligationId))
    .reduce((sum, { state }) => sum + (weights[state] ?? 0), 0);
}

/** Cells of one obligation, counted by state. */
export interface ColumnCount {
  late: number;
  applicable: number;
  done: number;
}

export function countColumn(rows: readonly OwnerRow[], obligationId: string): ColumnCount {
  const count: ColumnCount = { late: 0, applicable: 0, done: 0 };
  for (const row of rows) {
    const state = cellOf(row, obligationId)?.state;
    if (state === undefined || state === 'not-applicable') continue;
    count.applicable += 1;
    if (state === 'late') count.late += 1;
    if (state === 'done') count.done += 1;
  }
  return count;
}

/** True when somebody is late, soon due or unknown in this column: the columns that matter. */
export const needsAttention = (rows: readonly OwnerRow[], obligationId: string): boolean =>
  rows.some((row) => {
    const state = cellOf(row, obligationId)?.state;
    return state === 'late' || state === 'due-soon' || state === 'cannot-tell';
  });
