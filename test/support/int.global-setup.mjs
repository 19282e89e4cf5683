// Before the integration tests: real PostgreSQL and Redis (embedded, or those of DATABASE_URL and REDIS_URL), and one
// migrated database that serves as a template. Every Jest worker clones its own from it (int.setup.mjs).
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { onDatabase } from '../../tools/database-urls.mjs';
import { startPostgres } from '../../tools/embedded/postgres.mjs';
import { startValkey } from '../../tools/embedded/valkey.mjs';
import { migrate } from '../../tools/migrate.mjs';

export default async function setup() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'relais-test-'));
  fs.chmodSync(folder, 0o755);
  const [postgres, valkey] = await Promise.all([
    process.env.DATABASE_URL
      ? undefined
      : startPostgres({ folder: path.join(folder, 'postgres'), throwAway: true }),
    process.env.REDIS_URL ? undefined : startValkey({ log: console.error }),
  ]);
  const server = process.env.DATABASE_URL ?? postgres.url();
  const prefix = `relais_test_${process.pid}`;
  const template = `${prefix}_template`;
  const admin = new pg.Client(server);
  await admin.connect();
  await admin.query(`create database ${template}`);
  await admin.end();
  await migrate(onDatabase(server, template));

  process.env.RELAIS_TEST_SERVER = server;
  process.env.RELAIS_TEST_PREFIX = prefix;
  process.env.RELAIS_TEST_REDIS = process.env.REDIS_URL ?? `redis://127.0.0.1:${valkey.port}`;
  globalThis.relaisTestServers = { postgres, valkey, folder, server, prefix };
}
