import type { Severity } from '@relais/kernel';
import { CircleHelp, OctagonX, ShieldCheck, TriangleAlert } from 'lucide-react';

interface Judged {
  readonly severity: Severity;
  readonly missing: readonly string[];
  readonly override: unknown;
}

/** What a finding comes to for its reader, the worst first. */
export const VERDICTS = ['error', 'cannot-tell', 'warning', 'overridden'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A verdict is told by its shape first, then by its colour. */
export const VERDICT_LOOKS = {
  error: { color: 'brick', icon: OctagonX },
  'cannot-tell': { color: 'gray', icon: CircleHelp },
  warning: { color: 'amber', icon: TriangleAlert },
  overridden: { color: 'amber', icon: ShieldCheck },
} as const satisfies Record<Verdict, object>;

/** What a finding comes to. */
export function verdictOf({ severity, missing, override }: Judged): Verdict {
  if (missing.length > 0) return 'cannot-tell';
  if (override !== null) return 'overridden';
  return severity === 'error' ? 'error' : 'warning';
}

/** How many of each verdict, the worst first; verdicts without any are left out. */
export function verdictsOf(findings: readonly Judged[]): { verdict: Verdict; count: number }[] {
  const all = findings.map(verdictOf);
  return VERDICTS.map((verdict) => ({
    verdict,
    count: all.filter((one) => one === verdict).length,
  })).filter(({ count }) => count > 0);
}
