import { createHash } from 'node:crypto';
import type { Storage } from '@relais/platform/files';
import pg from 'pg';
import QueryStream from 'pg-query-stream';
import { tablesInOrder } from './catalogue';

/** Version of the format; an import refuses another one. */
export const FORMAT = 1;

interface UserLine {
  id: string;
  email: string;
  full_name: string;
  locale: string;
}

/** One line of the export, as JSON. */
export type TransferLine =
  | { relais: typeof FORMAT; group: string; name: string }
  | { user: UserLine }
  | { table: string; row: object }
  | { file: string; base64: string }
  | { end: true; lines: number; sha256: string };

/**
 * Everything Relais holds of a group, line by line (one JSON object each): users without their secrets,
 * rows of all tables in an order that can be read back, bytes of the files, and a seal of the whole.
 * Sealed columns stay sealed: the same keys are needed to read them. Runs in one snapshot; memory stays flat.
 */
export async function* exportGroup(
  ownerUrl: string,
  tenantId: string,
  storage: Storage,
): AsyncGenerator<string> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'relais-export' });
  await client.connect();
  const seal = createHash('sha256');
  let lines = 0;
  const line = (content: TransferLine): string => {
    const text = `${JSON.stringify(content)}\n`;
    seal.update(text);
    lines++;
    return text;
  };
  try {
    await client.query('begin isolation level repeatable read read only');
    const { rows: groups } = await client.query<{ name: string }>(
      `select name from employer_group where tenant_id = $1`,
      [tenantId],
    );
    const [group] = groups;
    if (!group) throw new Error(`no group ${tenantId}`);
    yield line({ relais: FORMAT, group: tenantId, name: group.name });
    const { rows: users } = await client.query<UserLine>(
      `select distinct u.id, u.email, u.full_name, u.locale from app_user u join role_grant g on g.user_id = u.id
       where g.tenant_id = $1 order by u.id`,
      [tenantId],
    );
    for (const user of users) yield line({ user });
    for (const table of await tablesInOrder(client)) {
      const rows = client.query(
        new QueryStream(
          `select to_json(t) as row from ${pg.escapeIdentifier(table)} t where tenant_id = $1`,
          [tenantId],
        ),
      );
      for await (const { row } of rows as AsyncIterable<{ row: object }>) yield line({ table, row });
    }
    const { rows: files } = await client.query<{ storage_key: string }>(
      `select storage_key from stored_file where tenant_id = $1 order by id`,
      [tenantId],
    );
    for (const { storage_key: key } of files) {
      yield line({ file: key, base64: (await storage.read(key)).toString('base64') });
    }
    yield `${JSON.stringify({ end: true, lines, sha256: seal.digest('hex') })}\n`;
  } finally {
    await client.end();
  }
}
