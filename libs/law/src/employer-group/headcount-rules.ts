import { type Bilingual, type Reference } from '@relais/kernel';
import { articleOf, labourCode, socialSecurityCode } from '../citations';
import { facts } from '../facts';
import { type Decision, type Rule, type WorkedExample, defineRule } from '../rule';
import {
  COUNTED_CONTRACTS,
  type Headcount,
  type HeadcountPurpose,
  headcount,
  placedHeadcount,
  runAtOrAbove,
  yearlyAverage,
} from './headcount';
import {
  disabledWorkers,
  extendedCouncilThreshold,
  socialSecurityYears,
  worksCouncilThreshold,
} from './thresholds';

const on = facts.date('jour du décompte', 'day of the count');
const person = {
  contract: facts.oneOf(COUNTED_CONTRACTS, 'contrat', 'contract'),
  weeklyMinutes: facts.minutes('durée hebdomadaire', 'weekly hours'),
  placed: facts.boolean('mis à disposition, même en partie', 'placed, even in part'),
  replacesAbsent: facts.boolean('remplace un absent', 'replaces an absent employee'),
  daysPresent: facts.integer(
    'days',
    'jours de présence dans les douze mois',
    'days of presence in the twelve months',
  ),
} as const;
const people = facts.list(facts.record(person, 'salarié', 'employee'), 'salariés', 'employees');

const PLACED_LEFT_OUT = labourCode('L1253-8-1', '000033013210');
const COUNTING = labourCode('L1111-2', '000019353569');
const ASSISTED_LEFT_OUT = articleOf('Code du travail', 'L1111-3');
const SOCIAL_SECURITY = socialSecurityCode('L130-1', '000051287151');
const SOCIAL_SECURITY_METHOD = articleOf('Code de la sécurité sociale', 'R130-1', 'secondary');

const someone = {
  contract: 'permanent',
  weeklyMinutes: 2100,
  placed: true,
  replacesAbsent: false,
  daysPresent: 365,
} as const;
const staff = (placed: number, own: number) => [
  ...Array.from({ length: placed }, () => someone),
  ...Array.from({ length: own }, () => ({ ...someone, placed: false })),
];

interface PurposeWords {
  readonly purpose: HeadcountPurpose;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly references: readonly Reference[];
  readonly examples: readonly WorkedExample[];
}

function headcountRule({ purpose, ...words }: PurposeWords) {
  return defineRule({
    id: `headcount.${purpose}`,
    version: 1,
    ...words,
    subject: 'group',
    origin: 'code',
    facts: { on, people },
    decide: (given) => computed(words.title, headcount(purpose, given.on, given.people)),
  });
}

/** Parts 1 and 3 to 8 of the Code du travail: only staff who are never placed. */
export const LABOUR_CODE_HEADCOUNT = headcountRule({
  purpose: 'labour-code',
  title: { fr: 'Effectif du Code du travail', en: 'Headcount for the Code du travail' },
  summary: {
    fr: 'Règlement intérieur, évaluation des risques, référents : les salariés mis à disposition, même en partie, ne comptent pas au groupement.',
    en: 'Internal rules, risk assessment, officers: employees who are placed, even in part, do not count in the group.',
  },
  references: [PLACED_LEFT_OUT, COUNTING, ASSISTED_LEFT_OUT],
  examples: [
    {
      title: 'eighty placed employees and three others are three',
      facts: { on: '2026-11-22', people: staff(80, 3) },
      verdict: 'computed',
      value: { hundredths: 300, counted: 3, leftOutPlaced: 80, leftOutContract: 0 },
    },
  ],
});

