import { type Cents, type Minutes, applyRate, cents, rate } from '@relais/kernel';

/** What the group charges on a given day: a provisional price, settled on real cost every year. */
export interface PriceTerms {
  /** Gross monthly pay of the reference level for a full-time month. */
  readonly referenceGrossCents: Cents;
  /** All-in factor on gross, in hundredths: 160 is gross × 1,6. */
  readonly coefficientHundredths: number;
  /** Flat monthly fee of the group for each member. */
  readonly monthlyFeeCents: Cents;
}

/** One month of invoice, line by line; the lines sum to the total. */
export interface MonthlyPrice {
  readonly grossCents: Cents;
  readonly serviceCents: Cents;
  readonly feeCents: Cents;
  readonly totalCents: Cents;
}

/**
 * Provisional price of a typical month for these weekly hours: gross in proportion to full time, times the coefficient,
 * plus the fee. Each line is rounded half up to the cent.
 */
export function monthlyPrice(
  terms: PriceTerms,
  weeklyMinutes: Minutes,
  fullTimeWeeklyMinutes: Minutes,
): MonthlyPrice {
  const grossCents = applyRate(
    terms.referenceGrossCents,
    rate(weeklyMinutes, fullTimeWeeklyMinutes),
    'half-up',
  );
  const serviceCents = applyRate(grossCents, rate(terms.coefficientHundredths, 100), 'half-up');
  const totalCents = cents(serviceCents + terms.monthlyFeeCents);
  return { grossCents, serviceCents, feeCents: terms.monthlyFeeCents, totalCents };
}
