import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { freePort, until } from '../support/processes';

interface Running {
  process: ChildProcess;
  output: () => string;
  exit: Promise<number | null>;
}

/** `npm start` on data of its own, with embedded servers whatever the tests around it use. */
function start(folder: string, port: number): Running {
  const { DATABASE_URL, APP_DATABASE_URL, SYSTEM_DATABASE_URL, REDIS_URL, NODE_ENV, ...env } = process.env;
  void [DATABASE_URL, APP_DATABASE_URL, SYSTEM_DATABASE_URL, REDIS_URL, NODE_ENV];
  const child = spawn(process.execPath, ['tools/start.mjs', '--empty', `--data=${folder}`], {
    env: { ...env, PORT: String(port) },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (output += data.toString()));
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { process: child, output: () => output, exit };
}

const ready = (running: Running): Promise<void> =>
  until(
    'Relais is ready',
    () => {
      if (running.process.exitCode !== null) throw new Error(running.output());
      return running.output().includes('Relais is ready');
    },
    120_000,
  );

/** Processes that know the folder, by command line or environment; none where there is no /proc to look at. */
const processesOn = (folder: string): string[] =>
  (existsSync('/proc/self/environ') ? readdirSync('/proc') : [])
    .filter((pid) => /^\d+$/.test(pid) && Number(pid) !== process.pid)
    .filter((pid) => {
      try {
        return ['cmdline', 'environ'].some((file) =>
          readFileSync(`/proc/${pid}/${file}`, 'utf8').includes(folder),
        );
      } catch {
        return false; // Ended meanwhile.
      }
    });

describe('a start', () => {
  const folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'relais-start-')), 'data');
  const rows = async (sql: string) => {
    const note = JSON.parse(readFileSync(path.join(folder, 'running.json'), 'utf8')) as {
      environment: Record<string, string>;
    };
    const client = new pg.Client(note.environment['DATABASE_URL']);
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  afterAll(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

  it('survives kill -9, refuses a second one on its data, and leaves nothing behind on Ctrl-C', async () => {
    const port = await freePort();
    const first = start(folder, port);
    await ready(first);
    await rows('create table mark as select 42 as answer');

    const second = start(folder, port);
    expect(await second.exit).toBe(1);
    expect(second.output()).toContain('Relais already runs on this data');

    first.process.kill('SIGKILL');
    await first.exit;
    const third = start(folder, port);
    await ready(third);
    expect(await rows('select answer from mark')).toEqual([{ answer: 42 }]);

    third.process.kill('SIGINT');
    expect(await third.exit).toBe(0);
    expect(third.output()).toMatch(/Stopped\s*$/);
    await until('every process has ended', () => processesOn(folder).length === 0, 10_000);
    expect(existsSync(path.join(folder, 'running.json'))).toBe(false);
  }, 300_000);
});
