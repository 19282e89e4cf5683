import type { WorkedExample } from '../rule';

const november = { on: '2026-11-30' };

const duty = { from: '2026-01-01', monthlyDifferenceCents: 150_00, replacesAbsent: false };

export const seniorityBonusExamples: readonly WorkedExample[] = [
  {
    title: 'four years: 4%',
    facts: { ...november, groupFrom: '2022-11-30' },
    verdict: 'computed',
    value: { percent: 4, cents: null, seniorityMonths: 48 },
  },
  {
    title: 'two years and four in a previous practice: 4%',
    facts: { ...november, groupFrom: '2024-11-30', countedFrom: '2022-11-30' },
    verdict: 'computed',
    numbers: { percent: 4, seniorityMonths: 48 },
  },
  {
    title: 'eighteen years: 18%',
    facts: { ...november, groupFrom: '2008-11-30' },
    verdict: 'computed',
    numbers: { percent: 18 },
  },
  {
    title: 'twenty years: 20%',
    facts: { ...november, groupFrom: '2006-11-30' },
    verdict: 'computed',
    numbers: { percent: 20 },
  },
  {
    title: 'two years: nothing',
    facts: { ...november, groupFrom: '2024-11-30' },
    verdict: 'computed',
    numbers: { percent: 0 },
  },
  {
    title: 'on the eve of three years: nothing',
    facts: { ...november, groupFrom: '2023-12-01' },
    verdict: 'computed',
    numbers: { percent: 0 },
  },
  {
    title: '7% of the grid minimum of level 6',
    facts: { ...november, groupFrom: '2020-11-30', baseCents: 1889_38, base: 'grid-minimum' },
    verdict: 'computed',
    numbers: { bonusCents: 132_26 },
  },
  {
    title: '4% of a base pay, half a cent raised',
    facts: { ...november, groupFrom: '2022-11-30', baseCents: 2000_12, base: 'base-pay' },
    verdict: 'computed',
    value: { percent: 4, cents: 80_00, seniorityMonths: 48 },
  },
];

export const minimumPayExamples: readonly WorkedExample[] = [
  {
    title: 'level 5 at 1 820 €: below the SMIC',
    facts: { ...november, level: 5, weeklyMinutes: 2100, paidCents: 1820_00 },
    verdict: 'error',
    value: { floorCents: 1867_02, setBy: 'smic' },
  },
  {
    title: 'level 7 at the grid',
    facts: { ...november, level: 7, weeklyMinutes: 2100, paidCents: 1966_21 },
    verdict: 'ok',
    value: { floorCents: 1966_21, setBy: 'grid' },
  },
  {
    title: 'level 7 a cent below',
    facts: { ...november, level: 7, weeklyMinutes: 2100, paidCents: 1966_20 },
    verdict: 'error',
  },
  {
    title: 'level 6, 24 hours at 1 300 €',
    facts: { ...november, level: 6, weeklyMinutes: 1440, paidCents: 1300_00 },
    verdict: 'ok',
    value: { floorCents: 1295_57, setBy: 'grid' },
  },
  {
    title: 'level 6, 24 hours at 1 200 €',
    facts: { ...november, level: 6, weeklyMinutes: 1440, paidCents: 1200_00 },
    verdict: 'error',
    numbers: { floorCents: 1295_57 },
  },
  {
    title: 'there is no level 17',
    facts: { ...november, level: 17, weeklyMinutes: 2100, paidCents: 1 },
    verdict: 'cannot-tell',
  },
];

export const replacementDutyPayExamples: readonly WorkedExample[] = [
  {
    title: 'twenty days: the difference is owed',
    facts: { ...duty, to: '2026-01-20' },
    verdict: 'computed',
    value: { due: true, monthlyDifferenceCents: 150_00, permanentFrom: null },
  },
  {
    title: 'ten days: nothing',
    facts: { ...duty, to: '2026-01-10' },
    verdict: 'computed',
    value: { due: false, monthlyDifferenceCents: 0, permanentFrom: null },
  },
  {
    title: 'fifteen days: nothing',
    facts: { ...duty, to: '2026-01-15' },
    verdict: 'computed',
    numbers: { days: 15 },
    value: { due: false, monthlyDifferenceCents: 0, permanentFrom: null },
  },
  {
    title: 'beyond six months the post is permanent',
    facts: { ...duty, to: '2026-07-01' },
    verdict: 'computed',
    value: { due: true, monthlyDifferenceCents: 150_00, permanentFrom: '2026-07-01' },
  },
  {
    title: 'unless somebody absent is replaced',
    facts: { ...duty, replacesAbsent: true, to: '2026-07-01' },
    verdict: 'computed',
    value: { due: true, monthlyDifferenceCents: 150_00, permanentFrom: null },
  },
  { title: 'dates out of order are named', facts: { ...duty, to: '2025-12-31' }, verdict: 'cannot-tell' },
  {
    title: 'the sixteenth day makes the whole period owed',
    facts: { ...duty, to: '2026-01-16' },
    verdict: 'computed',
    value: { due: true, monthlyDifferenceCents: 150_00, permanentFrom: null },
  },
  {
    title: 'on the eve of six months the post is not permanent',
    facts: { ...duty, to: '2026-06-30' },
    verdict: 'computed',
    value: { due: true, monthlyDifferenceCents: 150_00, permanentFrom: null },
  },
  {
    title: 'a replacement of one day is no mistake of dates',
    facts: { ...duty, to: '2026-01-01' },
    verdict: 'computed',
    numbers: { days: 1 },
  },
];

export const noThirteenthMonthExamples: readonly WorkedExample[] = [
  { title: 'promised by the contract: owed', facts: { contractPromises: true }, verdict: 'warning' },
  {
    title: 'given by the practice to its own staff: owed by equal treatment',
    facts: { contractPromises: false, practiceGives: true },
    verdict: 'warning',
  },
  { title: 'nothing makes it owed', facts: { contractPromises: false }, verdict: 'ok' },
];
