import type { ReactNode } from 'react';
import { formatCents, formatDate, formatInstant, formatMinutes, formatMonth, formatNumber } from '../format';

/** What a cell holds; empty is null or undefined. Dates, months and instants are their ISO texts. */
export type CellValue = string | number | boolean | null | undefined;

export type ColumnKind =
  'text' | 'number' | 'minutes' | 'cents' | 'date' | 'month' | 'instant' | 'option' | 'boolean';

/** One column of a `DataTable`. `kind` decides how it is shown, filtered, sorted, summed and exported. */
export interface Column<Row> {
  id: string;
  header: string;
  kind?: ColumnKind;
  value: (row: Row) => CellValue;
  /** Label of each value of an `option` column, in the order wished for sorting and filtering. */
  options?: Readonly<Record<string, string>>;
  /** What is drawn instead of the formatted value; exports keep the value. */
  cell?: (row: Row) => ReactNode;
  /** Adds the column to the sum row (number, minutes, cents). */
  sum?: boolean;
  /** Not shown until chosen. */
  hidden?: boolean;
  /** Stays at the left while the table scrolls sideways. */
  pinned?: boolean;
  /** False takes the column out of the filters. */
  filter?: boolean;
  /** Pixels at least; the rest of the width is shared out in proportion. */
  width?: number;
  /** One sentence shown over the header. */
  help?: string;
}

export interface Words {
  language: string;
  yes: string;
  no: string;
}

const WIDTHS: Record<ColumnKind, number> = {
  text: 190,
  number: 110,
  minutes: 110,
  cents: 130,
  date: 130,
  month: 140,
  instant: 170,
  option: 150,
  boolean: 90,
};

export const kindOf = (column: { kind?: ColumnKind }): ColumnKind => column.kind ?? 'text';
export const widthOf = (column: { kind?: ColumnKind; width?: number }): number =>
  column.width ?? WIDTHS[kindOf(column)];
export const isNumeric = (column: { kind?: ColumnKind }): boolean =>
  ['number', 'minutes', 'cents'].includes(kindOf(column));
export const isEmpty = (value: CellValue): value is null | undefined | '' =>
  value === null || value === undefined || value === '';

/** The value as people read it. */
export function cellText<Row>(column: Column<Row>, row: Row, words: Words): string {
  return valueText(column, column.value(row), words);
}

export function valueText<Row>(column: Column<Row>, value: CellValue, words: Words): string {
  if (isEmpty(value)) return '';
  switch (kindOf(column)) {
    case 'text':
      return String(value);
    case 'number':
      return formatNumber(Number(value), words.language);
    case 'minutes':
      return formatMinutes(Number(value));
    case 'cents':
      return formatCents(Number(value), words.language);
    case 'date':
      return formatDate(String(value), words.language);
    case 'month':
      return formatMonth(String(value), words.language);
    case 'instant':
      return formatInstant(String(value), words.language);
    case 'option':
      return column.options?.[String(value)] ?? String(value);
    case 'boolean':
      return value === true ? words.yes : words.no;
  }
}
