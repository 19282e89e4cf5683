import { type LocalDate, addMonths } from '@relais/kernel';
import { AID_CONTRACT_YEARS, AID_SOURCES, AID_VERSION_PERIODS, countFrom, firstPayment } from '@relais/law';
import { anniversary } from '../schedule';
import type { AidRule } from './rule';

/** Anniversaries that begin a year of the contract: 1 begins the second year. */
export const ANNIVERSARIES = Array.from({ length: AID_CONTRACT_YEARS - 1 }, (_, i) => i + 1);

const bankLine = { fr: 'Ligne du relevé bancaire', en: 'Bank line' };

export const paymentRules: readonly AidRule[] = [
  {
    id: 'AID-01',
    title: { fr: 'Versement de la première année', en: 'Payment of the first year' },
    owner: 'health-fund',
    proof: bankLine,
    ifMissed: { fr: 'Relancer la CPAM.', en: 'Chase the health fund.' },
    dates: ({ contract: { signedOn, schemeVersion } }, { zone }) =>
      schemeVersion === 'A'
        ? []
        : [
            {
              dueOn: countFrom(signedOn, firstPayment.at(signedOn).value, 'after', zone),
              rule: {
                fr: 'La première année est versée en entier dans le mois qui suit la signature.',
                en: 'The first year is paid in full within the month after the signature.',
              },
              inputs: { signedOn },
              references: [schemeVersion === 'B' ? AID_SOURCES.paymentsB : AID_SOURCES.sameAsB],
            },
          ],
  },
  {
    id: 'AID-02',
    title: { fr: 'Date anniversaire', en: 'Anniversary' },
    owner: 'doctor',
    proof: { fr: 'Contrat et ligne de versement', en: 'Contract and payment line' },
    ifMissed: {
      fr: 'Rien pour le médecin ; un montant faux se conteste auprès de la CPAM.',
      en: 'Nothing for the doctor; a wrong amount is disputed with the health fund.',
    },
    dates: ({ contract: { signedOn } }) =>
      ANNIVERSARIES.map((years) => ({
        occurrence: String(years),
        title: {
          fr: `Date anniversaire ${years} : début de l’année ${years + 1}`,
          en: `Anniversary ${years}: year ${years + 1} begins`,
        },
        dueOn: anniversary(signedOn, years),
        rule: {
          fr: 'Le montant de l’année se lit dans le tableau en vigueur ce jour-là.',
          en: 'The amount of the year is read in the table in force on that day.',
        },
        inputs: { signedOn, years },
        references: [AID_SOURCES.anniversary],
      })),
  },
  {
    id: 'AID-03',
    title: { fr: 'Acompte de 50 %', en: 'Instalment of 50 %' },
    owner: 'health-fund',
    proof: bankLine,
    ifMissed: {
      fr: 'Acompte retenu si les objectifs ne sont pas atteints : comparer les compteurs avec la CPAM.',
      en: 'Withheld when objectives are not met: compare the counters with the health fund.',
    },
    dates: ({ contract: { signedOn } }, { choices }) =>
      ANNIVERSARIES.filter((years) => years >= 2).flatMap((years) =>
        [0, choices.secondInstalmentMonths].map((monthsLater, index) => ({
          occurrence: `${years + 1}.${index + 1}`,
          title: {
            fr: `Année ${years + 1} : ${index === 0 ? 'premier' : 'second'} acompte de 50 %`,
            en: `Year ${years + 1}: ${index === 0 ? 'first' : 'second'} instalment of 50 %`,
          },
          dueOn: addMonths(anniversary(signedOn, years), monthsLater),
          rule: {
            fr: `À partir de la troisième année, deux acomptes : à la date anniversaire, puis ${choices.secondInstalmentMonths} mois après (les mois n’ont pas pu être lus).`,
            en: `From the third year, two instalments: on the anniversary, then ${choices.secondInstalmentMonths} months later (the months could not be read).`,
          },
          inputs: { signedOn, years, monthsLater },
          references: [AID_SOURCES.instalmentMonths, AID_SOURCES.paymentsB],
        })),
      ),
  },
  {
    id: 'AID-12',
    title: { fr: 'Passage aux montants de juin 2024', en: 'Change to the amounts of June 2024' },
    owner: 'health-fund',
    proof: bankLine,
    ifMissed: { fr: 'Réclamer le complément à la CPAM.', en: 'Claim the difference from the health fund.' },
    dates: ({ contract: { signedOn } }) => {
      const raisedOn = AID_VERSION_PERIODS.C.from;
      const dueOn = firstAnniversarySince(signedOn, raisedOn);
      if (signedOn >= raisedOn || dueOn === null) return [];
      return [
        {
          dueOn,
          rule: {
            fr: 'Un contrat signé avant le 22 juin 2024 prend les nouveaux montants à sa première date anniversaire depuis ce jour.',
            en: 'A contract signed before 22 June 2024 takes the new amounts on its first anniversary since that day.',
          },
          inputs: { signedOn, raisedOn },
          references: [AID_SOURCES.anniversary],
        },
      ];
    },
  },
];

function firstAnniversarySince(signedOn: LocalDate, day: LocalDate): LocalDate | null {
  return ANNIVERSARIES.map((years) => anniversary(signedOn, years)).find((date) => date >= day) ?? null;
}
