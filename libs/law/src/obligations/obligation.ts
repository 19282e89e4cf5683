import type { Bilingual, Certainty, LocalDate, Reference } from '@relais/kernel';
import type { HolidayZone } from '../public-holidays';
import { weakest } from '../rule';
import type { Condition } from './condition';
import { type Due, type DueRule, type DutyPeriod, compileDue, factOf } from './due-rule';
import type { ObligationEvent, ObligationSubject } from './events';
import type { FactOrigin } from './facts/fact';
import { FACTS, type FactName, type Facts } from './facts/registry';
import type { ProofKind } from './proofs';
import type { Recurrence } from './recurrence';

/** Subjects under which obligations are listed; one data file each. */
export const OBLIGATION_TOPICS = [
  'group-setup',
  'headcount',
  'payroll',
  'health-safety',
  'information',
  'data-protection',
  'member-practice',
  'exposure',
  'hiring',
  'hiring-contract',
  'hiring-protection',
  'medical-follow-up',
  'career-interviews',
  'contract-life',
  'fixed-term',
  'absence',
  'family-leave',
  'termination',
  'placement',
] as const;
export type ObligationTopic = (typeof OBLIGATION_TOPICS)[number];

/** Steps done in the software which an undone blocking duty stops. An employee of the group begins work by a placement. */
export const GUARDED_STEPS = ['placement.start'] as const;
export type GuardedStep = (typeof GUARDED_STEPS)[number];

/** How long the proof is kept, by which text. */
export interface Retention {
  readonly years: number;
  readonly from: 'made' | 'departure';
  readonly reference: Reference;
}

/** What a data file writes of an obligation; the rest has a usual value. */
export interface ObligationDefinition {
  readonly id: string;
  readonly title: Bilingual;
  /** What to do, in one or two sentences. */
  readonly guidance: Bilingual;
  readonly subject: ObligationSubject;
  /** Any of them opens the duty. */
  readonly triggers: readonly ObligationEvent[];
  readonly appliesWhen: Condition;
  /** Facts which by themselves show that the duty is met. */
  readonly metWhen?: Condition;
  /**
   * The fact whose presence says that the event took place; null when the duty does not wait for one. Usually the day
   * counted from, when an event, an absence or the hours tell it.
   */
  readonly opensWith?: FactName | null;
  readonly due: readonly DueRule[];
  readonly recurrence?: Recurrence;
  readonly responsible: 'group' | 'practice' | 'shared' | 'employee';
  /** Any of them is accepted. */
  readonly proofs: readonly ProofKind[];
  readonly references: readonly Reference[];
  /** `blocking`: the step must not go on without it. */
  readonly severity: 'blocking' | 'major' | 'minor';
  /** The steps that wait for it; only of a blocking one. Absent when its step is done elsewhere, or has its own rule. */
  readonly stops?: readonly GuardedStep[];
  /** Absent when no text gives a number of years. */
  readonly retention?: Retention;
  readonly sanction?: Bilingual;
  /** `good-practice`: no text orders it; it serves a duty. */
  readonly force?: 'duty' | 'good-practice';
  /** Why it is off until a group switches it on. */
  readonly offBecause?: Bilingual;
}

/** A duty the law puts on the group, a practice or an employee, as data: who, when, what proves it, from which text. */
export interface Obligation extends Omit<
  ObligationDefinition,
  'offBecause' | 'opensWith' | 'recurrence' | 'retention' | 'sanction' | 'force' | 'stops'
> {
  readonly topic: ObligationTopic;
  readonly opensWith: FactName | null;
  readonly recurrence: Recurrence | null;
  readonly retention: Retention | null;
  readonly stops: readonly GuardedStep[];
  readonly sanction: Bilingual | null;
  readonly force: 'duty' | 'good-practice';
  /** The weakest certainty among its references. */
  readonly status: Certainty;
  readonly onByDefault: boolean;
  readonly offReason: Bilingual | null;
}

/** Origins that know a fact only when something happened. */
const HAPPENS: readonly FactOrigin[] = ['event', 'absence', 'hours', 'law'];

/**
 * Declares the obligations of a topic. Throws `RangeError` when one cites nothing, cites a text without article or
 * link, has no proof or no due rule, stops a step without blocking, or counts in a period without coming back by periods.
 */
export function defineObligations(
  topic: ObligationTopic,
  definitions: readonly ObligationDefinition[],
): readonly Obligation[] {
  return definitions.map(({ offBecause, ...definition }) => {
    check(definition);
    return {
      recurrence: null,
      retention: null,
      stops: [],
      sanction: null,
      force: 'duty',
      ...definition,
      topic,
      opensWith: definition.opensWith === undefined ? usualOpening(definition) : definition.opensWith,
      status: weakest(definition.references),
      onByDefault: offBecause === undefined,
      offReason: offBecause ?? null,
    };
  });
}

function usualOpening({ due }: ObligationDefinition): FactName | null {
  const fact = due[due.length - 1] && factOf(due[due.length - 1] as DueRule);
  return fact && HAPPENS.includes(FACTS[fact].origin) ? fact : null;
}

function check(definition: ObligationDefinition): void {
  const { id, references, proofs, due, recurrence, severity, stops } = definition;
  if (references.length === 0) throw new RangeError(`${id}: an obligation cites at least one text`);
  const unlinked = references.find(({ article, url }) => !article || !url);
  if (unlinked) throw new RangeError(`${id}: ${unlinked.code} ${unlinked.article} has no article or link`);
  if (proofs.length === 0) throw new RangeError(`${id}: nothing would prove it`);
  if (due.length === 0) throw new RangeError(`${id}: no due rule`);
  if (stops && severity !== 'blocking') throw new RangeError(`${id}: it stops a step and does not block`);
  const byPeriod = due.some((rule) => 'inPeriod' in rule);
  if (byPeriod && recurrence?.kind !== 'each-period')
    throw new RangeError(`${id}: it counts in a period and does not come back by periods`);
}

/** Computes the due date of an obligation on this day. It does not look at `appliesWhen`. */
export function dueFor(
  obligation: Obligation,
  facts: Facts,
  zone: HolidayZone,
  on: LocalDate,
  period: DutyPeriod | null = null,
): Due {
  return compileDue(obligation.due, zone, on)(facts, period);
}
