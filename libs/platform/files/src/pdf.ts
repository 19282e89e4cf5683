import { buffer } from 'node:stream/consumers';
import type { LocalDate } from '@relais/kernel';
import PDFDocument from 'pdfkit';
import { unsigned } from './letters';

type Doc = InstanceType<typeof PDFDocument>;

const MARGIN = 40;
const CELL = 3;
const FOOT = 24;

/** Characters of the standard PDF fonts beyond Latin-1 (Windows-1252). */
const WINDOWS_1252 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
/** Text the standard fonts can show: a letter they lack loses its sign, which the CSV beside keeps. */
export const printable = (text: string): string =>
  [
    ...text
      .normalize('NFC')
      .replace(/[\u202f\u2009]/g, '\u00a0')
      .replace(/\u2011/g, '-'),
  ]
    .map((letter) => {
      if (letter.charCodeAt(0) <= 0xff || WINDOWS_1252.includes(letter)) return letter;
      const plain = unsigned(letter);
      return plain.length === 1 && plain.charCodeAt(0) <= 0xff ? plain : '?';
    })
    .join('');

export interface PdfColumn {
  readonly title: string;
  /** Share of the width of the page. */
  readonly width: number;
}

/** A document of headings, sentences and tables, whose bytes depend on its content alone. */
export class Pdf {
  private readonly doc: Doc;
  private readonly bytes: Promise<Buffer>;

  constructor(
    private readonly title: string,
    on: LocalDate,
    options: { landscape?: boolean } = {},
  ) {
    const day = new Date(`${on}T00:00:00Z`);
    this.doc = new PDFDocument({
      size: 'A4',
      layout: options.landscape ? 'landscape' : 'portrait',
      margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT },
      lang: 'fr-FR',
      displayTitle: true,
      bufferPages: true,
      info: { Title: title, Creator: 'Relais', Producer: 'Relais', CreationDate: day, ModDate: day },
    });
    this.bytes = buffer(this.doc);
    this.doc.font('Helvetica-Bold').fontSize(16).text(printable(title)).moveDown(0.5);
  }

  heading(text: string): this {
    this.doc.moveDown(0.8).font('Helvetica-Bold').fontSize(11).text(printable(text), MARGIN).moveDown(0.2);
    return this;
  }

  paragraph(text: string): this {
    this.doc.font('Helvetica').fontSize(9).text(printable(text), MARGIN).moveDown(0.2);
    return this;
  }

  /** A table; its head comes again on each page. */
  table(columns: readonly PdfColumn[], rows: readonly (readonly string[])[]): this {
    const total = columns.reduce((sum, { width }) => sum + width, 0);
    const room = this.doc.page.width - 2 * MARGIN;
    const widths = columns.map(({ width }) => (width / total) * room);
    const head = () =>
      this.row(
        widths,
        columns.map(({ title }) => title),
        true,
      );
    head();
    for (const row of rows) {
      if (this.doc.y + this.heightOf(widths, row) > this.bottom()) {
        this.doc.addPage();
        head();
      }
      this.row(widths, row, false);
    }
    this.doc.moveDown(0.4);
    return this;
  }

  async finish(): Promise<Buffer> {
    const { start, count } = this.doc.bufferedPageRange();
    for (let page = start; page < start + count; page++) {
      this.doc.switchToPage(page);
      this.doc.page.margins.bottom = 0;
      this.doc
        .font('Helvetica')
        .fontSize(7)
        .text(
          printable(`${this.title}, page ${page + 1} sur ${count}`),
          MARGIN,
          this.doc.page.height - MARGIN,
          {
            lineBreak: false,
          },
        );
    }
    this.doc.end();
    return this.bytes;
  }

  private bottom(): number {
    return this.doc.page.height - MARGIN - FOOT;
  }

  private heightOf(widths: readonly number[], cells: readonly string[]): number {
    this.doc.font('Helvetica').fontSize(8);
    const heights = cells.map((cell, i) =>
      this.doc.heightOfString(printable(cell) || ' ', { width: (widths[i] ?? 0) - 2 * CELL }),
    );
    return Math.max(...heights) + 2 * CELL;
  }

  private row(widths: readonly number[], cells: readonly string[], head: boolean): void {
    const height = this.heightOf(widths, cells);
    const top = this.doc.y;
    this.doc.font(head ? 'Helvetica-Bold' : 'Helvetica').fontSize(8);
    let left = MARGIN;
    cells.forEach((cell, i) => {
      const width = widths[i] ?? 0;
      this.doc.text(printable(cell), left + CELL, top + CELL, { width: width - 2 * CELL, height });
      left += width;
    });
    this.doc
      .moveTo(MARGIN, top + height)
      .lineTo(left, top + height)
      .lineWidth(0.3)
      .strokeColor('#888888')
      .stroke();
    this.doc.x = MARGIN;
    this.doc.y = top + height;
  }
}
