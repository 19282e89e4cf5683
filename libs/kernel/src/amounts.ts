/** Money in integer cents, time in integer minutes, rates as exact ratios. Nothing here ever holds a fraction. */

declare const centsBrand: unique symbol;
declare const minutesBrand: unique symbol;

/** Euro cents, whole, possibly negative. */
export type Cents = number & { readonly [centsBrand]: true };

/** Minutes, whole, possibly negative. */
export type Minutes = number & { readonly [minutesBrand]: true };

/** An exact ratio: 25 % is `{ numerator: 25, denominator: 100 }`. */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * How to end a computation on a whole unit.
 * `half-up`: the half goes away from zero, so that a correction is the exact opposite of what it corrects.
 * `floor`: towards minus infinity. `half-even`: the half goes to the even neighbour.
 */
export type Rounding = 'half-up' | 'floor' | 'half-even';

/** A number of cents. Throws `RangeError` unless whole and safe. */
export function cents(n: number): Cents {
  return whole(n, 'cents') as Cents;
}

/** A number of minutes. Throws `RangeError` unless whole and safe. */
export function minutes(n: number): Minutes {
  return whole(n, 'minutes') as Minutes;
}

/** Sum of amounts of one kind; zero for none. */
export function sum<T extends Cents | Minutes>(amounts: readonly T[]): T {
  return whole(
    amounts.reduce((total, amount) => total + amount, 0),
    'units',
  ) as T;
}

/** A ratio of two whole numbers. Throws `RangeError` when the denominator is not positive. */
export function rate(numerator: number, denominator: number): Rate {
  whole(numerator, 'units in a rate');
  if (whole(denominator, 'units in a rate') <= 0)
    throw new RangeError(`Denominator of a rate must be positive: ${denominator}`);
  return { numerator, denominator };
}

/** A percentage written in decimal: `percent('7.5')` is 75/1000. Throws `RangeError` on another text. */
export function percent(decimal: string | number): Rate {
  const parts = /^(-?\d+)(?:\.(\d{1,6}))?$/.exec(String(decimal));
  if (!parts) throw new RangeError(`Not a percentage: ${decimal}`);
  const decimals = parts[2] ?? '';
  return rate(Number(parts[1] + decimals), 100 * 10 ** decimals.length);
}

/** `amount × rate`, computed exactly and rounded once. */
export function applyRate<T extends Cents | Minutes>(amount: T, by: Rate, rounding: Rounding): T {
  const checked = rate(by.numerator, by.denominator);
  return Number(
    divide(BigInt(whole(amount, 'units')) * BigInt(checked.numerator), BigInt(checked.denominator), rounding),
  ) as T;
}

/**
 * Shares `total` in proportion to whole, non-negative weights so that the parts sum to the total exactly:
 * each part is first rounded towards zero, then the units left go to the largest remainders, first come first served.
 * A weight of zero receives nothing. Throws `RangeError` when there is nothing to share by (no weight above zero).
 */
export function splitLargestRemainder<T extends Cents | Minutes>(total: T, weights: readonly number[]): T[] {
  whole(total, 'units');
  for (const weight of weights) {
    if (whole(weight, 'weight') < 0) throw new RangeError(`A weight cannot be negative: ${weight}`);
  }
  const weightSum = weights.reduce((found, weight) => found + BigInt(weight), 0n);
  if (weightSum === 0n) throw new RangeError('Nothing to split by: every weight is zero');
  const sign = total < 0 ? -1 : 1;
  const size = BigInt(Math.abs(total));
  const parts = weights.map((weight, index) => {
    const share = size * BigInt(weight);
    return { index, units: Number(share / weightSum), remainder: share % weightSum };
  });
  const left = Math.abs(total) - parts.reduce((found, part) => found + part.units, 0);
  const byRemainder = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  for (const part of byRemainder.slice(0, left)) part.units += 1;
  return parts.map((part) => (part.units === 0 ? 0 : sign * part.units) as T);
}

/** Exact division ended by a named rule; the divisor is positive. */
function divide(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  const negative = dividend < 0n;
  const size = negative ? -dividend : dividend;
  const quotient = size / divisor;
  const remainder = size % divisor;
  const awayFromZero = {
    floor: negative && remainder > 0n,
    'half-up': remainder * 2n >= divisor,
    'half-even': remainder * 2n > divisor || (remainder * 2n === divisor && quotient % 2n === 1n),
  }[rounding];
  const rounded = awayFromZero ? quotient + 1n : quotient;
  return negative ? -rounded : rounded;
}

function whole(n: number, what: string): number {
  if (!Number.isSafeInteger(n)) throw new RangeError(`Not a whole number of ${what}: ${n}`);
  return n === 0 ? 0 : n;
}
