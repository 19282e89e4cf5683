import { addDays, addMonths, type LocalDate, localDate, monthOf, yearOf } from '@relais/kernel';
import {
  AID_SOURCES,
  AID_VERSION_PERIODS,
  absenceReport,
  absenceSuspension,
  countFrom,
  qualification,
  secretaryReplacement,
  sickPayClaim,
} from '@relais/law';
import type { AidFacts, AssistantAbsence } from './facts';
import type { AidDate, AidRule, AidSetting } from './rule';

const certificate = {
  fr: 'Certificat de CQP ou de formation d’adaptation',
  en: 'CQP or adaptation-training certificate',
};

/** Deadlines that the assistant's hire, training, absences and departure set. */
export const assistantRules: readonly AidRule[] = [
  {
    id: 'AID-04',
    title: { fr: 'Assistant qualifié (CQP ou FAE)', en: 'Assistant qualified (CQP or FAE)' },
    owner: 'group',
    proof: certificate,
    ifMissed: {
      fr: 'Manquement au contrat : la CPAM peut arrêter l’aide.',
      en: 'Breach of the contract: the health fund may stop the aid.',
    },
    dates: (facts, setting) =>
      facts.contract.signedOn < AID_VERSION_PERIODS.C.from ? [] : [training(facts, setting, 'qualify')],
  },
  {
    id: 'AID-05',
    title: { fr: 'Formation de l’assistant', en: 'Training of the assistant' },
    owner: 'group',
    proof: { fr: 'Inscription, puis certificat', en: 'Enrolment, then certificate' },
    ifMissed: { fr: 'Manquement au contrat d’aide.', en: 'Breach of the aid contract.' },
    dates: (facts, setting) =>
      facts.contract.signedOn >= AID_VERSION_PERIODS.C.from
        ? []
        : [training(facts, setting, 'enrol'), training(facts, setting, 'qualify')],
  },
  {
    id: 'AID-06',
    title: {
      fr: 'Remplacer la secrétaire devenue assistante',
      en: 'Replace the secretary who became assistant',
    },
    owner: 'doctor',
    proof: { fr: 'Contrat de la remplaçante', en: 'Contract of the replacement' },
    ifMissed: {
      fr: 'L’aide est conditionnée à ce remplacement.',
      en: 'The aid depends on this replacement.',
    },
    dates: ({ contract, promotion }, { zone }) => {
      if (!promotion || promotion.justifiedAtSignature) return [];
      const rule = {
        fr: 'Six mois pour recruter une autre secrétaire, comptés de la promotion (le texte ne dit pas d’où partir).',
        en: 'Six months to hire another secretary, counted from the promotion (the text does not say from when).',
      };
      const references = [AID_SOURCES.promotionStart, AID_SOURCES.secretary];
      const { promotedOn } = promotion;
      if (promotedOn === null)
        return [
          {
            missing: { fr: 'la date de la promotion', en: 'the day of the promotion' },
            rule,
            inputs: {},
            references,
          },
        ];
      const delay = secretaryReplacement.at(contract.signedOn).value;
      return [
        { dueOn: countFrom(promotedOn, delay, 'after', zone), rule, inputs: { promotedOn }, references },
      ];
    },
  },
  {
    id: 'AID-07',
    title: {
      fr: 'Signaler l’absence de l’assistant à la CPAM',
      en: 'Report the assistant’s absence to the fund',
    },
    owner: 'doctor',
    proof: { fr: 'Lettre avec les dates de l’arrêt', en: 'Letter with the dates of the leave' },
    ifMissed: {
      fr: 'Les objectifs ne sont pas adaptés à l’absence.',
      en: 'The objectives are not adjusted for the absence.',
    },
    dates: ({ contract, absences = [] }, { zone }) =>
      absences.flatMap((absence): AidDate[] => {
        const dueOn = countFrom(absence.startsOn, absenceReport.at(contract.signedOn).value, 'after', zone);
        if (!lasts(absence, dueOn)) return [];
        return [
          {
            occurrence: absence.id,
            dueOn,
            rule: {
              fr: 'Au-delà d’environ deux mois, l’absence se signale à la caisse ; en deçà, rien n’est à faire.',
              en: 'Beyond about two months the fund is told of the absence; below, nothing is to be done.',
            },
            inputs: absenceInputs(absence),
            references: [AID_SOURCES.absence],
          },
        ];
      }),
  },
  {
    id: 'AID-08',
    title: { fr: 'Avenant de suspension du contrat d’aide', en: 'Amendment that suspends the aid contract' },
    owner: 'doctor',
    proof: { fr: 'Avenant signé', en: 'Signed amendment' },
    ifMissed: { fr: 'La CPAM récupère la part trop versée.', en: 'The fund recovers what was overpaid.' },
    dates: ({ contract, absences = [] }, { zone }) =>
      absences.flatMap((absence) => suspension(absence, contract.signedOn, zone)),
  },
  {
    id: 'AID-20',
    title: { fr: 'Prévenir la CPAM du départ de l’assistant', en: 'Tell the fund that the assistant left' },
    owner: 'doctor',
    proof: { fr: 'Document de sortie', en: 'Exit document' },
    ifMissed: { fr: 'La CPAM peut résilier le contrat.', en: 'The fund may end the contract.' },
    dates: ({ assistantLeftOn }, { choices }) =>
      assistantLeftOn == null
        ? []
        : [
            {
              dueOn: addDays(assistantLeftOn, choices.departureNoticeDays),
              rule: {
                fr: `Sans tarder : le groupement compte ${choices.departureNoticeDays} jours, puis remplacement ou fin du contrat.`,
                en: `Without delay: the group counts ${choices.departureNoticeDays} days, then a replacement or the end of the contract.`,
              },
              inputs: { assistantLeftOn, days: choices.departureNoticeDays },
              references: [AID_SOURCES.assistantLeaves],
            },
          ],
  },
  {
    id: 'IJ-01',
    title: { fr: 'Demander les indemnités journalières', en: 'Claim the daily allowances' },
    owner: 'group',
    proof: { fr: 'Déclaration sociale nominative', en: 'Social declaration (DSN)' },
    ifMissed: { fr: 'Les indemnités sont perdues.', en: 'The allowances are lost.' },
    dates: ({ sickLeaves = [] }, { zone }) =>
      sickLeaves.map(({ id, startsOn }) => ({
        occurrence: id,
        dueOn: countFrom(nextQuarter(startsOn), sickPayClaim.at(startsOn).value, 'after', zone),
        rule: {
          fr: 'Deux ans à compter du premier jour du trimestre civil qui suit celui de l’arrêt.',
          en: 'Two years from the first day of the calendar quarter after that of the leave.',
        },
        inputs: { startsOn, countedFrom: nextQuarter(startsOn) },
        references: [AID_SOURCES.sickPayClaim],
      })),
  },
];

