import {
  type Bilingual,
  type LocalDate,
  type Reference,
  addDays,
  dateOf,
  weekday,
  yearOf,
} from '@relais/kernel';
import { labourCode } from './citations';

/** Places whose list of public holidays differs. */
export const HOLIDAY_ZONES = [
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'martinique',
  'guyane',
  'reunion',
  'mayotte',
] as const;
export type HolidayZone = (typeof HOLIDAY_ZONES)[number];

export interface PublicHoliday {
  readonly on: LocalDate;
  readonly id: string;
  readonly name: Bilingual;
  readonly reference: Reference;
  /** Set when the day is a holiday in some municipalities of the zone only. */
  readonly onlyWhere?: Bilingual;
}

const NATIONAL = labourCode('L3133-1', '000033020901');
const LOCAL = labourCode('L3134-13', '000006902635');
const ABOLITION: Reference = {
  code: 'Code du travail',
  article: 'L3422-2',
  url: 'https://www.legifrance.gouv.fr/codes/section_lc/LEGITEXT000006072050/LEGISCTA000006178062',
  status: 'secondary',
};

const FIXED: readonly (readonly [month: number, day: number, id: string, fr: string, en: string])[] = [
  [1, 1, 'new-year', 'Jour de l’an', 'New Year’s Day'],
  [5, 1, 'labour-day', 'Fête du travail', 'Labour Day'],
  [5, 8, 'victory-1945', 'Victoire de 1945', 'Victory Day 1945'],
  [7, 14, 'national-day', 'Fête nationale', 'National Day'],
  [8, 15, 'assumption', 'Assomption', 'Assumption'],
  [11, 1, 'all-saints', 'Toussaint', 'All Saints’ Day'],
  [11, 11, 'armistice-1918', 'Armistice de 1918', 'Armistice Day 1918'],
  [12, 25, 'christmas', 'Noël', 'Christmas Day'],
];

const MOVABLE: readonly (readonly [afterEaster: number, id: string, fr: string, en: string])[] = [
  [1, 'easter-monday', 'Lundi de Pâques', 'Easter Monday'],
  [39, 'ascension', 'Ascension', 'Ascension Day'],
  [50, 'whit-monday', 'Lundi de Pentecôte', 'Whit Monday'],
];

const ABOLITION_DAY: Partial<Record<HolidayZone, readonly [month: number, day: number]>> = {
  mayotte: [4, 27],
  martinique: [5, 22],
  guadeloupe: [5, 27],
  guyane: [6, 10],
  reunion: [12, 20],
};

const FIRST_YEAR = 2008;
const known = new Map<string, readonly PublicHoliday[]>();

/**
 * Public holidays of a year in a zone, in order: the eleven days of article L3133-1, Good Friday and 26 December in
 * Alsace-Moselle (L3134-13), the abolition of slavery overseas (L3422-2).
 * Throws `RangeError` before 2008, the year the present Code du travail took effect.
 */
export function publicHolidays(year: number, zone: HolidayZone): readonly PublicHoliday[] {
  if (!Number.isInteger(year) || year < FIRST_YEAR)
    throw new RangeError(`No list of public holidays is held for ${year}`);
  const key = `${year} ${zone}`;
  const held = known.get(key) ?? compute(year, zone);
  known.set(key, held);
  return held;
}

/** The public holiday of this day in this zone, or null. */
export function publicHolidayOn(date: LocalDate, zone: HolidayZone): PublicHoliday | null {
  return publicHolidays(yearOf(date), zone).find((holiday) => holiday.on === date) ?? null;
}

/** True from Monday to Saturday except public holidays: the jours ouvrables in which the law counts. */
export function isWorkingDay(date: LocalDate, zone: HolidayZone): boolean {
  return weekday(date) !== 7 && !publicHolidayOn(date, zone);
}

/** True from Monday to Friday except public holidays: the jours ouvrés, when an office answers. */
export function isBusinessDay(date: LocalDate, zone: HolidayZone): boolean {
  return weekday(date) < 6 && !publicHolidayOn(date, zone);
}

/** Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher). */
export function easterSunday(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const position = epact + toSunday - 7 * late + 114;
  return dateOf(year, Math.floor(position / 31), (position % 31) + 1);
}

function compute(year: number, zone: HolidayZone): readonly PublicHoliday[] {
  const easter = easterSunday(year);
  const days: PublicHoliday[] = [
    ...FIXED.map(([month, day, id, fr, en]) => ({
      on: dateOf(year, month, day),
      id,
      name: { fr, en },
      reference: NATIONAL,
    })),
    ...MOVABLE.map(([after, id, fr, en]) => ({
      on: addDays(easter, after),
      id,
      name: { fr, en },
      reference: NATIONAL,
    })),
  ];
  if (zone === 'alsace-moselle') {
    days.push(
      {
        on: addDays(easter, -2),
        id: 'good-friday',
        name: { fr: 'Vendredi saint', en: 'Good Friday' },
        reference: LOCAL,
        onlyWhere: {
          fr: 'Communes ayant un temple protestant ou une église mixte',
          en: 'Municipalities with a Protestant church or a church shared by both faiths',
        },
      },
      {
        on: dateOf(year, 12, 26),
        id: 'saint-stephen',
        name: { fr: 'Saint-Étienne', en: 'Saint Stephen’s Day' },
        reference: LOCAL,
      },
    );
  }
  const abolition = ABOLITION_DAY[zone];
  if (abolition) {
    days.push({
      on: dateOf(year, ...abolition),
      id: 'abolition-of-slavery',
      name: { fr: 'Abolition de l’esclavage', en: 'Abolition of slavery' },
      reference: ABOLITION,
    });
  }
  return days.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}
