import type { LocalDate } from '@relais/kernel';
import { isStale, type LawEntry, lawEntries, valueOn, valueText } from '@relais/law';
import { textIn } from '@relais/ui';

/** A line of the page of sources: an entry of the law on a day, in one language. */
export interface SourceRow {
  key: string;
  entry: LawEntry;
  title: string;
  /** The figure in force on the day; empty for what has none. */
  value: string;
  since: string | null;
  texts: string;
  stale: boolean;
}

/** Every figure, rule and obligation of this release as a line. */
export function sourceRows(today: LocalDate, language: string, notYet: string): SourceRow[] {
  return lawEntries().map((entry) => {
    const inForce = valueOn(entry, today);
    const references = inForce === null ? entry.references : [inForce.reference];
    return {
      key: `${entry.kind}:${entry.id}`,
      entry,
      title: textIn(entry.title, language),
      value:
        inForce !== null
          ? textIn(valueText(inForce.value, entry.unit ?? ''), language)
          : entry.values.length > 0
            ? notYet
            : '',
      since: inForce?.from ?? null,
      texts: references.map(({ code, article }) => `${code}, ${article}`).join(' ; '),
      stale: isStale(entry, today),
    };
  });
}
