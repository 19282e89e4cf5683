import { type Cents, cents } from '@relais/kernel';
import { agreementUrl, idcc1147 } from '../../citations';
import { defineParameter } from '../../parameter';

/** Level of a post in the classification of avenant n° 76: the sum of four criteria, from 4 to 16. */
export type GradeLevel = 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16;

/** Minimum monthly gross of each level for 151.67 h. */
export type PayGrid = Readonly<Record<GradeLevel, Cents>>;

const AVENANT_90: PayGrid = {
  4: cents(178214),
  5: cents(181579),
  6: cents(188938),
  7: cents(196621),
  8: cents(205062),
  9: cents(215991),
  10: cents(227569),
  11: cents(239797),
  12: cents(253540),
  13: cents(268581),
  14: cents(323229),
  15: cents(384801),
  16: cents(453083),
};

/** Pay grid of the staff of medical practices. */
export const payGrid = defineParameter<PayGrid>({
  id: 'idcc-1147.pay-grid',
  label: {
    fr: 'Grille des salaires minimaux, cabinets médicaux',
    en: 'Minimum pay grid of medical practices',
  },
  unit: 'cents per month of 151.67 h',
  checkedOn: '2026-11-22',
  reviewEveryMonths: 6,
  status: 'verified',
  values: [
    {
      from: '2024-01-01',
      value: AVENANT_90,
      source: {
        title: 'Convention collective IDCC 1147',
        article: 'avenant n° 90 du 14 décembre 2023, annexe',
        url: agreementUrl('000049337290'),
        publishedOn: '2024-06-01',
      },
      note: {
        fr: 'Étendu le 17 mai 2024. Aucun avenant postérieur n’a été trouvé : vérifier avant chaque campagne de paie.',
        en: 'Extended on 17 May 2024. No later amendment was found: check before each pay round.',
      },
    },
  ],
});

/** Levels in which the agreement places a medical assistant or secretary; outside, the officer is warned. */
export const MEDICAL_ASSISTANT_LEVELS = {
  lowest: 5 as GradeLevel,
  highest: 9 as GradeLevel,
  reference: idcc1147('avenant n° 81, annexe 2 (note explicative)', '000044392169'),
} as const;

/** True for a whole number from 4 to 16. */
export function isGradeLevel(level: number): level is GradeLevel {
  return Number.isInteger(level) && level >= 4 && level <= 16;
}
