import type { LocalDate } from '@relais/kernel';
import {
  type Obligation,
  type ObligationPlan,
  type ObligationSubject,
  compileObligations,
  type HolidayZone,
  OBLIGATIONS,
  occurrencesFor,
} from '@relais/law';
import type { KnownSubject } from './facts/owners';
import { type ObligationRecord, lastDone, missingFor } from './obligations-for';

/** One time an obligation is due, as it is stored. */
export interface DueTime {
  readonly obligationId: string;
  readonly subjectType: ObligationSubject;
  readonly subjectId: string;
  readonly occurrence: string;
  readonly memberId: string | null;
  /** Null when a fact is missing to tell. */
  readonly applies: boolean | null;
  readonly met: boolean;
  readonly dueOn: LocalDate | null;
  readonly notBefore: LocalDate | null;
  readonly missing: readonly string[];
}

/** Followed as deadlines, one for each change, where they are opened and proved. */
const FOLLOWED_ELSEWHERE: readonly string[] = ['GE-02'];

/** What a group decided on an obligation: on or off. */
export type Switches = ReadonlyMap<string, boolean>;

/** The obligations a group can follow here, on or off. */
export const obligationsFollowable = (): readonly Obligation[] =>
  OBLIGATIONS.filter(({ id }) => !FOLLOWED_ELSEWHERE.includes(id));

/** The obligations that a group follows: those of the law that are on, its own switches first. */
export function followedObligations(switches: Switches = new Map()): readonly Obligation[] {
  return obligationsFollowable().filter(({ id, onByDefault }) => switches.get(id) ?? onByDefault);
}

/** The followed obligations, ready to be asked of thousands of subjects. */
export const planFor = (switches: Switches, today: LocalDate, zone: HolidayZone): ObligationPlan =>
  compileObligations(followedObligations(switches), today, zone);

/**
 * Every time something is due for these subjects. A happening opens only the duties that wait for one of the facts it
 * carries; the subject itself has all others. `records` are those of the same owner.
 */
export function timesOf(
  plan: ObligationPlan,
  subjects: readonly KnownSubject[],
  records: readonly ObligationRecord[],
): DueTime[] {
  const recordsBySubject = new Map<string, ObligationRecord[]>();
  for (const record of records) {
    const id = record.subjectId ?? '';
    const own = recordsBySubject.get(id);
    if (own) own.push(record);
    else recordsBySubject.set(id, [record]);
  }
  const times: DueTime[] = [];
  for (const { subject, facts, memberId, happening } of subjects) {
    const own = recordsBySubject.get(subject.id) ?? [];
    const found = occurrencesFor(plan, facts, subject, {
      lastDone: (id) =>
        own.length === 0 ? null : lastDone(own.filter((record) => record.obligationId === id)),
    });
    for (const { obligation, occurrence, applies, met, due } of found) {
      if (happening && (obligation.opensWith === null || !happening.includes(obligation.opensWith))) continue;
      times.push({
        obligationId: obligation.id,
        subjectType: subject.kind,
        subjectId: subject.id,
        occurrence,
        memberId,
        applies,
        met,
        dueOn: due.known ? due.dueOn : null,
        notBefore: due.known ? due.notBefore : null,
        missing: applies !== null && due.known ? [] : missingFor(obligation, applies, due, facts, plan.today),
      });
    }
  }
  return times;
}
