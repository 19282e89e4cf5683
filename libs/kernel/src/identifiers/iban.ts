import { ValidationErrorsIBAN, validateIBAN } from 'ibantools';
import { type Checked, type IdentifierProblem, compact } from './check';

declare const ibanBrand: unique symbol;

/** International bank account number (ISO 13616), compact. Sensitive: encrypt it, mask it, never log it. */
export type Iban = string & { readonly [ibanBrand]: true };

/** Checks an IBAN: country, length and structure of that country, remainder 1 by 97. Spaces are accepted. */
export function checkIban(text: string): Checked<Iban> {
  const value = compact(text);
  if (value === '') return { ok: false, problem: 'empty' };
  if (!/^[0-9A-Z]+$/.test(value)) return { ok: false, problem: 'characters' };
  const { valid, errorCodes } = validateIBAN(value);
  return valid ? { ok: true, value: value as Iban } : { ok: false, problem: problemOf(errorCodes) };
}

/** Groups of four, all hidden but the country, its key and the last four characters. */
export function maskIban(iban: string): string {
  const value = compact(iban);
  if (value.length < 15) return '•'.repeat(value.length);
  const hidden = value.slice(0, 4) + '•'.repeat(value.length - 8) + value.slice(-4);
  return (hidden.match(/.{1,4}/g) ?? []).join(' ');
}

function problemOf(codes: readonly ValidationErrorsIBAN[]): IdentifierProblem {
  if (codes.includes(ValidationErrorsIBAN.NoIBANCountry)) return 'country';
  if (codes.includes(ValidationErrorsIBAN.WrongBBANLength)) return 'length';
  return codes.includes(ValidationErrorsIBAN.WrongBBANFormat) ? 'characters' : 'checksum';
}
