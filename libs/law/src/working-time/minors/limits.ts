import { type Minutes, minutes } from '@relais/kernel';
import type { Parameter } from '../../parameter';
import { CODE_OF_2008, codeSource, limit } from '../limit';

const published = '2007-03-13';

/** Work of a minor in a day and in a week. */
export const minorWork = limit<{ readonly dailyMinutes: Minutes; readonly weeklyMinutes: Minutes }>(
  'minors.work',
  'Travail d’un mineur par jour et par semaine',
  'Work of a minor a day and a week',
  'minutes',
  CODE_OF_2008,
  { dailyMinutes: minutes(480), weeklyMinutes: minutes(2100) },
  codeSource('L3162-1', '000037385958', published),
);

/** Longest work of a minor without a break, and the break. */
export const minorBreak = limit<{ readonly afterMinutes: Minutes; readonly breakMinutes: Minutes }>(
  'minors.break',
  'Pause d’un mineur',
  'Break of a minor',
  'minutes',
  CODE_OF_2008,
  { afterMinutes: minutes(270), breakMinutes: minutes(30) },
  codeSource('L3162-3', '000006902788', published),
);

/** When a minor's night begins, from 16 years and before, and when it ends. */
export const minorNight = limit<{
  readonly fromMinute: number;
  readonly fromMinuteBelow16: number;
  readonly untilMinute: number;
}>(
  'minors.night',
  'Nuit interdite aux mineurs',
  'Night forbidden to minors',
  'minutes after midnight',
  CODE_OF_2008,
  { fromMinute: 22 * 60, fromMinuteBelow16: 20 * 60, untilMinute: 6 * 60 },
  codeSource('L3163-1', '000006902789', published),
);

/** Daily rest of a minor, from 16 years and before. */
export const minorRest = limit<{ readonly minutes: Minutes; readonly minutesBelow16: Minutes }>(
  'minors.daily-rest',
  'Repos quotidien d’un mineur',
  'Daily rest of a minor',
  'consecutive minutes',
  CODE_OF_2008,
  { minutes: minutes(720), minutesBelow16: minutes(840) },
  codeSource('L3164-1', '000006902793', published),
);

/** Days of rest in a row of a minor, each week. */
export const minorWeeklyRest = limit<number>(
  'minors.weekly-rest',
  'Jours de repos consécutifs d’un mineur',
  'Days of rest in a row of a minor',
  'days per week',
  CODE_OF_2008,
  2,
  codeSource('L3164-2', '000036262892', published),
);

/** Youngest age of an apprentice. */
export const apprenticeAge = limit<number>(
  'minors.apprentice-age',
  'Âge minimal d’un apprenti',
  'Minimum age of an apprentice',
  'years',
  CODE_OF_2008,
  15,
  codeSource('L4153-1', '000037386047', published),
  'secondary',
);

/** All of them, for the catalogue. */
export const MINOR_LIMITS: readonly Parameter<unknown>[] = [
  minorWork,
  minorBreak,
  minorNight,
  minorRest,
  minorWeeklyRest,
  apprenticeAge,
];
