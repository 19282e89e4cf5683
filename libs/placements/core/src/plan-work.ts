import { type JudgedFinding, fingerprintOf, judge } from '@relais/contracts/core';
import { type LocalDate, addDays, eachDay, earliest, latest, mondayOf } from '@relais/kernel';
import type { EarlierWeek } from '@relais/law';
import { type PlanBoard, asAtWork, asOverride } from './plan-check';
import { type SiteStretch, type WorkFinding, checkWork, keyOf, once, readFrom } from './work-check';

/** The plan of one employee over all practices with what judging it needs, as it comes over the wire. */
export interface WorkBoard {
  readonly employeeId: string;
  readonly atWork: PlanBoard['atWork'];
  readonly overrides: PlanBoard['overrides'];
  /** Planned work of the days to read, see `daysToRead`. */
  readonly stretches: readonly (Omit<SiteStretch, 'day' | 'workedMinutes'> & { readonly day: string })[];
  /** Work of the eleven weeks before. */
  readonly weeks: readonly { readonly week: string; readonly workedMinutes: number }[];
}

/** What the rules of working time say of a plan. */
export interface PlanWork {
  /** Each fact once, by first day. */
  readonly findings: readonly JudgedFinding[];
  /** The same ones on the days where they are to be seen. */
  readonly on: ReadonlyMap<LocalDate, readonly JudgedFinding[]>;
}

interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Which days a check of a span reads: single weeks since `weeksFrom`, stretches from `from` to `to`. */
export function daysToRead(span: Span): Span & { readonly weeksFrom: LocalDate } {
  // The evening before the first week and the morning after the last one bound their rests.
  return {
    weeksFrom: readFrom(span.from),
    from: addDays(mondayOf(span.from), -1),
    to: addDays(mondayOf(span.to), 7),
  };
}

/**
 * Judges a plan from `span.from` to `span.to`. A finding about one day is seen on that day, a longer one and one that
 * cannot be told on the first day shown with work.
 */
export function judgePlan(board: WorkBoard, span: Span): PlanWork {
  const found = check(board, span);
  const settled = once(found);
  const findings = judge(settled, board.overrides.map(asOverride));
  const judgedBy = new Map(settled.map((finding, i) => [keyOf(finding), findings[i] as JudgedFinding]));
  const workedOn = [...new Set(board.stretches.map(({ day }) => day as LocalDate))].sort();
  const on = new Map<LocalDate, JudgedFinding[]>();
  for (const finding of found) {
    const judged = judgedBy.get(keyOf(finding));
    if (!judged) continue;
    for (const day of daysOf(finding, span, workedOn)) {
      const known = on.get(day) ?? [];
      if (!known.includes(judged)) on.set(day, [...known, judged]);
    }
  }
  return { findings, on };
}

/** The errors of a plan that a request names, as they stand now: what the server settles it against. */
export function errorsNamed(
  board: Omit<WorkBoard, 'overrides'>,
  span: Span,
  fingerprints: readonly string[],
): WorkFinding[] {
  const named = new Set(fingerprints);
  return once(check(board, span)).filter((finding) => named.has(fingerprintOf(finding)));
}

const check = ({ atWork, stretches, weeks }: Omit<WorkBoard, 'overrides'>, span: Span): WorkFinding[] =>
  checkWork(asAtWork(atWork), stretches as readonly SiteStretch[], span, weeks as readonly EarlierWeek[]);

function daysOf(finding: WorkFinding, span: Span, workedOn: readonly LocalDate[]): readonly LocalDate[] {
  const from = latest(finding.from, span.from);
  const to = earliest(finding.to, span.to);
  if (from > to) return [];
  if (finding.scope === 'day' && finding.missing.length === 0) return [...eachDay(from, to)];
  const first = workedOn.find((day) => day >= from && day <= to);
  return first === undefined ? [] : [first];
}
