import { describe, expect, test } from '@jest/globals';
import { localDate as d } from '@relais/kernel';
import { aidDeadlines, deadlinesToFollow, paymentDeadline } from './deadlines';

const contract = { signedOn: d('2026-11-16'), schemeVersion: 'C' } as const;
const dates = (deadlines: ReturnType<typeof aidDeadlines>) =>
  deadlines.map(({ ruleId, occurrence, dueOn }) => `${ruleId} ${occurrence} ${dueOn}`);

describe('the deadlines of an aid contract', () => {
  test('are the first payment, four anniversaries, the qualification and the end', () => {
    expect(dates(aidDeadlines(contract, d('2026-11-16')))).toEqual([
      'AID-01  2026-12-16',
      'AID-02 1 2027-11-16',
      'AID-02 2 2028-11-16',
      'AID-02 3 2029-11-16',
      'AID-02 4 2030-11-16',
      'AID-04  2028-11-16',
      'AID-10  2031-11-16',
    ]);
  });

  test('W21: an assistant hired on 16 November 2026 is qualified by 16 November 2028', () => {
    const [training] = aidDeadlines(contract, d('2026-11-16')).filter(({ ruleId }) => ruleId === 'AID-04');
    expect(training).toMatchObject({
      dueOn: '2028-11-16',
      owner: 'group',
      explanation: { certainty: 'secondary' },
    });
  });

  test('have no qualification date before the hire is known, nor for contracts before 22 June 2024', () => {
    const rules = (signedOn: string, schemeVersion: 'B' | 'C', hired: boolean) =>
      aidDeadlines({ signedOn: d(signedOn), schemeVersion }, hired ? d('2026-01-05') : null).map(
        ({ ruleId }) => ruleId,
      );
    expect(rules('2026-11-16', 'C', false)).not.toContain('AID-04');
    expect(rules('2024-06-21', 'B', true)).not.toContain('AID-04');
    expect(rules('2024-06-22', 'C', true)).toContain('AID-04');
  });

  test('have no first-payment date in version A, whose payment follows the hire', () => {
    expect(dates(aidDeadlines({ signedOn: d('2021-07-01'), schemeVersion: 'A' }))[0]).toBe(
      'AID-02 1 2022-07-01',
    );
  });

  test('W22: follow the convention of 29 February', () => {
    const deadlines = aidDeadlines({ signedOn: d('2028-02-29'), schemeVersion: 'C' });
    expect(dates(deadlines)).toContain('AID-02 1 2029-02-28');
    expect(dates(deadlines)).toContain('AID-02 4 2032-02-29');
    expect(dates(deadlines)).toContain('AID-10  2033-02-28');
  });

  test('stop at the end of a contract that ends early', () => {
    expect(dates(aidDeadlines({ ...contract, endsOn: d('2028-01-31') }, d('2026-11-16')))).toEqual([
      'AID-01  2026-12-16',
      'AID-02 1 2027-11-16',
      'AID-10  2028-01-31',
    ]);
  });

  test('each say who, what proves it, from which source, how sure, and what happens if missed', () => {
    for (const deadline of aidDeadlines(contract, d('2026-11-16'))) {
      const { rule, references, certainty, ifMissed, inputs } = deadline.explanation;
      for (const text of [deadline.title, deadline.proof, rule, ifMissed]) {
        expect(text.fr).not.toBe('');
        expect(text.en).not.toBe('');
      }
      expect(references[0]?.article).toBeTruthy();
      expect(certainty).toBe(references[0]?.status);
      expect(Object.keys(inputs).length).toBeGreaterThan(0);
    }
  });
});

describe('the deadlines worth opening', () => {
  const contract = { signedOn: d('2023-09-15'), schemeVersion: 'B' } as const;
  const followed = (today: string, endsOn?: string) =>
    deadlinesToFollow({ ...contract, endsOn: endsOn === undefined ? null : d(endsOn) }, null, d(today)).map(
      ({ ruleId, occurrence }) => ruleId + occurrence,
    );

  test.each([
    ['2023-09-15', ['AID-01', 'AID-021', 'AID-022', 'AID-023', 'AID-024', 'AID-10']],
    ['2024-09-14', ['AID-01', 'AID-021', 'AID-022', 'AID-023', 'AID-024', 'AID-10']],
    ['2024-09-15', ['AID-021', 'AID-022', 'AID-023', 'AID-024', 'AID-10']],
    ['2026-11-22', ['AID-023', 'AID-024', 'AID-10']],
  ])('recorded on %s, leave out the payments of years that are over', (today, rules) => {
    expect(followed(today)).toEqual(rules);
  });

  test('of a contract that ends are those before its end; of an ended one, none', () => {
    expect(followed('2026-11-22', '2027-10-01')).toEqual(['AID-023', 'AID-024']);
    expect(followed('2026-11-22', '2026-11-22')).toEqual([]);
  });

  test('of a payment: the first year AID-01, the others their anniversary', () => {
    expect([1, 2, 5].map(paymentDeadline)).toEqual([
      { ruleId: 'AID-01', occurrence: '' },
      { ruleId: 'AID-02', occurrence: '1' },
      { ruleId: 'AID-02', occurrence: '4' },
    ]);
  });
});
