import type { Bilingual, Certainty, LocalDate, Reference } from '@relais/kernel';
import { type Facts, type HolidayZone, type Obligation, PROOF_NAMES, dueFor, weakest } from '@relais/law';

/** Who has to act. `health-fund` is the CPAM: the group or the doctor then chases it. */
export const DEADLINE_OWNERS = ['group', 'doctor', 'employee', 'health-fund'] as const;
export type DeadlineOwner = (typeof DEADLINE_OWNERS)[number];

/** A deadline computed from a rule, before it becomes a row; its reasons are kept with it. */
export interface ProposedDeadline {
  readonly ruleId: string;
  /** Distinguishes several deadlines of one rule on one subject: `1`..`4` for anniversaries, else empty. */
  readonly occurrence: string;
  readonly title: Bilingual;
  readonly dueOn: LocalDate;
  readonly owner: DeadlineOwner;
  /** What shows that it was met. */
  readonly proof: Bilingual;
  readonly explanation: DeadlineExplanation;
}

/** Why this date: stored beside the deadline, so that it explains itself in two years. */
export interface DeadlineExplanation {
  readonly rule: Bilingual;
  /** The facts counted from, by name: `{ signedOn: '2026-11-16' }`. */
  readonly inputs: Readonly<Record<string, string | number>>;
  readonly references: readonly Reference[];
  readonly certainty: Certainty;
  readonly ifMissed: Bilingual;
}

const NO_SANCTION: Bilingual = {
  fr: 'Aucune sanction chiffrée n’a été relevée dans les textes.',
  en: 'No sanction with a figure was found in the texts.',
};

/**
 * The deadline of an obligation of the group, from the facts it is counted on; figures are those in force on this day.
 * Throws `RangeError` when the facts do not allow to count it: the caller has them or does not ask.
 */
export function deadlineOf(
  obligation: Obligation,
  facts: Facts,
  zone: HolidayZone,
  on: LocalDate,
  occurrence = '',
): ProposedDeadline {
  const due = dueFor(obligation, facts, zone, on);
  if (!due.known) {
    throw new RangeError(`${obligation.id} cannot be counted without ${due.missing.join(', ')}`);
  }
  return {
    ruleId: obligation.id,
    occurrence,
    title: obligation.title,
    dueOn: due.dueOn,
    owner: 'group',
    proof: joined(obligation.proofs.map((kind) => PROOF_NAMES[kind])),
    explanation: {
      rule: obligation.guidance,
      inputs: due.anchor === null ? {} : { [due.anchor]: due.anchorOn },
      references: obligation.references,
      certainty: weakest(obligation.references.slice(0, 1)),
      ifMissed: obligation.sanction ?? NO_SANCTION,
    },
  };
}

function joined(names: readonly Bilingual[]): Bilingual {
  return { fr: names.map(({ fr }) => fr).join(' ; '), en: names.map(({ en }) => en).join('; ') };
}
