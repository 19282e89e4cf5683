import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Mailer } from '@relais/platform/mail';
import { Redis } from 'ioredis';
import { asOwner } from '../support/foreign-group';
import { startApp, type TestApp, type TestGroup } from '../support/harness';
import { MailSink, Proxy, ThrowAwayRedis, until, WorkerProcess } from '../support/processes';

let relais: TestApp;
let redis: ThrowAwayRedis;
let sink: MailSink;
let proxy: Proxy;
let worker: WorkerProcess;

beforeAll(async () => {
  relais = await startApp();
}, 60_000);
afterAll(() => relais?.close());

beforeEach(async () => {
  [redis, sink] = [new ThrowAwayRedis(), new MailSink()];
  await Promise.all([redis.start(), sink.start()]);
  proxy = new Proxy(() => redis.port);
  await proxy.start();
  worker = new WorkerProcess(() => ({ REDIS_URL: proxy.url, SMTP_URL: sink.url }));
  // What other tests of this database left undone is not ours to deliver.
  await asOwner((owner) => owner.query(`update outbox set done_at = now() where done_at is null`));
}, 60_000);

afterEach(async () => {
  await worker.kill();
  proxy.stop();
  await redis.kill();
  await sink.stop();
}, 60_000);

/** Asks for messages the way every domain does: rows and outbox in one transaction. */
async function ask(group: TestGroup, count: number): Promise<string[]> {
  const template = { id: 'identity.invitation', compose: () => ({ subject: '', paragraphs: [] }) };
  return group.within(() =>
    relais.app.get(Mailer).queueMany(
      Array.from({ length: count }, (_, i) => ({
        template,
        to: `personne-${i}@exemple.invalid`,
        locale: 'fr' as const,
        data: { groupName: 'Groupement d’essai' },
      })),
    ),
  );
}

const allArrived = (asked: readonly string[]) => async (): Promise<boolean> =>
  sink.accepted.size >= asked.length && (await stillOpen()) === 0;

const stillOpen = (): Promise<number> =>
  asOwner(async (owner) => {
    const { rows } = await owner.query<{ n: number }>(
      `select count(*)::int as n from outbox where done_at is null`,
    );
    return rows[0]?.n ?? -1;
  });

/** Every message was accepted, and no two messages are the same one. */
function expectEachOnce(asked: readonly string[]): void {
  const ids = asked.map((id) => [...sink.accepted.keys()].filter((m) => m.includes(id)));
  expect(ids.filter((found) => found.length === 0)).toHaveLength(0);
  expect(sink.accepted.size).toBe(asked.length);
}

describe('No message is lost or doubled', () => {
  test('when the worker is killed after it claimed rows and before Redis has them', async () => {
    const group = await relais.group();
    let killed = false;
    proxy.watch = (chunk) => {
      if (killed || !chunk.includes('outbox-')) return true;
      killed = true;
      worker.killNow();
      return false;
    };
    const asked = await ask(group, 300);
    await worker.start().catch(() => undefined);
    await until('the worker was killed at that moment', () => killed && !worker.running);
    expect(sink.accepted.size).toBe(0);
    await worker.start();
    await until('all messages', allArrived(asked));
    expectEachOnce(asked);
    expect(sink.repeated).toBe(0);
  }, 120_000);

  test('when the worker is killed after Redis has the rows and before they are marked as sent', async () => {
    const group = await relais.group();
    let handed = false;
    let killed = false;
    proxy.watch = (chunk) => {
      handed ||= chunk.includes('outbox-');
      return true;
    };
    proxy.watchAnswer = () => {
      if (!handed || killed) return true;
      killed = true;
      worker.killNow();
      return false;
    };
    const asked = await ask(group, 300);
    await worker.start().catch(() => undefined);
    await until('the worker was killed at that moment', () => killed && !worker.running);
    await worker.start();
    await until('all messages', allArrived(asked));
    expectEachOnce(asked);
    expect(sink.repeated).toBe(0);
  }, 120_000);

  test('when Redis is emptied while 2 000 messages wait, some in flight', async () => {
    const group = await relais.group();
    const asked = await ask(group, 2_000);
    await worker.start();
    await until('some are delivered', () => sink.accepted.size > 50);
    const client = new Redis(redis.url);
    const waiting = await client
      .zcard('relais:mail:prioritized')
      .then(async (n) => n + (await client.llen('relais:mail:wait')));
    await client.flushall();
    client.disconnect();
    expect(waiting).toBeGreaterThan(0);
    await until('all messages', allArrived(asked), 90_000);
    expectEachOnce(asked);
    expect(sink.repeated).toBe(0);
  }, 150_000);

  test('when Redis is killed and comes back empty', async () => {
    const group = await relais.group();
    const asked = await ask(group, 1_000);
    await worker.start();
    await until('some are delivered', () => sink.accepted.size > 50);
    await redis.kill();
    const moreAsked = await ask(group, 200); // nobody waits for Redis to write
    expect(sink.accepted.size).toBeLessThan(asked.length);
    await redis.start();
    await until('all messages', allArrived([...asked, ...moreAsked]), 90_000);
    expectEachOnce([...asked, ...moreAsked]);
    expect(sink.repeated).toBe(0);
  }, 150_000);

  test('when the worker dies three times in the middle of its deliveries; a repeat carries the same Message-ID', async () => {
    const group = await relais.group();
    const asked = await ask(group, 600);
    let deaths = 0;
    sink.beforeAnswer = () => {
      // Accepted by the server, and the worker dies before it learns so.
      if (deaths < 3 && sink.accepted.size > (deaths + 1) * 60) {
        deaths++;
        worker.killNow();
      }
    };
    while (deaths < 3) {
      await worker.start().catch(() => undefined);
      const before = deaths;
      await until('the next death', () => deaths > before || !worker.running);
      await worker.kill();
    }
    sink.beforeAnswer = () => undefined;
    await worker.start();
    await until('all messages', allArrived(asked), 90_000);
    expectEachOnce(asked);
    process.stdout.write(
      `deaths 3, accepted ${sink.accepted.size} of ${asked.length}, repeated with the same Message-ID ${sink.repeated}\n`,
    );
    expect(sink.repeated).toBeLessThanOrEqual(3 * 8); // at most what was in flight at each death
  }, 180_000);
});
