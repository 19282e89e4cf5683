import type { Bilingual } from '@relais/kernel';
import { type FactSchema, facts, readFacts } from '../facts';
import { HOLIDAY_ZONES } from '../public-holidays';
import type { RuleResult } from '../rule';
import { missingIn } from './condition';
import { compileObligations, type Occurrence, occurrencesOf } from './evaluate';
import { FACTS, type Facts } from './facts/registry';
import { factsUsed } from './facts-used';
import type { Obligation } from './obligation';
import { dueSentence } from './why';

const CONTEXT = {
  on: facts.date('jour de la question', 'day of the question'),
  zone: facts.optional(
    facts.oneOf(
      HOLIDAY_ZONES,
      'zone des jours fériés, métropole sans elle',
      'zone of public holidays, mainland when absent',
    ),
  ),
} as const;

/** The facts an obligation is decided on, as a person writes them: the day of the question, and what is known. */
export function obligationSchema(obligation: Obligation): FactSchema {
  const names = factsUsed(obligation).map((name) => [name, facts.optional(FACTS[name])] as const);
  return { ...CONTEXT, ...Object.fromEntries(names) };
}

/** When an obligation is due, as `relais explain` answers it. */
export interface ObligationAnswer {
  readonly applies: boolean;
  readonly met: boolean;
  readonly due: readonly {
    readonly occurrence: string;
    readonly dueOn: string;
    readonly notBefore: string | null;
  }[];
}

/**
 * Whether an obligation applies for these facts and when it is due, with its texts. Facts that are missing to tell give
 * `cannot-tell` and their names. Throws `FactsError` when a fact is unknown to it or cannot be read.
 */
export function explainObligation(obligation: Obligation, given: unknown): RuleResult<ObligationAnswer> {
  const { inputs, missing } = readFacts(obligationSchema(obligation), given);
  const { on, zone, ...known } = inputs as Facts & { on: never; zone: never };
  const answer = { ruleId: obligation.id, version: 1, inputs, ...texts(obligation) };
  if (missing.length > 0) return { ...answer, ...unknown(missing) };
  const plan = compileObligations([obligation], on, zone ?? 'metropole');
  const subject = { kind: obligation.subject, id: 'explained', startsOn: null, endsOn: null };
  const found = plan.all.flatMap((one) => occurrencesOf(one, plan, known, subject, { all: true }));
  const untold = [
    ...(found.some(({ applies }) => applies === null) ? missingIn(obligation.appliesWhen, known, on) : []),
    ...found.flatMap(({ applies, due }) => (applies !== false && !due.known ? due.missing : [])),
  ];
  if (untold.length > 0) return { ...answer, ...unknown([...new Set(untold)]) };
  return { ...answer, verdict: 'computed', missing: [], ...told(obligation, found) };
}

const texts = ({ references, status }: Obligation) => ({ references, status });

function unknown(missing: readonly string[]) {
  return {
    verdict: 'cannot-tell' as const,
    value: null,
    numbers: {},
    missing,
    message: {
      fr: `Impossible de conclure\u00a0: il manque ${missing.join(', ')}.`,
      en: `Cannot tell: ${missing.join(', ')} is missing.`,
    },
  };
}

function told({ title }: Obligation, found: readonly Occurrence[]) {
  const applying = found.filter(({ applies }) => applies === true);
  const due = applying.flatMap(({ occurrence, due: one }) =>
    one.known ? [{ occurrence, dueOn: one.dueOn, notBefore: one.notBefore }] : [],
  );
  return {
    value: { applies: applying.length > 0, met: applying.some(({ met }) => met), due },
    numbers: Object.fromEntries(due.map(({ occurrence, dueOn }) => [occurrence, dueOn])),
    message: sentence(title, applying),
  };
}

function sentence(title: Bilingual, applying: readonly Occurrence[]): Bilingual {
  if (applying.length === 0)
    return { fr: `${title.fr}\u00a0: ne s’applique pas.`, en: `${title.en}: does not apply.` };
  const [first] = applying.flatMap(({ due }) => dueSentence(due) ?? []);
  return {
    fr: `${title.fr}\u00a0: ${first?.fr ?? 's’applique.'}`,
    en: `${title.en}: ${first?.en ?? 'applies.'}`,
  };
}
