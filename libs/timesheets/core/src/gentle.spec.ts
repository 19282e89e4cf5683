import { describe, expect, test } from '@jest/globals';
import { type RuledFinding } from '@relais/contracts/core';
import { localDate } from '@relais/kernel';
import { gentleSentence } from './gentle';

const finding = (ruleId: string, numbers: RuledFinding['numbers'], missing: string[] = []): RuledFinding => ({
  ...{ ruleId, numbers, missing, version: 1, severity: 'error', status: 'verified' },
  ...{ message: { fr: '', en: '' }, references: [], practices: [] },
  from: localDate('2026-11-03'),
  to: localDate('2026-11-03'),
});
const french = (found: RuledFinding) => gentleSentence(found)?.fr.replace(/\s/g, ' ');

describe('What the person who did the hours reads', () => {
  test.each([
    ['working-time.daily-maximum', { workedMinutes: 660 }, 'Cela fait 11 h dans la journée'],
    ['working-time.daily-rest', { restMinutes: 600 }, 'Il y a 10 h entre la fin de la veille'],
    ['working-time.weekly-maximum', { workedMinutes: 2910 }, 'Cela fait 48 h 30 dans la semaine'],
  ])('of %s is a plain sentence that asks, and keeps the hours', (rule, numbers, start) => {
    const sentence = french(finding(rule, numbers)) ?? '';
    expect(sentence).toContain(start);
    expect(sentence).toContain('Si oui, gardez-le');
    expect(sentence).not.toMatch(/L31|article|infraction/);
  });

  test('is silent about what only the group can mend', () => {
    expect(gentleSentence(finding('working-time.cannot-tell.journey', {}, ['journey']))).toBeNull();
    expect(gentleSentence(finding('part-time.periods-a-week', {}))).toBeNull();
  });
});
