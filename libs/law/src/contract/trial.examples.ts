import type { WorkedExample } from '../rule';

const cdi = { kind: 'cdi', startsOn: '2026-09-01' };

const employer = { by: 'employer', startsOn: '2026-09-01' };

export const trialPeriodMaximumExamples: readonly WorkedExample[] = [
  {
    title: 'three months for an employee are one too many',
    facts: { ...cdi, trialEndsOn: '2026-11-30' },
    verdict: 'error',
    value: { latestOn: '2026-10-31', latestIfRenewedOn: '2026-12-31' },
  },
  {
    title: 'the last day of two months is allowed',
    facts: { ...cdi, trialEndsOn: '2026-10-31' },
    verdict: 'ok',
  },
  { title: 'the day after is not', facts: { ...cdi, trialEndsOn: '2026-11-01' }, verdict: 'error' },
  {
    title: 'a manager may have four months',
    facts: { ...cdi, category: 'manager', trialEndsOn: '2026-12-31' },
    verdict: 'ok',
  },
  {
    title: 'two months renewed once make four',
    facts: { ...cdi, trialEndsOn: '2026-12-31', renewed: true },
    verdict: 'ok',
  },
  {
    title: 'renewed, the first day of the fifth month is too late',
    facts: { ...cdi, trialEndsOn: '2027-01-01', renewed: true },
    verdict: 'error',
  },
  {
    title: 'a contract of twenty weeks has fourteen days of trial, not twenty',
    facts: { kind: 'cdd', startsOn: '2026-09-01', endsOn: '2027-01-18', trialEndsOn: '2026-09-20' },
    verdict: 'error',
    numbers: { maximumDays: 14 },
  },
  {
    title: 'a contract of four weeks has four days',
    facts: { kind: 'cdd', startsOn: '2026-09-01', endsOn: '2026-09-28', trialEndsOn: '2026-09-04' },
    verdict: 'ok',
    numbers: { maximumDays: 4 },
  },
  {
    title: 'two months from 31 December 2027 end on the leap day',
    facts: { kind: 'cdi', startsOn: '2027-12-31', trialEndsOn: '2028-02-28' },
    verdict: 'ok',
    numbers: { latestOn: '2028-02-28' },
  },
  {
    title: 'the trial of a fixed-term contract needs its term',
    facts: { kind: 'cdd', startsOn: '2026-09-01', trialEndsOn: '2026-09-04' },
    verdict: 'cannot-tell',
  },
  {
    title: 'a trial that ends before the contract starts is a mistake of dates',
    facts: { ...cdi, trialEndsOn: '2026-08-31' },
    verdict: 'cannot-tell',
  },
];

export const trialPeriodNoticeExamples: readonly WorkedExample[] = [
  {
    title: 'on the seventh day the employer gives 24 hours',
    facts: { ...employer, notifiedOn: '2026-09-07' },
    verdict: 'computed',
    value: { delay: { value: 24, unit: 'hours' }, worksUntil: '2026-09-08' },
  },
  {
    title: 'on the eighth day, 48 hours',
    facts: { ...employer, notifiedOn: '2026-09-08' },
    verdict: 'computed',
    value: { delay: { value: 48, unit: 'hours' }, worksUntil: '2026-09-10' },
  },
  {
    title: 'after twenty days, 48 hours',
    facts: { ...employer, notifiedOn: '2026-09-20' },
    verdict: 'computed',
    numbers: { presenceDays: 20, notice: 48 },
  },
  {
    title: 'on the eve of a month, still 48 hours',
    facts: { ...employer, notifiedOn: '2026-09-30' },
    verdict: 'computed',
    numbers: { notice: 48 },
  },
  {
    title: 'from a whole month, two weeks',
    facts: { ...employer, notifiedOn: '2026-10-01' },
    verdict: 'computed',
    numbers: { notice: 2, noticeUnit: 'weeks' },
  },
  {
    title: 'after six weeks, two weeks',
    facts: { ...employer, notifiedOn: '2026-10-12' },
    verdict: 'computed',
    value: { delay: { value: 2, unit: 'weeks' }, worksUntil: '2026-10-26' },
  },
  {
    title: 'from three months, one month',
    facts: { ...employer, notifiedOn: '2026-12-01' },
    verdict: 'computed',
    numbers: { notice: 1, noticeUnit: 'months' },
  },
  {
    title: 'an employee who leaves after sixty days gives 48 hours',
    facts: { by: 'employee', startsOn: '2026-09-01', notifiedOn: '2026-10-30' },
    verdict: 'computed',
    numbers: { notice: 48, noticeUnit: 'hours' },
  },
  {
    title: 'an employee who leaves on the seventh day gives 24 hours',
    facts: { by: 'employee', startsOn: '2026-09-01', notifiedOn: '2026-09-07' },
    verdict: 'computed',
    numbers: { notice: 24 },
  },
  {
    title: 'a notice does not make the trial longer: the rest is paid',
    facts: { ...employer, notifiedOn: '2026-10-25', trialEndsOn: '2026-10-31' },
    verdict: 'warning',
    numbers: { worksUntil: '2026-11-08' },
  },
  {
    title: 'a notice that ends on the last day of the trial is within it (L1221-25)',
    facts: { ...employer, notifiedOn: '2026-10-17', trialEndsOn: '2026-10-31' },
    verdict: 'computed',
    numbers: { worksUntil: '2026-10-31' },
  },
  {
    title: 'an employee may leave after the trial would have ended',
    facts: { by: 'employee', startsOn: '2026-09-01', notifiedOn: '2026-10-30', trialEndsOn: '2026-10-31' },
    verdict: 'computed',
    numbers: { worksUntil: '2026-11-01' },
  },
  {
    title: 'a notice on the first day of work is possible, before it is not',
    facts: { ...employer, notifiedOn: '2026-09-01' },
    verdict: 'computed',
    numbers: { presenceDays: 1, notice: 24 },
  },
  {
    title: 'a notice before the first day of work is a mistake of dates',
    facts: { ...employer, notifiedOn: '2026-08-31' },
    verdict: 'cannot-tell',
  },
];
