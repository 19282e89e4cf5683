import { type Minutes, minutes } from '@relais/kernel';
import type { Parameter } from '../../parameter';
import { LAW_OF_2016, codeSource, limit } from '../limit';

/** Link to the chapter, where the article that fixes the default night is read; its own number was not found. */
const CHAPTER = 'https://www.legifrance.gouv.fr/codes/section_lc/LEGITEXT000006072050/LEGISCTA000006132332/';

/** Night of the Code when no agreement sets another, which decides who is a night worker: not the one of the premium. */
export const legalNight = limit<{ readonly fromMinute: number; readonly untilMinute: number }>(
  'night.hours',
  'Travail de nuit sans accord',
  'Night work without an agreement',
  'minutes after midnight',
  LAW_OF_2016,
  { fromMinute: 21 * 60, untilMinute: 6 * 60 },
  { ...codeSource('L3122-20', ''), url: CHAPTER },
  'secondary',
);

/** What makes a night worker. */
export const nightWorker = limit<{
  readonly shiftMinutes: Minutes;
  readonly shiftsPerWeek: number;
  readonly yearlyMinutes: Minutes;
}>(
  'night.worker',
  'Travailleur de nuit',
  'Night worker',
  'night minutes a shift, shifts a week, night minutes in twelve months',
  LAW_OF_2016,
  { shiftMinutes: minutes(180), shiftsPerWeek: 2, yearlyMinutes: minutes(270 * 60) },
  codeSource('L3122-5', '000033020171'),
);

/** What a night worker may work. */
export const nightWorkerLimits = limit<{
  readonly dailyMinutes: Minutes;
  readonly averageMinutes: Minutes;
}>(
  'night.worker-limits',
  'Durées du travailleur de nuit',
  'Hours of a night worker',
  'minutes a day, minutes a week over twelve weeks',
  LAW_OF_2016,
  { dailyMinutes: minutes(480), averageMinutes: minutes(2400) },
  codeSource('L3122-6', '000035653023'),
);

/** Days ahead at which an employee knows the on-call weeks, and in exceptional cases. */
export const onCallNotice = limit<{ readonly days: number; readonly exceptionalClearDays: number }>(
  'on-call.notice',
  'Prévenance de l’astreinte',
  'Notice of on-call time',
  'days',
  LAW_OF_2016,
  { days: 15, exceptionalClearDays: 1 },
  codeSource('L3121-12', '000035653046'),
);

/** All of them, for the catalogue. */
export const NIGHT_LIMITS: readonly Parameter<unknown>[] = [
  legalNight,
  nightWorker,
  nightWorkerLimits,
  onCallNotice,
];
