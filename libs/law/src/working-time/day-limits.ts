import { type Minutes, minutes } from '@relais/kernel';
import type { Parameter } from '../parameter';
import { LAW_OF_2016, codeSource, limit } from './limit';

/** Effective work of a day under a leave of the labour inspector. */
export const dailyWorkWithLeave = limit<Minutes>(
  'working-time.daily-work-with-leave',
  'Durée quotidienne maximale sur autorisation',
  'Longest working day with a leave',
  'minutes',
  LAW_OF_2016,
  minutes(12 * 60),
  codeSource('L3121-19', '000033020422'),
  // Twelve hours bound the agreements; no text read bounds the inspector.
  'assumption',
);

/** Shortest break of a day of work. */
export const breakLength = limit<Minutes>(
  'working-time.break',
  'Pause',
  'Break',
  'consecutive minutes',
  LAW_OF_2016,
  minutes(20),
  codeSource('L3121-16', '000033020444'),
);

/** Work of a day from which a break is due, at the latest when it is reached. */
export const breakThreshold = limit<Minutes>(
  'working-time.break-threshold',
  'Travail du jour qui ouvre droit à la pause',
  'Work of a day that opens the right to a break',
  'minutes',
  LAW_OF_2016,
  minutes(6 * 60),
  codeSource('L3121-16', '000033020444'),
);

/** All of them, for the catalogue. */
export const DAY_LIMITS: readonly Parameter<unknown>[] = [dailyWorkWithLeave, breakLength, breakThreshold];
