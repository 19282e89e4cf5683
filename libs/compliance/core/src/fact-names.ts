import type { Bilingual } from '@relais/kernel';
import type { FactName, Facts } from '@relais/law';

const NAMES: Readonly<Record<FactName, Bilingual>> = {
  'contract.startsOn': { fr: 'début du contrat', en: 'start of the contract' },
  'contract.kind': { fr: 'type de contrat', en: 'kind of contract' },
  'contract.isPartTime': { fr: 'temps partiel', en: 'part-time work' },
  'contract.job': { fr: 'emploi', en: 'job' },
  'employee.isManager': { fr: 'statut de cadre', en: 'status of manager (cadre)' },
  'employee.visitBeforePost': {
    fr: 'visite exigée avant le poste (mineur, nuit, agents biologiques)',
    en: 'visit required before the post (minor, night, biological agents)',
  },
  'employee.reinforcedFollowUp': { fr: 'suivi médical renforcé', en: 'reinforced medical follow-up' },
  'employee.isQualifiedMedicalAssistant': {
    fr: 'qualification d’assistant médical',
    en: 'medical-assistant qualification',
  },
  'employee.branchSeniorityFrom': { fr: 'entrée dans la branche', en: 'first day in the branch' },
  'placement.firstStartsOn': { fr: 'premier jour en cabinet', en: 'first day in a practice' },
  'group.changedOn': { fr: 'date du changement', en: 'date of the change' },
};

const VALUES: Readonly<Record<string, Bilingual>> = {
  true: { fr: 'oui', en: 'yes' },
  false: { fr: 'non', en: 'no' },
  cdi: { fr: 'CDI', en: 'permanent (CDI)' },
  cdd: { fr: 'CDD', en: 'fixed-term (CDD)' },
  'medical-assistant': { fr: 'assistant médical', en: 'medical assistant' },
  'medical-secretary': { fr: 'secrétaire médical', en: 'medical secretary' },
  other: { fr: 'autre', en: 'other' },
};

/** A fact in words, without an article. */
export function factName(fact: FactName): Bilingual {
  return NAMES[fact];
}

/** The value of a fact in words; dates stay as they are. */
export function factValue(value: Facts[FactName]): Bilingual {
  const text = String(value ?? '—');
  return VALUES[text] ?? { fr: text, en: text };
}
