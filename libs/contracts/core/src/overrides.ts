import {
  type Certainty,
  type Finding,
  type LocalDate,
  type Period,
  includes,
  isLocalDate,
  weekday,
} from '@relais/kernel';

/** Shortest reason of an override: a word is not a reason. */
export const OVERRIDE_REASON_LENGTH_MIN = 10;

/** An answer of a versioned rule about some days, which a person may let pass. */
export interface RuledFinding extends Finding {
  readonly version: number;
  /** First and last day it is about; no last one (null) when it comes back as long as a plan runs. */
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  /** Workplaces of the work it is about, by id, in the order of the work. */
  readonly practices: readonly string[];
  /** How sure the texts are. */
  readonly status: Certainty;
  /** Facts without which nothing can be concluded; empty for an answer. */
  readonly missing: readonly string[];
}

/** An error that somebody let pass, for these facts and these days. */
export interface Override {
  readonly id: string;
  readonly fingerprint: string;
  readonly period: Period;
  readonly reason: string;
  readonly decidedBy: string;
  /** ISO instant. */
  readonly decidedAt: string;
}

/** A finding with its fingerprint and the override that covers it, if one does. */
export interface JudgedFinding extends RuledFinding {
  readonly fingerprint: string;
  readonly override: Override | null;
}

/** What a person asks to let pass in a step: the error as it was shown, and why. */
export interface OverrideRequest {
  readonly fingerprint: string;
  readonly reason: string;
}

/**
 * The facts of a finding as one text: rule, version, day of the week, workplaces and the figures compared. Dates are
 * left out, since they are the override's own period: the same eleven hours next Tuesday are the same facts; eleven
 * hours on Wednesday, at another practice, or eleven and a quarter are not.
 */
export function fingerprintOf({ ruleId, version, from, practices, numbers }: RuledFinding): string {
  const figures = Object.entries(numbers)
    .filter(([, value]) => !isLocalDate(value))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`);
  return [`${ruleId}@${version}`, `day=${weekday(from)}`, ...[...practices].sort(), ...figures].join(' ');
}

/** Each finding with the override that covers all its days. Overrides are those in force, of the same employee. */
export function judge(findings: readonly RuledFinding[], overrides: readonly Override[]): JudgedFinding[] {
  return findings.map((finding) => {
    const fingerprint = fingerprintOf(finding);
    const override =
      finding.severity === 'error'
        ? (overrides.find((one) => one.fingerprint === fingerprint && covers(one.period, finding)) ?? null)
        : null;
    return { ...finding, fingerprint, override };
  });
}

/** The errors that nobody let pass. */
export function standing(findings: readonly JudgedFinding[]): JudgedFinding[] {
  return findings.filter((finding) => finding.severity === 'error' && finding.override === null);
}

/** What a step with requests comes to. */
export type Settlement =
  | { readonly outcome: 'passes'; readonly grant: readonly GrantedOverride[] }
  | { readonly outcome: 'refused'; readonly errors: readonly JudgedFinding[] }
  | { readonly outcome: 'unknown-request'; readonly fingerprint: string }
  | { readonly outcome: 'reason-too-short'; readonly fingerprint: string };

/** One override to write: the error, the days on which the step brings it, and why it passes. */
export interface GrantedOverride {
  readonly finding: JudgedFinding;
  readonly period: Period;
  readonly reason: string;
}

/**
 * Decides whether a step may be done: every standing error needs a request with a reason, and every request an error
 * that stands as it was shown. A request for facts that changed meanwhile is refused, not ignored.
 */
export function settle(findings: readonly JudgedFinding[], requests: readonly OverrideRequest[]): Settlement {
  const errors = standing(findings);
  for (const { fingerprint, reason } of requests) {
    if (!errors.some((error) => error.fingerprint === fingerprint))
      return { outcome: 'unknown-request', fingerprint };
    if (reason.trim().length < OVERRIDE_REASON_LENGTH_MIN)
      return { outcome: 'reason-too-short', fingerprint };
  }
  const reasons = new Map(requests.map(({ fingerprint, reason }) => [fingerprint, reason.trim()]));
  const refused = errors.filter((error) => !reasons.has(error.fingerprint));
  if (refused.length > 0) return { outcome: 'refused', errors: refused };
  return {
    outcome: 'passes',
    grant: [...reasons].flatMap(([fingerprint, reason]) => {
      const same = errors.filter((error) => error.fingerprint === fingerprint);
      const [finding] = same;
      return finding ? [{ finding, period: spanOf(same), reason }] : [];
    }),
  };
}

function covers(granted: Period, asked: Period): boolean {
  if (!includes(granted, asked.from)) return false;
  if (granted.to == null) return true;
  return asked.to != null && asked.to <= granted.to;
}

/** From the first to the last day of periods of which there is at least one; open when one of them is. */
function spanOf(periods: readonly Period[]): Period {
  const starts = periods.map(({ from }) => from).sort();
  const ends = periods.map(({ to }) => to ?? null);
  return { from: starts[0] as LocalDate, to: ends.includes(null) ? null : (ends.sort().at(-1) ?? null) };
}