/** Part 2 of the Code: everybody, placed or not. */
export const WORKS_COUNCIL_HEADCOUNT = headcountRule({
  purpose: 'works-council',
  title: { fr: 'Effectif du comité social et économique', en: 'Headcount for the works council' },
  summary: {
    fr: 'Tous les salariés du groupement comptent, mis à disposition compris : la deuxième partie du Code est hors de l’exception.',
    en: 'All employees of the group count, those who are placed included: Part 2 of the Code is outside the exception.',
  },
  references: [PLACED_LEFT_OUT, COUNTING, ASSISTED_LEFT_OUT],
  examples: [
    {
      title: 'eighty placed employees and three others are eighty-three',
      facts: { on: '2026-11-22', people: staff(80, 3) },
      verdict: 'computed',
      value: { hundredths: 8300, counted: 83, leftOutPlaced: 0, leftOutContract: 0 },
    },
    {
      title: 'a part-timer of 17 h 30 is half of one, an apprentice nothing',
      facts: {
        on: '2026-11-22',
        people: [
          { ...someone, weeklyMinutes: 1050 },
          { ...someone, contract: 'apprenticeship' },
        ],
      },
      verdict: 'computed',
      value: { hundredths: 50, counted: 1, leftOutPlaced: 0, leftOutContract: 1 },
    },
    {
      title: 'a fixed term of 73 days of 365 is a fifth of one, a replacement nothing',
      facts: {
        on: '2026-11-22',
        people: [
          { ...someone, contract: 'fixed-term', daysPresent: 73 },
          { ...someone, contract: 'fixed-term', replacesAbsent: true },
        ],
      },
      verdict: 'computed',
      value: { hundredths: 20, counted: 1, leftOutPlaced: 0, leftOutContract: 1 },
    },
  ],
});

/** Tariff of accidents at work: everybody, assisted contracts included. */
export const ACCIDENT_TARIFF_HEADCOUNT = headcountRule({
  purpose: 'accident-tariff',
  title: { fr: 'Effectif de la tarification des accidents', en: 'Headcount for the accident tariff' },
  summary: {
    fr: 'Le groupement compte aussi les salariés mis à disposition et les contrats que les autres effectifs écartent.',
    en: 'The group also counts employees who are placed and the contracts that other headcounts leave out.',
  },
  references: [SOCIAL_SECURITY, labourCode('R1111-1', '000041455681'), ASSISTED_LEFT_OUT],
  examples: [
    {
      title: 'a placed employee and an apprentice are two',
      facts: { on: '2026-11-22', people: [someone, { ...someone, contract: 'apprenticeship' }] },
      verdict: 'computed',
      value: { hundredths: 200, counted: 2, leftOutPlaced: 0, leftOutContract: 0 },
    },
  ],
});

/** One month of the social-security headcount. */
export const SOCIAL_SECURITY_MONTH = headcountRule({
  purpose: 'social-security',
  title: { fr: 'Effectif de sécurité sociale d’un mois', en: 'Social-security headcount of a month' },
  summary: {
    fr: 'DSN, OETH, taux de cotisation : les salariés mis à disposition ne comptent pas. L’effectif de l’année est la moyenne des mois.',
    en: 'DSN, disabled workers, contribution rates: employees who are placed do not count. The figure of the year is the average of the months.',
  },
  references: [SOCIAL_SECURITY, SOCIAL_SECURITY_METHOD, COUNTING],
  examples: [
    {
      title: 'eighty placed employees and three others are three',
      facts: { on: '2026-11-30', people: staff(80, 3) },
      verdict: 'computed',
      value: { hundredths: 300, counted: 3, leftOutPlaced: 80, leftOutContract: 0 },
    },
  ],
});

