import { StreamableFile } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';

/**
 * A table as French spreadsheets open it: `;`, byte order mark, one title per column. Cells that a spreadsheet would
 * take for a formula are quoted with an apostrophe.
 */
export function csvFile<Row extends object>(
  name: string,
  columns: Partial<Record<keyof Row & string, string>>,
  rows: readonly Row[],
): StreamableFile {
  const text = stringify([...rows], {
    header: true,
    columns: Object.entries(columns).map(([key, header]) => ({ key, header: String(header) })),
    delimiter: ';',
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
  return new StreamableFile(Buffer.from(text, 'utf8'), {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="${name}"`,
  });
}
