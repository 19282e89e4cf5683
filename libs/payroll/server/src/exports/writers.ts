import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import {
  type CodeTotals,
  type ExportLine,
  GENERIC_COLUMNS,
  GENERIC_HEADER,
  type Provider,
  SILAE_HEADER,
  genericCells,
  genericLine,
  silaeLine,
} from '@relais/payroll/core';
import ExcelJS from 'exceljs';
import type { Format } from './exports.contract';
import { fixZipDates } from './zip-dates';

/** Who a line is about, for formats people read. */
export interface Person {
  readonly familyName: string;
  readonly givenName: string;
}

/** Takes lines in the order of the file and gives its bytes at the end. The same lines give the same bytes. */
export interface PayrollWriter {
  add(line: ExportLine, person: Person): void;
  finish(totals: CodeTotals): Promise<Buffer>;
}

export interface FormatDefinition {
  /** Whose mapping names the codes. */
  readonly provider: Provider;
  readonly mime: string;
  readonly fileName: (month: string, exportNo: number) => string;
  readonly open: () => PayrollWriter;
}

/** The formats a month can be exported in. */
export const FORMAT_DEFINITIONS: Readonly<Record<Format, FormatDefinition>> = {
  'silae-csv': {
    provider: 'silae',
    mime: 'text/csv; charset=us-ascii',
    fileName: (month, no) => `silae-evp-${month}-${no}.csv`,
    open: () => textWriter(SILAE_HEADER, 'latin1', (line) => silaeLine(line)),
  },
  'generic-csv': {
    provider: 'generic',
    mime: 'text/csv; charset=utf-8',
    fileName: (month, no) => `paie-${month}-${no}.csv`,
    open: () => textWriter(GENERIC_HEADER, 'utf8', genericLine),
  },
  xlsx: {
    provider: 'generic',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    fileName: (month, no) => `paie-${month}-${no}.xlsx`,
    open: workbookWriter,
  },
};

const CHUNK_LINES = 2000;

function textWriter(
  header: string,
  encoding: 'latin1' | 'utf8',
  write: (line: ExportLine, person: Person) => string,
): PayrollWriter {
  const chunks: Buffer[] = [];
  let text = header;
  let lines = 0;
  return {
    add(line, person) {
      text += write(line, person);
      lines += 1;
      if (lines % CHUNK_LINES !== 0) return;
      chunks.push(Buffer.from(text, encoding));
      text = '';
    },
    finish() {
      chunks.push(Buffer.from(text, encoding));
      return Promise.resolve(Buffer.concat(chunks));
    },
  };
}

function workbookWriter(): PayrollWriter {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const epoch = new Date(Date.UTC(2000, 0, 1));
  const options = { stream, useStyles: true, useSharedStrings: false, created: epoch, modified: epoch };
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter(options);
  workbook.creator = 'Relais';
  workbook.lastModifiedBy = 'Relais';
  const sheet = workbook.addWorksheet('Variables', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = GENERIC_COLUMNS.map((header, i) => ({
    header,
    width: [14, 24, 20, 34, 34, 12, 10, 12, 12][i] ?? 14,
  }));
  sheet.getColumn(1).numFmt = '@';
  sheet.getColumn(6).numFmt = '0.00';
  return {
    add(line, person) {
      const cells: (string | number)[] = genericCells(line, person);
      cells[5] = line.hundredths / 100;
      sheet.addRow(cells).commit();
    },
    async finish(totals) {
      sheet.commit();
      const control = workbook.addWorksheet('Contrôle');
      control.columns = [
        { header: 'Code', width: 34 },
        { header: 'Lignes', width: 10 },
        { header: 'Total', width: 14 },
      ];
      for (const [code, { lines, total }] of Object.entries(totals.byCode()))
        control.addRow([code, lines, Number(total)]).commit();
      control.addRow(['Salariés', totals.employees]).commit();
      control.addRow(['Lignes', totals.lines]).commit();
      control.commit();
      await workbook.commit();
      return fixZipDates(await bytes);
    },
  };
}