/** The social-security headcount of a year, and whether a threshold binds yet. */
export const SOCIAL_SECURITY_THRESHOLD = defineRule({
  id: 'headcount.social-security-threshold',
  version: 1,
  title: { fr: 'Franchissement d’un seuil de sécurité sociale', en: 'Crossing a social-security threshold' },
  summary: {
    fr: 'Vers le haut, un seuil s’impose après cinq années civiles consécutives ; vers le bas, aussitôt.',
    en: 'Upwards, a threshold binds after five calendar years in a row; downwards, at once.',
  },
  subject: 'group',
  origin: 'code',
  references: [SOCIAL_SECURITY, SOCIAL_SECURITY_METHOD],
  facts: {
    on,
    threshold: facts.integer('employees', 'seuil', 'threshold'),
    monthlyHundredths: facts.list(
      facts.integer('hundredths of an employee', 'effectif d’un mois', 'headcount of a month'),
      'effectifs des mois de l’année précédente',
      'headcounts of the months of the year before',
    ),
    earlierYearsHundredths: facts.list(
      facts.integer('hundredths of an employee', 'effectif d’une année', 'headcount of a year'),
      'effectifs des années d’avant, de la plus ancienne à la plus récente',
      'headcounts of the years before, oldest first',
    ),
  },
  examples: [
    {
      title: 'the fifth year in a row at fifty or more binds',
      facts: {
        on: '2026-01-01',
        threshold: 50,
        monthlyHundredths: [5000, 5100],
        earlierYearsHundredths: [4900, 5000, 5200, 5100, 5000],
      },
      verdict: 'computed',
      value: { yearHundredths: 5050, consecutiveYears: 5, binds: true },
    },
    {
      title: 'one year below starts the count again',
      facts: {
        on: '2026-01-01',
        threshold: 50,
        monthlyHundredths: [5000, 5100],
        earlierYearsHundredths: [5000, 5000, 5200, 4999, 5000],
      },
      verdict: 'computed',
      value: { yearHundredths: 5050, consecutiveYears: 2, binds: false },
    },
    {
      title: 'months without anybody are left out of the average',
      facts: { on: '2026-01-01', threshold: 20, monthlyHundredths: [0, 2100, 0], earlierYearsHundredths: [] },
      verdict: 'computed',
      value: { yearHundredths: 2100, consecutiveYears: 1, binds: false },
    },
  ],
  decide(given) {
    const required = socialSecurityYears.at(given.on).value;
    const yearHundredths = yearlyAverage(given.monthlyHundredths);
    const consecutiveYears = runAtOrAbove([...given.earlierYearsHundredths, yearHundredths], given.threshold);
    const binds = consecutiveYears >= required;
    return {
      verdict: 'computed',
      value: { yearHundredths, consecutiveYears, binds },
      numbers: { yearHundredths, threshold: given.threshold, consecutiveYears, requiredYears: required },
      message: {
        fr:
          `Effectif de l’année : ${figure(yearHundredths).fr}. Seuil de ${given.threshold} atteint ` +
          `${consecutiveYears} année(s) de suite ; il s’impose à partir de ${required} : ${binds ? 'oui' : 'non'}.`,
        en:
          `Headcount of the year: ${figure(yearHundredths).en}. Threshold of ${given.threshold} reached ` +
          `${consecutiveYears} year(s) in a row; it binds from ${required}: ${binds ? 'yes' : 'no'}.`,
      },
    };
  },
});

/** Whether the group must have a works council, and with extended duties. */
export const WORKS_COUNCIL_THRESHOLD = defineRule({
  id: 'headcount.works-council-threshold',
  version: 1,
  title: { fr: 'Seuils du comité social et économique', en: 'Works council thresholds' },
  summary: {
    fr: 'Onze salariés pendant douze mois consécutifs ; cinquante pour les attributions étendues. Avec l’effectif du comité, mis à disposition compris.',
    en: 'Eleven employees for twelve months in a row; fifty for the extended duties. With the headcount of the council, placed employees included.',
  },
  subject: 'group',
  origin: 'code',
  references: [labourCode('L2311-2', '000035609353'), labourCode('L2312-2', '000035650754'), PLACED_LEFT_OUT],
  facts: {
    on,
    monthlyHundredths: facts.list(
      facts.integer('hundredths of an employee', 'effectif d’un mois', 'headcount of a month'),
      'effectifs du comité, mois par mois, le dernier à la fin',
      'headcounts for the council, month by month, the last one at the end',
    ),
  },
  examples: [
    {
      title: 'twelve months in a row at eleven call for a council',
      facts: { on: '2026-11-30', monthlyHundredths: [900, ...Array<number>(12).fill(1100)] },
      verdict: 'warning',
      numbers: { consecutiveMonths: 12, requiredMonths: 12 },
    },
    {
      title: 'eleven months in a row do not',
      facts: { on: '2026-11-30', monthlyHundredths: [1099, ...Array<number>(11).fill(1100)] },
      verdict: 'ok',
      numbers: { consecutiveMonths: 11, extendedMonths: 0 },
    },
    {
      title: 'twelve months in a row at fifty call for the extended duties',
      facts: { on: '2026-11-30', monthlyHundredths: Array<number>(12).fill(5000) },
      verdict: 'warning',
      numbers: { extendedMonths: 12 },
    },
  ],
  decide({ on: day, monthlyHundredths }) {
    const council = worksCouncilThreshold.at(day).value;
    const extended = extendedCouncilThreshold.at(day).value;
    const consecutiveMonths = runAtOrAbove(monthlyHundredths, council.people);
    const extendedMonths = runAtOrAbove(monthlyHundredths, extended.people);
    const due = consecutiveMonths >= council.consecutiveMonths;
    const extendedDue = extendedMonths >= extended.consecutiveMonths;
    return {
      verdict: due ? 'warning' : 'ok',
      numbers: {
        consecutiveMonths,
        people: council.people,
        requiredMonths: council.consecutiveMonths,
        extendedMonths,
        extendedPeople: extended.people,
      },
      message: councilSentence(due, extendedDue, consecutiveMonths, council.people),
    };
  },
});

