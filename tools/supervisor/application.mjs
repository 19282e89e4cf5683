// One application process: started, watched, started again when it fails, stopped in time.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { sleep } from '../embedded/ports.mjs';
import { root } from '../workspace.mjs';
import { recordOutput } from './log-reader.mjs';

const preload = pathToFileURL(path.join(import.meta.dirname, 'exit-with-parent.mjs')).href;
const failuresPerMinute = 5;

export class Application {
  #child;
  #wanted = false;
  #failures = [];

  /** `name` for people, `args` for Node, `env` on top of ours, `ready` an address that answers 200 when it is up. */
  constructor({ name, args, env, ready, logFile, say, gaveUp }) {
    Object.assign(this, { name, args, env, ready, logFile, say, gaveUp });
  }

  /** Starts the process and answers when it is ready. */
  async start() {
    this.#wanted = true;
    this.#launch();
    await this.#untilReady();
  }

  #launch() {
    const child = spawn(process.execPath, ['--enable-source-maps', '--import', preload, ...this.args], {
      cwd: root,
      env: { ...process.env, ...this.env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true, // Ctrl-C reaches the supervisor alone, which stops everything in order.
    });
    this.#child = child;
    recordOutput(child, this.logFile, (line) => this.say(`${this.name} | ${line}`));
    child.once('exit', (code, signal) => {
      if (this.#wanted && this.#child === child) this.#failed(signal ?? code);
    });
  }

  #failed(reason) {
    const now = Date.now();
    this.#failures = [...this.#failures.filter((at) => now - at < 60_000), now];
    if (this.#failures.length >= failuresPerMinute || !this.wasReady) {
      this.#wanted = false;
      this.gaveUp(`${this.name} ended (${reason}); its log is ${path.relative(root, this.logFile)}`);
    } else {
      this.say(`${this.name} ended (${reason}), starting it again`);
      this.#launch();
    }
  }

  async #untilReady() {
    for (const began = Date.now(); ; await sleep(50)) {
      if (!this.#wanted) throw new Error(`${this.name} did not start`);
      try {
        if (!this.ready || (await fetch(this.ready, { signal: AbortSignal.timeout(2000) })).ok) break;
      } catch {
        // Not listening yet.
      }
      if (Date.now() - began > 60_000) throw new Error(`${this.name} is not ready after 60 s: ${this.ready}`);
    }
    this.wasReady = true;
  }

  /** Asks the process to end, and ends it after five seconds. */
  async stop() {
    this.#wanted = false;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode) return;
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const patience = setTimeout(() => child.kill('SIGKILL'), 5000);
    await exited;
    clearTimeout(patience);
  }

  async restart() {
    await this.stop();
    await this.start();
  }
}
