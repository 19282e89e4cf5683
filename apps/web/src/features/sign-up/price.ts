import { simulate, type NetCostYear } from '@relais/aid-claims/core';
import { cents, localDate, minutes } from '@relais/kernel';
import type { AidOption, PercentileBand } from '@relais/law';
import { monthlyPrice, type MonthlyPrice } from '@relais/members/core';
import type { Offer } from './sign-up-queries';

export interface Preview {
  readonly price: MonthlyPrice;
  /** The aid option these hours open, or null below a half-time post. */
  readonly option: AidOption | null;
  readonly years: readonly NetCostYear[];
  /** Average net cost of a month over five years. */
  readonly monthlyNetCents: number;
}

/** Full time opens the full option, half time the half one; below, no new contract is offered. */
export function optionFor(
  weeklyMinutes: number,
  fullTimeWeeklyMinutes: number,
): Exclude<AidOption, 'third'> | null {
  if (weeklyMinutes >= fullTimeWeeklyMinutes) return 'full';
  return weeklyMinutes * 2 >= fullTimeWeeklyMinutes ? 'half' : null;
}

/** What these weekly hours cost and what the aid pays back over five years, on the rules in force today. */
export function preview(
  offer: Offer,
  weeklyMinutes: number,
  today: string,
  aid: { goesOn?: boolean; option?: 'half' | 'full'; percentileBand?: PercentileBand } = {},
): Preview {
  const { goesOn = true, percentileBand = 'below-p90' } = aid;
  const week = minutes(offer.fullTimeWeeklyMinutes);
  const price = monthlyPrice(
    {
      referenceGrossCents: cents(offer.referenceGrossCents),
      coefficientHundredths: offer.coefficientHundredths,
      monthlyFeeCents: cents(offer.monthlyFeeCents),
    },
    minutes(weeklyMinutes),
    week,
  );
  const option = aid.option ?? optionFor(weeklyMinutes, week);
  const { net } = simulate({
    on: localDate(today),
    option: option ?? 'half',
    percentileBand,
    monthlyInvoiceCents: price.totalCents,
    candidate: null,
    aidStopsAfterYear: option !== null && goesOn ? null : 0,
  });
  const { years, totalCents } = net;
  return { price, option, years, monthlyNetCents: Math.round(totalCents / (years.length * 12)) };
}
