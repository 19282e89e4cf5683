import type { LocalDate } from '@relais/kernel';
import type { HalfDay } from './need';
import type { Premises } from './premises';

/** The screens of the sign-up, in order; the number of a step is its place from 1. */
export const SIGN_UP_STEPS = [
  'promise',
  'identity',
  'contact',
  'practice',
  'need',
  'premises',
  'price',
  'sign',
  'done',
] as const;
export type SignUpStep = (typeof SIGN_UP_STEPS)[number];

/** The posts a practice can ask for. */
export const WANTED_JOBS = ['medical-assistant', 'medical-secretary'] as const;
export type WantedJob = (typeof WANTED_JOBS)[number];

/** Whether the doctor already signed an aid contract with the health fund. */
export const AID_SITUATIONS = ['none', 'signed', 'asked'] as const;
export type AidSituation = (typeof AID_SITUATIONS)[number];

/** The forms under which practices join. */
export const LEGAL_FORMS = ['EI', 'SELARL', 'SCP', 'SCM', 'SISA', 'MSP', 'association', 'other'] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

export interface IdentityAnswer {
  readonly fullName: string;
  readonly rpps: string | null;
  readonly specialty: string;
}
export interface ContactAnswer {
  readonly email: string;
  readonly phone: string | null;
}
export interface PracticeAnswer {
  /** Null while the practice is being created: to be given before admission. */
  readonly siret: string | null;
  readonly legalName: string;
  readonly legalForm: LegalForm;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  /** IDCC of the agreement the practice applies. */
  readonly idcc: string;
  /** Its own employees (D1253-1 5° c: the group declares it). */
  readonly ownHeadcount: number;
}
export interface NeedAnswer {
  readonly job: WantedJob;
  readonly halfDays: readonly HalfDay[];
  readonly startsOn: LocalDate;
}
export interface AidAnswer {
  readonly situation: AidSituation;
  /** Date of signature of the aid contract, when signed. */
  readonly signedOn: LocalDate | null;
}

/** What a doctor said so far. Each part is saved when its screen is left. */
export interface SignUpAnswers {
  readonly identity?: IdentityAnswer;
  readonly contact?: ContactAnswer;
  readonly practice?: PracticeAnswer;
  readonly need?: NeedAnswer;
  readonly premises?: Premises;
  readonly aid?: AidAnswer;
}

/** The typed acceptance of the membership form: which version, by whom. */
export interface Acceptance {
  readonly termsVersion: string;
  readonly signedName: string;
}

/** Number of a step, 1 to 9. */
export function stepNumber(step: SignUpStep): number {
  return SIGN_UP_STEPS.indexOf(step) + 1;
}

/** The screen a dossier resumes at: the first one whose answer is missing. */
export function resumeStep(answers: SignUpAnswers): SignUpStep {
  for (const step of ['identity', 'contact', 'practice', 'need', 'premises'] as const) {
    if (answers[step] === undefined) return step;
  }
  return answers.aid === undefined ? 'price' : 'sign';
}