/** What employees of the group add to the headcount of the practice where they work. */
export const PRACTICE_HEADCOUNT = defineRule({
  id: 'headcount.placed-in-practice',
  version: 1,
  title: {
    fr: 'Salariés mis à disposition dans l’effectif du cabinet',
    en: 'Placed employees in the headcount of the practice',
  },
  summary: {
    fr: 'Un cabinet compte, au prorata de leurs heures chez lui, les salariés présents depuis un an au moins, sauf ceux qui remplacent un absent.',
    en: 'A practice counts, by their hours there, employees present for at least a year, except those who replace an absent employee.',
  },
  subject: 'group',
  origin: 'code',
  references: [COUNTING, PLACED_LEFT_OUT],
  facts: {
    on,
    placed: facts.list(
      facts.record(
        {
          weeklyMinutes: facts.minutes('durée hebdomadaire dans le cabinet', 'weekly hours in the practice'),
          presentSince: facts.date('présent depuis', 'present since'),
          replacesAbsent: facts.boolean('remplace un absent', 'replaces an absent employee'),
        },
        'salarié mis à disposition',
        'placed employee',
      ),
      'salariés mis à disposition',
      'placed employees',
    ),
  },
  examples: [
    {
      title: 'half a week for a year counts a half, half a week for a month nothing yet',
      facts: {
        on: '2026-11-22',
        placed: [
          { weeklyMinutes: 1050, presentSince: '2025-11-22', replacesAbsent: false },
          { weeklyMinutes: 1050, presentSince: '2026-10-22', replacesAbsent: false },
        ],
      },
      verdict: 'computed',
      value: { hundredths: 50, counted: 1, leftOutPlaced: 1, leftOutContract: 0 },
    },
  ],
  decide: (given) => computed(PRACTICE_FIGURE, placedHeadcount(given.on, given.placed)),
});
const PRACTICE_FIGURE: Bilingual = {
  fr: 'Ajouté à l’effectif du cabinet',
  en: 'Added to the headcount of the practice',
};

