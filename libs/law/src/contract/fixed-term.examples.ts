import type { WorkedExample } from '../rule';

const from2026 = { startsOn: '2026-01-01' };

const open = [1, 2, 3, 4, 5];

const thirtyDays = { endedFrom: '2026-09-01', endedTo: '2026-09-30', openWeekdays: open };

const extra = (from: string, to: string, more: object = {}) => ({ from, to, replacement: false, ...more });

export const cddMaximumDurationExamples: readonly WorkedExample[] = [
  {
    title: 'nineteen months of temporary increase are too long',
    facts: { ...from2026, reason: 'temporary-increase', endsOn: '2027-07-31' },
    verdict: 'error',
    numbers: { maximumMonths: 18, latestOn: '2027-06-30' },
  },
  {
    title: 'the last day of eighteen months is allowed',
    facts: { ...from2026, reason: 'temporary-increase', endsOn: '2027-06-30' },
    verdict: 'ok',
  },
  {
    title: 'the day after is not',
    facts: { ...from2026, reason: 'temporary-increase', endsOn: '2027-07-01' },
    verdict: 'error',
  },
  {
    title: 'ten months when waiting for a permanent hire are too long',
    facts: { ...from2026, reason: 'awaiting-permanent', endsOn: '2026-10-31' },
    verdict: 'error',
    numbers: { maximumMonths: 9 },
  },
  {
    title: 'twenty-four months before a post is suppressed are allowed',
    facts: { ...from2026, reason: 'post-to-be-suppressed', endsOn: '2027-12-31' },
    verdict: 'ok',
  },
  {
    title: 'a third renewal is refused',
    facts: { ...from2026, reason: 'replacement', endsOn: '2026-12-31', renewals: 3 },
    verdict: 'error',
    numbers: { maximumRenewals: 2 },
  },
  {
    title: 'twelve months with one renewal are allowed',
    facts: { ...from2026, reason: 'replacement', endsOn: '2026-12-31', renewals: 1 },
    verdict: 'ok',
  },
  {
    title: 'a replacement without a term lasts as long as the absence',
    facts: { ...from2026, reason: 'replacement' },
    verdict: 'ok',
  },
  {
    title: 'a second renewal is allowed, and is the last (L1243-13)',
    facts: { ...from2026, reason: 'replacement', endsOn: '2026-12-31', renewals: 2 },
    verdict: 'ok',
    value: { latestOn: '2027-06-30', maximumMonths: 18, renewalsLeft: 0 },
  },
  {
    title: 'a contract of a single day is no mistake of dates',
    facts: { ...from2026, reason: 'replacement', endsOn: '2026-01-01' },
    verdict: 'ok',
    value: { latestOn: '2027-06-30', maximumMonths: 18, renewalsLeft: 2 },
  },
  {
    title: 'a term on the eve of the start is',
    facts: { ...from2026, reason: 'replacement', endsOn: '2025-12-31' },
    verdict: 'cannot-tell',
  },
];

