import type { Bilingual, Reference } from '@relais/kernel';
import { labourCode } from '../citations';

/** Facts that the rules of working time cannot do without, when work shows that they exist. */
export const WORKING_TIME_FACTS = ['journey', 'outside-work', 'contract-hours'] as const;
export type WorkingTimeFact = (typeof WORKING_TIME_FACTS)[number];

/** Why each of them is needed: what is missing in words, and the texts that ask for it. */
export const WORKING_TIME_FACT_TEXTS: Readonly<
  Record<WorkingTimeFact, { readonly label: Bilingual; readonly references: readonly Reference[] }>
> = {
  journey: {
    label: {
      fr: 'la durée du trajet entre les deux lieux, qui compte comme travail',
      en: 'the length of the journey between the two places, which counts as work',
    },
    references: [labourCode('L3121-1', '000033020517'), labourCode('L3121-4', '000033020507')],
  },
  'outside-work': {
    label: {
      fr: 'la déclaration des heures faites chez d’autres employeurs, ou qu’il n’y en a pas',
      en: 'the statement of hours with other employers, or that there are none',
    },
    references: [labourCode('L8261-1', '000006904876'), labourCode('L8261-2', '000006904877')],
  },
  'contract-hours': {
    label: {
      fr: 'les heures du contrat de travail',
      en: 'the hours of the employment contract',
    },
    references: [labourCode('L3121-27', '000033020376')],
  },
};
