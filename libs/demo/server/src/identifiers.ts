import { nirKey } from '@relais/kernel';

/** Identifiers that pass every check of form and belong to nobody. */

function withLuhn(body: string): string {
  let sum = 0;
  [...body].reverse().forEach((digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  });
  return body + String((10 - (sum % 10)) % 10);
}

/** SIREN of the nth business: numbers that start with four zeros are never allocated. */
export function syntheticSiren(n: number): string {
  return withLuhn(`0000${String(n).padStart(4, '0')}`);
}

/** SIRET of the first establishment of the nth business. */
export function syntheticSiret(n: number): string {
  return withLuhn(`${syntheticSiren(n)}0001`);
}

/** RPPS of the nth doctor: no profession is numbered from 99. */
export function syntheticRpps(n: number): string {
  return withLuhn(`99000${String(n).padStart(5, '0')}`);
}

/** NIR of somebody born in country 999, which does not exist; its key is right. */
export function syntheticNir(sex: 1 | 2, birthDate: string, order: number): string {
  const body = `${sex}${birthDate.slice(2, 4)}${birthDate.slice(5, 7)}99999${String(order).padStart(3, '0')}`;
  return body + nirKey(body);
}

/** IBAN at bank 99999, which does not exist; both its keys are right. */
export function syntheticIban(n: number): string {
  const bank = 99999n;
  const desk = 1n;
  const account = BigInt(n);
  const rib = 97n - ((89n * bank + 15n * desk + 3n * account) % 97n);
  const bban = `99999${'00001'}${String(n).padStart(11, '0')}${String(rib).padStart(2, '0')}`;
  // F = 15, R = 27: the letters of the country as the standard counts them.
  const key = 98n - (BigInt(`${bban}152700`) % 97n);
  return `FR${String(key).padStart(2, '0')}${bban}`;
}
