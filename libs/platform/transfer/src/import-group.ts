import { createHash } from 'node:crypto';
import type { Storage } from '@relais/platform/files';
import pg from 'pg';
import { tablesInOrder } from './catalogue';
import { FORMAT, type TransferLine } from './export-group';

const BATCH = 500;

export interface ImportReport {
  tenantId: string;
  name: string;
  rows: number;
  files: number;
}

/** Rows of one table that wait to be written together. */
class Batch {
  private table = '';
  private rows: object[] = [];

  constructor(private readonly client: pg.Client) {}

  async add(table: string, row: object): Promise<void> {
    if (table !== this.table || this.rows.length >= BATCH) await this.flush();
    this.table = table;
    this.rows.push(row);
  }

  async flush(): Promise<void> {
    if (this.rows.length === 0) return;
    const table = pg.escapeIdentifier(this.table);
    await this.client.query(
      `insert into ${table} overriding system value select * from jsonb_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(this.rows)],
    );
    this.rows = [];
  }
}

/**
 * Reads an export back into an installation that does not hold the group: all of it or nothing. Users are
 * recognised by their address. The owner must be allowed to set `session_replication_role`, because a closed
 * month and the audit chain are written as they were. Throws when the seal does not fit.
 */
export async function importGroup(
  ownerUrl: string,
  lines: AsyncIterable<string>,
  storage: Storage,
): Promise<ImportReport> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'relais-import' });
  await client.connect();
  const seal = createHash('sha256');
  const users = new Map<string, string>();
  const report: ImportReport = { tenantId: '', name: '', rows: 0, files: 0 };
  let read = 0;
  let sealed = false;
  try {
    await client.query('begin');
    await client.query(`set local session_replication_role = replica`);
    const tables = new Set(await tablesInOrder(client));
    const batch = new Batch(client);
    for await (const text of lines) {
      if (text === '') continue;
      const line = JSON.parse(text) as TransferLine;
      if ('end' in line) {
        if (line.lines !== read || line.sha256 !== seal.digest('hex'))
          throw new Error('the export was altered or is incomplete');
        sealed = true;
        break;
      }
      seal.update(`${text}\n`);
      read++;
      if (read === 1 && !('relais' in line)) throw new Error('this is no export of a group');
      if ('relais' in line) {
        if (line.relais !== FORMAT)
          throw new Error(`format ${String(line.relais)} is not the one of this version`);
        const { rowCount } = await client.query(`select from employer_group where tenant_id = $1`, [
          line.group,
        ]);
        if (rowCount) throw new Error(`the group ${line.group} is already here`);
        report.tenantId = line.group;
        report.name = line.name;
      } else if ('user' in line) {
        const { rows } = await client.query<{ id: string }>(`select user_for_email($1, $2, $3) as id`, [
          line.user.email,
          line.user.full_name,
          line.user.locale,
        ]);
        users.set(line.user.id, rows[0]?.id as string);
      } else if ('table' in line) {
        const { table, row } = line as { table: string; row: { tenant_id: string; user_id?: string } };
        if (!tables.has(table)) throw new Error(`the table ${table} is unknown to this version`);
        if (row.tenant_id !== report.tenantId) throw new Error('the export holds a row of another group');
        await batch.add(
          table,
          table === 'role_grant' ? { ...row, user_id: users.get(row.user_id as string) } : row,
        );
        report.rows++;
      } else {
        await storage.write(line.file, Buffer.from(line.base64, 'base64'));
        report.files++;
      }
    }
    if (!sealed) throw new Error('the export ends before its seal');
    await batch.flush();
    await advanceSequences(client);
    await client.query('commit');
    return report;
  } finally {
    await client.end(); // without a commit, nothing was written
  }
}

/** Numbers given from now on are higher than those that came with the group. */
async function advanceSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table_name: string; column_name: string }>(
    `select c.table_name, c.column_name from information_schema.columns c
     join information_schema.columns t using (table_schema, table_name)
     where c.table_schema = 'public' and c.is_identity = 'YES' and t.column_name = 'tenant_id'`,
  );
  for (const { table_name: table, column_name: column } of rows) {
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), greatest(
         (select coalesce(max(${pg.escapeIdentifier(column)}), 0) + 1 from ${pg.escapeIdentifier(table)}),
         nextval(pg_get_serial_sequence($1, $2))), false)`,
      [`public.${table}`, column],
    );
  }
}
