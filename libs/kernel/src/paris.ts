/** The only two bridges between instants and civil time. The zone of the product is named here once. */

import { type LocalDate, localDate } from './calendar';

/** Zone in which the days of the product are counted. */
export const ZONE = 'Europe/Paris';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

const inParis = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** The civil date in Paris at this instant. */
export function todayInParis(instant: Date): LocalDate {
  return localDate(new Date(wallClock(instant.getTime())).toISOString().slice(0, 10));
}

/** The minute of the day that clocks in Paris show at this instant, 0 to 1439. */
export function minuteInParis(instant: Date): number {
  const wall = new Date(wallClock(instant.getTime()));
  return wall.getUTCHours() * 60 + wall.getUTCMinutes();
}

/**
 * The instant at which clocks in Paris show this minute of this day (0 = midnight, 1440 = midnight at its end).
 * On the night of March an hour does not exist: the instant is then one hour further.
 * On the night of October an hour comes twice: the first one is meant.
 */
export function parisInstant(date: LocalDate, minuteOfDay: number): Date {
  if (!Number.isInteger(minuteOfDay) || minuteOfDay < 0 || minuteOfDay > 1440) {
    throw new RangeError(`Not a minute of the day: ${minuteOfDay}`);
  }
  const wall = Date.parse(`${date}T00:00:00Z`) + minuteOfDay * MINUTE;
  const before = offset(wall - DAY);
  const after = offset(wall + DAY);
  if (offset(wall - before) === before) return new Date(wall - before);
  return new Date(offset(wall - after) === after ? wall - after : wall - before);
}

function offset(instant: number): number {
  return wallClock(instant) - Math.floor(instant / 1000) * 1000;
}

// What Paris clocks show, written as if it were UTC, to the second.
function wallClock(instant: number): number {
  const part = Object.fromEntries(inParis.formatToParts(instant).map(({ type, value }) => [type, value]));
  return Date.parse(
    `${part.year?.padStart(4, '0')}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}Z`,
  );
}
