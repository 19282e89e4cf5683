import type { WorkedExample } from '../rule';
import { work } from './notation';

const on = '2026-11-02';

export const DAILY_MAXIMUM: readonly WorkedExample[] = [
  {
    title: 'six hours at one practice and five at another are eleven hours of one day',
    facts: { on, stretches: work('A 07:00-13:00, B 14:00-19:00') },
    verdict: 'error',
    numbers: { workedMinutes: 660, maximumMinutes: 600 },
  },
  { title: 'ten hours keep the limit', facts: { on, stretches: work('A 08:00-18:00') }, verdict: 'ok' },
  {
    title: 'a minute less than ten hours keeps it',
    facts: { on, stretches: work('A 08:00-17:59') },
    verdict: 'ok',
  },
  {
    title: 'a minute more than ten hours breaks it',
    facts: { on, stretches: work('A 08:00-18:01') },
    verdict: 'error',
    numbers: { workedMinutes: 601 },
  },
  {
    title: 'nine hours and a half at two practices with an hour on the road are ten hours and a half',
    facts: {
      on,
      stretches: work('A 08:00-13:00, B 14:00-18:30'),
      journeys: [{ from: 'A', to: 'B', minutes: 60 }],
    },
    verdict: 'error',
    numbers: { workedMinutes: 630, journeyMinutes: 60 },
  },
  {
    title: 'eleven hours under a decision of the inspectorate: the decision is kept',
    facts: { on, stretches: work('A 08:00-19:00'), derogation: '2026-117' },
    verdict: 'warning',
    numbers: { maximumMinutes: 720 },
  },
  {
    title: 'a decision of the inspectorate does not open more than twelve hours',
    facts: { on, stretches: work('A 07:00-19:01'), derogation: '2026-117' },
    verdict: 'error',
  },
  {
    title: 'hours of the day with another employer count',
    facts: { on, stretches: work('A 08:00-15:00'), otherEmployersMinutes: 181 },
    verdict: 'error',
    numbers: { workedMinutes: 601 },
  },
  {
    title: 'the night of March is counted by what was recorded: eleven hours on the clock, ten worked',
    facts: {
      on: '2026-03-29',
      stretches: [{ practice: 'A', startMinute: 0, endMinute: 660, workedMinutes: 600 }],
    },
    verdict: 'ok',
  },
  {
    title: 'the night of October too: ten hours on the clock, eleven worked',
    facts: {
      on: '2026-10-25',
      stretches: [{ practice: 'A', startMinute: 0, endMinute: 600, workedMinutes: 660 }],
    },
    verdict: 'error',
  },
  {
    title: 'nobody is in two practices at once',
    facts: { on, stretches: work('A 08:00-12:00, B 11:00-15:00') },
    verdict: 'cannot-tell',
  },
];

const rest = (endedOn: string, ended: number, resumedOn: string, resumed: number) => ({
  endedOn,
  endedAtMinute: ended,
  resumedOn,
  resumedAtMinute: resumed,
});

export const DAILY_REST: readonly WorkedExample[] = [
  {
    title: 'from 20:30 at one practice to 07:00 at another there are ten hours and a half',
    facts: rest('2026-11-02', 1230, '2026-11-03', 420),
    verdict: 'error',
    numbers: { restMinutes: 630, minimumMinutes: 660 },
  },
  {
    title: 'twelve hours are enough',
    facts: rest('2026-11-02', 1140, '2026-11-03', 420),
    verdict: 'ok',
    numbers: { restMinutes: 720 },
  },
  { title: 'eleven hours are enough', facts: rest('2026-11-02', 1200, '2026-11-03', 420), verdict: 'ok' },
  {
    title: 'a minute less than eleven hours is not',
    facts: rest('2026-11-02', 1201, '2026-11-03', 420),
    verdict: 'error',
  },
  {
    title: 'the night of March is read on the clock of the practice',
    facts: rest('2026-03-28', 1200, '2026-03-29', 420),
    verdict: 'ok',
    numbers: { restMinutes: 660 },
  },
  {
    title: 'the night of October is too',
    facts: rest('2026-10-24', 1201, '2026-10-25', 420),
    verdict: 'error',
    numbers: { restMinutes: 659 },
  },
  {
    title: 'the night of a year to the next is a night like another',
    facts: rest('2026-12-31', 1320, '2027-01-01', 480),
    verdict: 'error',
    numbers: { restMinutes: 600 },
  },
  {
    title: '29 February is a night of rest',
    facts: rest('2028-02-28', 1380, '2028-03-01', 420),
    verdict: 'ok',
    numbers: { restMinutes: 1920 },
  },
  {
    title: 'work does not resume before it ended',
    facts: rest('2026-11-03', 480, '2026-11-02', 480),
    verdict: 'cannot-tell',
  },
];

export const BREAK: readonly WorkedExample[] = [
  {
    title: 'six hours in a row without a break',
    facts: { on, stretches: work('A 08:00-14:00') },
    verdict: 'error',
    numbers: { workedMinutes: 360, longestBreakMinutes: 0 },
  },
  {
    title: 'a minute less than six hours asks for no break',
    facts: { on, stretches: work('A 08:00-13:59') },
    verdict: 'ok',
  },
  {
    title: 'the gap at lunch is a break',
    facts: { on, stretches: work('A 08:00-12:00, A 12:45-16:15') },
    verdict: 'ok',
    numbers: { longestBreakMinutes: 45 },
  },
  {
    title: 'nineteen minutes are not a break',
    facts: { on, stretches: work('A 08:00-12:00, A 12:19-16:00') },
    verdict: 'error',
    numbers: { longestBreakMinutes: 19 },
  },
  {
    title: 'twenty minutes are one',
    facts: { on, stretches: work('A 08:00-12:00, A 12:20-16:00') },
    verdict: 'ok',
  },
  {
    title: 'a break after seven hours comes too late',
    facts: { on, stretches: work('A 08:00-15:00, A 15:30-17:00') },
    verdict: 'error',
    numbers: { beforeBreakMinutes: 420 },
  },
  {
    title: 'a journey that fills the gap is not a break',
    facts: {
      on,
      stretches: work('A 08:00-12:00, B 12:40-15:00'),
      journeys: [{ from: 'A', to: 'B', minutes: 30 }],
    },
    verdict: 'error',
    numbers: { longestBreakMinutes: 10 },
  },
];
