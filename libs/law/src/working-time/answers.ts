import type { Bilingual } from '@relais/kernel';
import type { Contradiction, Decision } from '../rule';

/**
 * The answer of a limit. The statement tells the figures whether the limit is kept or not; the advice, what to do, is
 * added when it is broken.
 */
export function limited(
  broken: boolean,
  severity: 'error' | 'warning',
  numbers: Decision<never>['numbers'],
  statement: Bilingual,
  advice: Bilingual,
): Decision<never> {
  return broken
    ? {
        verdict: severity,
        numbers,
        message: { fr: `${statement.fr} ${advice.fr}`, en: `${statement.en} ${advice.en}` },
      }
    : { verdict: 'ok', numbers, message: statement };
}

/** The answer of a computation. */
export function computed<V>(value: V, numbers: Decision<V>['numbers'], message: Bilingual): Decision<V> {
  return { verdict: 'computed', value, numbers, message };
}

/** Facts that cannot be true together, by name. */
export function contradiction(names: readonly string[], fr: string, en: string): Contradiction {
  return { contradiction: names, message: { fr, en } };
}
