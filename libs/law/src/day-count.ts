import {
  type LocalDate,
  type Period,
  addDays,
  addMonths,
  addYears,
  assertNever,
  eachDay,
  lengthInDays,
  parisInstant,
  todayInParis,
} from '@relais/kernel';
import { type HolidayZone, isBusinessDay, isWorkingDay } from './public-holidays';

/**
 * A delay as the law writes it. `calendar-days` are all days; `working-days` are jours ouvrables (Monday to Saturday);
 * `business-days` are jours ouvrés (Monday to Friday); public holidays are in neither of the two last.
 * `clear-days` are jours francs: neither the day of the event nor the last day counts, so that it ends a day later.
 * `clear-working-days` are whole working days that pass between two acts, the last one put off to a business day when
 * it is a Saturday, a Sunday or a public holiday (article R1231-1 of the Code du travail).
 */
export interface Delay {
  readonly value: number;
  readonly unit:
    | 'calendar-days'
    | 'working-days'
    | 'business-days'
    | 'clear-days'
    | 'clear-working-days'
    | 'weeks'
    | 'months'
    | 'years';
}

/** A delay in hours: all of them, or only those of days that are neither Sundays nor public holidays. */
export interface HourDelay {
  readonly value: number;
  readonly unit: 'hours' | 'working-hours';
}

/**
 * The day that ends a delay counted from a day, forwards or backwards. The starting day itself is not counted;
 * months and years end on the same day number, or on the last day of the month when it has none.
 * A delay that ends on a Sunday is not moved: no text read so far does it for these delays. Where a text does, pass
 * the day to `onOrAfterBusinessDay`.
 */
export function countFrom(
  anchor: LocalDate,
  delay: Delay,
  direction: 'after' | 'before',
  zone: HolidayZone,
): LocalDate {
  const sign = direction === 'after' ? 1 : -1;
  switch (delay.unit) {
    case 'calendar-days':
      return addDays(anchor, sign * delay.value);
    case 'clear-days':
      return addDays(anchor, sign * (delay.value + 1));
    case 'weeks':
      return addDays(anchor, sign * 7 * delay.value);
    case 'months':
      return addMonths(anchor, sign * delay.value);
    case 'years':
      return addYears(anchor, sign * delay.value);
    case 'working-days':
      return step(anchor, sign, delay.value, (date) => isWorkingDay(date, zone));
    case 'business-days':
      return step(anchor, sign, delay.value, (date) => isBusinessDay(date, zone));
    case 'clear-working-days':
      return direction === 'after'
        ? afterClearWorkingDays(anchor, delay.value, zone)
        : beforeClearWorkingDays(anchor, delay.value, zone);
    default:
      return assertNever(delay.unit);
  }
}

/** This day, or the first business day that follows it: how a delay ends when its text extends it. */
export function onOrAfterBusinessDay(date: LocalDate, zone: HolidayZone): LocalDate {
  return isBusinessDay(date, zone) ? date : step(date, 1, 1, (day) => isBusinessDay(day, zone));
}

/**
 * Days of a closed period, ends included, as leave and absences count them. Throws `RangeError` on an open period.
 */
export function daysIn(
  period: Period,
  unit: 'calendar-days' | 'working-days' | 'business-days',
  zone: HolidayZone,
): number {
  const length = lengthInDays(period);
  if (unit === 'calendar-days') return length;
  const counts = unit === 'working-days' ? isWorkingDay : isBusinessDay;
  return eachDay(period.from, addDays(period.from, length - 1)).filter((day) => counts(day, zone)).length;
}

/** The instant that ends a delay in hours. `working-hours` stand still on Sundays and public holidays of the zone. */
export function hoursAfter(from: Date, delay: HourDelay, zone: HolidayZone): Date {
  if (delay.unit === 'hours') return new Date(from.getTime() + delay.value * HOUR);
  let date = todayInParis(from);
  let minute = Math.floor((from.getTime() - parisInstant(date, 0).getTime()) / MINUTE);
  let left = delay.value * 60;
  for (;;) {
    const rest = isWorkingDay(date, zone) ? 1440 - minute : 0;
    if (left <= rest) return parisInstant(date, minute + left);
    left -= rest;
    date = addDays(date, 1);
    minute = 0;
  }
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function step(
  anchor: LocalDate,
  sign: 1 | -1,
  count: number,
  counts: (date: LocalDate) => boolean,
): LocalDate {
  let date = anchor;
  for (let left = count; left > 0;) {
    date = addDays(date, sign);
    if (counts(date)) left -= 1;
  }
  return date;
}

function afterClearWorkingDays(anchor: LocalDate, count: number, zone: HolidayZone): LocalDate {
  const last = step(anchor, 1, count, (date) => isWorkingDay(date, zone));
  return addDays(onOrAfterBusinessDay(last, zone), 1);
}

function beforeClearWorkingDays(anchor: LocalDate, count: number, zone: HolidayZone): LocalDate {
  let date = addDays(anchor, -count - 1);
  while (afterClearWorkingDays(date, count, zone) > anchor) date = addDays(date, -1);
  return date;
}
