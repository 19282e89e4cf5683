import { Checkbox, Tooltip, UnstyledButton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cellText, isNumeric, valueText, widthOf, type Column } from './column';
import type { Selection } from './selection';
import { nextSort } from './state';
import type { DataTableProps } from './types';
import type { TableModel } from './use-table';

const ROW_HEIGHT = { comfortable: 44, compact: 34 };
const TICK_WIDTH = 44;
/** Short lists are drawn whole: nothing to gain, and the page finds every word. */
export const WHOLE_ROWS = 60;

export interface BodyProps<Row extends object> extends Pick<
  DataTableProps<Row>,
  'title' | 'rowId' | 'rowTitle' | 'rowTone'
> {
  table: TableModel<Row>;
  /** Absent when there is nothing to do in bulk. */
  selection: Selection | undefined;
  active: number;
  onActive: (index: number) => void;
  /** Absent when rows do not open. */
  onOpen: ((row: Row) => void) | undefined;
  /** Every row is drawn, for paper. */
  printing: boolean;
}

/** Rows as a real table: sticky header and sums, only what is visible is drawn. */
export function Grid<Row extends object>(props: BodyProps<Row>) {
  const { table, title, selection, active, printing } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const height = ROW_HEIGHT[table.density];
  const rows = useVirtualizer({
    count: table.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    initialRect: { width: 1000, height: 600 },
  });
  const { measure, scrollToIndex } = rows;
  useEffect(() => measure(), [height, measure]);
  useEffect(() => {
    if (active < 0) return;
    scrollToIndex(active, { align: 'auto' });
    const frame = requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${active}"] [data-main]`)?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, [active, scrollToIndex]);

  const drawn =
    printing || table.rows.length <= WHOLE_ROWS
      ? table.rows.map((_, index) => index)
      : rows.getVirtualItems().map(({ index }) => index);
  const before = (drawn[0] ?? 0) * height;
  const after = Math.max(0, table.rows.length - 1 - (drawn.at(-1) ?? -1)) * height;
  const width = table.shown.reduce((total, column) => total + widthOf(column), selection ? TICK_WIDTH : 0);
  const cells = table.shown.length + (selection ? 1 : 0);

  return (
    <div ref={scroller} className="rl-table-scroller" tabIndex={0} role="region" aria-label={title}>
      <table
        className="rl-table"
        data-density={table.density}
        style={{ minWidth: width }}
        aria-rowcount={table.rows.length + 1}
      >
        <caption className="rl-print-only">{title}</caption>
        <colgroup>
          {selection && <col style={{ width: TICK_WIDTH }} />}
          {table.shown.map((column) => (
            <col key={column.id} style={{ width: widthOf(column) }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {selection && (
              <th className="rl-no-print" scope="col">
                <Checkbox
                  size="xs"
                  aria-label={t('ui.table.tickAll')}
                  checked={selection.isAll}
                  indeterminate={!selection.isAll && selection.ids.size > 0}
                  onChange={selection.toggleAll}
                />
              </th>
            )}
            {table.shown.map((column) => (
              <HeaderCell key={column.id} column={column} table={table} />
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Spacer height={before} cells={cells} />}
          {drawn.map((index) => {
            const row = table.rows[index];
            return row && <RowLine key={props.rowId(row)} {...props} row={row} index={index} />;
          })}
          {after > 0 && <Spacer height={after} cells={cells} />}
        </tbody>
        {table.sums.size > 0 && <SumRow table={table} ticks={selection !== undefined} />}
      </table>
    </div>
  );
}

function Spacer({ height, cells }: { height: number; cells: number }) {
  return (
    <tr aria-hidden style={{ height }}>
      <td colSpan={cells} style={{ padding: 0, border: 0 }} />
    </tr>
  );
}

function HeaderCell<Row extends object>({ column, table }: { column: Column<Row>; table: TableModel<Row> }) {
  const { sort } = table.state;
  const direction = sort.includes(column.id)
    ? 'ascending'
    : sort.includes(`-${column.id}`)
      ? 'descending'
      : 'none';
  const Icon = { ascending: ArrowUp, descending: ArrowDown, none: ChevronsUpDown }[direction];
  return (
    <th scope="col" aria-sort={direction} className={classOf(column)}>
      <Tooltip label={column.help} disabled={column.help === undefined} multiline maw={280}>
        <UnstyledButton
          className="rl-table-sort"
          onClick={(event: MouseEvent) =>
            table.change({ sort: nextSort(table.state.sort, column.id, event.shiftKey) })
          }
        >
          <span>{column.header}</span>
          <Icon size={13} aria-hidden className="rl-no-print" data-idle={direction === 'none' || undefined} />
        </UnstyledButton>
      </Tooltip>
    </th>
  );
}

function RowLine<Row extends object>({
  row,
  index,
  table,
  rowId,
  rowTitle,
  rowTone,
  selection,
  active,
  onActive,
  onOpen,
}: BodyProps<Row> & { row: Row; index: number }) {
  const { t } = useTranslation();
  const id = rowId(row);
  const ticked = selection?.ids.has(id) ?? false;
  return (
    <tr
      data-row={index}
      data-active={index === active || undefined}
      data-ticked={ticked || undefined}
      data-tone={rowTone?.(row)}
      data-opens={onOpen !== undefined || undefined}
      aria-rowindex={index + 2}
      onClick={(event) => {
        if (!onOpen || (event.target as HTMLElement).closest('a, button, input, label')) return;
        onActive(index);
        onOpen(row);
      }}
    >
      {selection && (
        <td className="rl-no-print">
          <Checkbox
            size="xs"
            aria-label={t('ui.table.tickRow', { title: rowTitle(row) })}
            checked={ticked}
            onChange={(event) =>
              selection.toggle(id, (event.nativeEvent as unknown as PointerEvent).shiftKey)
            }
          />
        </td>
      )}
      {table.shown.map((column, position) => (
        <td key={column.id} className={classOf(column)}>
          {position === 0 ? (
            <MainCell onOpen={onOpen && (() => (onActive(index), onOpen(row)))}>
              {content(column, row, table)}
            </MainCell>
          ) : (
            content(column, row, table)
          )}
        </td>
      ))}
    </tr>
  );
}

/** First cell of a row: what the keyboard and screen readers open. */
export function MainCell({ onOpen, children }: { onOpen: (() => void) | undefined; children: ReactNode }) {
  if (!onOpen)
    return (
      <span data-main tabIndex={-1}>
        {children}
      </span>
    );
  return (
    <UnstyledButton data-main className="rl-table-main" onClick={onOpen}>
      {children}
    </UnstyledButton>
  );
}

export function content<Row extends object>(
  column: Column<Row>,
  row: Row,
  table: TableModel<Row>,
): ReactNode {
  if (column.cell) return column.cell(row);
  const text = cellText(column, row, table.words);
  return <span title={text}>{text}</span>;
}

function SumRow<Row extends object>({ table, ticks }: { table: TableModel<Row>; ticks: boolean }) {
  const { t } = useTranslation();
  return (
    <tfoot>
      <tr>
        {ticks && <td className="rl-no-print" />}
        {table.shown.map((column, position) => {
          const sum = table.sums.get(column.id);
          return (
            <td key={column.id} className={classOf(column)}>
              {sum !== undefined && valueText(column, sum, table.words)}
              {sum === undefined && position === 0 && t('ui.table.total', { count: table.rows.length })}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}

const classOf = (column: { kind?: Column<object>['kind']; pinned?: boolean }): string | undefined =>
  [isNumeric(column) && 'rl-right', column.pinned === true && 'rl-pinned'].filter(Boolean).join(' ') ||
  undefined;
