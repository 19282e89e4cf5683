// One command: build, PostgreSQL and Redis (embedded unless DATABASE_URL / REDIS_URL are set), migrations, the
// demonstration group, mail inbox, worker and API. Ctrl-C stops applications, then Redis, then PostgreSQL.
//
//   --dev        compile and restart on change; the interface is served by Vite with hot reload
//   --ephemeral  throw-away data and free ports; prints one line of JSON with all addresses when ready
//   --empty      no demonstration group
//   --data=PATH  where the data are, instead of .data
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildServer, buildWeb, watchServer } from './build.mjs';
import { freePort, portNear } from './embedded/ports.mjs';
import { Application } from './supervisor/application.mjs';
import { prepareDemonstration, prepareSchema } from './supervisor/preparation.mjs';
import { forgetRunning, noteRunning, runningSupervisor } from './supervisor/running.mjs';
import { startServers } from './supervisor/servers.mjs';
import { serveTimeMachine } from './supervisor/time-machine.mjs';
import { at } from './workspace.mjs';

const has = (flag) => process.argv.includes(flag);
const [dev, ephemeral, empty] = ['--dev', '--ephemeral', '--empty'].map(has);
const began = performance.now();
const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
const print = ephemeral ? console.error : console.log;
const say = (text) => print(`  ${text}`);
const step = (text) => print(`[${seconds()}] ${text}`);

const given = process.argv.find((argument) => argument.startsWith('--data='))?.slice('--data='.length);
const folder = ephemeral
  ? fs.mkdtempSync(path.join(os.tmpdir(), 'relais-'))
  : path.resolve(given ?? at('.data'));
const applications = [];
let servers;
let stopping;

/** Applications first: a queue worker waits for ever for a Redis that went away before it. */
function stop(code) {
  stopping ??= (async () => {
    print('\nStopping');
    await Promise.all(applications.map((application) => application.stop()));
    await servers?.stop();
    if (ephemeral) fs.rmSync(folder, { recursive: true, force: true });
    else forgetRunning(folder);
    print('Stopped');
    process.exit(code);
  })();
  return stopping;
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0));
process.on('disconnect', () => stop(0));

const fail = (message) => {
  console.error(message);
  return stop(1);
};

function application(name, args, env, ready) {
  const logFile = path.join(folder, 'logs', `${name}.log`);
  const created = new Application({ name, args, env, ready, logFile, say, gaveUp: fail });
  applications.push(created);
  return created;
}

async function startInbox() {
  if (process.env.SMTP_URL) return { environment: {}, url: undefined };
  const [smtpPort, webPort] = ephemeral
    ? [await freePort(), await freePort()]
    : [await portNear(1025), await portNear(8025)];
  const url = `http://127.0.0.1:${webPort}`;
  const ports = ['--smtp-port', String(smtpPort), '--web-port', String(webPort)];
  const options = [...ports, '--folder', path.join(folder, 'inbox')];
  await application('inbox', ['dist/apps/inbox/src/main.js', ...options], {}, `${url}/health`).start();
  return { environment: { SMTP_URL: `smtp://127.0.0.1:${smtpPort}` }, url };
}

async function main() {
  const other = ephemeral ? undefined : runningSupervisor(folder);
  if (other) {
    console.error(`Relais already runs on this data: ${other.url ?? 'starting'} (process ${other.pid}).`);
    process.exit(1);
  }
  if (!ephemeral) noteRunning(folder, {});

  step('Compiling the server, starting PostgreSQL and Redis');
  const [built, started] = await Promise.all([
    buildServer(),
    startServers({ folder, throwAway: ephemeral, say }).then((result) => (servers = result)),
  ]);
  step(
    built.compiled ? `Compiled ${built.compiled} of ${built.files} files` : 'The server is compiled already',
  );

  const apiPort = ephemeral ? await freePort() : await portNear(Number(process.env.PORT ?? 3000));
  const workerPort = await freePort();
  const vitePort = dev ? await portNear(5173) : undefined;
  const apiUrl = `http://127.0.0.1:${apiPort}`;
  const url = dev ? `http://127.0.0.1:${vitePort}` : `http://localhost:${apiPort}`;
  const workerUrl = `http://127.0.0.1:${workerPort}`;

  const interfaceReady = dev ? undefined : buildWeb({ log: step });
  interfaceReady?.catch(() => {}); // Reported where it is awaited.
  step('Bringing the database up to date');
  const inbox = await startInbox();
  const environment = {
    ...started.environment,
    ...inbox.environment,
    PORT: String(apiPort),
    RELAIS_WORKER_PORT: String(workerPort),
    RELAIS_PUBLIC_URL: process.env.RELAIS_PUBLIC_URL ?? url,
    RELAIS_FILES_DIR: process.env.RELAIS_FILES_DIR ?? path.join(folder, 'files'),
    RELAIS_WEB_DIST: at('dist/apps/web'),
  };
  const migrated = await prepareSchema(environment);
  if (migrated) say(migrated);
  const demonstration = { json: ephemeral, freshSchema: migrated !== undefined };
  const seeded = empty ? '' : await prepareDemonstration(environment, folder, demonstration);
  if (await interfaceReady) step('The interface is built');

  step('Starting the API and the worker');
  const asApplication = { ...environment, DATABASE_URL: undefined }; // The owner's door stays closed to them.
  const api = application('api', ['dist/apps/api/src/main.js'], asApplication, `${apiUrl}/health/ready`);
  const worker = application(
    'worker',
    ['dist/apps/worker/src/main.js'],
    asApplication,
    `${workerUrl}/health/ready`,
  );
  await Promise.all([api.start(), worker.start()]);

  if (dev) {
    const vite = ['node_modules/vite/bin/vite.js', 'apps/web', '--port', String(vitePort), '--strictPort'];
    await application('web', vite, { RELAIS_API_URL: apiUrl }, url).start();
    watchServer(async (compiled) => {
      step(`${compiled} files changed, restarting the API and the worker`);
      await Promise.all([api.restart(), worker.restart()]).catch((error) => say(error.message));
    });
  }

  if (ephemeral) {
    const clockUrl = await serveTimeMachine(async (instant) => {
      asApplication.RELAIS_CLOCK_START = instant;
      await Promise.all([api.restart(), worker.restart()]);
    });
    const demo = seeded ? JSON.parse(seeded) : null;
    const addresses = { url, inboxUrl: inbox.url, workerUrl, clockUrl, environment, demo, pid: process.pid };
    console.log(JSON.stringify(addresses));
    return;
  }
  noteRunning(folder, { url, inboxUrl: inbox.url, environment });
  print('');
  step(`Relais is ready: ${url}`);
  if (inbox.url) say(`Mails sent (development inbox): ${inbox.url}`);
  if (seeded) print(`\n${seeded}`);
  print('\nCtrl-C stops everything.');
}

main().catch((error) => fail(error instanceof Error ? error.message : String(error)));
