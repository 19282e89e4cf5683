import { type LocalDate, type Minutes, type Cents, type Period, daysBetween, overlaps } from '@relais/kernel';
import type { FixedTermReason } from '@relais/law';

export const CONTRACT_KINDS = ['cdi', 'cdd'] as const;
export type ContractKind = (typeof CONTRACT_KINDS)[number];

export const CONTRACT_STATUSES = ['draft', 'active', 'ended'] as const;
export type ContractStatus = (typeof CONTRACT_STATUSES)[number];

export const JOBS = ['medical-assistant', 'medical-secretary', 'other'] as const;
export type Job = (typeof JOBS)[number];

/** Why a contract ended. */
export const END_REASONS = [
  'resignation',
  'dismissal',
  'mutual-agreement',
  'term',
  'trial-period',
  'retirement',
  'hired-by-member',
  'other',
] as const;
export type EndReason = (typeof END_REASONS)[number];

/** What is promised in a contract on a given day. */
export interface Terms {
  readonly job: Job;
  readonly jobTitle: string;
  /** Level of the classification, 4 to 16. */
  readonly gradeLevel: number;
  readonly weeklyMinutes: Minutes;
  /** Gross of a month for the hours of the contract. */
  readonly monthlyGrossCents: Cents;
  /** The employee's written and reasoned request for less than the part-time minimum. */
  readonly shortTimeReason: string | null;
}

/** A workplace named in the contract; no site means every site of the practice. */
export interface Host {
  readonly memberId: string;
  readonly siteId: string | null;
}

/** A contract as it is written, before anything is checked. */
export interface ContractDraft extends Terms {
  readonly kind: ContractKind;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  readonly fixedTermReason: FixedTermReason | null;
  readonly fixedTermDetail: string | null;
  readonly replacedEmployee: string | null;
  readonly trialEndsOn: LocalDate | null;
  readonly hosts: readonly Host[];
}

/** What is known of the other contracts of the same person. */
export interface OtherContract {
  readonly kind: ContractKind;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  readonly fixedTermReason: string | null;
}

/** The days of a contract, both ends included. */
export function contractPeriod(contract: {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
}): Period {
  return { from: contract.startsOn, to: contract.endsOn };
}

/** Another contract of the person on the same days: one at a time, with several placements. */
export function overlappingContract<C extends OtherContract>(
  draft: Pick<ContractDraft, 'startsOn' | 'endsOn'>,
  others: readonly C[],
): C | null {
  return others.find((other) => overlaps(contractPeriod(draft), contractPeriod(other))) ?? null;
}

/** Days of fixed-term work other than replacements, this contract included. */
export function cumulatedFixedTermDays(draft: OtherContract, others: readonly OtherContract[]): number {
  return [draft, ...others]
    .filter(
      (contract) =>
        contract.kind === 'cdd' && contract.endsOn !== null && contract.fixedTermReason !== 'replacement',
    )
    .reduce(
      (days, contract) => days + daysBetween(contract.startsOn, contract.endsOn ?? contract.startsOn) + 1,
      0,
    );
}

/** Where a contract stands on a day, from its dates alone. */
export type ContractStanding = 'upcoming' | 'running' | 'ended';

export function contractStanding(
  contract: { readonly startsOn: LocalDate; readonly endsOn: LocalDate | null },
  on: LocalDate,
): ContractStanding {
  if (on < contract.startsOn) return 'upcoming';
  return contract.endsOn !== null && contract.endsOn < on ? 'ended' : 'running';
}

/**
 * Why a contract cannot end on that day, or null. A fixed-term contract may end early, never late: beyond its term it
 * needs a renewal signed before (L1243-13-1).
 */
export function endProblem(
  contract: { readonly kind: ContractKind; readonly startsOn: LocalDate; readonly endsOn: LocalDate | null },
  endsOn: LocalDate,
): 'before-start' | 'after-term' | 'already-ended' | null {
  if (endsOn < contract.startsOn) return 'before-start';
  if (contract.endsOn !== null && endsOn > contract.endsOn)
    return contract.kind === 'cdd' ? 'after-term' : 'already-ended';
  return null;
}
