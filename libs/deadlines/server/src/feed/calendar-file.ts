import type { DeadlineOwner, DeadlineStatus } from '@relais/deadlines/core';
import type { Bilingual, LocalDate } from '@relais/kernel';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** A deadline as a calendar shows it. */
export interface CalendarEntry {
  readonly id: string;
  readonly title: Bilingual;
  readonly subjectLabel: string;
  readonly dueOn: LocalDate;
  readonly status: DeadlineStatus;
  readonly owner: DeadlineOwner;
  readonly rule: Bilingual | null;
  readonly ifMissed: Bilingual | null;
  readonly version: number;
  readonly address: string;
}

/**
 * An iCalendar file (RFC 5545) of deadlines, each a whole day of its own. The identity of an event is that of its
 * deadline and its sequence the version of the row, so that a date that moves moves in the telephone.
 */
export function calendarFile(
  name: string,
  entries: readonly CalendarEntry[],
  locale: keyof Bilingual,
  now: Date,
): string {
  const calendar = ical({
    name,
    prodId: { company: 'Relais', product: 'Relais', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  });
  for (const entry of entries) {
    const title = entry.title[locale];
    calendar.createEvent({
      id: `${entry.id}@relais`,
      sequence: entry.version,
      stamp: now,
      start: entry.dueOn,
      allDay: true,
      summary: entry.subjectLabel === '' ? title : `${title} (${entry.subjectLabel})`,
      description: [entry.rule?.[locale], entry.ifMissed?.[locale]].filter(Boolean).join('\n'),
      url: entry.address,
      status: entry.status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
