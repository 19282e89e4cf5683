import { clock } from '@relais/placements/core';
import { formatDate } from '@relais/ui';
import type { Span } from './calendar-span';
import { type GridRow, holidaysOn } from './grid-model';
import type { Planning } from './planning-queries';

/** Cells that a spreadsheet would run as formulas are shown as text. */
const quoted = (text: string): string =>
  `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** The grid as shown, holidays and closures included, for French spreadsheets: `;`, byte order mark. */
export function planningCsv(
  rows: readonly GridRow[],
  span: Span,
  planning: Planning,
  t: (key: string) => string,
  language: string,
): string {
  const head = [
    '',
    ...span.days.map((day) => {
      const holiday = holidaysOn(planning, day, language.startsWith('en') ? 'en' : 'fr');
      return [formatDate(day, language, 'short'), holiday].filter(Boolean).join(' ');
    }),
  ];
  const lines = rows.map((row) => [
    row.name,
    ...span.days.map((day) =>
      (row.on.get(day) ?? [])
        .map(({ cell, employeeName, memberName }) => {
          const who = row.name === memberName ? employeeName : memberName;
          const state = cell.kind === 'work' ? '' : ` (${t(`planning.${cell.kind}`)})`;
          return `${clock(cell.startMinute)}-${clock(cell.endMinute)} ${who}${state}`;
        })
        .join(' | '),
    ),
  ]);
  return `\uFEFF${[head, ...lines].map((line) => line.map(quoted).join(';')).join('\r\n')}\r\n`;
}
