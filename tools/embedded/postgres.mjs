// Embedded PostgreSQL: a real server from npm-shipped programs, its data in one folder, on a free loopback port.
// It stops with the process that started it, even when that one is killed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { freePort, isAlive, sleep } from './ports.mjs';
import { dieWithParent, postgresRuntime } from './postgres-binaries.mjs';

const unsafeButFast = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

function initialise(runtime, folder, throwAway) {
  const fresh = `${folder}.new`;
  fs.rmSync(fresh, { recursive: true, force: true });
  fs.mkdirSync(fresh, { recursive: true, mode: 0o700 });
  if (runtime.owner !== undefined) fs.chownSync(fresh, runtime.owner, runtime.owner);
  const [command, ...args] = [
    ...runtime.prefix,
    path.join(runtime.bin, 'initdb'),
    ...['-D', fresh, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8'],
    ...['--locale-provider=icu', '--icu-locale=fr-FR'],
    ...(throwAway ? ['--no-sync'] : []),
  ];
  const result = spawnSync(command, args, {
    ...runtime.options,
    cwd: path.dirname(folder),
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(`initdb failed: ${result.error?.message ?? result.stderr}`);
  // Renamed when complete: an interrupted initdb leaves nothing that looks like a database.
  fs.renameSync(fresh, folder);
}

const pidFileLines = (folder) => {
  const file = path.join(folder, 'postmaster.pid');
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : undefined;
};

/** Process ids are used again: only a process whose command line names the folder is the server of that folder. */
function isServerOf(pid, folder) {
  if (!isAlive(pid)) return false;
  const result = fs.existsSync('/proc/self/cmdline')
    ? fs.existsSync(`/proc/${pid}/cmdline`) && fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    : spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  return Boolean(result) && result.includes(folder);
}

/** Ends a server that an earlier run left on the folder, and removes the file that a crash left. */
async function clearLeftOver(folder, log) {
  const pid = Number(pidFileLines(folder)?.[0]);
  if (!pid) return;
  if (isServerOf(pid, folder)) {
    log(`stopping the PostgreSQL ${pid} that an earlier run left`);
    for (const [signal, patience] of [
      ['SIGINT', 10_000],
      ['SIGQUIT', 5_000],
      ['SIGKILL', 2_000],
    ]) {
      if (!isServerOf(pid, folder)) break;
      process.kill(pid, signal);
      for (let waited = 0; waited < patience && isServerOf(pid, folder); waited += 50) await sleep(50);
    }
  }
  fs.rmSync(path.join(folder, 'postmaster.pid'), { force: true });
}

async function launch(runtime, folder, port, settings, logFile) {
  const [command, ...args] = [
    ...runtime.prefix,
    ...dieWithParent(),
    path.join(runtime.bin, 'postgres'),
    ...['-D', folder, '-p', String(port)],
    ...settings.flatMap((setting) => ['-c', setting]),
  ];
  const output = fs.openSync(logFile, 'w');
  // A group of its own: Ctrl-C in the terminal reaches the supervisor, which stops the servers last.
  const child = spawn(command, args, {
    ...runtime.options,
    cwd: path.dirname(folder),
    stdio: ['ignore', output, output],
    detached: true,
  });
  fs.closeSync(output);
  const began = Date.now();
  while (!pidFileLines(folder)?.[7]?.startsWith('ready')) {
    const timedOut = Date.now() - began > 60_000;
    if (timedOut) child.kill('SIGQUIT');
    if (timedOut || child.exitCode !== null || child.signalCode) {
      const reason = fs.readFileSync(logFile, 'utf8').trim().split('\n').slice(-8).join('\n');
      throw new Error(`PostgreSQL did not start:\n${reason}`);
    }
    await sleep(20);
  }
  return child;
}

/**
 * Starts PostgreSQL on `folder`, creating the cluster the first time.
 * `throwAway` gives up durability for speed. A server that dies is started again on the same port.
 * Answers `{ port, url(database, role), stop() }`.
 */
export async function startPostgres({ folder, port, throwAway = false, log = () => {} }) {
  const runtime = postgresRuntime();
  let data = path.resolve(folder);
  if (runtime.dataRoot)
    data = path.join(runtime.dataRoot, createHash('sha256').update(data).digest('hex').slice(0, 16));
  fs.mkdirSync(path.dirname(data), { recursive: true });
  if (!fs.existsSync(path.join(data, 'PG_VERSION'))) initialise(runtime, data, throwAway);
  await clearLeftOver(data, log);

  const chosen = port ?? (await freePort());
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'max_connections=200',
    'log_min_messages=warning',
    ...(throwAway ? unsafeButFast : []),
  ];
  const logFile = `${path.resolve(folder)}.log`;
  fs.mkdirSync(path.dirname(logFile), { recursive: true });
  let child;
  let exited;
  let stopping = false;

  const start = async () => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        child = await launch(runtime, data, chosen, settings, logFile);
        break;
      } catch (error) {
        // The children of a killed server need a moment to notice it and to let go of its shared memory.
        if (attempt === 5 || !/shared memory block|lock file/.test(error.message)) throw error;
        await sleep(1000);
      }
    }
    exited = new Promise((resolve) => child.once('exit', resolve));
    void exited.then(async () => {
      if (stopping) return;
      log('PostgreSQL ended, starting it again');
      await clearLeftOver(data, log);
      if (!stopping) await start().catch((error) => log(error.message));
    });
  };

  await start();
  return {
    port: chosen,
    url: (database = 'postgres', role = 'postgres') => `postgres://${role}@127.0.0.1:${chosen}/${database}`,
    async stop() {
      stopping = true;
      if (child.exitCode !== null || child.signalCode) return;
      child.kill('SIGINT');
      const patience = setTimeout(() => child.kill('SIGQUIT'), 15_000);
      await exited;
      clearTimeout(patience);
    },
  };
}
