import { type LocalDate, addMonths, yearOf } from '@relais/kernel';
import { type Delay, countFrom } from '../day-count';
import type { HolidayZone } from '../public-holidays';
import {
  type CompiledCondition,
  NO,
  type Truth,
  UNKNOWN,
  YES,
  always,
  compileCondition,
  missingIn,
} from './condition';
import {
  type AnchoredRule,
  type CompiledDue,
  type Due,
  type DutyPeriod,
  compileDue,
  fromAnchor,
} from './due-rule';
import { OBLIGATION_EVENTS, OBLIGATION_SUBJECTS, type ObligationSubject } from './events';
import type { Facts } from './facts/registry';
import type { Obligation } from './obligation';
import { type CycleStep, type PeriodLength, nextPeriod, periodOf, previousPeriod } from './recurrence';

/** Whom facts are about. */
export interface Subject {
  readonly kind: ObligationSubject;
  readonly id: string;
  /** A duty that comes back does so from this day on, until that one. */
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  /** The row of what happened (absence, accident, request), when the facts are those of one happening. */
  readonly happening?: string;
}

/**
 * One time that an obligation is due for a subject. The key is the same whoever computes it: an event or a sweep that
 * starts from nothing.
 */
export interface Occurrence {
  readonly obligation: Obligation;
  readonly subject: Subject;
  /** Tells the times of one obligation and subject apart: `once`, `first`, `2026-11`, `after:2026-11-16`, `event:<id>`. */
  readonly occurrence: string;
  /** Null when a fact is missing to tell. */
  readonly applies: boolean | null;
  /** True when facts by themselves show that it is met. */
  readonly met: boolean;
  readonly due: Due;
}

export interface OccurrenceOptions {
  /** Only dates from this day on; without it, the last one that came and the next. */
  readonly since?: LocalDate;
  /** Only dates up to this day; today when absent but `since` given. */
  readonly until?: LocalDate;
  /** The day on which an obligation was last done for this subject. */
  readonly lastDone?: (obligationId: string) => LocalDate | null;
  /** Also those that do not apply, so that a matrix can say why. */
  readonly all?: boolean;
}

/** An obligation ready to be asked many times on one day. */
export interface CompiledObligation {
  readonly obligation: Obligation;
  readonly applies: CompiledCondition;
  readonly met: CompiledCondition | null;
  readonly due: CompiledDue;
  readonly steps: readonly { readonly holds: CompiledCondition; readonly step: CycleStep }[];
  readonly repeats: boolean;
}

/** Obligations compiled for a day and a zone of public holidays. Make it once, ask it for thousands of subjects. */
export interface ObligationPlan {
  readonly today: LocalDate;
  readonly zone: HolidayZone;
  readonly all: readonly CompiledObligation[];
  /** Periods around today, the next one first: those in which the last date that came is looked for. */
  readonly around: Readonly<Record<PeriodLength, readonly DutyPeriod[]>>;
  readonly bySubject: ReadonlyMap<ObligationSubject, readonly CompiledObligation[]>;
}

export function compileObligations(
  obligations: readonly Obligation[],
  today: LocalDate,
  zone: HolidayZone,
): ObligationPlan {
  const all = obligations.map((obligation) => compile(obligation, today, zone));
  const bySubject = new Map(
    OBLIGATION_SUBJECTS.map((kind) => [kind, all.filter(({ obligation }) => obligation.subject === kind)]),
  );
  const around = {
    day: periodsAround(today, 'day'),
    month: periodsAround(today, 'month'),
    year: periodsAround(today, 'year'),
  };
  return { today, zone, all, around, bySubject };
}

/** Every time an obligation of this kind of subject is due for these facts. */
export function occurrencesFor(
  plan: ObligationPlan,
  facts: Facts,
  subject: Subject,
  options: OccurrenceOptions = {},
): Occurrence[] {
  const found: Occurrence[] = [];
  for (const compiled of plan.bySubject.get(subject.kind) ?? []) {
    addOccurrences(found, compiled, plan, facts, subject, options);
  }
  return found;
}

/** The same for one obligation, whatever the kind of the subject. */
export function occurrencesOf(
  compiled: CompiledObligation,
  plan: ObligationPlan,
  facts: Facts,
  subject: Subject,
  options: OccurrenceOptions = {},
): Occurrence[] {
  const found: Occurrence[] = [];
  addOccurrences(found, compiled, plan, facts, subject, options);
  return found;
}

