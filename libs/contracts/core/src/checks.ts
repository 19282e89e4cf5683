import {
  type Finding,
  type LocalDate,
  type Reference,
  addDays,
  addMonths,
  daysBetween,
} from '@relais/kernel';
import {
  FIXED_TERM_CASES,
  GROUP_ARTICLES,
  MEDICAL_ASSISTANT_LEVELS,
  PART_TIME_CONTENTS,
  type Parameter,
  type PayFloor,
  fixedTermMaximum,
  fixedTermToPermanent,
  isGradeLevel,
  isTooYoung,
  legalWeek,
  longestTrial,
  minimumAge,
  partTimeMinimum,
  payFloor,
  payGrid,
  permanentTrial,
  shortContract,
} from '@relais/law';
import { type ContractDraft, type OtherContract, type Terms, cumulatedFixedTermDays } from './contract';

const CDD_CONTENTS: Reference = { code: 'Code du travail', article: 'L1242-12', status: 'verified' };

/** Everything a rule looks at when a contract is written. */
export interface ContractFacts {
  readonly draft: ContractDraft;
  readonly birthDate: LocalDate;
  readonly others: readonly OtherContract[];
}

/**
 * All that is wrong or to be watched in a contract, on the law of its first day. Errors keep it from being signed,
 * warnings are the officer's decision. A contract older than the first pay grid we hold is not judged on pay.
 */
export function contractFindings({ draft, birthDate, others }: ContractFacts): Finding[] {
  return [
    ...dateFindings(draft),
    ...fixedTermFindings(draft, others),
    ...trialFindings(draft),
    ...ageFindings(draft, birthDate),
    ...termsFindings(draft, draft.startsOn, draft),
    ...contentFindings(draft),
    ...hostFindings(draft),
  ];
}

/** What of a contract exempts it from the minimum of part time. */
type Exempting = Pick<ContractDraft, 'kind' | 'startsOn' | 'endsOn' | 'fixedTermReason'>;

/** The part of the checks that a change of terms goes through again, on the law of the day it takes effect. */
export function termsFindings(terms: Terms, from: LocalDate, contract: Exempting): Finding[] {
  return [
    ...hoursFindings(terms, from, isExempt(contract)),
    ...gradeFindings(terms),
    ...payFindings(terms, from),
  ];
}

/** True when no minimum of part time applies: replacements and contracts of some days (L3123-7). */
export function isExempt({ kind, startsOn, endsOn, fixedTermReason }: Exempting): boolean {
  if (kind !== 'cdd') return false;
  if (fixedTermReason === 'replacement') return true;
  if (endsOn === null || !isKnown(shortContract, startsOn)) return false;
  return daysBetween(startsOn, endsOn) < shortContract.at(startsOn).value;
}

/** The floor of these terms on that day, or null when no grid is known so early. */
export function floorOf(terms: Pick<Terms, 'gradeLevel' | 'weeklyMinutes'>, on: LocalDate): PayFloor | null {
  if (!isGradeLevel(terms.gradeLevel) || !isKnown(payGrid, on)) return null;
  return payFloor(on, terms.gradeLevel, terms.weeklyMinutes);
}

/** True when some finding keeps the contract from being made. */
export function blocks(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}

function dateFindings({ kind, startsOn, endsOn }: ContractDraft): Finding[] {
  if (endsOn !== null && endsOn < startsOn) {
    return [
      finding(
        'contracts.ends-before-start',
        'error',
        'Le contrat se termine avant de commencer.',
        'The contract ends before it starts.',
        { startsOn, endsOn },
      ),
    ];
  }
  if (kind === 'cdd' && endsOn === null) {
    return [
      finding(
        'contracts.cdd-without-term',
        'error',
        'Un CDD a une date de fin.',
        'A fixed-term contract has an end date.',
        {},
        [CDD_CONTENTS],
      ),
    ];
  }
  return [];
}

