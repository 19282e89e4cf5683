// `npm test`: every check there is, through Nx (what did not change is not run again), closing
// with one line that sums all runners. `--no-browser` leaves out the browser tests, `--fresh` the cache.
import fs from 'node:fs';
import { ensureBrowser, ensurePackages } from './ensure.mjs';

await ensurePackages();
const { node } = await import('./steps.mjs');
const { at } = await import('./workspace.mjs');

const withBrowser = !process.argv.includes('--no-browser');
if (withBrowser) await ensureBrowser();

const nx = 'node_modules/nx/dist/bin/nx.js';
const options = ['--output-style=stream-without-prefixes'];
if (process.argv.includes('--fresh')) options.push('--skip-nx-cache');

const total = { passed: 0, failed: 0, skipped: 0 };
const lines = [];

/** Runs one step and counts it. A step that runs beside others is quiet until it has ended. */
async function check(step, { beside = false } = {}) {
  if (!beside) console.log(`\n——— ${step}`);
  const resultFile = at('.cache/results', `${step}.json`);
  fs.rmSync(resultFile, { force: true });
  const { ok, output, seconds } = await node([nx, 'run', `relais:${step}`, ...options], {
    env: { NX_DAEMON: 'false', NX_NO_CLOUD: 'true', FORCE_COLOR: '0' },
    quiet: beside,
  });
  if (beside) console.log(`\n——— ${step}\n${output}`);
  const result = fs.existsSync(resultFile)
    ? JSON.parse(fs.readFileSync(resultFile, 'utf8'))
    : { passed: 0, failed: 1, skipped: 0 };
  if (!ok && result.failed === 0) result.failed = 1;
  for (const kind of Object.keys(total)) total[kind] += result[kind];
  lines.push(
    `${result.failed ? '✗' : '✓'} ${step.padEnd(10)} ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped in ${seconds} s`,
  );
}

// Reading the source keeps one core busy for minutes: the steps that need no server run beside it.
const lint = check('lint', { beside: true });
for (const step of ['typecheck', 'unit', 'web']) await check(step);
await lint;
for (const step of ['int', 'contract', ...(withBrowser ? ['e2e'] : [])]) await check(step);

console.log(`\n${lines.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
