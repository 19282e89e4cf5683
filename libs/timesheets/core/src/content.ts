import type { LocalDate, Month } from '@relais/kernel';
import type { EntryKind } from './timesheet';

/** What the approver was shown of one interval. */
export interface ShownEntry {
  readonly day: LocalDate;
  readonly placementId: string;
  readonly kind: EntryKind;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly workedMinutes: number;
  readonly note: string;
}

/**
 * Canonical text of a part, hashed to bind an approval to what was on the screen.
 * Holds what the doctor sees and nothing else: the reason of an absence and its note are not shown, so they are not
 * approved either. Independent of the order of the rows.
 */
export function contentText(
  part: { readonly employeeId: string; readonly memberId: string; readonly month: Month },
  entries: readonly ShownEntry[],
): string {
  const lines = entries
    .map((entry) =>
      JSON.stringify([
        entry.day,
        entry.startMinute,
        entry.endMinute,
        entry.placementId,
        entry.kind,
        entry.workedMinutes,
        entry.kind === 'work' ? entry.note.normalize('NFC') : '',
      ]),
    )
    .sort();
  return ['relais-part/1', part.employeeId, part.memberId, part.month, ...lines].join('\n');
}
