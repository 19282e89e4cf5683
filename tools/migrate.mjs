// Brings a database to the newest migration. The work is in @relais/platform/database; this only reaches it.
import { buildServer } from './build.mjs';
import { databaseEnvironment } from './database-urls.mjs';
import { at } from './workspace.mjs';

/** Runs the migrations as the owner; answers the names of those applied. */
export async function migrate(ownerUrl) {
  await buildServer();
  const { runMigrations } = await import(at('dist/libs/platform/database/src/index.js'));
  const roles = databaseEnvironment(ownerUrl);
  const passwordIn = (url) => decodeURIComponent(new URL(url).password);
  return runMigrations(ownerUrl, {
    directory: at('migrations'),
    passwords: { app: passwordIn(roles.APP_DATABASE_URL), system: passwordIn(roles.SYSTEM_DATABASE_URL) },
  });
}
