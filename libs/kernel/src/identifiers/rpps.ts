import { type Checked, digits, passesLuhn } from './check';

declare const rppsBrand: unique symbol;

/** Number of a health professional in the national directory (répertoire partagé), 11 digits. */
export type Rpps = string & { readonly [rppsBrand]: true };

/** Checks an RPPS number: 11 digits. Numbers that fail Luhn's check are in use: it only warns. */
export function checkRpps(text: string): Checked<Rpps> {
  const read = digits(text, 11);
  if ('problem' in read) return { ok: false, problem: read.problem };
  const value = read.digits as Rpps;
  return passesLuhn(value) ? { ok: true, value } : { ok: true, value, warning: 'checksum' };
}
