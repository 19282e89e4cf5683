import {
  type Bilingual,
  type Finding,
  type LocalDate,
  type Reference,
  addDays,
  daysBetween,
  weekday,
} from '@relais/kernel';
import type { PlannedHalfDay } from './expand';
import type { ContractHours } from './quota';
import { clock, days, hours, weekdayName } from './words';
import { termsAsOf } from './terms';

/** A planned half-day with its place. All of one employee, whatever the practice: there is one contract (L1253-12). */
export interface PlacedHalfDay extends PlannedHalfDay {
  readonly placementId: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly siteId: string;
}

/** A limit of working time in force, with the texts it comes from. */
export interface Limit {
  readonly value: number;
  readonly references: readonly Reference[];
}

/** The limits that a plan is checked against; read from the law in force by `workingTimeLimits`. */
export interface WorkingTimeLimits {
  readonly dailyRestMinutesMin: Limit;
  readonly dailySpanMinutesMax: Limit;
  readonly dailyWorkMinutesMax: Limit;
  readonly weeklyWorkMinutesMax: Limit;
  readonly weeklyDaysMax: Limit;
  readonly legalWeekMinutes: Limit;
  readonly periodMinutesMin: Limit;
  readonly periodsPerDayMax: Limit;
  readonly partTimePeriodMinutesMin: Limit;
  readonly partTimeInterruptionMinutesMax: Limit;
  readonly partTimePeriodsPerWeekMax: Limit;
  /** Weekly minutes under which the number of periods a week is limited. */
  readonly partTimePeriodsThresholdMinutes: Limit;
  /** A meal break up to this length counts as work: it does not split the day. */
  readonly countedMealMinutesMax: Limit;
}

interface Occurrence {
  readonly ruleId: string;
  readonly severity: Finding['severity'];
  readonly day: LocalDate;
  /** What makes two occurrences the same conflict, repeated week after week. */
  readonly pattern: string;
  readonly message: Bilingual;
  readonly numbers: Readonly<Record<string, number | string>>;
  readonly references: readonly Reference[];
}

interface WorkPeriod {
  readonly startMinute: number;
  readonly endMinute: number;
  readonly halfDays: readonly PlacedHalfDay[];
}

/**
 * What is wrong with the plan of one employee over all practices. A conflict that comes back is one finding, with
 * its first day. Only being in two places at once is an error, since it cannot be lived;
 * breaches of working time are warnings a person must settle, because derogations and agreements exist.
 * Half-days of kind `holiday` or `closure` are not worked and are ignored.
 */
export function findConflicts(
  halfDays: readonly PlacedHalfDay[],
  contract: readonly ContractHours[],
  limits: WorkingTimeLimits,
): Finding[] {
  const worked = halfDays
    .filter((halfDay) => halfDay.kind === 'work')
    .sort((a, b) =>
      a.day < b.day ? -1 : a.day > b.day ? 1 : a.startMinute - b.startMinute || a.endMinute - b.endMinute,
    );
  const byDay = groupBy(worked, (halfDay) => halfDay.day);
  const occurrences: Occurrence[] = [];
  let previous: { day: LocalDate; endMinute: number } | null = null;
  for (const [day, entries] of byDay) {
    const weeklyMinutes = termsAsOf(contract, day)?.weeklyMinutes ?? limits.legalWeekMinutes.value;
    const partTime = weeklyMinutes < limits.legalWeekMinutes.value;
    const shared = sharedMinutes(entries);
    occurrences.push(...shared);
    // What else a day breaks is worth saying once it can be lived at all.
    if (shared.length === 0) {
      occurrences.push(...splitHalves(entries), ...daySpan(entries, limits), ...dayWork(entries, limits));
      occurrences.push(...dayPeriods(entries, partTime, limits));
    }
    if (previous) occurrences.push(...nightRest(previous, entries, limits));
    previous = { day, endMinute: Math.max(...entries.map((entry) => entry.endMinute)) };
  }
  for (const week of groupBy(worked, (halfDay) => addDays(halfDay.day, 1 - weekday(halfDay.day))).values()) {
    occurrences.push(...weekLoad(week, contract, limits));
  }
  return collapse(occurrences);
}

/** Findings that make a plan impossible. */
export function blocking(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.severity === 'error');
}

