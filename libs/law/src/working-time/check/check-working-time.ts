import { type LocalDate, addDays, daysBetween, localDate } from '@relais/kernel';
import { breakRule, dailyMaximumRule, dailyRestRule, lacksBreak } from '../day-rules';
import { type DayMeasure, emptyMeasure, measureDay } from '../measure-day';
import { averageRule, sundayRule, weeklyMaximumRule, weeklyRestRule } from '../week-rules';
import { limitsOfDay, limitsOfWeek } from './limits';
import { Report, byPractice, dayFactsOf, practicesOf } from './report';
import type { WorkStretch, WorkedTime, WorkingTimeFinding } from './worked-time';

const DAY = 1440;
/** A Monday before everything we hold; days are counted from it. */
const EPOCH = localDate('2001-01-01');

/**
 * Every limit of working time that one employee's work breaks from `from` to `to` (both included), over all practices.
 * Days are reported inside the span; weeks, means and months, when they share a day with it. In the order of the days.
 * One pass over the stretches; nothing is allocated for a day or a week that keeps its limits.
 * Throws `RangeError` for days before the law we hold (10 August 2016).
 */
export function checkWorkingTime(
  known: WorkedTime,
  span: { readonly from: LocalDate; readonly to: LocalDate },
): WorkingTimeFinding[] {
  return new Pass(known, span.from, span.to).run();
}

/** The civil week being read. */
interface Week {
  index: number;
  firstStretch: number;
  workedMinutes: number;
  journeyMinutes: number;
  workedDays: number;
  longestRest: number;
}

class Pass {
  private readonly report: Report;
  private readonly stretches: readonly WorkStretch[];
  private readonly measure: DayMeasure = emptyMeasure();
  private readonly week: Week = {
    index: -1,
    firstStretch: 0,
    workedMinutes: 0,
    journeyMinutes: 0,
    workedDays: 0,
    longestRest: 0,
  };
  /** End of the last stretch, in minutes since the epoch. */
  private lastEnd = -Infinity;
  private totals: number[] = [];
  private firstTotal = 0;

  constructor(
    private readonly known: WorkedTime,
    private readonly from: LocalDate,
    private readonly to: LocalDate,
  ) {
    this.report = new Report(known);
    this.stretches = sorted(known.stretches);
  }

  run(): WorkingTimeFinding[] {
    const { stretches } = this;
    this.readEarlierWeeks();
    for (let first = 0; first < stretches.length;) {
      const { day } = stretches[first] as WorkStretch;
      let next = first + 1;
      while (next < stretches.length && (stretches[next] as WorkStretch).day === day) next += 1;
      this.readDay(day, first, next);
      first = next;
    }
    this.closeWeek(stretches.length, Infinity);
    return this.report.findings;
  }

  private readDay(day: LocalDate, first: number, next: number): void {
    const { known, stretches, measure } = this;
    const index = daysBetween(EPOCH, day);
    const week = Math.floor(index / 7);
    const start = index * DAY + (stretches[first] as WorkStretch).startMinute;
    if (week !== this.week.index) {
      this.closeWeek(first, start);
      this.openWeek(week, first, start);
    } else this.credit(this.lastEnd, start);
    const limits = limitsOfDay(day);
    measureDay(stretches, first, next, known.journeys ?? [], limits.reading, measure);
    this.checkRest(day, index, first, next, limits.dailyRest);
    this.week.workedMinutes += measure.workedMinutes;
    this.week.journeyMinutes += measure.journeyMinutes;
    this.week.workedDays += 1;
    this.lastEnd = index * DAY + measure.lastMinute;
    if (day < this.from || day > this.to) return;

    const { workedMinutes } = measure;
    if (workedMinutes > limits.dailyWork) {
      const leave = known.derogations?.find((one) => one.from <= day && day <= one.to);
      this.report.day(
        dailyMaximumRule,
        { ...this.dayFacts(first, next), derogation: leave?.decision ?? null },
        day,
        this.practices(first, next),
      );
    }
    if (lacksBreak(measure, limits.breakThreshold, limits.reading.breakMinutes))
      this.report.day(breakRule, this.dayFacts(first, next), day, this.practices(first, next));
    if (index % 7 === 6 && workedMinutes > 0 && !this.onGuard(first, next))
      this.report.day(
        sundayRule,
        { on: day, activity: 'ordinary', workedMinutes },
        day,
        this.practices(first, next),
      );
  }

