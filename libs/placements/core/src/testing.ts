import { localDate } from '@relais/kernel';
import type { PlacedHalfDay } from './clashes';
import type { Half, PatternSlot } from './pattern';
import type { PlacementTerms } from './terms';
import type { EmployeeAtWork } from './work-check';

/** A slot written as the officer says it: `slot(1, 'am', '8:30', '12:00')`. */
export function slot(day: number, half: Half, from: string, to: string, week: 0 | 1 = 0): PatternSlot {
  return {
    week,
    weekday: day as PatternSlot['weekday'],
    half,
    startMinute: minute(from),
    endMinute: minute(to),
  };
}

/** Terms in force from a date, open unless told. */
export function terms(
  from: string,
  slots: readonly PatternSlot[],
  more: Partial<PlacementTerms> = {},
): PlacementTerms {
  return {
    validFrom: localDate(from),
    validTo: null,
    cycleWeeks: slots.some((one) => one.week === 1) ? 2 : 1,
    slots,
    weeklyMinutes: slots.reduce((total, one) => total + one.endMinute - one.startMinute, 0),
    hourlyPriceCents: 2950,
    ...more,
  };
}

/** A full-timer since 2024 whose facts are all known, but for what a test changes. */
export function stating(change: Partial<EmployeeAtWork> = {}): EmployeeAtWork {
  const always = { validFrom: localDate('2024-01-01'), validTo: null };
  return {
    birthDate: localDate('1990-05-04'),
    agreement: 'idcc-1147',
    zone: 'metropole',
    contract: [{ ...always, weeklyMinutes: 2100 }],
    outsideWork: [{ ...always, weeklyMinutes: 0 }],
    journeys: [],
    ...change,
  };
}

/** A worked half-day at a practice named by one letter. */
export function at(practice: string, day: string, from: string, to: string): PlacedHalfDay {
  const startMinute = minute(from);
  return {
    day: localDate(day),
    half: startMinute < 12 * 60 + 30 ? 'am' : 'pm',
    startMinute,
    endMinute: minute(to),
    minutes: minute(to) - startMinute,
    kind: 'work',
    reason: null,
    effect: null,
    placementId: `placement-${practice}`,
    memberId: `member-${practice}`,
    memberName: `Cabinet ${practice}`,
    siteId: `site-${practice}`,
  };
}

/** Minute of the day of `8:30`. */
export function minute(text: string): number {
  const [hour = 0, minutes = 0] = text.split(':').map(Number);
  return hour * 60 + minutes;
}
