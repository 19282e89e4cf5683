import { expect, test } from '@jest/globals';
import { WORKING_TIME_RULES } from './rules';

test.each(WORKING_TIME_RULES.map((rule) => [rule.id, rule] as const))(
  '%s has two examples, and texts with article, link and status',
  (_, { examples, references, origin }) => {
    expect(examples.length).toBeGreaterThanOrEqual(2);
    for (const { article, url, status } of references) {
      expect(article).not.toBe('');
      expect(url).toMatch(/^https:\/\//);
      expect(['verified', 'secondary', 'assumption']).toContain(status);
    }
    expect(origin === 'code' || references.some(({ code }) => code.includes('1147'))).toBe(true);
  },
);

test('a rule of the agreement replaces one of the Code, never another of the agreement', () => {
  const replaced = WORKING_TIME_RULES.filter(({ replaces }) => replaces).map(({ replaces }) =>
    WORKING_TIME_RULES.find(({ id }) => id === replaces),
  );
  expect(replaced.length).toBeGreaterThan(7);
  for (const rule of replaced) expect(rule?.origin).toBe('code');
});

test('what the texts leave open is off until a group switches it on', () => {
  const off = WORKING_TIME_RULES.filter(({ onByDefault }) => !onByDefault);
  expect(off.map(({ id }) => id)).toEqual(['idcc-1147.holiday-on-rest-day']);
  for (const { status } of off) expect(status).toBe('assumption');
});
