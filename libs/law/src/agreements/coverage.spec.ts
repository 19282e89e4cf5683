import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { RULES } from '../rules';
import { coverage } from './coverage';

const ofAgreement = RULES.filter(({ origin }) => origin === 'idcc-1147');

describe('the rules of a group follow its agreement (L1253-10)', () => {
  test('under IDCC 1147 its own rules apply, and those of the Code that it does not replace', () => {
    const { held, applying, left, statement } = coverage('1147');
    expect([held, left, statement]).toEqual([true, [], null]);
    const ids = applying.map(({ id }) => id);
    for (const { id, replaces } of ofAgreement) {
      expect(ids).toContain(id);
      if (replaces !== undefined) expect(ids).not.toContain(replaces);
    }
    expect(ids).toContain('group.unassigned-hours');
  });

  test('under another agreement the Code alone applies, and what is not covered is said and listed', () => {
    const { held, applying, left, statement } = coverage('1996');
    expect(held).toBe(false);
    expect(applying.length).toBeGreaterThan(0);
    expect(applying.every(({ origin }) => origin === 'code')).toBe(true);
    expect(applying).toHaveLength(RULES.length - ofAgreement.length);
    expect(left).toEqual(ofAgreement);
    expect(statement?.fr).toContain('IDCC 1996');
    expect(statement?.en).toContain('IDCC 1996');
  });

  test('without an agreement the Code alone applies, and that is said', () => {
    expect(coverage(null)).toMatchObject({ idcc: null, held: false, left: ofAgreement });
    expect(coverage(null).statement?.fr).toContain('Aucune convention');
    expect(coverage(null).statement?.en).toContain('No collective agreement');
  });
});

test('the README of the agreement names every rule it brings, and what it replaces', () => {
  const readme = readFileSync('libs/law/src/agreements/idcc-1147/README.md', 'utf8');
  for (const { id, replaces } of ofAgreement) {
    expect(readme).toContain(`\`${id}\``);
    if (replaces !== undefined) expect(readme).toContain(`\`${replaces}\``);
  }
});
