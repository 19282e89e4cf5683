/** Figures of the collective aid of a company of doctors (version D), and of the objectives of patients. */

import { type Cents, cents } from '@relais/kernel';
import { defineParameter } from '../parameter';
import { AMELI_COLLECTIVE } from './sources';

const common = { checkedOn: '2026-11-22', reviewEveryMonths: 6, status: 'secondary' } as const;
const source = (article: string, publishedOn: string = AMELI_COLLECTIVE.publishedOn) => ({
  ...AMELI_COLLECTIVE,
  article,
  publishedOn,
});

/** Yearly amounts of the collective aid for one full-time equivalent. */
export interface CollectiveAidAmounts {
  readonly firstYear: Cents;
  readonly secondYear: Cents;
  readonly laterYears: Cents;
}

/** Amounts of the collective aid, for each full-time equivalent. */
export const collectiveAidAmounts = defineParameter<CollectiveAidAmounts>({
  id: 'medical-assistant-aid.collective-amounts',
  label: {
    fr: 'Aide collective : montants annuels par ETP',
    en: 'Collective aid: yearly amounts for each FTE',
  },
  unit: 'cents per contract year and full-time equivalent',
  ...common,
  values: [
    {
      from: '2026-02-25',
      value: { firstYear: cents(3800000), secondYear: cents(2800000), laterYears: cents(2200000) },
      source: source('montants par ETP'),
      note: {
        fr: 'Lu dans une page qui cite celle de l’Assurance maladie.',
        en: 'Read in a page that quotes that of the health insurance.',
      },
    },
  ],
});

/** Two counters of patients: who declared the doctor as treating doctor (PMT), who was seen in the year (PFA). */
export interface PatientCounters {
  readonly treating: number;
  readonly active: number;
}

/** Patients to gain within two years for each full-time equivalent funded. */
export const collectiveTargets = defineParameter<PatientCounters>({
  id: 'medical-assistant-aid.collective-gain',
  label: {
    fr: 'Aide collective : patients à gagner par ETP',
    en: 'Collective aid: patients to gain for each FTE',
  },
  unit: 'patients for each full-time equivalent',
  ...common,
  values: [
    { from: '2026-02-25', value: { treating: 260, active: 110 }, source: source('objectifs par ETP') },
  ],
});

/** Mean number of treating-doctor patients that the doctors of a company must reach. */
export const collectiveMinimumList = defineParameter<number>({
  id: 'medical-assistant-aid.collective-minimum-list',
  label: {
    fr: 'Aide collective : patientèle moyenne minimale',
    en: 'Collective aid: smallest mean list of patients',
  },
  unit: 'patients',
  ...common,
  values: [{ from: '2026-02-25', value: 775, source: source('patientèle moyenne') }],
});

/** Counters taken for a doctor installed for less than a year, once three years have passed (P50). */
export const collectiveNewDoctor = defineParameter<PatientCounters>({
  id: 'medical-assistant-aid.collective-new-doctor',
  label: {
    fr: 'Aide collective : médecin installé depuis moins d’un an',
    en: 'Collective aid: doctor installed for less than a year',
  },
  unit: 'patients',
  ...common,
  values: [
    {
      from: '2026-02-25',
      value: { treating: 1045, active: 1514 },
      source: source('médecin nouvellement installé'),
    },
  ],
});

/** Hundredths of full-time equivalents that each doctor, and each training doctor (PAMSU), adds to the ceiling. */
export const collectiveCeiling = defineParameter<{
  readonly perDoctor: number;
  readonly perTrainingDoctor: number;
}>({
  id: 'medical-assistant-aid.collective-ceiling',
  label: { fr: 'Aide collective : plafond d’ETP', en: 'Collective aid: ceiling of full-time equivalents' },
  unit: 'hundredths of a full-time equivalent',
  ...common,
  values: [
    { from: '2026-02-25', value: { perDoctor: 100, perTrainingDoctor: 0 }, source: source('plafond d’ETP') },
    {
      from: '2026-11-01',
      value: { perDoctor: 100, perTrainingDoctor: 50 },
      source: source('plafond relevé pour les maîtres de stage'),
      note: {
        fr: 'Le mois est donné, pas le jour : le premier novembre est une hypothèse.',
        en: 'The month is given, not the day: the first of November is an assumption.',
      },
    },
  ],
});
