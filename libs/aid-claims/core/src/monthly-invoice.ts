import { type Bilingual, type Cents, type Minutes, applyRate, cents, rate, sum } from '@relais/kernel';
import type { AidOption } from '@relais/law';

/** Terms of a placement that its provisional price comes from. */
export interface PricedPlacement {
  readonly weeklyMinutes: Minutes;
  readonly hourlyPriceCents: Cents;
}

/** What the group invoices for one placement in a month on average. */
export interface InvoiceLine {
  readonly monthlyCents: Cents;
  readonly explanation: Bilingual;
}

export interface MonthlyInvoice<P extends PricedPlacement> {
  readonly lines: readonly (P & InvoiceLine)[];
  readonly totalCents: Cents;
}

/**
 * The average monthly invoice of placements: weekly hours × provisional price × 52 weeks / 12 months, rounded once a
 * line. An estimate: real invoices follow the hours validated.
 */
export function monthlyInvoice<P extends PricedPlacement>(placements: readonly P[]): MonthlyInvoice<P> {
  const lines = placements.map((placement) => {
    const { weeklyMinutes, hourlyPriceCents } = placement;
    const monthlyCents = applyRate(cents(weeklyMinutes * hourlyPriceCents), rate(52, 60 * 12), 'half-up');
    const hours = (weeklyMinutes / 60).toFixed(2);
    const price = (hourlyPriceCents / 100).toFixed(2);
    return {
      ...placement,
      monthlyCents,
      explanation: {
        fr: `${hours.replace('.', ',')} h par semaine × ${price.replace('.', ',')} € × 52 / 12`,
        en: `${hours} h a week × €${price} × 52 / 12`,
      },
    };
  });
  return { lines, totalCents: sum(lines.map(({ monthlyCents }) => monthlyCents)) };
}

/** Weight of an option when several doctors of one practice share its invoices: sixths of a full time. */
export const OPTION_WEIGHT: Readonly<Record<AidOption, number>> = { third: 2, half: 3, full: 6 };
