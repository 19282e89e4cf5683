import type { FactKind } from '../../facts';
import type { ObligationSubject } from '../events';

/**
 * Where the value of a fact comes from. `register`: rows of the subject itself (contract, placement, practice, group).
 * `headcount`, `absence`, `qualification`, `hours`, `law`: derived from those records. `event`: carried by what happened.
 * `stated`: no record tells, a person says.
 */
export type FactOrigin =
  'register' | 'headcount' | 'absence' | 'qualification' | 'hours' | 'law' | 'event' | 'stated';

/** A fact on which obligations are decided: how it reads, whose it is and who knows it. */
export interface FactDefinition<T> extends FactKind<T> {
  readonly subject: ObligationSubject;
  readonly origin: FactOrigin;
}

/** A fact of a subject. `fact('group', 'stated', facts.date(…))`. */
export function fact<T>(
  subject: ObligationSubject,
  origin: FactOrigin,
  kind: FactKind<T>,
): FactDefinition<T> {
  return { ...kind, subject, origin };
}
