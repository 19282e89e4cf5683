import { describe, expect, test } from '@jest/globals';
import { localDate as d, minutes } from '@relais/kernel';
import { labourCode } from './citations';
import { facts, FactsError } from './facts';
import { defineRule, evaluate, findingOf, weakest } from './rule';

const definition = {
  id: 'test.longest-day',
  version: 1,
  title: { fr: 'Durée maximale', en: 'Longest day' },
  summary: { fr: 'Dix heures au plus.', en: 'Ten hours at most.' },
  subject: 'working-time',
  origin: 'code',
  references: [labourCode('L3121-18', '000033020428')],
} as const;

const longestDay = defineRule({
  ...definition,
  facts: {
    on: facts.date('jour', 'day'),
    periods: facts.list(
      facts.record(
        { practice: facts.text('cabinet', 'practice'), worked: facts.minutes('durée', 'duration') },
        'période',
        'period',
      ),
      'périodes',
      'periods',
    ),
    derogation: facts.optional(facts.boolean('dérogation', 'derogation')),
  },
  decide({ periods, derogation }) {
    const worked = periods.reduce((total, period) => total + period.worked, 0);
    if (derogation && worked === 0)
      return {
        contradiction: ['derogation', 'periods'],
        message: { fr: 'Dérogation sans travail.', en: 'A derogation without work.' },
      };
    return {
      verdict: worked > 600 && !derogation ? 'error' : 'ok',
      numbers: { workedMinutes: worked, maximumMinutes: 600 },
      message: { fr: `${worked} min`, en: `${worked} min` },
    };
  },
});

const day = (...worked: number[]) => ({
  on: '2026-11-02',
  periods: worked.map((m, i) => ({ practice: `P${i}`, worked: m })),
});

describe('a rule of law', () => {
  test('answers with its version, its inputs, the figures compared, its texts and two sentences', () => {
    expect(evaluate(longestDay, day(360, 300))).toEqual({
      ruleId: 'test.longest-day',
      version: 1,
      verdict: 'error',
      value: null,
      inputs: { ...day(360, 300), derogation: null },
      numbers: { workedMinutes: 660, maximumMinutes: 600 },
      message: { fr: '660 min', en: '660 min' },
      references: definition.references,
      status: 'verified',
      missing: [],
    });
  });

  test('never passes silently when a fact is missing: it names the fact, however deep', () => {
    const result = evaluate(longestDay, { on: null, periods: [{ practice: 'A' }] });
    expect(result.verdict).toBe('cannot-tell');
    expect(result.missing).toEqual(['on', 'periods[0].worked']);
    expect(result.message.fr).toBe('Impossible de conclure : il manque jour, périodes.');
    expect(findingOf(result)?.severity).toBe('warning');
  });

  test('says in English too what is missing', () => {
    expect(evaluate(longestDay, { periods: [] }).message.en).toBe('Cannot tell: day is missing.');
  });

  test('that only computes leaves nothing to find', () => {
    const computed = { ...evaluate(longestDay, day(60)), verdict: 'computed' } as const;
    expect(findingOf(computed)).toBeNull();
  });

  test('is on, with no example, unless it says otherwise', () => {
    expect([longestDay.onByDefault, longestDay.examples]).toEqual([true, []]);
  });

  test('names the facts that contradict each other', () => {
    const result = evaluate(longestDay, { ...day(), derogation: true });
    expect(result.verdict).toBe('cannot-tell');
    expect(result.missing).toEqual(['derogation', 'periods']);
  });

  test.each([
    [{ ...day(60), on: '2026-02-31' }, 'on', 'a day that exists'],
    [{ ...day(60), of: 1 }, 'of', 'one of on, periods, derogation'],
    [day(1.5), 'periods[0].worked', 'a whole number of minutes'],
    [{ ...day(60), derogation: 'yes' }, 'derogation', 'true or false'],
    [{ on: '2026-11-02', periods: 'none' }, 'periods', 'a list'],
    [[], 'facts', 'an object'],
  ])('refuses facts it cannot read: %j', (given, path, expected) => {
    expect(() => evaluate(longestDay, given)).toThrow(FactsError);
    expect(() => evaluate(longestDay, given)).toThrow(`${path}: expected ${expected}`);
  });

  test('shows nothing when the limit is kept', () => {
    expect(findingOf(evaluate(longestDay, day(600)))).toBeNull();
    expect(findingOf(evaluate(longestDay, day(601)))?.severity).toBe('error');
  });

  test('is as sure as its weakest text', () => {
    const shaky = defineRule({
      ...definition,
      facts: {},
      references: [...definition.references, labourCode('L1253-6', '000006901339', 'secondary')],
      decide: () => ({ verdict: 'ok', numbers: {}, message: { fr: '', en: '' } }),
    });
    expect(shaky.status).toBe('secondary');
    expect(longestDay.status).toBe('verified');
    expect(weakest([])).toBe('assumption');
  });

  test('is not declared without a text, nor with a text that has no article or link', () => {
    const decide = () => ({ verdict: 'ok', numbers: {}, message: { fr: '', en: '' } }) as const;
    expect(() => defineRule({ ...definition, facts: {}, references: [], decide })).toThrow(
      'test.longest-day: a rule cites at least one text',
    );
    const unlinked = [{ code: 'Code du travail', article: 'L1', status: 'verified' }] as const;
    expect(() => defineRule({ ...definition, facts: {}, references: unlinked, decide })).toThrow(
      'no article or link',
    );
  });

  test('types its facts', () => {
    const typed = defineRule({
      ...definition,
      facts: { on: facts.date('jour', 'day'), worked: facts.optional(facts.minutes('durée', 'duration')) },
      decide: ({ on, worked }) => ({
        verdict: 'computed',
        value: { on, worked: minutes((worked ?? 0) + 1) },
        numbers: {},
        message: { fr: '', en: '' },
      }),
    });
    expect(evaluate(typed, { on: '2026-01-01' }).value).toEqual({ on: d('2026-01-01'), worked: 1 });
  });
});
