import { type LocalDate, daysBetween, earliest, latest } from './calendar';

/** Days from `from` to `to`, **both included**, as the law counts; no `to` (absent or null) means open. */
export interface Period {
  readonly from: LocalDate;
  readonly to?: LocalDate | null;
}

/** Builds a period. Throws `RangeError` when it ends before it starts. */
export function period(from: LocalDate, to?: LocalDate | null): Period {
  if (to != null && to < from) throw new RangeError(`A period cannot end (${to}) before it starts (${from})`);
  return { from, to: to ?? null };
}

/** True when the day is inside the period, ends included. */
export function includes(p: Period, date: LocalDate): boolean {
  return p.from <= date && (p.to == null || date <= p.to);
}

/** True when the periods share at least one day. */
export function overlaps(a: Period, b: Period): boolean {
  return (b.to == null || a.from <= b.to) && (a.to == null || b.from <= a.to);
}

/** The days both periods share, or null when there are none. */
export function intersection(a: Period, b: Period): Period | null {
  if (!overlaps(a, b)) return null;
  const to = a.to == null ? (b.to ?? null) : b.to == null ? a.to : earliest(a.to, b.to);
  return { from: latest(a.from, b.from), to };
}

/** Number of days of a closed period, ends included. Throws `RangeError` on an open one. */
export function lengthInDays(p: Period): number {
  if (p.to == null) throw new RangeError(`The period from ${p.from} has no end`);
  return daysBetween(p.from, p.to) + 1;
}
