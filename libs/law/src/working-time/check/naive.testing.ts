import { addDays, daysBetween } from '@relais/kernel';
import type { LocalDate } from '@relais/kernel';
import type { WorkedTime } from './worked-time';

/**
 * The limits of one week, found again minute by minute on arrays, with figures written by hand: it shares no code with
 * the engine, so that both can only agree by being right. Ten days: the Sunday before, the week, two days after.
 */
const DAY = 1440;
const DAYS = 10;

/** Minute by minute: the practice worked at (0 for none), whether it is spent on the road, whether it is either. */
interface Minutes {
  readonly at: Uint8Array;
  readonly road: Uint8Array;
  readonly work: Uint8Array;
  /** Work of each of the ten days at one place after another, in minutes of the day. */
  readonly runs: readonly (readonly Run[])[];
}

interface Run {
  from: number;
  to: number;
  at: number;
}

/** Broken limits of the week of `monday`, as `rule|first day|severity`. */
export function naiveWeek(known: WorkedTime, monday: LocalDate): Set<string> {
  const at = new Uint8Array(DAYS * DAY);
  for (const { day, practice, startMinute, endMinute } of known.stretches) {
    const offset = (daysBetween(monday, day) + 1) * DAY;
    at.fill(practice.charCodeAt(0), offset + startMinute, offset + endMinute);
  }
  const runs = Array.from({ length: DAYS }, (_, d) => runsOf(at.subarray(d * DAY, (d + 1) * DAY)));
  const minutes: Minutes = { at, road: new Uint8Array(DAYS * DAY), work: at.slice(), runs };
  const tight = drive(minutes, known);
  const found = new Set<string>();
  const say = (rule: string, day: LocalDate, severity = 'error') => found.add(`${rule}|${day}|${severity}`);
  for (let d = 1; d <= 7; d += 1) naiveDay(known, minutes, d, addDays(monday, d - 1), tight[d] ?? false, say);
  naiveTotals(known, minutes, monday, say);
  return found;
}

type Say = (rule: string, day: LocalDate, severity?: string) => void;

const journey = (known: WorkedTime, from: string, to: string): number =>
  known.journeys?.find((one) => one.from === from && one.to === to)?.minutes ??
  known.journeys?.find((one) => one.from === to && one.to === from)?.minutes ??
  0;

/** Puts the journeys at the start of the gaps between practices; tells the days on which one does not fit. */
function drive(minutes: Minutes, known: WorkedTime): boolean[] {
  const tight: boolean[] = [];
  for (let d = 0; d < DAYS; d += 1) {
    const runs = minutes.runs[d] as Run[];
    runs.slice(1).forEach((run, i) => {
      const before = runs[i] as Run;
      if (run.from === before.to || run.at === before.at) return;
      const needed = journey(known, String.fromCharCode(before.at), String.fromCharCode(run.at));
      if (needed > run.from - before.to) tight[d] = true;
      const arrival = Math.min(run.from, before.to + needed);
      minutes.road.fill(1, d * DAY + before.to, d * DAY + arrival);
      minutes.work.fill(1, d * DAY + before.to, d * DAY + arrival);
    });
  }
  return tight;
}

function runsOf(ofDay: Uint8Array): Run[] {
  const runs: Run[] = [];
  let before = 0;
  for (let m = 0; m < DAY; m += 1) {
    const at = ofDay[m] as number;
    if (at !== 0 && at !== before) runs.push({ from: m, to: m, at });
    if (at !== 0) (runs.at(-1) as Run).to += 1;
    before = at;
  }
  return runs;
}

const age = ({ birthDate }: WorkedTime, on: LocalDate): number =>
  birthDate
    ? Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (on.slice(5) < birthDate.slice(5) ? 1 : 0)
    : 99;

