import { Readable } from 'node:stream';
import { DomainError } from '@relais/platform/http';
import ExcelJS from 'exceljs';

/** Lines of one statement. */
const LINES_MAX = 5_000;

/** The cells of a CSV as texts. The separator is the one its first lines use most; `"` encloses. */
export async function readCsv(csv: string): Promise<string[][]> {
  const text = csv.replace(/^\ufeff/, '');
  if (text.split('\n').length > LINES_MAX)
    throw new DomainError('aid.statement-too-long', { most: LINES_MAX }, 'csv');
  const workbook = new ExcelJS.Workbook();
  try {
    const sheet = await workbook.csv.read(Readable.from([text]), {
      map: (value: unknown) => value,
      parserOptions: { delimiter: separatorOf(text), ignoreEmpty: false, trim: true },
    });
    const rows: string[][] = [];
    sheet.eachRow({ includeEmpty: true }, (row) => {
      const cells: string[] = [];
      row.eachCell({ includeEmpty: true }, ({ value }) => cells.push(typeof value === 'string' ? value : ''));
      rows.push(cells);
    });
    return rows;
  } catch {
    throw new DomainError('aid.statement-unreadable', {}, 'csv');
  }
}

function separatorOf(text: string): string {
  const start = text.slice(0, 2_000);
  const count = (separator: string) => start.split(separator).length;
  return [';', '\t', ','].sort((a, b) => count(b) - count(a))[0] ?? ';';
}
