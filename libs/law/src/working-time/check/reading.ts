import { type LocalDate, addDays, addYears, daysBetween, localDate } from '@relais/kernel';
import { type DayMeasure, emptyMeasure } from '../measure-day';
import { type LimitsOfDay, type LimitsOfWeek, limitsOfDay, limitsOfWeek } from './limits';
import { Report, dayFactsOf, practicesOf } from './report';
import type { ContractHoursSpan, WorkStretch, WorkedTime } from './worked-time';

/** Minutes of a civil day. */
export const DAY = 1440;
/** A Monday before everything we hold; days are counted from it. */
export const EPOCH = localDate('2001-01-01');

/** The civil week being read; its counters start again on each Monday. */
export class WeekCounters {
  index = -1;
  firstStretch = 0;
  firstDay: LocalDate = EPOCH;
  workedMinutes = 0;
  journeyMinutes = 0;
  workedDays = 0;
  /** Bit 0 is Monday. */
  dayMask = 0;
  periods = 0;
  nightShifts = 0;
  longestRest = 0;
  monday: LocalDate = EPOCH;
  terms: ContractHoursSpan | null = null;
  /** Limits of the week; set by `open`, before which no week is read. */
  limits!: LimitsOfWeek;

  open(index: number, firstStretch: number, firstDay: LocalDate, terms: ContractHoursSpan | null): void {
    this.index = index;
    this.monday = addDays(EPOCH, index * 7);
    this.limits = limitsOfWeek(this.monday);
    this.firstStretch = firstStretch;
    this.firstDay = firstDay;
    this.terms = terms;
    this.workedMinutes = this.journeyMinutes = this.workedDays = this.dayMask = 0;
    this.periods = this.nightShifts = this.longestRest = 0;
  }
}

/** What the pass holds while it reads one employee: the day, the week, and what it has found. One object, refilled. */
export class Reading {
  readonly report: Report;
  readonly stretches: readonly WorkStretch[];
  readonly measure: DayMeasure = emptyMeasure();
  readonly week = new WeekCounters();
  readonly agreement: boolean;
  /** The eighteenth and sixteenth birthdays, when the first is after the span's start; null for adults. */
  readonly majority: LocalDate | null;
  readonly sixteen: LocalDate | null;
  day: LocalDate = EPOCH;
  index = 0;
  first = 0;
  next = 0;
  /** End of the last stretch before the day, in minutes since the epoch. */
  lastEnd = -Infinity;
  limits: LimitsOfDay;
  terms: ContractHoursSpan | null = null;

  constructor(
    readonly known: WorkedTime,
    readonly from: LocalDate,
    readonly to: LocalDate,
  ) {
    this.report = new Report(known);
    this.stretches = sorted(known.stretches);
    this.agreement = known.agreement === 'idcc-1147';
    this.majority = known.birthDate && addYears(known.birthDate, 18);
    this.sixteen = known.birthDate && addYears(known.birthDate, 16);
    this.limits = limitsOfDay(from);
  }

  get inSpan(): boolean {
    return this.from <= this.day && this.day <= this.to;
  }

  get partTime(): boolean {
    return this.terms !== null && this.terms.weeklyMinutes < this.limits.legalWeek;
  }

  /** Moves to a day, whose stretches are `first` to `next`. */
  openDay(day: LocalDate, first: number, next: number): void {
    this.day = day;
    this.index = daysBetween(EPOCH, day);
    this.first = first;
    this.next = next;
    this.limits = limitsOfDay(day);
    this.terms = this.termsOn(day);
  }

  isMinor(on: LocalDate): boolean {
    return this.majority !== null && on < this.majority;
  }

  isBelow16(on: LocalDate): boolean {
    return this.sixteen !== null && on < this.sixteen;
  }

  /** The facts shared by the rules of a day, for the day being read. */
  dayFacts(): Readonly<Record<string, unknown>> {
    return dayFactsOf(this.known, this.stretches, this.first, this.next);
  }

  /** Practices of the day being read. */
  practices(): string[] {
    return practicesOf(this.stretches, this.first, this.next);
  }

  private termsOn(day: LocalDate): ContractHoursSpan | null {
    const { terms } = this;
    if (terms && terms.from <= day && (terms.to === null || day <= terms.to)) return terms;
    for (const one of this.known.contract)
      if (one.from <= day && (one.to === null || day <= one.to)) return one;
    return null;
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
