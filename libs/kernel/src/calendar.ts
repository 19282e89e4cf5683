/**
 * Civil dates of the Gregorian calendar, without time and without zone.
 * The only file that does arithmetic on dates: replacing its inside (Temporal, one day) touches nothing else.
 * Dates and months compare with `<`, `>`, `===`, because their text sorts as they do.
 */

declare const localDateBrand: unique symbol;
declare const monthBrand: unique symbol;

/** A civil day, `YYYY-MM-DD`. */
export type LocalDate = string & { readonly [localDateBrand]: true };

/** A civil month, `YYYY-MM`. */
export type Month = string & { readonly [monthBrand]: true };

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const DATE_SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const MONTH_SHAPE = /^\d{4}-\d{2}$/;

/** True when the text is a day that exists, written `YYYY-MM-DD`. */
export function isLocalDate(text: unknown): text is LocalDate {
  if (typeof text !== 'string' || !DATE_SHAPE.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const monthNumber = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  return (
    year >= 1 && monthNumber >= 1 && monthNumber <= 12 && day >= 1 && day <= lengthOfMonth(year, monthNumber)
  );
}

/** True when the text is a month, written `YYYY-MM`. */
export function isMonth(text: unknown): text is Month {
  if (typeof text !== 'string' || !MONTH_SHAPE.test(text)) return false;
  const monthNumber = Number(text.slice(5, 7));
  return Number(text.slice(0, 4)) >= 1 && monthNumber >= 1 && monthNumber <= 12;
}

/** Reads `YYYY-MM-DD`. Throws `RangeError` when the day does not exist. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`Not a civil date (YYYY-MM-DD): ${JSON.stringify(text)}`);
  return text;
}

/** Reads `YYYY-MM`. Throws `RangeError` when the month does not exist. */
export function month(text: string): Month {
  if (!isMonth(text)) throw new RangeError(`Not a month (YYYY-MM): ${JSON.stringify(text)}`);
  return text;
}

/** The civil date of these numbers (month 1–12). Throws `RangeError` when it does not exist. */
export function dateOf(year: number, monthNumber: number, day: number): LocalDate {
  return localDate(`${pad(year, 4)}-${pad(monthNumber, 2)}-${pad(day, 2)}`);
}

/** Year of a date or of a month. */
export function yearOf(date: LocalDate | Month): number {
  return Number(date.slice(0, 4));
}

/** Day of the month, 1–31. */
export function dayOfMonth(date: LocalDate): number {
  return Number(date.slice(8, 10));
}

/** The date `days` later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + whole(days, 'days'));
}

/** Same day number `months` later, or the last day of that month when it has no such day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const target = addMonthsTo(monthOf(date), months);
  const year = yearOf(target);
  const monthNumber = Number(target.slice(5, 7));
  return dateOf(year, monthNumber, Math.min(dayOfMonth(date), lengthOfMonth(year, monthNumber)));
}

/** Same day and month `years` later; 29 February becomes 28 February in a common year. */
export function addYears(date: LocalDate, years: number): LocalDate {
  return addMonths(date, whole(years, 'years') * 12);
}

/** Days from `a` to `b`: 0 for the same day, negative when `b` is before `a`. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return dayNumber(b) - dayNumber(a);
}

/** Day of the week, 1 = Monday … 7 = Sunday. */
export function weekday(date: LocalDate): Weekday {
  // Day 0 is Thursday 1 January 1970.
  return (modulo(dayNumber(date) + 3, 7) + 1) as Weekday;
}

/** The Monday of the week of this date: weeks run from Monday to Sunday (article L3121-35 of the Code du travail). */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekday(date));
}

/** ISO 8601 week: the week belongs to the year of its Thursday. */
export function isoWeek(date: LocalDate): { readonly year: number; readonly week: number } {
  const thursday = addDays(mondayOf(date), 3);
  const year = yearOf(thursday);
  return { year, week: Math.floor(daysBetween(dateOf(year, 1, 1), thursday) / 7) + 1 };
}

/**
 * Whether the ISO week number is odd or even, as schedules of alternating weeks are written.
 * After a year of 53 weeks two odd weeks follow each other (53, then 1).
 */
export function isoWeekParity(date: LocalDate): 'odd' | 'even' {
  return isoWeek(date).week % 2 === 0 ? 'even' : 'odd';
}

/** The month of a date. */
export function monthOf(date: LocalDate): Month {
  return date.slice(0, 7) as Month;
}

/** First day of a month. */
export function firstDay(m: Month): LocalDate {
  return `${m}-01` as LocalDate;
}

/** Last day of a month. */
export function lastDay(m: Month): LocalDate {
  return `${m}-${pad(lengthOfMonth(yearOf(m), Number(m.slice(5, 7))), 2)}` as LocalDate;
}

/** Every day of a month, in order. */
export function daysOf(m: Month): LocalDate[] {
  return eachDay(firstDay(m), lastDay(m));
}

/** The month `months` later (earlier when negative). */
export function addMonthsTo(m: Month, months: number): Month {
  const index = yearOf(m) * 12 + Number(m.slice(5, 7)) - 1 + whole(months, 'months');
  return month(`${pad(Math.floor(index / 12), 4)}-${pad(modulo(index, 12) + 1, 2)}`);
}

/** Every day from `from` to `to`, both included; empty when `to` is before `from`. */
export function eachDay(from: LocalDate, to: LocalDate): LocalDate[] {
  const first = dayNumber(from);
  return Array.from({ length: Math.max(0, dayNumber(to) - first + 1) }, (_, i) => fromDayNumber(first + i));
}

/** The first of several dates in time. */
export function earliest(first: LocalDate, ...others: readonly LocalDate[]): LocalDate {
  return others.reduce((found, date) => (date < found ? date : found), first);
}

/** The last of several dates in time. */
export function latest(first: LocalDate, ...others: readonly LocalDate[]): LocalDate {
  return others.reduce((found, date) => (date > found ? date : found), first);
}

function lengthOfMonth(year: number, monthNumber: number): number {
  if (monthNumber === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return monthNumber === 4 || monthNumber === 6 || monthNumber === 9 || monthNumber === 11 ? 30 : 31;
}

// Days since 1970-01-01, counted on years that start in March so that the leap day comes last.
function dayNumber(date: LocalDate): number {
  const monthNumber = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (monthNumber <= 2 ? 1 : 0);
  const dayOfYear =
    Math.floor((153 * (monthNumber + (monthNumber > 2 ? -3 : 9)) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  return (
    year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - 719468
  );
}

function fromDayNumber(n: number): LocalDate {
  const shifted = n + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const monthNumber = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return dateOf(yearOfEra + era * 400 + (monthNumber <= 2 ? 1 : 0), monthNumber, day);
}

function whole(n: number, what: string): number {
  if (!Number.isSafeInteger(n)) throw new RangeError(`Not a whole number of ${what}: ${n}`);
  return n;
}

function modulo(n: number, divisor: number): number {
  return ((n % divisor) + divisor) % divisor;
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0');
}