function sharedMinutes(entries: readonly PlacedHalfDay[]): Occurrence[] {
  return pairs(entries)
    .filter(([a, b]) => b.startMinute < a.endMinute)
    .map(([a, b]) => {
      const from = b.startMinute;
      const to = Math.min(a.endMinute, b.endMinute);
      const places = a.siteId === b.siteId ? a.memberName : `${a.memberName} / ${b.memberName}`;
      return {
        ruleId: 'placements.two-places-at-once',
        severity: 'error',
        day: a.day,
        pattern: `${weekday(a.day)}|${a.placementId}|${b.placementId}|${from}|${to}`,
        message: {
          fr: `Deux postes en même temps le ${weekdayName(a.day).fr}, de ${clock(from)} à ${clock(to)} : ${places}. Décalez ou retirez l’une des deux demi-journées.`,
          en: `Two posts at the same time on ${weekdayName(a.day).en}, from ${clock(from)} to ${clock(to)}: ${places}. Move or remove one of the two half-days.`,
        },
        numbers: { sharedMinutes: to - from, startMinute: from, endMinute: to },
        references: [],
      };
    });
}

/** Two practices within one half-day: possible, but the journey is working time and nobody planned it. */
function splitHalves(entries: readonly PlacedHalfDay[]): Occurrence[] {
  return neighbours(entries)
    .filter(([a, b]) => a.siteId !== b.siteId && a.half === b.half && b.startMinute >= a.endMinute)
    .map(([a, b]) => ({
      ruleId: 'placements.two-sites-in-a-half-day',
      severity: 'warning',
      day: a.day,
      pattern: `${weekday(a.day)}|${a.placementId}|${b.placementId}`,
      message: {
        fr: `Deux lieux dans la même demi-journée le ${weekdayName(a.day).fr} : ${a.memberName} jusqu’à ${clock(a.endMinute)}, puis ${b.memberName} à ${clock(b.startMinute)}. Le trajet est du temps de travail.`,
        en: `Two places within one half-day on ${weekdayName(a.day).en}: ${a.memberName} until ${clock(a.endMinute)}, then ${b.memberName} at ${clock(b.startMinute)}. The journey is working time.`,
      },
      numbers: { gapMinutes: b.startMinute - a.endMinute },
      references: [{ code: 'Code du travail', article: 'L3121-1', status: 'verified' }],
    }));
}

function nightRest(
  previous: { readonly day: LocalDate; readonly endMinute: number },
  entries: readonly PlacedHalfDay[],
  { dailyRestMinutesMin }: WorkingTimeLimits,
): Occurrence[] {
  const first = entries[0];
  if (!first) return [];
  const restMinutes = daysBetween(previous.day, first.day) * 1440 + first.startMinute - previous.endMinute;
  if (restMinutes >= dailyRestMinutesMin.value) return [];
  return [
    {
      ruleId: 'placements.daily-rest',
      severity: 'warning',
      day: first.day,
      pattern: `${weekday(first.day)}|${previous.endMinute}|${first.startMinute}`,
      message: {
        fr: `${hours(restMinutes)} de repos avant le ${weekdayName(first.day).fr} (fin à ${clock(previous.endMinute)}, reprise à ${clock(first.startMinute)}) : il en faut ${hours(dailyRestMinutesMin.value)}, tous adhérents réunis.`,
        en: `${hours(restMinutes)} of rest before ${weekdayName(first.day).en} (ends at ${clock(previous.endMinute)}, starts at ${clock(first.startMinute)}): ${hours(dailyRestMinutesMin.value)} are required over all practices.`,
      },
      numbers: { restMinutes, minimumMinutes: dailyRestMinutesMin.value },
      references: dailyRestMinutesMin.references,
    },
  ];
}

function daySpan(
  entries: readonly PlacedHalfDay[],
  { dailySpanMinutesMax }: WorkingTimeLimits,
): Occurrence[] {
  const { day, startMinute, endMinute } = bounds(entries);
  const spanMinutes = endMinute - startMinute;
  if (spanMinutes <= dailySpanMinutesMax.value) return [];
  return [
    {
      ruleId: 'placements.daily-span',
      severity: 'warning',
      day,
      pattern: `${weekday(day)}|${startMinute}|${endMinute}`,
      message: {
        fr: `Journée du ${weekdayName(day).fr} étendue sur ${hours(spanMinutes)} (${clock(startMinute)}–${clock(endMinute)}) : l’amplitude est limitée à ${hours(dailySpanMinutesMax.value)}, pauses comprises.`,
        en: `${capital(weekdayName(day).en)} stretches over ${hours(spanMinutes)} (${clock(startMinute)}–${clock(endMinute)}): the span is limited to ${hours(dailySpanMinutesMax.value)}, breaks included.`,
      },
      numbers: { spanMinutes, maximumMinutes: dailySpanMinutesMax.value },
      references: dailySpanMinutesMax.references,
    },
  ];
}

