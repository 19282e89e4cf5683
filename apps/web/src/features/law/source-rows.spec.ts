import { expect, test } from '@jest/globals';
import { localDate as d } from '@relais/kernel';
import { lawEntries } from '@relais/law';
import { sourceRows } from './source-rows';

const rows = (day: string, language = 'fr') => sourceRows(d(day), language, 'à venir');
const named = (day: string, key: string, language?: string) =>
  rows(day, language).find((row) => row.key === key)!;

test('every figure, rule and obligation has a line with its text', () => {
  expect(rows('2026-11-22')).toHaveLength(lawEntries().length);
  for (const { texts, title } of rows('2026-11-22')) expect([texts, title]).not.toContain('');
});

test('a figure is that of the day, with the text that sets it', () => {
  expect(named('2026-05-31', 'parameter:smic.hourly')).toMatchObject({
    value: '12,02\u00a0€',
    since: '2026-01-01',
    texts: 'Décret n° 2025-1228 du 17 décembre 2025, article 1',
    stale: false,
  });
  expect(named('2026-06-01', 'parameter:smic.hourly', 'en').value).toBe('€12.31');
  expect(named('2020-01-01', 'parameter:smic.hourly')).toMatchObject({ value: 'à venir', since: null });
});

test('what nobody checked for too long is marked, a rule has no value', () => {
  expect(named('2026-12-24', 'parameter:smic.hourly').stale).toBe(true);
  expect(named('2026-12-24', 'rule:group.unassigned-hours')).toMatchObject({ value: '', stale: false });
});
