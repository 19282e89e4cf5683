// After the integration tests: nothing of them is left, neither processes nor databases.
import fs from 'node:fs';
import pg from 'pg';

export default async function teardown() {
  const { postgres, valkey, folder, server, prefix } = globalThis.relaisTestServers;
  if (!postgres) {
    const admin = new pg.Client(server);
    await admin.connect();
    const { rows } = await admin.query('select datname from pg_database where datname like $1', [
      `${prefix}%`,
    ]);
    for (const { datname } of rows) await admin.query(`drop database "${datname}" with (force)`);
    await admin.end();
  }
  await valkey?.stop();
  await postgres?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}
