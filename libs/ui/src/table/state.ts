import type { Column } from './column';

/** What a person asked of a table; everything but the density lives in the address. */
export interface TableState {
  search: string;
  /** Column ids, first the strongest; `-` before the id for descending. */
  sort: readonly string[];
  /** Shown columns in order. */
  columns: readonly string[];
  /** By column: text, `a,b` of options, or `from..to` of numbers and dates. */
  filters: Readonly<Record<string, string>>;
  /** The row whose panel is open. */
  open: string | undefined;
}

export type Params = Readonly<Record<string, string>>;
export type ParamsPatch = Record<string, string | undefined>;

const named = (prefix: string, key: string): string => (prefix === '' ? key : `${prefix}.${key}`);
const list = (text: string | undefined): string[] =>
  text === undefined || text === '' ? [] : text.split(',');

/** Shown columns when nothing was chosen. */
export function defaultColumns<Row>(columns: readonly Column<Row>[]): string[] {
  return columns.filter(({ hidden }) => hidden !== true).map(({ id }) => id);
}

/** Reads the state from the address; what names no column is ignored. */
export function readState<Row>(
  params: Params,
  columns: readonly Column<Row>[],
  prefix = '',
  defaultSort: readonly string[] = [],
): TableState {
  const known = new Set(columns.map(({ id }) => id));
  const chosen = list(params[named(prefix, 'cols')]).filter((id) => known.has(id));
  const sort = list(params[named(prefix, 'sort')]).filter((id) => known.has(id.replace(/^-/, '')));
  const filters = columns.flatMap(({ id }): [string, string][] => {
    const value = params[named(prefix, `f.${id}`)];
    return value === undefined || value === '' ? [] : [[id, value]];
  });
  return {
    search: params[named(prefix, 'q')] ?? '',
    sort: sort.length > 0 ? sort : defaultSort,
    columns: chosen.length > 0 ? chosen : defaultColumns(columns),
    filters: Object.fromEntries(filters),
    open: params[named(prefix, 'open')],
  };
}

/** The parameters to change in the address so that it says the wished state. */
export function writeState<Row>(
  wish: Partial<TableState>,
  columns: readonly Column<Row>[],
  prefix = '',
): ParamsPatch {
  const patch: ParamsPatch = {};
  const put = (key: string, value: string | undefined): void => {
    patch[named(prefix, key)] = value === '' ? undefined : value;
  };
  if (wish.search !== undefined) put('q', wish.search);
  if (wish.sort !== undefined) put('sort', wish.sort.join(','));
  if ('open' in wish) put('open', wish.open);
  if (wish.columns !== undefined) {
    const chosen = wish.columns.join(',');
    put('cols', chosen === defaultColumns(columns).join(',') ? '' : chosen);
  }
  if (wish.filters !== undefined) {
    for (const { id } of columns) put(`f.${id}`, wish.filters[id] ?? '');
  }
  return patch;
}

/** The sort after a click on a header: ascending, descending, none. `add` keeps the other columns. */
export function nextSort(sort: readonly string[], id: string, add: boolean): string[] {
  const others = add ? sort.filter((entry) => entry.replace(/^-/, '') !== id) : [];
  if (sort.includes(id)) return [...others, `-${id}`];
  return sort.includes(`-${id}`) ? others : [...others, id];
}
