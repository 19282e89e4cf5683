import type { Bilingual, LocalDate, Reference } from '@relais/kernel';
import { type EntryValue, type LawEntry, valueText } from '@relais/law';

/** What happened to an entry between two releases. */
export const CHANGE_KINDS = ['added', 'changed', 'removed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** The part of an entry that is not what it was. */
export const CHANGED_PARTS = ['value', 'method', 'wording', 'texts', 'certainty', 'default'] as const;
export type ChangedPart = (typeof CHANGED_PARTS)[number];

/** News of the law: an entry that a release added, changed or no longer has. */
export interface LawChange {
  readonly key: string;
  readonly kind: ChangeKind;
  readonly before: LawEntry | null;
  readonly after: LawEntry | null;
  /** First day on which the new state applies; null when the texts do not tie it to a day. */
  readonly effectiveFrom: LocalDate | null;
}

/** One difference, in words for both sides. */
export interface Difference {
  readonly part: ChangedPart;
  readonly before: Bilingual | null;
  readonly after: Bilingual | null;
  /** First day of the new value. */
  readonly from: LocalDate | null;
  /** The text that sets the new state. */
  readonly reference: Reference | null;
}

/** Name of an entry among all of them: `parameter:smic.hourly`. */
export const entryKey = ({ kind, id }: Pick<LawEntry, 'kind' | 'id'>): string => `${kind}:${id}`;

/**
 * The entry as text, the same whenever it says the same: keys in order, and without the day it was checked, since a
 * check that finds nothing new is no news.
 */
export function canonical({ checkedOn: _checked, reviewBy: _review, ...entry }: LawEntry): string {
  return JSON.stringify(entry, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** What a release changes, in the order of its catalogue; what it no longer has comes last. */
export function changesBetween(
  previous: ReadonlyMap<string, LawEntry>,
  release: readonly LawEntry[],
): LawChange[] {
  const changes: LawChange[] = [];
  for (const after of release) {
    const key = entryKey(after);
    const before = previous.get(key) ?? null;
    if (before !== null && canonical(before) === canonical(after)) continue;
    const kind = before === null ? 'added' : 'changed';
    changes.push({ key, kind, before, after, effectiveFrom: effectiveFrom(before, after) });
  }
  const held = new Set(release.map(entryKey));
  for (const [key, before] of previous)
    if (!held.has(key)) changes.push({ key, kind: 'removed', before, after: null, effectiveFrom: null });
  return changes;
}

function effectiveFrom(before: LawEntry | null, after: LawEntry): LocalDate | null {
  const changed = changedValues(before, after);
  return (before === null ? after.values.at(-1)?.from : changed[0]?.to?.from) ?? null;
}

interface ValueChange {
  readonly old: EntryValue | null;
  readonly to: EntryValue | null;
}

// Values are told apart by their first day: a corrected value keeps its day, a new one adds a day.
function changedValues(before: LawEntry | null, after: LawEntry): ValueChange[] {
  const old = new Map((before?.values ?? []).map((value) => [value.from, value]));
  const now = new Map(after.values.map((value) => [value.from, value]));
  const days = [...new Set([...old.keys(), ...now.keys()])].sort();
  return days.flatMap((day): ValueChange[] => {
    const [was, is] = [old.get(day) ?? null, now.get(day) ?? null];
    if (was !== null && is !== null && JSON.stringify(was.value) === JSON.stringify(is.value)) return [];
    // A new day is compared with the value that was in force before it.
    return [{ old: was ?? before?.values.findLast(({ from }) => from < day) ?? null, to: is }];
  });
}

/** The differences of a change, in words. Empty for an entry that is new or gone: its own words are the news. */
export function differences({ before, after }: Pick<LawChange, 'before' | 'after'>): Difference[] {
  if (before === null || after === null) return [];
  const unit = after.unit ?? '';
  const values = changedValues(before, after).map(({ old, to }) => ({
    part: 'value' as const,
    before: old === null ? null : valueText(old.value, unit),
    after: to === null ? null : valueText(to.value, unit),
    from: to?.from ?? null,
    reference: to?.reference ?? null,
  }));
  return [
    ...values,
    ...part('method', before, after, (entry) => same(`version ${entry.version}`)),
    ...part('wording', before, after, ({ title, summary }) => joined(title, summary)),
    ...part('texts', before, after, (entry) => same(articles(entry))),
    ...part('certainty', before, after, (entry) => same(entry.status)),
    ...part('default', before, after, (entry) => same(String(entry.onByDefault))),
  ];
}

function part(
  name: ChangedPart,
  before: LawEntry,
  after: LawEntry,
  words: (entry: LawEntry) => Bilingual,
): Difference[] {
  const [was, is] = [words(before), words(after)];
  if (was.fr === is.fr && was.en === is.en) return [];
  return [{ part: name, before: was, after: is, from: null, reference: after.references[0] ?? null }];
}

const same = (text: string): Bilingual => ({ fr: text, en: text });
const joined = (title: Bilingual, summary: Bilingual | null): Bilingual =>
  summary === null ? title : { fr: `${title.fr}\u00a0: ${summary.fr}`, en: `${title.en}: ${summary.en}` };
// The texts of a figure follow its values, which are compared on their own.
const articles = (entry: LawEntry): string =>
  entry.kind === 'parameter'
    ? ''
    : entry.references.map(({ code, article }) => `${code}, ${article}`).join(' ; ');
