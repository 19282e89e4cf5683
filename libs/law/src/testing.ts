import { describe, expect, test } from '@jest/globals';
import { type Rule, type RuleResult, evaluate } from './rule';

/**
 * One test per example of a rule, titled with the articles it checks. The whole answer is compared with the one kept in
 * the snapshot, which a reviewer reads as a book of answers: `npm run unit -- libs/law/src/rules.spec.ts -u` rewrites it.
 */
export function checkExamples(rule: Rule, examples = rule.examples): void {
  const articles = rule.references.map(({ article }) => article).join(', ');
  describe(`${rule.id} (${articles})`, () => {
    test.each(examples)('$title', ({ facts, verdict, value, numbers }) => {
      const result = evaluate(rule, facts);
      expect(result.verdict).toBe(verdict);
      if (value !== undefined) expect(result.value).toEqual(value);
      expect(result.numbers).toMatchObject(numbers ?? {});
      expect(answerInLines(result)).toMatchSnapshot();
    });
  });
}

/** An answer as it is read: the sentence in both languages, what was compared, the texts that settled it. */
function answerInLines({ verdict, value, message, numbers, references, missing }: RuleResult): string {
  const compared = Object.entries(numbers).map(([name, figure]) => `${name} ${figure}`);
  return [
    message.fr,
    message.en,
    `${verdict}: ${JSON.stringify(value)}`,
    `numbers: ${compared.join(', ')}`,
    `missing: ${missing.join(', ')}`,
    `texts: ${references.map(({ article, status }) => `${article} (${status})`).join(', ')}`,
  ].join('\n');
}
