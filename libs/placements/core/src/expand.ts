import {
  type Bilingual,
  type LocalDate,
  type Period,
  eachDay,
  earliest,
  includes,
  latest,
  weekday,
} from '@relais/kernel';
import { type Half, type PatternSlot, cycleWeekOf, inOrder, slotMinutes } from './pattern';
import { type Dated, type PlacementTerms, termsAsOf } from './terms';

export const PLANNED_KINDS = ['work', 'holiday', 'closure'] as const;
/** What a planned half-day is: worked, a public holiday, or a half-day the practice is closed. */
export type PlannedKind = (typeof PLANNED_KINDS)[number];

export const CLOSURE_EFFECTS = ['paid', 'paid-leave', 'unpaid'] as const;
/** What a closure does to pay: kept (CCN 1147 art. 15), taken as paid leave, or not paid with the employee's consent. */
export type ClosureEffect = (typeof CLOSURE_EFFECTS)[number];

/** Days a practice, or one of its sites, is closed; `half` null = whole days. */
export interface Closure {
  readonly siteId: string | null;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly half: Half | null;
  readonly reason: string;
  readonly effect: ClosureEffect;
}

/** A public holiday of the place of work. */
export interface PlaceHoliday {
  readonly on: LocalDate;
  readonly name: Bilingual;
}

/** A half-day as planned. `minutes` is what the pattern holds, whatever the kind. */
export interface PlannedHalfDay {
  readonly day: LocalDate;
  readonly half: Half;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly minutes: number;
  readonly kind: PlannedKind;
  /** Name of the holiday or reason of the closure; null for work. */
  readonly reason: Bilingual | null;
  /** Effect on pay of the closure; null otherwise. */
  readonly effect: ClosureEffect | null;
}

type ExpandedTerms = Pick<PlacementTerms, 'cycleWeeks' | 'slots'> & Dated;

/**
 * The half-days of a placement over a period, in order of time: its dated terms laid over the calendar, each half-day
 * marked as work, public holiday or closure. A holiday wins over a closure: it is due by law whatever the practice does.
 * `closures` are those of the practice that concern the site of the placement. The period must have an end.
 */
export function expandPattern(
  terms: readonly ExpandedTerms[],
  period: Required<Period>,
  closures: readonly Closure[] = [],
  holidays: readonly PlaceHoliday[] = [],
): PlannedHalfDay[] {
  if (period.to == null) throw new RangeError(`The period to plan from ${period.from} has no end`);
  const holidayNames = new Map(holidays.map((holiday) => [holiday.on, holiday.name]));
  const slotsOf = new Map(terms.map((dated) => [dated, byWeekAndDay(dated.slots)]));
  const planned: PlannedHalfDay[] = [];
  for (const [from, to] of stretches(terms, period.from, period.to)) {
    for (const day of eachDay(from, to)) {
      const inForce = termsAsOf(terms, day);
      if (!inForce) continue;
      for (const slot of slotsOf
        .get(inForce)
        ?.get(dayKey(cycleWeekOf(day, inForce.cycleWeeks), weekday(day))) ?? []) {
        planned.push(placed(day, slot, holidayNames.get(day), closures));
      }
    }
  }
  return planned;
}

/** The part of the period that some terms may cover, so that a long period with short terms costs little. */
function stretches(terms: readonly Dated[], from: LocalDate, to: LocalDate): [LocalDate, LocalDate][] {
  const [first, ...others] = terms;
  if (!first) return [];
  const start = latest(from, earliest(first.validFrom, ...others.map((dated) => dated.validFrom)));
  const ends = terms.map((dated) => dated.validTo ?? to);
  const end = earliest(to, latest(ends[0] ?? to, ...ends));
  return start <= end ? [[start, end]] : [];
}

function placed(
  day: LocalDate,
  slot: PatternSlot,
  holiday: Bilingual | undefined,
  closures: readonly Closure[],
): PlannedHalfDay {
  const closure = holiday ? undefined : closures.find((candidate) => closes(candidate, day, slot.half));
  return {
    day,
    half: slot.half,
    startMinute: slot.startMinute,
    endMinute: slot.endMinute,
    minutes: slotMinutes(slot),
    kind: holiday ? 'holiday' : closure ? 'closure' : 'work',
    reason: holiday ?? (closure ? { fr: closure.reason, en: closure.reason } : null),
    effect: closure?.effect ?? null,
  };
}

function closes(closure: Closure, day: LocalDate, half: Half): boolean {
  return (
    includes({ from: closure.startsOn, to: closure.endsOn }, day) &&
    (closure.half === null || closure.half === half)
  );
}

function byWeekAndDay(slots: readonly PatternSlot[]): Map<number, PatternSlot[]> {
  const found = new Map<number, PatternSlot[]>();
  for (const slot of inOrder(slots)) {
    const key = dayKey(slot.week, slot.weekday);
    found.set(key, [...(found.get(key) ?? []), slot]);
  }
  return found;
}

function dayKey(week: number, day: number): number {
  return week * 10 + day;
}
