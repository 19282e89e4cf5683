import { type Checked, digits, passesLuhn } from './check';

declare const sirenBrand: unique symbol;
declare const siretBrand: unique symbol;

/** Number of a business, 9 digits (article R123-221 of the Code de commerce). */
export type Siren = string & { readonly [sirenBrand]: true };

/** Number of an establishment: its SIREN and five digits. */
export type Siret = string & { readonly [siretBrand]: true };

const LA_POSTE = '356000000';

/** Checks a SIREN: 9 digits and Luhn. Spaces are accepted. */
export function checkSiren(text: string): Checked<Siren> {
  const read = digits(text, 9);
  if ('problem' in read) return { ok: false, problem: read.problem };
  return passesLuhn(read.digits)
    ? { ok: true, value: read.digits as Siren }
    : { ok: false, problem: 'checksum' };
}

/**
 * Checks a SIRET: 14 digits and Luhn, on a SIREN which is itself right.
 * The post offices of La Poste ran out of numbers: theirs only need a sum of digits that is a multiple of 5.
 */
export function checkSiret(text: string): Checked<Siret> {
  const read = digits(text, 14);
  if ('problem' in read) return { ok: false, problem: read.problem };
  const siret = read.digits;
  const right = passesLuhn(siret.slice(0, 9)) && (passesLuhn(siret) || isPostOffice(siret));
  return right ? { ok: true, value: siret as Siret } : { ok: false, problem: 'checksum' };
}

/** The business an establishment belongs to. */
export function sirenOf(siret: Siret): Siren {
  return siret.slice(0, 9) as Siren;
}

function isPostOffice(siret: string): boolean {
  return (
    siret.startsWith(LA_POSTE) && [...siret].reduce((total, digit) => total + Number(digit), 0) % 5 === 0
  );
}
