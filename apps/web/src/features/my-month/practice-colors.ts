import { chartColors } from '@relais/ui';
import type { Sheet } from './sheet-queries';

/** A colour per practice, always in the same order within one month. */
export function practiceColors(sheet: Sheet): ReadonlyMap<string, string> {
  return new Map(
    sheet.parts.map((part, index) => [part.memberId, chartColors[index % chartColors.length] ?? 'gray']),
  );
}
