import type { RuledFinding } from '@relais/contracts/core';
import type { Bilingual, LocalDate } from '@relais/kernel';
import {
  FACTS,
  type FactName,
  type GuardedStep,
  type HolidayZone,
  type Obligation,
  type ObligationPlan,
  compileObligations,
  factName,
  obligation,
} from '@relais/law';
import type { KnownSubject } from './facts/owners';
import { type ObligationRecord, recordOf } from './obligations-for';
import { standing } from './standing';
import { type DueTime, type Switches, followedObligations, timesOf } from './times';

/** The days and the workplace that a step opens. */
export interface GuardedDays {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly siteId: string;
}

/** An owner of duties, with the subjects that the step concerns. */
export interface OwnerBefore {
  readonly subjects: readonly KnownSubject[];
  readonly records: readonly ObligationRecord[];
}

/** The followed obligations that stop a step. */
export const planOfStep = (
  step: GuardedStep,
  switches: Switches,
  today: LocalDate,
  zone: HolidayZone,
): ObligationPlan =>
  compileObligations(
    followedObligations(switches).filter(({ stops }) => stops.includes(step)),
    today,
    zone,
  );

/**
 * What stands before a step: an error for each time of a blocking duty that is due by its first day and neither done nor
 * set aside as of that day (or today, when it is later), a warning for one that cannot be told. In the order of the law, each obligation once.
 */
export function findingsBefore(
  plan: ObligationPlan,
  owners: readonly OwnerBefore[],
  days: GuardedDays,
): RuledFinding[] {
  const found = new Map<string, RuledFinding>();
  for (const { subjects, records } of owners) {
    for (const time of timesOf(plan, subjects, records)) {
      const finding = findingOf(time, records, days, plan.today);
      if (!finding) continue;
      const known = found.get(finding.ruleId);
      if (!known || known.severity !== 'error') found.set(finding.ruleId, finding);
    }
  }
  return plan.all.flatMap((compiled) => found.get(compiled.obligation.id) ?? []);
}

function findingOf(
  time: DueTime,
  records: readonly ObligationRecord[],
  days: GuardedDays,
  today: LocalDate,
): RuledFinding | null {
  const own = records.filter(
    ({ obligationId, subjectId }) => obligationId === time.obligationId && subjectId === time.subjectId,
  );
  const record = recordOf(own, time.occurrence);
  const { state } = standing(time, record, today > days.from ? today : days.from, 0);
  if (state === 'done' || state === 'not-applicable') return null;
  // A proof is worth something up to its last day, that day included.
  if (record?.doneOn != null && state !== 'late') return null;
  if (time.dueOn !== null && time.dueOn > days.from) return null;
  const law = obligation(time.obligationId);
  const missing =
    state === 'cannot-tell' ? time.missing.filter((name): name is FactName => name in FACTS) : [];
  return {
    ruleId: law.id,
    version: 1,
    severity: state === 'cannot-tell' ? 'warning' : 'error',
    message: state === 'cannot-tell' ? untold(law, missing) : undone(law),
    numbers: time.dueOn === null ? {} : { dueOn: time.dueOn },
    references: law.references,
    status: law.status,
    missing: state === 'cannot-tell' ? missing : [],
    from: days.from,
    to: days.to,
    practices: [days.siteId],
  };
}

function undone({ title, guidance, references }: Obligation): Bilingual {
  const [article] = references.map((reference) => reference.article);
  return {
    fr: `${title.fr} (${article})\u00a0: à faire avant le début. ${guidance.fr}`,
    en: `${title.en} (${article}): to be done before the start. ${guidance.en}`,
  };
}

function untold({ title, references }: Obligation, missing: readonly FactName[]): Bilingual {
  const [article] = references.map((reference) => reference.article);
  const names = missing.map((name) => factName(name));
  return {
    fr: `${title.fr} (${article})\u00a0: impossible de conclure, il manque ${names.map(({ fr }) => fr).join(', ')}.`,
    en: `${title.en} (${article}): cannot tell, ${names.map(({ en }) => en).join(', ')} is missing.`,
  };
}
