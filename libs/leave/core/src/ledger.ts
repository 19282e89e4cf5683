import { type LeaveMovement, COMPUTED_KINDS } from './account-month';

/** Kinds a person writes: the balance brought from elsewhere, a correction, days that expired by decision. */
export const WRITTEN_KINDS = ['opening', 'correction', 'expiry'] as const;
export type WrittenKind = (typeof WRITTEN_KINDS)[number];
export const ENTRY_KINDS = [...COMPUTED_KINDS, ...WRITTEN_KINDS] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What the ledger already holds for a month and a kind. */
export interface Recorded {
  readonly kind: string;
  readonly hundredths: number;
  /** Entries already written: the number of the next one. */
  readonly entries: number;
}

/** An entry to write: the difference to what is recorded, and its number among those of its month and kind. */
export type NewEntry = LeaveMovement & { readonly entryNo: number };

/**
 * Entries that bring a month of the ledger to what it should be. Nothing is ever edited: an entry that turned out wrong
 * is followed by its difference, and a month that is right gets nothing.
 */
export function entriesToWrite(
  should: readonly LeaveMovement[],
  recorded: readonly Recorded[],
  referenceYear: number,
): NewEntry[] {
  const already = new Map(recorded.map((one) => [one.kind, one]));
  const wanted = new Map(should.map((one) => [one.kind, one]));
  return COMPUTED_KINDS.flatMap((kind) => {
    const [held, movement] = [already.get(kind), wanted.get(kind)];
    const difference = (movement?.hundredths ?? 0) - (held?.hundredths ?? 0);
    if (difference === 0) return [];
    return {
      kind,
      referenceYear,
      hundredths: difference,
      entryNo: held?.entries ?? 0,
      explanation: movement?.explanation ?? TAKEN_BACK,
    };
  });
}

const TAKEN_BACK = {
  ruleId: 'leave.correction',
  version: 1,
  numbers: {},
  message: {
    fr: 'Les heures du mois ont changé : l’écriture précédente est annulée.',
    en: 'The hours of the month changed: the entry before is taken back.',
  },
  references: [],
} as const;

/** Balance of one reference year. */
export interface YearBalance {
  readonly referenceYear: number;
  readonly earnedHundredths: number;
  readonly usedHundredths: number;
  readonly leftHundredths: number;
}

/**
 * The balance by reference year: what was earned, and what was used of it, oldest year first. Days used beyond all that
 * was earned stand against the last year. The sum of what is left is the sum of the entries.
 */
export function balanceByYear(
  entries: readonly { readonly referenceYear: number; readonly kind: string; readonly hundredths: number }[],
): YearBalance[] {
  const earned = new Map<number, number>();
  let used = 0;
  for (const { referenceYear, kind, hundredths } of entries) {
    const year = earned.get(referenceYear) ?? 0;
    if (kind === 'taken') used -= hundredths;
    else earned.set(referenceYear, year + hundredths);
    if (kind === 'taken') earned.set(referenceYear, year);
  }
  const years = [...earned.keys()].sort((a, b) => a - b);
  return years.map((referenceYear, i) => {
    const ofYear = earned.get(referenceYear) ?? 0;
    const taken = i === years.length - 1 ? used : Math.max(0, Math.min(used, ofYear));
    used -= taken;
    return {
      referenceYear,
      earnedHundredths: ofYear,
      usedHundredths: taken,
      leftHundredths: ofYear - taken,
    };
  });
}
