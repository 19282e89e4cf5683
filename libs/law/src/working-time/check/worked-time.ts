import type { Certainty, Finding, LocalDate } from '@relais/kernel';
import type { HolidayZone } from '../../public-holidays';
import type { Journey, Stretch } from '../measure-day';

/** Agreement whose rules run beside, or instead of, those of the Code; null for a group under another one. */
export type CheckedAgreement = 'idcc-1147' | null;

/** One stretch of work of the employee, planned or done. Work past midnight is two stretches, one for each day. */
export interface WorkStretch extends Stretch {
  readonly day: LocalDate;
  /** A guard at the practice (CCN art. 18) is work too; ordinary work when it is not said. */
  readonly duty?: 'guard' | null;
}

/** Weekly hours of the contract with the group from one day to another, both included. */
export interface ContractHoursSpan {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly weeklyMinutes: number;
  /** Cleaning and maintenance staff have minimums of their own (avenant n° 64, art. 5 and 6). */
  readonly cleaning?: boolean | null;
}

/** Hours that the employee declared to have with another employer (L8261-1). */
export interface OtherEmployment {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly weeklyMinutes: number;
  /** On the days worked there, when it was declared. */
  readonly dailyMinutes?: number | null;
}

/** Effective work of an earlier civil week, all practices together. */
export interface EarlierWeek {
  /** Its Monday. */
  readonly week: LocalDate;
  readonly workedMinutes: number;
}

/** Leave given by the labour inspector to work up to twelve hours a day (L3121-18 2°). */
export interface DailyDerogation {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Number of the decision. */
  readonly decision: string;
}

/**
 * Everything the engine knows about ONE employee. Give the stretches of all practices together, from the Monday of the
 * first week asked to the Sunday of the last one, and those of the days around when they are known: without the evening
 * before, its rest is not checked; a gap nobody filled counts as rest.
 * Stretches sorted by day and start are read as they are; others are sorted first. They must not overlap.
 */
export interface WorkedTime {
  /** Null when it is not known: the rules of minors are then not applied. */
  readonly birthDate: LocalDate | null;
  readonly agreement: CheckedAgreement;
  readonly zone: HolidayZone;
  /** Terms of the contract; a week without terms is read as full time. */
  readonly contract: readonly ContractHoursSpan[];
  readonly stretches: readonly WorkStretch[];
  readonly journeys?: readonly Journey[];
  readonly otherEmployers?: readonly OtherEmployment[];
  /**
   * The eleven weeks before the first one; a week that is not listed counts as no work, and one whose stretches are
   * given in part (the evening before) counts with the larger of both totals.
   */
  readonly earlierWeeks?: readonly EarlierWeek[];
  /** Overtime of the year before the first week of the span, against the yearly quota; not checked when null. */
  readonly earlierOvertimeMinutes?: number | null;
  readonly derogations?: readonly DailyDerogation[];
  /** Mondays of the weeks on call (astreinte), the three before the first week included. */
  readonly onCallWeeks?: readonly LocalDate[];
  /** Rules this group does not apply, by id, and those it switched on although they are off by default. */
  readonly switchedOff?: readonly string[];
  readonly switchedOn?: readonly string[];
}

/** What a finding covers. */
export type FindingScope = 'day' | 'week' | 'twelve-weeks' | 'month' | 'year';

/**
 * A limit that is broken. Beside the finding of every rule (id, severity, sentence, numbers, texts) it says when and
 * where, how sure the texts are, and the facts on which `evaluate(ruleOf(ruleId), facts)` answers the same again.
 */
export interface WorkingTimeFinding extends Finding {
  readonly version: number;
  readonly status: Certainty;
  readonly scope: FindingScope;
  /** First and last day covered: the same one twice for a day, Monday and Sunday for a week. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Practices where the work was, without repetition, in the order of the work. */
  readonly practices: readonly string[];
  readonly facts: Readonly<Record<string, unknown>>;
}
