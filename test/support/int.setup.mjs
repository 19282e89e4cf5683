// Before each file of integration tests: this worker's own database, cloned once from the migrated template, and its
// own Redis database. The application under test reads its settings from these variables as it does in production.
import pg from 'pg';
import { databaseEnvironment, onDatabase } from '../../tools/database-urls.mjs';

const { RELAIS_TEST_SERVER: server, RELAIS_TEST_PREFIX: prefix, RELAIS_TEST_REDIS: redis } = process.env;
const worker = Number(process.env.JEST_WORKER_ID ?? 1);
const database = `${prefix}_w${worker}`;

const admin = new pg.Client(server);
await admin.connect();
try {
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [database]);
  if (!rowCount) {
    // One at a time: a template that is being copied cannot be copied by somebody else.
    await admin.query("select pg_advisory_lock(hashtext('relais-test-template'))");
    await admin.query(`create database ${database} template ${prefix}_template`);
  }
} finally {
  await admin.end();
}

Object.assign(process.env, databaseEnvironment(onDatabase(server, database)), {
  REDIS_URL: `${redis.replace(/\/\d*$/, '')}/${worker % 16}`,
  NODE_ENV: 'test',
});