function training(
  { contract: { signedOn }, assistantHiredOn = null }: AidFacts,
  { choices, zone }: AidSetting,
  step: 'enrol' | 'qualify',
): AidDate {
  const { value } = qualification.at(signedOn);
  const delay = value[step] ?? value.qualify;
  const from = choices.trainingRunsFrom === 'signature' ? signedOn : assistantHiredOn;
  const recent = signedOn >= AID_VERSION_PERIODS.C.from;
  const named = {
    enrol: { fr: 'Inscrire l’assistant en formation', en: 'Enrol the assistant in training' },
    qualify: { fr: 'Assistant qualifié (CQP ou FAE)', en: 'Assistant qualified (CQP or FAE)' },
  };
  const parts = {
    ...(recent ? {} : { occurrence: step, title: named[step] }),
    rule: {
      fr: `${delay.value} ans, comptés de ${choices.trainingRunsFrom === 'hire' ? 'l’embauche' : 'la signature'} (le texte ne dit pas d’où partir).`,
      en: `${delay.value} years, counted from the ${choices.trainingRunsFrom} (the text does not say from when).`,
    },
    references: [recent ? AID_SOURCES.training : AID_SOURCES.trainingA],
  };
  return from === null
    ? {
        ...parts,
        missing: { fr: 'la date d’embauche de l’assistant', en: 'the day the assistant was hired' },
        inputs: {},
      }
    : {
        ...parts,
        dueOn: countFrom(from, delay, 'after', zone),
        inputs: choices.trainingRunsFrom === 'hire' ? { hiredOn: from } : { signedOn: from },
      };
}

/** The amendment due once an absence outlasts three months without replacement, and the one that ends the suspension. */
function suspension(absence: AssistantAbsence, signedOn: LocalDate, zone: AidSetting['zone']): AidDate[] {
  const threeMonths = countFrom(absence.startsOn, absenceSuspension.at(signedOn).value, 'after', zone);
  const replacedInTime = absence.replacedFrom !== null && absence.replacedFrom <= threeMonths;
  if (replacedInTime || !lasts(absence, addDays(threeMonths, 1))) return [];
  const references = [AID_SOURCES.absence];
  const inputs = absenceInputs(absence);
  const from = absence.fundToldOn ?? absence.startsOn;
  const suspended: AidDate = {
    occurrence: absence.id,
    dueOn: threeMonths,
    rule: {
      fr: `Absence de plus de trois mois sans remplacement : contrat suspendu depuis le ${from}, par avenant écrit.`,
      en: `An absence of more than three months without replacement suspends the contract from ${from}, by written amendment.`,
    },
    inputs,
    references,
  };
  const back = firstOf(absence.endsOn === null ? null : addDays(absence.endsOn, 1), absence.replacedFrom);
  if (back === null) return [suspended];
  return [
    suspended,
    {
      occurrence: `${absence.id}.resume`,
      title: { fr: 'Avenant de reprise du contrat d’aide', en: 'Amendment that resumes the aid contract' },
      dueOn: back,
      rule: {
        fr: 'Au retour ou au remplacement, un nouvel avenant met fin à la suspension.',
        en: 'On the return or the replacement, a new amendment ends the suspension.',
      },
      inputs: { ...inputs, back },
      references,
    },
  ];
}

// An absence without a known end is taken to go on.
const lasts = ({ endsOn }: AssistantAbsence, until: LocalDate) => endsOn === null || endsOn >= until;

function absenceInputs({ startsOn, endsOn, replacedFrom, fundToldOn }: AssistantAbsence) {
  return {
    startsOn,
    ...(endsOn === null ? {} : { endsOn }),
    ...(replacedFrom === null ? {} : { replacedFrom }),
    ...(fundToldOn === null ? {} : { fundToldOn }),
  };
}

function firstOf(a: LocalDate | null, b: LocalDate | null): LocalDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function nextQuarter(date: LocalDate): LocalDate {
  const monthNumber = Number(monthOf(date).slice(5));
  const quarterStart = Math.floor((monthNumber - 1) / 3) * 3 + 1;
  return addMonths(localDate(`${yearOf(date)}-${String(quarterStart).padStart(2, '0')}-01`), 3);
}
