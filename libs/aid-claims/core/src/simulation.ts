import { type Cents, type Finding, type LocalDate, type Minutes, minutes } from '@relais/kernel';
import { type AidOption, type PercentileBand, legalWeek } from '@relais/law';
import { OPTION_WEIGHT, type InvoiceLine, monthlyInvoice } from './monthly-invoice';
import { type NetCost, netCostByYear } from './net-cost';
import { type AidYear, aidSchedule } from './schedule';
import { type Candidate, checkEligibility } from './eligibility';

/** What a visitor of the public page tells; nothing of it is kept. */
export interface SimulationInput {
  readonly on: LocalDate;
  readonly option: Exclude<AidOption, 'third'>;
  readonly percentileBand: PercentileBand;
  /** Weekly time wanted; that of the option when not said. */
  readonly weeklyMinutes: Minutes | null;
  /** What the group charges for an hour, as its offer publishes it. */
  readonly hourlyPriceCents: Cents;
  readonly candidate: Candidate;
  /** Shows the years without aid after this one. */
  readonly aidStopsAfterYear: number | null;
}

export interface Simulation {
  readonly eligibility: readonly Finding[];
  readonly years: readonly AidYear[];
  readonly weeklyMinutes: Minutes;
  readonly invoice: InvoiceLine;
  readonly net: NetCost;
}

/** Five years of aid, invoices and net cost for a doctor who would sign on this day. */
export function simulate(input: SimulationInput): Simulation {
  const years = aidSchedule({
    option: input.option,
    percentileBand: input.percentileBand,
    signedOn: input.on,
    schemeVersion: 'C',
  });
  const ofOption = (legalWeek.at(input.on).value * OPTION_WEIGHT[input.option]) / OPTION_WEIGHT.full;
  const weeklyMinutes = input.weeklyMinutes ?? minutes(ofOption);
  const invoice = monthlyInvoice([{ weeklyMinutes, hourlyPriceCents: input.hourlyPriceCents }]);
  const [line] = invoice.lines;
  if (!line) throw new RangeError('an invoice of one placement has one line');
  return {
    eligibility: checkEligibility(input.candidate),
    years,
    weeklyMinutes,
    invoice: { monthlyCents: line.monthlyCents, explanation: line.explanation },
    net: netCostByYear({
      monthlyInvoiceCents: invoice.totalCents,
      schedule: years,
      aidStopsAfterYear: input.aidStopsAfterYear,
    }),
  };
}
