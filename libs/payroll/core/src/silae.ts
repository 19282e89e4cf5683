import { type LocalDate, type Minutes, localDate } from '@relais/kernel';
import type { ExportLine } from './lines';

/** First line of the file of variable elements that Silae reads. */
export const SILAE_HEADER = 'Matricule;Code;Valeur;Date debut;Date fin\r\n';

/**
 * One line of the Silae file: US-ASCII, semicolons, no quotes, decimal point, days first, CRLF also at the end.
 * The lines come in the order matricule, code, start date: the caller streams employees by matricule.
 */
export function silaeLine(line: ExportLine): string {
  return `${line.matricule};${line.code};${line.value};${frenchDate(line.startsOn)};${frenchDate(line.endsOn)}\r\n`;
}

/** `2026-10-05` as `05/10/2026`. */
export function frenchDate(date: LocalDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** A line read back from a Silae file. */
export interface SilaeRow {
  readonly matricule: string;
  readonly code: string;
  readonly value: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
}

/** Reads a Silae file back. Throws `RangeError` when it is not byte for byte of that form. */
export function readSilae(text: string): SilaeRow[] {
  if (!text.startsWith(SILAE_HEADER) || !text.endsWith('\r\n'))
    throw new RangeError('Not a Silae file of variables');
  const body = text.slice(SILAE_HEADER.length, -2);
  if (body === '') return [];
  return body.split('\r\n').map((row) => {
    const found =
      /^([!-~]+);([ -~]+);(\d+(?:\.\d{1,2})?);(\d\d)\/(\d\d)\/(\d{4});(\d\d)\/(\d\d)\/(\d{4})$/.exec(row);
    if (!found) throw new RangeError(`Not a line of a Silae file: ${row}`);
    const [, matricule, code, value, d1, m1, y1, d2, m2, y2] = found as unknown as string[];
    return {
      matricule: matricule as string,
      code: code as string,
      value: value as string,
      startsOn: localDate(`${y1}-${m1}-${d1}`),
      endsOn: localDate(`${y2}-${m2}-${d2}`),
    };
  });
}

/** Minutes behind a value in hours with two decimals: exact, because a hundredth of an hour is less than a minute. */
export function minutesOfValue(value: string): Minutes {
  return Math.round((Math.round(Number(value) * 100) * 60) / 100) as Minutes;
}
