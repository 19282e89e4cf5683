import type { WorkedExample } from '../../rule';
import { work } from '../notation';

/** Seventeen years old in November 2026. */
const seventeen = '2009-05-14';
const fifteen = '2011-05-14';
const on = '2026-11-03';
const week = '2026-11-02';

export const DAY: readonly WorkedExample[] = [
  {
    title: 'nine hours at seventeen',
    facts: { birthDate: seventeen, on, stretches: work('A 08:00-12:00, B 13:00-18:00') },
    verdict: 'error',
    numbers: { workedMinutes: 540, maximumMinutes: 480 },
  },
  {
    title: 'seven hours and a half',
    facts: { birthDate: seventeen, on, stretches: work('A 08:00-12:00, A 13:00-16:30') },
    verdict: 'ok',
  },
  {
    title: 'eight hours',
    facts: { birthDate: seventeen, on, stretches: work('A 08:00-12:00, A 13:00-17:00') },
    verdict: 'ok',
  },
  {
    title: 'a minute more',
    facts: { birthDate: seventeen, on, stretches: work('A 08:00-12:00, A 13:00-17:01') },
    verdict: 'error',
  },
  {
    title: 'nine hours on the eighteenth birthday',
    facts: { birthDate: '2008-11-03', on, stretches: work('A 08:00-12:00, B 13:00-18:00') },
    verdict: 'ok',
  },
  {
    title: 'nine hours on its eve',
    facts: { birthDate: '2008-11-04', on, stretches: work('A 08:00-12:00, B 13:00-18:00') },
    verdict: 'error',
  },
  {
    title: 'born on 29 February, of age on 28 February of a common year',
    facts: { birthDate: '2008-02-29', on: '2026-02-28', stretches: work('A 08:00-12:00, B 13:00-18:00') },
    verdict: 'ok',
  },
];

export const WEEK: readonly WorkedExample[] = [
  {
    title: 'thirty-six hours at seventeen',
    facts: { birthDate: seventeen, week, workedMinutes: 2160 },
    verdict: 'error',
  },
  { title: 'thirty-five hours', facts: { birthDate: seventeen, week, workedMinutes: 2100 }, verdict: 'ok' },
  { title: 'a minute more', facts: { birthDate: seventeen, week, workedMinutes: 2101 }, verdict: 'error' },
  {
    title: 'forty hours of somebody of age',
    facts: { birthDate: '2000-01-01', week, workedMinutes: 2400 },
    verdict: 'ok',
  },
];

export const BREAK: readonly WorkedExample[] = [
  {
    title: 'five hours without a break',
    facts: { birthDate: seventeen, on, stretches: work('A 08:00-13:00') },
    verdict: 'error',
    numbers: { longestStretchMinutes: 300, maximumMinutes: 270 },
  },
  {
    title: 'four hours then half an hour',
    facts: { birthDate: seventeen, on, stretches: work('A 08:00-12:00, A 12:30-15:00') },
    verdict: 'ok',
  },
  {
    title: 'four hours then twenty-nine minutes and an hour more',
    facts: { birthDate: seventeen, on, stretches: work('A 08:00-12:00, A 12:29-13:29') },
    verdict: 'error',
  },
  {
    title: 'four hours and a half',
    facts: { birthDate: seventeen, on, stretches: work('A 08:00-12:30') },
    verdict: 'ok',
  },
  {
    title: 'a minute more',
    facts: { birthDate: seventeen, on, stretches: work('A 08:00-12:31') },
    verdict: 'error',
  },
];

export const NIGHT: readonly WorkedExample[] = [
  {
    title: 'until 22:30 at seventeen',
    facts: { birthDate: seventeen, on, stretches: work('A 18:00-22:30') },
    verdict: 'error',
    numbers: { nightMinutes: 30 },
  },
  {
    title: 'until 20:30 at seventeen',
    facts: { birthDate: seventeen, on, stretches: work('A 16:00-20:30') },
    verdict: 'ok',
  },
  {
    title: 'until 22:00 at seventeen',
    facts: { birthDate: seventeen, on, stretches: work('A 18:00-22:00') },
    verdict: 'ok',
  },
  {
    title: 'until 21:00 at fifteen',
    facts: { birthDate: fifteen, on, stretches: work('A 17:00-21:00') },
    verdict: 'error',
    numbers: { nightMinutes: 60 },
  },
  {
    title: 'a minute before 06:00',
    facts: { birthDate: seventeen, on, stretches: work('A 05:59-09:00') },
    verdict: 'error',
  },
];

const rest = (birthDate: string, endedAtMinute: number, resumedAtMinute: number) => ({
  birthDate,
  endedOn: '2026-11-02',
  endedAtMinute,
  resumedOn: '2026-11-03',
  resumedAtMinute,
});

export const REST: readonly WorkedExample[] = [
  {
    title: 'eleven hours and a half at seventeen',
    facts: rest(seventeen, 1200, 450),
    verdict: 'error',
    numbers: { restMinutes: 690, minimumMinutes: 720 },
  },
  { title: 'fourteen hours at seventeen', facts: rest(seventeen, 1080, 480), verdict: 'ok' },
  { title: 'twelve hours at seventeen', facts: rest(seventeen, 1200, 480), verdict: 'ok' },
  { title: 'a minute less', facts: rest(seventeen, 1201, 480), verdict: 'error' },
  {
    title: 'thirteen hours at fifteen',
    facts: rest(fifteen, 1140, 480),
    verdict: 'error',
    numbers: { minimumMinutes: 840 },
  },
];

export const WEEKLY_REST: readonly WorkedExample[] = [
  { title: 'one free day', facts: { birthDate: seventeen, week, freeDaysInARow: 1 }, verdict: 'error' },
  { title: 'a weekend', facts: { birthDate: seventeen, week, freeDaysInARow: 2 }, verdict: 'ok' },
  {
    title: 'one free day of somebody of age',
    facts: { birthDate: '2000-01-01', week, freeDaysInARow: 1 },
    verdict: 'ok',
  },
];

const holiday = (birthDate: string, day: string, zone = 'metropole') => ({
  birthDate,
  on: day,
  zone,
  workedMinutes: 300,
});

export const HOLIDAY: readonly WorkedExample[] = [
  { title: '14 July at seventeen', facts: holiday(seventeen, '2026-07-14'), verdict: 'error' },
  { title: '14 July at nineteen', facts: holiday('2007-05-14', '2026-07-14'), verdict: 'ok' },
  { title: '15 July at seventeen', facts: holiday(seventeen, '2026-07-15'), verdict: 'ok' },
  {
    title: '26 December in Alsace-Moselle',
    facts: holiday(seventeen, '2026-12-26', 'alsace-moselle'),
    verdict: 'error',
  },
  { title: '26 December elsewhere', facts: holiday(seventeen, '2026-12-26'), verdict: 'ok' },
];

const hired = (birthDate: string, contract: string) => ({ birthDate, startsOn: '2026-11-02', contract });

export const AGE: readonly WorkedExample[] = [
  { title: 'an ordinary contract at fifteen', facts: hired(fifteen, 'cdi'), verdict: 'error' },
  { title: 'an apprentice of fifteen', facts: hired(fifteen, 'apprenticeship'), verdict: 'ok' },
  { title: 'on the sixteenth birthday', facts: hired('2010-11-02', 'cdd'), verdict: 'ok' },
  { title: 'on its eve', facts: hired('2010-11-03', 'cdd'), verdict: 'error' },
  { title: 'an apprentice of fourteen', facts: hired('2011-11-03', 'apprenticeship'), verdict: 'error' },
];
