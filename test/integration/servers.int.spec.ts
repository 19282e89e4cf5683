import { Redis } from 'ioredis';
import pg from 'pg';

/** The ground on which every other integration test stands. */
describe('the servers of the integration tests', () => {
  const query = async (url: string | undefined, text: string) => {
    const client = new pg.Client(url);
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(text)).rows;
    } finally {
      await client.end();
    }
  };

  it('give every role its own connection to one migrated database', async () => {
    const { DATABASE_URL, APP_DATABASE_URL, SYSTEM_DATABASE_URL } = process.env;
    const who = 'select current_user as role, current_database() as database';
    const [owner, app, system] = await Promise.all(
      [DATABASE_URL, APP_DATABASE_URL, SYSTEM_DATABASE_URL].map((url) => query(url, who)),
    );
    expect(app?.[0]).toEqual({ role: 'relais_app', database: owner?.[0]?.['database'] });
    expect(system?.[0]).toEqual({ role: 'relais_system', database: owner?.[0]?.['database'] });
    expect(await query(APP_DATABASE_URL, 'select count(*)::int as groups from employer_group')).toEqual([
      { groups: 0 },
    ]);
  });

  it('run PostgreSQL 17 or later with French collation and UTC', async () => {
    const [row] = await query(
      process.env['DATABASE_URL'],
      `select current_setting('server_version_num')::int >= 170000 as recent, current_setting('timezone') as zone,
              'é' < 'f' as french`,
    );
    expect(row).toEqual({ recent: true, zone: 'UTC', french: true });
  });

  it('answer Redis commands at once, with no wait between batches', async () => {
    const redis = new Redis(process.env['REDIS_URL'] ?? '');
    const began = performance.now();
    for (let step = 0; step < 50; step += 1) await redis.set('probe', step);
    expect(performance.now() - began).toBeLessThan(1000);
    expect(await redis.get('probe')).toBe('49');
    await redis.quit();
  });
});
