import type { LocalDate, Rate } from '@relais/kernel';
import { complementaryTiers } from '../../agreements/idcc-1147/part-time';
import { guardLimits, onCallTerms } from '../../agreements/idcc-1147/night-rules';
import { cleaningHalfDays } from '../../agreements/idcc-1147/part-time-rules';
import { breakLength, breakThreshold } from '../day-limits';
import { legalWeek } from '../legal-duration';
import type { DayReading } from '../measure-day';
import { minorBreak, minorNight, minorRest, minorWeeklyRest, minorWork } from '../minors/limits';
import { legalNight, nightWorker } from '../night/limits';
import { yearlyQuota } from '../overtime/limits';
import { legalComplementaryCap, legalInterruptions } from '../part-time/limits';
import {
  countedMeal,
  dailyPeriods,
  dailyRest,
  dailySpan,
  dailyWork,
  partTimeInterruption,
  partTimePeriod,
  partTimePeriods,
  splitPeriod,
  weeklyDays,
  weeklyWork,
} from '../plan-limits';
import { averageWeek, weeklyRest } from '../week-limits';

/** Figures in force on a day, read once: comparing them is all that a kept limit costs. */
export interface LimitsOfDay {
  readonly dailyWork: number;
  readonly dailyRest: number;
  readonly breakThreshold: number;
  readonly reading: DayReading;
  readonly minorReading: DayReading;
  readonly dailySpan: number;
  readonly periods: number;
  readonly splitPeriod: number;
  readonly interruptions: number;
  readonly longestInterruption: number;
  readonly agreementInterruption: number;
  readonly halfDay: number;
  readonly legalWeek: number;
  readonly nightFrom: number;
  readonly nightUntil: number;
  readonly minorWork: number;
  readonly minorStretch: number;
  readonly minorNight: {
    readonly fromMinute: number;
    readonly fromMinuteBelow16: number;
    readonly untilMinute: number;
  };
  readonly minorRest: { readonly minutes: number; readonly minutesBelow16: number };
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
  readonly periods: number;
  readonly periodsBelow: number;
  readonly cleaningHalfDays: number;
  readonly tenth: Rate;
  readonly agreementShare: Rate | null;
  readonly minorWork: number;
  readonly minorRestDays: number;
  readonly nightShift: number;
  readonly nightShifts: number;
  readonly yearlyQuota: number;
}

const days = new Map<LocalDate, LimitsOfDay>();
const weeks = new Map<LocalDate, LimitsOfWeek>();

/** Limits of a day. Throws `RangeError` before the law we hold (10 August 2016). */
export function limitsOfDay(day: LocalDate): LimitsOfDay {
  const held = days.get(day);
  if (held) return held;
  const joiningGapMinutes = countedMeal.at(day).value;
  const minors = minorBreak.at(day).value;
  const interruptions = legalInterruptions.at(day).value;
  const night = legalNight.at(day).value;
  const read: LimitsOfDay = {
    dailyWork: dailyWork.at(day).value,
    dailyRest: dailyRest.at(day).value,
    breakThreshold: breakThreshold.at(day).value,
    reading: { joiningGapMinutes, breakMinutes: breakLength.at(day).value },
    minorReading: { joiningGapMinutes, breakMinutes: minors.breakMinutes },
    dailySpan: dailySpan.at(day).value,
    periods: dailyPeriods.at(day).value,
    splitPeriod: splitPeriod.at(day).value,
    interruptions: interruptions.maximum,
    longestInterruption: interruptions.longestMinutes,
    agreementInterruption: partTimeInterruption.at(day).value,
    halfDay: partTimePeriod.at(day).value,
    legalWeek: legalWeek.at(day).value,
    nightFrom: night.fromMinute,
    nightUntil: night.untilMinute,
    minorWork: minorWork.at(day).value.dailyMinutes,
    minorStretch: minors.afterMinutes,
    minorNight: minorNight.at(day).value,
    minorRest: minorRest.at(day).value,
  };
  days.set(day, read);
  return read;
}

/** Limits of a week. Throws `RangeError` before the law we hold (10 August 2016). */
export function limitsOfWeek(monday: LocalDate): LimitsOfWeek {
  const held = weeks.get(monday);
  if (held) return held;
  const average = averageWeek.at(monday).value;
  const periods = partTimePeriods.at(monday).value;
  const nights = nightWorker.at(monday).value;
  const read: LimitsOfWeek = {
    weeklyWork: weeklyWork.at(monday).value,
    weeklyDays: weeklyDays.at(monday).value,
    weeklyRest: weeklyRest.at(monday).value + dailyRest.at(monday).value,
    dailyRest: dailyRest.at(monday).value,
    legalWeek: legalWeek.at(monday).value,
    averageTotal: average.averageMinutes * average.weeks,
    averageWeeks: average.weeks,
    periods: periods.maximum,
    periodsBelow: periods.belowMinutes,
    cleaningHalfDays: cleaningHalfDays.at(monday).value,
    tenth: legalComplementaryCap.at(monday).value,
    agreementShare: complementaryTiers.at(monday).value.at(-1)?.uptoShare ?? null,
    minorWork: minorWork.at(monday).value.weeklyMinutes,
    minorRestDays: minorWeeklyRest.at(monday).value,
    nightShift: nights.shiftMinutes,
    nightShifts: nights.shiftsPerWeek,
    yearlyQuota: yearlyQuota.at(monday).value,
  };
  weeks.set(monday, read);
  return read;
}

/** Limits of guards and of on-call weeks, asked only when there are some. */
export const dutyLimits = (on: LocalDate) => ({
  guards: guardLimits.at(on).value,
  onCall: onCallTerms.at(on).value,
});
