import { addDays, type Bilingual, type LocalDate, type Reference } from '@relais/kernel';
import {
  AID_SOURCES,
  type Delay,
  type Parameter,
  apprenticeshipAidFiling,
  apprenticeshipFiling,
  countFrom,
  opcoAnswer,
  professionalisationFiling,
  reconversionFiling,
  reconversionInterruption,
} from '@relais/law';
import type { AssistantTraining } from './facts';
import type { AidDate, AidRule, AidSetting } from './rule';

const receipt = { fr: 'Accusé du téléservice', en: 'Receipt of the online service' };
const startUnknown = { fr: 'la date de début de la formation', en: 'the day the training starts' };
const conclusionUnknown = {
  fr: 'la date de conclusion du contrat',
  en: 'the day the contract was concluded',
};

/** Deadlines of the contracts and periods by which an assistant is trained. */
export const trainingRules: readonly AidRule[] = [
  {
    id: 'TRN-01',
    title: {
      fr: 'Envoyer la période de reconversion à l’OPCO',
      en: 'Send the reconversion period to the OPCO',
    },
    owner: 'group',
    proof: { fr: 'Accord et convention', en: 'Agreement and convention' },
    ifMissed: { fr: 'Prise en charge refusée.', en: 'Funding is refused.' },
    dates: ofKind('reconversion', (training, { zone }) => [
      from(training, training.startsOn, startUnknown, [AID_SOURCES.reconversion], (startsOn) => ({
        // In the thirty days before the start: the day before it is the last one.
        dueOn: addDays(startsOn, -1),
        rule: {
          fr: 'Dans les trente jours qui précèdent le début.',
          en: 'Within the thirty days before the start.',
        },
        inputs: {
          startsOn,
          notBefore: countFrom(startsOn, reconversionFiling.at(startsOn).value, 'before', zone),
        },
      })),
      ...answer(training, zone, AID_SOURCES.reconversionAnswer),
    ]),
  },
  {
    id: 'TRN-02',
    title: {
      fr: 'Signaler l’interruption de la reconversion',
      en: 'Report the interruption of the reconversion',
    },
    owner: 'group',
    proof: receipt,
    ifMissed: { fr: 'Aucune sanction n’est écrite.', en: 'No sanction is written.' },
    dates: ofKind('reconversion', (training, { zone }) =>
      training.interruptedOn === null
        ? []
        : [
            after(
              training.id,
              training.interruptedOn,
              reconversionInterruption,
              zone,
              AID_SOURCES.reconversionInterrupted,
              {
                fr: 'Trente jours au plus après l’interruption.',
                en: 'At most thirty days after the interruption.',
              },
            ),
          ],
    ),
  },
  {
    id: 'TRN-03',
    title: { fr: 'Envoyer le contrat de professionnalisation', en: 'Send the professionalisation contract' },
    owner: 'group',
    proof: receipt,
    ifMissed: { fr: 'Le financement est en jeu.', en: 'The funding is at risk.' },
    dates: ofKind('professionalisation', (training, { zone }) => [
      from(training, training.startsOn, startUnknown, [AID_SOURCES.professionalisation], (startsOn) =>
        after(training.id, startsOn, professionalisationFiling, zone, AID_SOURCES.professionalisation, {
          fr: 'Cinq jours au plus après le début.',
          en: 'At most five days after the start.',
        }),
      ),
      ...answer(training, zone, AID_SOURCES.professionalisationAnswer),
    ]),
  },
  {
    id: 'TRN-04',
    title: { fr: 'Envoyer le contrat d’apprentissage', en: 'Send the apprenticeship contract' },
    owner: 'group',
    proof: receipt,
    ifMissed: { fr: 'L’enregistrement est en jeu.', en: 'The registration is at risk.' },
    dates: ofKind('apprenticeship', (training, { zone }) => [
      from(training, training.startsOn, startUnknown, [AID_SOURCES.apprenticeship], (startsOn) =>
        after(training.id, startsOn, apprenticeshipFiling, zone, AID_SOURCES.apprenticeship, {
          fr: 'Cinq jours ouvrables au plus après le début.',
          en: 'At most five working days after the start.',
        }),
      ),
    ]),
  },
  {
    id: 'TRN-05',
    title: {
      fr: 'Aide à l’apprentissage : contrat chez l’OPCO',
      en: 'Apprenticeship aid: contract at the OPCO',
    },
    owner: 'group',
    proof: { fr: 'Avis de l’ASP', en: 'Notice of the paying agency' },
    ifMissed: { fr: 'L’aide est perdue.', en: 'The aid is lost.' },
    dates: ofKind('apprenticeship', (training, { zone }) => [
      from(
        training,
        training.concludedOn,
        conclusionUnknown,
        [AID_SOURCES.apprenticeshipAid],
        (concludedOn) =>
          after(training.id, concludedOn, apprenticeshipAidFiling, zone, AID_SOURCES.apprenticeshipAid, {
            fr: 'Six mois au plus après la conclusion du contrat.',
            en: 'At most six months after the contract was concluded.',
          }),
      ),
    ]),
  },
];

function ofKind(
  kind: AssistantTraining['kind'],
  dates: (training: AssistantTraining, setting: AidSetting) => readonly AidDate[],
): AidRule['dates'] {
  return ({ trainings = [] }, setting) =>
    trainings.filter((training) => training.kind === kind).flatMap((training) => dates(training, setting));
}

function from(
  training: AssistantTraining,
  day: LocalDate | null,
  missing: Bilingual,
  references: readonly Reference[],
  known: (day: LocalDate) => Pick<AidDate, 'rule' | 'inputs'> & { readonly dueOn: LocalDate },
): AidDate {
  const occurrence = training.id;
  if (day !== null) return { occurrence, references, ...known(day) };
  return {
    occurrence,
    references,
    missing,
    rule: {
      fr: 'Se compte d’une date qui n’est pas connue.',
      en: 'Is counted from a day that is not known.',
    },
    inputs: {},
  };
}

function after(
  occurrence: string,
  day: LocalDate,
  delay: Parameter<Delay>,
  zone: AidSetting['zone'],
  reference: Reference,
  rule: Bilingual,
) {
  const dueOn = countFrom(day, delay.at(day).value, 'after', zone);
  return { occurrence, dueOn, rule, inputs: { countedFrom: day }, references: [reference] };
}

/** The OPCO has twenty days from the filing; its silence is worth acceptance for a professionalisation contract. */
function answer(training: AssistantTraining, zone: AidSetting['zone'], reference: Reference): AidDate[] {
  if (training.filedOn === null) return [];
  return [
    {
      ...after(`${training.id}.answer`, training.filedOn, opcoAnswer, zone, reference, {
        fr: 'L’OPCO répond dans les vingt jours du dépôt.',
        en: 'The OPCO answers within twenty days of the filing.',
      }),
      title: { fr: 'Réponse de l’OPCO', en: 'Answer of the OPCO' },
    },
  ];
}
