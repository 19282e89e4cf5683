import { type Bilingual, type Minutes, formatHours } from '@relais/kernel';

/** French names of the parts of a value; English reads them as they are written. */
const PARTS: Readonly<Record<string, string>> = {
  afterMinutes: 'au-delà de',
  uptoMinutes: 'jusqu’à',
  uptoShare: 'jusqu’à',
  belowMinutes: 'sous',
  premium: 'majoration',
  maximum: 'au plus',
  months: 'mois',
  monthsWithRenewal: 'mois avec renouvellement',
  employee: 'employé',
  manager: 'cadre',
  people: 'salariés',
  consecutiveMonths: 'mois consécutifs',
  share: 'part',
};

/**
 * A value of the law as a person reads it, by the unit of its parameter: cents are euros, minutes are hours, rates are
 * percentages, tables are their lines. The unit itself is not repeated: the label of the parameter says it.
 */
export function valueText(value: unknown, unit: string): Bilingual {
  return { fr: inLanguage(value, unit, 'fr'), en: inLanguage(value, unit, 'en') };
}

type Language = keyof Bilingual;

function inLanguage(value: unknown, unit: string, language: Language): string {
  if (typeof value === 'number') return numberText(value, unit, language);
  if (typeof value === 'boolean') return booleanText(value, language);
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '—';
  if (Array.isArray(value)) return value.map((item) => inLanguage(item, unit, language)).join(' ; ');
  if (isRate(value))
    return `${decimal((value.numerator * 100) / value.denominator, language)}${percentSign(language)}`;
  return Object.entries(value)
    .map(
      ([name, part]) =>
        `${partName(name, language)}${colon(language)}${inLanguage(part, unitOf(name, unit), language)}`,
    )
    .join(', ');
}

function numberText(value: number, unit: string, language: Language): string {
  if (unit.startsWith('cents')) return euros(value, language);
  if (unit.startsWith('minutes')) return formatHours(value as Minutes);
  return decimal(value, language);
}

// A part of a table may tell its own unit in its name: `afterMinutes`, `amountCents`.
function unitOf(name: string, unit: string): string {
  if (name.endsWith('Minutes')) return 'minutes';
  if (name.endsWith('Cents')) return 'cents';
  return unit;
}

function partName(name: string, language: Language): string {
  if (language === 'fr') return PARTS[name] ?? name;
  return name.replace(/(Minutes|Cents)$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

const isRate = (value: object): value is { numerator: number; denominator: number } =>
  'numerator' in value && 'denominator' in value;
const booleanText = (value: boolean, language: Language): string =>
  language === 'fr' ? (value ? 'oui' : 'non') : value ? 'yes' : 'no';
const percentSign = (language: Language): string => (language === 'fr' ? '\u00a0%' : '%');
const colon = (language: Language): string => (language === 'fr' ? '\u00a0: ' : ': ');

function decimal(value: number, language: Language): string {
  const [whole = '0', rest] = String(Math.round(value * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? '\u202f' : ',');
  return rest === undefined ? grouped : `${grouped}${language === 'fr' ? ',' : '.'}${rest}`;
}

function euros(value: number, language: Language): string {
  const whole = decimal(Math.trunc(value / 100), language);
  const rest = String(Math.abs(value % 100)).padStart(2, '0');
  return language === 'fr' ? `${whole},${rest}\u00a0€` : `€${whole}.${rest}`;
}
