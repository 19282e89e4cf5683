import { describe, expect, test } from '@jest/globals';
import { addDays, localDate as d } from '@relais/kernel';
import { PARAMETERS } from './catalogue';
import { OBLIGATIONS } from './obligations/all';
import * as law from './index';
import { defineParameter, parametersToReview } from './parameter';

const definition = {
  id: 'test.value',
  label: { fr: 'Valeur', en: 'Value' },
  unit: 'cents',
  checkedOn: '2026-06-30',
  reviewEveryMonths: 6,
  status: 'verified',
} as const;
const source = {
  title: 'Code du travail',
  article: 'L1',
  url: 'https://example.test',
  publishedOn: '2020-01-01',
};
const sample = defineParameter({
  ...definition,
  values: [
    { from: '2024-01-01', value: 1, source },
    { from: '2026-01-01', value: 2, source, note: { fr: 'piège', en: 'trap' } },
  ],
});

describe('a legal value', () => {
  test('is never guessed before the first one known', () => {
    expect(() => sample.at(d('2023-12-31'))).toThrow('no value is known before 2024-01-01');
  });

  test('changes on its day: the day before, the day, the day after', () => {
    expect(sample.at(d('2025-12-31'))).toMatchObject({ value: 1, from: '2024-01-01', until: '2025-12-31' });
    expect(sample.at(d('2026-01-01'))).toMatchObject({ value: 2, from: '2026-01-01', until: null });
    expect(sample.at(d('2026-01-02'))).toMatchObject({ value: 2, note: { fr: 'piège' } });
  });

  test('says that it is stale once its review is overdue, and still answers', () => {
    expect(sample.at(d('2026-12-30')).stale).toBe(false);
    expect(sample.at(d('2026-12-31'))).toMatchObject({ value: 2, stale: true });
  });

  test('of the past is never stale: it was replaced', () => {
    expect(sample.at(d('2025-01-01')).stale).toBe(false);
  });

  test('cites its text', () => {
    expect(sample.at(d('2026-01-01')).reference).toEqual({
      code: 'Code du travail',
      article: 'L1',
      url: 'https://example.test',
      status: 'verified',
    });
  });

  test('cannot be declared with dates out of order, or without a value', () => {
    const twice = { from: '2024-01-01', value: 1, source };
    expect(() => defineParameter({ ...definition, values: [twice, twice] })).toThrow('does not come after');
    expect(() => defineParameter({ ...definition, values: [] })).toThrow(
      'test.value: a parameter needs a value',
    );
    const earlier = { ...twice, from: '2023-12-31' };
    expect(() => defineParameter({ ...definition, values: [twice, earlier] })).toThrow(
      'test.value: 2023-12-31 does not come after 2024-01-01',
    );
    const never = { ...source, publishedOn: '2024-02-30' };
    expect(() => defineParameter({ ...definition, values: [{ ...twice, source: never }] })).toThrow(
      RangeError,
    );
  });

  test('of a text without articles is that of the whole text', () => {
    const { article: _, ...whole } = source;
    const decree = defineParameter({
      ...definition,
      values: [{ from: '2024-01-01', value: 1, source: whole }],
    });
    expect(decree.at(d('2024-01-01')).reference.article).toBe('texte entier');
    expect(decree.values[0]?.source).toEqual(whole);
  });
});

test('parameters whose check is overdue are listed', () => {
  expect(parametersToReview([sample], d('2026-12-30'))).toEqual([]);
  expect(parametersToReview([sample], d('2026-12-31'))).toEqual([sample]);
});

describe.each(PARAMETERS.map((p) => [p.id, p] as const))('%s', (_, parameter) => {
  test('is sourced, dated in order, labelled in both languages', () => {
    expect(parameter.label.fr && parameter.label.en && parameter.unit).toBeTruthy();
    expect(parameter.reviewEveryMonths).toBeGreaterThan(0);
    let previous = '';
    for (const dated of parameter.values) {
      expect(dated.from > previous).toBe(true);
      previous = dated.from;
      expect(dated.source.title).not.toBe('');
      expect(dated.source.article).toBeTruthy();
      expect(dated.source.url).toMatch(/^https:\/\//);
      expect(dated.source.publishedOn <= parameter.checkedOn).toBe(true);
    }
  });

  test('answers each of its values on its day and the day after, and the one before it the day before', () => {
    parameter.values.forEach((dated, i) => {
      expect(parameter.at(dated.from).value).toBe(dated.value);
      expect(parameter.at(addDays(dated.from, 1)).value).toBe(dated.value);
      const before = addDays(dated.from, -1);
      if (i === 0) expect(() => parameter.at(before)).toThrow(RangeError);
      else expect(parameter.at(before).value).toBe(parameter.values[i - 1]!.value);
    });
  });
});

test('every parameter and every obligation has an id of its own', () => {
  const ids = [...PARAMETERS.map(({ id }) => id), ...OBLIGATIONS.map(({ id }) => id)];
  expect(new Set(ids).size).toBe(ids.length);
});

test('every parameter the library exports is in its catalogue, so that none escapes the review', () => {
  const exported = Object.values(law).filter(
    (value) => typeof value === 'object' && value !== null && 'at' in value && 'reviewEveryMonths' in value,
  );
  expect(new Set(exported)).toEqual(new Set(PARAMETERS));
  expect(exported).toHaveLength(PARAMETERS.length);
});
