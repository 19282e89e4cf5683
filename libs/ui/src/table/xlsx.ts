import { decimalHours, minutes } from '@relais/kernel';
import { isEmpty, kindOf, valueText, widthOf, type Column, type ColumnKind, type Words } from './column';
import { zip } from './zip';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Positions in `cellXfs` of the style sheet below. */
const STYLE = { plain: 0, header: 1, decimal: 2, date: 3, integer: 4 };

const escapeXml = (text: string): string =>
  text
    // Control characters are not allowed in XML at all.

    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

/** Letters of a column: 0 is A, 26 is AA. */
function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** Days since 1899-12-30, as spreadsheets count dates. */
const serial = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;

const textCell = (ref: string, text: string, style: number): string =>
  `<c r="${ref}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
const numberCell = (ref: string, value: number | string, style: number): string =>
  `<c r="${ref}" s="${style}"><v>${value}</v></c>`;

function cell<Row>(column: Column<Row>, row: Row, ref: string, words: Words): string {
  const value = column.value(row);
  if (isEmpty(value)) return '';
  const kind: ColumnKind = kindOf(column);
  if (kind === 'number') {
    return numberCell(ref, Number(value), Number.isInteger(value) ? STYLE.integer : STYLE.decimal);
  }
  if (kind === 'minutes') return numberCell(ref, decimalHours(minutes(Number(value))), STYLE.decimal);
  if (kind === 'cents') return numberCell(ref, (Number(value) / 100).toFixed(2), STYLE.decimal);
  if (kind === 'date') return numberCell(ref, serial(String(value)), STYLE.date);
  return textCell(ref, valueText(column, value, words), STYLE.plain);
}

const styles =
  `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/>' +
  '<xf fontId="1" applyFont="1"/><xf numFmtId="4" applyNumberFormat="1"/>' +
  '<xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="3" applyNumberFormat="1"/></cellXfs></styleSheet>';

/**
 * A table as a workbook of one sheet with typed cells: hours as decimal numbers, amounts in euros, dates as
 * dates; the header is bold, frozen and filterable.
 */
export async function toXlsx<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sheetName: string,
  words: Words,
): Promise<Blob> {
  const header = columns.map((column, index) => textCell(`${letters(index)}1`, column.header, STYLE.header));
  const body = rows.map((row, line) => {
    const cells = columns.map((column, index) => cell(column, row, `${letters(index)}${line + 2}`, words));
    return `<row r="${line + 2}">${cells.join('')}</row>`;
  });
  const area = `A1:${letters(Math.max(columns.length - 1, 0))}${rows.length + 1}`;
  const widths = columns.map(
    (column, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${Math.round(widthOf(column) / 8)}" customWidth="1"/>`,
  );
  const sheet =
    `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols><sheetData><row r="1">${header.join('')}</row>${body.join('')}</sheetData>` +
    `<autoFilter ref="${area}"/></worksheet>`;
  const name =
    sheetName
      .replace(/[\\/?*[\]:]/g, ' ')
      .slice(0, 31)
      .trim() || 'Relais';
  const bytes = await zip({
    '[Content_Types].xml':
      `${XML}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${WORKBOOK_TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${WORKBOOK_TYPE}.worksheet+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${WORKBOOK_TYPE}.styles+xml"/></Types>`,
    '_rels/.rels':
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
      `<sheet name="${escapeXml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheet,
  });
  return new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}
