import { agreementSource, idcc1147 } from '../../citations';
import { defineParameter } from '../../parameter';

/** Article on the bonus and on what is kept of the seniority of a previous practice. */
export const SENIORITY_ARTICLE = idcc1147('art. 14', '000005856074');

/** A step reached after these years, and what it gives. */
export interface Step<T = number> {
  readonly afterYears: number;
  readonly gives: T;
}

const checked = { checkedOn: '2026-11-22', reviewEveryMonths: 12, status: 'verified' } as const;

/** Steps of the seniority bonus, in whole percents. */
export const seniorityBonusSteps = defineParameter<readonly Step[]>({
  id: 'idcc-1147.seniority-bonus',
  label: { fr: 'Taux de la prime d’ancienneté', en: 'Rates of the seniority bonus' },
  unit: 'percent after years',
  ...checked,
  values: [
    {
      from: '1985-10-14',
      value: [
        { afterYears: 3, gives: 4 },
        { afterYears: 6, gives: 7 },
        { afterYears: 9, gives: 10 },
        { afterYears: 12, gives: 13 },
        { afterYears: 15, gives: 16 },
        { afterYears: 18, gives: 18 },
        { afterYears: 20, gives: 20 },
      ],
      source: agreementSource('art. 14', '000005856074', '1981-10-14'),
      note: {
        fr: 'L’article ne dit pas sur quelle base le taux s’applique : à fixer par le groupement.',
        en: 'The article does not say what the rate applies to: the group sets it.',
      },
    },
  ],
});

/** Steps of the additional leave for seniority, in working days a year. */
export const seniorityLeaveSteps = defineParameter<readonly Step[]>({
  id: 'idcc-1147.seniority-leave',
  label: { fr: 'Congé supplémentaire d’ancienneté', en: 'Additional leave for seniority' },
  unit: 'working days a year after years',
  ...checked,
  values: [
    {
      from: '2024-01-01',
      value: [
        { afterYears: 10, gives: 1 },
        { afterYears: 20, gives: 2 },
        { afterYears: 30, gives: 3 },
      ],
      source: agreementSource('art. 31 (avenant n° 90, art. 2)', '000049352094', '2024-06-01'),
    },
  ],
});

/** What the highest step reached after these whole months gives; zero below the first. */
export function reached(steps: readonly Step[], serviceMonths: number): number {
  return steps.findLast(({ afterYears }) => afterYears * 12 <= serviceMonths)?.gives ?? 0;
}
