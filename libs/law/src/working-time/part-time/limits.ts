import { type Minutes, type Rate, minutes, percent, rate } from '@relais/kernel';
import type { ComplementaryTier } from '../../agreements/idcc-1147/part-time';
import type { Delay } from '../../day-count';
import type { Parameter } from '../../parameter';
import { LAW_OF_2016, codeSource, limit } from '../limit';

/** Shortest part-time week without an agreement. */
export const legalPartTimeMinimum = limit<Minutes>(
  'part-time.minimum',
  'Durée minimale légale du temps partiel',
  'Legal minimum part-time week',
  'minutes per week',
  LAW_OF_2016,
  minutes(24 * 60),
  codeSource('L3123-27', '000033019953'),
);

/** Longest contract that no minimum of part time applies to. */
export const shortContract = limit<number>(
  'part-time.short-contract',
  'Contrat court, sans durée minimale du temps partiel',
  'Short contract, without a minimum part-time week',
  'days',
  LAW_OF_2016,
  7,
  codeSource('L3123-7', '000047453545'),
);

/** Interruptions of a part-timer's day without an agreement. */
export const legalInterruptions = limit<{ readonly maximum: number; readonly longestMinutes: Minutes }>(
  'part-time.interruptions',
  'Coupures d’une journée à temps partiel',
  'Interruptions of a part-time day',
  'number a day and minutes',
  LAW_OF_2016,
  { maximum: 1, longestMinutes: minutes(120) },
  codeSource('L3123-30', '000033019943'),
);

/** Complementary hours without an agreement: a tenth of the contract is the limit; what lies beyond is paid more. */
export const legalComplementaryTiers = limit<readonly ComplementaryTier[]>(
  'part-time.complementary-tiers',
  'Majorations légales des heures complémentaires',
  'Legal complementary-hour premiums',
  'share of the contract week and premium rate',
  LAW_OF_2016,
  [
    { uptoShare: rate(1, 10), premium: percent(10) },
    { uptoShare: rate(1, 3), premium: percent(25) },
  ],
  codeSource('L3123-29', '000033019947'),
);

/** Largest share of complementary hours without an agreement. */
export const legalComplementaryCap = limit(
  'part-time.complementary-cap',
  'Plafond légal des heures complémentaires',
  'Legal cap of complementary hours',
  'share of the contract week',
  LAW_OF_2016,
  rate(1, 10),
  codeSource('L3123-28', '000033019950'),
);

/** Premium of complementary hours beyond a week amended for a time; those the amendment adds have none. */
export const additionalHoursPremium = limit<Rate>(
  'part-time.additional-hours-premium',
  'Majoration au-delà d’un complément d’heures',
  'Premium beyond additional hours by amendment',
  'premium rate',
  LAW_OF_2016,
  percent(25),
  codeSource('L3123-22', '000033019984'),
);

/** Days ahead at which complementary hours are asked. */
export const extraHoursNotice = limit<number>(
  'part-time.extra-hours-notice',
  'Prévenance des heures complémentaires',
  'Notice of complementary hours',
  'days',
  LAW_OF_2016,
  3,
  codeSource('L3123-10', '000033020055'),
);

/** Business days ahead at which a part-timer learns of another distribution of hours, without an agreement. */
export const partTimeNotice = limit<Delay>(
  'part-time.schedule-notice',
  'Délai légal de changement de répartition',
  'Legal notice of another distribution of hours',
  'business days',
  LAW_OF_2016,
  { value: 7, unit: 'business-days' },
  codeSource('L3123-31', '000033019939'),
);

/** Mean excess that changes the contract, over how many weeks, taken among how many. */
export const adjustment = limit<{
  readonly excessMinutes: Minutes;
  readonly weeks: number;
  readonly among: number;
}>(
  'part-time.adjustment',
  'Réajustement du contrat à temps partiel',
  'Adjustment of a part-time contract',
  'minutes per week over weeks',
  LAW_OF_2016,
  { excessMinutes: minutes(120), weeks: 12, among: 15 },
  codeSource('L3123-13', '000033020045'),
);

/** Time to answer an employee who asks to change hours, without an agreement. */
export const legalRequestAnswer = limit<Delay>(
  'part-time.request-answer',
  'Réponse légale à une demande de temps partiel',
  'Legal answer to a request for part time',
  'months',
  '2017-01-01',
  { value: 3, unit: 'months' },
  codeSource('D3123-3', '000033515864', '2016-11-19'),
);

/** All of them, for the catalogue. */
export const PART_TIME_LIMITS: readonly Parameter<unknown>[] = [
  legalPartTimeMinimum,
  shortContract,
  legalInterruptions,
  legalComplementaryTiers,
  legalComplementaryCap,
  additionalHoursPremium,
  extraHoursNotice,
  partTimeNotice,
  adjustment,
  legalRequestAnswer,
];
