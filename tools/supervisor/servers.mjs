// PostgreSQL and Redis for one run: the operator's when DATABASE_URL and REDIS_URL say so, else embedded ones.
import path from 'node:path';
import { databaseEnvironment } from '../database-urls.mjs';
import { startPostgres } from '../embedded/postgres.mjs';
import { startValkey } from '../embedded/valkey.mjs';

/** Starts what is needed; answers `{ environment, stop() }`. `folder` holds the data. */
export async function startServers({ folder, throwAway = false, say }) {
  const embedded = [];
  const postgres = async () => {
    if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
    const server = await startPostgres({ folder: path.join(folder, 'postgres-18'), throwAway, log: say });
    embedded.push({ order: 2, stop: () => server.stop() });
    return server.url();
  };
  const redis = async () => {
    if (process.env.REDIS_URL) return process.env.REDIS_URL;
    const server = await startValkey({ log: say });
    embedded.push({ order: 1, stop: () => server.stop() });
    return server.url();
  };
  const stop = async () => {
    for (const server of embedded.sort((a, b) => a.order - b.order)) await server.stop();
  };
  const [database, queue] = await Promise.allSettled([postgres(), redis()]);
  const failed = [database, queue].find(({ status }) => status === 'rejected');
  if (failed) {
    await stop();
    throw failed.reason;
  }
  return {
    environment: { ...databaseEnvironment(database.value, process.env), REDIS_URL: queue.value },
    stop,
  };
}
