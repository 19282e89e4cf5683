import type { WorkedExample } from '../rule';

const year = { yearEndsOn: '2026-05-31' };

export const leaveCarryOverExamples: readonly WorkedExample[] = [
  {
    title: 'back on 1 March, told on 20 March: until 20 June of the next year',
    facts: { returnedOn: '2026-03-01', informedOn: '2026-03-20' },
    verdict: 'computed',
    value: { lastDayOn: '2027-06-20', informBy: null },
  },
  {
    title: 'never told, no day is lost',
    facts: { returnedOn: '2026-03-01' },
    verdict: 'warning',
    value: { lastDayOn: null, informBy: '2026-04-01' },
  },
  {
    title: 'told on 30 November 2026, the last day is that of a February',
    facts: { returnedOn: '2026-11-20', informedOn: '2026-11-30' },
    verdict: 'computed',
    value: { lastDayOn: '2028-02-29', informBy: null },
  },
  {
    title: 'stopped for a year when the reference year ends: the months run from there',
    facts: { stoppedSince: '2025-05-31', yearEndsOn: '2026-05-31' },
    verdict: 'computed',
    value: { lastDayOn: '2027-08-31', informBy: null },
  },
  {
    title: 'a day less than a year does not',
    facts: { stoppedSince: '2025-06-01', yearEndsOn: '2026-05-31' },
    verdict: 'cannot-tell',
  },
  {
    title: 'back after the reference year, a long stop is told as any other (L3141-19-1)',
    facts: {
      stoppedSince: '2025-05-31',
      yearEndsOn: '2026-05-31',
      returnedOn: '2026-06-01',
      informedOn: '2026-06-20',
    },
    verdict: 'computed',
    value: { lastDayOn: '2027-09-20', informBy: null },
  },
  {
    title: 'back after a stop of a year and not told, no day is lost',
    facts: { stoppedSince: '2025-05-31', yearEndsOn: '2026-05-31', returnedOn: '2026-06-01' },
    verdict: 'warning',
    value: { lastDayOn: null, informBy: '2026-07-01' },
  },
  {
    title: 'a stop whose reference year is not given says nothing',
    facts: { stoppedSince: '2025-05-31' },
    verdict: 'cannot-tell',
  },
  {
    title: 'a reference year without a stop says nothing',
    facts: { yearEndsOn: '2026-05-31' },
    verdict: 'cannot-tell',
  },
];

export const leaveSplitExamples: readonly WorkedExample[] = [
  {
    title: 'six days imposed outside: two by the law, two by the agreement',
    facts: { ...year, daysOutside: 6, imposed: true },
    verdict: 'computed',
    value: { hundredths: 200, codeDays: 2, agreementDays: 2 },
  },
  {
    title: 'twelve days imposed: three by the agreement',
    facts: { ...year, daysOutside: 12, imposed: true },
    verdict: 'computed',
    value: { hundredths: 300, codeDays: 2, agreementDays: 3 },
  },
  {
    title: 'six days at the wish of the employee: two by the law',
    facts: { ...year, daysOutside: 6, imposed: false },
    verdict: 'computed',
    value: { hundredths: 200, codeDays: 2, agreementDays: 0 },
  },
  {
    title: 'five days: one',
    facts: { ...year, daysOutside: 5, imposed: false },
    verdict: 'computed',
    value: { hundredths: 100, codeDays: 1, agreementDays: 0 },
  },
  {
    title: 'three days: one',
    facts: { ...year, daysOutside: 3, imposed: false },
    verdict: 'computed',
    numbers: { days: 1 },
  },
  {
    title: 'two days: none',
    facts: { ...year, daysOutside: 2, imposed: false },
    verdict: 'computed',
    numbers: { days: 0 },
  },
  {
    title: 'a waiver takes away what the law gives',
    facts: { ...year, daysOutside: 6, imposed: false, waived: true },
    verdict: 'computed',
    numbers: { days: 0 },
  },
  {
    title: 'no part of twelve days in a row is a warning',
    facts: { ...year, daysOutside: 0, imposed: false, longestPartDays: 11 },
    verdict: 'warning',
  },
  {
    title: 'more than twenty-four days at once is a warning',
    facts: { ...year, daysOutside: 0, imposed: false, longestPartDays: 25 },
    verdict: 'warning',
  },
  {
    title: 'eighteen days imposed: four by the agreement',
    facts: { ...year, daysOutside: 18, imposed: true },
    verdict: 'computed',
    value: { hundredths: 400, codeDays: 2, agreementDays: 4 },
  },
  {
    title: 'twelve days in a row are enough (L3141-19)',
    facts: { ...year, daysOutside: 6, imposed: false, longestPartDays: 12 },
    verdict: 'computed',
    value: { hundredths: 200, codeDays: 2, agreementDays: 0 },
  },
  {
    title: 'twenty-four days at once are allowed (L3141-17)',
    facts: { ...year, daysOutside: 0, imposed: false, longestPartDays: 24 },
    verdict: 'computed',
    value: { hundredths: 0, codeDays: 0, agreementDays: 0 },
  },
];

