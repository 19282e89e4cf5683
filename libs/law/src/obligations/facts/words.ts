import type { Bilingual } from '@relais/kernel';
import { FACTS, type FactName, type Facts } from './registry';

const WORDS: Readonly<Record<string, Bilingual>> = {
  true: { fr: 'oui', en: 'yes' },
  false: { fr: 'non', en: 'no' },
  none: { fr: 'aucun', en: 'none' },
  other: { fr: 'autre', en: 'other' },
  cdi: { fr: 'CDI', en: 'permanent (CDI)' },
  cdd: { fr: 'CDD', en: 'fixed-term (CDD)' },
  apprenticeship: { fr: 'apprentissage', en: 'apprenticeship' },
  professionalisation: { fr: 'professionnalisation', en: 'professionalisation' },
  'medical-assistant': { fr: 'assistant médical', en: 'medical assistant' },
  'medical-secretary': { fr: 'secrétaire médical', en: 'medical secretary' },
  biological: { fr: 'agents biologiques', en: 'biological agents' },
  'ionising-radiation': { fr: 'rayonnements ionisants', en: 'ionising radiation' },
  chemical: { fr: 'agents chimiques', en: 'chemical agents' },
  'night-work': { fr: 'travail de nuit', en: 'night work' },
  student: { fr: 'étudiant', en: 'student' },
  sickness: { fr: 'maladie', en: 'sickness' },
  'work-accident': { fr: 'accident du travail', en: 'accident at work' },
  'occupational-disease': { fr: 'maladie professionnelle', en: 'occupational disease' },
  maternity: { fr: 'maternité', en: 'maternity' },
  paternity: { fr: 'paternité', en: 'paternity' },
  adoption: { fr: 'adoption', en: 'adoption' },
  birth: { fr: 'naissance', en: 'birth' },
  parental: { fr: 'congé parental', en: 'parental leave' },
  carer: { fr: 'proche aidant', en: 'carer leave' },
  sabbatical: { fr: 'congé sabbatique', en: 'sabbatical leave' },
  'union-mandate': { fr: 'mandat syndical', en: 'union mandate' },
  term: { fr: 'arrivée du terme', en: 'end of the term' },
  'personal-dismissal': { fr: 'licenciement personnel', en: 'dismissal for a personal reason' },
  'economic-dismissal': { fr: 'licenciement économique', en: 'economic dismissal' },
  mutual: { fr: 'rupture conventionnelle', en: 'mutual termination' },
  resignation: { fr: 'démission', en: 'resignation' },
  retirement: { fr: 'départ à la retraite', en: 'voluntary retirement' },
  'retirement-imposed': { fr: 'mise à la retraite', en: 'retirement by the employer' },
  trial: { fr: 'fin de l’essai', en: 'end of the trial' },
};

const UNITS: Readonly<Record<string, Bilingual>> = {
  persons: { fr: 'personnes', en: 'persons' },
  percent: { fr: '%', en: '%' },
  months: { fr: 'mois', en: 'months' },
  years: { fr: 'ans', en: 'years' },
  days: { fr: 'jours', en: 'days' },
  weeks: { fr: 'semaines', en: 'weeks' },
  minutes: { fr: 'minutes', en: 'minutes' },
  requests: { fr: 'demandes', en: 'requests' },
};

/** A fact in words, without an article. */
export function factName(fact: FactName): Bilingual {
  return FACTS[fact].label;
}

/** The value of a fact in words, with its unit when the fact is given; dates stay as they are. */
export function factValue(value: Facts[FactName], fact?: FactName): Bilingual {
  if (value === null || value === undefined) return { fr: '—', en: '—' };
  if (Array.isArray(value)) {
    const words = (value as readonly string[]).map((word) => factValue(word as Facts[FactName]));
    return { fr: words.map(({ fr }) => fr).join(', '), en: words.map(({ en }) => en).join(', ') };
  }
  const unit = fact && UNITS[FACTS[fact].unit ?? ''];
  if (unit) return { fr: `${String(value)} ${unit.fr}`, en: `${String(value)} ${unit.en}` };
  if (fact && FACTS[fact].unit === 'cents') {
    const euros = (Number(value) / 100).toFixed(2);
    return { fr: `${euros.replace('.', ',')} €`, en: `€${euros}` };
  }
  return WORDS[String(value)] ?? { fr: String(value), en: String(value) };
}
