import { type Rate, percent } from '@relais/kernel';
import { articleUrl } from '../citations';
import { type Parameter, defineParameter } from '../parameter';

/** Sizes from which a text applies. Each is compared with the headcount of its own purpose, never with another. */

const checked = { checkedOn: '2026-08-20', reviewEveryMonths: 12, status: 'verified' } as const;

/** Size that calls for a works council, and how long it must last. */
export const worksCouncilThreshold = defineParameter<{
  readonly people: number;
  readonly consecutiveMonths: number;
}>({
  id: 'headcount.works-council',
  label: { fr: 'Seuil du comité social et économique', en: 'Works council threshold' },
  unit: 'employees and consecutive months',
  ...checked,
  values: [
    {
      from: '2018-01-01',
      value: { people: 11, consecutiveMonths: 12 },
      source: {
        title: 'Code du travail',
        article: 'L2311-2',
        url: articleUrl('000035609353'),
        publishedOn: '2017-09-23',
      },
    },
  ],
});

/** Size from which the works council has its extended duties, and how long it must last. */
export const extendedCouncilThreshold = defineParameter<{
  readonly people: number;
  readonly consecutiveMonths: number;
}>({
  id: 'headcount.works-council-extended',
  label: { fr: 'Seuil des attributions étendues du CSE', en: 'Threshold of extended works-council duties' },
  unit: 'employees and consecutive months',
  ...checked,
  values: [
    {
      from: '2018-01-01',
      value: { people: 50, consecutiveMonths: 12 },
      source: {
        title: 'Code du travail',
        article: 'L2312-2',
        url: articleUrl('000035650754'),
        publishedOn: '2017-09-23',
      },
    },
  ],
});

/** Consecutive calendar years at or above a social-security threshold before it binds. */
export const socialSecurityYears = defineParameter<number>({
  id: 'headcount.social-security-years',
  label: {
    fr: 'Années consécutives avant qu’un seuil de sécurité sociale s’impose',
    en: 'Consecutive years before a social-security threshold binds',
  },
  unit: 'calendar years',
  ...checked,
  values: [
    {
      from: '2020-01-01',
      value: 5,
      source: {
        title: 'Code de la sécurité sociale',
        article: 'L130-1',
        url: articleUrl('000051287151'),
        publishedOn: '2019-05-23',
      },
      note: {
        fr: 'Une seule année sous le seuil remet le compte à zéro.',
        en: 'A single year below the threshold starts the count again.',
      },
    },
  ],
});

/** Size from which disabled workers must be employed, and their share. */
export const disabledWorkers = defineParameter<{ readonly people: number; readonly share: Rate }>({
  id: 'headcount.disabled-workers',
  label: { fr: 'Obligation d’emploi de travailleurs handicapés', en: 'Duty to employ disabled workers' },
  unit: 'employees and share of the employees',
  ...checked,
  values: [
    {
      from: '2020-01-01',
      value: { people: 20, share: percent(6) },
      source: {
        title: 'Code du travail',
        article: 'L5212-2',
        url: articleUrl('000037388717'),
        publishedOn: '2018-09-06',
      },
      note: {
        fr: 'Le seuil de vingt salariés est à l’article L5212-1.',
        en: 'The threshold of twenty employees is in article L5212-1.',
      },
    },
  ],
});

/** The figures of this file, for the catalogue. */
export const HEADCOUNT_PARAMETERS: readonly Parameter<unknown>[] = [
  worksCouncilThreshold,
  extendedCouncilThreshold,
  socialSecurityYears,
  disabledWorkers,
];
