import { expect, test } from '@jest/globals';
import { localDate as d } from '@relais/kernel';
import { OBLIGATIONS, obligation } from './all';
import { type Test, all, atLeast, figureOf, is, testsOf } from './condition';
import { compileObligations, occurrencesOf } from './evaluate';
import { explainObligation, obligationSchema } from './explain';
import { FACTS, type FactName, type Facts } from './facts/registry';
import { factsUsed } from './facts-used';
import type { Obligation } from './obligation';
import { reasonsAgainst, reasonsFor, whyOf } from './why';

const on = d('2026-11-22');

/** Something known of each fact, by its kind: what a person who answers every question might say. */
function anything(fact: FactName): unknown {
  const { kind, words, element } = FACTS[fact];
  if (kind === 'boolean') return true;
  if (kind === 'integer' || kind === 'number') return 12;
  if (kind === 'date') return '2026-02-27';
  if (kind === 'instant') return '2026-11-20T16:00:00Z';
  if (kind === 'one-of') return words?.[0];
  return kind === 'list' ? [element?.words?.[0]] : 'CHSCT';
}

/** A value that passes the test. */
function passing(test: Test): unknown {
  if ('equals' in test) return test.equals;
  if ('in' in test) return test.in[0];
  if ('includes' in test) return [test.includes];
  if ('onOrAfter' in test) return test.onOrAfter;
  const figure = figureOf(test.value, on);
  return { 'at-least': figure, 'more-than': figure + 1, 'at-most': figure, 'less-than': figure - 1 }[
    test.compare
  ];
}

const everythingKnown = (o: Obligation): Facts => ({
  ...Object.fromEntries(factsUsed(o).map((fact) => [fact, anything(fact)])),
  ...Object.fromEntries(testsOf(o.appliesWhen).map((one) => [one.fact, passing(one)])),
});
const articles = (o: Obligation) => o.references.map(({ article }) => article).join(', ');
const both = ({ fr, en }: { fr: string; en: string }) => `${fr} | ${en}`;

/** What an officer reads about a duty, when nothing is known and when everything is. */
function toldAbout(o: Obligation): string {
  const facts = everythingKnown(o);
  const plan = compileObligations([o], on, 'metropole');
  const who = { kind: o.subject, id: 's1', startsOn: null, endsOn: null };
  const [time] = plan.all.flatMap((one) => occurrencesOf(one, plan, facts, who, { all: true }));
  const why = whyOf(time!, facts, on);
  const [unknown, known] = [{}, facts].map((given) => explainObligation(o, { on, ...given }));
  return [
    `${unknown!.verdict}: ${both(unknown!.message)}`,
    `${known!.verdict}: ${both(known!.message)}`,
    `value: ${JSON.stringify(known!.value)}`,
    ...why.conditions.map((one) => `if ${both(one)}`),
    ...why.facts.map(({ fact, label, value }) => `${fact}: ${both(label)}: ${both(value)}`),
    ...reasonsFor(o.appliesWhen, facts).map((one) => `by ${both(one)}`),
  ].join('\n');
}

// Kept in a snapshot that reads as a book; `npm run unit -- libs/law/src/obligations/explain.spec.ts -u` rewrites it.
test.each(OBLIGATIONS.map((o) => [o.id, articles(o), o] as const))(
  '%s (%s) tells why it is there, and what is missing to tell',
  (_, __, o) => {
    expect(toldAbout(o)).toMatchSnapshot();
  },
);

test('the schema of an obligation asks for the day, and lets every fact be unknown', () => {
  const schema = obligationSchema(obligation('fixed-term-transmission'));
  expect(Object.keys(schema)).toEqual(['on', 'zone', 'contract.kind', 'contract.startsOn']);
  expect(Object.values(schema).map(({ optional }) => optional)).toEqual([false, true, true, true]);
});

test('without the day of the question nothing can be told', () => {
  expect(explainObligation(obligation('fixed-term-transmission'), {})).toMatchObject({
    ruleId: 'fixed-term-transmission',
    verdict: 'cannot-tell',
    value: null,
    numbers: {},
    missing: ['on'],
    message: { fr: 'Impossible de conclure\u00a0: il manque on.', en: 'Cannot tell: on is missing.' },
  });
});

test('holidays of the place move the date (L1242-13, L3134-13)', () => {
  const facts = { on: '2026-12-24', 'contract.kind': 'cdd', 'contract.startsOn': '2026-12-24' };
  const due = (more: object) =>
    explainObligation(obligation('fixed-term-transmission'), { ...facts, ...more }).value?.due;
  expect(due({})).toEqual([{ occurrence: 'once', dueOn: '2026-12-28', notBefore: null }]);
  expect(due({ zone: 'alsace-moselle' })).toEqual([
    { occurrence: 'once', dueOn: '2026-12-29', notBefore: null },
  ]);
});

test('what does not apply says so, by the facts that are against it', () => {
  const facts = { 'contract.kind': 'cdi', 'contract.startsOn': d('2026-12-24') } as const;
  const o = obligation('fixed-term-transmission');
  const answer = explainObligation(o, { on, ...facts });
  expect(answer.value).toEqual({ applies: false, met: false, due: [] });
  expect(answer.message.en).toBe(`${o.title.en}: does not apply.`);
  expect(reasonsAgainst(o.appliesWhen, facts, on)).toEqual([
    { fr: 'Type de contrat : CDI.', en: 'Kind of contract: permanent (CDI).' },
  ]);
  expect(reasonsAgainst(o.appliesWhen, { 'contract.kind': 'cdd' }, on)).toEqual([]);
  expect(reasonsAgainst(o.appliesWhen, {}, on)).toEqual([]);
});

test('of several conditions only those that fail are told', () => {
  const condition = all(is('contract.kind', 'cdd'), atLeast('headcount.withPlaced', 11));
  const facts: Facts = { 'contract.kind': 'cdd', 'headcount.withPlaced': 10 };
  expect(reasonsAgainst(condition, facts, on)).toEqual([
    expect.objectContaining({ en: expect.stringMatching(/: 10 persons\.$/) }),
  ]);
  expect(reasonsFor(condition, {}).map(({ fr }) => fr)).toEqual([
    'Type de contrat : —.',
    expect.stringMatching(/ : —\.$/),
  ]);
});

test('met is said when one of the times that apply is', () => {
  const job = { on, 'contract.job': 'medical-assistant', 'contract.startsOn': '2026-12-01' };
  const met = (has: boolean) =>
    explainObligation(obligation('medical-assistant-qualification'), {
      ...job,
      'employee.hasCareDiploma': has,
    }).value?.met;
  expect([met(true), met(false)]).toEqual([true, false]);
});