/** Key of an occurrence among all: obligation, subject and time. */
export function occurrenceKey({ obligation, subject, occurrence }: Occurrence): string {
  return `${obligation.id}|${subject.kind}:${subject.id}|${occurrence}`;
}

function compile(obligation: Obligation, today: LocalDate, zone: HolidayZone): CompiledObligation {
  const { recurrence } = obligation;
  const steps = recurrence && 'steps' in recurrence ? recurrence.steps : [];
  return {
    obligation,
    applies: compileCondition(obligation.appliesWhen, today),
    met: obligation.metWhen ? compileCondition(obligation.metWhen, today) : null,
    due: compileDue(obligation.due, zone, today),
    steps: steps.map((step) => ({ step, holds: compileCondition(step.when ?? always, today) })),
    repeats: obligation.triggers.some((event) => OBLIGATION_EVENTS[event].repeats),
  };
}

function addOccurrences(
  found: Occurrence[],
  compiled: CompiledObligation,
  plan: ObligationPlan,
  facts: Facts,
  subject: Subject,
  options: OccurrenceOptions,
): void {
  const { obligation } = compiled;
  const opened = obligation.opensWith === null || facts[obligation.opensWith] != null;
  const truth: Truth = opened ? compiled.applies(facts) : NO;
  if (truth === NO && !options.all) return;
  const applies = truth === UNKNOWN ? null : truth === YES;
  const met = compiled.met !== null && compiled.met(facts) === YES;
  const add = (occurrence: string, due: Due) =>
    found.push({ obligation, subject, occurrence, applies, met, due });
  const { recurrence } = obligation;

  switch (truth === NO ? undefined : recurrence?.kind) {
    case 'each-period':
      return addPeriods(add, compiled, plan, facts, subject, options);
    case 'after-done':
      return addAfterDone(add, compiled, plan, facts, options);
    case 'from-first':
      return addFromFirst(add, compiled, plan, facts, subject, options);
    case 'on-change':
      return addChanges(add, compiled, plan, facts);
    default: {
      const due = compiled.due(facts, null);
      add(singleKey(compiled, subject, due), due);
    }
  }
}

type Add = (occurrence: string, due: Due) => void;

function singleKey({ repeats }: CompiledObligation, subject: Subject, due: Due): string {
  if (!repeats) return 'once';
  if (subject.happening !== undefined) return `event:${subject.happening}`;
  return due.known ? `on:${due.anchorOn}` : 'on:unknown';
}

/** Periods whose date is in the window, or the last date that came and the next one. */
function addPeriods(
  add: Add,
  { obligation, due }: CompiledObligation,
  plan: ObligationPlan,
  facts: Facts,
  subject: Subject,
  { since, until }: OccurrenceOptions,
): void {
  const length = (obligation.recurrence as { readonly period: PeriodLength }).period;
  const runs = (period: DutyPeriod) =>
    (subject.startsOn === null || period.end >= subject.startsOn) &&
    (subject.endsOn === null || period.start <= subject.endsOn);
  const horizon = until ?? plan.today;

  if (since === undefined) {
    const dated: [string, Due][] = [];
    for (const period of plan.around[length]) {
      if (!runs(period)) continue;
      const found = due(facts, period);
      if (!found.known) return add(currentKey(plan, length), found);
      dated.push([period.key, found]);
      if (found.dueOn <= plan.today) break;
    }
    const [last, next] = [dated.at(-1), dated.at(-2)];
    if (last) add(...last);
    if (next && last?.[1].known && last[1].dueOn <= plan.today) add(...next);
    return;
  }
  for (
    let period = periodOf(addMonths(since, -LATEST_AFTER_MONTHS), length);
    ;
    period = nextPeriod(period, length)
  ) {
    if (period.start > horizon) return;
    if (!runs(period)) continue;
    const found = due(facts, period);
    if (!found.known) return add(currentKey(plan, length), found);
    if (found.dueOn >= since && found.dueOn <= horizon) add(period.key, found);
  }
}

function periodsAround(today: LocalDate, length: PeriodLength): readonly DutyPeriod[] {
  const periods = [nextPeriod(periodOf(today, length), length)];
  while (periods.length < SEARCHED_PERIODS) {
    periods.push(previousPeriod(periods[periods.length - 1] as DutyPeriod, length));
  }
  return periods;
}

const currentKey = (plan: ObligationPlan, length: PeriodLength): string => plan.around[length][1]?.key ?? '';

