// Browser tests against a start of their own: throw-away data, free ports. Options go to Playwright.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ensureBrowser } from './ensure.mjs';
import { at, root } from './workspace.mjs';

// The present of the demonstration, so that nothing depends on the date of the machine.
const present = '2026-11-02T08:00:00Z';
const browser = await ensureBrowser();
const server = spawn(process.execPath, [at('tools/start.mjs'), '--ephemeral'], {
  cwd: root,
  env: { RELAIS_CLOCK_START: present, ...process.env },
  stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  detached: true,
});
const ended = new Promise((resolve) => server.once('exit', resolve));
const ready = new Promise((resolve) => createInterface({ input: server.stdout }).once('line', resolve));
const addresses = await Promise.race([ready, ended.then(() => undefined)]);
if (addresses === undefined) {
  console.error('Relais did not start: no browser test was run.');
  process.exit(1);
}

const asJson = process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? ['--reporter=list,json'] : [];
const tests = spawn(
  process.execPath,
  [
    at('node_modules/@playwright/test/cli.js'),
    'test',
    '-c',
    at('apps/web-e2e/playwright.config.ts'),
    ...asJson,
  ].concat(process.argv.slice(2)),
  { cwd: root, stdio: 'inherit', env: { ...process.env, RELAIS_E2E: addresses, RELAIS_BROWSER: browser } },
);
const stop = async (code) => {
  server.kill('SIGTERM');
  await ended;
  process.exit(code);
};
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop(1));
tests.once('exit', (code) => stop(code ?? 1));
