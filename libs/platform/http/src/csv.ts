import { StreamableFile } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';

/** Titles of the columns of a table, in their order. */
export type CsvColumns<Row extends object> = Partial<Record<keyof Row & string, string>>;

const ROWS_AT_ONCE = 500;

/** Rows as French spreadsheets open them: `;`, and what they would take for a formula quoted with an apostrophe. */
function lines<Row extends object>(columns: CsvColumns<Row>, rows: readonly Row[], header: boolean): string {
  return stringify([...rows], {
    header,
    columns: Object.entries(columns).map(([key, title]) => ({ key, header: String(title) })),
    delimiter: ';',
    bom: header,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

/** A table as French spreadsheets open it: byte order mark, one title per column. */
export function csvText<Row extends object>(columns: CsvColumns<Row>, rows: readonly Row[]): string {
  return lines(columns, rows, true);
}

/** The same table piece by piece, from rows that do not fit in memory. */
export async function* csvPieces<Row extends object>(
  columns: CsvColumns<Row>,
  rows: AsyncIterable<Row>,
): AsyncGenerator<string> {
  yield lines(columns, [], true);
  let batch: Row[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < ROWS_AT_ONCE) continue;
    yield lines(columns, batch, false);
    batch = [];
  }
  if (batch.length > 0) yield lines(columns, batch, false);
}

/** A table as a download. */
export function csvFile<Row extends object>(
  name: string,
  columns: CsvColumns<Row>,
  rows: readonly Row[],
): StreamableFile {
  return new StreamableFile(Buffer.from(csvText(columns, rows), 'utf8'), {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="${name}"`,
  });
}
