import { describe, expect, test } from '@jest/globals';
import { addDays, localDate as d } from '@relais/kernel';
import { OBLIGATIONS } from './all';
import {
  type Condition,
  type Test,
  all,
  always,
  any,
  atLeast,
  atMost,
  compileCondition,
  figureOf,
  holds,
  includes,
  is,
  isOneOf,
  lessThan,
  moreThan,
  not,
  onOrAfter,
  testsOf,
} from './condition';
import { FACTS, type FactName, type Facts } from './facts/registry';
import type { Obligation } from './obligation';

const today = d('2026-11-22');

/** Values on both sides of a sentence about a fact. */
function candidates(sentence: Test): readonly unknown[] {
  if ('compare' in sentence) {
    const figure = figureOf(sentence.value, today);
    return [figure - 1, figure, figure + 1];
  }
  if ('onOrAfter' in sentence) return [-1, 0, 1].map((days) => addDays(sentence.onOrAfter, days));
  if ('includes' in sentence) return [[sentence.includes], []];
  const words = FACTS[sentence.fact].words ?? [];
  const asked = 'equals' in sentence ? [sentence.equals] : sentence.in;
  const [first] = asked as readonly unknown[];
  if (typeof first === 'number') return [first, first + 1];
  return typeof first === 'boolean' ? [true, false] : [...new Set([...asked, ...words])];
}

/** Every combination of values around the sentences of a condition. */
function situations(condition: Condition): Facts[] {
  const values = new Map<FactName, Set<unknown>>();
  for (const sentence of testsOf(condition)) {
    const known = values.get(sentence.fact) ?? new Set();
    candidates(sentence).forEach((value) => known.add(value));
    values.set(sentence.fact, known);
  }
  return [...values].reduce<Facts[]>(
    (facts, [name, known]) =>
      facts.flatMap((each) => [...known].map((value) => ({ ...each, [name]: value }))),
    [{}],
  );
}

/** The truth of a condition read from its text, by another road than the compiled one. Null when a fact is missing. */
function truthOf(condition: Condition, facts: Facts): boolean | null {
  if ('always' in condition) return true;
  if ('not' in condition) {
    const inner = truthOf(condition.not, facts);
    return inner === null ? null : !inner;
  }
  if ('all' in condition) {
    const parts = condition.all.map((part) => truthOf(part, facts));
    return parts.includes(false) ? false : parts.includes(null) ? null : true;
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => truthOf(part, facts));
    return parts.includes(true) ? true : parts.includes(null) ? null : false;
  }
  const value = facts[condition.fact];
  if (value == null) return null;
  if ('equals' in condition) return value === condition.equals;
  if ('in' in condition) return (condition.in as readonly unknown[]).includes(value);
  if ('includes' in condition) return (value as readonly string[]).includes(condition.includes);
  if ('onOrAfter' in condition) return value >= condition.onOrAfter;
  const figure = figureOf(condition.value, today);
  const number = value as number;
  return {
    'at-least': number >= figure,
    'more-than': number > figure,
    'at-most': number <= figure,
    'less-than': number < figure,
  }[condition.compare];
}

const conditional = OBLIGATIONS.filter(({ appliesWhen }) => !('always' in appliesWhen));
const articles = ({ references }: Obligation) => references.map(({ article }) => article).join(', ');

describe.each(conditional.map((o) => [o.id, articles(o), o] as const))('%s (%s)', (_, __, o) => {
  const cases = situations(o.appliesWhen);

  test('applies in some situations and not in others, as its condition reads', () => {
    const truths = cases.map((facts) => {
      const answer = holds(o.appliesWhen, facts, today);
      expect(answer.is === 'yes').toBe(truthOf(o.appliesWhen, facts));
      return answer.is;
    });
    expect(new Set(truths)).toEqual(new Set(['yes', 'no']));
  });

  test('cannot be told without its facts, and names those that are missing', () => {
    const asked = [...new Set(testsOf(o.appliesWhen).map(({ fact }) => fact))];
    expect(holds(o.appliesWhen, {}, today)).toEqual({ is: 'unknown', missing: asked });
    const applying = cases.find((facts) => holds(o.appliesWhen, facts, today).is === 'yes')!;
    for (const fact of asked) {
      const answer = holds(o.appliesWhen, { ...applying, [fact]: null }, today);
      expect(answer.is).toBe(
        { true: 'yes', null: 'unknown' }[String(truthOf(o.appliesWhen, { ...applying, [fact]: null }))],
      );
      if (answer.is === 'unknown') expect(answer.missing).toContain(fact);
    }
  });
});

