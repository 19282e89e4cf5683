import {
  type LocalDate,
  type Minutes,
  type Rate,
  type Reference,
  minutes,
  percent,
  rate,
} from '@relais/kernel';
import { agreementUrl, idcc1147, labourCode } from '../../citations';
import { defineParameter } from '../../parameter';
import { legalWeek } from '../../working-time/legal-duration';
import { AMENDMENT_64 } from '../../working-time/limit';

const AVENANT_64 = { title: 'Convention collective IDCC 1147', publishedOn: '2014-11-05' };
const checked = { checkedOn: '2026-04-30', reviewEveryMonths: 12, status: 'verified' } as const;
const extended = {
  fr: 'Avenant n° 64 du 1er juillet 2014, étendu par arrêté du 24 octobre 2014 (JO du 5 novembre).',
  en: 'Amendment 64 of 1 July 2014, extended by an order of 24 October 2014 (published on 5 November).',
};

/** Shortest part-time week, on the contract with the group (not on each placement). Instead of the 24 h of article L3123-27. */
export const partTimeMinimum = defineParameter<Minutes>({
  id: 'idcc-1147.part-time-minimum',
  label: { fr: 'Durée minimale du temps partiel', en: 'Minimum part-time week' },
  unit: 'minutes per week',
  ...checked,
  values: [
    {
      from: AMENDMENT_64,
      value: minutes(16 * 60),
      source: { ...AVENANT_64, article: 'avenant n° 64, art. 5', url: agreementUrl('000029505015') },
      note: extended,
    },
  ],
});

/** Same minimum for cleaning and maintenance staff. */
export const partTimeMinimumCleaning = defineParameter<Minutes>({
  id: 'idcc-1147.part-time-minimum-cleaning',
  label: { fr: 'Durée minimale du temps partiel (entretien)', en: 'Minimum part-time week (cleaning staff)' },
  unit: 'minutes per week',
  ...checked,
  values: [
    {
      from: AMENDMENT_64,
      value: minutes(5 * 60),
      source: { ...AVENANT_64, article: 'avenant n° 64, art. 5', url: agreementUrl('000029505015') },
      note: extended,
    },
  ],
});

/** A slice of the complementary hours, as a share of the contract, and its premium. */
export interface ComplementaryTier {
  readonly uptoShare: Rate;
  readonly premium: Rate;
}

/** Premiums of complementary hours: within a tenth of the contract, then up to a third, which is the limit. */
export const complementaryTiers = defineParameter<readonly ComplementaryTier[]>({
  id: 'idcc-1147.complementary-tiers',
  label: { fr: 'Majorations des heures complémentaires', en: 'Complementary-hour premiums' },
  unit: 'share of the contract week and premium rate',
  ...checked,
  values: [
    {
      from: AMENDMENT_64,
      value: [
        { uptoShare: rate(1, 10), premium: percent(10) },
        { uptoShare: rate(1, 3), premium: percent(25) },
      ],
      source: { ...AVENANT_64, article: 'avenant n° 64, art. 8', url: agreementUrl('000029505020') },
      note: {
        fr: 'Le plafond du tiers est écrit pour les contrats de moins de 24 h ; au-delà la loi s’arrête au dixième (L3123-28) : dépassement à signaler dans tous les cas.',
        en: 'The limit of one third is written for contracts below 24 h; beyond, the law stops at one tenth (L3123-28): going over it is always reported.',
      },
    },
  ],
});

/** Texts to cite beside complementary hours. */
export const COMPLEMENTARY_REFERENCES: readonly Reference[] = [
  idcc1147('avenant n° 64, art. 8', '000029505020'),
  labourCode('L3123-9', '000033020058'),
  labourCode('L3123-20', '000033019991'),
  labourCode('L3123-21', '000033019988'),
  labourCode('L3123-28', '000033019950'),
  labourCode('L3123-29', '000033019947'),
];

/** What a part-time contract says in writing. */
export const PART_TIME_CONTENTS: readonly Reference[] = [
  labourCode('L3123-6', '000033020080'),
  idcc1147('avenant n° 64, art. 3', '000029505012'),
];

/** Complementary hours of a week, slice by slice, and what they exceed. */
export interface ComplementaryHours {
  readonly tiers: readonly { readonly minutes: Minutes; readonly premium: Rate }[];
  /** Last minute of the first tenth: beyond it the law asks for an agreement. */
  readonly legalCapMinutes: Minutes;
  /** Most complementary minutes the agreement allows, which also keeps the week below the legal one. */
  readonly capMinutes: Minutes;
  readonly beyondLegalCap: boolean;
  readonly beyondCap: boolean;
}

/**
 * Splits the complementary minutes of one week of a part-time contract.
 * A slice ends on a whole minute, rounded down: the odd half minute is paid at the higher premium.
 * Minutes beyond the cap stay in the last slice, so that nothing worked is lost; `beyondCap` says they are unlawful.
 */
export function complementaryHours(
  contractMinutes: Minutes,
  complementary: Minutes,
  week: LocalDate,
): ComplementaryHours {
  const slices = complementaryTiers.at(week).value;
  const ends = slices.map(({ uptoShare }) =>
    Math.floor((contractMinutes * uptoShare.numerator) / uptoShare.denominator),
  );
  const tiers = slices.flatMap(({ premium }, i) => {
    const start = ends[i - 1] ?? 0;
    const end = i === slices.length - 1 ? complementary : Math.min(complementary, ends[i] ?? 0);
    return end > start ? [{ minutes: minutes(end - start), premium }] : [];
  });
  const legalCapMinutes = minutes(ends[0] ?? 0);
  // The week worked must stay below the legal one, never reach it (L3123-9).
  const room = Math.max(0, legalWeek.at(week).value - 1 - contractMinutes);
  const capMinutes = minutes(Math.min(ends.at(-1) ?? 0, room));
  return {
    tiers,
    legalCapMinutes,
    capMinutes,
    beyondLegalCap: complementary > legalCapMinutes,
    beyondCap: complementary > capMinutes,
  };
}
