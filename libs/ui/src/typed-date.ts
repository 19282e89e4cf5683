import { isLocalDate } from '@relais/kernel';

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('.', '')
    .trim();

/** Month numbers by their long and short names, in French and English. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  ['fr', 'en'].flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      return Array.from(
        { length: 12 },
        (_, n) => [plain(format.format(Date.UTC(2026, n, 1))), n + 1] as const,
      );
    }),
  ),
);

/**
 * A date as people type it: `1 juillet 2026`, `1er juil. 2026`, `01/07/2026` (day first), `2026-07-01`. Null for anything
 * else: a browser reads `05/04/2026` as 4 May and knows no French month, so it is never asked.
 */
export function typedDate(text: string): string | null {
  const clean = plain(text).replaceAll(/\s+/g, ' ');
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(clean);
  const numbers = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(clean);
  const words = /^(\d{1,2})(?:er)? (\S+) (\d{4})$/.exec(clean);
  if (iso) return isLocalDate(clean) ? clean : null;
  const [, day, month, year] = numbers ?? words ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const monthNo = words ? MONTHS.get(month) : Number(month);
  if (monthNo === undefined) return null;
  const date = `${year}-${String(monthNo).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? date : null;
}
