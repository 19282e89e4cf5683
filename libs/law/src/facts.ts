import { type Bilingual, type LocalDate, type Minutes, isLocalDate } from '@relais/kernel';

declare const instantBrand: unique symbol;

/** An instant in UTC, `2026-11-16T09:30:00Z`. */
export type Instant = string & { readonly [instantBrand]: true };

/** How one fact of a rule is read from JSON. */
export interface FactKind<T> {
  readonly kind:
    'integer' | 'number' | 'boolean' | 'date' | 'instant' | 'one-of' | 'text' | 'list' | 'record';
  /** Unit in words, for numbers: `minutes`, `cents`, `days`. */
  readonly unit?: string;
  readonly label: Bilingual;
  readonly optional: boolean;
  /** Allowed words of a `one-of`. */
  readonly words?: readonly string[];
  /** Element of a list, properties of a record. */
  readonly element?: FactKind<unknown>;
  readonly properties?: FactSchema;
  /** Only carries the type. */
  readonly type?: T;
}

export type FactSchema = Readonly<Record<string, FactKind<unknown>>>;

type Value<K> = K extends FactKind<infer T> ? T : never;

/** The facts of a schema, read. A fact that may be absent is null when it is. */
export type FactsOf<S extends FactSchema> = { readonly [N in keyof S]: Value<S[N]> };

/** A fact that cannot be read: the path inside the facts, and what was expected there. */
export class FactsError extends Error {
  constructor(
    readonly path: string,
    readonly expected: string,
  ) {
    super(`${path}: expected ${expected}`);
    this.name = 'FactsError';
  }
}

const INSTANT_SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/;

/** True when the text is an instant in UTC that exists. */
export function isInstant(value: unknown): value is Instant {
  return typeof value === 'string' && INSTANT_SHAPE.test(value) && !Number.isNaN(Date.parse(value));
}

const words = (fr: string, en: string): Bilingual => ({ fr, en });
const kind = <T>(definition: Omit<FactKind<T>, 'optional'>): FactKind<T> => ({
  ...definition,
  optional: false,
});

/** Kinds of facts: `facts.minutes('durée du travail du jour', 'work of the day')`. */
export const facts = {
  integer: (unit: string, fr: string, en: string) =>
    kind<number>({ kind: 'integer', unit, label: words(fr, en) }),
  number: (unit: string, fr: string, en: string) =>
    kind<number>({ kind: 'number', unit, label: words(fr, en) }),
  minutes: (fr: string, en: string) =>
    kind<Minutes>({ kind: 'integer', unit: 'minutes', label: words(fr, en) }),
  boolean: (fr: string, en: string) => kind<boolean>({ kind: 'boolean', label: words(fr, en) }),
  date: (fr: string, en: string) => kind<LocalDate>({ kind: 'date', label: words(fr, en) }),
  instant: (fr: string, en: string) => kind<Instant>({ kind: 'instant', label: words(fr, en) }),
  text: (fr: string, en: string) => kind<string>({ kind: 'text', label: words(fr, en) }),
  oneOf: <const W extends readonly string[]>(choices: W, fr: string, en: string) =>
    kind<W[number]>({ kind: 'one-of', words: choices, label: words(fr, en) }),
  list: <T>(element: FactKind<T>, fr: string, en: string) =>
    kind<readonly T[]>({ kind: 'list', element, label: words(fr, en) }),
  record: <const S extends FactSchema>(properties: S, fr: string, en: string) =>
    kind<FactsOf<S>>({ kind: 'record', properties, label: words(fr, en) }),
  /** The same fact, which the rule can do without: null when absent. */
  optional: <T>(inner: FactKind<T>): FactKind<T | null> => ({ ...inner, optional: true }),
} as const;

export interface FactTrouble {
  readonly missing: readonly string[];
}

interface ReadFacts<S extends FactSchema> extends FactTrouble {
  /** Meaningful only when nothing is missing. */
  readonly facts: FactsOf<S>;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/**
 * Reads facts by a schema. Names that are absent or null and not optional are listed in `missing`.
 * Throws `FactsError` on a name the schema does not have and on a value of another kind.
 */
export function readFacts<S extends FactSchema>(schema: S, given: unknown): ReadFacts<S> {
  const missing: string[] = [];
  const inputs = readRecord(schema, given, '', missing);
  return { facts: inputs as FactsOf<S>, inputs, missing };
}

function readRecord(
  schema: FactSchema,
  given: unknown,
  path: string,
  missing: string[],
): Record<string, unknown> {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new FactsError(path || 'facts', 'an object');
  for (const name of Object.keys(given))
    if (!Object.hasOwn(schema, name))
      throw new FactsError(inside(path, name), `one of ${Object.keys(schema).join(', ')}`);
  const read: Record<string, unknown> = {};
  // A loop, not lists of entries: every finding of the working-time check passes here.
  for (const name of Object.keys(schema))
    read[name] = readValue(
      schema[name] as FactKind<unknown>,
      (given as Record<string, unknown>)[name],
      inside(path, name),
      missing,
    );
  return read;
}

function readValue(fact: FactKind<unknown>, value: unknown, path: string, missing: string[]): unknown {
  if (value === undefined || value === null) {
    if (!fact.optional) missing.push(path);
    return null;
  }
  switch (fact.kind) {
    case 'record':
      return readRecord(fact.properties ?? {}, value, path, missing);
    case 'list':
      if (!Array.isArray(value)) throw new FactsError(path, 'a list');
      return value.map((item, i) =>
        readValue(fact.element as FactKind<unknown>, item, `${path}[${i}]`, missing),
      );
    default:
      if (!isKind(fact, value)) throw new FactsError(path, expectation(fact));
      return value;
  }
}

function isKind(fact: FactKind<unknown>, value: unknown): boolean {
  switch (fact.kind) {
    case 'integer':
      return Number.isSafeInteger(value);
    case 'number':
      return Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return isLocalDate(value);
    case 'instant':
      return isInstant(value);
    case 'one-of':
      return fact.words?.includes(value as string) ?? false;
    default:
      return typeof value === 'string';
  }
}

function expectation(fact: FactKind<unknown>): string {
  switch (fact.kind) {
    case 'integer':
      return `a whole number of ${fact.unit}`;
    case 'number':
      return `a number of ${fact.unit}`;
    case 'boolean':
      return 'true or false';
    case 'date':
      return 'a day that exists (YYYY-MM-DD)';
    case 'instant':
      return 'an instant in UTC (YYYY-MM-DDTHH:MM:SSZ)';
    case 'one-of':
      return `one of ${fact.words?.join(', ')}`;
    default:
      return 'a text';
  }
}

const inside = (path: string, name: string) => (path ? `${path}.${name}` : name);