export const cddWaitingPeriodExamples: readonly WorkedExample[] = [
  {
    title: 'after thirty days, eight opening days are too few',
    facts: { ...thirtyDays, nextStartsOn: '2026-10-13' },
    verdict: 'error',
    value: { earliestOn: '2026-10-15', requiredOpenDays: 10, openDaysBetween: 8 },
  },
  {
    title: 'after thirty days, the eve of the tenth opening day is too early',
    facts: { ...thirtyDays, nextStartsOn: '2026-10-14' },
    verdict: 'error',
  },
  {
    title: 'after thirty days, ten opening days are enough',
    facts: { ...thirtyDays, nextStartsOn: '2026-10-15' },
    verdict: 'ok',
  },
  {
    title: 'after thirty days, twelve opening days are enough',
    facts: { ...thirtyDays, nextStartsOn: '2026-10-17' },
    verdict: 'ok',
    numbers: { openDaysBetween: 12 },
  },
  {
    title: 'after ten days, half of it: five opening days',
    facts: { endedFrom: '2026-09-01', endedTo: '2026-09-10', openWeekdays: open, nextStartsOn: '2026-09-18' },
    verdict: 'ok',
    numbers: { requiredOpenDays: 5, openDaysBetween: 5 },
  },
  {
    title: 'fourteen days are counted by thirds, thirteen by halves',
    facts: { endedFrom: '2026-09-01', endedTo: '2026-09-14', openWeekdays: open, nextStartsOn: '2026-10-30' },
    verdict: 'ok',
    numbers: { requiredOpenDays: 5 },
  },
  {
    title: 'thirteen days need seven opening days',
    facts: { endedFrom: '2026-09-01', endedTo: '2026-09-13', openWeekdays: open, nextStartsOn: '2026-10-30' },
    verdict: 'ok',
    numbers: { requiredOpenDays: 7 },
  },
  {
    title: 'a public holiday is no opening day (11 November)',
    facts: { endedFrom: '2026-10-01', endedTo: '2026-10-30', openWeekdays: open, nextStartsOn: '2026-11-16' },
    verdict: 'error',
    value: { earliestOn: '2026-11-17', requiredOpenDays: 10, openDaysBetween: 9 },
  },
  {
    title: 'the replaced employee absent again needs no waiting',
    facts: { ...thirtyDays, nextStartsOn: '2026-10-01', exemption: 'replaced-absent-again' },
    verdict: 'ok',
    numbers: { requiredOpenDays: 0 },
  },
  {
    title: 'a new contract before the end of the old one is a mistake of dates',
    facts: { ...thirtyDays, nextStartsOn: '2026-09-30' },
    verdict: 'cannot-tell',
  },
  {
    title: 'an old contract that ends before it starts is a mistake of dates',
    facts: { ...thirtyDays, endedTo: '2026-08-31', nextStartsOn: '2026-10-15' },
    verdict: 'cannot-tell',
  },
  {
    title: 'a practice that never opens has no opening days to count',
    facts: { ...thirtyDays, openWeekdays: [], nextStartsOn: '2026-10-15' },
    verdict: 'cannot-tell',
  },
  {
    title: 'a contract of one day asks for one opening day',
    facts: { endedFrom: '2026-09-01', endedTo: '2026-09-01', openWeekdays: open, nextStartsOn: '2026-09-02' },
    verdict: 'error',
    value: { earliestOn: '2026-09-03', requiredOpenDays: 1, openDaysBetween: 0 },
  },
  {
    title: 'Good Friday is no opening day in Alsace-Moselle (L3134-13)',
    facts: {
      endedFrom: '2026-03-01',
      endedTo: '2026-03-31',
      openWeekdays: open,
      nextStartsOn: '2026-04-18',
      zone: 'alsace-moselle',
    },
    verdict: 'ok',
    value: { earliestOn: '2026-04-18', requiredOpenDays: 11, openDaysBetween: 11 },
  },
];

export const cddToPermanentExamples: readonly WorkedExample[] = [
  {
    title: 'seven months become permanent on the first day of the seventh',
    facts: { contracts: [extra('2026-01-01', '2026-07-31')] },
    verdict: 'warning',
    value: { cumulatedDays: 212, permanentFrom: '2026-07-01', seniorityFrom: '2026-01-01' },
  },
  {
    title: 'exactly six months do not',
    facts: { contracts: [extra('2026-01-01', '2026-06-30')] },
    verdict: 'ok',
  },
  {
    title: 'ten months in place of somebody absent do not count',
    facts: { contracts: [{ from: '2026-01-01', to: '2026-10-31', replacement: true }] },
    verdict: 'ok',
  },
  {
    title: 'a subsidised contract does not count (art. 23, last sentence)',
    facts: { contracts: [extra('2026-01-01', '2026-10-31', { subsidised: true })] },
    verdict: 'ok',
  },
  {
    title: 'two contracts apart are added up',
    facts: { contracts: [extra('2026-09-01', '2026-11-30'), extra('2026-01-01', '2026-04-30')] },
    verdict: 'warning',
    numbers: { cumulatedDays: 211, allowedDays: 181 },
  },
  { title: 'no contract at all is fine', facts: { contracts: [] }, verdict: 'ok' },
  {
    title: 'a third contract after the limit does not move the day it became permanent',
    facts: {
      contracts: [
        extra('2026-09-01', '2026-09-30'),
        extra('2026-01-01', '2026-07-01'),
        extra('2026-10-01', '2026-10-31'),
      ],
    },
    verdict: 'warning',
    value: { cumulatedDays: 243, permanentFrom: '2026-07-01', seniorityFrom: '2026-01-01' },
  },
  {
    title: 'a replacement between two contracts adds nothing',
    facts: {
      contracts: [
        { from: '2025-06-01', to: '2025-12-31', replacement: true },
        extra('2026-01-01', '2026-03-31'),
        extra('2026-04-01', '2026-09-30', { subsidised: true }),
      ],
    },
    verdict: 'ok',
    numbers: { cumulatedDays: 90 },
  },
];

