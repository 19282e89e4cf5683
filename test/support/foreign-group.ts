import { createHash } from 'node:crypto';
import { processSettings } from '@relais/platform/config';
import pg from 'pg';

/** Reads as the owner, past row-level security: what an attack did is judged from outside. */
export async function asOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client(processSettings().database.ownerUrl);
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/** Tables that carry a tenant. */
export async function tenantTables(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(`
    select c.relname::text as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`);
  return rows.map((r) => r.name);
}

/** One identifier of each table of a group that has rows. */
export async function idsOf(tenantId: string): Promise<Map<string, string>> {
  return asOwner(async (owner) => {
    const { rows } = await owner.query<{ table_name: string }>(
      `select table_name from information_schema.columns
       where table_schema = 'public' and column_name = 'id' and table_name in
         (select table_name from information_schema.columns where column_name = 'tenant_id' and table_schema = 'public')`,
    );
    const found = new Map<string, string>();
    for (const { table_name: table } of rows) {
      const { rows: ids } = await owner.query<{ id: string }>(
        `select id::text from "${table}" where tenant_id = $1 limit 1`,
        [tenantId],
      );
      if (ids[0]) found.set(table, ids[0].id);
    }
    return found;
  });
}

/** A fingerprint of every row of a group, table by table, without what a read may touch. */
export async function fingerprint(tenantId: string): Promise<Record<string, string>> {
  return asOwner(async (owner) => {
    const result: Record<string, string> = {};
    for (const table of await tenantTables(owner)) {
      const { rows } = await owner.query<{ rows: string }>(
        `select coalesce(string_agg(t::text, '\n' order by t::text), '') as rows from "${table}" t where tenant_id = $1`,
        [tenantId],
      );
      result[table] = createHash('sha256')
        .update(rows[0]?.rows ?? '')
        .digest('hex');
    }
    return result;
  });
}

/** Tables in which a group has no row. */
export async function emptyTables(tenantId: string): Promise<string[]> {
  return asOwner(async (owner) => {
    const empty: string[] = [];
    for (const table of await tenantTables(owner)) {
      const { rowCount } = await owner.query(`select from "${table}" where tenant_id = $1 limit 1`, [
        tenantId,
      ]);
      if (rowCount === 0) empty.push(table);
    }
    return empty;
  });
}

/** Identifiers of the rows of a group that name a word, or that point at one that does. */
export async function idsNaming(tenantId: string, word: string): Promise<Map<string, string>> {
  return asOwner(async (owner) => {
    const found = new Map<string, string>();
    const named = new Set<string>();
    // Two rounds: what names the word, then what points at it.
    for (let round = 0; round < 2; round++) {
      for (const table of await tenantTables(owner)) {
        const { rows } = await owner.query<{ row: { id?: string | number } }>(
          `select to_jsonb(t) as row from "${table}" t where tenant_id = $1 and (strpos(t::text, $2) > 0 or t::text ~ $3)`,
          [tenantId, word, named.size === 0 ? '^$' : [...named].join('|')],
        );
        const id = rows[0]?.row.id;
        if (typeof id === 'string' && !found.has(table)) {
          found.set(table, id);
          named.add(id);
        }
      }
    }
    return found;
  });
}