function fixedTermFindings(draft: ContractDraft, others: readonly OtherContract[]): Finding[] {
  if (draft.kind !== 'cdd') return [];
  const found: Finding[] = [];
  const { startsOn, endsOn, fixedTermReason } = draft;
  if (fixedTermReason === null || !draft.fixedTermDetail?.trim()) {
    found.push(
      finding(
        'contracts.cdd-without-reason',
        'error',
        'Indiquez le motif précis du CDD : sans motif écrit, il est réputé à durée indéterminée.',
        'Give the precise reason of the fixed term: without a written reason the contract is deemed permanent.',
        {},
        [CDD_CONTENTS],
      ),
    );
  } else if (FIXED_TERM_CASES[fixedTermReason].namesSomebody && !draft.replacedEmployee?.trim()) {
    found.push(
      finding(
        'contracts.cdd-without-replaced-person',
        'error',
        'Nommez la personne remplacée et sa qualification.',
        'Name the person replaced and their qualification.',
        {},
        [CDD_CONTENTS, FIXED_TERM_CASES[fixedTermReason].reference],
      ),
    );
  }
  if (endsOn === null || endsOn < startsOn) return found;

  const longest = isKnown(fixedTermMaximum, startsOn) ? fixedTermMaximum.at(startsOn) : null;
  if (longest && endsOn > addDays(addMonths(startsOn, longest.value), -1)) {
    found.push(
      finding(
        'contracts.cdd-too-long',
        'error',
        `Un CDD dure au plus ${longest.value} mois, renouvellements compris.`,
        `A fixed-term contract lasts at most ${longest.value} months, renewals included.`,
        { startsOn, endsOn, monthsMax: longest.value },
        [longest.reference],
      ),
    );
  }
  const limit = fixedTermToPermanent.at(startsOn);
  const days = cumulatedFixedTermDays(draft, others);
  if (fixedTermReason !== 'replacement' && days > daysBetween(startsOn, addMonths(startsOn, limit.value))) {
    found.push(
      finding(
        'contracts.cdd-becomes-permanent',
        'warning',
        `Au-delà de ${limit.value} mois de CDD cumulés hors remplacement, le contrat devient un CDI.`,
        `Beyond ${limit.value} cumulated months of fixed term other than replacement, the contract becomes permanent.`,
        { cumulatedDays: days, monthsMax: limit.value },
        [limit.reference],
      ),
    );
  }
  return found;
}

function trialFindings(draft: ContractDraft): Finding[] {
  const { kind, startsOn, endsOn, trialEndsOn } = draft;
  if (trialEndsOn === null) return [];
  if (trialEndsOn < startsOn) {
    return [
      finding(
        'contracts.trial-before-start',
        'error',
        'La période d’essai se termine avant le contrat.',
        'The trial period ends before the contract starts.',
        { startsOn, trialEndsOn },
      ),
    ];
  }
  if (kind === 'cdd' && (endsOn === null || endsOn < startsOn)) return [];
  if (kind === 'cdi' && !isKnown(permanentTrial, startsOn)) return [];
  const longest = longestTrial({ kind, startsOn, endsOn });
  if (trialEndsOn <= longest.endsOn) return [];
  return [
    finding(
      'contracts.trial-too-long',
      'error',
      `La période d’essai ne peut pas dépasser le ${frenchDate(longest.endsOn)}.`,
      `The trial period cannot go beyond ${longest.endsOn}.`,
      { trialEndsOn, latest: longest.endsOn },
      longest.references,
    ),
  ];
}

function ageFindings({ startsOn }: ContractDraft, birthDate: LocalDate): Finding[] {
  if (!isKnown(minimumAge, startsOn) || !isTooYoung(birthDate, startsOn)) return [];
  const age = minimumAge.at(startsOn);
  return [
    finding(
      'contracts.too-young',
      'error',
      `La personne n’a pas ${age.value} ans à la date d’embauche : vérifiez sa date de naissance.`,
      `The person is not ${age.value} on the day of hire: check the birth date.`,
      { startsOn, minimumAge: age.value },
      [age.reference],
    ),
  ];
}

