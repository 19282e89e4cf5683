import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';

/** TypeORM orders migrations by the 13-digit number at the end of their name. */
const NUMBER_BASE = 1_700_000_000_000;

/** One migration per `migrations/NNNN-name.sql`, in order of number. */
export function sqlMigrations(directory: string): (new () => MigrationInterface)[] {
  return readdirSync(directory)
    .filter((file) => /^\d{4}-[a-z-]+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const name = `${path.basename(file, '.sql').slice(5)}${NUMBER_BASE + Number(file.slice(0, 4))}`;
      return class implements MigrationInterface {
        readonly name = name;

        async up(runner: QueryRunner): Promise<void> {
          await runner.query(readFileSync(path.join(directory, file), 'utf8'));
        }

        async down(): Promise<void> {
          throw new Error('Migrations go forward only: write a new one.');
        }
      };
    });
}

/** The two roles of the running application. */
const ROLES = ['app', 'system'] as const;

export interface MigrationOptions {
  directory?: string;
  /** Passwords to give the roles; none on a server that trusts its local connections. */
  passwords?: Partial<Record<(typeof ROLES)[number], string>>;
}

/**
 * Applies the pending migrations as the owner. Safe to call from several processes at once.
 * Returns the names applied.
 */
export async function runMigrations(ownerUrl: string, options: MigrationOptions = {}): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: sqlMigrations(options.directory ?? path.resolve('migrations')),
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    applicationName: 'relais-migrate',
    poolSize: 2,
  });
  await source.initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query(`select pg_advisory_lock(hashtext('relais.migrate'))`);
    const applied = await source.runMigrations();
    for (const role of ROLES) {
      const password = options.passwords?.[role];
      if (!password) continue;
      const [row] = (await lock.query(
        `select format('alter role relais_${role} password %L', $1::text) as sql`,
        [password],
      )) as [{ sql: string }];
      await lock.query(row.sql);
    }
    return applied.map((m) => m.name);
  } finally {
    await lock.query(`select pg_advisory_unlock(hashtext('relais.migrate'))`).catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
}
