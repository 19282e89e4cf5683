import type { LocalDate } from '@relais/kernel';
import { breakLength, breakThreshold } from '../day-limits';
import { legalWeek } from '../legal-duration';
import type { DayReading } from '../measure-day';
import { countedMeal, dailyRest, dailyWork, weeklyDays, weeklyWork } from '../plan-limits';
import { averageWeek, weeklyRest } from '../week-limits';

/** Figures in force on a day, read once: comparing them is all that a kept limit costs. */
export interface LimitsOfDay {
  readonly dailyWork: number;
  readonly dailyRest: number;
  readonly breakThreshold: number;
  readonly reading: DayReading;
}

/** Figures in force on the Monday of a week. */
export interface LimitsOfWeek {
  readonly weeklyWork: number;
  readonly weeklyDays: number;
  /** Weekly rest with the daily rest added to it. */
  readonly weeklyRest: number;
  readonly dailyRest: number;
  readonly legalWeek: number;
  readonly averageTotal: number;
  readonly averageWeeks: number;
}

const days = new Map<LocalDate, LimitsOfDay>();
const weeks = new Map<LocalDate, LimitsOfWeek>();

/** Limits of a day. Throws `RangeError` before the law we hold (10 August 2016). */
export function limitsOfDay(day: LocalDate): LimitsOfDay {
  const held = days.get(day);
  if (held) return held;
  const read = {
    dailyWork: dailyWork.at(day).value,
    dailyRest: dailyRest.at(day).value,
    breakThreshold: breakThreshold.at(day).value,
    reading: { joiningGapMinutes: countedMeal.at(day).value, breakMinutes: breakLength.at(day).value },
  };
  days.set(day, read);
  return read;
}

/** Limits of a week. Throws `RangeError` before the law we hold (10 August 2016). */
export function limitsOfWeek(monday: LocalDate): LimitsOfWeek {
  const held = weeks.get(monday);
  if (held) return held;
  const average = averageWeek.at(monday).value;
  const read = {
    weeklyWork: weeklyWork.at(monday).value,
    weeklyDays: weeklyDays.at(monday).value,
    weeklyRest: weeklyRest.at(monday).value + dailyRest.at(monday).value,
    dailyRest: dailyRest.at(monday).value,
    legalWeek: legalWeek.at(monday).value,
    averageTotal: average.averageMinutes * average.weeks,
    averageWeeks: average.weeks,
  };
  weeks.set(monday, read);
  return read;
}
