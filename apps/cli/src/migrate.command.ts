import { processSettings } from '@relais/platform/config';
import { runMigrations } from '@relais/platform/database';
import { Command } from 'commander';

const passwordIn = (url: string): string => (url === '' ? '' : decodeURIComponent(new URL(url).password));

/** `relais migrate`: brings the database of DATABASE_URL (the owner's) to the newest migration. */
export const migrateCommand = (): Command =>
  new Command('migrate')
    .description('bring the database to the newest migration; needs the address of its owner in DATABASE_URL')
    .action(async () => {
      const { database } = processSettings();
      const applied = await runMigrations(database.ownerUrl, {
        passwords: { app: passwordIn(database.appUrl), system: passwordIn(database.systemUrl) },
      });
      console.log(
        applied.length ? `Migrations applied: ${applied.join(', ')}` : 'The database is up to date',
      );
    });
