import type { LocalDate } from '@relais/kernel';
import type { LawEntry } from '@relais/law';
import type { ChangeKind } from '@relais/legal-watch/core';

/** A row of `law_news()` with what the group did about it. */
export interface ChangeRow {
  id: string;
  kind: ChangeKind;
  before: LawEntry | null;
  after: LawEntry | null;
  effectiveFrom: LocalDate | null;
  recordedAt: Date;
  acknowledgedBy: string | null;
  acknowledgedAt: Date | null;
  note: string | null;
}

/** The entry as it is now, or as it last was. The table forbids that both are absent. */
export const entryOf = ({ before, after }: Pick<ChangeRow, 'before' | 'after'>): LawEntry =>
  (after ?? before) as LawEntry;