function dayWork(
  entries: readonly PlacedHalfDay[],
  { dailyWorkMinutesMax }: WorkingTimeLimits,
): Occurrence[] {
  const { day } = bounds(entries);
  const workMinutes = total(entries);
  if (workMinutes <= dailyWorkMinutesMax.value) return [];
  return [
    {
      ruleId: 'placements.daily-work',
      severity: 'warning',
      day,
      pattern: `${weekday(day)}|${workMinutes}`,
      message: {
        fr: `${hours(workMinutes)} de travail le ${weekdayName(day).fr}, tous adhérents réunis : le maximum est de ${hours(dailyWorkMinutesMax.value)}.`,
        en: `${hours(workMinutes)} of work on ${weekdayName(day).en} over all practices: the maximum is ${hours(dailyWorkMinutesMax.value)}.`,
      },
      numbers: { workMinutes, maximumMinutes: dailyWorkMinutesMax.value },
      references: dailyWorkMinutesMax.references,
    },
  ];
}

/** Number and length of the periods of a day, and the break between them. */
function dayPeriods(
  entries: readonly PlacedHalfDay[],
  partTime: boolean,
  limits: WorkingTimeLimits,
): Occurrence[] {
  const { day } = bounds(entries);
  const periods = workPeriods(entries, limits.countedMealMinutesMax.value);
  const found: Occurrence[] = [];
  // A full-time employee may have a short single day: the three hours are those of a split one.
  const minimum = partTime ? limits.partTimePeriodMinutesMin : limits.periodMinutesMin;
  if (partTime || periods.length > 1) {
    for (const short of periods.filter((one) => one.endMinute - one.startMinute < minimum.value)) {
      const periodMinutes = short.endMinute - short.startMinute;
      found.push({
        ruleId: 'placements.short-period',
        severity: 'warning',
        day,
        pattern: `${weekday(day)}|${short.startMinute}|${short.endMinute}`,
        message: {
          fr: `Période de ${hours(periodMinutes)} le ${weekdayName(day).fr} (${clock(short.startMinute)}–${clock(short.endMinute)}) : ${hours(minimum.value)} au moins.`,
          en: `Period of ${hours(periodMinutes)} on ${weekdayName(day).en} (${clock(short.startMinute)}–${clock(short.endMinute)}): at least ${hours(minimum.value)}.`,
        },
        numbers: { periodMinutes, minimumMinutes: minimum.value },
        references: minimum.references,
      });
    }
  }
  if (periods.length > limits.periodsPerDayMax.value) {
    found.push({
      ruleId: 'placements.periods-per-day',
      severity: 'warning',
      day,
      pattern: `${weekday(day)}|${periods.length}`,
      message: {
        fr: `${periods.length} périodes de travail le ${weekdayName(day).fr} : une journée en compte ${limits.periodsPerDayMax.value} au plus.`,
        en: `${periods.length} periods of work on ${weekdayName(day).en}: a day holds ${limits.periodsPerDayMax.value} at most.`,
      },
      numbers: { periods: periods.length, maximum: limits.periodsPerDayMax.value },
      references: limits.periodsPerDayMax.references,
    });
  }
  if (partTime) {
    const maximum = limits.partTimeInterruptionMinutesMax;
    for (const [before, after] of neighbours(periods)) {
      const interruptionMinutes = after.startMinute - before.endMinute;
      if (interruptionMinutes <= maximum.value) continue;
      found.push({
        ruleId: 'placements.interruption',
        severity: 'warning',
        day,
        pattern: `${weekday(day)}|${before.endMinute}|${after.startMinute}`,
        message: {
          fr: `Interruption de ${hours(interruptionMinutes)} le ${weekdayName(day).fr} (${clock(before.endMinute)}–${clock(after.startMinute)}) : ${hours(maximum.value)} au plus à temps partiel.`,
          en: `Break of ${hours(interruptionMinutes)} on ${weekdayName(day).en} (${clock(before.endMinute)}–${clock(after.startMinute)}): at most ${hours(maximum.value)} for a part-timer.`,
        },
        numbers: { interruptionMinutes, maximumMinutes: maximum.value },
        references: maximum.references,
      });
    }
  }
  return found;
}

