import { describe, expect, test } from '@jest/globals';
import { facts, FactsError, readFacts } from './facts';
import { RULES } from './rules';

const schema = {
  share: facts.number('hours', 'part', 'share'),
  kind: facts.oneOf(['cdi', 'cdd'], 'contrat', 'contract'),
  name: facts.text('nom', 'name'),
  found: facts.optional(facts.instant('constat', 'finding')),
} as const;
const good = { share: 1.5, kind: 'cdd', name: 'Cabinet', found: '2026-11-16T09:30:00Z' };

describe('facts from anywhere', () => {
  test('are read as they are written when they are what the rule expects', () => {
    expect(readFacts(schema, good)).toEqual({ facts: good, inputs: good, missing: [] });
  });

  test.each([
    [{ ...good, share: '1.5' }, 'share: expected a number of hours'],
    [{ ...good, share: Number.POSITIVE_INFINITY }, 'share: expected a number of hours'],
    [{ ...good, kind: 'interim' }, 'kind: expected one of cdi, cdd'],
    [{ ...good, kind: 1 }, 'kind: expected one of cdi, cdd'],
    [{ ...good, name: 3 }, 'name: expected a text'],
    [{ ...good, constructor: 1 }, 'constructor: expected one of share, kind, name, found'],
    [{ ...good, found: '2026-11-16 09:30' }, 'found: expected an instant in UTC (YYYY-MM-DDTHH:MM:SSZ)'],
    [{ ...good, found: '2026-11-16T09:30:00+01:00' }, 'found: expected an instant in UTC'],
    [{ ...good, found: 'on 2026-11-16T09:30:00Z' }, 'found: expected an instant in UTC'],
    [{ ...good, found: '2026-13-16T09:30:00Z' }, 'found: expected an instant in UTC'],
    [{ ...good, found: 1763285400000 }, 'found: expected an instant in UTC'],
    [null, 'facts: expected an object'],
    ['cdi', 'facts: expected an object'],
    [7, 'facts: expected an object'],
  ])('are refused with their path when they are not: %j', (given, message) => {
    expect(() => readFacts(schema, given)).toThrow(message);
  });

  test('are refused by an error of their own, which names the path and what was expected', () => {
    const refused = new FactsError('kind', 'one of cdi, cdd');
    expect([refused.name, refused.path, refused.expected]).toEqual(['FactsError', 'kind', 'one of cdi, cdd']);
  });

  test('an instant may have thousandths of a second', () => {
    const found = '2026-11-16T09:30:00.250Z';
    expect(readFacts(schema, { ...good, found }).facts.found).toBe(found);
  });

  test('that are absent are missing, unless the rule can do without', () => {
    const optional = { ...schema, name: facts.optional(schema.name) };
    expect(readFacts(optional, {})).toMatchObject({
      missing: ['share', 'kind'],
      inputs: { share: null, kind: null, name: null, found: null },
    });
  });
});

test('every fact of every rule has a label in both languages', () => {
  for (const { id, facts: schemaOfRule } of RULES)
    for (const [name, { label }] of Object.entries(schemaOfRule)) {
      expect([id, name, label.fr]).not.toContain('');
      expect([id, name, label.en]).not.toContain('');
    }
});
