import { describe, expect, test } from '@jest/globals';
import { addDays, localDate as d } from '@relais/kernel';
import { PARAMETERS } from './catalogue';
import { isStale, lawEntries, valueOn } from './entries';
import { OBLIGATIONS } from './obligations/all';
import { RULES } from './rules';

const entries = lawEntries();
const entry = (id: string) => entries.find((one) => one.id === id)!;

describe('everything taken from the law, in one list', () => {
  test('holds every parameter, rule and obligation once, in the order of the catalogue', () => {
    expect(entries.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      ...PARAMETERS.map(({ id }) => `parameter ${id}`),
      ...RULES.map(({ id }) => `rule ${id}`),
      ...OBLIGATIONS.map(({ id }) => `obligation ${id}`),
    ]);
  });

  test('cites for each its texts, with article, link and how far they were read', () => {
    for (const { id, references, checkedOn, reviewBy } of entries) {
      expect([id, references.length > 0]).toEqual([id, true]);
      for (const { code, article, url, status } of references) {
        expect([id, code, article]).not.toContain('');
        expect([id, url]).toEqual([id, expect.stringMatching(/^https:\/\/[\w-]+\.[\w.-]+/)]);
        expect(['verified', 'secondary', 'assumption']).toContain(status);
      }
      expect(reviewBy > checkedOn).toBe(true);
    }
  });

  test('a figure tells its values with the text of each, and is cited by the last one (L3231-2)', () => {
    const { values, references, ...smic } = entry('smic.hourly');
    expect(smic).toEqual({
      kind: 'parameter',
      id: 'smic.hourly',
      title: { fr: 'SMIC horaire brut (hors Mayotte)', en: 'Gross hourly minimum wage (Mayotte excluded)' },
      summary: null,
      version: 1,
      onByDefault: true,
      unit: 'cents per hour',
      status: 'secondary',
      checkedOn: '2026-07-23',
      reviewBy: '2026-12-23',
    });
    expect(values.at(-1)).toMatchObject({ from: '2026-06-01', value: 1231 });
    expect(references).toEqual([values.at(-1)?.reference]);
    expect(references[0]).toMatchObject({ code: 'Arrêté du 22 mai 2026', article: 'article 1' });
  });

  test('a rule tells its version and whether it is on, and has no values', () => {
    const found = RULES.find(({ onByDefault }) => !onByDefault)!;
    expect(entry(found.id)).toEqual({
      kind: 'rule',
      id: found.id,
      title: found.title,
      summary: found.summary,
      version: found.version,
      onByDefault: false,
      unit: null,
      values: [],
      references: found.references,
      status: 'assumption',
      checkedOn: '2026-08-20',
      reviewBy: '2027-08-20',
    });
  });

  test('an obligation is summed up by its guidance', () => {
    const [first] = OBLIGATIONS;
    expect(entry(first!.id)).toMatchObject({
      kind: 'obligation',
      title: first!.title,
      summary: first!.guidance,
      version: 1,
      unit: null,
      values: [],
    });
  });
});

test('an entry is stale on the day after its review was due, not on the day', () => {
  const reviewBy = d('2026-12-30');
  expect(isStale({ reviewBy }, addDays(reviewBy, -1))).toBe(false);
  expect(isStale({ reviewBy }, reviewBy)).toBe(false);
  expect(isStale({ reviewBy }, addDays(reviewBy, 1))).toBe(true);
});

test.each([
  ['2026-05-31', 1202],
  ['2026-06-01', 1231],
  ['2026-06-02', 1231],
])('the SMIC of %s is %i cents an hour (L3231-2)', (day, cents) => {
  expect(valueOn(entry('smic.hourly'), d(day))?.value).toBe(cents);
});

test('before its first value, and for a rule, there is no value', () => {
  const smic = entry('smic.hourly');
  expect(valueOn(smic, addDays(smic.values[0]!.from, -1))).toBeNull();
  expect(valueOn(entry('contract.severance'), d('2026-06-01'))).toBeNull();
});
