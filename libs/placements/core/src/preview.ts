import {
  type Finding,
  type LocalDate,
  type Period,
  addDays,
  includes,
  latest,
  mondayOf,
} from '@relais/kernel';
import { type PlacedHalfDay, type WorkingTimeLimits, findConflicts } from './conflicts';
import { expandPattern } from './expand';
import type { ContractHours } from './quota';
import type { PlacementTerms } from './terms';

/** A placement with its dated terms, as the plan of an employee needs it. */
export interface PlannedPlacement {
  readonly placementId: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly siteId: string;
  readonly terms: readonly PlacementTerms[];
}

/** Three weeks show every meeting of two-week cycles: A to B, B to A, and the week after. */
const WINDOW_DAYS = 21;

/**
 * Whole weeks in which every combination of the terms in force from `from` on is seen at least once. Patterns repeat,
 * so years need not be laid out day by day: what matters is each date where some terms start or stop.
 */
export function telltaleWeeks(placements: readonly PlannedPlacement[], period: Period): Required<Period>[] {
  const changes = placements
    .flatMap((placement) => placement.terms)
    .flatMap(({ validFrom, validTo }) => (validTo ? [validFrom, addDays(validTo, 1)] : [validFrom]));
  const starts = [...new Set([period.from, ...changes.map((date) => latest(date, period.from))])]
    .filter((date) => includes(period, date))
    .sort();
  const windows: { from: LocalDate; to: LocalDate }[] = [];
  for (const start of starts) {
    const from = mondayOf(addDays(start, -1));
    const to = addDays(from, WINDOW_DAYS + 6);
    const last = windows.at(-1);
    if (last && from <= addDays(last.to, 1)) last.to = to;
    else windows.push({ from, to });
  }
  return windows;
}

/** The findings that a change of plan brings: those of the plan with it, less those that were there before. */
export function previewPlan(plan: {
  /** The placements as they are. */
  readonly before: readonly PlannedPlacement[];
  /** The placements as they would be. */
  readonly after: readonly PlannedPlacement[];
  /** From when to when the change counts. */
  readonly period: Period;
  readonly contract: readonly ContractHours[];
  readonly limits: WorkingTimeLimits;
}): Finding[] {
  const windows = telltaleWeeks([...plan.before, ...plan.after], plan.period);
  const findingsOf = (placements: readonly PlannedPlacement[]) =>
    findConflicts(
      windows.flatMap((window) => placements.flatMap((placement) => lay(placement, window))),
      plan.contract,
      plan.limits,
    );
  const known = new Set(findingsOf(plan.before).map((finding) => finding.ruleId + finding.message.fr));
  return findingsOf(plan.after).filter((finding) => !known.has(finding.ruleId + finding.message.fr));
}

/** The half-days of a placement with their place. */
export function lay(placement: PlannedPlacement, period: Required<Period>): PlacedHalfDay[] {
  const { placementId, memberId, memberName, siteId } = placement;
  return expandPattern(placement.terms, period).map((halfDay) => ({
    ...halfDay,
    placementId,
    memberId,
    memberName,
    siteId,
  }));
}
