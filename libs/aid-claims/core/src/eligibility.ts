import { type Finding, type LocalDate, type Reference, latest } from '@relais/kernel';
import {
  AID_SOURCES,
  AID_VERSION_PERIODS,
  minimumList,
  olderDoctor,
  technicalShareMaximum,
} from '@relais/law';

/** Specialties that the scheme leaves out. */
export const EXCLUDED_SPECIALTIES = [
  'radiology',
  'radiotherapy',
  'stomatology',
  'anaesthesia',
  'pathology',
  'nuclear-medicine',
] as const;

/** Specialties whose technical acts must stay under a fifth of their fees. */
export const CLINICAL_SPECIALTIES = ['surgery', 'ent', 'gynaecology'] as const;

export const SPECIALTIES = ['general', 'other', ...CLINICAL_SPECIALTIES, ...EXCLUDED_SPECIALTIES] as const;
export type Specialty = (typeof SPECIALTIES)[number];

/** What a doctor says of the practice before asking for the aid. What is not said is null. */
export interface Candidate {
  readonly on: LocalDate;
  readonly sector: '1' | '2-optam' | '2' | '3';
  readonly specialty: Specialty;
  /** Treating-doctor patients (PMT). */
  readonly treatingList: number | null;
  /** Share of technical acts in fees, in hundredths, over the twelve months before. */
  readonly technicalShareHundredths: number | null;
  readonly age: number | null;
  readonly newlyInstalled: boolean;
}

/**
 * What speaks against the aid for this doctor, condition by condition; an empty list means that nothing does.
 * `error` excludes, `warning` is to be discussed with the health fund or lacks an answer.
 */
export function checkEligibility(candidate: Candidate): Finding[] {
  // Asked before the convention: answered by it, since no aid of before can be signed any more.
  const on = latest(candidate.on, AID_VERSION_PERIODS.C.from);
  const found: Finding[] = [];
  const say = (
    severity: Finding['severity'],
    ruleId: string,
    fr: string,
    en: string,
    numbers: Finding['numbers'] = {},
    reference: Reference = AID_SOURCES.eligibility,
  ) =>
    found.push({ ruleId: `aid.${ruleId}`, severity, message: { fr, en }, numbers, references: [reference] });

  if (candidate.sector === '2' || candidate.sector === '3') {
    say(
      'error',
      'sector',
      'L’aide va aux médecins de secteur 1, ou de secteur 2 adhérents à l’OPTAM.',
      'The aid is for doctors of sector 1, or of sector 2 with an OPTAM contract.',
    );
  }
  if ((EXCLUDED_SPECIALTIES as readonly string[]).includes(candidate.specialty)) {
    say(
      'error',
      'specialty',
      'Cette spécialité n’ouvre pas droit à l’aide.',
      'This specialty has no right to the aid.',
      { specialty: candidate.specialty },
    );
  }
  if ((CLINICAL_SPECIALTIES as readonly string[]).includes(candidate.specialty)) {
    const technical = candidate.technicalShareHundredths;
    const maximum = technicalShareMaximum.at(on).value;
    if (technical === null) {
      say(
        'warning',
        'clinical-share-unknown',
        'Indiquez la part des actes techniques (CCAM) dans vos honoraires.',
        'Tell the share of technical acts (CCAM) in your fees.',
      );
    } else if (technical > maximum) {
      say(
        'error',
        'clinical-share',
        `Les actes techniques font ${technical} % des honoraires : au plus ${maximum} % pour cette spécialité.`,
        `Technical acts make ${technical} % of the fees: at most ${maximum} % for this specialty.`,
        { technicalShare: technical, maximum },
      );
    }
  }
  if (candidate.specialty === 'general' && !candidate.newlyInstalled) {
    const minimum = minimumList.at(on).value;
    if (candidate.treatingList === null) {
      say(
        'warning',
        'list-unknown',
        'Indiquez votre patientèle médecin traitant.',
        'Tell the number of your treating-doctor patients.',
      );
    } else if (candidate.treatingList < minimum) {
      say(
        'error',
        'list-too-small',
        `${candidate.treatingList} patients médecin traitant : il en faut ${minimum} (30e percentile, base 2021).`,
        `${candidate.treatingList} treating-doctor patients: ${minimum} are needed (30th percentile, base 2021).`,
        { treatingList: candidate.treatingList, minimum },
        AID_SOURCES.objectives,
      );
    }
  }
  if (candidate.newlyInstalled) {
    say(
      'warning',
      'newly-installed',
      'Installation récente : trois ans pour atteindre la médiane de la spécialité, puis deux ans pour l’objectif suivant.',
      'Recent installation: three years to reach the median of the specialty, then two years for the next objective.',
      {},
      AID_SOURCES.newlyInstalled,
    );
  }
  const older = olderDoctor.at(on).value;
  if (candidate.age !== null && candidate.age >= older.age) {
    say(
      'warning',
      'older-doctor',
      `À partir de ${older.age} ans, il suffit de maintenir la patientèle ; une baisse de ${older.toleranceHundredths} % est tolérée.`,
      `From ${older.age} on, keeping the list is enough; a fall of ${older.toleranceHundredths} % is accepted.`,
      { age: candidate.age },
      AID_SOURCES.newlyInstalled,
    );
  }
  return found;
}
