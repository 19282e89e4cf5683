import { describe, expect, test } from '@jest/globals';
import { type Rule, evaluate } from './rule';

/** One test per example of a rule, titled with the articles it checks. */
export function checkExamples(rule: Rule, examples = rule.examples): void {
  const articles = rule.references.map(({ article }) => article).join(', ');
  describe(`${rule.id} (${articles})`, () => {
    test.each(examples)('$title', ({ facts, verdict, value, numbers }) => {
      const result = evaluate(rule, facts);
      expect(result.verdict).toBe(verdict);
      if (value !== undefined) expect(result.value).toEqual(value);
      expect(result.numbers).toMatchObject(numbers ?? {});
      expect(result.message.fr).not.toBe('');
      expect(result.message.en).not.toBe('');
    });
  });
}
