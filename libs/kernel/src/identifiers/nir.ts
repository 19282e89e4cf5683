import { type Checked, compact } from './check';

declare const nirBrand: unique symbol;

/** Social security number with its key, 15 characters. Sensitive: encrypt it, mask it, never log it. */
export type Nir = string & { readonly [nirBrand]: true };

const BIRTH_MONTH = /^(0[1-9]|1[0-2]|[2-3]\d|4[0-2]|[5-9]\d)$/;
const BIRTH_PLACE = /^(0[1-9]|[1-9]\d|2[AB])$/;

/**
 * Checks a social security number with its key (15 characters, spaces accepted).
 * Sex 1–4, or 7–8 when temporary; month 01–12, or 20–42 and 50–99 when the civil record is incomplete;
 * department 01–99, 2A or 2B; then the key.
 */
export function checkNir(text: string): Checked<Nir> {
  const value = compact(text);
  if (value === '') return { ok: false, problem: 'empty' };
  if (!/^[0-9AB]+$/.test(value)) return { ok: false, problem: 'characters' };
  if (value.length !== 15) return { ok: false, problem: 'length' };
  if (!/^\d{5}\d[0-9AB]\d{8}$/.test(value)) return { ok: false, problem: 'characters' };
  if (!/^[123478]/.test(value)) return { ok: false, problem: 'sex' };
  if (!BIRTH_MONTH.test(value.slice(3, 5))) return { ok: false, problem: 'birth-month' };
  if (!BIRTH_PLACE.test(value.slice(5, 7))) return { ok: false, problem: 'birth-place' };
  if (nirKey(value.slice(0, 13)) !== value.slice(13)) return { ok: false, problem: 'checksum' };
  return { ok: true, value: value as Nir };
}

/** Key of the 13 first characters, 2 digits: 97 less the remainder by 97, Corsica counted as 19 (2A) and 18 (2B). */
export function nirKey(thirteen: string): string {
  const number = Number(thirteen.replace('2A', '19').replace('2B', '18'));
  if (!Number.isSafeInteger(number) || thirteen.length !== 13)
    throw new RangeError('Not the 13 first characters of a NIR');
  return String(97 - (number % 97)).padStart(2, '0');
}

/** Grouped as on the card, all hidden but the last four characters: enough to recognise a number one knows. */
export function maskNir(nir: string): string {
  const value = compact(nir);
  if (value.length !== 15) return '•'.repeat(value.length);
  const hidden = '•'.repeat(11) + value.slice(11);
  return [
    [0, 1],
    [1, 3],
    [3, 5],
    [5, 7],
    [7, 10],
    [10, 13],
    [13, 15],
  ]
    .map(([a, b]) => hidden.slice(a, b))
    .join(' ');
}