function naiveDay(
  known: WorkedTime,
  minutes: Minutes,
  d: number,
  day: LocalDate,
  tight: boolean,
  say: Say,
): void {
  const runs = minutes.runs[d] as Run[];
  if (runs.length === 0) return;
  const ofDay = dayOf(minutes, d);
  const [first, last] = [(runs[0] as Run).from, (runs.at(-1) as Run).to];
  const worked = count(ofDay.work, 0, DAY);
  const roads = count(ofDay.road, 0, DAY);
  const weekly = known.contract[0]?.weeklyMinutes ?? 2100;
  const elsewhere = (known.otherEmployers ?? []).reduce((total, one) => total + (one.dailyMinutes ?? 0), 0);
  if (worked + elsewhere > 600) {
    const leave = known.derogations?.some(({ from, to }) => from <= day && day <= to);
    say('working-time.daily-maximum', day, leave && worked + elsewhere <= 720 ? 'warning' : 'error');
  }
  const byRoad = worked > 600 && worked - roads <= 600;
  if (tight || byRoad) say('working-time.journeys-between-practices', day, byRoad ? 'error' : 'warning');

  const breaks = breaksOf(ofDay, first, last);
  const real = breaks.find(({ length }) => length >= 20);
  const before = real ? count(ofDay.work, 0, real.from) : worked;
  if (worked >= 360 && (!real || before > 360)) say('working-time.break', day);

  const periods: [number, number][] = [];
  let interruptions = 0;
  let longest = 0;
  runs.forEach((run, i) => {
    const previous = runs[i - 1];
    const gap = previous ? run.from - previous.to : Infinity;
    if (previous && (gap === 0 || (run.at === previous.at && gap <= 30)))
      (periods.at(-1) as [number, number])[1] = run.to;
    else {
      periods.push([run.from, run.to]);
      const free = previous ? run.from - previous.to - count(ofDay.road, previous.to, run.from) : 0;
      if (free > 0) interruptions += 1;
      longest = Math.max(longest, free);
    }
  });
  const shortest = Math.min(...periods.map(([from, to]) => to - from));
  const cut = weekly < 2100 && (interruptions > 1 || longest > 120);
  if (known.agreement) {
    if (last - first > 600) say('idcc-1147.daily-span', day);
    if (periods.length > 2 || (periods.length === 2 && shortest < 180)) say('idcc-1147.work-periods', day);
    if (cut) say('idcc-1147.part-time-interruptions', day);
    if (weekly < 2100 && shortest < 180 && !known.contract[0]?.cleaning)
      say('idcc-1147.part-time-half-day', day, weekly < 1440 ? 'error' : 'warning');
  } else if (cut) say('part-time.interruptions', day);

  if (d === 7) say('working-time.sunday-rest', day, 'warning');
  if (day.slice(5) === '05-01') say('public-holidays.first-of-may', day, 'warning');
  naiveRest(known, minutes, d, day, say);
  if (age(known, day) >= 18) return;
  if (worked > 480) say('minors.daily-maximum', day);
  let stretch = 0;
  let longestStretch = 0;
  for (let m = first; m < last; m += 1) {
    if (breaks.some(({ from, length }) => from === m && length >= 30)) stretch = 0;
    if (ofDay.work[m] !== 0) stretch += 1;
    longestStretch = Math.max(longestStretch, stretch);
  }
  if (longestStretch > 270) say('minors.break', day);
  const dusk = age(known, day) < 16 ? 1200 : 1320;
  if (count(ofDay.at, 0, 360) + count(ofDay.at, dusk, DAY) > 0) say('minors.night', day);
  if (['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'].includes(day.slice(5)))
    say('minors.public-holidays', day);
}

/** Free time between the first and the last minute of work of a day. */
function breaksOf(ofDay: Minutes, first: number, last: number): { from: number; length: number }[] {
  const breaks: { from: number; length: number }[] = [];
  for (let m = first; m < last; m += 1) {
    if (ofDay.work[m] !== 0) continue;
    const current = breaks.at(-1);
    if (current && current.from + current.length === m) current.length += 1;
    else breaks.push({ from: m, length: 1 });
  }
  return breaks;
}

function naiveRest(known: WorkedTime, minutes: Minutes, d: number, day: LocalDate, say: Say): void {
  let start = d * DAY;
  // Work that goes on over midnight belongs to the evening before.
  if ((minutes.at[start - 1] ?? 0) > 0)
    while (start < (d + 1) * DAY && (minutes.at[start] ?? 0) > 0) start += 1;
  while (start < (d + 1) * DAY && minutes.at[start] === 0) start += 1;
  if (start === (d + 1) * DAY) return;
  let rest = 0;
  while (start - rest - 1 >= 0 && minutes.at[start - rest - 1] === 0) rest += 1;
  if (start - rest === 0) return;
  if (rest < 660) say('working-time.daily-rest', day);
  const due = age(known, day) < 16 ? 840 : age(known, day) < 18 ? 720 : 0;
  if (rest < due) say('minors.daily-rest', day);
}

