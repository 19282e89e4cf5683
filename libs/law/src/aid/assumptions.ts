/**
 * What no text read so far settles. A group may choose otherwise, with its own contract in hand; what it chose is
 * shown as an assumption wherever it changes a date or an amount.
 */

import type { Bilingual, Reference } from '@relais/kernel';
import { AID_SOURCES } from './sources';

/** Choices of a group where the scheme is silent. */
export interface AidAssumptions {
  /** Months after the anniversary of the second half of a year from the third on. */
  readonly secondInstalmentMonths: number;
  /** Months before an anniversary at which the exchange with the fund is prepared. */
  readonly exchangeReminderMonths: number;
  /** From which day the two years of training run. */
  readonly trainingRunsFrom: 'hire' | 'signature';
  /** How the two counters of the collective aid make one ratio. */
  readonly collectiveRatio: 'lower' | 'mean';
  /** From which day the doctor's two months of notice run. */
  readonly noticeRunsFrom: 'reception' | 'sending';
  /** Days a fund is given to be told of the assistant's departure. */
  readonly departureNoticeDays: number;
}

type Choice = string | number;

interface AssumptionDefinition {
  readonly label: Bilingual;
  readonly default: Choice;
  /** Allowed words, or bounds of a whole number. */
  readonly choices: readonly string[] | { readonly min: number; readonly max: number };
  readonly source: Reference;
}

/** Each assumption with its default, its bounds and the text that leaves it open. */
export const AID_ASSUMPTIONS = {
  secondInstalmentMonths: {
    label: {
      fr: 'Second acompte, en mois après la date anniversaire',
      en: 'Second instalment, in months after the anniversary',
    },
    default: 6,
    choices: { min: 1, max: 11 },
    source: AID_SOURCES.instalmentMonths,
  },
  exchangeReminderMonths: {
    label: {
      fr: 'Préparation de l’échange avec la CPAM, en mois avant l’échéance',
      en: 'Preparation of the exchange with the fund, in months ahead',
    },
    default: 2,
    choices: { min: 0, max: 5 },
    source: AID_SOURCES.exchangeReminder,
  },
  trainingRunsFrom: {
    label: { fr: 'Départ du délai de formation', en: 'Start of the delay of training' },
    default: 'hire',
    choices: ['hire', 'signature'],
    source: AID_SOURCES.training,
  },
  collectiveRatio: {
    label: {
      fr: 'Aide collective : part atteinte des deux objectifs',
      en: 'Collective aid: share reached of the two objectives',
    },
    default: 'lower',
    choices: ['lower', 'mean'],
    source: AID_SOURCES.collectiveRatio,
  },
  noticeRunsFrom: {
    label: { fr: 'Départ du préavis du médecin', en: 'Start of the doctor’s notice' },
    default: 'reception',
    choices: ['reception', 'sending'],
    source: AID_SOURCES.noticeStart,
  },
  departureNoticeDays: {
    label: {
      fr: 'Départ de l’assistant : jours pour prévenir la CPAM',
      en: 'Departure of the assistant: days to tell the fund',
    },
    default: 8,
    choices: { min: 0, max: 60 },
    source: AID_SOURCES.assistantLeaves,
  },
} as const satisfies Readonly<Record<keyof AidAssumptions, AssumptionDefinition>>;

/** What applies to a group that chose nothing. */
export const DEFAULT_AID_ASSUMPTIONS: AidAssumptions = {
  secondInstalmentMonths: AID_ASSUMPTIONS.secondInstalmentMonths.default,
  exchangeReminderMonths: AID_ASSUMPTIONS.exchangeReminderMonths.default,
  trainingRunsFrom: AID_ASSUMPTIONS.trainingRunsFrom.default,
  collectiveRatio: AID_ASSUMPTIONS.collectiveRatio.default,
  noticeRunsFrom: AID_ASSUMPTIONS.noticeRunsFrom.default,
  departureNoticeDays: AID_ASSUMPTIONS.departureNoticeDays.default,
};
