/** One stretch of work inside a civil day, at one practice. Minutes of the clock, 0 = midnight, 1440 = the next one. */
export interface Stretch {
  readonly practice: string;
  readonly startMinute: number;
  readonly endMinute: number;
  /** Effective work recorded inside; the whole stretch when it is not said. */
  readonly workedMinutes?: number | null;
}

/** A journey from one practice to another, in minutes; the same both ways unless the way back is given too. */
export interface Journey {
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
}

/** How the gaps of a day are read. */
export interface DayReading {
  /** A gap up to this length at the same practice (a meal that counts as work, a coffee) does not split the day. */
  readonly joiningGapMinutes: number;
  /** Shortest gap that is a break (L3121-16), or the one of minors (L3162-3). */
  readonly breakMinutes: number;
}

/** What a day amounts to, all practices together. */
export interface DayMeasure {
  /** Effective work, journeys between practices included (L3121-1). */
  workedMinutes: number;
  journeyMinutes: number;
  firstMinute: number;
  lastMinute: number;
  /** Periods of work (vacations): stretches that no free time separates are one. */
  periods: number;
  shortestPeriodMinutes: number;
  /** Free time between two periods of work; a journey is not part of it. */
  interruptions: number;
  longestInterruptionMinutes: number;
  longestBreakMinutes: number;
  /** Work done before the first real break; all of it when there is none. */
  beforeBreakMinutes: number;
  /** Longest work between two real breaks. */
  longestStretchMinutes: number;
  /** A journey that is longer than the gap left for it. */
  tightJourneys: number;
}

/** Length of the journey between two practices, 0 when nobody declared it. */
export function journeyMinutes(journeys: readonly Journey[], from: string, to: string): number {
  let back = 0;
  for (const journey of journeys) {
    if (journey.from === from && journey.to === to) return journey.minutes;
    if (journey.from === to && journey.to === from) back = journey.minutes;
  }
  return back;
}

/** An empty measure, to be filled again and again by `measureDay`. */
export function emptyMeasure(): DayMeasure {
  return {
    workedMinutes: 0,
    journeyMinutes: 0,
    firstMinute: 0,
    lastMinute: 0,
    periods: 0,
    shortestPeriodMinutes: 0,
    interruptions: 0,
    longestInterruptionMinutes: 0,
    longestBreakMinutes: 0,
    beforeBreakMinutes: 0,
    longestStretchMinutes: 0,
    tightJourneys: 0,
  };
}

/**
 * Measures the stretches `from` (included) to `to` (excluded) of one civil day, sorted by their start, into `into`.
 * Two practices are two periods of work, even when the journey fills the gap between them: the agreement does not say,
 * and this is the careful reading; without any gap (same building) they are one.
 * Nothing is allocated: the whole month of ten thousand employees passes here.
 */
export function measureDay(
  stretches: readonly Stretch[],
  from: number,
  to: number,
  journeys: readonly Journey[],
  reading: DayReading,
  into: DayMeasure,
): DayMeasure {
  const first = stretches[from] as Stretch;
  into.workedMinutes = into.journeyMinutes = into.interruptions = into.longestInterruptionMinutes = 0;
  into.longestBreakMinutes = into.longestStretchMinutes = into.tightJourneys = 0;
  into.beforeBreakMinutes = -1;
  into.periods = 1;
  into.shortestPeriodMinutes = Infinity;
  into.firstMinute = first.startMinute;
  let end = first.startMinute;
  let place = first.practice;
  let periodStart = first.startMinute;
  let sinceBreak = 0;
  for (let i = from; i < to; i += 1) {
    const stretch = stretches[i] as Stretch;
    const gap = stretch.startMinute - end;
    if (gap > 0) {
      const moved = stretch.practice !== place;
      const journey = moved ? journeyMinutes(journeys, place, stretch.practice) : 0;
      if (journey > gap) into.tightJourneys += 1;
      const travelled = journey < gap ? journey : gap;
      const free = gap - travelled;
      into.workedMinutes += travelled;
      into.journeyMinutes += travelled;
      sinceBreak += travelled;
      if (free > into.longestBreakMinutes) into.longestBreakMinutes = free;
      if (free >= reading.breakMinutes) {
        if (into.beforeBreakMinutes < 0) into.beforeBreakMinutes = sinceBreak;
        if (sinceBreak > into.longestStretchMinutes) into.longestStretchMinutes = sinceBreak;
        sinceBreak = 0;
      }
      if (moved || gap > reading.joiningGapMinutes) {
        const length = end - periodStart;
        if (length < into.shortestPeriodMinutes) into.shortestPeriodMinutes = length;
        into.periods += 1;
        periodStart = stretch.startMinute;
        if (free > 0) {
          into.interruptions += 1;
          if (free > into.longestInterruptionMinutes) into.longestInterruptionMinutes = free;
        }
      }
    }
    const worked = stretch.workedMinutes ?? stretch.endMinute - stretch.startMinute;
    into.workedMinutes += worked;
    sinceBreak += worked;
    if (stretch.endMinute > end) end = stretch.endMinute;
    place = stretch.practice;
  }
  const length = end - periodStart;
  if (length < into.shortestPeriodMinutes) into.shortestPeriodMinutes = length;
  if (into.beforeBreakMinutes < 0) into.beforeBreakMinutes = sinceBreak;
  if (sinceBreak > into.longestStretchMinutes) into.longestStretchMinutes = sinceBreak;
  into.lastMinute = end;
  return into;
}
