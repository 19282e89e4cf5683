import { type LocalDate, addDays, addMonths, addYears, assertNever } from '@relais/kernel';
import { type HolidayZone, isBusinessDay, isWorkingDay } from './public-holidays';

/**
 * A delay as the law writes it. `calendar-days` are all days; `working-days` are jours ouvrables (Monday to Saturday);
 * `business-days` are jours ouvrés (Monday to Friday); public holidays are in neither of the two last.
 */
export interface Delay {
  readonly value: number;
  readonly unit: 'calendar-days' | 'working-days' | 'business-days' | 'months' | 'years';
}

/**
 * The day that ends a delay counted from a day, forwards or backwards. The starting day itself is not counted;
 * months and years end on the same day number, or on the last day of the month when it has none.
 * A delay that ends on a Sunday is not moved: no text read so far does it for these delays.
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
