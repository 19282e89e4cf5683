import { type Minutes, type Reference, minutes } from '@relais/kernel';
import { agreementUrl, articleUrl, idcc1147, labourCode } from '../citations';
import { type Parameter, defineParameter } from '../parameter';

/**
 * Limits a weekly plan is checked against, over all the practices of the group together: there is one contract
 * and one employer (L1253-12 leaves the conditions of work to the user, the totals stay those of the employee).
 */

const checked = { checkedOn: '2026-08-20', reviewEveryMonths: 12, status: 'verified' } as const;
const law2016 = '2016-08-10';

const code = (article: string, legiArticle: string) => ({
  title: 'Code du travail',
  article,
  url: articleUrl(legiArticle),
  publishedOn: '2016-08-09',
});
const agreement = (article: string, kaliArticle: string, publishedOn: string) => ({
  title: 'Convention collective IDCC 1147',
  article,
  url: agreementUrl(kaliArticle),
  publishedOn,
});

function limit<T>(
  id: string,
  fr: string,
  en: string,
  unit: string,
  from: string,
  value: T,
  source: { title: string; article: string; url: string; publishedOn: string },
): Parameter<T> {
  return defineParameter<T>({
    id: `working-time.${id}`,
    label: { fr, en },
    unit,
    ...checked,
    values: [{ from, value, source }],
  });
}

/** Hours between the end of a day and the start of the next. */
export const dailyRest = limit<Minutes>(
  'daily-rest',
  'Repos quotidien',
  'Daily rest',
  'minutes',
  law2016,
  minutes(11 * 60),
  code('L3131-1', '000033020918'),
);
/** From the first start of a day to its last end, breaks included: stricter than the ten hours of work. */
export const dailySpan = limit<Minutes>(
  'daily-span',
  'Amplitude de la journée',
  'Daily span',
  'minutes',
  '1981-10-14',
  minutes(10 * 60),
  agreement('art. 15', '000005856075', '1981-10-14'),
);
/** Effective work of a day. */
export const dailyWork = limit<Minutes>(
  'daily-work',
  'Durée quotidienne maximale',
  'Longest working day',
  'minutes',
  law2016,
  minutes(10 * 60),
  code('L3121-18', '000033020428'),
);
/** Effective work of one civil week. */
export const weeklyWork = limit<Minutes>(
  'weekly-work',
  'Durée hebdomadaire maximale',
  'Longest working week',
  'minutes',
  law2016,
  minutes(48 * 60),
  code('L3121-20', '000033020414'),
);
/** Days of work in one civil week. */
export const weeklyDays = limit<number>(
  'weekly-days',
  'Jours de travail par semaine',
  'Days of work a week',
  'days',
  '2008-05-01',
  6,
  { ...code('L3132-1', '000006902580'), publishedOn: '2007-03-13' },
);
/** Shortest of the two periods of a split day. */
export const splitPeriod = limit<Minutes>(
  'split-period',
  'Vacation la plus courte d’une journée discontinue',
  'Shortest period of a split day',
  'minutes',
  '1981-10-14',
  minutes(3 * 60),
  agreement('art. 15', '000005856075', '1981-10-14'),
);
/** Periods of work in a day. */
export const dailyPeriods = limit<number>(
  'daily-periods',
  'Vacations par jour',
  'Periods of work a day',
  'periods',
  '1981-10-14',
  2,
  agreement('art. 15', '000005856075', '1981-10-14'),
);
/** A meal of a continuous day up to this length counts as work. */
export const countedMeal = limit<Minutes>(
  'counted-meal',
  'Repas compté comme travail',
  'Meal counted as work',
  'minutes',
  '1981-10-14',
  minutes(30),
  agreement('art. 15', '000005856075', '1981-10-14'),
);
/** Days ahead at which a change of the usual timetable is written. */
export const changeNotice = limit<number>(
  'change-notice',
  'Délai de changement d’horaire',
  'Notice of a change of timetable',
  'days',
  '1981-10-14',
  15,
  agreement('art. 15', '000005856075', '1981-10-14'),
);
/** Shortest continuous period of a part-timer's half-day. */
export const partTimePeriod = limit<Minutes>(
  'part-time-period',
  'Demi-journée la plus courte à temps partiel',
  'Shortest half-day of a part-timer',
  'minutes',
  '2014-10-24',
  minutes(3 * 60),
  agreement('avenant n° 64, art. 6', '000029505017', '2014-10-24'),
);
/** Longest interruption of a part-timer's day. */
export const partTimeInterruption = limit<Minutes>(
  'part-time-interruption',
  'Interruption la plus longue à temps partiel',
  'Longest break of a part-timer',
  'minutes',
  '2014-10-24',
  minutes(2 * 60),
  agreement('avenant n° 64, art. 7', '000029505019', '2014-10-24'),
);
/** Periods a week of a small part-time contract, and the weekly hours under which a contract is small. */
export const partTimePeriods = limit<{ readonly maximum: number; readonly belowMinutes: Minutes }>(
  'part-time-periods',
  'Périodes par semaine sous 24 h',
  'Periods a week below 24 h',
  'periods and minutes per week',
  '2014-10-24',
  { maximum: 6, belowMinutes: minutes(24 * 60) },
  agreement('avenant n° 64, art. 6', '000029505017', '2014-10-24'),
);

const ART_15: Reference = idcc1147('art. 15', '000005856075');
const AVENANT_64_ART_7: Reference = idcc1147('avenant n° 64, art. 7', '000029505019');

/** Other texts that say the same thing, to cite beside the one that sets the value. */
export const PLAN_LIMIT_REFERENCES: Readonly<Record<string, readonly Reference[]>> = {
  'working-time.daily-rest': [ART_15],
  'working-time.daily-span': [AVENANT_64_ART_7],
  'working-time.part-time-interruption': [labourCode('L3123-30', '000033019943')],
};

/** All of them, for the catalogue. */
export const PLAN_LIMITS: readonly Parameter<unknown>[] = [
  dailyRest,
  dailySpan,
  dailyWork,
  weeklyWork,
  weeklyDays,
  splitPeriod,
  dailyPeriods,
  countedMeal,
  changeNotice,
  partTimePeriod,
  partTimeInterruption,
  partTimePeriods,
];