export const cddEndAllowanceExamples: readonly WorkedExample[] = [
  {
    title: '12 000 € gross give 1 200 €',
    facts: { endsOn: '2026-11-30', grossCents: 12000_00 },
    verdict: 'computed',
    value: { cents: 1200_00 },
  },
  {
    title: 'refusing an equivalent permanent contract takes it away',
    facts: { endsOn: '2026-11-30', grossCents: 12000_00, exemption: 'refused-permanent' },
    verdict: 'computed',
    value: { cents: 0 },
  },
  {
    title: 'a permanent contract that follows takes it away',
    facts: { endsOn: '2026-11-30', grossCents: 12000_00, exemption: 'permanent-follows' },
    verdict: 'computed',
    value: { cents: 0 },
  },
  {
    title: 'half a cent is rounded up, once',
    facts: { endsOn: '2026-11-30', grossCents: 1005 },
    verdict: 'computed',
    value: { cents: 101 },
  },
];

export const cddHandOverExamples: readonly WorkedExample[] = [
  {
    title: 'hired on Monday, handed over on Thursday: a day late',
    facts: { hiredOn: '2026-09-07', handedOverOn: '2026-09-10' },
    verdict: 'error',
    value: { limitOn: '2026-09-09' },
  },
  {
    title: 'hired on Monday, handed over on Wednesday',
    facts: { hiredOn: '2026-09-07', handedOverOn: '2026-09-09' },
    verdict: 'ok',
  },
  {
    title: 'hired on Saturday, handed over on Tuesday: Sunday does not count',
    facts: { hiredOn: '2026-09-12', handedOverOn: '2026-09-15' },
    verdict: 'ok',
    value: { limitOn: '2026-09-15' },
  },
  {
    title: 'hired on Christmas Eve: 25 December does not count',
    facts: { hiredOn: '2026-12-24', handedOverOn: '2026-12-28' },
    verdict: 'ok',
    value: { limitOn: '2026-12-28' },
  },
  {
    title: 'not yet handed over, it is reminded',
    facts: { hiredOn: '2026-09-07', today: '2026-09-08' },
    verdict: 'warning',
  },
  {
    title: 'not handed over after the limit, it is late',
    facts: { hiredOn: '2026-09-07', today: '2026-09-10' },
    verdict: 'error',
  },
  {
    title: 'not handed over on the last day itself, it is reminded and not late',
    facts: { hiredOn: '2026-09-07', today: '2026-09-09' },
    verdict: 'warning',
  },
  {
    title: 'neither handed over nor looked at on a day, it is reminded',
    facts: { hiredOn: '2026-09-07' },
    verdict: 'warning',
  },
  {
    title: 'in Alsace-Moselle 26 December does not count either (L3134-13)',
    facts: { hiredOn: '2026-12-24', handedOverOn: '2026-12-29', zone: 'alsace-moselle' },
    verdict: 'ok',
    value: { limitOn: '2026-12-29' },
  },
];
