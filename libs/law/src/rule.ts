import type { Bilingual, Certainty, Finding, Reference } from '@relais/kernel';
import { type FactSchema, type FactsOf, type FactTrouble, readFacts } from './facts';

/**
 * What a rule answers. `computed` carries a value; `cannot-tell` says which facts are missing or contradict each
 * other, and is never to be read as a pass.
 */
export type Verdict = 'ok' | 'warning' | 'error' | 'computed' | 'cannot-tell';

/** Subjects under which rules are listed. */
export const RULE_SUBJECTS = [
  'working-time',
  'part-time',
  'minors',
  'night-and-on-call',
  'overtime',
  'public-holidays',
  'leave',
  'absence',
  'fixed-term',
  'trial-and-notice',
  'end-of-contract',
  'pay',
  'seniority',
  'group',
] as const;
export type RuleSubject = (typeof RULE_SUBJECTS)[number];

/** Texts a rule comes from: the Code for everybody, or a collective agreement for the groups under it. */
export type RuleOrigin = 'code' | 'idcc-1147';

/** What the deciding function of a rule gives back. */
export interface Decision<V> {
  readonly verdict: Exclude<Verdict, 'cannot-tell'>;
  /** Result of a computation, in the units that the rule declares. */
  readonly value?: V;
  /** Figures compared, with their unit in the key, in the order in which they are explained. */
  readonly numbers: Readonly<Record<string, number | string>>;
  readonly message: Bilingual;
  /** Texts that settled this answer, when they are not all those of the rule. */
  readonly references?: readonly Reference[];
}

/** Facts that cannot be true together; a decision may answer so instead of guessing which one is wrong. */
export interface Contradiction {
  readonly contradiction: readonly string[];
  readonly message: Bilingual;
}

/** Facts as a person writes them for `relais explain`, and the answer the text gives. */
export interface WorkedExample {
  /** A sentence of the domain. */
  readonly title: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly verdict: Verdict;
  /** Result of a computation, whole. */
  readonly value?: unknown;
  /** Figures that must be among those compared. */
  readonly numbers?: Readonly<Record<string, number | string>>;
}

export interface RuleDefinition<S extends FactSchema, V> {
  /** Stable name: `working-time.daily-maximum`. */
  readonly id: string;
  /** Raised whenever the same facts may give another answer than before. */
  readonly version: number;
  readonly title: Bilingual;
  /** What the rule does, in one or two sentences, for the list of rules. */
  readonly summary: Bilingual;
  readonly subject: RuleSubject;
  readonly origin: RuleOrigin;
  /** Rule of the Code that this one replaces or improves in its agreement. */
  readonly replaces?: string;
  readonly references: readonly Reference[];
  /** False for a rule whose source leaves it open: a group switches it on. */
  readonly onByDefault?: boolean;
  readonly facts: S;
  /** At least one for every rule of `RULES`: they are its tests and what `relais explain --example` prints. */
  readonly examples?: readonly WorkedExample[];
  /** Pure. Reads its limits from dated parameters at a day of the facts. */
  decide(facts: FactsOf<S>): Decision<V> | Contradiction;
}

/** A rule of law that runs: facts in, explained answer out. */
export interface Rule<S extends FactSchema = FactSchema, V = unknown> extends RuleDefinition<S, V> {
  readonly onByDefault: boolean;
  readonly examples: readonly WorkedExample[];
  /** The weakest certainty among its references. */
  readonly status: Certainty;
}

/** An answer with everything needed to replay and explain it. */
export interface RuleResult<V = unknown> {
  readonly ruleId: string;
  readonly version: number;
  readonly verdict: Verdict;
  readonly value: V | null;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly numbers: Readonly<Record<string, number | string>>;
  readonly message: Bilingual;
  readonly references: readonly Reference[];
  readonly status: Certainty;
  /** Facts that are missing or contradict each other; empty unless `cannot-tell`. */
  readonly missing: readonly string[];
}

const WEAKEST_FIRST: readonly Certainty[] = ['assumption', 'secondary', 'verified'];

/** The certainty of the weakest of several texts; `assumption` where there is none. */
export function weakest(references: readonly Reference[]): Certainty {
  return (
    WEAKEST_FIRST.find((certainty) => references.some(({ status }) => status === certainty)) ?? 'assumption'
  );
}

/** Declares a rule. Throws `RangeError` when it cites nothing, or a text without article or link. */
export function defineRule<const S extends FactSchema, V = never>(
  definition: RuleDefinition<S, V>,
): Rule<S, V> {
  const { id, references } = definition;
  if (references.length === 0) throw new RangeError(`${id}: a rule cites at least one text`);
  const unlinked = references.find(({ article, url }) => !article || !url);
  if (unlinked) throw new RangeError(`${id}: ${unlinked.code} ${unlinked.article} has no article or link`);
  return { onByDefault: true, examples: [], ...definition, status: weakest(references) };
}

/**
 * Answers a rule for facts that may come from anywhere. A fact that is missing gives `cannot-tell` and its name.
 * Throws `FactsError` when a fact is unknown to the rule or cannot be read (wrong type, impossible date).
 */
export function evaluate<S extends FactSchema, V>(rule: Rule<S, V>, given: unknown): RuleResult<V> {
  const read = readFacts(rule.facts, given);
  if (read.missing.length > 0)
    return cannotTell(rule, read.inputs, read.missing, missingSentence(rule, read));
  const decision = rule.decide(read.facts);
  if ('contradiction' in decision)
    return cannotTell(rule, read.inputs, decision.contradiction, decision.message);
  return {
    ruleId: rule.id,
    version: rule.version,
    verdict: decision.verdict,
    value: decision.value ?? null,
    inputs: read.inputs,
    numbers: decision.numbers,
    message: decision.message,
    references: decision.references ?? rule.references,
    status: decision.references ? weakest(decision.references) : rule.status,
    missing: [],
  };
}

/** The finding a checklist shows for an answer, or null when there is nothing to say. */
export function findingOf(result: RuleResult): Finding | null {
  if (result.verdict === 'ok' || result.verdict === 'computed') return null;
  return {
    ruleId: result.ruleId,
    severity: result.verdict === 'cannot-tell' ? 'warning' : result.verdict,
    message: result.message,
    numbers: result.numbers,
    references: result.references,
  };
}

function cannotTell<S extends FactSchema, V>(
  rule: Rule<S, V>,
  inputs: Readonly<Record<string, unknown>>,
  missing: readonly string[],
  message: Bilingual,
): RuleResult<V> {
  return {
    ruleId: rule.id,
    version: rule.version,
    verdict: 'cannot-tell',
    value: null,
    inputs,
    numbers: {},
    message,
    references: rule.references,
    status: rule.status,
    missing,
  };
}

function missingSentence(rule: Rule<never, never> | Rule, { missing }: FactTrouble): Bilingual {
  const names = (language: keyof Bilingual) =>
    missing.map((name) => rule.facts[name.split(/[.[]/)[0] ?? name]?.label[language] ?? name).join(', ');
  return {
    fr: `Impossible de conclure : il manque ${names('fr')}.`,
    en: `Cannot tell: ${names('en')} is missing.`,
  };
}
