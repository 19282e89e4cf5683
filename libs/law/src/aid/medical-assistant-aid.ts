/**
 * The aid of the health insurance to the hire of a medical assistant: versions of the scheme and amounts.
 * The amounts are a table. They were not raised by one percentage, so they are never computed from each other.
 */

import { type Cents, type LocalDate, type Reference, cents, localDate } from '@relais/kernel';
import { defineParameter } from '../parameter';

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

const AMELI = {
  title: 'Assurance maladie, « Aide à l’emploi d’un assistant médical : ce qui change dès juin 2024 »',
  article: 'tableau des montants',
  url: 'https://www.ameli.fr/medecin/actualites/aide-l-emploi-d-un-assistant-medical-ce-qui-change-des-juin-2024',
  publishedOn: '2024-06-27',
};

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
      source: AMELI,
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
      source: AMELI,
      note: {
        fr: 'S’applique aux contrats antérieurs à leur prochaine date anniversaire.',
        en: 'Applies to earlier contracts from their next anniversary.',
      },
    },
  ],
});

/** Yearly amounts of the collective aid for one full-time equivalent. */
export interface CollectiveAidAmounts {
  readonly firstYear: Cents;
  readonly secondYear: Cents;
  readonly laterYears: Cents;
}

/** Amounts of the collective aid, for each full-time equivalent. */
export const collectiveAidAmounts = defineParameter<CollectiveAidAmounts>({
  id: 'medical-assistant-aid.collective-amounts',
  label: {
    fr: 'Aide collective : montants annuels par ETP',
    en: 'Collective aid: yearly amounts for each FTE',
  },
  unit: 'cents per contract year and full-time equivalent',
  checkedOn: '2026-11-22',
  reviewEveryMonths: 6,
  status: 'secondary',
  values: [
    {
      from: '2026-02-25',
      value: { firstYear: cents(3800000), secondYear: cents(2800000), laterYears: cents(2200000) },
      source: {
        title: 'Assurance maladie, aide collective (décision de la commission paritaire nationale)',
        article: 'montants par ETP',
        url: 'https://www.ameli.fr/medecin',
        publishedOn: '2026-02-25',
      },
      note: {
        fr: 'Lu dans une page qui cite celle de l’Assurance maladie.',
        en: 'Read in a page that quotes that of the health insurance.',
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

/** Years an aid contract lasts from its signature. */
export const AID_CONTRACT_YEARS = 5;

/** Sources of the rules that have no text we could read; each says how far it can be trusted. */
export const AID_SOURCES = {
  amounts: { code: AMELI.title, article: AMELI.article, url: AMELI.url, status: 'verified' },
  anniversary: {
    code: AMELI.title,
    article: 'application à la date anniversaire',
    url: AMELI.url,
    status: 'verified',
  },
  paymentsA: {
    code: 'Avenant 7 à la convention médicale 2016',
    article: 'versement de l’aide',
    status: 'secondary',
  },
  paymentsB: {
    code: 'Règlement arbitral (JO du 30 avril 2023)',
    article: 'versement de l’aide',
    status: 'secondary',
  },
  duration: {
    code: 'Avenant 7 à la convention médicale 2016',
    article: 'durée du contrat',
    status: 'secondary',
  },
  training: {
    code: 'Convention médicale 2024-2029',
    article: 'formation de l’assistant sous deux ans',
    status: 'secondary',
  },
  instalmentMonths: {
    code: 'Convention médicale',
    article: 'mois des deux acomptes (non lu)',
    status: 'assumption',
  },
  sameAsB: {
    code: 'Convention médicale 2024-2029',
    article: 'versement repris du règlement arbitral (non lu)',
    status: 'assumption',
  },
  earlyEnd: {
    code: 'Convention médicale',
    article: 'reprise au prorata des jours (non lu)',
    status: 'assumption',
  },
} as const satisfies Record<string, Reference>;
