import type { JudgedFinding } from '@relais/contracts/core';
import { VERDICT_LOOKS, verdictsOf } from '../working-time/verdicts';

/** Signs of what the rules say, each with its number, the worst first; read aloud by what is around them. */
export function Verdicts({
  findings,
  isWorstOnly = false,
}: {
  findings: readonly JudgedFinding[];
  isWorstOnly?: boolean;
}) {
  return verdictsOf(findings)
    .slice(0, isWorstOnly ? 1 : undefined)
    .map(({ verdict, count }) => {
      const { icon: Icon } = VERDICT_LOOKS[verdict];
      return (
        <span key={verdict} className="rl-verdict" data-verdict={verdict} aria-hidden>
          <Icon size={14} />
          {!isWorstOnly && count}
        </span>
      );
    });
}
