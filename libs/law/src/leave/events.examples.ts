import type { WorkedExample } from '../rule';

const on = { on: '2026-11-20' };

const expected = { expectedOn: '2026-11-20', childrenBefore: 0, babies: 1 };

export const eventLeaveExamples: readonly WorkedExample[] = [
  {
    title: 'own marriage: five by the agreement for four by the law',
    facts: { ...on, event: 'marriage' },
    verdict: 'computed',
    numbers: { codeDays: 4, agreementDays: 5, days: 5 },
  },
  {
    title: 'marriage of a child: two',
    facts: { ...on, event: 'child-marriage' },
    verdict: 'computed',
    numbers: { codeDays: 1, days: 2 },
  },
  {
    title: 'marriage of a sibling: one, by the agreement alone',
    facts: { ...on, event: 'sibling-marriage' },
    verdict: 'computed',
    numbers: { codeDays: 0, days: 1 },
  },
  {
    title: 'death of a parent: three by the law for two by the agreement',
    facts: { ...on, event: 'parent-death' },
    verdict: 'computed',
    numbers: { codeDays: 3, agreementDays: 2, days: 3 },
  },
  {
    title: 'death of a grandparent: two, by the agreement alone',
    facts: { ...on, event: 'grandparent-or-grandchild-death' },
    verdict: 'computed',
    numbers: { codeDays: 0, days: 2 },
  },
  {
    title: 'death of a spouse: five',
    facts: { ...on, event: 'spouse-death' },
    verdict: 'computed',
    numbers: { codeDays: 3, days: 5 },
  },
  {
    title: 'death of an unmarried partner: three, by the law alone',
    facts: { ...on, event: 'partner-death' },
    verdict: 'computed',
    numbers: { codeDays: 3, agreementDays: 0, days: 3 },
  },
  {
    title: 'death of a child of three: fourteen days and eight of bereavement',
    facts: { ...on, event: 'child-death', childAge: 3 },
    verdict: 'computed',
    numbers: { days: 14, bereavementDays: 8 },
  },
  {
    title: 'at twenty-five: twelve and none',
    facts: { ...on, event: 'child-death', childAge: 25 },
    verdict: 'computed',
    numbers: { days: 12, bereavementDays: 0 },
  },
  {
    title: 'a grown child who was a parent: fourteen',
    facts: { ...on, event: 'child-death', childAge: 30, childWasParent: true },
    verdict: 'computed',
    numbers: { days: 14, bereavementDays: 0 },
  },
  { title: 'the age of the child is needed', facts: { ...on, event: 'child-death' }, verdict: 'cannot-tell' },
  {
    title: 'announcement of a disability: five, as read in March 2026',
    facts: { ...on, event: 'child-disability-announcement' },
    verdict: 'computed',
    numbers: { days: 5 },
  },
  {
    title: 'death of a parent with travel: three by both',
    facts: { ...on, event: 'parent-death', travel: true },
    verdict: 'computed',
    numbers: { codeDays: 3, agreementDays: 3, days: 3 },
  },
  {
    title: 'moving house: one',
    facts: { ...on, event: 'moving' },
    verdict: 'computed',
    value: {
      days: 1,
      codeDays: 0,
      agreementDays: 1,
      bereavementDays: 0,
      earliestOn: '2026-11-05',
      latestOn: '2026-12-05',
    },
  },
  { title: 'birth: three', facts: { ...on, event: 'birth' }, verdict: 'computed', numbers: { days: 3 } },
  {
    title: 'adoption: three',
    facts: { ...on, event: 'adoption' },
    verdict: 'computed',
    numbers: { days: 3 },
  },
  {
    title: 'death of a sibling: three',
    facts: { ...on, event: 'sibling-death' },
    verdict: 'computed',
    numbers: { days: 3 },
  },
  {
    title: 'death of a parent-in-law: three',
    facts: { ...on, event: 'parent-in-law-death' },
    verdict: 'computed',
    numbers: { days: 3 },
  },
  {
    title: 'death of an unmarried partner with travel: three, the agreement has no such leave to lengthen',
    facts: { ...on, event: 'partner-death', travel: true },
    verdict: 'computed',
    numbers: { days: 3 },
  },
];

export const maternityDurationsExamples: readonly WorkedExample[] = [
  {
    title: 'a first child: sixteen weeks',
    facts: expected,
    verdict: 'computed',
    value: { from: '2026-10-09', to: '2027-01-28', days: 112 },
  },
  {
    title: 'a third child: twenty-six',
    facts: { ...expected, childrenBefore: 2 },
    verdict: 'computed',
    numbers: { days: 182 },
  },
  {
    title: 'twins: thirty-four',
    facts: { ...expected, babies: 2 },
    verdict: 'computed',
    numbers: { days: 238 },
  },
  {
    title: 'triplets: forty-six',
    facts: { ...expected, babies: 3 },
    verdict: 'computed',
    numbers: { days: 322 },
  },
];

export const noWorkAroundBirthExamples: readonly WorkedExample[] = [
  {
    title: 'five days after the birth: forbidden',
    facts: { birthOn: '2026-11-20', workOn: '2026-11-25' },
    verdict: 'error',
  },
  {
    title: 'on the last day of six weeks: forbidden',
    facts: { birthOn: '2026-11-20', workOn: '2026-12-31' },
    verdict: 'error',
  },
  { title: 'the day after: allowed', facts: { birthOn: '2026-11-20', workOn: '2027-01-01' }, verdict: 'ok' },
  {
    title: 'two weeks before: forbidden',
    facts: { birthOn: '2026-11-20', workOn: '2026-11-06' },
    verdict: 'error',
  },
  {
    title: 'the day before these two weeks: allowed',
    facts: { birthOn: '2026-11-20', workOn: '2026-11-05' },
    verdict: 'ok',
  },
];

export const paternityDurationsExamples: readonly WorkedExample[] = [
  {
    title: 'twenty-five days',
    facts: { birthOn: '2026-03-31', babies: 1 },
    verdict: 'computed',
    value: { days: 25, mandatoryDays: 4, lastOn: '2026-09-30' },
  },
  {
    title: 'thirty-two for twins',
    facts: { birthOn: '2026-03-31', babies: 2 },
    verdict: 'computed',
    numbers: { days: 32 },
  },
  {
    title: 'four months after the birth: in time',
    facts: { birthOn: '2026-03-31', babies: 1, leaveOn: '2026-07-31' },
    verdict: 'ok',
  },
  {
    title: 'seven months after: over',
    facts: { birthOn: '2026-03-31', babies: 1, leaveOn: '2026-10-31' },
    verdict: 'error',
  },
  {
    title: 'on the last day of six months: in time',
    facts: { birthOn: '2026-08-31', babies: 1, leaveOn: '2027-02-28' },
    verdict: 'ok',
    numbers: { lastOn: '2027-02-28' },
  },
];
