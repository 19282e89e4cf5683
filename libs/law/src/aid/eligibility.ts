/** Figures that decide whether a doctor may have the aid. */

import { defineParameter } from '../parameter';
import { AID_SOURCES } from './sources';

const common = { checkedOn: '2026-11-22', reviewEveryMonths: 6 } as const;
const source = (
  { code, article, url }: { code: string; article: string; url: string },
  publishedOn: string,
) => ({
  title: code,
  article,
  url,
  publishedOn,
});

/** Smallest list of treating-doctor patients of a general practitioner: the 30th percentile, on the figures of 2021. */
export const minimumList = defineParameter<number>({
  id: 'medical-assistant-aid.minimum-list',
  label: { fr: 'Patientèle minimale d’un généraliste', en: 'Smallest list of a general practitioner' },
  unit: 'patients',
  ...common,
  status: 'secondary',
  values: [{ from: '2023-05-01', value: 775, source: source(AID_SOURCES.paymentsB, '2023-04-30') }],
});

/** Largest share of technical acts in the fees of surgeons, ENT doctors and gynaecologists. */
export const technicalShareMaximum = defineParameter<number>({
  id: 'medical-assistant-aid.technical-share',
  label: { fr: 'Part maximale des actes techniques', en: 'Largest share of technical acts' },
  unit: 'hundredths of fees over twelve months',
  ...common,
  status: 'verified',
  values: [{ from: '2024-06-22', value: 20, source: source(AID_SOURCES.eligibility, '2024-11-28') }],
});

/** Age from which keeping the list is enough, and the fall that is accepted. */
export const olderDoctor = defineParameter<{ readonly age: number; readonly toleranceHundredths: number }>({
  id: 'medical-assistant-aid.older-doctor',
  label: { fr: 'Médecin de 65 ans et plus', en: 'Doctor of 65 and more' },
  unit: 'years, and hundredths of the list',
  ...common,
  status: 'secondary',
  values: [
    {
      from: '2024-06-22',
      value: { age: 65, toleranceHundredths: 10 },
      source: source(AID_SOURCES.newlyInstalled, '2024-06-22'),
    },
  ],
});
