import { describe, expect, test } from '@jest/globals';
import { addDays, localDate as d, minutes } from '@relais/kernel';
import fc from 'fast-check';
import { evaluate } from '../rule';
import {
  COUNTED_CONTRACTS,
  type Counted,
  HEADCOUNT_PURPOSES,
  headcount,
  placedHeadcount,
  runAtOrAbove,
  yearlyAverage,
} from './headcount';
import {
  DISABLED_WORKERS,
  LABOUR_CODE_HEADCOUNT,
  SOCIAL_SECURITY_THRESHOLD,
  WORKS_COUNCIL_THRESHOLD,
} from './headcount-rules';

const on = d('2026-11-22');
const someone: Counted = {
  contract: 'permanent',
  weeklyMinutes: minutes(2100),
  placed: true,
  replacesAbsent: false,
  daysPresent: 365,
};
const own: Counted = { ...someone, placed: false };

describe('a headcount is one figure for each purpose, never one for all', () => {
  test.each([
    ['labour-code', 100, 'L1253-8-1: placed employees are left out'],
    ['works-council', 200, 'L1253-8-1 keeps Part 2 of the Code apart: they count'],
    ['social-security', 100, 'CSS L130-1 III: they are left out'],
    ['accident-tariff', 200, 'CSS L130-1 III keeps the tariff apart: they count'],
  ] as const)('%s: one placed and one other employee are %i hundredths (%s)', (purpose, expected, _) => {
    expect(headcount(purpose, on, [someone, own]).hundredths).toBe(expected);
  });

  test.each(['apprenticeship', 'professional-training', 'subsidised'] as const)(
    '%s contracts count for the accident tariff alone (L1111-3)',
    (contract) => {
      const found = HEADCOUNT_PURPOSES.map((purpose) => headcount(purpose, on, [{ ...own, contract }]));
      expect(found.map(({ hundredths }) => hundredths)).toEqual([0, 0, 0, 100]);
      expect(found.map(({ leftOutContract }) => leftOutContract)).toEqual([1, 1, 1, 0]);
    },
  );

  test('a permanent contract counts although it stands in for an absent colleague', () => {
    expect(headcount('works-council', on, [{ ...own, replacesAbsent: true }]).hundredths).toBe(100);
  });

  test('a permanent contract counts whole from its first day (L1111-2 1°)', () => {
    expect(headcount('labour-code', on, [{ ...own, daysPresent: 1 }]).hundredths).toBe(100);
  });

  test('nobody counts for more than one, whatever the hours and the days', () => {
    const long = { ...own, contract: 'fixed-term', weeklyMinutes: minutes(2400), daysPresent: 366 } as const;
    expect(headcount('labour-code', on, [long]).hundredths).toBe(100);
  });

  test('shares are added before they are cut: three thirds of a week are one employee', () => {
    const third = { ...own, weeklyMinutes: minutes(700) };
    expect(headcount('labour-code', on, [third]).hundredths).toBe(33);
    expect(headcount('labour-code', on, [third, third, third]).hundredths).toBe(100);
  });

  test('a fixed term counts by the days of the year before, 366 of them after a leap day', () => {
    const half = { ...own, contract: 'fixed-term', daysPresent: 183 } as const;
    expect(headcount('labour-code', d('2024-06-30'), [half]).hundredths).toBe(50);
    expect(headcount('labour-code', d('2023-06-30'), [{ ...half, daysPresent: 73 }]).hundredths).toBe(20);
  });

  test('everybody is counted or said to be left out', () => {
    const anybody = fc.record({
      contract: fc.constantFrom(...COUNTED_CONTRACTS),
      weeklyMinutes: fc.integer({ min: 0, max: 2400 }).map(minutes),
      placed: fc.boolean(),
      replacesAbsent: fc.boolean(),
      daysPresent: fc.integer({ min: 0, max: 366 }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...HEADCOUNT_PURPOSES), fc.array(anybody), (purpose, people) => {
        const found = headcount(purpose, on, people);
        expect(found.counted + found.leftOutPlaced + found.leftOutContract).toBe(people.length);
        expect(found.hundredths).toBeLessThanOrEqual(found.counted * 100);
      }),
    );
  });
});

