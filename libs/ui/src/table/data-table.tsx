import { Button, Loader, Paper, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { SearchX } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { SidePanel } from '../side-panel';
import { EmptyState, ErrorState, LoadingState } from '../states';
import { BulkBar } from './bulk-bar';
import { Cards } from './cards';
import { FilterChips } from './filters';
import { Grid, type BodyProps } from './grid';
import { useSelection } from './selection';
import { useTableKeys } from './table-keys';
import { Toolbar } from './toolbar';
import type { DataTableProps } from './types';
import { useTable } from './use-table';

const NO_ACTIONS: readonly never[] = [];

/**
 * The one table of the application. Filters, sort, search and columns live in the address; rows are drawn
 * as they scroll by; exports give exactly what is shown.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { columns, source, rowId, bulkActions = NO_ACTIONS, panel, onOpen, keyboard = true } = props;
  const { t } = useTranslation();
  const table = useTable(props);
  const phone = useMediaQuery('(max-width: 48em)') ?? false;
  const printing = usePrinting();
  const searchRef = useRef<HTMLInputElement>(null);
  const order = useMemo(() => table.rows.map(rowId), [table.rows, rowId]);
  const selection = useSelection(order);
  const [activeId, setActiveId] = useState<string>();
  const active = activeId === undefined ? -1 : order.indexOf(activeId);
  const opened =
    table.state.open === undefined ? undefined : source.rows.find((row) => rowId(row) === table.state.open);

  const openRow = panel ? (row: Row) => table.change({ open: rowId(row) }) : onOpen;
  const close = (): void => table.change({ open: undefined });

  useTableKeys(
    {
      move: (step) => {
        const next = table.rows[Math.min(Math.max(active + step, 0), table.rows.length - 1)];
        if (!next) return;
        setActiveId(rowId(next));
        if (opened) table.change({ open: rowId(next) });
      },
      toggle: () => activeId !== undefined && bulkActions.length > 0 && selection.toggle(activeId),
      open: () => {
        const row = table.rows[active];
        if (row) openRow?.(row);
      },
      close: () => {
        if (opened) close();
      },
      search: () => searchRef.current?.focus(),
    },
    keyboard,
  );

  if (source.isLoading) return <LoadingState variant="table" rows={8} />;
  if (source.problem && source.rows.length === 0) {
    return <ErrorState error={source.problem} onRetry={source.reload} />;
  }
  if (source.rows.length === 0) return <Paper withBorder>{props.empty}</Paper>;

  const body: BodyProps<Row> = {
    title: props.title,
    rowId,
    rowTitle: props.rowTitle,
    ...(props.rowTone ? { rowTone: props.rowTone } : {}),
    table,
    selection: bulkActions.length > 0 ? selection : undefined,
    active,
    onActive: (index) => setActiveId(order[index]),
    onOpen: openRow,
    printing,
  };

  return (
    <Stack gap="xs">
      <Toolbar
        title={props.title}
        columns={columns}
        allRows={source.rows}
        table={table}
        searchRef={searchRef}
      >
        {props.toolbar}
      </Toolbar>
      <FilterChips columns={columns} table={table} />
      {source.problem && (
        <ErrorState error={source.problem} onRetry={source.reload} title={t('ui.table.partial')} />
      )}
      <BulkBar
        actions={bulkActions}
        rows={table.rows.filter((row) => selection.ids.has(rowId(row)))}
        rowId={rowId}
        rowTitle={props.rowTitle}
        onTicked={selection.replace}
      />
      {table.rows.length === 0 ? (
        <Paper withBorder>
          <EmptyState
            icon={SearchX}
            title={t('ui.table.noMatch')}
            action={
              <Button variant="default" onClick={table.clearFilters}>
                {t('ui.table.clearFilters')}
              </Button>
            }
          >
            {t('ui.table.noMatchHelp', { count: source.rows.length })}
          </EmptyState>
        </Paper>
      ) : phone && !printing ? (
        <Cards {...body} />
      ) : (
        <Grid {...body} />
      )}
      <Footer
        shown={table.rows.length}
        known={source.rows.length}
        loading={source.isLoadingMore}
        loadMore={source.loadMore}
      />
      {panel && (
        <SidePanel
          modal={phone}
          opened={opened !== undefined}
          onClose={close}
          title={opened ? props.rowTitle(opened) : ''}
        >
          {opened && <div data-table-panel>{panel(opened, close)}</div>}
        </SidePanel>
      )}
    </Stack>
  );
}

interface FooterProps {
  shown: number;
  known: number;
  loading: boolean;
  loadMore: (() => void) | undefined;
}

function Footer({ shown, known, loading, loadMore }: FooterProps) {
  const { t } = useTranslation();
  return (
    <Text size="xs" c="dimmed" role="status" component="div" className="rl-table-footer">
      {shown === known ? t('ui.table.rows', { count: known }) : t('ui.table.rowsOf', { shown, count: known })}
      {loading && (
        <>
          <Loader size={12} /> {t('ui.table.loadingMore')}
        </>
      )}
      {loadMore && (
        <Button size="compact-xs" variant="subtle" onClick={loadMore} className="rl-no-print">
          {t('ui.table.loadMore')}
        </Button>
      )}
    </Text>
  );
}

/** True while the browser prints: every row must then be on the page. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = (): void => flushSync(() => setPrinting(true));
    const after = (): void => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}
