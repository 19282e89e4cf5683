import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { processSettings } from '@relais/platform/config';
import pg from 'pg';
import { startApp, type TestApp } from '../support/harness';

let relais: TestApp;
let owner: pg.Client;
beforeAll(async () => {
  relais = await startApp();
  owner = new pg.Client(processSettings().database.ownerUrl);
  await owner.connect();
}, 60_000);
afterAll(async () => {
  await owner?.end();
  await relais?.close();
});

const rows = async (sql: string): Promise<string[]> =>
  (await owner.query<{ name: string }>(sql)).rows.map((r) => r.name);

describe('A10: the catalogue of the database', () => {
  test('every table with a tenant column forces row-level security', async () => {
    const open = await rows(`
      select c.relname as name from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
        and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`);
    expect(open).toEqual([]);
  });

  test('every such table has a policy of the application with USING and, where it writes, WITH CHECK', async () => {
    const bad = await rows(`
      select c.relname as name from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not exists (
        select 1 from pg_policies p where p.tablename = c.relname and 'relais_app' = any (p.roles)
          and p.qual like '%current_tenant()%'
          and (p.with_check like '%current_tenant()%' or not (
            has_table_privilege('relais_app', c.oid, 'insert') or has_table_privilege('relais_app', c.oid, 'update'))))
      order by 1`);
    expect(bad).toEqual([]);
  });

  test('every foreign key from one tenant table to another carries the tenant', async () => {
    const loose = await rows(`
      select con.conname || ' on ' || c.relname as name from pg_constraint con
      join pg_class c on c.oid = con.conrelid join pg_class t on t.oid = con.confrelid
      where con.contype = 'f' and c.relnamespace = 'public'::regnamespace and t.relname <> 'employer_group'
        and exists (select 1 from pg_attribute a where a.attrelid = t.oid and a.attname = 'tenant_id')
        and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnum = any (con.conkey))
        and not (c.relname = 'session' and t.relname = 'role_grant') order by 1`);
    expect(loose).toEqual([]); // a session is global: it points at one grant, which names its tenant
  });

  test('unique indexes of tenant tables begin with the tenant, except keys that are random', async () => {
    const revealing = await rows(`
      select i.relname as name from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
      join pg_attribute first on first.attrelid = c.oid and first.attnum = x.indkey[0]
      where x.indisunique and c.relnamespace = 'public'::regnamespace and first.attname <> 'tenant_id'
        and first.attname not in ('id', 'token_hash', 'resume_hash')
        and not (c.relname = 'employer_group' and first.attname in ('siren', 'sign_up_slug')) order by 1`);
    expect(revealing).toEqual([]);
  });

  test('the roles of the application own nothing and cannot pass row-level security', async () => {
    expect(
      await rows(`select rolname as name from pg_roles where rolname in ('relais_app', 'relais_system')
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`),
    ).toEqual([]);
    expect(
      await rows(`select c.relname as name from pg_class c join pg_roles r on r.oid = c.relowner
        where r.rolname in ('relais_app', 'relais_system')`),
    ).toEqual([]);
    expect(
      await rows(`select 'create' as name where has_schema_privilege('relais_app', 'public', 'create')`),
    ).toEqual([]);
  });

  test('global tables are out of reach of the application role', async () => {
    const reachable = await rows(`
      select c.relname as name from pg_class c
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
        and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
        and (has_table_privilege('relais_app', c.oid, 'select') or has_table_privilege('relais_app', c.oid, 'insert')
          or has_table_privilege('relais_app', c.oid, 'update') or has_table_privilege('relais_app', c.oid, 'delete'))
      order by 1`);
    expect(reachable).toEqual([]);
  });

  test('views run with the rights of who asks, and definer functions fix their search path', async () => {
    expect(
      await rows(`select c.relname as name from pg_class c where c.relkind = 'v' and c.relnamespace = 'public'::regnamespace
        and not coalesce(c.reloptions::text like '%security_invoker=true%', false)`),
    ).toEqual([]);
    expect(
      await rows(`select p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
        and not coalesce(p.proconfig::text like '%search_path=%', false)`),
    ).toEqual([]);
  });
});

describe('A09: the application role, straight in SQL', () => {
  const refused = async (sql: string): Promise<string> => {
    const client = new pg.Client(processSettings().database.appUrl || appUrl());
    await client.connect();
    try {
      await client.query(sql);
      return 'accepted';
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await client.end();
    }
  };
  const appUrl = (): string => {
    const url = new URL(processSettings().database.ownerUrl);
    url.username = 'relais_app';
    return url.href;
  };

  test.each([
    ['changes an audit entry', `update audit_entry set action = 'x'`],
    ['deletes audit entries', `delete from audit_entry`],
    ['writes an audit entry by hand', `insert into audit_head values (gen_random_uuid(), 1, '')`],
    ['disables row security', `alter table member disable row level security`],
    ['disables a trigger', `alter table work_entry disable trigger all`],
    ['creates a table', `create table mine (id int)`],
    ['runs a program', `copy member from program 'id'`],
    ['reads the users', `select * from app_user`],
    ['reads the sessions', `select * from session`],
  ])('%s: refused', async (_what, sql) => {
    expect(await refused(sql)).toBe('42501');
  });
});

describe('A11: a pooled connection', () => {
  test('shows no row once the unit of its tenant is over, after success and after an error', async () => {
    const group = await relais.group();
    await group.within((db) =>
      db.query(`insert into group_agreement (idcc, valid_from) values ('1147', '2026-01-01')`),
    );
    await group
      .within(async (db) => {
        await db.query(`select 1`);
        throw new Error('interrupted');
      })
      .catch(() => undefined);
    const { getDataSourceToken } = await import('@nestjs/typeorm');
    const source = relais.app.get<{ query(sql: string): Promise<{ n: number }[]> }>(getDataSourceToken());
    for (let i = 0; i < 12; i++) {
      expect((await source.query(`select count(*)::int as n from group_agreement`))[0]?.n).toBe(0);
    }
  });
});
