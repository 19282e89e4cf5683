import { type LocalDate, addDays, dateOf, mondayOf, yearOf } from '@relais/kernel';
import { weekPeriodsRule } from '../../agreements/idcc-1147/part-time-rules';
import { severalEmployersRule } from '../aggregate-rules';
import { minorWeekRule, minorWeeklyRestRule } from '../minors/rules';
import { nightWorkerRule } from '../night/rules';
import { yearlyQuotaRule } from '../overtime/rules';
import { agreementCapRule, complementaryCapRule, complementaryRoom } from '../part-time/complementary-rules';
import { averageRule, weeklyMaximumRule, weeklyRestRule } from '../week-rules';
import { nightMinutes } from '../minors/rules';
import { limitsOfDay } from './limits';
import { DAY, type Reading } from './reading';
import { byPractice } from './report';
import type { WorkStretch } from './worked-time';

/** A rest counts for the week with its minutes inside it, and at most the length of a daily rest outside. */
export function creditRest({ week }: Reading, end: number, start: number): void {
  const monday = week.index * 7 * DAY;
  const inside = Math.min(start, monday + 7 * DAY) - Math.max(end, monday);
  const credited = Math.min(start - end, inside + week.limits.dailyRest);
  if (credited > week.longestRest) week.longestRest = credited;
}

/** Totals that outlive a week: the window of twelve, and the overtime of the year. */
export class RunningTotals {
  private readonly weeks: number[] = [];
  private oldest = 0;
  private overtimeYear = 0;
  private overtime = 0;
  private quotaReported = false;

  constructor(
    private readonly reading: Reading,
    firstWeek: number,
    earlierIndexes: readonly number[],
  ) {
    this.oldest = Math.min(firstWeek, ...earlierIndexes);
    reading.known.earlierWeeks?.forEach(({ workedMinutes }, i) => {
      this.weeks[(earlierIndexes[i] as number) - this.oldest] = workedMinutes;
    });
    this.overtimeYear = yearOf(addDays(mondayOf(reading.from), 6));
    this.overtime = reading.known.earlierOvertimeMinutes ?? 0;
  }

  /** Adds the week that ends. */
  add(sunday: LocalDate): void {
    const { week, known } = this.reading;
    const { limits } = week;
    const place = week.index - this.oldest;
    // The day before the span may stand alone for its week, whose total is then the one that was given.
    this.weeks[place] = Math.max(this.weeks[place] ?? 0, week.workedMinutes);
    if (sunday < this.reading.from) return;
    const year = yearOf(sunday);
    if (year !== this.overtimeYear) {
      this.overtimeYear = year;
      this.overtime = 0;
      this.quotaReported = false;
    }
    const fullTime = !week.terms || week.terms.weeklyMinutes >= limits.legalWeek;
    if (known.earlierOvertimeMinutes != null && fullTime)
      this.overtime += Math.max(0, week.workedMinutes - limits.legalWeek);
  }

  check(practices: () => string[]): void {
    const { week, report } = this.reading;
    const { limits, monday } = week;
    const last = week.index - this.oldest;
    let total = 0;
    for (let i = last - limits.averageWeeks + 1; i <= last; i += 1) total += this.weeks[i] ?? 0;
    if (total > limits.averageTotal)
      report.add(
        averageRule,
        {
          lastWeek: monday,
          weeks: Array.from(
            { length: limits.averageWeeks },
            (_, i) => this.weeks[last - limits.averageWeeks + 1 + i] ?? 0,
          ),
        },
        'twelve-weeks',
        addDays(monday, -7 * (limits.averageWeeks - 1)),
        addDays(monday, 6),
        practices(),
      );
    if (this.overtime > limits.yearlyQuota && !this.quotaReported) {
      this.quotaReported = true;
      report.add(
        yearlyQuotaRule,
        { year: this.overtimeYear, overtimeMinutes: this.overtime },
        'year',
        dateOf(this.overtimeYear, 1, 1),
        addDays(monday, 6),
        practices(),
      );
    }
  }
}

