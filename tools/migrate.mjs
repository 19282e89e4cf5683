// Brings a database to the newest migration. The work is in @relais/platform/database; this only reaches it.
import { buildServer } from './build.mjs';
import { at } from './workspace.mjs';

/** Runs the migrations as the owner; answers the names of those applied. */
export async function migrate(ownerUrl) {
  await buildServer();
  const { runMigrations } = await import(at('dist/libs/platform/database/src/index.js'));
  return runMigrations(ownerUrl, { directory: at('migrations') });
}
