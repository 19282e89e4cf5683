import {
  type LocalDate,
  type Period,
  addDays,
  addMonths,
  addYears,
  assertNever,
  eachDay,
  lengthInDays,
} from '@relais/kernel';
import { type HolidayZone, isBusinessDay, isWorkingDay } from './public-holidays';

/**
 * A delay as the law writes it. `calendar-days` are all days; `working-days` are jours ouvrables (Monday to Saturday);
 * `business-days` are jours ouvrés (Monday to Friday); public holidays are in neither of the two last. `clear-days`
 * are jours francs: neither the day of the event nor the day on which the delay ends is one of them.
 */
export interface Delay {
  readonly value: number;
  readonly unit: 'calendar-days' | 'clear-days' | 'working-days' | 'business-days' | 'months' | 'years';
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
    case 'months':
      return addMonths(anchor, sign * delay.value);
    case 'years':
      return addYears(anchor, sign * delay.value);
    case 'working-days':
      return step(anchor, sign, delay.value, (date) => isWorkingDay(date, zone));
    case 'business-days':
      return step(anchor, sign, delay.value, (date) => isBusinessDay(date, zone));
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
