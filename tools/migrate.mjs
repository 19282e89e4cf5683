// Brings a database to the newest migration. The work is in @relais/platform/database; this only reaches it.
import { buildServer } from './build.mjs';
import { databaseEnvironment } from './database-urls.mjs';
import { at } from './workspace.mjs';

/** Runs the migrations as the owner; answers the names of those applied. */
export async function migrate(ownerUrl) {
  await buildServer();
  const library = (name) => import(at('dist/libs/platform', name, 'src/index.js'));
  const [{ settingsOf }, { runMigrations }] = await Promise.all([library('config'), library('database')]);
  return runMigrations(settingsOf(databaseEnvironment(ownerUrl)), at('migrations'));
}
