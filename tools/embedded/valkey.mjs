// Starts the embedded Valkey and starts it again, on the same port, when it dies. It keeps nothing on disk: what is
// pending is rebuilt from PostgreSQL.
import { fork } from 'node:child_process';
import path from 'node:path';
import { freePort } from './ports.mjs';

/** Answers `{ port, url(database), process(), stop() }`. */
export async function startValkey({ port, log = () => {} } = {}) {
  const chosen = port ?? (await freePort());
  let child;
  let stopping = false;

  const launch = () =>
    new Promise((resolve, reject) => {
      child = fork(path.join(import.meta.dirname, 'valkey-process.mjs'), [String(chosen)], {
        execArgv: ['--disable-warning=ExperimentalWarning'],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        detached: true, // Signals to the terminal's group reach the supervisor alone.
      });
      let ready = false;
      child.once('message', () => {
        ready = true;
        resolve();
      });
      child.once('exit', (code, signal) => {
        if (stopping) return;
        if (!ready) return reject(new Error(`The embedded Valkey did not start (${signal ?? code})`));
        log(`Valkey ended (${signal ?? code}), starting it again`);
        launch().catch((error) => log(error.message));
      });
    });

  await launch();
  return {
    port: chosen,
    url: (database = 0) => `redis://127.0.0.1:${chosen}/${database}`,
    process: () => child,
    stop: () =>
      new Promise((resolve) => {
        stopping = true;
        if (child.exitCode !== null || child.signalCode) return resolve();
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
        setTimeout(() => child.kill('SIGKILL'), 3000).unref();
      }),
  };
}