function naiveTotals(known: WorkedTime, minutes: Minutes, monday: LocalDate, say: Say): void {
  const worked = count(minutes.work, DAY, 8 * DAY);
  if (worked === 0) return;
  const weekly = known.contract[0]?.weeklyMinutes ?? 2100;
  const cleaning = known.contract[0]?.cleaning === true;
  const worksOn = (d: number) => (minutes.runs[d] as Run[]).length > 0;
  const elsewhere = (known.otherEmployers ?? []).reduce((total, one) => total + one.weeklyMinutes, 0);
  if (worked > 2880) say('working-time.weekly-maximum', monday);
  if (elsewhere > 0 && worked + elsewhere > 2880) say('working-time.several-employers', monday);
  const days = [1, 2, 3, 4, 5, 6, 7].filter(worksOn).length;
  if (days > 6 || !hasWeeklyRest(minutes)) say('working-time.weekly-rest', monday);
  const twelve = (known.earlierWeeks ?? []).reduce((total, one) => total + one.workedMinutes, worked);
  if (twelve > 12 * 44 * 60) say('working-time.twelve-week-average', addDays(monday, -77));
  const overtime = (known.earlierOvertimeMinutes ?? 0) + (weekly >= 2100 ? Math.max(0, worked - 2100) : 0);
  if (known.earlierOvertimeMinutes != null && overtime > 220 * 60)
    say('overtime.yearly-quota', `${addDays(monday, 6).slice(0, 4)}-01-01` as LocalDate, 'warning');
  if (weekly < 2100) {
    const extra = worked - weekly;
    const share = known.agreement ? 3 : 10;
    const rule = known.agreement ? 'idcc-1147.complementary-cap' : 'part-time.complementary-cap';
    if (extra > 0 && (extra * share > weekly || worked >= 2100)) say(rule, monday);
    else if (extra > 0 && extra * 10 > weekly) say(rule, monday, 'warning');
    const periods = [1, 2, 3, 4, 5, 6, 7].reduce((total, d) => total + periodsOf(minutes, d), 0);
    if (known.agreement && weekly < 1440 && periods > (cleaning ? 5 : 6))
      say('idcc-1147.part-time-periods', monday);
  }
  const nights = [1, 2, 3, 4, 5, 6, 7].filter((d) => {
    const ofDay = dayOf(minutes, d);
    return count(ofDay.at, 0, 360) + count(ofDay.at, 1260, DAY) >= 180;
  }).length;
  if (nights >= 2) say('night.worker', monday);
  if (age(known, monday) >= 18) return;
  if (worked > 2100) say('minors.weekly-maximum', monday);
  const pair = [1, 2, 3, 4, 5, 6, 7].some((d) => !worksOn(d) && !worksOn(d + 1));
  if (!pair) say('minors.weekly-rest', monday);
}

function periodsOf(minutes: Minutes, d: number): number {
  const runs = minutes.runs[d] as Run[];
  return runs.filter(({ from, at }, i) => {
    const previous = runs[i - 1];
    const gap = previous ? from - previous.to : Infinity;
    return !(gap === 0 || (previous?.at === at && gap <= 30));
  }).length;
}

/** A rest of thirty-five hours of which twenty-four in the week; beyond the ten days nobody works. */
function hasWeeklyRest({ at }: Minutes): boolean {
  let length = 3000;
  let inside = 0;
  for (let m = 0; m < DAYS * DAY; m += 1) {
    const free = at[m] === 0;
    length = free ? length + 1 : 0;
    inside = free ? inside + (m >= DAY && m < 8 * DAY ? 1 : 0) : 0;
    if (length >= 2100 && inside >= 1440) return true;
  }
  return length > 0 && inside >= 1440;
}

const dayOf = ({ at, road, work, runs }: Minutes, d: number): Minutes => {
  const [from, to] = [d * DAY, (d + 1) * DAY];
  return {
    at: at.subarray(from, to),
    road: road.subarray(from, to),
    work: work.subarray(from, to),
    runs: runs.slice(d, d + 1),
  };
};

/** Minutes that are not zero. */
function count(minutes: Uint8Array, from: number, to: number): number {
  let total = 0;
  for (let m = from; m < to; m += 1) if (minutes[m] !== 0) total += 1;
  return total;
}
