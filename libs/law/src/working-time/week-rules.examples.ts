import type { WorkedExample } from '../rule';

const week = '2026-11-02';
const hours = (...numbers: readonly number[]) => numbers.map((n) => n * 60);

export const WEEKLY_MAXIMUM: readonly WorkedExample[] = [
  {
    title: 'thirty hours at one practice and nineteen at another are forty-nine',
    facts: {
      week,
      byPractice: [
        { practice: 'A', workedMinutes: 30 * 60 },
        { practice: 'B', workedMinutes: 19 * 60 },
      ],
    },
    verdict: 'error',
    numbers: { workedMinutes: 2940, maximumMinutes: 2880 },
  },
  {
    title: 'forty-two hours keep the limit',
    facts: { week, byPractice: [{ practice: 'A', workedMinutes: 42 * 60 }] },
    verdict: 'ok',
  },
  {
    title: 'a minute less than forty-eight hours keeps it',
    facts: { week, byPractice: [{ practice: 'A', workedMinutes: 2879 }] },
    verdict: 'ok',
  },
  {
    title: 'forty-eight hours keep it',
    facts: { week, byPractice: [{ practice: 'A', workedMinutes: 2880 }] },
    verdict: 'ok',
  },
  {
    title: 'a minute on the road breaks it',
    facts: { week, byPractice: [{ practice: 'A', workedMinutes: 2880 }], journeyMinutes: 1 },
    verdict: 'error',
  },
  {
    title: 'the week over the end of a year is one week',
    facts: { week: '2026-12-28', byPractice: [{ practice: 'A', workedMinutes: 2881 }] },
    verdict: 'error',
  },
  {
    title: 'a week does not start on a Tuesday',
    facts: { week: '2026-11-03', byPractice: [] },
    verdict: 'cannot-tell',
  },
];

export const AVERAGE: readonly WorkedExample[] = [
  {
    title: 'six weeks of 48 hours then six of 41: 44 hours and a half on average',
    facts: { lastWeek: week, weeks: hours(48, 48, 48, 48, 48, 48, 41, 41, 41, 41, 41, 41) },
    verdict: 'error',
    numbers: { totalMinutes: 534 * 60, maximumMinutes: 528 * 60 },
  },
  {
    title: 'six weeks of 48 hours then six of 40: 44 hours, the limit is kept',
    facts: { lastWeek: week, weeks: hours(48, 48, 48, 48, 48, 48, 40, 40, 40, 40, 40, 40) },
    verdict: 'ok',
  },
  {
    title: 'a minute more breaks it',
    facts: { lastWeek: week, weeks: [...hours(48, 48, 48, 48, 48, 48, 40, 40, 40, 40, 40), 2401] },
    verdict: 'error',
  },
  {
    title: 'eleven weeks are not twelve',
    facts: { lastWeek: week, weeks: hours(44, 44, 44, 44, 44, 44, 44, 44, 44, 44, 44) },
    verdict: 'cannot-tell',
  },
];

const rest = (workedDays: number, longestRestMinutes: number) => ({ week, workedDays, longestRestMinutes });

export const WEEKLY_REST: readonly WorkedExample[] = [
  { title: 'thirty hours of rest are too few', facts: rest(6, 30 * 60), verdict: 'error' },
  { title: 'seven days of work are too many', facts: rest(7, 36 * 60), verdict: 'error' },
  { title: 'an ordinary weekend is enough', facts: rest(5, 62 * 60), verdict: 'ok' },
  { title: 'thirty-five hours are enough', facts: rest(6, 2100), verdict: 'ok' },
  {
    title: 'a minute less is not',
    facts: rest(6, 2099),
    verdict: 'error',
    numbers: { minimumMinutes: 2100 },
  },
  { title: 'a week has no eighth day', facts: rest(8, 0), verdict: 'cannot-tell' },
];

export const SUNDAY: readonly WorkedExample[] = [
  {
    title: 'a Sunday of continuity of care, rest given by rotation',
    facts: { on: '2026-11-08', activity: 'continuity-of-care', workedMinutes: 300 },
    verdict: 'ok',
  },
  {
    title: 'a secretary on ordinary work on a Sunday needs a reason',
    facts: { on: '2026-11-08', activity: 'ordinary', workedMinutes: 300 },
    verdict: 'warning',
  },
  {
    title: 'the Saturday before is not a Sunday',
    facts: { on: '2026-11-07', activity: 'ordinary', workedMinutes: 300 },
    verdict: 'cannot-tell',
  },
];
