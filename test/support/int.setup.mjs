// Before each file of integration tests: a database of its own, cloned from the migrated template, and an empty Redis
// database. The application under test reads its settings from these variables as it does in production.
import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import pg from 'pg';
import { databaseEnvironment, onDatabase } from '../../tools/database-urls.mjs';

const { RELAIS_TEST_SERVER: server, RELAIS_TEST_PREFIX: prefix, RELAIS_TEST_REDIS: redis } = process.env;
const worker = Number(process.env.JEST_WORKER_ID ?? 1);
const ofThisWorker = `${prefix}_w${worker}_`;
const database = `${ofThisWorker}${randomBytes(4).toString('hex')}`;
const redisUrl = `${redis.replace(/\/\d*$/, '')}/${worker % 16}`;

/** A file that leaves a connection open keeps its database until the end. */
const stillInUse = (error) => {
  if (error.code !== '55006') throw error;
};

const admin = new pg.Client(server);
await admin.connect();
try {
  // What the worker's previous file left, then a clone. One clone at a time: a template cannot be copied twice at once.
  const { rows } = await admin.query('select datname from pg_database where starts_with(datname, $1)', [
    ofThisWorker,
  ]);
  for (const { datname } of rows) await admin.query(`drop database "${datname}"`).catch(stillInUse);
  await admin.query("select pg_advisory_lock(hashtext('relais-test-template'))");
  await admin.query(`create database ${database} template ${prefix}_template`);
} finally {
  await admin.end();
}

const cleaner = new Redis(redisUrl);
await cleaner.flushdb();
await cleaner.quit();

Object.assign(process.env, databaseEnvironment(onDatabase(server, database)), {
  REDIS_URL: redisUrl,
  NODE_ENV: 'test',
});
