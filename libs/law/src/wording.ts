import { type Bilingual, type Cents, type LocalDate, type Month, monthOf } from '@relais/kernel';

/** Figures inside the sentences of rules, as each language writes them. */

export type Language = keyof Bilingual;

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** Both languages of a sentence from one function. */
export function inBoth(write: (language: Language) => string): Bilingual {
  return { fr: write('fr'), en: write('en') };
}

/** An amount: `1 867,02 €`, `€1,867.02`. */
export function euros(amount: Cents | number, language: Language): string {
  const size = Math.abs(amount);
  const whole = String(Math.floor(size / 100)).replace(
    /\B(?=(\d{3})+$)/g,
    language === 'fr' ? '\u202f' : ',',
  );
  const rest = String(size % 100).padStart(2, '0');
  const sign = amount < 0 ? '-' : '';
  return language === 'fr' ? `${sign}${whole},${rest}\u00a0€` : `${sign}€${whole}.${rest}`;
}

/** Hundredths in decimal, without useless zeros: 250 is `2,5` or `2.5`, 3000 is `30`. */
export function hundredths(amount: number, language: Language): string {
  const size = Math.abs(amount);
  const rest = String(size % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const point = language === 'fr' ? ',' : '.';
  return `${amount < 0 ? '-' : ''}${Math.floor(size / 100)}${rest && point + rest}`;
}

/** A day in words: `1er juin 2026`, `1 June 2026`. */
export function longDate(date: LocalDate, language: Language): string {
  const dayNumber = Number(date.slice(8));
  const shown = language === 'fr' && dayNumber === 1 ? '1er' : String(dayNumber);
  return `${shown}\u00a0${monthInWords(monthOf(date), language)}`;
}

/** A month in words: `juin 2026`, `June 2026`. */
export function monthInWords(month: Month, language: Language): string {
  const [year, monthNumber] = month.split('-').map(Number) as [number, number];
  return `${MONTHS[language][monthNumber - 1]} ${year}`;
}

/**
 * A number with its noun: `counted(2, 'fr', 'jour')` is « 2 jours ». French has no plural below two, English only at one.
 * `plural` is for nouns that do not just take an s; « mois » is its own plural.
 */
export function counted(amount: number, language: Language, noun: string, plural = `${noun}s`): string {
  const many = language === 'fr' ? Math.abs(amount) >= 2 : Math.abs(amount) !== 1;
  const shown = language === 'fr' ? String(amount).replace('.', ',') : String(amount);
  return `${shown}\u00a0${many ? plural : noun}`;
}

/** Working days (jours ouvrables) given in hundredths: « 2,5 jours ouvrables », `2.5 working days`. */
export function workingDays(amount: number, language: Language): string {
  const many = language === 'fr' ? Math.abs(amount) >= 200 : amount !== 100;
  const noun =
    language === 'fr' ? (many ? 'jours ouvrables' : 'jour ouvrable') : many ? 'working days' : 'working day';
  return `${hundredths(amount, language)}\u00a0${noun}`;
}

/** Seniority in whole months, as people say it: « 9 ans et 3 mois », `9 years and 3 months`. */
export function yearsAndMonths(months: number, language: Language): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const parts = [
    years > 0 ? counted(years, language, language === 'fr' ? 'an' : 'year') : '',
    rest > 0 || years === 0
      ? counted(rest, language, language === 'fr' ? 'mois' : 'month', language === 'fr' ? 'mois' : 'months')
      : '',
  ].filter(Boolean);
  return parts.join(language === 'fr' ? ' et ' : ' and ');
}

/** A number of months: « 2 mois », `1 month`. */
export function months(amount: number, language: Language): string {
  return language === 'fr' ? counted(amount, 'fr', 'mois', 'mois') : counted(amount, 'en', 'month');
}
