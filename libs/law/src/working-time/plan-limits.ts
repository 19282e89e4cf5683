import { type Minutes, type Reference, minutes } from '@relais/kernel';
import { idcc1147, labourCode } from '../citations';
import type { Parameter } from '../parameter';
import { AGREEMENT, AMENDMENT_64, LAW_OF_2016, agreementSource, codeSource, limit } from './limit';

/**
 * Limits a weekly plan is checked against, over all the practices of the group together: there is one contract
 * and one employer (L1253-12 leaves the conditions of work to the user, the totals stay those of the employee).
 */

/** Hours between the end of a day and the start of the next. */
export const dailyRest = limit<Minutes>(
  'working-time.daily-rest',
  'Repos quotidien',
  'Daily rest',
  'minutes',
  LAW_OF_2016,
  minutes(11 * 60),
  codeSource('L3131-1', '000033020918'),
);
/** From the first start of a day to its last end, breaks included: stricter than the ten hours of work. */
export const dailySpan = limit<Minutes>(
  'working-time.daily-span',
  'Amplitude de la journée',
  'Daily span',
  'minutes',
  AGREEMENT,
  minutes(10 * 60),
  agreementSource('art. 15', '000005856075'),
);
/** Effective work of a day. */
export const dailyWork = limit<Minutes>(
  'working-time.daily-work',
  'Durée quotidienne maximale',
  'Longest working day',
  'minutes',
  LAW_OF_2016,
  minutes(10 * 60),
  codeSource('L3121-18', '000033020428'),
);
/** Effective work of one civil week. */
export const weeklyWork = limit<Minutes>(
  'working-time.weekly-work',
  'Durée hebdomadaire maximale',
  'Longest working week',
  'minutes',
  LAW_OF_2016,
  minutes(48 * 60),
  codeSource('L3121-20', '000033020414'),
);
/** Days of work in one civil week. */
export const weeklyDays = limit<number>(
  'working-time.weekly-days',
  'Jours de travail par semaine',
  'Days of work a week',
  'days',
  '2008-05-01',
  6,
  codeSource('L3132-1', '000006902580', '2007-03-13'),
);
/** Shortest of the two periods of a split day. */
export const splitPeriod = limit<Minutes>(
  'working-time.split-period',
  'Vacation la plus courte d’une journée discontinue',
  'Shortest period of a split day',
  'minutes',
  AGREEMENT,
  minutes(3 * 60),
  agreementSource('art. 15', '000005856075'),
);
/** Periods of work in a day. */
export const dailyPeriods = limit<number>(
  'working-time.daily-periods',
  'Vacations par jour',
  'Periods of work a day',
  'periods',
  AGREEMENT,
  2,
  agreementSource('art. 15', '000005856075'),
);
/** A meal of a continuous day up to this length counts as work. */
export const countedMeal = limit<Minutes>(
  'working-time.counted-meal',
  'Repas compté comme travail',
  'Meal counted as work',
  'minutes',
  AGREEMENT,
  minutes(30),
  agreementSource('art. 15', '000005856075'),
);
/** Days ahead at which a change of the usual timetable is written. */
export const changeNotice = limit<number>(
  'working-time.change-notice',
  'Délai de changement d’horaire',
  'Notice of a change of timetable',
  'days',
  AGREEMENT,
  15,
  agreementSource('art. 15', '000005856075'),
);
/** Shortest continuous period of a part-timer's half-day. */
export const partTimePeriod = limit<Minutes>(
  'working-time.part-time-period',
  'Demi-journée la plus courte à temps partiel',
  'Shortest half-day of a part-timer',
  'minutes',
  AMENDMENT_64,
  minutes(3 * 60),
  agreementSource('avenant n° 64, art. 6', '000029505017'),
);
/** Longest interruption of a part-timer's day. */
export const partTimeInterruption = limit<Minutes>(
  'working-time.part-time-interruption',
  'Interruption la plus longue à temps partiel',
  'Longest break of a part-timer',
  'minutes',
  AMENDMENT_64,
  minutes(2 * 60),
  agreementSource('avenant n° 64, art. 7', '000029505019'),
);
/** Periods a week of a small part-time contract, and the weekly hours under which a contract is small. */
export const partTimePeriods = limit<{ readonly maximum: number; readonly belowMinutes: Minutes }>(
  'working-time.part-time-periods',
  'Périodes par semaine sous 24 h',
  'Periods a week below 24 h',
  'periods and minutes per week',
  AMENDMENT_64,
  { maximum: 6, belowMinutes: minutes(24 * 60) },
  agreementSource('avenant n° 64, art. 6', '000029505017'),
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
