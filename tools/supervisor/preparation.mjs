// What must be true of the database before the applications start. Looking is cheap, doing is not: a start that finds
// everything in place runs neither the migrations nor the seeds.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { node } from '../steps.mjs';
import { at } from '../workspace.mjs';

/** Runs one command of the operator's command line and answers what it printed. */
export async function relais(environment, ...args) {
  const result = await node(['--enable-source-maps', 'dist/apps/cli/src/main.js', ...args], {
    env: environment,
    quiet: true,
  });
  if (!result.ok) throw new Error(`relais ${args.join(' ')} failed:\n${result.output}`);
  return result.stdout.trim();
}

const migrationFiles = () => fs.readdirSync(at('migrations')).filter((file) => /^\d{4}-.*\.sql$/.test(file));

/** Whether every migration file was applied to this database. */
async function isMigrated(ownerUrl) {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    const { rows } = await client.query("select to_regclass('schema_migration') is not null as known");
    if (!rows[0].known) return false;
    const applied = await client.query('select count(*)::int as count from schema_migration');
    return applied.rows[0].count >= migrationFiles().length;
  } finally {
    await client.end();
  }
}

/** Brings the schema up to date; answers what was done, or undefined when nothing was to do. */
export async function prepareSchema(environment) {
  if (await isMigrated(environment.DATABASE_URL)) return undefined;
  return relais(environment, 'migrate');
}

/**
 * Seeds the demonstration group once and answers its sign-ins, as text or JSON. They are kept in `folder` beside the
 * name of the database they belong to, and forgotten when its schema changed.
 */
export async function prepareDemonstration(environment, folder, { json, freshSchema }) {
  const kept = path.join(folder, 'demonstration.json');
  const database = createHash('sha256')
    .update(process.env.DATABASE_URL ?? 'embedded')
    .digest('hex');
  if (!freshSchema && fs.existsSync(kept)) {
    const known = JSON.parse(fs.readFileSync(kept, 'utf8'));
    if (known.database === database && known.json === json) return known.told;
  }
  const told = await relais(environment, 'seed', 'demo', '--if-empty', ...(json ? ['--json'] : []));
  fs.writeFileSync(kept, JSON.stringify({ database, json, told }), { mode: 0o600 });
  return told;
}
