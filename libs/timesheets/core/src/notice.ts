import type { Bilingual } from '@relais/kernel';
import type { Entry } from './timesheet';

/** What an employee lets know on the way: later than planned, or not at all today. */
export const NOTICE_KINDS = ['late', 'ill'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Bounds of an announced delay, in minutes. */
export const LATE_MINUTES = { min: 5, max: 240 } as const;

/** The work of a day that is not over at this minute of it, in order. */
export function workAhead<T extends Pick<Entry, 'kind' | 'startMinute' | 'endMinute'>>(
  entries: readonly T[],
  minuteOfDay: number,
): T[] {
  return entries
    .filter((entry) => entry.kind === 'work' && entry.endMinute > minuteOfDay)
    .sort((a, b) => a.startMinute - b.startMinute);
}

const ANNOUNCED: Bilingual = { fr: 'Retard annoncé', en: 'Announced late' };

/** The note of an interval with the announced delay in it; an earlier announcement is replaced, other words stay. */
export function noteOfDelay(note: string, lateMinutes: number, locale: 'fr' | 'en'): string {
  const others = note
    .split(' · ')
    .filter(
      (words) => words !== '' && ![ANNOUNCED.fr, ANNOUNCED.en].some((start) => words.startsWith(start)),
    );
  const said =
    locale === 'fr'
      ? `${ANNOUNCED.fr} : environ ${lateMinutes} min`
      : `${ANNOUNCED.en}: about ${lateMinutes} min`;
  return [...others, said].join(' · ').slice(0, 300);
}