describe('employees of the group in the headcount of a practice (L1111-2 2°)', () => {
  const here = { weeklyMinutes: minutes(1050), presentSince: d('2025-11-22'), replacesAbsent: false };

  test.each([
    ['2025-11-22', 50, 0],
    ['2025-11-23', 0, 1],
  ])('present since %s: %i hundredths', (presentSince, hundredths, leftOutPlaced) => {
    expect(placedHeadcount(on, [{ ...here, presentSince: d(presentSince) }])).toMatchObject({
      hundredths,
      leftOutPlaced,
    });
  });

  test('a replacement adds nothing', () => {
    expect(placedHeadcount(on, [{ ...here, replacesAbsent: true }])).toEqual({
      hundredths: 0,
      counted: 0,
      leftOutPlaced: 0,
      leftOutContract: 1,
    });
  });

  test('a replacement that is not there for a year is told once', () => {
    expect(
      placedHeadcount(on, [{ ...here, presentSince: addDays(on, -1), replacesAbsent: true }]),
    ).toMatchObject({ leftOutPlaced: 1, leftOutContract: 0 });
  });
});

describe('thresholds in time', () => {
  test.each([
    [[], 0],
    [[5000], 1],
    [[4999], 0],
    [[5000, 4999, 5000, 5001], 2],
    [[5000, 5000, 4999], 0],
  ])('%j at fifty or more: the last run is %i long', (figures, run) => {
    expect(runAtOrAbove(figures, 50)).toBe(run);
  });

  test('the year is the average of months with somebody, cut at the hundredth (CSS R130-1)', () => {
    expect(yearlyAverage([])).toBe(0);
    expect(yearlyAverage([0, 0])).toBe(0);
    expect(yearlyAverage([100, 0, 201])).toBe(150);
  });

  test('four years in a row do not bind, five do (CSS L130-1 II)', () => {
    const facts = { on: '2026-01-01', threshold: 50, monthlyHundredths: [5000] };
    const after = (years: number) =>
      evaluate(SOCIAL_SECURITY_THRESHOLD, { ...facts, earlierYearsHundredths: Array(years).fill(5000) });
    expect(after(3).value).toMatchObject({ binds: false, consecutiveYears: 4 });
    expect(after(4).value).toMatchObject({ binds: true, consecutiveYears: 5 });
    expect(after(3).message.fr).toBe(
      'Effectif de l’année : 50,00. Seuil de 50 atteint 4 année(s) de suite ; il s’impose à partir de 5 : non.',
    );
    expect(after(4).message.en).toBe(
      'Headcount of the year: 50.00. Threshold of 50 reached 5 year(s) in a row; it binds from 5: yes.',
    );
  });

  test('the council is said with or without its extended duties (L2311-2, L2312-2)', () => {
    const of = (hundredths: number, months = 12) =>
      evaluate(WORKS_COUNCIL_THRESHOLD, {
        on: '2026-11-30',
        monthlyHundredths: Array(months).fill(hundredths),
      }).message;
    expect(of(1100).fr).toBe('12 mois de suite à 11 salariés ou plus : un comité doit être élu.');
    expect(of(1100).en).toBe('12 months in a row at 11 employees or more: a council must be elected.');
    expect(of(5000).fr).toContain('aux attributions étendues');
    expect(of(5000).en).toContain('with extended duties');
    expect(of(1100, 3).fr).toBe('3 mois de suite à 11 salariés ou plus : pas encore de comité.');
    expect(of(1100, 3).en).toBe('3 months in a row at 11 employees or more: no council yet.');
  });
});

describe('the duty to employ disabled workers (L5212-1, L5212-2)', () => {
  const facts = { on: '2026-12-31', thresholdBinds: true, beneficiaries: 1, placedBeneficiaries: 3 };
  test.each([
    [1999, true, 0],
    [2000, true, 1],
    [3333, true, 1],
    [3334, true, 2],
    [5000, false, 0],
  ])('%i hundredths, threshold binding %s: %i required', (yearHundredths, thresholdBinds, required) => {
    const result = evaluate(DISABLED_WORKERS, { ...facts, yearHundredths, thresholdBinds });
    expect(result.numbers.required).toBe(required);
    expect(result.verdict).toBe(required > 1 ? 'warning' : 'ok');
  });

  test('says what to certify to the members (D5212-6)', () => {
    const { message } = evaluate(DISABLED_WORKERS, { ...facts, yearHundredths: 2000 });
    expect(message.fr).toBe(
      '1 bénéficiaire(s) à employer hors mises à disposition, 1 présent(s) ; 3 placé(s), à attester aux adhérents avant le 15 mars.',
    );
    expect(message.en).toContain('3 placed, to certify to members before 15 March');
  });
});

test('a headcount is explained with who was left out and why', () => {
  const { message } = evaluate(LABOUR_CODE_HEADCOUNT, { on, people: [someone, own] });
  expect(message.fr).toBe(
    'Effectif du Code du travail : 1,00 (1 compté(s), 1 écarté(s) au titre des mises à disposition, 0 au titre du contrat).',
  );
  expect(message.en).toBe(
    'Headcount for the Code du travail: 1.00 (1 counted, 1 left out as placed, 0 for their contract).',
  );
});
