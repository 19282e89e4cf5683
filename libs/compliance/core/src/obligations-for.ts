import {
  type Bilingual,
  type LocalDate,
  type Reference,
  addDays,
  assertNever,
  daysBetween,
} from '@relais/kernel';
import {
  type Condition,
  type FactName,
  type Facts,
  HIRE_OBLIGATIONS,
  type HolidayZone,
  type Obligation,
  dueFor,
  holds,
} from '@relais/law';
import { factName, factValue } from './fact-names';

/**
 * `done`: proved or met. `open`: to do, not soon. `due-soon`: within the window. `late`: the date has passed.
 * `not-applicable`: the facts or an officer say so. `cannot-tell`: a fact is missing, and the reason names it.
 */
export type CellState = 'done' | 'due-soon' | 'late' | 'open' | 'not-applicable' | 'cannot-tell';

/** What was written down about an obligation: done on a day, or not applicable with a reason. A row satisfies it. */
export interface ObligationRecord {
  readonly obligationId: string;
  readonly doneOn: LocalDate | null;
  /** Last day on which the proof is worth something; null when it does not expire. */
  readonly validUntil?: LocalDate | null;
  readonly notApplicableReason?: string | null;
}

/** A cell of the matrix employee × obligation, with its reasons. */
export interface ObligationCell {
  readonly obligationId: string;
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
  readonly obligations?: readonly Obligation[];
  readonly zone?: HolidayZone;
  /** Days ahead of the due date from which an obligation is due soon. */
  readonly dueSoonDays?: number;
}

/** Days ahead of a due date from which a cell turns amber, when the group chose nothing else. */
export const DUE_SOON_DAYS = 15;

/**
 * Answers, for each obligation of the hire, whether it applies to these facts, when it is due and where it stands.
 * Conditions and due rules are those of the law data; nothing about an obligation is decided here.
 */
export function obligationsFor(
  facts: Facts,
  today: LocalDate,
  options: ObligationsOptions = {},
): ObligationCell[] {
  const { obligations = HIRE_OBLIGATIONS, records = [] } = options;
  const byId = new Map(records.map((record) => [record.obligationId, record]));
  return obligations.map((obligation) =>
    cellOf(obligation, facts, byId.get(obligation.id) ?? null, today, options),
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

function cellOf(
  obligation: Obligation,
  facts: Facts,
  record: ObligationRecord | null,
  today: LocalDate,
  { zone = 'metropole', dueSoonDays = DUE_SOON_DAYS }: ObligationsOptions,
): ObligationCell {
  const applies = holds(obligation.appliesWhen, facts);
  const due = dueFor(obligation, facts, zone);
  const dueOn = due.known ? due.dueOn : null;
  const cell = {
    obligationId: obligation.id,
    applies: applies.is === 'unknown' ? null : applies.is === 'yes',
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
  if (applies.is === 'no') {
    return {
      ...cell,
      dueOn: null,
      notBefore: null,
      state: 'not-applicable',
      reasons: failing(obligation, facts),
    };
  }
  const reasons = due.known ? [dueReason(due.dueOn, due.rule.anchor, due.anchorOn)] : [];
  if (record?.doneOn != null)
    return proved({ ...cell, reasons }, record.doneOn, record.validUntil ?? null, today);
  if (obligation.metWhen && holds(obligation.metWhen, facts).is === 'yes') {
    return { ...cell, state: 'done', reasons: obligation.metWhen.map(conditionReason) };
  }
  const missing = [...(applies.is === 'unknown' ? applies.missing : []), ...(due.known ? [] : due.missing)];
  if (missing.length > 0 || dueOn === null) {
    return { ...cell, state: 'cannot-tell', missing, reasons: missing.map(missingReason) };
  }
  return { ...cell, ...progress(dueOn, today, dueSoonDays), reasons };
}

type Cell = Omit<ObligationCell, 'state'>;

function proved(
  cell: Cell,
  doneOn: LocalDate,
  validUntil: LocalDate | null,
  today: LocalDate,
): ObligationCell {
  if (validUntil !== null && validUntil < today) {
    return {
      ...cell,
      dueOn: validUntil,
      state: 'late',
      lateDays: daysBetween(validUntil, today),
      reasons: [
        {
          fr: `Fait le ${doneOn}, valable jusqu’au ${validUntil}.`,
          en: `Done on ${doneOn}, valid until ${validUntil}.`,
        },
      ],
    };
  }
  const lateDays = cell.dueOn === null ? 0 : Math.max(0, daysBetween(cell.dueOn, doneOn));
  return {
    ...cell,
    state: 'done',
    lateDays,
    reasons: [
      lateDays > 0
        ? {
            fr: `Fait le ${doneOn}, ${lateDays} j après l’échéance.`,
            en: `Done on ${doneOn}, ${lateDays} days after it was due.`,
          }
        : { fr: `Fait le ${doneOn}.`, en: `Done on ${doneOn}.` },
      ...cell.reasons,
    ],
  };
}

function progress(
  dueOn: LocalDate,
  today: LocalDate,
  dueSoonDays: number,
): Pick<ObligationCell, 'state' | 'lateDays'> {
  if (today > dueOn) return { state: 'late', lateDays: daysBetween(dueOn, today) };
  return { state: today >= addDays(dueOn, -dueSoonDays) ? 'due-soon' : 'open', lateDays: 0 };
}

function failing(obligation: Obligation, facts: Facts): Bilingual[] {
  return obligation.appliesWhen
    .filter(({ fact, equals }) => facts[fact] != null && facts[fact] !== equals)
    .map(({ fact }) => {
      const name = factName(fact);
      const found = factValue(facts[fact]);
      return {
        fr: `Sans objet. ${capital(name.fr)} : ${found.fr}.`,
        en: `Does not apply. ${capital(name.en)}: ${found.en}.`,
      };
    });
}

function conditionReason({ fact, equals }: Condition): Bilingual {
  const name = factName(fact);
  const value = factValue(equals);
  return { fr: `${capital(name.fr)} : ${value.fr}.`, en: `${capital(name.en)}: ${value.en}.` };
}

function dueReason(dueOn: LocalDate, anchor: FactName, anchorOn: LocalDate): Bilingual {
  const name = factName(anchor);
  return {
    fr: `Échéance ${dueOn}, comptée depuis : ${name.fr} (${anchorOn}).`,
    en: `Due ${dueOn}, counted from: ${name.en} (${anchorOn}).`,
  };
}

function missingReason(fact: FactName): Bilingual {
  const name = factName(fact);
  return { fr: `À renseigner : ${name.fr}.`, en: `To be filled in: ${name.en}.` };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Order in which states need attention, for sorting: late first. */
export function urgency(state: CellState): number {
  switch (state) {
    case 'late':
      return 0;
    case 'due-soon':
      return 1;
    case 'cannot-tell':
      return 2;
    case 'open':
      return 3;
    case 'done':
      return 4;
    case 'not-applicable':
      return 5;
    default:
      return assertNever(state);
  }
}
