import { type LocalDate, addDays, daysBetween } from '@relais/kernel';
import { measureDay } from '../measure-day';
import { nightMinutes } from '../minors/rules';
import { checkDay, checkRest } from './day-checks';
import { checkGuards, checkOnCall } from './duty-checks';
import { DAY, EPOCH, Reading } from './reading';
import { practicesOf } from './report';
import { RunningTotals, checkWeek, creditRest } from './week-checks';
import type { WorkStretch, WorkedTime, WorkingTimeFinding } from './worked-time';

/**
 * Every limit of working time that one employee's work breaks from `from` to `to` (both included), over all practices.
 * Days are reported inside the span; weeks, means, months and years when they share a day with it. By first day.
 * One pass over the stretches; no sentence and no list is made for a day or a week that keeps its limits.
 * Throws `RangeError` for days before the law we hold (10 August 2016).
 */
export function checkWorkingTime(
  known: WorkedTime,
  span: { readonly from: LocalDate; readonly to: LocalDate },
): WorkingTimeFinding[] {
  const reading = new Reading(known, span.from, span.to);
  const { stretches } = reading;
  const [earliest] = stretches;
  if (earliest) {
    const weekOf = (day: LocalDate) => Math.floor(daysBetween(EPOCH, day) / 7);
    const earlier = known.earlierWeeks?.map(({ week }) => weekOf(week)) ?? [];
    const totals = new RunningTotals(reading, weekOf(earliest.day), earlier);
    for (let first = 0; first < stretches.length;) {
      const { day } = stretches[first] as WorkStretch;
      let next = first + 1;
      while (next < stretches.length && (stretches[next] as WorkStretch).day === day) next += 1;
      readDay(reading, totals, day, first, next);
      first = next;
    }
    closeWeek(reading, totals, stretches.length, Infinity);
    checkGuards(reading);
  }
  checkOnCall(reading);
  return reading.report.findings.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

function readDay(reading: Reading, totals: RunningTotals, day: LocalDate, first: number, next: number): void {
  const { known, stretches, measure, week } = reading;
  reading.openDay(day, first, next);
  const { index, limits } = reading;
  const start = index * DAY + (stretches[first] as WorkStretch).startMinute;
  const weekIndex = Math.floor(index / 7);
  if (weekIndex !== week.index) {
    closeWeek(reading, totals, first, start);
    week.open(weekIndex, first, day, reading.terms);
  }
  creditRest(reading, reading.lastEnd, start);
  measureDay(stretches, first, next, known.journeys ?? [], limits.reading, measure);
  checkRest(reading);
  week.workedMinutes += measure.workedMinutes;
  week.journeyMinutes += measure.journeyMinutes;
  week.workedDays += 1;
  week.dayMask |= 1 << (index % 7);
  week.periods += measure.periods;
  const { nightFrom, nightUntil } = limits;
  if (measure.firstMinute < nightUntil || measure.lastMinute > nightFrom) {
    const night = nightMinutes(stretches, first, next, nightFrom, nightUntil);
    if (night >= week.limits.nightShift) week.nightShifts += 1;
  }
  if (reading.inSpan) checkDay(reading);
  reading.lastEnd = index * DAY + measure.lastMinute;
}

function closeWeek(reading: Reading, totals: RunningTotals, next: number, nextStart: number): void {
  const { week } = reading;
  if (week.index < 0) return;
  creditRest(reading, reading.lastEnd, nextStart);
  const sunday = addDays(week.monday, 6);
  totals.add(sunday);
  if (week.monday > reading.to || sunday < reading.from) return;
  const practices = () => practicesOf(reading.stretches, week.firstStretch, next);
  checkWeek(reading, next, Math.floor(nextStart / DAY), practices);
  totals.check(practices);
}
