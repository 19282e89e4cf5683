import { describe, expect, test } from '@jest/globals';
import { addDays, addYears, localDate as d } from '@relais/kernel';
import fc from 'fast-check';
import { evaluate } from '../rule';
import {
  BRANCH_SENIORITY,
  branchSeniority,
  groupSeniority,
  PRACTICE_SENIORITY,
  practiceSeniority,
  reachesYears,
  serviceSince,
} from './seniority';

const elsewhere = (from: string, to: string) => ({
  from: d(from),
  to: d(to),
  similarOrHigher: true,
  withGroup: false,
});

describe('service counted from a day', () => {
  test.each([
    ['2023-11-02', '2026-11-01', 2, 11],
    ['2023-11-02', '2026-11-02', 3, 0],
    ['2024-02-29', '2026-02-27', 1, 11],
    ['2024-02-29', '2026-02-28', 2, 0],
    ['2026-11-02', '2026-11-02', 0, 0],
    ['2026-01-31', '2026-02-28', 0, 1],
    ['1986-11-02', '2026-11-02', 40, 0],
  ])('from %s, on %s: %i years and %i months', (from, on, years, months) => {
    expect(serviceSince(d(from), d(on))).toEqual({ countedFrom: from, years, months });
  });

  test('cannot be told before it begins', () => {
    expect(() => serviceSince(d('2026-11-02'), d('2026-11-01'))).toThrow('2026-11-02');
  });

  test('reaches its steps on anniversaries', () => {
    expect(reachesYears(serviceSince(d('2024-02-29'), d('2026-11-01')), 3)).toBe('2027-02-28');
  });

  test('never goes back as days pass', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15000 }), fc.integer({ min: 0, max: 400 }), (from, more) => {
        const start = d('2008-05-01');
        const [one, two] = [from, from + more].map((days) => serviceSince(start, addDays(start, days)));
        expect(two!.years * 12 + two!.months).toBeGreaterThanOrEqual(one!.years * 12 + one!.months);
      }),
    );
  });
});

test('seniority with the group leaves out the suspensions the law does not count', () => {
  const contract = { on: d('2026-11-02'), contractFrom: d('2023-11-02') };
  expect(groupSeniority({ ...contract, uncountedDays: 0 }).years).toBe(3);
  expect(groupSeniority({ ...contract, uncountedDays: 1 })).toEqual({
    countedFrom: '2023-11-03',
    years: 2,
    months: 11,
  });
});

describe('seniority of the agreement (IDCC 1147 art. 14 and 27)', () => {
  const group = { on: d('2026-11-01'), groupFrom: d('2024-11-01') };

  test('counts two practices at the same time once', () => {
    const earlier = [elsewhere('2020-11-01', '2024-10-31'), elsewhere('2021-05-01', '2023-04-30')];
    expect(practiceSeniority({ ...group, earlier }).countedFrom).toBe('2022-11-01');
  });

  test('adds practices that follow each other, with or without a gap', () => {
    const touching = [elsewhere('2022-11-01', '2024-10-31'), elsewhere('2020-11-01', '2022-10-31')];
    const apart = [elsewhere('2018-11-01', '2020-10-31'), elsewhere('2022-01-01', '2023-12-31')];
    expect(practiceSeniority({ ...group, earlier: touching }).countedFrom).toBe('2022-11-01');
    expect(practiceSeniority({ ...group, earlier: apart }).countedFrom).toBe('2022-11-01');
  });

  test('leaves out what overlaps the service with the group', () => {
    const earlier = [elsewhere('2022-11-01', '2026-10-31'), elsewhere('2025-01-01', '2025-12-31')];
    expect(practiceSeniority({ ...group, earlier }).countedFrom).toBe('2023-11-01');
  });

  test.each([
    ['2024-10-01', '2024-10-31', '2024-10-17', 'half of a month is fifteen days'],
    ['2024-10-31', '2024-10-31', '2024-10-31', 'half of a day is a day, in favour of the employee'],
    ['2024-08-01', '2024-10-31', '2024-09-16', 'half of three months'],
  ])('rounds a half up: from %s to %s it is counted from %s (%s)', (from, to, countedFrom) => {
    expect(practiceSeniority({ ...group, earlier: [elsewhere(from, to)] }).countedFrom).toBe(countedFrom);
  });

  test('keeps all of an earlier contract with the group', () => {
    const earlier = [{ ...elsewhere('2021-11-01', '2023-10-31'), similarOrHigher: false, withGroup: true }];
    expect(practiceSeniority({ ...group, earlier }).years).toBe(4);
  });

  test('is never less than the service with the group, nor more than the whole of both', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6000 }), fc.integer({ min: 0, max: 900 }), (length, gap) => {
        const to = addDays(group.groupFrom, -1 - gap);
        const earlier = [{ ...elsewhere('2024-10-31', '2024-10-31'), from: addDays(to, 1 - length), to }];
        const { countedFrom } = practiceSeniority({ ...group, earlier });
        expect(countedFrom <= group.groupFrom).toBe(true);
        expect(countedFrom >= addDays(group.groupFrom, -length)).toBe(true);
      }),
    );
  });

  test('is not told for a service that ends before it starts, nor before the contract', () => {
    const facts = { ...group, earlier: [elsewhere('2024-02-01', '2024-01-31')] };
    expect(evaluate(PRACTICE_SENIORITY, facts)).toMatchObject({
      verdict: 'cannot-tell',
      missing: ['earlier[0].from', 'earlier[0].to'],
    });
    expect(evaluate(PRACTICE_SENIORITY, { ...group, on: '2024-10-31', earlier: [] })).toMatchObject({
      verdict: 'cannot-tell',
      missing: ['on', 'groupFrom'],
    });
  });

  test('is explained with the day it is counted from', () => {
    const { message } = evaluate(PRACTICE_SENIORITY, { ...group, earlier: [] });
    expect(message.fr).toBe('2 ans et 0 mois, comptés du 01/11/2024.');
    expect(message.en).toBe('2 years and 0 months, counted from 2024-11-01.');
  });
});

test('seniority in the branch counts all of it, once, whatever the job (annexe I art. 2)', () => {
  const earlier = [
    { from: d('2025-01-01'), to: d('2025-08-31') },
    { from: d('2025-06-01'), to: d('2025-12-31') },
  ];
  const found = branchSeniority({ on: d('2026-11-01'), groupFrom: d('2026-05-01'), earlier });
  expect(found).toEqual({ countedFrom: '2025-05-01', years: 1, months: 6 });
  expect(addYears(found.countedFrom, 1)).toBe(reachesYears(found, 1));
  expect(evaluate(BRANCH_SENIORITY, { on: '2026-11-01', groupFrom: '2026-11-02', earlier: [] }).verdict).toBe(
    'cannot-tell',
  );
});
