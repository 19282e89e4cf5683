import { type Bilingual, type LocalDate, weekday } from '@relais/kernel';

const WEEKDAYS: readonly Bilingual[] = [
  { fr: 'lundi', en: 'Monday' },
  { fr: 'mardi', en: 'Tuesday' },
  { fr: 'mercredi', en: 'Wednesday' },
  { fr: 'jeudi', en: 'Thursday' },
  { fr: 'vendredi', en: 'Friday' },
  { fr: 'samedi', en: 'Saturday' },
  { fr: 'dimanche', en: 'Sunday' },
];

/** Name of the day of the week. */
export function weekdayName(day: LocalDate): Bilingual {
  return WEEKDAYS[weekday(day) - 1] as Bilingual;
}

/** Minute of the day as read on a clock: 510 is `8:30`. */
export function clock(minuteOfDay: number): string {
  return `${Math.floor(minuteOfDay / 60)}:${String(minuteOfDay % 60).padStart(2, '0')}`;
}

/** A duration: 630 is `10 h 30`, 600 is `10 h`, 45 is `0 h 45`. */
export function hours(minutes: number): string {
  const sign = minutes < 0 ? '−' : '';
  const size = Math.abs(minutes);
  const rest = size % 60;
  return `${sign}${Math.floor(size / 60)} h${rest ? ` ${String(rest).padStart(2, '0')}` : ''}`;
}

/** A number of days. */
export function days(count: number): Bilingual {
  return { fr: `${count} ${count > 1 ? 'jours' : 'jour'}`, en: `${count} ${count === 1 ? 'day' : 'days'}` };
}