/** The disabled-worker duty of the group: on staff who are not placed. */
export const DISABLED_WORKERS = defineRule({
  id: 'headcount.disabled-workers',
  version: 1,
  title: { fr: 'Obligation d’emploi de travailleurs handicapés', en: 'Duty to employ disabled workers' },
  summary: {
    fr: 'Calculée sur l’effectif de sécurité sociale, donc sans les salariés mis à disposition ; leurs bénéficiaires comptent chez les adhérents, par l’attestation du 15 mars.',
    en: 'Computed on the social-security headcount, so without placed employees; their beneficiaries count with the members, by the certificate of 15 March.',
  },
  subject: 'group',
  origin: 'code',
  references: [
    labourCode('L5212-1', '000044982351'),
    labourCode('L5212-2', '000037388717'),
    // The rounding down is told by no text that was read.
    labourCode('D5212-1', '000043780203', 'secondary'),
    labourCode('D5212-3', '000038634342'),
    labourCode('D5212-6', '000047480935'),
  ],
  facts: {
    on,
    yearHundredths: facts.integer(
      'hundredths of an employee',
      'effectif de sécurité sociale de l’année',
      'social-security headcount of the year',
    ),
    thresholdBinds: facts.boolean('seuil franchi depuis cinq ans', 'threshold crossed for five years'),
    beneficiaries: facts.integer('employees', 'bénéficiaires non placés', 'beneficiaries not placed'),
    placedBeneficiaries: facts.integer('employees', 'bénéficiaires placés', 'placed beneficiaries'),
  },
  examples: [
    {
      title: 'thirty employees for five years owe one beneficiary',
      facts: {
        on: '2026-12-31',
        yearHundredths: 3000,
        thresholdBinds: true,
        beneficiaries: 0,
        placedBeneficiaries: 2,
      },
      verdict: 'warning',
      numbers: { required: 1, placedBeneficiaries: 2 },
    },
    {
      title: 'three employees who are not placed owe none',
      facts: {
        on: '2026-12-31',
        yearHundredths: 300,
        thresholdBinds: false,
        beneficiaries: 0,
        placedBeneficiaries: 4,
      },
      verdict: 'ok',
      numbers: { required: 0 },
    },
  ],
  decide({ on: day, yearHundredths, thresholdBinds, beneficiaries, placedBeneficiaries }) {
    const { people: threshold, share } = disabledWorkers.at(day).value;
    const bound = thresholdBinds && yearHundredths >= threshold * 100;
    const required = bound ? Math.floor((yearHundredths * share.numerator) / (share.denominator * 100)) : 0;
    return {
      verdict: beneficiaries < required ? 'warning' : 'ok',
      numbers: { yearHundredths, threshold, required, beneficiaries, placedBeneficiaries },
      message: {
        fr: `${required} bénéficiaire(s) à employer hors mises à disposition, ${beneficiaries} présent(s) ; ${placedBeneficiaries} placé(s), à attester aux adhérents avant le 15 mars.`,
        en: `${required} beneficiary(ies) to employ apart from placements, ${beneficiaries} there; ${placedBeneficiaries} placed, to certify to members before 15 March.`,
      },
    };
  },
});

/** Every headcount, one for each purpose, for the list of rules. */
export const HEADCOUNT_RULES: readonly Rule[] = [
  LABOUR_CODE_HEADCOUNT,
  WORKS_COUNCIL_HEADCOUNT,
  WORKS_COUNCIL_THRESHOLD,
  SOCIAL_SECURITY_MONTH,
  SOCIAL_SECURITY_THRESHOLD,
  ACCIDENT_TARIFF_HEADCOUNT,
  DISABLED_WORKERS,
  PRACTICE_HEADCOUNT,
];

function computed(title: Bilingual, found: Headcount): Decision<Headcount> {
  const { hundredths, counted, leftOutPlaced, leftOutContract } = found;
  return {
    verdict: 'computed',
    value: found,
    numbers: { hundredths, counted, leftOutPlaced, leftOutContract },
    message: {
      fr: `${title.fr} : ${figure(hundredths).fr} (${counted} compté(s), ${leftOutPlaced} écarté(s) au titre des mises à disposition, ${leftOutContract} au titre du contrat).`,
      en: `${title.en}: ${figure(hundredths).en} (${counted} counted, ${leftOutPlaced} left out as placed, ${leftOutContract} for their contract).`,
    },
  };
}

function councilSentence(due: boolean, extended: boolean, months: number, people: number): Bilingual {
  if (!due)
    return {
      fr: `${months} mois de suite à ${people} salariés ou plus : pas encore de comité.`,
      en: `${months} months in a row at ${people} employees or more: no council yet.`,
    };
  return {
    fr: `${months} mois de suite à ${people} salariés ou plus : un comité${extended ? ' aux attributions étendues' : ''} doit être élu.`,
    en: `${months} months in a row at ${people} employees or more: a council${extended ? ' with extended duties' : ''} must be elected.`,
  };
}

const figure = (hundredths: number): Bilingual => {
  const text = (hundredths / 100).toFixed(2);
  return { fr: text.replace('.', ','), en: text };
};
