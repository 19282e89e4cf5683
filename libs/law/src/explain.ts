import type { FactKind, FactSchema } from './facts';
import type { Rule } from './rule';

/** A fact as `--schema` describes it to the person who writes one. */
export interface DescribedFact {
  readonly kind: string;
  readonly label: string;
  readonly unit?: string;
  readonly optional?: true;
  readonly words?: readonly string[];
  readonly element?: DescribedFact;
  readonly properties?: Readonly<Record<string, DescribedFact>>;
}

/** The facts of a schema in words and units, in English. */
export function describeFacts(schema: FactSchema): Readonly<Record<string, DescribedFact>> {
  return Object.fromEntries(Object.entries(schema).map(([name, fact]) => [name, describe(fact)]));
}

function describe(fact: FactKind<unknown>): DescribedFact {
  return {
    kind: fact.kind,
    label: fact.label.en,
    ...(fact.unit === undefined ? {} : { unit: fact.unit }),
    ...(fact.optional ? { optional: true as const } : {}),
    ...(fact.words === undefined ? {} : { words: fact.words }),
    ...(fact.element === undefined ? {} : { element: describe(fact.element) }),
    ...(fact.properties === undefined ? {} : { properties: describeFacts(fact.properties) }),
  };
}

/** Facts of the first example of a rule. Throws `RangeError` when it has none, which a test forbids. */
export function exampleFacts({ id, examples }: Rule): Readonly<Record<string, unknown>> {
  const first = examples[0];
  if (!first) throw new RangeError(`${id} has no example`);
  return first.facts;
}
