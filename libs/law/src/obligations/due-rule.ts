import {
  type LocalDate,
  type Month,
  addDays,
  addMonthsTo,
  dateOf,
  dayOfMonth,
  firstDay,
  lastDay,
  monthOf,
  todayInParis,
  yearOf,
} from '@relais/kernel';
import { type Delay, type HourDelay, countFrom, hoursAfter, onOrAfterBusinessDay } from '../day-count';
import type { HolidayZone } from '../public-holidays';
import {
  type CompiledCondition,
  type Condition,
  UNKNOWN,
  YES,
  always,
  compileCondition,
  missingIn,
} from './condition';
import type { DateFactName, FactName, Facts, InstantFactName, NumberFactName } from './facts/registry';

export type Direction = 'before' | 'after';

interface RuleBase {
  /** The rule is tried only when this holds. */
  readonly when?: Condition;
  /** True when no text sets this date: the delay is ours, and the screen says so. */
  readonly ours?: true;
  /** An office must answer: a date on which it is closed is put off to the next business day. */
  readonly rollForward?: true;
}

/** So long before or after a known day. */
export interface AnchoredRule extends RuleBase {
  readonly anchor: DateFactName;
  readonly direction: Direction;
  readonly delay: Delay;
  /** The date is then moved to the last day of its month or year. */
  readonly atEndOf?: 'month' | 'year';
  /** First day on which it may be done, counted from the same day. */
  readonly notBefore?: { readonly direction: Direction; readonly delay: Delay };
}

/** So many hours after a known instant. */
export interface HoursRule extends RuleBase {
  readonly instant: InstantFactName;
  readonly within: HourDelay;
}

/**
 * A day of the period of a recurring duty (day, month or year): its first or last day, a day and month of the year,
 * or a day of a month counted from the period (31 is its last day). The number of that day may be a fact.
 */
export interface PeriodRule extends RuleBase {
  readonly inPeriod:
    | 'start'
    | 'end'
    | { readonly month: number; readonly day: number }
    | { readonly monthsLater: number; readonly day: number | NumberFactName };
}

/** With several rules, the first that holds and whose date is known decides. */
export type DueRule = AnchoredRule | HoursRule | PeriodRule;

/** The period of a recurring duty: `2026-11-16`, `2026-11` or `2026`. */
export interface DutyPeriod {
  readonly key: string;
  readonly start: LocalDate;
  readonly end: LocalDate;
}

/** When something is due, by which rule, or what is missing to tell. */
export type Due =
  | {
      readonly known: true;
      readonly dueOn: LocalDate;
      /** Set when the delay is counted in hours. */
      readonly dueAt: Date | null;
      readonly notBefore: LocalDate | null;
      /** Null when a cycle gives the date. */
      readonly rule: DueRule | null;
      /** The fact counted from; null when the rule counts in the period. */
      readonly anchor: DateFactName | InstantFactName | null;
      /** The day counted from. */
      readonly anchorOn: LocalDate;
    }
  | { readonly known: false; readonly missing: readonly FactName[] };

export type CompiledDue = (facts: Facts, period: DutyPeriod | null) => Due;

interface CompiledRule {
  readonly rule: DueRule;
  readonly holds: CompiledCondition;
  readonly needs: ReturnType<typeof factOf>;
  /** What the rule gave for a day or a period: thousands of subjects share a few dates. */
  readonly known: Map<string, Due>;
}

/** The due rules as one function; conditions use the figures in force on this day. */
export function compileDue(rules: readonly DueRule[], zone: HolidayZone, on: LocalDate): CompiledDue {
  const compiled = rules.map((rule): CompiledRule => ({
    rule,
    holds: compileCondition(rule.when ?? always, on),
    needs: factOf(rule),
    known: new Map(),
  }));
  return (facts, period) => {
    for (const each of compiled) {
      const { holds, needs } = each;
      if (holds(facts) === YES && (needs === null || facts[needs] != null)) {
        const due = remembered(each, facts, period, zone);
        if (due) return due;
      }
    }
    return { known: false, missing: missingFor(compiled, facts, on) };
  };
}

function remembered(
  { rule, needs, known }: CompiledRule,
  facts: Facts,
  period: DutyPeriod | null,
  zone: HolidayZone,
): Due | null {
  const value = needs === null ? '' : String(facts[needs]);
  const key = 'inPeriod' in rule ? `${period?.key} ${value}` : value;
  const found = known.get(key) ?? apply(rule, facts, period, zone);
  if (found) known.set(key, found);
  return found;
}

function missingFor(rules: readonly CompiledRule[], facts: Facts, on: LocalDate): readonly FactName[] {
  const missing = new Set<FactName>();
  for (const { rule, holds, needs } of rules) {
    const truth = holds(facts);
    if (truth === UNKNOWN) missingIn(rule.when ?? always, facts, on).forEach((name) => missing.add(name));
    if (truth === YES && needs !== null) missing.add(needs);
  }
  return [...missing];
}

