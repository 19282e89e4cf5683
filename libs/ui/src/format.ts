import type { Bilingual } from '@relais/kernel';

const SPACE = '\u00a0';

const localeOf = (language: string): string => (language.startsWith('en') ? 'en-GB' : 'fr-FR');

const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function numberFormat(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `n${language}${JSON.stringify(options)}`;
  const known = cache.get(key);
  if (known instanceof Intl.NumberFormat) return known;
  const made = new Intl.NumberFormat(localeOf(language), options);
  cache.set(key, made);
  return made;
}

function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `d${language}${JSON.stringify(options)}`;
  const known = cache.get(key);
  if (known instanceof Intl.DateTimeFormat) return known;
  const made = new Intl.DateTimeFormat(localeOf(language), options);
  cache.set(key, made);
  return made;
}

/** 168420 cents are `1 684,20 €`. */
export function formatCents(amount: number, language = 'fr'): string {
  return numberFormat(language, { style: 'currency', currency: 'EUR' }).format(amount / 100);
}

/** 3750 minutes are `62 h 30`; with `signed`, `+2 h 30`. */
export function formatMinutes(duration: number, { signed = false, language = 'fr' } = {}): string {
  const size = Math.abs(duration);
  const hours = numberFormat(language, {}).format(Math.floor(size / 60));
  const rest = size % 60;
  const sign = duration < 0 ? '−' : signed && duration > 0 ? '+' : '';
  return `${sign}${hours}${SPACE}h${rest === 0 ? '' : `${SPACE}${String(rest).padStart(2, '0')}`}`;
}

/** 3750 minutes are `62,50 h`, as payroll counts. */
export function formatDecimalMinutes(duration: number, language = 'fr'): string {
  const hours = numberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return `${hours.format(Math.round((duration * 100) / 60) / 100)}${SPACE}h`;
}

export function formatNumber(value: number, language = 'fr'): string {
  return numberFormat(language, { maximumFractionDigits: 2 }).format(value);
}

export type DateStyle = 'short' | 'medium' | 'long' | 'weekday';

const DATE_STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
};

/** A civil date `2026-10-14`: `14/10/2026`, `14 oct. 2026`, `14 octobre 2026`, `mercredi 14 octobre`. */
export function formatDate(date: string, language = 'fr', style: DateStyle = 'medium'): string {
  const text = dateFormat(language, { ...DATE_STYLES[style], timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
  return language.startsWith('fr') ? text.replace(/(^|\s)1 (?=[a-zéû]{3})/, '$11er ') : text;
}

/** A month `2026-10`: `octobre 2026`. */
export function formatMonth(month: string, language = 'fr'): string {
  return dateFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}

/** An instant, at the clocks of Paris: `14 oct. 2026 09:05`. */
export function formatInstant(instant: string, language = 'fr'): string {
  return dateFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Paris',
  }).format(new Date(instant));
}

/** The text in the language of the interface. */
export function textIn(text: Bilingual, language: string): string {
  return language.startsWith('en') ? text.en : text.fr;
}
