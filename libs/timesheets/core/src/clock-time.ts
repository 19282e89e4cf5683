import { type LocalDate, type Minutes, minutes, parisInstant } from '@relais/kernel';

const MINUTE = 60_000;

/**
 * Minutes that really pass between two wall-clock times of one day: 480 from 00:00 to 08:00 on an ordinary night,
 * 540 in the night the clocks go back (last Sunday of October), 420 in the night they go forward (last Sunday of
 * March). Dates of the change: directive 2000/84/EC, articles 2 and 3.
 */
export function elapsedMinutes(day: LocalDate, startMinute: number, endMinute: number): Minutes {
  return minutes(
    (parisInstant(day, endMinute).getTime() - parisInstant(day, startMinute).getTime()) / MINUTE,
  );
}

/** True when clocks never show this minute of this day (02:00 to 02:59 in the night of March). */
export function isSkipped(day: LocalDate, minuteOfDay: number): boolean {
  return minuteOfDay <= 1380 && elapsedMinutes(day, minuteOfDay, minuteOfDay + 60) === 0;
}

/** True when clocks show this minute twice (02:00 to 02:59 in the night of October); the first time is then meant. */
export function isRepeated(day: LocalDate, minuteOfDay: number): boolean {
  return minuteOfDay <= 1380 && elapsedMinutes(day, minuteOfDay, minuteOfDay + 60) === 120;
}