export const leaveBeforeYearEndExamples: readonly WorkedExample[] = [
  {
    title: 'five days left on 31 December without agreement',
    facts: { on: '2026-12-31', remainingHundredths: 500, agreed: false },
    verdict: 'warning',
  },
  {
    title: 'on the eve they can still be taken',
    facts: { on: '2026-12-30', remainingHundredths: 500 },
    verdict: 'ok',
  },
  { title: 'nothing left', facts: { on: '2026-12-31', remainingHundredths: 0 }, verdict: 'ok' },
  { title: 'agreed', facts: { on: '2026-12-31', remainingHundredths: 500, agreed: true }, verdict: 'ok' },
  {
    title: 'prevented by a stop: the carry-over prevails (L3141-19-1)',
    facts: { on: '2026-12-31', remainingHundredths: 500, prevented: true },
    verdict: 'ok',
  },
  {
    title: 'on the morrow the days are left, without agreement',
    facts: { on: '2027-01-01', remainingHundredths: 100 },
    verdict: 'ok',
  },
];

export const leaveDatesNoticeExamples: readonly WorkedExample[] = [
  {
    title: 'posted forty days before the period: late',
    facts: { periodStartsOn: '2026-05-01', announcedOn: '2026-03-22' },
    verdict: 'warning',
    value: { limitOn: '2026-03-01' },
  },
  {
    title: 'posted seventy days before: in time',
    facts: { periodStartsOn: '2026-05-01', announcedOn: '2026-02-20' },
    verdict: 'ok',
  },
  {
    title: 'posted on the last day: in time',
    facts: { periodStartsOn: '2026-05-01', announcedOn: '2026-03-01' },
    verdict: 'ok',
  },
  {
    title: 'changed twenty days before departure: refused',
    facts: { departureOn: '2026-08-01', changedOn: '2026-07-12', exceptional: false },
    verdict: 'error',
    value: { limitOn: '2026-07-01' },
  },
  {
    title: 'changed in exceptional circumstances: allowed',
    facts: { departureOn: '2026-08-01', changedOn: '2026-07-12', exceptional: true },
    verdict: 'ok',
  },
  { title: 'half of the facts say nothing', facts: { announcedOn: '2026-03-22' }, verdict: 'cannot-tell' },
  {
    title: 'posted the day after: late',
    facts: { periodStartsOn: '2026-05-01', announcedOn: '2026-03-02' },
    verdict: 'warning',
  },
  {
    title: 'changed a month before departure to the day: allowed (D3141-6)',
    facts: { departureOn: '2026-08-01', changedOn: '2026-07-01' },
    verdict: 'ok',
    value: { limitOn: '2026-07-01' },
  },
  {
    title: 'changed on the morrow of that day: refused',
    facts: { departureOn: '2026-08-01', changedOn: '2026-07-02' },
    verdict: 'error',
  },
  {
    title: 'a departure alone says nothing',
    facts: { departureOn: '2026-08-01' },
    verdict: 'cannot-tell',
  },
  {
    title: 'nor does a period without the day of posting',
    facts: { periodStartsOn: '2026-05-01' },
    verdict: 'cannot-tell',
  },
  {
    title: 'a change without a departure is answered by the posting',
    facts: { changedOn: '2026-07-12', periodStartsOn: '2026-05-01', announcedOn: '2026-02-20' },
    verdict: 'ok',
    value: { limitOn: '2026-03-01' },
  },
];
