import { describe, expect, test } from '@jest/globals';
import { type Rule, type Verdict, evaluate } from './rule';

/** Facts as a person would write them for `relais explain`, and the answer the text gives. */
export interface WorkedExample {
  /** A sentence of the domain. */
  readonly title: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly verdict: Verdict;
  /** Result of a computation, whole. */
  readonly value?: unknown;
  /** Figures that must be among those compared. */
  readonly numbers?: Readonly<Record<string, number | string>>;
}

/** One test per example of a rule, titled with the articles it checks. */
export function checkExamples(rule: Rule, examples: readonly WorkedExample[]): void {
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
