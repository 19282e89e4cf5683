import type { JudgedFinding } from '@relais/contracts/core';
import type { LocalDate } from '@relais/kernel';
import type { PartStatus } from './timesheet';

/** What stands between a month and its lock, worst first. */
export const BLOCKER_KINDS = [
  'undeclared',
  'unapproved',
  'disputed',
  'no-payroll-number',
  'open-conflict',
  'working-time',
] as const;
export type BlockerKind = (typeof BLOCKER_KINDS)[number];

/** How an officer lets a part that is not approved through, by name and with a reason. */
export const TREATMENTS = ['pay-as-declared', 'hold-back'] as const;
export type Treatment = (typeof TREATMENTS)[number];

export interface LockPart {
  readonly partId: string;
  readonly employeeId: string;
  readonly memberId: string;
  readonly status: PartStatus;
  readonly hasPayrollNumber: boolean;
}

/** Hours that lie where no contract or placement reaches any more: the plan changed under the sheet. */
export interface OpenConflict {
  readonly employeeId: string;
  readonly memberId: string;
  readonly day: LocalDate;
}

/** An error of the rules of working time that nobody let pass. */
export interface WorkError {
  readonly employeeId: string;
  readonly finding: JudgedFinding;
}

export interface LockException {
  readonly partId: string;
  readonly treatment: Treatment;
  readonly reason: string;
}

export interface Blocker {
  readonly kind: BlockerKind;
  readonly employeeId: string;
  readonly memberId: string | null;
  readonly partId: string | null;
  readonly day: LocalDate | null;
  /** What a rule says, for a blocker that a person may let pass by an override. */
  readonly finding: JudgedFinding | null;
}

/** Why an exception is not one. */
export type ExceptionProblem =
  'unknown-part' | 'named-twice' | 'not-needed' | 'nothing-declared' | 'no-reason';

export interface LockDecision {
  readonly allowed: boolean;
  readonly blockers: readonly Blocker[];
  readonly refusedExceptions: readonly { readonly partId: string; readonly problem: ExceptionProblem }[];
}

const REASON_LENGTH_MIN = 3;

const BLOCKER_OF: Readonly<Record<PartStatus, BlockerKind | null>> = {
  draft: 'undeclared',
  declared: 'unapproved',
  disputed: 'disputed',
  approved: null,
};

/**
 * May the month be locked, and if not, everything that stands in the way.
 * An exception lifts the blocker of its part only; a missing payroll number and hours outside a contract are repaired,
 * never excepted; an error of working time passes by an override, before this is asked. A month that nobody declared cannot be paid as declared: it is held back or declared first.
 */
export function decideLock(
  parts: readonly LockPart[],
  conflicts: readonly OpenConflict[],
  workErrors: readonly WorkError[],
  exceptions: readonly LockException[],
): LockDecision {
  const refusedExceptions = refuseExceptions(parts, exceptions);
  const refused = new Set(refusedExceptions.map((refusal) => refusal.partId));
  const excepted = new Set(exceptions.map((e) => e.partId).filter((partId) => !refused.has(partId)));
  const blockers: Blocker[] = [];
  for (const part of parts) {
    const kind = BLOCKER_OF[part.status];
    if (kind !== null && !excepted.has(part.partId)) {
      blockers.push({
        kind,
        employeeId: part.employeeId,
        memberId: part.memberId,
        partId: part.partId,
        day: null,
        finding: null,
      });
    }
  }
  const nameless = new Set(parts.filter((part) => !part.hasPayrollNumber).map((part) => part.employeeId));
  for (const employeeId of nameless) {
    blockers.push({
      kind: 'no-payroll-number',
      employeeId,
      memberId: null,
      partId: null,
      day: null,
      finding: null,
    });
  }
  for (const conflict of conflicts)
    blockers.push({ kind: 'open-conflict', partId: null, finding: null, ...conflict });
  for (const { employeeId, finding } of workErrors)
    blockers.push({
      kind: 'working-time',
      employeeId,
      memberId: null,
      partId: null,
      day: finding.from,
      finding,
    });
  blockers.sort((a, b) => BLOCKER_KINDS.indexOf(a.kind) - BLOCKER_KINDS.indexOf(b.kind));
  return { allowed: blockers.length === 0 && refusedExceptions.length === 0, blockers, refusedExceptions };
}

function refuseExceptions(parts: readonly LockPart[], exceptions: readonly LockException[]) {
  const byId = new Map(parts.map((part) => [part.partId, part]));
  const seen = new Set<string>();
  return exceptions.flatMap(
    ({ partId, treatment, reason }): { partId: string; problem: ExceptionProblem }[] => {
      const part = byId.get(partId);
      const twice = seen.has(partId);
      seen.add(partId);
      if (!part) return [{ partId, problem: 'unknown-part' }];
      if (twice) return [{ partId, problem: 'named-twice' }];
      if (part.status === 'approved') return [{ partId, problem: 'not-needed' }];
      if (part.status === 'draft' && treatment === 'pay-as-declared')
        return [{ partId, problem: 'nothing-declared' }];
      return reason.trim().length < REASON_LENGTH_MIN ? [{ partId, problem: 'no-reason' }] : [];
    },
  );
}

/** Whether one interval goes to payroll at the lock. The view `payable_entry` says the same in SQL. */
export function isPayable(status: PartStatus, disputed: boolean, treatment: Treatment | null): boolean {
  if (status === 'approved' || treatment === 'pay-as-declared') return true;
  // What a doctor did not dispute went through with the rest.
  return status === 'disputed' && !disputed;
}
