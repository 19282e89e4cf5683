import { type LocalDate, assertNever } from '@relais/kernel';
import type { Parameter } from '../parameter';
import type { DateFactName, FactName, Facts, ListFactName, NumberFactName } from './facts/registry';

/** A figure to compare with: of the law, dated, whole or one part of it; a bare number only where no text has one. */
export type Figure = number | Parameter<number> | PartOfFigure;

interface PartOfFigure {
  readonly id: string;
  at(on: LocalDate): { readonly value: number };
}

/** One number of a figure that has several: `partOf(worksCouncilThreshold, ({ people }) => people)`. */
export function partOf<T>(parameter: Parameter<T>, read: (value: T) => number): Figure {
  return { id: parameter.id, at: (on) => ({ value: read(parameter.at(on).value) }) };
}

export type Comparison = 'at-least' | 'more-than' | 'at-most' | 'less-than';

type Value<K extends FactName> = NonNullable<Facts[K]>;
type Items<T> = T extends readonly (infer I)[] ? I : never;

/** One sentence about one fact. A threshold of the law is a dated parameter. */
export type Test =
  | { [K in FactName]: { readonly fact: K; readonly equals: Value<K> } }[FactName]
  | { [K in FactName]: { readonly fact: K; readonly in: readonly Value<K>[] } }[FactName]
  | { [K in ListFactName]: { readonly fact: K; readonly includes: Items<Value<K>> } }[ListFactName]
  | {
      readonly fact: NumberFactName;
      readonly compare: Comparison;
      readonly value: Figure;
    }
  | { readonly fact: DateFactName; readonly onOrAfter: LocalDate };

/** When an obligation applies, as data that is executed. `always` says that nothing conditions it. */
export type Condition =
  | { readonly always: true }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Test;

/** Nothing conditions it. */
export const always: Condition = { always: true };

/** The fact has this value. */
export const is = <K extends FactName>(fact: K, equals: Value<K>) =>
  ({ fact, equals }) as unknown as Condition;

/** The fact has one of these values. */
export const isOneOf = <K extends FactName>(fact: K, ...values: readonly Value<K>[]) =>
  ({ fact, in: values }) as unknown as Condition;

/** The list contains this word. */
export const includes = <K extends ListFactName>(fact: K, word: Items<Value<K>>) =>
  ({ fact, includes: word }) as unknown as Condition;

/** The number compares so to a figure of the law. */
export const compares = (fact: NumberFactName, compare: Comparison, value: Figure): Condition => ({
  fact,
  compare,
  value,
});

export const atLeast = (fact: NumberFactName, value: Figure) => compares(fact, 'at-least', value);
export const moreThan = (fact: NumberFactName, value: Figure) => compares(fact, 'more-than', value);
export const atMost = (fact: NumberFactName, value: Figure) => compares(fact, 'at-most', value);
export const lessThan = (fact: NumberFactName, value: Figure) => compares(fact, 'less-than', value);

/** The day is this one or a later one. */
export const onOrAfter = (fact: DateFactName, date: LocalDate): Condition => ({ fact, onOrAfter: date });

export const all = (...conditions: readonly Condition[]): Condition => ({ all: conditions });
export const any = (...conditions: readonly Condition[]): Condition => ({ any: conditions });
export const not = (condition: Condition): Condition => ({ not: condition });

/** `yes`, `no`, or the facts that are missing to tell. */
export type Answer =
  { readonly is: 'yes' | 'no' } | { readonly is: 'unknown'; readonly missing: readonly FactName[] };

/** Three-valued truth of a compiled condition. */
export const NO = 0;
export const YES = 1;
export const UNKNOWN = 2;
export type Truth = typeof NO | typeof YES | typeof UNKNOWN;
export type CompiledCondition = (facts: Facts) => Truth;

/**
 * The condition as a function that allocates nothing; figures of the law are those in force on this day.
 * A part that settles the question does so even when another fact is missing.
 */
