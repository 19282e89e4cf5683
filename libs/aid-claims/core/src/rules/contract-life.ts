import { addMonths, latest } from '@relais/kernel';
import {
  AID_CONTRACT_YEARS,
  AID_SOURCES,
  AID_VERSION_PERIODS,
  collectiveWaiting,
  countFrom,
  doctorNotice,
  exchangeEvery,
  newlyInstalled,
  secondAssistant,
} from '@relais/law';
import { anniversary } from '../schedule';
import type { AidRule } from './rule';

/** Deadlines of the contract itself: notice, term, exchanges, second assistant, new installation. */
export const contractLifeRules: readonly AidRule[] = [
  {
    id: 'AID-09',
    title: { fr: 'Fin du préavis du médecin', en: 'End of the doctor’s notice' },
    owner: 'doctor',
    proof: { fr: 'Avis de réception de la lettre recommandée', en: 'Receipt of the registered letter' },
    ifMissed: { fr: 'Le contrat court toujours.', en: 'The contract runs on.' },
    dates: ({ contract, notice }, { choices, zone }) => {
      if (!notice) return [];
      const from = choices.noticeRunsFrom === 'reception' ? notice.receivedOn : notice.sentOn;
      const rule = {
        fr: `Deux mois de préavis, comptés de ${choices.noticeRunsFrom === 'reception' ? 'la réception' : 'l’envoi'} de la lettre (le texte ne dit pas d’où partir).`,
        en: `Two months of notice, counted from the ${choices.noticeRunsFrom} of the letter (the text does not say from when).`,
      };
      const references = [AID_SOURCES.noticeStart, AID_SOURCES.doctorNotice];
      if (from === null)
        return [
          {
            missing: { fr: 'la date de réception de la lettre', en: 'the day the letter was received' },
            rule,
            inputs: { sentOn: notice.sentOn },
            references,
          },
        ];
      const delay = doctorNotice.at(contract.signedOn).value;
      return [{ dueOn: countFrom(from, delay, 'after', zone), rule, inputs: { from }, references }];
    },
  },
  {
    id: 'AID-10',
    title: { fr: 'Fin du contrat d’aide : renouveler', en: 'End of the aid contract: renew' },
    owner: 'doctor',
    proof: { fr: 'Nouveau contrat signé', en: 'New signed contract' },
    ifMissed: { fr: 'L’aide s’arrête.', en: 'The aid ends.' },
    dates: ({ contract: { signedOn, endsOn } }) => {
      const termOn = anniversary(signedOn, AID_CONTRACT_YEARS);
      return [
        {
          dueOn: endsOn != null && endsOn < termOn ? endsOn : termOn,
          rule: {
            fr: `Le contrat dure ${AID_CONTRACT_YEARS} ans à compter de la signature ; le renouvellement est exprès.`,
            en: `The contract lasts ${AID_CONTRACT_YEARS} years from its signature; renewal is express.`,
          },
          inputs: { signedOn, ...(endsOn == null ? {} : { endsOn }) },
          references: [AID_SOURCES.duration],
        },
      ];
    },
  },
  {
    id: 'AID-11',
    title: { fr: 'Préparer l’échange avec la CPAM', en: 'Prepare the exchange with the fund' },
    owner: 'doctor',
    proof: { fr: 'Compte rendu de l’échange', en: 'Report of the exchange' },
    ifMissed: { fr: 'Aucune sanction relevée.', en: 'No sanction found.' },
    dates: ({ contract: { signedOn } }, { choices }) => {
      const every = exchangeEvery.at(signedOn).value.value;
      const count = Math.ceil((AID_CONTRACT_YEARS * 12) / every) - 1;
      return Array.from({ length: count }, (_, i) => {
        const months = (i + 1) * every;
        return {
          occurrence: String(i + 1),
          dueOn: addMonths(signedOn, months - choices.exchangeReminderMonths),
          rule: {
            fr: `Un échange tous les ${every} mois, préparé ${choices.exchangeReminderMonths} mois avant (usage du groupement).`,
            en: `An exchange every ${every} months, prepared ${choices.exchangeReminderMonths} months ahead (practice of the group).`,
          },
          inputs: { signedOn, exchangeOn: addMonths(signedOn, months) },
          references: [
            every === 6 ? AID_SOURCES.exchangeA : AID_SOURCES.exchange,
            AID_SOURCES.exchangeReminder,
          ],
        };
      });
    },
  },
  {
    id: 'AID-13',
    title: { fr: 'Demander un deuxième assistant', en: 'Ask for a second assistant' },
    owner: 'doctor',
    proof: { fr: 'Résultat des objectifs', en: 'Result of the objectives' },
    ifMissed: { fr: 'Une demande plus tôt est refusée.', en: 'An earlier request is refused.' },
    dates: ({ contract: { signedOn, schemeVersion }, wantsSecondAssistant }, { zone }) =>
      wantsSecondAssistant && schemeVersion === 'C'
        ? [
            {
              dueOn: countFrom(signedOn, secondAssistant.at(signedOn).value, 'after', zone),
              rule: {
                fr: 'Possible dès le début de la troisième année d’un contrat d’un ETP, objectifs atteints.',
                en: 'Possible from the start of the third year of a full-time contract whose objectives are met.',
              },
              inputs: { signedOn },
              references: [AID_SOURCES.secondAssistant],
            },
          ]
        : [],
  },
  {
    id: 'AID-14',
    title: { fr: 'Objectif du médecin nouvellement installé', en: 'Objective of a newly installed doctor' },
    owner: 'doctor',
    proof: { fr: 'Compteurs de patientèle', en: 'Counters of patients' },
    ifMissed: {
      fr: 'L’aide est en jeu à partir de la troisième année.',
      en: 'The aid is at risk from the third year.',
    },
    dates: ({ installedOn }, { zone }) => {
      if (installedOn == null) return [];
      const { value } = newlyInstalled.at(latest(installedOn, AID_VERSION_PERIODS.C.from));
      const medianOn = countFrom(installedOn, value.median, 'after', zone);
      const shape = { inputs: { installedOn }, references: [AID_SOURCES.newlyInstalled] };
      return [
        {
          ...shape,
          occurrence: 'median',
          title: { fr: 'Patientèle médiane atteinte', en: 'Median list of patients reached' },
          dueOn: medianOn,
          rule: {
            fr: 'Trois ans après l’installation pour atteindre la médiane de la spécialité.',
            en: 'Three years from the installation to reach the median of the specialty.',
          },
        },
        {
          ...shape,
          occurrence: 'next',
          title: { fr: 'Objectif suivant atteint', en: 'Next objective reached' },
          dueOn: countFrom(medianOn, value.next, 'after', zone),
          rule: {
            fr: 'Puis deux ans pour l’objectif suivant.',
            en: 'Then two years for the next objective.',
          },
        },
      ];
    },
  },
  {
    id: 'AID-16',
    title: { fr: 'Nouvelle aide possible', en: 'A new aid is possible' },
    owner: 'doctor',
    proof: { fr: 'Nouveau contrat signé', en: 'New signed contract' },
    ifMissed: { fr: 'Une demande plus tôt est refusée.', en: 'An earlier request is refused.' },
    dates: ({ contract: { schemeVersion, endsOn, signedOn } }, { zone }) =>
      schemeVersion === 'D' && endsOn != null
        ? [
            {
              dueOn: countFrom(endsOn, collectiveWaiting.at(signedOn).value, 'after', zone),
              rule: {
                fr: 'Deux ans d’attente après la fin de l’aide collective ou la sortie d’un médecin.',
                en: 'Two years of waiting after the end of the collective aid or the exit of a doctor.',
              },
              inputs: { endsOn },
              references: [AID_SOURCES.collective],
            },
          ]
        : [],
  },
];