/** How far back the last date that came is looked for: dates fall at most this number of periods after their own. */
const SEARCHED_PERIODS = 4;
/** No duty of a period falls due later than this after the period began. */
const LATEST_AFTER_MONTHS = 18;

function addAfterDone(
  add: Add,
  compiled: CompiledObligation,
  plan: ObligationPlan,
  facts: Facts,
  { lastDone }: OccurrenceOptions,
): void {
  const doneOn = lastDone?.(compiled.obligation.id) ?? null;
  if (doneOn === null) return add('first', compiled.due(facts, null));
  const step = stepFor(compiled, facts);
  if ('missing' in step) {
    const missing = step.missing.flatMap((cycle) => missingIn(cycle.when ?? always, facts, plan.today));
    return add(`after:${doneOn}`, { known: false, missing: [...new Set(missing)] });
  }
  if (step.every === null) return add('first', compiled.due(facts, null));
  add(`after:${doneOn}`, cycleDue(doneOn, step.every, plan.zone));
}

function cycleDue(from: LocalDate, every: Delay, zone: HolidayZone): Due {
  return {
    known: true,
    dueOn: countFrom(from, every, 'after', zone),
    dueAt: null,
    notBefore: null,
    rule: null,
    anchor: null,
    anchorOn: from,
  };
}

type Step = { readonly every: Delay | null } | { readonly missing: readonly CycleStep[] };

/** The step of the cycle that holds. A step before it that cannot be told leaves the question open. */
function stepFor({ steps }: CompiledObligation, facts: Facts): Step {
  for (const { holds, step } of steps) {
    const truth = holds(facts);
    if (truth === UNKNOWN) return { missing: [step] };
    if (truth === YES) return { every: step.every };
  }
  return { every: null };
}

/** The first date, then one every so long, while the subject lasts. */
function addFromFirst(
  add: Add,
  compiled: CompiledObligation,
  plan: ObligationPlan,
  facts: Facts,
  subject: Subject,
  { since, until }: OccurrenceOptions,
): void {
  const first = compiled.due(facts, null);
  const step = stepFor(compiled, facts);
  if (!first.known || 'missing' in step || step.every === null) return add('first', first);
  const last = until ?? plan.today;
  let previous: [string, Due] | null = null;
  for (let n = firstTime(first.dueOn, since ?? plan.today, step.every); ; n += 1) {
    const due = n === 0 ? first : later(first, n, step.every, plan.zone);
    const { dueOn } = due as Due & { readonly known: true };
    const ended = n > 0 && subject.endsOn !== null && dueOn > subject.endsOn;
    const time: [string, Due] = [n === 0 ? 'first' : `n${n}`, due];
    if (since === undefined) {
      if (ended || dueOn > plan.today) {
        if (previous) add(...previous);
        if (!ended) add(...time);
        return;
      }
      previous = time;
    } else {
      if (ended || dueOn > last) return;
      if (dueOn >= since) add(...time);
    }
  }
}

/** A time of the cycle shortly before this day, so that years of past ones are not counted again. */
function firstTime(first: LocalDate, day: LocalDate, { value, unit }: Delay): number {
  const length = unit === 'years' ? value * 12 : unit === 'months' ? value : null;
  if (length === null) return 0;
  const months = (yearOf(day) - yearOf(first)) * 12 + Number(day.slice(5, 7)) - Number(first.slice(5, 7));
  return Math.max(0, Math.floor(months / length) - 2);
}

function later(first: Due & { readonly known: true }, n: number, every: Delay, zone: HolidayZone): Due {
  const dueOn = countFrom(first.dueOn, { value: every.value * n, unit: every.unit }, 'after', zone);
  return { ...first, dueOn, notBefore: null };
}

/** The first time, and the last change since. */
function addChanges(add: Add, compiled: CompiledObligation, plan: ObligationPlan, facts: Facts): void {
  const { recurrence, due: rules } = compiled.obligation;
  const first = compiled.due(facts, null);
  add('first', first);
  if (recurrence?.kind !== 'on-change') return;
  const changedOn = facts[recurrence.anchor] ?? null;
  if (changedOn === null || (first.known && changedOn <= first.anchorOn)) return;
  const rule = rules.find((candidate): candidate is AnchoredRule => 'anchor' in candidate);
  if (rule) add(`on:${changedOn}`, fromAnchor({ ...rule, anchor: recurrence.anchor }, changedOn, plan.zone));
}