test('an obligation without condition says so', () => {
  const unconditional = OBLIGATIONS.filter(({ appliesWhen }) => 'always' in appliesWhen);
  expect(unconditional.length + conditional.length).toBe(192);
  unconditional.forEach(({ appliesWhen }) => expect(holds(appliesWhen, {}, today)).toEqual({ is: 'yes' }));
});

test('conditions of due rules and cycles are told apart in the same way', () => {
  const inner = OBLIGATIONS.flatMap(({ due, recurrence }) => [
    ...due.map(({ when }) => when),
    ...(recurrence && 'steps' in recurrence ? recurrence.steps.map(({ when }) => when) : []),
  ]).filter((condition) => condition !== undefined);
  expect(inner.length).toBeGreaterThan(10);
  for (const condition of inner) {
    const truths = situations(condition).map((facts) => holds(condition, facts, today).is);
    expect(new Set(truths)).toEqual(new Set(['yes', 'no']));
  }
});

describe('a threshold', () => {
  test.each([
    ['at least', atLeast, [false, true, true]],
    ['more than', moreThan, [false, false, true]],
    ['at most', atMost, [true, true, false]],
    ['less than', lessThan, [true, false, false]],
  ] as const)('%s 50 is decided on 49, 50 and 51', (_, compare, expected) => {
    const condition = compare('headcount.withoutPlaced', 50);
    expect(
      [49, 50, 51].map(
        (people) => holds(condition, { 'headcount.withoutPlaced': people }, today).is === 'yes',
      ),
    ).toEqual(expected);
  });

  test('of a date is decided on the eve, the day and the morrow', () => {
    const condition = onOrAfter('employee.childBornOn', d('2026-01-01'));
    expect(
      ['2025-12-31', '2026-01-01', '2026-01-02'].map(
        (day) => holds(condition, { 'employee.childBornOn': d(day) }, today).is,
      ),
    ).toEqual(['no', 'yes', 'yes']);
  });
});

test('a part that settles the question does so even when another fact is missing', () => {
  const both = all(is('contract.kind', 'cdd'), is('contract.isPartTime', true));
  expect(holds(both, { 'contract.kind': 'cdi' }, today)).toEqual({ is: 'no' });
  expect(holds(both, { 'contract.kind': 'cdd' }, today)).toEqual({
    is: 'unknown',
    missing: ['contract.isPartTime'],
  });
  const either = any(is('contract.kind', 'cdd'), is('contract.isPartTime', true));
  expect(holds(either, { 'contract.kind': 'cdd' }, today)).toEqual({ is: 'yes' });
  expect(holds(not(either), { 'contract.kind': 'cdd' }, today)).toEqual({ is: 'no' });
  expect(holds(not(either), { 'contract.kind': 'cdi' }, today)).toEqual({
    is: 'unknown',
    missing: ['contract.isPartTime'],
  });
  expect(holds(always, {}, today)).toEqual({ is: 'yes' });
});

test('a list, a choice and a word are compared with what is known', () => {
  const facts: Facts = { 'placement.exposures': ['chemical'], 'placement.radiationCategory': 'B' };
  expect(holds(includes('placement.exposures', 'chemical'), facts, today).is).toBe('yes');
  expect(holds(includes('placement.exposures', 'biological'), facts, today).is).toBe('no');
  expect(holds(isOneOf('placement.radiationCategory', 'A', 'B'), facts, today).is).toBe('yes');
});

test('a figure of the law is the one in force on the day asked (R8222-1)', () => {
  const { appliesWhen } = OBLIGATIONS.find(({ id }) => id === 'vigilance-documents-to-members')!;
  const of = (cents: number) =>
    compileCondition(appliesWhen, today)({ 'placement.expectedAmountCents': cents });
  expect([of(499_999), of(500_000)]).toEqual([0, 1]);
  expect(() => compileCondition(appliesWhen, d('2015-03-31'))).toThrow(RangeError);
});
