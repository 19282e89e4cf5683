import type { ValidationError } from 'class-validator';
import { render } from '@relais/platform/problems';

/** What is wrong with one field, in words. */
export interface FieldProblem {
  path: string;
  code: string;
  message: string;
}

const TEXTS: Record<string, { fr: string; en: string }> = {
  id: { fr: 'Identifiant invalide.', en: 'Invalid identifier.' },
  text: { fr: 'Un texte est attendu.', en: 'Text is expected.' },
  'text-length': { fr: 'De {min} à {max} caractères.', en: 'Between {min} and {max} characters.' },
  'text-blank': { fr: 'À renseigner.', en: 'Required.' },
  'text-control': {
    fr: 'Ce texte contient des caractères interdits.',
    en: 'This text contains forbidden characters.',
  },
  'text-pattern': { fr: 'Format non reconnu.', en: 'Unrecognised format.' },
  email: {
    fr: 'Adresse électronique invalide (exemple : nom@exemple.fr).',
    en: 'Invalid email address (example: name@example.com).',
  },
  phone: {
    fr: 'Numéro de téléphone invalide (exemple : 06 12 34 56 78).',
    en: 'Invalid phone number (example: 06 12 34 56 78).',
  },
  date: {
    fr: 'Cette date n’existe pas (format attendu : AAAA-MM-JJ).',
    en: 'This date does not exist (expected: YYYY-MM-DD).',
  },
  month: {
    fr: 'Ce mois n’existe pas (format attendu : AAAA-MM).',
    en: 'This month does not exist (expected: YYYY-MM).',
  },
  instant: { fr: 'Instant invalide.', en: 'Invalid moment.' },
  integer: { fr: 'Un nombre entier est attendu.', en: 'A whole number is expected.' },
  minimum: { fr: 'Au moins {min}.', en: 'At least {min}.' },
  maximum: { fr: 'Au plus {max}.', en: 'At most {max}.' },
  boolean: { fr: 'Oui ou non est attendu.', en: 'Yes or no is expected.' },
  'one-of': {
    fr: 'Valeur inconnue. Valeurs possibles : {values}.',
    en: 'Unknown value. Possible values: {values}.',
  },
  object: { fr: 'Un objet est attendu.', en: 'An object is expected.' },
  list: { fr: 'Une liste est attendue.', en: 'A list is expected.' },
  'list-length': { fr: 'De {min} à {max} éléments.', en: 'Between {min} and {max} items.' },
  unknown: { fr: 'Champ inconnu : retirez-le.', en: 'Unknown field: remove it.' },
  required: { fr: 'À renseigner.', en: 'Required.' },
};

/** A rule and its data, carried through the validator as its message. */
export const encodeRule = (code: string, data: Record<string, unknown>): string =>
  JSON.stringify([code, data]);

function decode(name: string, message: string): [string, Record<string, unknown>] {
  if (name === 'whitelistValidation') return ['unknown', {}];
  try {
    return JSON.parse(message) as [string, Record<string, unknown>];
  } catch {
    return [name, {}];
  }
}

/** Flattens the validator's tree into paths such as `terms[0].validFrom`, one problem per field. */
export function fieldProblems(
  errors: readonly ValidationError[],
  locale: 'fr' | 'en',
  prefix = '',
): FieldProblem[] {
  return errors.flatMap((error) => {
    const path = /^\d+$/.test(error.property)
      ? `${prefix}[${error.property}]`
      : prefix === ''
        ? error.property
        : `${prefix}.${error.property}`;
    const first = Object.entries(error.constraints ?? {})[0];
    const own = first
      ? (() => {
          const missing = error.value === undefined && first[0] !== 'whitelistValidation';
          const [code, data] = missing
            ? (['required', {}] as [string, Record<string, unknown>])
            : decode(first[0], first[1]);
          const text = TEXTS[code];
          return [{ path, code, message: text ? render(text[locale], data as never) : first[1] }];
        })()
      : [];
    return [...own, ...fieldProblems(error.children ?? [], locale, path)];
  });
}
