import { describe, expect, test } from '@jest/globals';
import { localDate as d, percent } from '@relais/kernel';
import { type LawEntry, labourCode, lawEntries } from '@relais/law';
import { canonical, changesBetween, differences, entryKey } from './changes';
import { concernOf } from './concern';

const entries = lawEntries();
const known = new Map(entries.map((entry) => [entryKey(entry), entry]));
const named = (key: string): LawEntry => known.get(key)!;
const replace = (key: string, change: Partial<LawEntry>) =>
  entries.map((entry) => (entryKey(entry) === key ? { ...entry, ...change } : entry));
const smic = named('parameter:smic.hourly');

describe('two releases', () => {
  test('that say the same give no news', () => {
    expect(changesBetween(known, entries)).toEqual([]);
  });

  test('give no news of a check that found nothing, nor of the order of keys in what was stored', () => {
    const checked = replace('parameter:smic.hourly', {
      checkedOn: d('2026-11-22'),
      reviewBy: d('2027-11-22'),
    });
    expect(changesBetween(known, checked)).toEqual([]);
    const stored = JSON.parse(canonical(smic)) as LawEntry;
    expect(canonical(stored)).toBe(canonical(smic));
  });

  test('tell a new value with the one it replaces, its day and its text (L3231-2)', () => {
    const before = replace('parameter:smic.hourly', { values: smic.values.slice(0, -1) });
    const [change, ...others] = changesBetween(new Map(before.map((e) => [entryKey(e), e])), entries);
    expect(others).toEqual([]);
    expect(change).toMatchObject({ kind: 'changed', effectiveFrom: '2026-06-01' });
    expect(differences(change!)).toEqual([
      {
        part: 'value',
        before: { fr: '12,02\u00a0€', en: '€12.02' },
        after: { fr: '12,31\u00a0€', en: '€12.31' },
        from: '2026-06-01',
        reference: expect.objectContaining({ code: 'Arrêté du 22 mai 2026' }),
      },
    ]);
  });

  test('tell a value that is corrected on its own day, and one that is withdrawn', () => {
    const last = smic.values.at(-1)!;
    const wrong = { ...smic, values: [...smic.values.slice(0, -1), { ...last, value: 1230 }] };
    expect(differences({ before: wrong, after: smic })).toMatchObject([
      { before: { en: '€12.30' }, after: { en: '€12.31' }, from: '2026-06-01' },
    ]);
    const shorter = { ...smic, values: smic.values.slice(0, -1) };
    expect(differences({ before: smic, after: shorter })).toMatchObject([
      { before: { en: '€12.31' }, after: null, from: null, reference: null },
    ]);
  });

  test('tell what is new, with the day of its last value, and what is gone', () => {
    const without = entries.filter((entry) => entry !== smic);
    const [added] = changesBetween(new Map(without.map((e) => [entryKey(e), e])), entries);
    expect(added).toMatchObject({ kind: 'added', before: null, effectiveFrom: '2026-06-01' });
    expect(differences(added!)).toEqual([]);
    expect(changesBetween(known, without)).toEqual([
      { key: 'parameter:smic.hourly', kind: 'removed', before: smic, after: null, effectiveFrom: null },
    ]);
  });

  test('tell a new method, other words, other texts, another certainty and a rule switched off', () => {
    const rule = named('rule:group.unassigned-hours');
    const references = [labourCode('L1', '000000000001')];
    const title = { fr: 'Autre', en: 'Other' };
    const changed = {
      ...rule,
      version: 2,
      title,
      references,
      status: 'verified',
      onByDefault: false,
    } as const;
    expect(differences({ before: rule, after: changed })).toEqual([
      {
        part: 'method',
        before: { fr: 'version 1', en: 'version 1' },
        after: { fr: 'version 2', en: 'version 2' },
        from: null,
        reference: references[0],
      },
      expect.objectContaining({
        part: 'wording',
        after: { fr: expect.stringContaining('Autre\u00a0: '), en: expect.stringContaining('Other: ') },
      }),
      expect.objectContaining({
        part: 'texts',
        before: expect.objectContaining({ fr: 'Code du travail, L3242-1 ; Code du travail, L1253-9' }),
        after: expect.objectContaining({ fr: 'Code du travail, L1' }),
      }),
      expect.objectContaining({
        part: 'certainty',
        before: { fr: 'assumption', en: 'assumption' },
        after: { fr: 'verified', en: 'verified' },
      }),
      expect.objectContaining({
        part: 'default',
        before: { fr: 'true', en: 'true' },
        after: { fr: 'false', en: 'false' },
      }),
    ]);
    expect(changesBetween(known, replace('rule:group.unassigned-hours', changed))).toMatchObject([
      { kind: 'changed', effectiveFrom: null },
    ]);
  });

  test('tell the title alone of a figure that is renamed', () => {
    const share = named('parameter:group.public-bodies-time');
    const renamed = { ...share, title: { fr: 'Part', en: 'Share' } };
    expect(differences({ before: share, after: renamed })).toMatchObject([
      { part: 'wording', after: { fr: 'Part', en: 'Share' } },
    ]);
    const halved = { ...share, values: [{ ...share.values[0]!, value: percent(50) }] };
    expect(differences({ before: share, after: halved })).toMatchObject([
      { before: { fr: '75\u00a0%' }, after: { fr: '50\u00a0%' } },
    ]);
  });
});

describe('a change concerns', () => {
  test.each([
    ['smic.hourly', 'contracts-under-floor'],
    ['idcc-1147.pay-grid', 'contracts-under-floor'],
    ['idcc-1147.part-time-minimum', 'part-time-contracts'],
    ['idcc-1147.complementary-tiers', 'part-time-contracts'],
    ['fixed-term-transmission', 'fixed-term-contracts'],
    ['idcc-1147.trial-period', 'trials'],
    ['minors.daily-maximum', 'minors'],
    ['GE-02', 'group'],
    ['headcount.works-council', 'group'],
    ['group.public-bodies-members', 'practices'],
    ['headcount.placed-in-practice', 'placements'],
    ['working-time.daily-work', 'contracts'],
  ] as const)('%s: %s', (id, concern) => {
    expect(concernOf({ id })).toBe(concern);
  });
});
