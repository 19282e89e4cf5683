import { useLocalStorage } from '@mantine/hooks';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '../url-state';
import type { Column, Words } from './column';
import { readState, writeState, type TableState } from './state';
import type { DataTableProps } from './types';
import { selectRows, sumsOf } from './view';

export type Density = 'comfortable' | 'compact';

/** Words that the values of cells need. */
export function useWords(): Words {
  const { t, i18n } = useTranslation();
  const [yes, no] = [t('ui.yes'), t('ui.no')];
  return useMemo(() => ({ language: i18n.language, yes, no }), [i18n.language, yes, no]);
}

export interface TableModel<Row extends object> {
  words: Words;
  state: TableState;
  change: (wish: Partial<TableState>) => void;
  /** What is typed, at once; the address follows. */
  search: string;
  setSearch: (text: string) => void;
  /** Shown columns, in order. */
  shown: readonly Column<Row>[];
  rows: readonly Row[];
  sums: ReadonlyMap<string, number>;
  density: Density;
  setDensity: (density: Density) => void;
  isFiltered: boolean;
  clearFilters: () => void;
}

const SEARCH_TO_URL_MS = 250;

/** State of one table: what the address says, the rows that follow from it, their sums. */
export function useTable<Row extends object>({
  columns,
  source,
  urlPrefix = '',
  defaultSort,
}: DataTableProps<Row>): TableModel<Row> {
  const words = useWords();
  const url = useUrlState();
  const sortKey = defaultSort?.join(',') ?? '';
  const state = useMemo(
    () => readState(url.params, columns, urlPrefix, sortKey === '' ? [] : sortKey.split(',')),
    [url.params, columns, urlPrefix, sortKey],
  );
  const changeUrl = url.change;
  const change = useCallback(
    (wish: Partial<TableState>) => changeUrl(writeState(wish, columns, urlPrefix)),
    [changeUrl, columns, urlPrefix],
  );
  const [search, setSearch] = useSearchText(state.search, change);
  const [density, setDensity] = useLocalStorage<Density>({
    key: 'relais.table-density',
    defaultValue: 'comfortable',
  });

  const shown = useMemo(
    () => state.columns.flatMap((id) => columns.filter((column) => column.id === id)),
    [columns, state.columns],
  );
  const searched = useDeferredValue(search);
  const texts = useMemo(() => ({ of: columns, words, map: new WeakMap<object, string>() }), [columns, words]);
  const rows = useMemo(
    () =>
      selectRows(
        source.rows,
        columns,
        { search: searched, sort: state.sort, filters: state.filters },
        words,
        texts.map,
      ),
    [source.rows, columns, searched, state.sort, state.filters, words, texts],
  );
  const sums = useMemo(() => sumsOf(rows, shown), [rows, shown]);
  return {
    words,
    state,
    change,
    search,
    setSearch,
    shown,
    rows,
    sums,
    density,
    setDensity,
    isFiltered: search !== '' || Object.keys(state.filters).length > 0,
    clearFilters: () => {
      setSearch('');
      change({ search: '', filters: {} });
    },
  };
}

/** The search field: shown at once, written to the address when typing pauses, and following it back. */
function useSearchText(
  inUrl: string,
  change: (wish: Partial<TableState>) => void,
): [string, (text: string) => void] {
  const [typed, setTyped] = useState({ text: inUrl, from: inUrl });
  if (typed.from !== inUrl) setTyped({ text: inUrl, from: inUrl });
  useEffect(() => {
    if (typed.text === inUrl) return;
    const timer = setTimeout(() => change({ search: typed.text }), SEARCH_TO_URL_MS);
    return () => clearTimeout(timer);
  }, [typed.text, inUrl, change]);
  const setText = useCallback((text: string) => setTyped((before) => ({ ...before, text })), []);
  return [typed.text, setText];
}
