import type { Reference } from '@relais/kernel';
import { articleUrl, labourCode } from '../citations';
import { defineParameter } from '../parameter';

/** Texts on the daily record of hours and its weekly sum, kept for the labour inspector. */
export const WORKING_TIME_RECORD_REFERENCES: readonly Reference[] = [
  labourCode('D3171-8', '000018533970'),
  labourCode('L3171-3', '000033025188'),
  labourCode('D3171-16', '000033515983'),
];

/** Years of hours that the labour inspector may ask for (article D3171-16). */
export const workingTimeRecordYears = defineParameter<number>({
  id: 'working-time.record-years',
  label: { fr: 'Décompte des heures tenu à disposition', en: 'Record of hours kept for the inspector' },
  unit: 'years',
  checkedOn: '2026-08-20',
  reviewEveryMonths: 24,
  status: 'verified',
  values: [
    {
      from: '2016-11-21',
      value: 1,
      source: {
        title: 'Code du travail',
        article: 'D3171-16',
        url: articleUrl('000033515983'),
        publishedOn: '2016-11-20',
      },
    },
  ],
});
