import type { Cents, Finding, LocalDate } from '@relais/kernel';
import type { AidOption, PercentileBand } from '@relais/law';
import { type Candidate, checkEligibility } from './eligibility';
import { type NetCost, netCostByYear } from './net-cost';
import { type AidYear, aidSchedule } from './schedule';

/** What a visitor of the public pages tells; nothing of it is kept. */
export interface SimulationInput {
  readonly on: LocalDate;
  readonly option: Exclude<AidOption, 'third'>;
  readonly percentileBand: PercentileBand;
  /** What the group would charge in a month for the time wanted. */
  readonly monthlyInvoiceCents: Cents;
  /** Null when nothing was asked about the practice. */
  readonly candidate: Candidate | null;
  /** Shows the years without aid after this one (0: from the start); null when the aid goes on. */
  readonly aidStopsAfterYear: number | null;
}

export interface Simulation {
  readonly eligibility: readonly Finding[];
  readonly years: readonly AidYear[];
  readonly net: NetCost;
}

/** Five years of aid, invoices and net cost for a doctor who would sign on this day. */
export function simulate(input: SimulationInput): Simulation {
  const { on, option, percentileBand, monthlyInvoiceCents, candidate, aidStopsAfterYear } = input;
  const years = aidSchedule({ option, percentileBand, signedOn: on, schemeVersion: 'C' });
  return {
    eligibility: candidate === null ? [] : checkEligibility(candidate),
    years,
    net: netCostByYear({ monthlyInvoiceCents, schedule: years, aidStopsAfterYear }),
  };
}
