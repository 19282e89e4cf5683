import { type LocalDate, addDays } from '@relais/kernel';
import type { FactSchema } from '../../facts';
import { type Rule, evaluate, findingOf } from '../../rule';
import type { FindingScope, WorkStretch, WorkedTime, WorkingTimeFinding } from './worked-time';

/** Collects what the pass finds; sentences are made here, by the rules, and only for limits that are broken. */
export class Report {
  readonly findings: WorkingTimeFinding[] = [];
  private readonly off: ReadonlySet<string>;
  private readonly on: ReadonlySet<string>;

  constructor(known: WorkedTime) {
    this.off = new Set(known.switchedOff);
    this.on = new Set(known.switchedOn);
  }

  /** Asks the rule about facts that break it, and keeps its answer. */
  add<S extends FactSchema, V>(
    rule: Rule<S, V>,
    facts: Readonly<Record<string, unknown>>,
    scope: FindingScope,
    from: LocalDate,
    to: LocalDate,
    practices: readonly string[],
  ): void {
    if (this.off.has(rule.id) || (!rule.onByDefault && !this.on.has(rule.id))) return;
    const result = evaluate(rule, facts);
    const finding = findingOf(result);
    if (!finding) return;
    const { version, status, inputs } = result;
    this.findings.push({ ...finding, version, status, scope, from, to, practices, facts: inputs });
  }

  day<S extends FactSchema, V>(
    rule: Rule<S, V>,
    facts: Readonly<Record<string, unknown>>,
    on: LocalDate,
    practices: readonly string[],
  ): void {
    this.add(rule, facts, 'day', on, on, practices);
  }

  week<S extends FactSchema, V>(
    rule: Rule<S, V>,
    facts: Readonly<Record<string, unknown>>,
    monday: LocalDate,
    practices: readonly string[],
  ): void {
    this.add(rule, facts, 'week', monday, addDays(monday, 6), practices);
  }
}

/** Practices of some stretches, in order, once each. */
export function practicesOf(stretches: readonly WorkStretch[], from: number, to: number): string[] {
  return [...new Set(stretches.slice(from, to).map(({ practice }) => practice))];
}

/** Work by practice, as a fact. */
export function byPractice(
  stretches: readonly WorkStretch[],
  from: number,
  to: number,
): { practice: string; workedMinutes: number }[] {
  const totals = new Map<string, number>();
  for (const { practice, startMinute, endMinute, workedMinutes } of stretches.slice(from, to))
    totals.set(practice, (totals.get(practice) ?? 0) + (workedMinutes ?? endMinute - startMinute));
  return [...totals].map(([practice, worked]) => ({ practice, workedMinutes: worked }));
}

/** The facts shared by the rules of a day. */
export function dayFactsOf(
  known: WorkedTime,
  stretches: readonly WorkStretch[],
  from: number,
  to: number,
): Readonly<Record<string, unknown>> {
  const ofDay = stretches.slice(from, to);
  const here = new Set(ofDay.map(({ practice }) => practice));
  const journeys = known.journeys?.filter((journey) => here.has(journey.from) && here.has(journey.to));
  return {
    on: ofDay[0]?.day,
    stretches: ofDay.map(({ practice, startMinute, endMinute, workedMinutes }) => ({
      practice,
      startMinute,
      endMinute,
      workedMinutes: workedMinutes ?? null,
    })),
    journeys: journeys?.length
      ? journeys.map((one) => ({ from: one.from, to: one.to, minutes: one.minutes }))
      : null,
  };
}
