import { addDays } from '@relais/kernel';
import { agreementInterruptionsRule, halfDayRule } from '../../agreements/idcc-1147/part-time-rules';
import { dailySpanRule, splitsBadly, workPeriodsRule } from '../../agreements/idcc-1147/working-day-rules';
import { publicHolidayOn } from '../../public-holidays';
import { breaksByJourney, journeysRule } from '../aggregate-rules';
import { breakRule, dailyMaximumRule, dailyRestRule, lacksBreak } from '../day-rules';
import { firstOfMayRule } from '../holiday-rules';
import { emptyMeasure, measureDay } from '../measure-day';
import {
  minorBreakRule,
  minorDayRule,
  minorHolidayRule,
  minorNightRule,
  minorRestRule,
  nightMinutes,
} from '../minors/rules';
import { interruptionsRule, interruptsBadly } from '../part-time/rules';
import { sundayRule } from '../week-rules';
import { DAY, EPOCH, type Reading } from './reading';
import { practicesOf } from './report';
import type { WorkStretch } from './worked-time';

/** Limits of the day being read, already measured. */
export function checkDay(reading: Reading): void {
  const { known, day, limits, measure, report } = reading;
  const elsewhere = otherMinutes(reading);
  if (measure.workedMinutes + elsewhere > limits.dailyWork) {
    const leave = known.derogations?.find((one) => one.from <= day && day <= one.to);
    report.day(
      dailyMaximumRule,
      {
        ...reading.dayFacts(),
        otherEmployersMinutes: elsewhere || null,
        derogation: leave?.decision ?? null,
      },
      day,
      reading.practices(),
    );
  }
  if (measure.tightJourneys > 0 || breaksByJourney(measure, limits.dailyWork))
    report.day(journeysRule, reading.dayFacts(), day, reading.practices());
  if (lacksBreak(measure, limits.breakThreshold, limits.reading.breakMinutes))
    report.day(breakRule, reading.dayFacts(), day, reading.practices());
  if (reading.agreement) checkAgreementDay(reading);
  else if (reading.partTime && interruptsBadly(measure, limits.interruptions, limits.longestInterruption))
    report.day(interruptionsRule, reading.dayFacts(), day, reading.practices());
  checkCalendar(reading);
  if (reading.isMinor(day)) checkMinorDay(reading);
}

/** Rest before the day, or, when work went on over midnight, between the end of that work and the next start. */
export function checkRest(reading: Reading): void {
  const { day, index, first, next, stretches, limits, report } = reading;
  const midnight = index * DAY;
  let end = reading.lastEnd;
  let i = first;
  if (end === midnight)
    for (; i < next && midnight + (stretches[i] as WorkStretch).startMinute === end; i += 1)
      end = midnight + (stretches[i] as WorkStretch).endMinute;
  if (i === next || end === -Infinity || !reading.inSpan) return;
  const { startMinute } = stretches[i] as WorkStretch;
  const rest = midnight + startMinute - end;
  const minor = reading.isMinor(day);
  const due = !minor
    ? 0
    : reading.isBelow16(day)
      ? limits.minorRest.minutesBelow16
      : limits.minorRest.minutes;
  if (rest >= limits.dailyRest && rest >= due) return;
  const endDay = Math.ceil(end / DAY) - 1;
  const facts = {
    endedOn: addDays(EPOCH, endDay),
    endedAtMinute: end - endDay * DAY,
    resumedOn: day,
    resumedAtMinute: startMinute,
  };
  const practices = practicesOf(stretches, Math.max(0, i - 1), i + 1);
  if (rest < limits.dailyRest) report.day(dailyRestRule, facts, day, practices);
  if (rest < due) report.day(minorRestRule, { birthDate: reading.known.birthDate, ...facts }, day, practices);
}

function checkAgreementDay(reading: Reading): void {
  const { day, limits, measure, report, terms } = reading;
  if (measure.lastMinute - measure.firstMinute > limits.dailySpan)
    report.day(dailySpanRule, reading.dayFacts(), day, reading.practices());
  if (splitsBadly(measure, limits.periods, limits.splitPeriod))
    report.day(workPeriodsRule, reading.dayFacts(), day, reading.practices());
  if (!reading.partTime || !terms) return;
  if (interruptsBadly(measure, limits.periods - 1, limits.agreementInterruption))
    report.day(agreementInterruptionsRule, reading.dayFacts(), day, reading.practices());
  if (measure.shortestPeriodMinutes < limits.halfDay && !terms.cleaning)
    report.day(
      halfDayRule,
      {
        ...reading.dayFacts(),
        contractMinutes: terms.weeklyMinutes,
        cleaning: terms.cleaning ?? null,
      },
      day,
      reading.practices(),
    );
}

function checkCalendar(reading: Reading): void {
  const { day, index, measure, report } = reading;
  const { workedMinutes } = measure;
  if (workedMinutes === 0) return;
  if (index % 7 === 6 && !allOnGuard(reading))
    report.day(sundayRule, { on: day, activity: 'ordinary', workedMinutes }, day, reading.practices());
  if (day.endsWith('-05-01'))
    report.day(firstOfMayRule, { on: day, workedMinutes }, day, reading.practices());
}

function checkMinorDay(reading: Reading): void {
  const { known, day, first, next, limits, measure, report, stretches } = reading;
  const { birthDate } = known;
  if (measure.workedMinutes > limits.minorWork)
    report.day(minorDayRule, { birthDate, ...reading.dayFacts() }, day, reading.practices());
  const breaks = measureDay(
    stretches,
    first,
    next,
    known.journeys ?? [],
    limits.minorReading,
    emptyMeasure(),
  );
  if (breaks.longestStretchMinutes > limits.minorStretch)
    report.day(minorBreakRule, { birthDate, ...reading.dayFacts() }, day, reading.practices());
  const night = limits.minorNight;
  const from = reading.isBelow16(day) ? night.fromMinuteBelow16 : night.fromMinute;
  if (nightMinutes(stretches, first, next, from, night.untilMinute) > 0)
    report.day(minorNightRule, { birthDate, ...reading.dayFacts() }, day, reading.practices());
  const holiday = publicHolidayOn(day, known.zone);
  if (holiday && !holiday.onlyWhere && measure.workedMinutes > 0)
    report.day(
      minorHolidayRule,
      { birthDate, on: day, zone: known.zone, workedMinutes: measure.workedMinutes },
      day,
      reading.practices(),
    );
}

function otherMinutes({ known, day }: Reading): number {
  let total = 0;
  for (const { from, to, dailyMinutes } of known.otherEmployers ?? [])
    if (dailyMinutes && from <= day && (to === null || day <= to)) total += dailyMinutes;
  return total;
}

function allOnGuard({ stretches, first, next }: Reading): boolean {
  for (let i = first; i < next; i += 1) if ((stretches[i] as WorkStretch).duty !== 'guard') return false;
  return true;
}