function hoursFindings(terms: Terms, from: LocalDate, exempt: boolean): Finding[] {
  if (!isKnown(legalWeek, from)) return [];
  const week = legalWeek.at(from);
  const minimum = partTimeMinimum.at(from);
  const { weeklyMinutes } = terms;
  if (weeklyMinutes > week.value) {
    return [
      finding(
        'contracts.above-legal-week',
        'warning',
        'Au-delà de 35 h, chaque semaine comporte des heures supplémentaires majorées.',
        'Beyond 35 h each week has overtime at a premium.',
        { weeklyMinutes, legalWeeklyMinutes: week.value },
        [week.reference],
      ),
    ];
  }
  if (exempt || weeklyMinutes >= minimum.value) return [];
  const explained = Boolean(terms.shortTimeReason?.trim());
  const hours = minimum.value / 60;
  return [
    finding(
      'contracts.part-time-below-minimum',
      explained ? 'warning' : 'error',
      explained
        ? `Moins de ${hours} h par semaine : gardez la demande écrite et motivée du salarié.`
        : `Moins de ${hours} h par semaine : possible seulement à la demande écrite et motivée du salarié, à indiquer.`,
      explained
        ? `Below ${hours} h a week: keep the written and reasoned request of the employee.`
        : `Below ${hours} h a week: only at the written and reasoned request of the employee, to be stated.`,
      { weeklyMinutes, minimumMinutes: minimum.value },
      [minimum.reference],
    ),
  ];
}

/** Part time that is not written with all it has to say is presumed to be full time. */
function contentFindings({ weeklyMinutes, startsOn }: ContractDraft): Finding[] {
  if (!isKnown(legalWeek, startsOn) || weeklyMinutes >= legalWeek.at(startsOn).value) return [];
  return [
    finding(
      'contracts.part-time-contents',
      'info',
      'Temps partiel : le contrat écrit dit la qualification, la paie, la durée, sa répartition sur la semaine ou le mois, les cas où elle change, comment les horaires sont communiqués et la limite des heures complémentaires. Sans quoi il est présumé à temps plein.',
      'Part time: the written contract states qualification, pay, hours, how they spread over the week or the month, when that may change, how timetables are told and the limit of complementary hours. Otherwise it is presumed to be full time.',
      { weeklyMinutes },
      PART_TIME_CONTENTS,
    ),
  ];
}

function gradeFindings({ job, gradeLevel }: Terms): Finding[] {
  if (!isGradeLevel(gradeLevel)) {
    return [
      finding(
        'contracts.grade-unknown',
        'error',
        'Le niveau de classification va de 4 à 16.',
        'The classification level runs from 4 to 16.',
        { gradeLevel },
      ),
    ];
  }
  const { lowest, highest, reference } = MEDICAL_ASSISTANT_LEVELS;
  if (job === 'other' || (gradeLevel >= lowest && gradeLevel <= highest)) return [];
  return [
    finding(
      'contracts.grade-outside-range',
      'warning',
      `Ce métier se classe d’ordinaire entre les niveaux ${lowest} et ${highest}.`,
      `This job is usually placed between levels ${lowest} and ${highest}.`,
      { gradeLevel, lowest, highest },
      [reference],
    ),
  ];
}

function payFindings(terms: Terms, from: LocalDate): Finding[] {
  const floor = floorOf(terms, from);
  if (!floor || terms.monthlyGrossCents >= floor.floorCents) return [];
  return [
    {
      ruleId: 'contracts.pay-below-floor',
      severity: 'error',
      message: {
        fr: `Salaire inférieur au minimum. ${floor.explanation.fr}`,
        en: `Pay below the minimum. ${floor.explanation.en}`,
      },
      numbers: {
        monthlyGrossCents: terms.monthlyGrossCents,
        floorCents: floor.floorCents,
        smicCents: floor.smicCents,
        gridCents: floor.gridCents,
      },
      references: floor.references,
    },
  ];
}

function hostFindings({ hosts }: ContractDraft): Finding[] {
  if (hosts.length === 0) {
    return [
      finding(
        'contracts.no-host',
        'error',
        'Le contrat liste les utilisateurs potentiels et les lieux de travail : ajoutez au moins un cabinet.',
        'The contract lists the potential users and workplaces: add at least one practice.',
        {},
        [GROUP_ARTICLES.writtenContract],
      ),
    ];
  }
  return [];
}

function finding(
  ruleId: string,
  severity: Finding['severity'],
  fr: string,
  en: string,
  numbers: Finding['numbers'],
  references: readonly Reference[] = [],
): Finding {
  return { ruleId, severity, message: { fr, en }, numbers, references };
}

/** True when the parameter has a value that early: contracts older than our data are not judged. */
function isKnown(parameter: Parameter<unknown>, date: LocalDate): boolean {
  return parameter.values.some((value) => value.from <= date);
}

function frenchDate(date: LocalDate): string {
  return date.split('-').reverse().join('/');
}
