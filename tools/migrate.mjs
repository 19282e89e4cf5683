// Brings a database to the newest migration. The work is in @relais/platform/database; this only reaches it.
import fs from 'node:fs';
import pg from 'pg';
import { buildServer } from './build.mjs';
import { databaseEnvironment } from './database-urls.mjs';
import { at } from './workspace.mjs';

/** Runs the migrations as the owner; answers the names of those applied. */
export async function migrate(ownerUrl) {
  await buildServer();
  const library = (name) => import(at('dist/libs/platform', name, 'src/index.js'));
  const [{ settingsOf }, { runMigrations }] = await Promise.all([library('config'), library('database')]);
  if (runMigrations) return runMigrations(settingsOf(databaseEnvironment(ownerUrl)), at('migrations'));
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    const files = fs
      .readdirSync(at('migrations'))
      .filter((file) => file.endsWith('.sql'))
      .sort();
    for (const file of files) await client.query(fs.readFileSync(at('migrations', file), 'utf8'));
    return files;
  } finally {
    await client.end();
  }
}
