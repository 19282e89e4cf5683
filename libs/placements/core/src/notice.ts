import type { LocalDate, Reference } from '@relais/kernel';
import { changeNotice } from '@relais/law';

/** A number of days of the law, with its texts. */
export interface NoticeDays {
  readonly value: number;
  readonly references: readonly Reference[];
}

/** Days ahead at which a change of timetable is written, in force on a day (CCN 1147 art. 15). */
export function changeNoticeDays(date: LocalDate): NoticeDays {
  const { value, reference } = changeNotice.at(date);
  return { value, references: [reference] };
}
