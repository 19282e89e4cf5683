import type { RowSource } from '@relais/api-client';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Column } from './column';

/** What became of one row in a bulk action. */
export interface RowResult {
  rowId: string;
  ok: boolean;
  /** Why it was refused; a short remark when it was done. */
  message?: string;
}

/** Something done to the ticked rows at once; answers what became of each. */
export interface BulkAction<Row> {
  id: string;
  label: string;
  icon?: LucideIcon;
  /** Asked before running, with the number of rows known. */
  question?: (rows: readonly Row[]) => { title: string; consequence: ReactNode };
  run: (rows: readonly Row[]) => Promise<readonly RowResult[]>;
}

export interface DataTableProps<Row extends object> {
  /** Names the table to screen readers, and its exported files. */
  title: string;
  columns: readonly Column<Row>[];
  rowId: (row: Row) => string;
  /** Short name of a row, for its card, its panel and its tick box. */
  rowTitle: (row: Row) => string;
  /** What `useAllPages` answers, or `localRows(rows)`. */
  source: RowSource<Row>;
  /** Shown when there is nothing at all (not when filters hide everything). */
  empty: ReactNode;
  /** Details beside the list on a row click. */
  panel?: (row: Row, close: () => void) => ReactNode;
  /** Instead of a panel: where a row click goes. */
  onOpen?: (row: Row) => void;
  bulkActions?: readonly BulkAction<Row>[];
  /** Column ids, `-` before for descending. */
  defaultSort?: readonly string[];
  /** Distinguishes several tables in the address of one page. */
  urlPrefix?: string;
  /** Left of the search field, e.g. a month switch. */
  toolbar?: ReactNode;
  /** False leaves j, k, x, e and / to another table of the page. */
  keyboard?: boolean;
  /** Mark of a row, e.g. `alert` tints it. */
  rowTone?: (row: Row) => 'alert' | 'muted' | undefined;
}

/** Rows already here, as a source. */
export function localRows<Row>(rows: readonly Row[]): RowSource<Row> {
  return { rows, isLoading: false, isLoadingMore: false, problem: undefined, reload: () => undefined };
}
