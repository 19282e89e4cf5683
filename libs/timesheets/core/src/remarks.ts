import type { LocalDate } from '@relais/kernel';
import type { EntryKind } from './timesheet';

/** What differs from the plan on one interval: the part of a receipt an approver has to look at. */
export interface Remark {
  readonly entryId: string;
  readonly day: LocalDate;
  readonly kind: 'more' | 'less' | 'absent' | 'added' | 'note';
  readonly minutesDelta: number;
  readonly note: string;
}

interface RemarkableEntry {
  readonly id: string;
  readonly day: LocalDate;
  readonly kind: EntryKind;
  readonly plannedMinutes: number;
  readonly workedMinutes: number;
  readonly note: string;
}

/** Everything worth a look, in order of days. Hours as planned, holidays and closures are not. */
export function remarksOf(entries: readonly RemarkableEntry[]): Remark[] {
  return [...entries].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).flatMap(remarkOn);
}

function remarkOn(entry: RemarkableEntry): Remark[] {
  const { id, day } = entry;
  if (entry.kind === 'absence') {
    // The note of an absence may tell its reason, which is not the practice's business.
    return [{ entryId: id, day, kind: 'absent', minutesDelta: -entry.plannedMinutes, note: '' }];
  }
  if (entry.kind !== 'work') return [];
  const minutesDelta = entry.workedMinutes - entry.plannedMinutes;
  if (entry.plannedMinutes === 0)
    return [{ entryId: id, day, kind: 'added', minutesDelta, note: entry.note }];
  if (minutesDelta !== 0) {
    return [{ entryId: id, day, kind: minutesDelta > 0 ? 'more' : 'less', minutesDelta, note: entry.note }];
  }
  return entry.note === '' ? [] : [{ entryId: id, day, kind: 'note', minutesDelta, note: entry.note }];
}

/** A part nobody needs to look at twice: declared, as planned. What "select all clean lines" selects. */
export function isClean(status: string, remarkCount: number): boolean {
  return status === 'declared' && remarkCount === 0;
}
