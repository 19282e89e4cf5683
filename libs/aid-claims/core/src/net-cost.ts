import {
  type Bilingual,
  type Cents,
  type LocalDate,
  type Reference,
  applyRate,
  cents,
  daysBetween,
  rate,
  sum,
} from '@relais/kernel';
import type { AidYear } from './schedule';

/** What a contract year costs the doctor: invoices of the group less the aid. Negative when the aid is the larger. */
export interface NetCostYear {
  readonly yearNo: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly invoicedCents: Cents;
  readonly aidCents: Cents;
  readonly netCostCents: Cents;
  /** Since the first year. */
  readonly cumulativeCents: Cents;
  /** Income the placement must bring each month for the year to cost nothing; zero when the aid covers it. */
  readonly breakEvenMonthlyCents: Cents;
  readonly why: Bilingual;
  readonly references: readonly Reference[];
}

export interface NetCost {
  readonly years: readonly NetCostYear[];
  readonly totalCents: Cents;
  /** First year that costs the doctor something; null when none does. */
  readonly firstCostlyYearNo: number | null;
  /** Income needed each month if the aid stopped: the invoice itself. */
  readonly breakEvenWithoutAidMonthlyCents: Cents;
}

/**
 * The doctor's net cost year by year, for the plot of five years.
 * A full year is twelve invoices; a year cut short is its share of days of them.
 * `aidStopsAfterYear` shows what happens if the aid is withdrawn after that year (0: from the start).
 */
export function netCostByYear(input: {
  readonly monthlyInvoiceCents: Cents;
  readonly schedule: readonly AidYear[];
  readonly aidStopsAfterYear?: number | null;
}): NetCost {
  const { monthlyInvoiceCents, schedule, aidStopsAfterYear } = input;
  const years: NetCostYear[] = [];
  for (const year of schedule) {
    const stopped = aidStopsAfterYear != null && year.yearNo > aidStopsAfterYear;
    const days = daysBetween(year.from, year.to) + 1;
    const twelve = cents(monthlyInvoiceCents * 12);
    const invoicedCents = applyRate(twelve, rate(days, year.fullYearDays), 'half-up');
    const aidCents = stopped ? cents(0) : year.amountCents;
    const netCostCents = cents(invoicedCents - aidCents);
    years.push({
      yearNo: year.yearNo,
      from: year.from,
      to: year.to,
      invoicedCents,
      aidCents,
      netCostCents,
      cumulativeCents: cents((years.at(-1)?.cumulativeCents ?? 0) + netCostCents),
      breakEvenMonthlyCents: cents(Math.max(0, Math.ceil(netCostCents / 12))),
      why: explain(year, stopped, days),
      references: stopped ? [] : year.sources,
    });
  }
  return {
    years,
    totalCents: sum(years.map(({ netCostCents }) => netCostCents)),
    firstCostlyYearNo: years.find(({ netCostCents }) => netCostCents > 0)?.yearNo ?? null,
    breakEvenWithoutAidMonthlyCents: monthlyInvoiceCents,
  };
}

function explain(year: AidYear, stopped: boolean, days: number): Bilingual {
  const invoices =
    days === year.fullYearDays
      ? { fr: '12 factures mensuelles', en: '12 monthly invoices' }
      : {
          fr: `12 factures × ${days}/${year.fullYearDays} jours`,
          en: `12 invoices × ${days}/${year.fullYearDays} days`,
        };
  const aid = stopped
    ? { fr: 'Hypothèse : l’aide est arrêtée.', en: 'Assumption: the aid has stopped.' }
    : year.explanation;
  return { fr: `${invoices.fr} moins l’aide. ${aid.fr}`, en: `${invoices.en} less the aid. ${aid.en}` };
}
