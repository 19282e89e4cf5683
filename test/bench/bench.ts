import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';

/** Files of the workspace; programs run from its root, compiled under dist/. */
export const at = (...parts: string[]): string => path.resolve(...parts);

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
};

/** Milliseconds of one piece of work. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** One line of the report: what was measured, what it is measured against, and the goal. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline?: number;
  readonly ratio?: number;
  readonly goal: string;
  readonly reached: boolean;
  readonly runs?: readonly number[];
  readonly baselineRuns?: readonly number[];
}

/** Prints the measures and keeps them in `.cache/bench.json`, program by program. */
export function report(program: string, measures: readonly Measure[]): void {
  const file = at('.cache/bench.json');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const known = fs.existsSync(file)
    ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>)
    : {};
  known[program] = { at: new Date().toISOString(), node: process.version, measures };
  fs.writeFileSync(file, `${JSON.stringify(known, null, 2)}\n`);
  for (const { name, value, unit, baseline, ratio, goal, reached } of measures) {
    const against =
      baseline === undefined ? '' : `, baseline ${round(baseline)} ${unit}, ratio ${round(ratio ?? 0)}`;
    console.log(`${reached ? '✓' : '✗'} ${name}: ${round(value)} ${unit}${against} (goal: ${goal})`);
  }
  if (measures.some((measure) => !measure.reached)) process.exitCode = 1;
}

const round = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2));

export interface Servers {
  readonly environment: Readonly<Record<string, string>>;
  readonly owner: pg.Client;
  stop(): Promise<void>;
}

/** Empty, migrated servers for one program: those of DATABASE_URL and REDIS_URL, else embedded ones with usual durability. */
export async function startBench(name: string): Promise<Servers> {
  const folder = at('.data/bench', name);
  fs.rmSync(folder, { recursive: true, force: true });
  const { startServers } = (await import(pathToFileURL(at('tools/supervisor/servers.mjs')).href)) as {
    startServers(options: { folder: string; say(text: string): void }): Promise<{
      environment: Record<string, string>;
      stop(): Promise<void>;
    }>;
  };
  const servers = await startServers({ folder, say: () => undefined });
  const { onDatabase, databaseEnvironment } = (await import(
    pathToFileURL(at('tools/database-urls.mjs')).href
  )) as {
    onDatabase(url: string, database: string): string;
    databaseEnvironment(url: string): Record<string, string>;
  };
  const server = servers.environment['DATABASE_URL'] as string;
  const database = `relais_bench_${name}`;
  const admin = new pg.Client(server);
  await admin.connect();
  await admin.query(`drop database if exists ${database} with (force)`);
  await admin.query(`create database ${database}`);
  await admin.end();
  const url = onDatabase(server, database);
  const key = () => randomBytes(32).toString('base64');
  const environment: Record<string, string> = {
    ...servers.environment,
    ...databaseEnvironment(url),
    RELAIS_FILES_DIR: path.join(folder, 'files'),
    RELAIS_LOG_LEVEL: 'error',
    RELAIS_REQUESTS_PER_MINUTE: '1000000',
    RELAIS_SEALING_KEY: key(),
    RELAIS_INDEX_KEY: key(),
    RELAIS_LINK_KEY: key(),
    NODE_ENV: 'production',
  };
  const before = { ...process.env };
  Object.assign(process.env, environment);
  const { runMigrations } = await import('@relais/platform/database');
  await runMigrations(url);
  const owner = new pg.Client(url);
  await owner.connect();
  return {
    environment,
    owner,
    stop: async () => {
      await owner.end();
      const last = new pg.Client(server);
      await last.connect();
      await last.query(`drop database if exists ${database} with (force)`);
      await last.end();
      await servers.stop();
      for (const name of Object.keys(environment)) {
        if (before[name] === undefined) delete process.env[name];
        else process.env[name] = before[name];
      }
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Another program of this folder, in a process of its own: its memory is its own too. */
export interface Child<T> {
  /** Tells it to work once and gives its answer. */
  run(): Promise<T>;
  stop(): Promise<void>;
}

/** Starts a program that says `ready`, then answers each `close` with one message. */
export async function startChild<T>(
  program: string,
  input: object,
  flags: readonly string[] = [],
): Promise<Child<T>> {
  const child = fork(path.join(import.meta.dirname, program), [JSON.stringify(input)], {
    execArgv: [...flags],
  });
  const answer = () =>
    new Promise<unknown>((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`${program} ended with ${code}`));
      child.once('exit', ended);
      child.once('message', (message) => {
        child.off('exit', ended);
        resolve(message);
      });
    });
  await answer();
  return {
    run: async () => {
      const answered = answer();
      child.send('close');
      return (await answered) as T;
    },
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.send('stop');
      await ended;
    },
  };
}
