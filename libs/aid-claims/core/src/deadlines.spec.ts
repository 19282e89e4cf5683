import { describe, expect, test } from '@jest/globals';
import { localDate as d } from '@relais/kernel';
import { DEFAULT_AID_ASSUMPTIONS } from '@relais/law';
import { aidDeadlines, deadlinesToFollow, missingFactTask, paymentDeadlines } from './deadlines';

const contract = { signedOn: d('2026-11-16'), schemeVersion: 'C' } as const;
const hired = d('2026-11-16');
const known = { contract, assistantHiredOn: hired };
const dates = ({ dated }: ReturnType<typeof aidDeadlines>) =>
  dated.map(({ ruleId, occurrence, dueOn }) => `${ruleId} ${occurrence} ${dueOn}`);

describe('the deadlines of an aid contract', () => {
  test('are its payments, anniversaries, exchanges, the qualification and the end', () => {
    expect(dates(aidDeadlines(known))).toEqual([
      'AID-01  2026-12-16',
      'AID-02 1 2027-11-16',
      'AID-02 2 2028-11-16',
      'AID-02 3 2029-11-16',
      'AID-02 4 2030-11-16',
      'AID-03 3.1 2028-11-16',
      'AID-03 3.2 2029-05-16',
      'AID-03 4.1 2029-11-16',
      'AID-03 4.2 2030-05-16',
      'AID-03 5.1 2030-11-16',
      'AID-03 5.2 2031-05-16',
      'AID-04  2028-11-16',
      'AID-10  2031-11-16',
      'AID-11 1 2027-09-16',
      'AID-11 2 2028-09-16',
      'AID-11 3 2029-09-16',
      'AID-11 4 2030-09-16',
    ]);
  });

  test('without the day of the hire, the qualification cannot be counted and says so', () => {
    const { dated, undated } = aidDeadlines({ contract });
    expect(dated.map(({ ruleId }) => ruleId)).not.toContain('AID-04');
    expect(undated).toMatchObject([
      { ruleId: 'AID-04', missing: { fr: 'la date d’embauche de l’assistant' }, owner: 'group' },
    ]);
    expect(missingFactTask(undated[0]!, d('2026-11-20'))).toMatchObject({
      ruleId: 'AID-04',
      occurrence: '?',
      title: { fr: 'À compléter : la date d’embauche de l’assistant (Assistant qualifié (CQP ou FAE))' },
      dueOn: '2026-11-20',
    });
  });

  test('stop at the end of a contract that ends early', () => {
    expect(dates(aidDeadlines({ ...known, contract: { ...contract, endsOn: d('2028-01-31') } }))).toEqual([
      'AID-01  2026-12-16',
      'AID-02 1 2027-11-16',
      'AID-10  2028-01-31',
      'AID-11 1 2027-09-16',
    ]);
  });

  test('follow what the group assumes where the text is silent', () => {
    const choices = { ...DEFAULT_AID_ASSUMPTIONS, secondInstalmentMonths: 5, exchangeReminderMonths: 1 };
    expect(dates(aidDeadlines(known, choices))).toEqual(
      expect.arrayContaining(['AID-03 3.2 2029-04-16', 'AID-11 1 2027-10-16']),
    );
    const counted = dates(
      aidDeadlines(
        { ...known, assistantHiredOn: d('2027-01-04') },
        { ...choices, trainingRunsFrom: 'signature' },
      ),
    );
    expect(counted).toContain('AID-04  2028-11-16');
  });

  test('each say who, what proves it, from which source, how sure, and what happens if missed', () => {
    for (const deadline of aidDeadlines(known).dated) {
      const { rule, references, certainty, ifMissed, inputs } = deadline.explanation;
      for (const text of [deadline.title, deadline.proof, rule, ifMissed]) {
        expect(text.fr).not.toBe('');
        expect(text.en).not.toBe('');
      }
      expect(references.map(({ status }) => status)).toContain(certainty);
      expect(Object.keys(inputs).length).toBeGreaterThan(0);
    }
  });
});

describe('the deadlines worth opening', () => {
  const contract = { signedOn: d('2023-09-15'), schemeVersion: 'B' } as const;
  const followed = (today: string, endsOn?: string) =>
    deadlinesToFollow(
      { contract: { ...contract, endsOn: endsOn === undefined ? null : d(endsOn) }, assistantHiredOn: hired },
      d(today),
    ).dated.map(({ ruleId, occurrence }) => ruleId + occurrence);

  test.each([
    ['2023-09-15', 'AID-01', true],
    ['2024-09-14', 'AID-01', true],
    ['2024-09-15', 'AID-01', false],
    ['2025-09-14', 'AID-021', true],
    ['2025-09-15', 'AID-021', false],
    ['2026-09-14', 'AID-033.2', true],
    ['2026-09-15', 'AID-033.2', false],
    ['2025-09-14', 'AID-12', true],
    ['2025-09-15', 'AID-12', false],
  ])('on %s, %s is still followed: %s', (today, rule, expected) => {
    expect(followed(today).includes(rule)).toBe(expected);
  });

  test('of a contract that ends are those before its end; of an ended one, what outlives it', () => {
    expect(followed('2026-11-22', '2027-09-14')).toEqual([
      'AID-023',
      'AID-034.1',
      'AID-034.2',
      'AID-113',
      'AID-114',
    ]);
    expect(followed('2026-11-22', '2026-11-22')).toEqual([]);
  });

  test('of a payment: AID-01, then the anniversary, then both halves', () => {
    expect([1, 2, 5].map(paymentDeadlines)).toEqual([
      [{ ruleId: 'AID-01', occurrence: '' }],
      [{ ruleId: 'AID-02', occurrence: '1' }],
      [
        { ruleId: 'AID-02', occurrence: '4' },
        { ruleId: 'AID-03', occurrence: '5.1' },
        { ruleId: 'AID-03', occurrence: '5.2' },
      ],
    ]);
  });
});
