import { expect, test } from '@jest/globals';
import { type LocalDate, addDays } from '@relais/kernel';
import { type Rule, evaluate } from '../rule';
import { WORKING_TIME_RULES } from './rules';

test.each(WORKING_TIME_RULES.map((rule) => [rule.id, rule] as const))(
  '%s has two examples, and texts with article, link and status',
  (_, { examples, references, origin }) => {
    expect(examples.length).toBeGreaterThanOrEqual(2);
    for (const { article, url, status } of references) {
      expect(article).not.toBe('');
      expect(url).toMatch(/^https:\/\//);
      expect(['verified', 'secondary', 'assumption']).toContain(status);
    }
    expect(origin === 'code' || references.some(({ code }) => code.includes('1147'))).toBe(true);
  },
);

test('a rule of the agreement replaces one of the Code, never another of the agreement', () => {
  const replaced = WORKING_TIME_RULES.filter(({ replaces }) => replaces).map(({ replaces }) =>
    WORKING_TIME_RULES.find(({ id }) => id === replaces),
  );
  expect(replaced.length).toBeGreaterThan(7);
  for (const rule of replaced) expect(rule?.origin).toBe('code');
});

test('what the texts leave open is off until a group switches it on', () => {
  const off = WORKING_TIME_RULES.filter(({ onByDefault }) => !onByDefault);
  expect(off.map(({ id }) => id)).toEqual(['idcc-1147.holiday-on-rest-day']);
  for (const { status } of off) expect(status).toBe('assumption');
});

/** Rules that have this fact, with the facts of an example that gives it and is answered. */
const answering = (fact: string) =>
  WORKING_TIME_RULES.flatMap((rule): [string, Rule, Readonly<Record<string, unknown>>][] => {
    const example = rule.examples.find(({ facts, verdict }) => fact in facts && verdict !== 'cannot-tell');
    return example ? [[rule.id, rule, example.facts]] : [];
  });

const stretchRules = answering('stretches').filter(
  ([, , { stretches }]) => (stretches as unknown[]).length > 0,
);

test('twelve rules read the stretches of a day', () => {
  expect(stretchRules).toHaveLength(12);
});

test.each(stretchRules)('%s cannot tell when somebody would be in two places at once', (_, rule, facts) => {
  const [first] = facts.stretches as readonly object[];
  const twice = evaluate(rule, { ...facts, stretches: [first, { ...first, practice: 'elsewhere' }] });
  expect(twice).toMatchObject({ verdict: 'cannot-tell', missing: ['stretches'] });
});

test.each(stretchRules)(
  '%s cannot tell about work that ends before it starts, or tomorrow',
  (_, rule, facts) => {
    const [first] = facts.stretches as readonly { startMinute: number }[];
    for (const endMinute of [first!.startMinute, first!.startMinute - 1, 1441])
      expect(evaluate(rule, { ...facts, stretches: [{ ...first, endMinute }] }).verdict).toBe('cannot-tell');
    expect(evaluate(rule, { ...facts, stretches: [{ ...first, endMinute: 1440 }] }).verdict).not.toBe(
      'cannot-tell',
    );
  },
);

test.each(stretchRules)('%s answers the same whatever the order of the stretches', (_, rule, facts) => {
  const reversed = [...(facts.stretches as readonly object[])].reverse();
  const { message, numbers, verdict } = evaluate(rule, facts);
  expect(evaluate(rule, { ...facts, stretches: reversed })).toMatchObject({ message, numbers, verdict });
});

/** Rules that count over the civil week itself; to the others the week only dates the figures. */
const WEEKLY = [
  'working-time.several-employers',
  'working-time.weekly-maximum',
  'working-time.weekly-rest',
  'overtime.weekly',
  'minors.weekly-maximum',
  'minors.weekly-rest',
];

test.each(answering('week').filter(([id]) => WEEKLY.includes(id)))(
  '%s names its week by the Monday (L3121-35)',
  (_, rule, facts) => {
    const monday = facts.week as LocalDate;
    for (const days of [1, 6]) {
      const other = evaluate(rule, { ...facts, week: addDays(monday, days) });
      expect(other).toMatchObject({ verdict: 'cannot-tell', missing: ['week'] });
    }
  },
);