function weekLoad(
  entries: readonly PlacedHalfDay[],
  contract: readonly ContractHours[],
  limits: WorkingTimeLimits,
): Occurrence[] {
  const first = entries[0];
  if (!first) return [];
  const day = addDays(first.day, 1 - weekday(first.day));
  const byDay = groupBy(entries, (entry) => entry.day);
  const found: Occurrence[] = [];
  const workMinutes = total(entries);
  if (workMinutes > limits.weeklyWorkMinutesMax.value) {
    found.push({
      ruleId: 'placements.weekly-work',
      severity: 'warning',
      day,
      pattern: String(workMinutes),
      message: {
        fr: `${hours(workMinutes)} dans la semaine, tous adhérents réunis : le maximum est de ${hours(limits.weeklyWorkMinutesMax.value)}.`,
        en: `${hours(workMinutes)} in the week over all practices: the maximum is ${hours(limits.weeklyWorkMinutesMax.value)}.`,
      },
      numbers: { workMinutes, maximumMinutes: limits.weeklyWorkMinutesMax.value },
      references: limits.weeklyWorkMinutesMax.references,
    });
  }
  if (byDay.size > limits.weeklyDaysMax.value) {
    found.push({
      ruleId: 'placements.weekly-rest',
      severity: 'warning',
      day,
      pattern: 'days',
      message: {
        fr: `${days(byDay.size).fr} de travail dans la semaine : ${limits.weeklyDaysMax.value} au plus, le repos hebdomadaire est obligatoire.`,
        en: `${days(byDay.size).en} of work in the week: ${limits.weeklyDaysMax.value} at most, a weekly rest is due.`,
      },
      numbers: { workedDays: byDay.size, maximum: limits.weeklyDaysMax.value },
      references: limits.weeklyDaysMax.references,
    });
  }
  const weeklyMinutes = termsAsOf(contract, first.day)?.weeklyMinutes;
  const periods = [...byDay.values()].flatMap((one) =>
    workPeriods(one, limits.countedMealMinutesMax.value),
  ).length;
  if (
    weeklyMinutes !== undefined &&
    weeklyMinutes < limits.partTimePeriodsThresholdMinutes.value &&
    periods > limits.partTimePeriodsPerWeekMax.value
  ) {
    found.push({
      ruleId: 'placements.periods-per-week',
      severity: 'warning',
      day,
      pattern: String(periods),
      message: {
        fr: `${periods} périodes dans la semaine pour un contrat de ${hours(weeklyMinutes)} : ${limits.partTimePeriodsPerWeekMax.value} au plus en dessous de ${hours(limits.partTimePeriodsThresholdMinutes.value)}.`,
        en: `${periods} periods in the week for a contract of ${hours(weeklyMinutes)}: at most ${limits.partTimePeriodsPerWeekMax.value} below ${hours(limits.partTimePeriodsThresholdMinutes.value)}.`,
      },
      numbers: {
        periods,
        maximum: limits.partTimePeriodsPerWeekMax.value,
        contractWeeklyMinutes: weeklyMinutes,
      },
      references: limits.partTimePeriodsPerWeekMax.references,
    });
  }
  return found;
}

/** Half-days that follow each other at one site, a counted meal apart, are one period of work. */
function workPeriods(entries: readonly PlacedHalfDay[], countedMealMinutes: number): WorkPeriod[] {
  const periods: WorkPeriod[] = [];
  for (const entry of entries) {
    const last = periods.at(-1);
    const lastSite = last?.halfDays.at(-1)?.siteId;
    if (last && lastSite === entry.siteId && entry.startMinute - last.endMinute <= countedMealMinutes) {
      periods[periods.length - 1] = {
        startMinute: last.startMinute,
        endMinute: Math.max(last.endMinute, entry.endMinute),
        halfDays: [...last.halfDays, entry],
      };
    } else {
      periods.push({ startMinute: entry.startMinute, endMinute: entry.endMinute, halfDays: [entry] });
    }
  }
  return periods;
}

function collapse(occurrences: readonly Occurrence[]): Finding[] {
  const severityRank = { error: 0, warning: 1, info: 2 } as const;
  return [...groupBy(occurrences, (one) => `${one.ruleId}|${one.pattern}`).values()]
    .flatMap((same) => {
      const first = same[0];
      if (!first) return [];
      const { ruleId, severity, message, numbers, references } = first;
      return [
        {
          ruleId,
          severity,
          message,
          references,
          numbers: { ...numbers, firstOn: first.day },
        },
      ];
    })
    .sort((a, b) => severityRank[a.severity] - severityRank[b.severity]);
}

function bounds(entries: readonly PlacedHalfDay[]): {
  day: LocalDate;
  startMinute: number;
  endMinute: number;
} {
  const [first] = entries;
  if (!first) throw new RangeError('A day without half-days has no bounds');
  return {
    day: first.day,
    startMinute: Math.min(...entries.map((entry) => entry.startMinute)),
    endMinute: Math.max(...entries.map((entry) => entry.endMinute)),
  };
}

function total(entries: readonly PlacedHalfDay[]): number {
  return entries.reduce((sum, entry) => sum + entry.minutes, 0);
}

function neighbours<T>(items: readonly T[]): [T, T][] {
  return items.slice(1).map((item, index) => [items[index] as T, item]);
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((item, index) => items.slice(index + 1).map((other): [T, T] => [item, other]));
}

function groupBy<T, K extends string>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
