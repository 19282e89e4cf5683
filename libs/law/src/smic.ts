import { type Cents, cents } from '@relais/kernel';
import { journalUrl } from './citations';
import { defineParameter } from './parameter';

const DECREES = {
  '2023-01-01': {
    title: 'Décret n° 2022-1608 du 22 décembre 2022',
    url: journalUrl('000046780043'),
    publishedOn: '2022-12-23',
  },
  '2023-05-01': {
    title: 'Arrêté du 26 avril 2023',
    url: journalUrl('000047495817'),
    publishedOn: '2023-04-27',
  },
  '2024-01-01': {
    title: 'Décret n° 2023-1216 du 20 décembre 2023',
    url: 'https://www.legifrance.gouv.fr/jorf/article_jo/JORFARTI000048604684',
    publishedOn: '2023-12-21',
  },
  '2024-11-01': {
    title: 'Décret n° 2024-951 du 23 octobre 2024',
    url: journalUrl('000050392683'),
    publishedOn: '2024-10-24',
  },
  '2026-01-01': {
    title: 'Décret n° 2025-1228 du 17 décembre 2025',
    url: journalUrl('000053042520'),
    publishedOn: '2025-12-18',
  },
  '2026-06-01': {
    title: 'Arrêté du 22 mai 2026',
    url: journalUrl('000054126589'),
    publishedOn: '2026-05-24',
  },
} as const;

const HOURLY: Record<keyof typeof DECREES, number> = {
  '2023-01-01': 1127,
  '2023-05-01': 1152,
  '2024-01-01': 1165,
  '2024-11-01': 1188,
  '2026-01-01': 1202,
  '2026-06-01': 1231,
};

const MONTHLY: Record<keyof typeof DECREES, number> = {
  '2023-01-01': 170928,
  '2023-05-01': 174720,
  '2024-01-01': 176692,
  '2024-11-01': 180180,
  '2026-01-01': 182303,
  '2026-06-01': 186702,
};

// Figures read in a public base of parameters that cites each text, not in the texts.
const checked = { checkedOn: '2026-07-23', reviewEveryMonths: 5, status: 'secondary' } as const;

function dated(amounts: Record<keyof typeof DECREES, number>) {
  return Object.entries(DECREES).map(([from, text]) => ({
    from,
    value: cents(amounts[from as keyof typeof DECREES]),
    source: { ...text, article: 'article 1' },
  }));
}

/** Gross minimum wage of an hour (articles L3231-2 and following), everywhere in France except Mayotte. */
export const smicHourly = defineParameter<Cents>({
  id: 'smic.hourly',
  label: { fr: 'SMIC horaire brut (hors Mayotte)', en: 'Gross hourly minimum wage (Mayotte excluded)' },
  unit: 'cents per hour',
  ...checked,
  values: dated(HOURLY),
});

/** Gross minimum wage of a month of 35 hours a week, as the texts publish it. */
export const smicMonthly = defineParameter<Cents>({
  id: 'smic.monthly',
  label: {
    fr: 'SMIC mensuel brut pour 35 h (hors Mayotte)',
    en: 'Gross monthly minimum wage for 35 h (Mayotte excluded)',
  },
  unit: 'cents per month of 151.67 h',
  ...checked,
  values: dated(MONTHLY),
});
