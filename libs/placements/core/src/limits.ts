import {
  type Parameter,
  PLAN_LIMIT_REFERENCES,
  changeNotice,
  countedMeal,
  dailyPeriods,
  dailyRest,
  dailySpan,
  dailyWork,
  legalWeek,
  partTimeInterruption,
  partTimePeriod,
  partTimePeriods,
  splitPeriod,
  weeklyDays,
  weeklyWork,
} from '@relais/law';
import type { LocalDate } from '@relais/kernel';
import type { Limit, WorkingTimeLimits } from './conflicts';

/** The limits of working time in force on a day, with their texts. Throws `RangeError` before 10 August 2016. */
export function workingTimeLimits(date: LocalDate): WorkingTimeLimits {
  const small = partTimePeriods.at(date);
  return {
    dailyRestMinutesMin: limit(dailyRest, date),
    dailySpanMinutesMax: limit(dailySpan, date),
    dailyWorkMinutesMax: limit(dailyWork, date),
    weeklyWorkMinutesMax: limit(weeklyWork, date),
    weeklyDaysMax: limit(weeklyDays, date),
    legalWeekMinutes: limit(legalWeek, date),
    periodMinutesMin: limit(splitPeriod, date),
    periodsPerDayMax: limit(dailyPeriods, date),
    partTimePeriodMinutesMin: limit(partTimePeriod, date),
    partTimeInterruptionMinutesMax: limit(partTimeInterruption, date),
    partTimePeriodsPerWeekMax: { value: small.value.maximum, references: [small.reference] },
    partTimePeriodsThresholdMinutes: { value: small.value.belowMinutes, references: [small.reference] },
    countedMealMinutesMax: limit(countedMeal, date),
  };
}

/** Days ahead at which a change of timetable is written, in force on a day (CCN 1147 art. 15). */
export function changeNoticeDays(date: LocalDate): Limit {
  return limit(changeNotice, date);
}

function limit(parameter: Parameter<number>, date: LocalDate): Limit {
  const { value, reference, parameterId } = parameter.at(date);
  return { value, references: [reference, ...(PLAN_LIMIT_REFERENCES[parameterId] ?? [])] };
}
