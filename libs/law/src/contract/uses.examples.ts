import type { WorkedExample } from '../rule';

const increase = { reason: 'temporary-increase', startsOn: '2026-09-01', economicDismissalOn: '2026-06-01' };

export const cddForbiddenUsesExamples: readonly WorkedExample[] = [
  {
    title: 'no fixed term by custom in a practice',
    facts: { reason: 'usage', startsOn: '2026-09-01' },
    verdict: 'error',
  },
  {
    title: 'no fixed term for permanent activity',
    facts: { reason: 'permanent-activity', startsOn: '2026-09-01' },
    verdict: 'error',
  },
  {
    title: 'nobody replaces a striker',
    facts: { reason: 'striker-replacement', startsOn: '2026-09-01' },
    verdict: 'error',
  },
  {
    title: 'three months after an economic dismissal, three months without renewal remain possible',
    facts: { ...increase, endsOn: '2026-11-30', renewable: false },
    verdict: 'ok',
  },
  {
    title: 'a day more does not',
    facts: { ...increase, endsOn: '2026-12-01', renewable: false },
    verdict: 'error',
  },
  {
    title: 'nor do six months',
    facts: { ...increase, endsOn: '2027-02-28', renewable: false },
    verdict: 'error',
  },
  {
    title: 'an export order does',
    facts: { ...increase, endsOn: '2027-02-28', exportOrder: true },
    verdict: 'ok',
  },
  {
    title: 'six months after the dismissal the ban is over',
    facts: { ...increase, startsOn: '2026-12-01', endsOn: '2027-05-31' },
    verdict: 'ok',
  },
  {
    title: 'a replacement is not touched by the ban',
    facts: { ...increase, reason: 'replacement' },
    verdict: 'ok',
  },
  {
    title: 'on the day of the dismissal the ban has begun (L1242-5)',
    facts: { ...increase, startsOn: '2026-06-01', endsOn: '2026-12-31' },
    verdict: 'error',
  },
  {
    title: 'on its eve it has not',
    facts: { ...increase, startsOn: '2026-05-31', endsOn: '2026-12-31' },
    verdict: 'ok',
  },
  {
    title: 'three months that may be renewed are refused too',
    facts: { ...increase, endsOn: '2026-11-30', renewable: true },
    verdict: 'error',
  },
  {
    title: 'without a dismissal an increase of activity is allowed',
    facts: { reason: 'temporary-increase', startsOn: '2026-09-01' },
    verdict: 'ok',
  },
];

export const foreignStudentHoursExamples: readonly WorkedExample[] = [
  {
    title: '970 hours are too many',
    facts: { yearStartsOn: '2026-09-01', workedMinutes: 970 * 60 },
    verdict: 'error',
  },
  {
    title: '964 hours are allowed',
    facts: { yearStartsOn: '2026-09-01', workedMinutes: 964 * 60 },
    verdict: 'ok',
    value: { leftMinutes: 0 },
  },
  {
    title: 'a minute more is not',
    facts: { yearStartsOn: '2026-09-01', workedMinutes: 964 * 60 + 1 },
    verdict: 'error',
  },
  {
    title: '700 hours are allowed',
    facts: { yearStartsOn: '2026-09-01', workedMinutes: 42000 },
    verdict: 'ok',
  },
];

export const medicalAssistantLevelExamples: readonly WorkedExample[] = [
  { title: 'level 4 is below the range', facts: { level: 4 }, verdict: 'warning' },
  { title: 'level 7 is inside', facts: { level: 7 }, verdict: 'ok' },
  { title: 'level 10 is above', facts: { level: 10 }, verdict: 'warning' },
  {
    title: 'criteria 2, 2, 1 and 2 make level 7',
    facts: { criteria: [2, 2, 1, 2] },
    verdict: 'ok',
    value: { level: 7 },
  },
  { title: 'three criteria are not enough', facts: { criteria: [2, 2, 2] }, verdict: 'cannot-tell' },
  {
    title: 'a level that is not the sum of its criteria contradicts it',
    facts: { level: 8, criteria: [2, 2, 1, 2] },
    verdict: 'cannot-tell',
  },
  { title: 'level 5 is the lowest of the range', facts: { level: 5 }, verdict: 'ok' },
  { title: 'level 9 is the highest of it', facts: { level: 9 }, verdict: 'ok' },
  {
    title: 'a criterion goes from 1 to 4',
    facts: { criteria: [4, 1, 1, 1] },
    verdict: 'ok',
    value: { level: 7 },
  },
  {
    title: 'five points for one of them are too many',
    facts: { criteria: [5, 1, 1, 1] },
    verdict: 'cannot-tell',
  },
  { title: 'none is too few', facts: { criteria: [0, 2, 2, 3] }, verdict: 'cannot-tell' },
  { title: 'there is no level 17', facts: { level: 17 }, verdict: 'cannot-tell' },
  { title: 'neither a level nor criteria say nothing', facts: {}, verdict: 'cannot-tell' },
];