/** The fact that a rule counts from, or null when it counts in the period. */
export function factOf(rule: DueRule): DateFactName | InstantFactName | NumberFactName | null {
  if ('anchor' in rule) return rule.anchor;
  if ('instant' in rule) return rule.instant;
  const { inPeriod } = rule;
  return typeof inPeriod === 'object' && typeof inPeriod.day === 'string' ? inPeriod.day : null;
}

function apply(rule: DueRule, facts: Facts, period: DutyPeriod | null, zone: HolidayZone): Due | null {
  if ('anchor' in rule) return fromAnchor(rule, facts[rule.anchor] as LocalDate, zone);
  if ('instant' in rule) return fromInstant(rule, new Date(facts[rule.instant] as string), zone);
  return period && inPeriod(rule, facts, period, zone);
}

/** The date that a rule gives from this day. */
export function fromAnchor(
  rule: AnchoredRule,
  anchorOn: LocalDate,
  zone: HolidayZone,
): Due & { readonly known: true } {
  const counted = countFrom(anchorOn, rule.delay, rule.direction, zone);
  const moved = rule.atEndOf ? endOf(counted, rule.atEndOf) : counted;
  return {
    known: true,
    dueOn: rule.rollForward ? onOrAfterBusinessDay(moved, zone) : moved,
    dueAt: null,
    notBefore: rule.notBefore
      ? countFrom(anchorOn, rule.notBefore.delay, rule.notBefore.direction, zone)
      : null,
    rule,
    anchor: rule.anchor,
    anchorOn,
  };
}

function fromInstant(rule: HoursRule, instant: Date, zone: HolidayZone): Due {
  const dueAt = hoursAfter(instant, rule.within, zone);
  return {
    known: true,
    dueOn: todayInParis(dueAt),
    dueAt,
    notBefore: null,
    rule,
    anchor: rule.instant,
    anchorOn: todayInParis(instant),
  };
}

function inPeriod(rule: PeriodRule, facts: Facts, period: DutyPeriod, zone: HolidayZone): Due {
  const date = dayInPeriod(rule, facts, period);
  return {
    known: true,
    dueOn: rule.rollForward ? onOrAfterBusinessDay(date, zone) : date,
    dueAt: null,
    notBefore: null,
    rule,
    anchor: null,
    anchorOn: period.start,
  };
}

function dayInPeriod({ inPeriod: at }: PeriodRule, facts: Facts, period: DutyPeriod): LocalDate {
  if (at === 'start') return period.start;
  if (at === 'end') return period.end;
  if ('month' in at) return dateOf(yearOf(period.start), at.month, at.day);
  const day = typeof at.day === 'number' ? at.day : (facts[at.day] as number);
  return dayOf(addMonthsTo(monthOf(period.start), at.monthsLater), day);
}

/** This day of a month, or its last day when it is shorter. */
function dayOf(month: Month, day: number): LocalDate {
  const last = lastDay(month);
  return day >= dayOfMonth(last) ? last : addDays(firstDay(month), Math.max(1, day) - 1);
}

function endOf(date: LocalDate, what: 'month' | 'year'): LocalDate {
  return what === 'month' ? lastDay(monthOf(date)) : dateOf(yearOf(date), 12, 31);
}

const days = (value: number): Delay => ({ value, unit: 'calendar-days' });

/** On the day itself. */
export const on = (anchor: DateFactName, more: Partial<AnchoredRule> = {}): AnchoredRule => ({
  anchor,
  direction: 'after',
  delay: days(0),
  ...more,
});

/** On the last whole day before: what must be ready when the day comes. */
export const eve = (anchor: DateFactName, more: Partial<AnchoredRule> = {}): AnchoredRule => ({
  anchor,
  direction: 'before',
  delay: days(1),
  ...more,
});

/** So long after a day. `after(2, 'working-days', 'contract.startsOn')`. */
export const after = (
  value: number,
  unit: Delay['unit'],
  anchor: DateFactName,
  more: Partial<AnchoredRule> = {},
): AnchoredRule => ({ anchor, direction: 'after', delay: { value, unit }, ...more });

/** So long before a day. */
export const before = (
  value: number,
  unit: Delay['unit'],
  anchor: DateFactName,
  more: Partial<AnchoredRule> = {},
): AnchoredRule => ({ anchor, direction: 'before', delay: { value, unit }, ...more });

/** So many hours after an instant. */
export const withinHours = (value: number, unit: HourDelay['unit'], instant: InstantFactName): HoursRule => ({
  instant,
  within: { value, unit },
});

/** On a day of the period of a recurring duty. */
export const inThePeriod = (
  at: PeriodRule['inPeriod'],
  more: Omit<PeriodRule, 'inPeriod'> = {},
): PeriodRule => ({ inPeriod: at, ...more });