  /** Rest before this day, or, when work went on over midnight, between the end of that work and the next start. */
  private checkRest(day: LocalDate, index: number, first: number, next: number, minimum: number): void {
    const { stretches } = this;
    const midnight = index * DAY;
    let end = this.lastEnd;
    let i = first;
    if (end === midnight)
      for (; i < next && midnight + (stretches[i] as WorkStretch).startMinute === end; i += 1)
        end = midnight + (stretches[i] as WorkStretch).endMinute;
    if (i === next || end === -Infinity) return;
    const { startMinute } = stretches[i] as WorkStretch;
    if (midnight + startMinute - end >= minimum || day < this.from || day > this.to) return;
    const endDay = Math.ceil(end / DAY) - 1;
    this.report.day(
      dailyRestRule,
      {
        endedOn: addDays(EPOCH, endDay),
        endedAtMinute: end - endDay * DAY,
        resumedOn: day,
        resumedAtMinute: startMinute,
      },
      day,
      practicesOf(stretches, Math.max(0, i - 1), i + 1),
    );
  }

  private openWeek(index: number, firstStretch: number, start: number): void {
    Object.assign(this.week, {
      index,
      firstStretch,
      workedMinutes: 0,
      journeyMinutes: 0,
      workedDays: 0,
      longestRest: 0,
    });
    this.credit(this.lastEnd, start);
  }

  /** A rest counts for the week with its minutes inside it, and at most the length of a daily rest outside. */
  private credit(end: number, start: number): void {
    const { week } = this;
    const monday = week.index * 7 * DAY;
    const inside = Math.min(start, monday + 7 * DAY) - Math.max(end, monday);
    const outside = limitsOfWeek(addDays(EPOCH, week.index * 7)).dailyRest;
    const credited = Math.min(start - end, inside + outside);
    if (credited > week.longestRest) week.longestRest = credited;
  }

  private closeWeek(next: number, nextStart: number): void {
    const { week, report } = this;
    if (week.index < 0) return;
    this.credit(this.lastEnd, nextStart);
    const monday = addDays(EPOCH, week.index * 7);
    this.totals[week.index - this.firstTotal] = week.workedMinutes;
    if (monday > this.to || addDays(monday, 6) < this.from) return;
    const limits = limitsOfWeek(monday);
    if (week.workedMinutes > limits.weeklyWork)
      report.week(
        weeklyMaximumRule,
        {
          week: monday,
          byPractice: byPractice(this.stretches, week.firstStretch, next),
          journeyMinutes: week.journeyMinutes,
        },
        monday,
        this.practices(week.firstStretch, next),
      );
    if (week.workedDays > limits.weeklyDays || week.longestRest < limits.weeklyRest)
      report.week(
        weeklyRestRule,
        { week: monday, workedDays: week.workedDays, longestRestMinutes: week.longestRest },
        monday,
        this.practices(week.firstStretch, next),
      );
    this.checkAverage(monday, next);
  }

  private checkAverage(monday: LocalDate, next: number): void {
    const { week, report, totals } = this;
    const { averageTotal, averageWeeks } = limitsOfWeek(monday);
    const last = week.index - this.firstTotal;
    let total = 0;
    for (let i = last - averageWeeks + 1; i <= last; i += 1) total += totals[i] ?? 0;
    if (total <= averageTotal) return;
    const weeks = Array.from({ length: averageWeeks }, (_, i) => totals[last - averageWeeks + 1 + i] ?? 0);
    report.add(
      averageRule,
      { lastWeek: monday, weeks },
      'twelve-weeks',
      addDays(monday, -7 * (averageWeeks - 1)),
      addDays(monday, 6),
      this.practices(week.firstStretch, next),
    );
  }

  private readEarlierWeeks(): void {
    const [first] = this.stretches;
    const earlier = this.known.earlierWeeks ?? [];
    if (!first) return;
    let oldest = Math.floor(daysBetween(EPOCH, first.day) / 7);
    const indexes = earlier.map(({ week }) => Math.floor(daysBetween(EPOCH, week) / 7));
    for (const index of indexes) if (index < oldest) oldest = index;
    this.firstTotal = oldest;
    earlier.forEach(({ workedMinutes }, i) => {
      this.totals[(indexes[i] as number) - oldest] = workedMinutes;
    });
  }

  private dayFacts(first: number, next: number): Readonly<Record<string, unknown>> {
    return dayFactsOf(this.known, this.stretches, first, next);
  }

  private practices(first: number, next: number): string[] {
    return practicesOf(this.stretches, first, next);
  }

  private onGuard(first: number, next: number): boolean {
    for (let i = first; i < next; i += 1)
      if ((this.stretches[i] as WorkStretch).duty !== 'guard') return false;
    return true;
  }
}

/** The stretches by day and start; the same array when it is sorted already. */
function sorted(stretches: readonly WorkStretch[]): readonly WorkStretch[] {
  for (let i = 1; i < stretches.length; i += 1)
    if (order(stretches[i - 1] as WorkStretch, stretches[i] as WorkStretch) > 0)
      return [...stretches].sort(order);
  return stretches;
}

function order(a: WorkStretch, b: WorkStretch): number {
  return a.day === b.day ? a.startMinute - b.startMinute : a.day < b.day ? -1 : 1;
}
