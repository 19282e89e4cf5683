import type { Db } from '@relais/platform/database';

/**
 * Writes rows of one table in one statement per batch. Keys are names of columns; all rows carry the same ones.
 * Values go as JSON: dates as text, bytes as `\x…` text.
 */
export async function insertRows(
  db: Db,
  table: string,
  rows: readonly object[],
  batch = 2000,
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  for (let from = 0; from < rows.length; from += batch) {
    await db.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows.slice(from, from + batch))],
    );
  }
}

/** Bytes as PostgreSQL reads them from text. */
export const bytes = (value: Uint8Array): string => `\\x${Buffer.from(value).toString('hex')}`;
