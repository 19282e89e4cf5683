import type { Bilingual, LocalDate, Reference } from '@relais/kernel';
import { type Delay, countFrom } from '../day-count';
import type { HolidayZone } from '../public-holidays';

/** What is known of a person, their contract and their group. A fact that is absent or null is not known. */
export interface Facts {
  readonly 'contract.startsOn'?: LocalDate | null;
  readonly 'contract.kind'?: 'cdi' | 'cdd' | null;
  readonly 'contract.isPartTime'?: boolean | null;
  readonly 'contract.job'?: 'medical-assistant' | 'medical-secretary' | 'other' | null;
  /** Cadre, in the French sense. */
  readonly 'employee.isManager'?: boolean | null;
  /** Minor, night worker or exposed to group-2 biological agents (R4624-18, R4426-7). */
  readonly 'employee.visitBeforePost'?: boolean | null;
  /** Post with special risks (R4624-23). */
  readonly 'employee.reinforcedFollowUp'?: boolean | null;
  /** Holds the CQP, or a care diploma with the adaptation training. */
  readonly 'employee.isQualifiedMedicalAssistant'?: boolean | null;
  /** First day of work in any practice of the branch; the start of the contract when there was none before. */
  readonly 'employee.branchSeniorityFrom'?: LocalDate | null;
  /** First day at any practice. */
  readonly 'placement.firstStartsOn'?: LocalDate | null;
  /** Last change of members, managers, statutes or agreement of the group. */
  readonly 'group.changedOn'?: LocalDate | null;
}

export type FactName = keyof Facts;
export type DateFactName = { [K in FactName]: LocalDate extends Facts[K] ? K : never }[FactName];

/** A fact and the value it must have. */
export type Condition = {
  [K in FactName]: { readonly fact: K; readonly equals: NonNullable<Facts[K]> };
}[FactName];

/** Due so long before or after a known date. With several rules, the first that holds and whose date is known decides. */
export interface DueRule {
  readonly when?: readonly Condition[];
  readonly anchor: DateFactName;
  readonly direction: 'before' | 'after';
  readonly delay: Delay;
  /** First day on which it may be done, counted back from the anchor. */
  readonly notBefore?: Delay;
}

export type ProofKind =
  | 'dpae-acknowledgement'
  | 'dpae-copy-receipt'
  | 'staff-register-extract'
  | 'signed-contract'
  | 'information-document'
  | 'classification-sheet'
  | 'health-insurance-form-or-waiver'
  | 'provident-enrolment'
  | 'medical-visit-certificate'
  | 'training-sheet'
  | 'secrecy-undertaking'
  | 'privacy-notice-receipt'
  | 'qualification-certificate'
  | 'delivery-receipt'
  | 'registered-letter-receipt';

export type ObligationTrigger = 'hire-planned' | 'contract-started' | 'placement-planned' | 'group-changed';

/** A duty the law puts on the group or on a practice, as data: who, when, what proves it, from which text. */
export interface Obligation {
  readonly id: string;
  readonly title: Bilingual;
  /** What to do, in one or two sentences. */
  readonly guidance: Bilingual;
  readonly subject: 'employee' | 'group';
  readonly trigger: ObligationTrigger;
  /** All must hold. */
  readonly appliesWhen: readonly Condition[];
  /** Facts which by themselves show that the duty is met. */
  readonly metWhen?: readonly Condition[];
  readonly due: readonly DueRule[];
  readonly responsible: 'group' | 'practice' | 'both';
  /** Any of them is accepted. */
  readonly proofs: readonly ProofKind[];
  readonly references: readonly Reference[];
  /** `blocking`: the step must not go on without it. */
  readonly severity: 'blocking' | 'major' | 'minor';
  /** Years the proof must be kept by law; null when no text gives a number. */
  readonly retentionYears: number | null;
  readonly sanction: Bilingual | null;
}

/** `yes`, `no`, or the facts that are missing to tell. */
export type Answer =
  { readonly is: 'yes' | 'no' } | { readonly is: 'unknown'; readonly missing: readonly FactName[] };

/** Whether all conditions hold. One that fails settles it, even when others are not known. */
export function holds(conditions: readonly Condition[], facts: Facts): Answer {
  if (conditions.some(({ fact, equals }) => facts[fact] != null && facts[fact] !== equals))
    return { is: 'no' };
  const missing = conditions.filter(({ fact }) => facts[fact] == null).map(({ fact }) => fact);
  return missing.length > 0 ? { is: 'unknown', missing } : { is: 'yes' };
}

/** When an obligation is due for these facts, by which rule, or what is missing to tell. */
export type Due =
  | {
      readonly known: true;
      readonly dueOn: LocalDate;
      readonly notBefore: LocalDate | null;
      readonly rule: DueRule;
      readonly anchorOn: LocalDate;
    }
  | { readonly known: false; readonly missing: readonly FactName[] };

/** Computes the due date of an obligation. It does not look at `appliesWhen`. */
export function dueFor(obligation: Obligation, facts: Facts, zone: HolidayZone): Due {
  const missing = new Set<FactName>();
  for (const rule of obligation.due) {
    const answer = holds(rule.when ?? [], facts);
    if (answer.is === 'no') continue;
    const anchorOn = facts[rule.anchor];
    if (answer.is === 'yes' && anchorOn != null) {
      return {
        known: true,
        dueOn: countFrom(anchorOn, rule.delay, rule.direction, zone),
        notBefore: rule.notBefore ? countFrom(anchorOn, rule.notBefore, 'before', zone) : null,
        rule,
        anchorOn,
      };
    }
    if (answer.is === 'unknown') answer.missing.forEach((fact) => missing.add(fact));
    else missing.add(rule.anchor);
  }
  return { known: false, missing: [...missing] };
}
