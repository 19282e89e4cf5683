import { type Minutes, minutes } from '@relais/kernel';

/** The twelve half-days a practice can ask for, Monday morning to Saturday afternoon. */
export const HALF_DAYS = [
  'mon-am',
  'mon-pm',
  'tue-am',
  'tue-pm',
  'wed-am',
  'wed-pm',
  'thu-am',
  'thu-pm',
  'fri-am',
  'fri-pm',
  'sat-am',
  'sat-pm',
] as const;
export type HalfDay = (typeof HALF_DAYS)[number];

/** Half-days that make a full-time week: five days of two. */
const HALF_DAYS_OF_FULL_TIME = 10;

/** What a grid of half-days amounts to. `fteHundredths` 40 is 0,40 ETP. */
export interface NeedTotal {
  readonly halfDays: number;
  readonly weeklyMinutes: Minutes;
  readonly fteHundredths: number;
}

/**
 * Total of a need ticked on the grid: one half-day is a tenth of the full-time week.
 * A half-day ticked twice counts once; more than ten half-days exceed one full-time post and say so by a total above 100.
 */
export function totalOfNeed(halfDays: readonly HalfDay[], fullTimeWeeklyMinutes: Minutes): NeedTotal {
  const count = new Set(halfDays).size;
  return {
    halfDays: count,
    weeklyMinutes: minutes(Math.round((count * fullTimeWeeklyMinutes) / HALF_DAYS_OF_FULL_TIME)),
    fteHundredths: Math.round((count * 100) / HALF_DAYS_OF_FULL_TIME),
  };
}

/** The half-days in the order of the week, each once. */
export function inWeekOrder(halfDays: readonly HalfDay[]): HalfDay[] {
  return HALF_DAYS.filter((halfDay) => halfDays.includes(halfDay));
}
