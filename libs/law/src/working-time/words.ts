import { type Bilingual, type LocalDate, type Minutes, formatHours, weekday } from '@relais/kernel';

const WEEKDAYS: readonly Bilingual[] = [
  { fr: 'lundi', en: 'Monday' },
  { fr: 'mardi', en: 'Tuesday' },
  { fr: 'mercredi', en: 'Wednesday' },
  { fr: 'jeudi', en: 'Thursday' },
  { fr: 'vendredi', en: 'Friday' },
  { fr: 'samedi', en: 'Saturday' },
  { fr: 'dimanche', en: 'Sunday' },
];

/** Both languages of a sentence at once. */
export const say = (fr: string, en: string): Bilingual => ({ fr, en });

/** A duration in whole minutes as people read it: 630 is `10 h 30`. */
export const hours = (duration: number): string => formatHours(duration as Minutes);

/** A minute of the day as a clock shows it: 510 is `08:30`, 1440 is `24:00`. */
export const clock = (minuteOfDay: number): string =>
  `${String(Math.floor(minuteOfDay / 60)).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`;

/** A day in a sentence: `lundi 02/11/2026`, `Monday 2026-11-02`. */
export function dayInWords(day: LocalDate): Bilingual {
  const name = WEEKDAYS[weekday(day) - 1] as Bilingual;
  const [year, month, date] = day.split('-');
  return { fr: `${name.fr} ${date}/${month}/${year}`, en: `${name.en} ${day}` };
}
