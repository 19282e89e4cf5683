import { type RuledFinding, fingerprintOf } from '@relais/contracts/core';
import {
  type Finding,
  type LocalDate,
  type Period,
  addDays,
  includes,
  latest,
  mondayOf,
} from '@relais/kernel';
import { type PlacedHalfDay, findClashes } from './clashes';
import { expandPattern } from './expand';
import type { PlacementTerms } from './terms';
import { type EmployeeAtWork, checkWork, once, readFrom } from './work-check';

/** A placement with its dated terms, as the plan of an employee needs it. */
export interface PlannedPlacement {
  readonly placementId: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly siteId: string;
  readonly terms: readonly PlacementTerms[];
}

/** Twelve weeks show every meeting of two-week cycles, and the mean where it settles. */
const WINDOW_DAYS = 84;

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

/** What a change of plan brings. */
export interface PlanFindings {
  /** Two places at once: nobody can let it pass. */
  readonly clashes: readonly Finding[];
  /** What the rules of working time say; an error may be let pass by a named person. */
  readonly rules: readonly RuledFinding[];
}

/** The findings that a change of plan brings: those of the plan with it, less those that were there before. */
export function previewPlan(plan: {
  /** The placements as they are. */
  readonly before: readonly PlannedPlacement[];
  /** The placements as they would be. */
  readonly after: readonly PlannedPlacement[];
  /** From when to when the change counts. */
  readonly period: Period;
  readonly employee: EmployeeAtWork;
}): PlanFindings {
  const windows = telltaleWeeks([...plan.before, ...plan.after], plan.period);
  const was = findingsOf(plan.before, windows, plan.employee, plan.period);
  const is = findingsOf(plan.after, windows, plan.employee, plan.period);
  const clashes = new Set(was.clashes.map((finding) => finding.message.fr));
  const rules = new Set(was.rules.map(fingerprintOf));
  return {
    clashes: is.clashes.filter((finding) => !clashes.has(finding.message.fr)),
    rules: is.rules.filter((finding) => !rules.has(fingerprintOf(finding))),
  };
}

function findingsOf(
  placements: readonly PlannedPlacement[],
  windows: readonly Required<Period>[],
  employee: EmployeeAtWork,
  { to }: Period,
): PlanFindings {
  const laid = windows.map((window) => {
    const halfDays = placements.flatMap((placement) =>
      lay(placement, { from: readFrom(window.from), to: window.to }),
    );
    return { window, halfDays };
  });
  return {
    clashes: findClashes(
      laid.flatMap(({ window, halfDays }) => halfDays.filter((one) => includes(window, one.day))),
    ),
    rules: once(
      laid.flatMap(({ window, halfDays }) =>
        checkWork(employee, halfDays, { from: window.from, to: window.to as LocalDate }),
      ),
      to ?? null,
    ),
  };
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
