import { type LocalDate, type Weekday, isoWeekParity } from '@relais/kernel';

export const HALVES = ['am', 'pm'] as const;
/** Half of a day: morning or afternoon. */
export type Half = (typeof HALVES)[number];

/** Which week of the cycle: 0 = even ISO weeks (A), 1 = odd ones (B); always 0 when the cycle has one week. */
export type CycleWeek = 0 | 1;

/** One half-day of the weekly pattern, in minutes of the day at the place of work. */
export interface PatternSlot {
  readonly week: CycleWeek;
  readonly weekday: Weekday;
  readonly half: Half;
  readonly startMinute: number;
  readonly endMinute: number;
}

export interface WeeklyPattern {
  readonly cycleWeeks: 1 | 2;
  readonly slots: readonly PatternSlot[];
}

export type PatternProblem = 'empty' | 'times' | 'week' | 'half-order' | 'overlap' | 'twice';

/** Where a pattern cannot be lived: the slot concerned and why. */
export interface PatternFault {
  readonly problem: PatternProblem;
  readonly slot: PatternSlot | null;
}

/** Times proposed when a half-day is ticked; the officer corrects them. */
export const USUAL_TIMES: Readonly<
  Record<Half, { readonly startMinute: number; readonly endMinute: number }>
> = {
  am: { startMinute: 8 * 60 + 30, endMinute: 12 * 60 },
  pm: { startMinute: 14 * 60, endMinute: 17 * 60 + 30 },
};

/** Week of the cycle a date belongs to. After a year of 53 weeks two B weeks follow each other. */
export function cycleWeekOf(date: LocalDate, cycleWeeks: 1 | 2): CycleWeek {
  return cycleWeeks === 2 && isoWeekParity(date) === 'odd' ? 1 : 0;
}

/** Minutes of one slot. */
export function slotMinutes(slot: Pick<PatternSlot, 'startMinute' | 'endMinute'>): number {
  return slot.endMinute - slot.startMinute;
}

/** Minutes of each week of the cycle: one figure, or two (A then B). */
export function minutesPerWeek(pattern: WeeklyPattern): number[] {
  return Array.from({ length: pattern.cycleWeeks }, (_, week) =>
    pattern.slots.filter((slot) => slot.week === week).reduce((total, slot) => total + slotMinutes(slot), 0),
  );
}

/** Mean minutes a week over the cycle; half a minute of a two-week cycle goes up. */
export function weeklyMean(pattern: WeeklyPattern): number {
  const total = minutesPerWeek(pattern).reduce((sum, week) => sum + week, 0);
  return Math.ceil(total / pattern.cycleWeeks);
}

/** Slots in the order of the week: week, day, hour. */
export function inOrder(slots: readonly PatternSlot[]): PatternSlot[] {
  return [...slots].sort(
    (a, b) =>
      a.week - b.week || a.weekday - b.weekday || a.startMinute - b.startMinute || a.endMinute - b.endMinute,
  );
}

/**
 * Everything that makes a pattern impossible: no slot, times outside the day or reversed, a week B in a one-week
 * cycle, a half-day given twice, an afternoon before the morning, slots that overlap. Empty when the pattern holds.
 */
export function patternFaults(pattern: WeeklyPattern): PatternFault[] {
  if (pattern.slots.length === 0) return [{ problem: 'empty', slot: null }];
  const faults: PatternFault[] = [];
  for (const slot of pattern.slots) {
    if (slot.week >= pattern.cycleWeeks) faults.push({ problem: 'week', slot });
    if (slot.startMinute < 0 || slot.endMinute > 1440 || slot.endMinute <= slot.startMinute) {
      faults.push({ problem: 'times', slot });
    }
  }
  const sorted = inOrder(pattern.slots);
  sorted.forEach((slot, index) => {
    const next = sorted[index + 1];
    if (!next || next.week !== slot.week || next.weekday !== slot.weekday) return;
    if (next.half === slot.half) faults.push({ problem: 'twice', slot: next });
    else if (slot.half === 'pm') faults.push({ problem: 'half-order', slot: next });
    if (next.startMinute < slot.endMinute) faults.push({ problem: 'overlap', slot: next });
  });
  return faults;
}

/** True when both patterns put the same hours on the same days. */
export function samePattern(a: WeeklyPattern, b: WeeklyPattern): boolean {
  const text = (pattern: WeeklyPattern) =>
    inOrder(pattern.slots)
      .map((slot) => [slot.week, slot.weekday, slot.half, slot.startMinute, slot.endMinute].join(':'))
      .join(' ');
  return a.cycleWeeks === b.cycleWeeks && text(a) === text(b);
}
