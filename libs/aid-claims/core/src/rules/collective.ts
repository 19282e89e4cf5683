import { addDays, type LocalDate } from '@relais/kernel';
import { AID_SOURCES, collectiveCeiling, collectiveTargetDelay, countFrom, extractAge } from '@relais/law';
import { anniversary } from '../schedule';
import { ANNIVERSARIES } from './payments';
import type { AidRule } from './rule';

/** Deadlines of the collective aid of a company of doctors (version D). */
export const collectiveRules: readonly AidRule[] = [
  {
    id: 'AID-15',
    title: { fr: 'Objectifs de l’aide collective', en: 'Objectives of the collective aid' },
    owner: 'doctor',
    proof: { fr: 'Décompte de la CPAM', en: 'Count of the health fund' },
    ifMissed: {
      fr: 'Aide proratisée à partir de la troisième année.',
      en: 'Aid prorated from the third year.',
    },
    dates: ({ contract: { signedOn, schemeVersion } }, { zone }) =>
      schemeVersion === 'D'
        ? [
            {
              dueOn: countFrom(signedOn, collectiveTargetDelay.at(signedOn).value, 'after', zone),
              rule: {
                fr: 'Les objectifs des ETP financés se comptent deux ans après la signature.',
                en: 'The objectives of the full-time equivalents funded are counted two years after the signature.',
              },
              inputs: { signedOn },
              references: [AID_SOURCES.collective],
            },
          ]
        : [],
  },
  {
    id: 'AID-17',
    title: { fr: 'Déposer le dossier avec un extrait RNE récent', en: 'File with a recent register extract' },
    owner: 'doctor',
    proof: { fr: 'Extrait RNE', en: 'Register extract' },
    ifMissed: { fr: 'Dossier incomplet.', en: 'The application is incomplete.' },
    dates: ({ contract: { signedOn, schemeVersion }, extractDatedOn }, { zone }) =>
      schemeVersion === 'D' && extractDatedOn != null
        ? [
            {
              // Dated less than three months ago: the day that makes three months is too late.
              dueOn: addDays(countFrom(extractDatedOn, extractAge.at(signedOn).value, 'after', zone), -1),
              rule: {
                fr: 'L’extrait date de moins de trois mois au dépôt.',
                en: 'The extract is less than three months old when filed.',
              },
              inputs: { extractDatedOn },
              references: [AID_SOURCES.collective],
            },
          ]
        : [],
  },
  {
    id: 'AID-18',
    title: { fr: 'Entrée ou sortie d’un médecin', en: 'Entry or exit of a doctor' },
    owner: 'doctor',
    proof: { fr: 'Bulletin d’adhésion', en: 'Membership form' },
    ifMissed: { fr: 'Remboursement au prorata.', en: 'Repayment in proportion.' },
    dates: ({ contract: { signedOn, schemeVersion }, movements = [] }) =>
      schemeVersion === 'D'
        ? movements.flatMap(({ id, kind, askedOn }) => {
            const dueOn = nextAnniversary(signedOn, askedOn);
            if (dueOn === null) return [];
            return [
              {
                occurrence: id,
                title:
                  kind === 'entry'
                    ? {
                        fr: 'Entrée d’un médecin dans l’aide collective',
                        en: 'A doctor enters the collective aid',
                      }
                    : {
                        fr: 'Sortie d’un médecin de l’aide collective',
                        en: 'A doctor leaves the collective aid',
                      },
                dueOn,
                rule: {
                  fr: 'Une entrée ou une sortie se fait à la date anniversaire seulement.',
                  en: 'A doctor enters or leaves on an anniversary only.',
                },
                inputs: { signedOn, askedOn },
                references: [AID_SOURCES.collective],
              },
            ];
          })
        : [],
  },
  {
    id: 'AID-19',
    title: {
      fr: 'Plafond d’ETP relevé pour les maîtres de stage',
      en: 'Higher ceiling for training doctors',
    },
    owner: 'doctor',
    proof: { fr: 'Agrément de terrain de stage', en: 'Approval as training site' },
    ifMissed: {
      fr: 'Le plafond reste au nombre de médecins.',
      en: 'The ceiling stays at the number of doctors.',
    },
    dates: ({ contract: { signedOn, schemeVersion } }) => {
      const raised = collectiveCeiling.values.find(({ value }) => value.perTrainingDoctor > 0);
      return schemeVersion === 'D' && raised && signedOn < raised.from
        ? [
            {
              dueOn: raised.from,
              rule: {
                fr: 'Chaque maître de stage accueillant un docteur junior ajoute un demi-ETP depuis novembre 2026.',
                en: 'Each training doctor who hosts a junior doctor adds half a full-time equivalent since November 2026.',
              },
              inputs: { signedOn },
              references: [AID_SOURCES.pamsu, AID_SOURCES.pamsuDay],
            },
          ]
        : [];
    },
  },
];

function nextAnniversary(signedOn: LocalDate, day: LocalDate): LocalDate | null {
  return ANNIVERSARIES.map((years) => anniversary(signedOn, years)).find((date) => date >= day) ?? null;
}
