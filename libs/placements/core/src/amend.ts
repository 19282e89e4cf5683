import { type LocalDate, addDays, includes } from '@relais/kernel';
import { type WeeklyPattern, samePattern } from './pattern';
import { type Dated, periodOf } from './terms';

type AmendableTerms = Dated &
  WeeklyPattern & { readonly weeklyMinutes: number; readonly hourlyPriceCents: number };

/** What an amendment may change; what is absent stays. */
export interface TermsChange {
  readonly weeklyMinutes?: number;
  readonly hourlyPriceCents?: number;
  readonly pattern?: WeeklyPattern;
}

export type Amendment<T extends Dated> =
  | {
      readonly outcome: 'amended';
      /** Terms that now end the day before; null when the change starts on their first day and replaces them. */
      readonly close: { readonly terms: T; readonly validTo: LocalDate } | null;
      /** Terms the change replaces from their first day; null when they are closed instead. */
      readonly replace: T | null;
      readonly open: Dated &
        WeeklyPattern & { readonly weeklyMinutes: number; readonly hourlyPriceCents: number };
    }
  | { readonly outcome: 'no-terms-on-that-day' }
  | { readonly outcome: 'nothing-changes' };

/**
 * Terms are never edited: the ones in force on `from` end the day before, and new ones run until the day those
 * would have ended. Terms already planned for a further date keep their dates.
 */
export function amendTerms<T extends AmendableTerms>(
  terms: readonly T[],
  from: LocalDate,
  change: TermsChange,
): Amendment<T> {
  const inForce = terms.find((candidate) => includes(periodOf(candidate), from));
  if (!inForce) return { outcome: 'no-terms-on-that-day' };
  const pattern = change.pattern ?? inForce;
  const weeklyMinutes = change.weeklyMinutes ?? inForce.weeklyMinutes;
  const hourlyPriceCents = change.hourlyPriceCents ?? inForce.hourlyPriceCents;
  if (
    weeklyMinutes === inForce.weeklyMinutes &&
    hourlyPriceCents === inForce.hourlyPriceCents &&
    samePattern(pattern, inForce)
  ) {
    return { outcome: 'nothing-changes' };
  }
  const replaces = inForce.validFrom === from;
  return {
    outcome: 'amended',
    close: replaces ? null : { terms: inForce, validTo: addDays(from, -1) },
    replace: replaces ? inForce : null,
    open: {
      validFrom: from,
      validTo: inForce.validTo,
      cycleWeeks: pattern.cycleWeeks,
      slots: pattern.slots,
      weeklyMinutes,
      hourlyPriceCents,
    },
  };
}

/**
 * Terms as they stand once a placement ends on `endsOn`: the ones in force are cut, later ones go.
 * Returns what to write: terms to cut and terms to remove.
 */
export function endTerms<T extends Dated>(
  terms: readonly T[],
  endsOn: LocalDate,
): { readonly cut: readonly T[]; readonly remove: readonly T[] } {
  return {
    cut: terms.filter(
      (dated) => dated.validFrom <= endsOn && (dated.validTo === null || dated.validTo > endsOn),
    ),
    remove: terms.filter((dated) => dated.validFrom > endsOn),
  };
}
