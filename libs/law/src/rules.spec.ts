import { expect, test } from '@jest/globals';
import { RULES, ruleOf } from './rules';
import { checkExamples } from './testing';

RULES.forEach((rule) => checkExamples(rule));

test.each(RULES.map((rule) => [rule.id, rule] as const))(
  '%s has an example, a title and a summary in both languages',
  (_, { title, summary, examples, version }) => {
    expect(examples.length).toBeGreaterThan(0);
    expect(version).toBeGreaterThan(0);
    for (const text of [title, summary]) {
      expect(text.fr).not.toBe('');
      expect(text.en).not.toBe(text.fr);
    }
  },
);

test('every rule has a name of its own, and what it replaces is a rule', () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { replaces } of RULES) if (replaces !== undefined) expect(ids).toContain(replaces);
});

test('an unknown rule is refused by its name', () => {
  expect(() => ruleOf('no-such-rule')).toThrow('No rule has the id no-such-rule');
});
