/**
 * The aid of the health insurance to the hire of a medical assistant: versions of the scheme and amounts.
 * The amounts are a table. They were not raised by one percentage, so they are never computed from each other.
 */

import { type Cents, type LocalDate, cents, localDate } from '@relais/kernel';
import { defineParameter } from '../parameter';
import { AMELI_2024 } from './sources';

/** A: avenant 7; B: règlement arbitral; C: convention 2024-2029; D: collective aid of a company of doctors. */
export const AID_SCHEME_VERSIONS = ['A', 'B', 'C', 'D'] as const;
export type AidSchemeVersion = (typeof AID_SCHEME_VERSIONS)[number];

/** Share of a full-time assistant that the doctor takes. */
export const AID_OPTIONS = ['third', 'half', 'full'] as const;
export type AidOption = (typeof AID_OPTIONS)[number];

/** Rank of the doctor's list among those of the specialty. */
export const PERCENTILE_BANDS = ['below-p90', 'p90-p94', 'p95-up'] as const;
export type PercentileBand = (typeof PERCENTILE_BANDS)[number];

/** Yearly amounts of one option. `laterYearsP90` replaces `laterYears` for P90–P94; `everyYearP95` replaces all from P95. */
export interface AidAmounts {
  /** Null when no contract may start at these rates. */
  readonly firstYear: Cents | null;
  readonly secondYear: Cents;
  readonly laterYears: Cents;
  readonly laterYearsP90: Cents;
  readonly everyYearP95: Cents;
}

export type AidTable = Readonly<Record<AidOption, AidAmounts>>;

const amounts = (
  firstYear: number | null,
  secondYear: number,
  laterYears: number,
  laterYearsP90: number,
  everyYearP95: number,
): AidAmounts => ({
  firstYear: firstYear === null ? null : cents(firstYear * 100),
  secondYear: cents(secondYear * 100),
  laterYears: cents(laterYears * 100),
  laterYearsP90: cents(laterYearsP90 * 100),
  everyYearP95: cents(everyYearP95 * 100),
});

/** Amounts of an individual contract, by date: those in force on the first day of the contract year apply to it. */
export const aidAmounts = defineParameter<AidTable>({
  id: 'medical-assistant-aid.amounts',
  label: {
    fr: 'Aide à l’emploi d’un assistant médical : montants annuels',
    en: 'Medical-assistant aid: yearly amounts',
  },
  unit: 'cents per contract year',
  checkedOn: '2026-11-22',
  reviewEveryMonths: 6,
  status: 'verified',
  values: [
    {
      from: '2019-08-14',
      value: {
        full: amounts(36000, 27000, 21000, 25000, 36000),
        half: amounts(18000, 13500, 10500, 12500, 18000),
        third: amounts(12000, 9000, 7000, 8350, 12000),
      },
      source: AMELI_2024,
      note: {
        fr: 'Versions A et B : avenant 7 (arrêté du 14 août 2019), puis règlement arbitral.',
        en: 'Versions A and B: avenant 7 (order of 14 August 2019), then the arbitral regulation.',
      },
    },
    {
      from: '2024-06-22',
      value: {
        full: amounts(38000, 28000, 22000, 26000, 38000),
        half: amounts(19000, 14000, 11000, 13000, 19000),
        third: amounts(null, 9450, 7350, 8767, 12600),
      },
      source: AMELI_2024,
      note: {
        fr: 'S’applique aux contrats antérieurs à leur prochaine date anniversaire.',
        en: 'Applies to earlier contracts from their next anniversary.',
      },
    },
  ],
});

/** First day of signature of each version, and the last one when it is closed to new contracts. */
export const AID_VERSION_PERIODS: Readonly<
  Record<AidSchemeVersion, { readonly from: LocalDate; readonly to: LocalDate | null }>
> = {
  A: { from: localDate('2019-08-14'), to: localDate('2023-04-30') },
  B: { from: localDate('2023-05-01'), to: localDate('2024-06-21') },
  C: { from: localDate('2024-06-22'), to: null },
  D: { from: localDate('2026-02-25'), to: null },
};

/** Last day on which the option of a third could be signed: the règlement arbitral removed it. */
export const LAST_THIRD_OPTION_ON = localDate('2023-04-30');