export function compileCondition(condition: Condition, on: LocalDate): CompiledCondition {
  if ('always' in condition) return () => YES;
  if ('not' in condition) {
    const inner = compileCondition(condition.not, on);
    return (facts) => {
      const truth = inner(facts);
      return truth === UNKNOWN ? UNKNOWN : truth === YES ? NO : YES;
    };
  }
  if ('all' in condition) return joined(condition.all, NO, on);
  if ('any' in condition) return joined(condition.any, YES, on);
  return compileTest(condition, on);
}

/** Whether a condition holds on this day, with the names of what is missing to tell. */
export function holds(condition: Condition, facts: Facts, on: LocalDate): Answer {
  switch (compileCondition(condition, on)(facts)) {
    case YES:
      return { is: 'yes' };
    case NO:
      return { is: 'no' };
    default:
      return { is: 'unknown', missing: missingIn(condition, facts, on) };
  }
}

/** The facts whose absence leaves the condition open, each once, in the order of the condition. */
export function missingIn(condition: Condition, facts: Facts, on: LocalDate): readonly FactName[] {
  return [...new Set(openTests(condition, facts, on))];
}

/** The tests that the condition is made of, in order. */
export function testsOf(condition: Condition): readonly Test[] {
  if ('always' in condition) return [];
  if ('not' in condition) return testsOf(condition.not);
  if ('all' in condition) return condition.all.flatMap(testsOf);
  if ('any' in condition) return condition.any.flatMap(testsOf);
  return [condition];
}

/** The figure that a comparison uses on this day. */
export function figureOf(value: Figure, on: LocalDate): number {
  return typeof value === 'number' ? value : value.at(on).value;
}

function openTests(condition: Condition, facts: Facts, on: LocalDate): readonly FactName[] {
  if (compileCondition(condition, on)(facts) !== UNKNOWN) return [];
  if ('not' in condition) return openTests(condition.not, facts, on);
  if ('all' in condition) return condition.all.flatMap((part) => openTests(part, facts, on));
  if ('any' in condition) return condition.any.flatMap((part) => openTests(part, facts, on));
  return 'fact' in condition ? [condition.fact] : [];
}

/** `all` is settled by a no, `any` by a yes; otherwise one unknown leaves it open. */
function joined(
  parts: readonly Condition[],
  settledBy: typeof NO | typeof YES,
  on: LocalDate,
): CompiledCondition {
  const compiled = parts.map((part) => compileCondition(part, on));
  const otherwise = settledBy === NO ? YES : NO;
  return (facts) => {
    let open = false;
    for (const part of compiled) {
      const truth = part(facts);
      if (truth === settledBy) return settledBy;
      if (truth === UNKNOWN) open = true;
    }
    return open ? UNKNOWN : otherwise;
  };
}

function compileTest(test: Test, on: LocalDate): CompiledCondition {
  const passes = predicate(test, on);
  const { fact } = test;
  return (facts) => {
    const value = facts[fact];
    if (value === undefined || value === null) return UNKNOWN;
    return passes(value) ? YES : NO;
  };
}

function predicate(test: Test, on: LocalDate): (value: unknown) => boolean {
  if ('equals' in test) return (value) => value === test.equals;
  if ('in' in test) {
    const allowed = new Set<unknown>(test.in);
    return (value) => allowed.has(value);
  }
  if ('includes' in test) return (value) => (value as readonly unknown[]).includes(test.includes);
  if ('onOrAfter' in test) return (value) => (value as string) >= test.onOrAfter;
  return comparison(test.compare, figureOf(test.value, on));
}

function comparison(compare: Comparison, figure: number): (value: unknown) => boolean {
  switch (compare) {
    case 'at-least':
      return (value) => (value as number) >= figure;
    case 'more-than':
      return (value) => (value as number) > figure;
    case 'at-most':
      return (value) => (value as number) <= figure;
    case 'less-than':
      return (value) => (value as number) < figure;
    default:
      return assertNever(compare);
  }
}
