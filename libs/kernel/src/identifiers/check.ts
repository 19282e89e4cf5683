/** Why a text is not the identifier it claims to be. */
export type IdentifierProblem =
  'empty' | 'characters' | 'length' | 'checksum' | 'sex' | 'birth-month' | 'birth-place' | 'country';

/**
 * Answer of the checks. `value` is compact, without spaces.
 * `warning` is set when the value is accepted in spite of a doubt that a person should look at.
 */
export type Checked<T extends string> =
  | { readonly ok: true; readonly value: T; readonly warning?: IdentifierProblem }
  | { readonly ok: false; readonly problem: IdentifierProblem };

/** Removes the separators people type: spaces of all widths, dots, hyphens. */
export function compact(text: string): string {
  return text.replace(/[\s.\-\u2011]/g, '').toUpperCase();
}

/** Digits of a fixed length, or the problem. */
export function digits(text: string, length: number): { digits: string } | { problem: IdentifierProblem } {
  const value = compact(text);
  if (value === '') return { problem: 'empty' };
  if (!/^\d+$/.test(value)) return { problem: 'characters' };
  return value.length === length ? { digits: value } : { problem: 'length' };
}

/** Luhn's check: one wrong digit, or two neighbours swapped (except 09), is seen. */
export function passesLuhn(number: string): boolean {
  let total = 0;
  for (let i = 0; i < number.length; i += 1) {
    const digit = Number(number[number.length - 1 - i]);
    total += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return total % 10 === 0;
}
