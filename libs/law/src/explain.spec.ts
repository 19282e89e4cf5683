import { describe, expect, test } from '@jest/globals';
import { describeFacts, exampleFacts } from './explain';
import { facts } from './facts';
import { RULES, ruleOf } from './rules';

const described = {
  worked: facts.minutes('durée', 'duration'),
  kind: facts.optional(facts.oneOf(['cdi', 'cdd'], 'contrat', 'contract')),
  days: facts.list(
    facts.record({ on: facts.date('jour', 'day') }, 'journée', 'day of work'),
    'jours',
    'days',
  ),
};

describe('a person who writes facts is told', () => {
  test('the kind, the words, the unit and what can be left out', () => {
    expect(describeFacts(described)).toEqual({
      worked: { kind: 'integer', label: 'duration', unit: 'minutes' },
      kind: { kind: 'one-of', label: 'contract', optional: true, words: ['cdi', 'cdd'] },
      days: {
        kind: 'list',
        label: 'days',
        element: {
          kind: 'record',
          label: 'day of work',
          properties: { on: { kind: 'date', label: 'day' } },
        },
      },
    });
  });

  test('facts that a rule can be asked about at once', () => {
    for (const rule of RULES) expect(exampleFacts(rule)).toBe(rule.examples[0]?.facts);
  });

  test('that a rule has no example, if that ever happened', () => {
    const bare = { ...ruleOf('working-time.break'), examples: [] };
    expect(() => exampleFacts(bare)).toThrow('working-time.break has no example');
  });
});
