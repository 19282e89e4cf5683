import { type Bilingual, type LocalDate, type Reference } from '@relais/kernel';
import {
  type CompiledObligation,
  type FactName,
  type Facts,
  type Obligation,
  type ObligationPlan,
  type Occurrence,
  type Subject,
  dueSentence,
  factName,
  missingIn,
  occurrencesOf,
  reasonsAgainst,
  reasonsFor,
} from '@relais/law';

import { type CellState, type Standing, standing } from './standing';

/** What was written down about an obligation: done on a day, or not applicable with a reason. A row satisfies it. */
export interface ObligationRecord {
  readonly obligationId: string;
  /** Of whom, when records of several subjects come together. */
  readonly subjectId?: string;
  /** Which time it was, for a duty that comes back; absent or null for the first or only one. */
  readonly occurrence?: string | null;
  readonly doneOn: LocalDate | null;
  /** Last day on which the proof is worth something; null when it does not expire. */
  readonly validUntil?: LocalDate | null;
  readonly notApplicableReason?: string | null;
}

/** A cell of the matrix subject × obligation × time, with its reasons. */
export interface ObligationCell {
  readonly obligationId: string;
  /** Tells the times of a duty that comes back apart; see `Occurrence` in the law. */
  readonly occurrence: string;
  /** Null when a fact is missing. */
  readonly applies: boolean | null;
  readonly dueOn: LocalDate | null;
  /** First day on which it may be done. */
  readonly notBefore: LocalDate | null;
  readonly state: CellState;
  /** Days past the due date, when late or done late; else 0. */
  readonly lateDays: number;
  readonly severity: Obligation['severity'];
  readonly responsible: Obligation['responsible'];
  readonly reasons: readonly Bilingual[];
  /** Facts to complete before anything can be told. */
  readonly missing: readonly FactName[];
  readonly references: readonly Reference[];
}

export interface ObligationsOptions {
  readonly records?: readonly ObligationRecord[];
  /** Days ahead of the due date from which an obligation is due soon. */
  readonly dueSoonDays?: number;
  /** Only dates from `since` to `until`; without them, the last one that came and the next. */
  readonly since?: LocalDate;
  readonly until?: LocalDate;
}

/** Days ahead of a due date from which a cell turns amber, when the group chose nothing else. */
export const DUE_SOON_DAYS = 15;

/**
 * Answers, for each obligation of the plan, whether it applies to these facts, when it is due and where it stands.
 * Conditions, dates and recurrences are those of the law data; nothing about an obligation is decided here.
 */
export function obligationsFor(
  plan: ObligationPlan,
  facts: Facts,
  subject: Subject,
  options: ObligationsOptions = {},
): ObligationCell[] {
  const { records = [] } = options;
  return plan.all.flatMap((compiled) =>
    cellsOf(compiled, plan, facts, subject, recordsOf(records, compiled.obligation.id), options),
  );
}

/** The number of cells in each state, for the head of a column or a row. */
export function countByState(cells: readonly ObligationCell[]): Record<CellState, number> {
  const counts: Record<CellState, number> = {
    late: 0,
    'due-soon': 0,
    open: 0,
    'cannot-tell': 0,
    done: 0,
    'not-applicable': 0,
  };
  for (const { state } of cells) counts[state] += 1;
  return counts;
}

const NO_RECORDS: readonly ObligationRecord[] = [];

function recordsOf(records: readonly ObligationRecord[], id: string): readonly ObligationRecord[] {
  return records.length === 0 ? NO_RECORDS : records.filter(({ obligationId }) => obligationId === id);
}

function cellsOf(
  compiled: CompiledObligation,
  plan: ObligationPlan,
  facts: Facts,
  subject: Subject,
  records: readonly ObligationRecord[],
  { dueSoonDays = DUE_SOON_DAYS, since, until }: ObligationsOptions,
): ObligationCell[] {
  const times = occurrencesOf(compiled, plan, facts, subject, {
    all: true,
    lastDone: () => lastDone(records),
    ...(since && { since }),
    ...(until && { until }),
  });
  return times.map((time) =>
    cellOf(time, facts, recordOf(records, time.occurrence), plan.today, dueSoonDays),
  );
}

