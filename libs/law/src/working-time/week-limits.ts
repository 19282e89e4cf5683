import { type Minutes, minutes } from '@relais/kernel';
import type { Parameter } from '../parameter';
import { CODE_OF_2008, LAW_OF_2016, codeSource, limit } from './limit';

/** Mean of the weeks of a window, and its length. */
export const averageWeek = limit<{ readonly averageMinutes: Minutes; readonly weeks: number }>(
  'working-time.average-week',
  'Moyenne hebdomadaire maximale',
  'Highest weekly mean',
  'minutes per week over consecutive weeks',
  LAW_OF_2016,
  { averageMinutes: minutes(44 * 60), weeks: 12 },
  codeSource('L3121-22', '000033020402'),
);

/** Rest of a week, without the daily rest that is added to it. */
export const weeklyRest = limit<Minutes>(
  'working-time.weekly-rest',
  'Repos hebdomadaire, sans le repos quotidien qui s’y ajoute',
  'Weekly rest, without the daily rest added to it',
  'consecutive minutes',
  CODE_OF_2008,
  minutes(24 * 60),
  codeSource('L3132-2', '000006902581', '2007-03-13'),
);

/** All of them, for the catalogue. */
export const WEEK_LIMITS: readonly Parameter<unknown>[] = [averageWeek, weeklyRest];
