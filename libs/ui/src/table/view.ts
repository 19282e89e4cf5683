import { parseHours } from '@relais/kernel';
import { cellText, isEmpty, isNumeric, kindOf, type CellValue, type Column, type Words } from './column';
import type { TableState } from './state';

/** Lower case without accents, so that `lea` finds `Léa`. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .toLowerCase();

/** Reads the bound of a number filter as typed: hours for minutes, euros for cents, comma or point. */
export function parseBound(text: string, kind: 'number' | 'minutes' | 'cents'): number | undefined {
  const plain = text.trim();
  if (plain === '') return undefined;
  if (kind === 'minutes') {
    const sign = plain.startsWith('-') ? -1 : 1;
    const duration = parseHours(plain.replace(/^-/, ''));
    return duration === null ? undefined : sign * duration;
  }
  const value = Number(plain.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.'));
  if (!Number.isFinite(value)) return undefined;
  return kind === 'cents' ? Math.round(value * 100) : value;
}

type Test<Row> = (row: Row) => boolean;

function filterTest<Row>(column: Column<Row>, filter: string): Test<Row> {
  const kind = kindOf(column);
  switch (kind) {
    case 'text': {
      const wanted = fold(filter);
      return (row) => fold(String(column.value(row) ?? '')).includes(wanted);
    }
    case 'option':
    case 'boolean': {
      const wanted = new Set(filter.split(','));
      return (row) => wanted.has(String(column.value(row) ?? ''));
    }
    case 'number':
    case 'minutes':
    case 'cents': {
      const [from = '', to = ''] = filter.split('..');
      const least = parseBound(from, kind) ?? -Infinity;
      const most = parseBound(to, kind) ?? Infinity;
      return (row) => {
        const value = column.value(row);
        return !isEmpty(value) && Number(value) >= least && Number(value) <= most;
      };
    }
    case 'date':
    case 'month':
    case 'instant': {
      const [from = '', to = ''] = filter.split('..');
      return (row) => {
        const value = column.value(row);
        if (isEmpty(value)) return false;
        const text = String(value).slice(0, to.length || 10);
        return String(value) >= from && (to === '' || text <= to);
      };
    }
  }
}

const collator = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });

function compareValues<Row>(column: Column<Row>): (a: CellValue, b: CellValue) => number {
  const order = column.options ? Object.keys(column.options) : undefined;
  return (a, b) => {
    if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(a)) - Number(isEmpty(b));
    if (order) return order.indexOf(String(a)) - order.indexOf(String(b));
    if (isNumeric(column)) return Number(a) - Number(b);
    return collator.compare(String(a), String(b));
  };
}

/** Compares two rows by the sort of a person; empty values come last in both directions. */
export function rowOrder<Row>(
  columns: readonly Column<Row>[],
  sort: readonly string[],
): (a: Row, b: Row) => number {
  const keys = sort.flatMap((entry) => {
    const descending = entry.startsWith('-');
    const column = columns.find(({ id }) => id === entry.replace(/^-/, ''));
    return column ? [{ column, compare: compareValues(column), sign: descending ? -1 : 1 }] : [];
  });
  return (a, b) => {
    for (const { column, compare, sign } of keys) {
      const [left, right] = [column.value(a), column.value(b)];
      const answer = compare(left, right);
      if (answer !== 0) return isEmpty(left) || isEmpty(right) ? answer : sign * answer;
    }
    return 0;
  };
}

/**
 * The rows a person asked for: filtered, searched in the shown texts, sorted.
 * `texts` keeps the searchable text of each row between calls; give a fresh one when columns change.
 */
export function selectRows<Row extends object>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  state: Pick<TableState, 'search' | 'sort' | 'filters'>,
  words: Words,
  texts = new WeakMap<object, string>(),
): Row[] {
  const tests = columns.flatMap((column) => {
    const filter = state.filters[column.id];
    return filter === undefined ? [] : [filterTest(column, filter)];
  });
  const searched = fold(state.search).split(/\s+/).filter(Boolean);
  const kept = rows.filter(
    (row) =>
      tests.every((test) => test(row)) &&
      (searched.length === 0 || matches(columns, row, searched, words, texts)),
  );
  return state.sort.length === 0 ? kept : kept.sort(rowOrder(columns, state.sort));
}

function matches<Row extends object>(
  columns: readonly Column<Row>[],
  row: Row,
  searched: readonly string[],
  words: Words,
  texts: WeakMap<object, string>,
): boolean {
  const text = texts.get(row) ?? columns.map((column) => fold(cellText(column, row, words))).join('\n');
  texts.set(row, text);
  return searched.every((word) => text.includes(word));
}

/** Sum of each column that asks for one, over the rows shown. */
export function sumsOf<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): Map<string, number> {
  return new Map(
    columns
      .filter((column) => column.sum === true && isNumeric(column))
      .map((column) => [
        column.id,
        rows.reduce((total, row) => {
          const value = column.value(row);
          return isEmpty(value) ? total : total + Number(value);
        }, 0),
      ]),
  );
}
