import { type LocalDate, type Period, includes } from '@relais/kernel';
import type { WeeklyPattern } from './pattern';

/** A value with its dates, both included; no `validTo` (null) means until further notice. */
export interface Dated {
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** The dated terms of a placement: its quota (mean over the cycle), its pattern and the provisional price. */
export interface PlacementTerms extends Dated, WeeklyPattern {
  readonly weeklyMinutes: number;
  readonly hourlyPriceCents: number;
}

/** The days of dated terms as a period. */
export function periodOf(dated: Dated): Period {
  return { from: dated.validFrom, to: dated.validTo };
}

/** The terms in force on a day, or null: reading is always as of a date. */
export function termsAsOf<T extends Dated>(terms: readonly T[], date: LocalDate): T | null {
  return terms.find((candidate) => includes(periodOf(candidate), date)) ?? null;
}
