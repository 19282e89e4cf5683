import { always, testsOf } from './condition';
import { factOf } from './due-rule';
import type { FactName } from './facts/registry';
import type { Obligation } from './obligation';

/** Names of the facts that an obligation is decided on: conditions, what meets it, dates, cycles. Each once. */
export function factsUsed({
  appliesWhen,
  metWhen,
  opensWith,
  due,
  recurrence,
}: Obligation): readonly FactName[] {
  const conditions = [
    appliesWhen,
    metWhen ?? always,
    ...due.map((rule) => rule.when ?? always),
    ...(recurrence && 'steps' in recurrence ? recurrence.steps.map((step) => step.when ?? always) : []),
  ];
  return [
    ...new Set<FactName>([
      ...conditions.flatMap(testsOf).map(({ fact }) => fact),
      ...(opensWith === null ? [] : [opensWith]),
      ...due.map(factOf).filter((fact) => fact !== null),
      ...(recurrence?.kind === 'on-change' ? [recurrence.anchor] : []),
    ]),
  ];
}

/** Names of the facts that a set of obligations is decided on, each once. */
export function factsNeeded(obligations: readonly Obligation[]): readonly FactName[] {
  return [...new Set(obligations.flatMap(factsUsed))];
}
