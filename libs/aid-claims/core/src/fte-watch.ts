import {
  type Bilingual,
  type Cents,
  type LocalDate,
  type Minutes,
  applyRate,
  cents,
  rate,
} from '@relais/kernel';
import { legalWeek } from '@relais/law';
import { OPTION_WEIGHT } from './monthly-invoice';
import type { AidTerms } from './terms';

/** Placed time compared with the option of an aid contract. */
export interface FteWatch {
  /** Hundredths of full-time equivalents, rounded down. */
  readonly placedHundredths: number;
  readonly promisedHundredths: number;
  /** Share of the year's amount that the missing time puts at risk; zero when the option is covered. */
  readonly atRiskCents: Cents;
  readonly sentence: Bilingual;
}

/**
 * Compares the weekly minutes placed with what the option promises (35 h are one full-time equivalent). Money at risk is
 * the missing share of the year's amount: no text read says how the fund cuts, so this is an assumption.
 */
export function watchFte(
  terms: Pick<AidTerms, 'option' | 'schemeVersion' | 'fteHundredths'>,
  placedWeeklyMinutes: Minutes,
  yearAmountCents: Cents,
  on: LocalDate,
): FteWatch {
  const fullWeek = legalWeek.at(on).value;
  // Sixths of a full time keep one third exact.
  const promised =
    terms.schemeVersion === 'D'
      ? rate(terms.fteHundredths ?? 100, 100)
      : rate(OPTION_WEIGHT[terms.option], OPTION_WEIGHT.full);
  const promisedMinutes = (fullWeek * promised.numerator) / promised.denominator;
  const missing = Math.max(0, Math.ceil(promisedMinutes) - placedWeeklyMinutes);
  const placedHundredths = Math.floor((placedWeeklyMinutes * 100) / fullWeek);
  const promisedHundredths = Math.floor((100 * promised.numerator) / promised.denominator);
  const atRiskCents =
    missing === 0
      ? cents(0)
      : applyRate(yearAmountCents, rate(missing, Math.ceil(promisedMinutes)), 'half-up');
  return {
    placedHundredths,
    promisedHundredths,
    atRiskCents,
    sentence:
      missing === 0
        ? { fr: 'Le temps placé couvre l’option.', en: 'The time placed covers the option.' }
        : {
            fr: `${decimal(placedHundredths, ',')} ETP placé pour ${decimal(promisedHundredths, ',')} promis : une part de l’aide est en jeu (hypothèse : au prorata).`,
            en: `${decimal(placedHundredths, '.')} FTE placed for ${decimal(promisedHundredths, '.')} promised: a share of the aid is at risk (assumption: in proportion).`,
          },
  };
}

const decimal = (hundredths: number, separator: string) =>
  (hundredths / 100).toFixed(2).replace('.', separator);