/** The last day on which a duty that comes back was done; a record of no particular time settles the first. */
export function lastDone(records: readonly ObligationRecord[]): LocalDate | null {
  return records.reduce<LocalDate | null>(
    (last, { occurrence, doneOn }) =>
      occurrence != null && doneOn !== null && (last === null || doneOn > last) ? doneOn : last,
    null,
  );
}

const FIRST_TIMES = ['once', 'first'];

/** The record of one time among those of its obligation and subject. */
export function recordOf(records: readonly ObligationRecord[], occurrence: string): ObligationRecord | null {
  const found =
    records.find((record) => record.occurrence === occurrence) ??
    (FIRST_TIMES.includes(occurrence) && records.find((record) => record.occurrence == null));
  return found || null;
}

function cellOf(
  { obligation, occurrence, applies, met, due }: Occurrence,
  facts: Facts,
  record: ObligationRecord | null,
  today: LocalDate,
  dueSoonDays: number,
): ObligationCell {
  const dueOn = due.known ? due.dueOn : null;
  const cell = {
    obligationId: obligation.id,
    occurrence,
    applies,
    dueOn,
    notBefore: due.known ? due.notBefore : null,
    lateDays: 0,
    severity: obligation.severity,
    responsible: obligation.responsible,
    missing: [],
    references: obligation.references,
  };

  if (record?.notApplicableReason != null) {
    const reason = record.notApplicableReason;
    return {
      ...cell,
      applies: false,
      state: 'not-applicable',
      reasons: [{ fr: `Écarté : ${reason}`, en: `Set aside: ${reason}` }],
    };
  }
  if (applies === false) {
    const against = reasonsAgainst(obligation.appliesWhen, facts, today);
    return {
      ...cell,
      dueOn: null,
      notBefore: null,
      state: 'not-applicable',
      reasons: against.map(({ fr, en }) => ({ fr: `Sans objet. ${fr}`, en: `Does not apply. ${en}` })),
    };
  }
  const sentence = dueSentence(due);
  const reasons = sentence ? [sentence] : [];
  const at = standing({ applies, met, dueOn, occurrence }, record, today, dueSoonDays);
  if (record?.doneOn != null)
    return { ...cell, ...at, reasons: provedReasons(record.doneOn, record.validUntil ?? null, at, reasons) };
  if (at.state === 'done' && met && obligation.metWhen)
    return { ...cell, ...at, reasons: reasonsFor(obligation.metWhen, facts) };
  if (at.state !== 'cannot-tell') return { ...cell, ...at, reasons };
  const missing = missingFor(obligation, applies, due, facts, today);
  return { ...cell, ...at, missing, reasons: missing.map(missingReason) };
}

/** The facts without which nothing can be told of a time: whether it applies, and when it is due. Each once. */
export function missingFor(
  { appliesWhen }: Obligation,
  applies: boolean | null,
  due: Occurrence['due'],
  facts: Facts,
  today: LocalDate,
): readonly FactName[] {
  return [
    ...new Set([
      ...(applies === null ? missingIn(appliesWhen, facts, today) : []),
      ...(due.known ? [] : due.missing),
    ]),
  ];
}

function provedReasons(
  doneOn: LocalDate,
  validUntil: LocalDate | null,
  { state, lateDays }: Standing,
  reasons: readonly Bilingual[],
): Bilingual[] {
  if (state === 'late' || (state === 'due-soon' && validUntil !== null)) {
    return [
      {
        fr: `Fait le ${doneOn}, valable jusqu’au ${validUntil}.`,
        en: `Done on ${doneOn}, valid until ${validUntil}.`,
      },
    ];
  }
  return [
    lateDays > 0
      ? {
          fr: `Fait le ${doneOn}, ${lateDays} j après l’échéance.`,
          en: `Done on ${doneOn}, ${lateDays} days after it was due.`,
        }
      : { fr: `Fait le ${doneOn}.`, en: `Done on ${doneOn}.` },
    ...reasons,
  ];
}

function missingReason(fact: FactName): Bilingual {
  const name = factName(fact);
  return { fr: `À renseigner : ${name.fr}.`, en: `To be filled in: ${name.en}.` };
}
