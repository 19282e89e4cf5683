import { type Minutes, minutes } from '@relais/kernel';
import { articleUrl } from '../citations';
import { defineParameter } from '../parameter';

const source = {
  title: 'Code du travail',
  article: 'L3121-27',
  url: articleUrl('000033020376'),
  publishedOn: '2016-08-09',
};
const checked = { checkedOn: '2026-08-20', reviewEveryMonths: 12, status: 'verified' } as const;

/** Legal duration of a full-time week. */
export const legalWeek = defineParameter<Minutes>({
  id: 'working-time.legal-week',
  label: { fr: 'Durée légale hebdomadaire', en: 'Legal working week' },
  unit: 'minutes per week',
  ...checked,
  values: [{ from: '2016-08-10', value: minutes(35 * 60), source }],
});

/**
 * The same duration spread over a month: 35 h × 52 / 12, which payslips write 151.67 h and which is 9 100 minutes exactly.
 * The only basis on which an hour of pay and a month of pay may be compared.
 */
export const legalMonth = defineParameter<Minutes>({
  id: 'working-time.legal-month',
  label: { fr: 'Durée légale mensualisée (151,67 h)', en: 'Legal working month (151.67 h)' },
  unit: 'minutes per month',
  ...checked,
  values: [
    {
      from: '2016-08-10',
      value: minutes((35 * 60 * 52) / 12),
      source,
      note: { fr: '35 h × 52 semaines / 12 mois', en: '35 h × 52 weeks / 12 months' },
    },
  ],
});
