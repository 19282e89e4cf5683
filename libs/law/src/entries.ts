import {
  type Bilingual,
  type Certainty,
  type LocalDate,
  type Reference,
  addMonths,
  localDate,
} from '@relais/kernel';
import { PARAMETERS } from './catalogue';
import { OBLIGATIONS } from './obligations/all';
import type { Parameter } from './parameter';
import { RULES } from './rules';

/**
 * The day on which the articles that rules and obligations cite were last compared with the published index, and how
 * often that is done. Figures have a day of their own, since they change more often.
 */
const TEXTS_CHECKED_ON = localDate('2026-08-20');
const TEXTS_REVIEWED_EVERY_MONTHS = 12;

export const LAW_ENTRY_KINDS = ['parameter', 'rule', 'obligation'] as const;
export type LawEntryKind = (typeof LAW_ENTRY_KINDS)[number];

/** A figure as a release of the product knows it: from when, how much, by which text. */
export interface EntryValue {
  readonly from: LocalDate;
  readonly value: unknown;
  readonly reference: Reference;
  readonly note: Bilingual | null;
}

/** One thing the product takes from the law, in the shape in which all of them are listed, searched and compared. */
export interface LawEntry {
  readonly kind: LawEntryKind;
  readonly id: string;
  readonly title: Bilingual;
  /** What it says, in the words of the product; null for a figure, which its values tell. */
  readonly summary: Bilingual | null;
  /** Version of a rule, 1 for the others: raised when the same facts may give another answer. */
  readonly version: number;
  /** False for what the source leaves open: a group switches it on. */
  readonly onByDefault: boolean;
  readonly unit: string | null;
  /** Values of a figure, oldest first; empty for the others. */
  readonly values: readonly EntryValue[];
  readonly references: readonly Reference[];
  readonly status: Certainty;
  readonly checkedOn: LocalDate;
  /** Last day on which the check is recent enough. */
  readonly reviewBy: LocalDate;
}

const textReview = {
  checkedOn: TEXTS_CHECKED_ON,
  reviewBy: addMonths(TEXTS_CHECKED_ON, TEXTS_REVIEWED_EVERY_MONTHS),
} as const;

function ofParameter(parameter: Parameter<unknown>): LawEntry {
  const values = parameter.values.map(({ from, value, source, note }) => ({
    from,
    value,
    reference: {
      code: source.title,
      article: source.article ?? 'texte entier',
      url: source.url,
      status: parameter.status,
    },
    note: note ?? null,
  }));
  return {
    kind: 'parameter',
    id: parameter.id,
    title: parameter.label,
    summary: null,
    version: 1,
    onByDefault: true,
    unit: parameter.unit,
    values,
    references: values.slice(-1).map(({ reference }) => reference),
    status: parameter.status,
    checkedOn: parameter.checkedOn,
    reviewBy: addMonths(parameter.checkedOn, parameter.reviewEveryMonths),
  };
}

/** Every parameter, rule and obligation of this release, in the order of the catalogue. */
export function lawEntries(): readonly LawEntry[] {
  return [
    ...PARAMETERS.map(ofParameter),
    ...RULES.map(({ id, title, summary, version, onByDefault, references, status }) => ({
      kind: 'rule' as const,
      id,
      title,
      summary,
      version,
      onByDefault,
      unit: null,
      values: [],
      references,
      status,
      ...textReview,
    })),
    ...OBLIGATIONS.map(({ id, title, guidance, references, status, onByDefault }) => ({
      kind: 'obligation' as const,
      id,
      title,
      summary: guidance,
      version: 1,
      onByDefault,
      unit: null,
      values: [],
      references,
      status,
      ...textReview,
    })),
  ];
}

/** True when nobody checked lately that the entry still holds. */
export const isStale = (entry: Pick<LawEntry, 'reviewBy'>, today: LocalDate): boolean =>
  today > entry.reviewBy;

/** The value of a figure on a day, or null before the first one and for what has no value. */
export const valueOn = (entry: Pick<LawEntry, 'values'>, day: LocalDate): EntryValue | null =>
  entry.values.findLast(({ from }) => from <= day) ?? null;
