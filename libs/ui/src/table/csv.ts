import { decimalHours, minutes } from '@relais/kernel';
import { isEmpty, kindOf, valueText, type Column, type Words } from './column';

const BOM = '\ufeff';

/**
 * A table as French Excel opens it by a double click: `;`, UTF-8 with byte-order mark, decimal comma,
 * CRLF. Hours are decimal (62,50) and amounts in euros.
 */
export function toCsv<Row>(rows: readonly Row[], columns: readonly Column<Row>[], words: Words): string {
  const lines = [
    columns.map(({ header }) => quote(harmless(header))),
    ...rows.map((row) => columns.map((column) => csvCell(column, row, words))),
  ];
  return BOM + lines.map((cells) => cells.join(';')).join('\r\n') + '\r\n';
}

function csvCell<Row>(column: Column<Row>, row: Row, words: Words): string {
  const value = column.value(row);
  if (isEmpty(value)) return '';
  switch (kindOf(column)) {
    case 'number':
      return String(value).replace('.', ',');
    case 'minutes':
      return decimalHours(minutes(Number(value)), ',');
    case 'cents':
      return (Number(value) / 100).toFixed(2).replace('.', ',');
    case 'date':
      return String(value).split('-').reverse().join('/');
    case 'month':
    case 'instant':
    case 'text':
    case 'option':
    case 'boolean':
      return quote(harmless(plainSpaces(valueText(column, value, words))));
  }
}

/** Ordinary spaces: spreadsheets do not search through no-break ones. */
export const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** A text that a spreadsheet would run as a formula is kept a text by an apostrophe. */
export const harmless = (text: string): string => (/^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quote = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The same rows for the clipboard: tabs between cells, as spreadsheets paste them. */
export function toClipboard<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  words: Words,
): string {
  const line = (cells: string[]): string => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t');
  return [
    line(columns.map(({ header }) => harmless(header))),
    ...rows.map((row) => line(columns.map((column) => csvCell(column, row, words).replace(/^"|"$/g, '')))),
  ].join('\n');
}
