import type { Reference } from '@relais/kernel';
import { articleUrl, idcc1147, labourCode } from '../citations';
import { defineParameter } from '../parameter';

/** Cases in which a fixed-term contract may be made, as far as a group of practices meets them (article L1242-2). */
export const FIXED_TERM_REASONS = [
  'replacement',
  'temporary-increase',
  'seasonal',
  'replacement-of-head',
] as const;
export type FixedTermReason = (typeof FIXED_TERM_REASONS)[number];

const CASES = labourCode('L1242-2', '000037312980');

/** Cases of the law in words, with the person they need. */
export const FIXED_TERM_CASES: Readonly<
  Record<
    FixedTermReason,
    {
      readonly fr: string;
      readonly en: string;
      readonly namesSomebody: boolean;
      readonly reference: Reference;
    }
  >
> = {
  replacement: {
    fr: 'Remplacement d’un salarié absent',
    en: 'Replacement of an absent employee',
    namesSomebody: true,
    reference: CASES,
  },
  'temporary-increase': {
    fr: 'Accroissement temporaire d’activité',
    en: 'Temporary increase of activity',
    namesSomebody: false,
    reference: CASES,
  },
  seasonal: {
    fr: 'Emploi à caractère saisonnier',
    en: 'Seasonal work',
    namesSomebody: false,
    reference: CASES,
  },
  'replacement-of-head': {
    fr: 'Remplacement d’un professionnel libéral',
    en: 'Replacement of a self-employed professional',
    namesSomebody: true,
    reference: CASES,
  },
};

/** Longest fixed-term contract, renewals included, when no branch agreement says otherwise (article L1242-8-1). */
export const fixedTermMaximum = defineParameter<number>({
  id: 'fixed-term.maximum',
  label: {
    fr: 'Durée maximale du CDD, renouvellements compris',
    en: 'Longest fixed-term contract, renewals included',
  },
  unit: 'months',
  checkedOn: '2026-08-20',
  reviewEveryMonths: 12,
  status: 'verified',
  values: [
    {
      from: '2017-09-24',
      value: 18,
      source: {
        title: 'Code du travail',
        article: 'L1242-8-1',
        url: articleUrl('000035643961'),
        publishedOn: '2017-09-23',
      },
    },
  ],
});

/** Beyond these months of fixed-term work in the same practice, other than a replacement, the contract is permanent. */
export const fixedTermToPermanent = defineParameter<number>({
  id: 'idcc-1147.fixed-term-to-permanent',
  label: {
    fr: 'CDD cumulés devenant CDI (hors remplacement)',
    en: 'Cumulated fixed-term months that become permanent',
  },
  unit: 'months',
  checkedOn: '2026-08-20',
  reviewEveryMonths: 12,
  status: 'verified',
  values: [
    {
      from: '1982-01-01',
      value: 6,
      source: {
        title: 'Convention collective IDCC 1147',
        article: 'art. 23',
        url: idcc1147('art. 23', '000005856087').url ?? '',
        publishedOn: '1981-10-14',
      },
      note: {
        fr: 'Lecture prudente de « cabinet » : compté pour le groupement entier.',
        en: 'Prudent reading of "practice": counted over the whole group.',
      },
    },
  ],
});