/** Limits of the week that ends; `nextDay` is the next day worked, counted from the epoch. */
export function checkWeek(reading: Reading, next: number, nextDay: number, practices: () => string[]): void {
  const { week, report, stretches, known } = reading;
  const { limits, monday } = week;
  if (week.workedMinutes > limits.weeklyWork)
    report.week(
      weeklyMaximumRule,
      {
        week: monday,
        byPractice: byPractice(stretches, week.firstStretch, next),
        journeyMinutes: week.journeyMinutes,
      },
      monday,
      practices(),
    );
  const elsewhere = otherMinutes(reading);
  if (elsewhere > 0 && week.workedMinutes + elsewhere > limits.weeklyWork)
    report.week(
      severalEmployersRule,
      { week: monday, workedMinutes: week.workedMinutes, otherEmployersMinutes: elsewhere },
      monday,
      practices(),
    );
  if (week.workedDays > limits.weeklyDays || week.longestRest < limits.weeklyRest)
    report.week(
      weeklyRestRule,
      { week: monday, workedDays: week.workedDays, longestRestMinutes: week.longestRest },
      monday,
      practices(),
    );
  if (week.terms && week.terms.weeklyMinutes < limits.legalWeek) checkPartTimeWeek(reading, practices);
  if (week.nightShifts >= limits.nightShifts)
    report.week(nightWorkerRule, { week: monday, nights: nightsOf(reading, next) }, monday, practices());
  if (reading.isMinor(monday)) {
    const { birthDate } = known;
    if (week.workedMinutes > limits.minorWork)
      report.week(
        minorWeekRule,
        { birthDate, week: monday, workedMinutes: week.workedMinutes },
        monday,
        practices(),
      );
    const free = freeDaysInARow(week.dayMask, nextDay - (week.index * 7 + 7));
    if (free < limits.minorRestDays)
      report.week(
        minorWeeklyRestRule,
        { birthDate, week: monday, freeDaysInARow: free },
        monday,
        practices(),
      );
  }
}

function checkPartTimeWeek({ agreement, week, report }: Reading, practices: () => string[]): void {
  const { limits, monday } = week;
  const { weeklyMinutes, cleaning } = week.terms as NonNullable<typeof week.terms>;
  const extra = week.workedMinutes - weeklyMinutes;
  const room = complementaryRoom(
    weeklyMinutes,
    agreement ? limits.agreementShare : null,
    limits.tenth,
    limits.legalWeek,
  );
  if (extra > 0 && (extra > room.tenth || extra > room.most))
    report.week(
      agreement ? agreementCapRule : complementaryCapRule,
      { week: monday, contractMinutes: weeklyMinutes, workedMinutes: week.workedMinutes },
      monday,
      practices(),
    );
  const maximum = cleaning ? limits.cleaningHalfDays : limits.periods;
  if (agreement && weeklyMinutes < limits.periodsBelow && week.periods > maximum)
    report.week(
      weekPeriodsRule,
      {
        week: monday,
        contractMinutes: weeklyMinutes,
        periods: week.periods,
        cleaning: cleaning ?? null,
      },
      monday,
      practices(),
    );
}

/** Longest run of free days that begins in the week; the last one goes on until the next day worked. */
function freeDaysInARow(mask: number, freeAfterSunday: number): number {
  let longest = 0;
  let run = 0;
  for (let day = 0; day < 7; day += 1) {
    run = mask & (1 << day) ? 0 : run + 1;
    if (run > longest) longest = run;
  }
  // A year is long enough to say "no work known after".
  return run > 0 ? Math.max(longest, run + Math.min(freeAfterSunday, 365)) : longest;
}

/** Night work of each day of the week that has some. */
function nightsOf({ week, stretches }: Reading, next: number): number[] {
  const nights = new Map<LocalDate, number>();
  for (let i = week.firstStretch; i < next; i += 1) {
    const { day } = stretches[i] as WorkStretch;
    const { nightFrom, nightUntil } = limitsOfDay(day);
    const night = nightMinutes(stretches, i, i + 1, nightFrom, nightUntil);
    if (night > 0) nights.set(day, (nights.get(day) ?? 0) + night);
  }
  return [...nights.values()];
}

function otherMinutes({ known, week }: Reading): number {
  let total = 0;
  for (const { from, to, weeklyMinutes } of known.otherEmployers ?? [])
    if (from <= week.firstDay && (to === null || week.firstDay <= to)) total += weeklyMinutes;
  return total;
}
