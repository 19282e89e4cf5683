// One step of `npm test`, as a target of Nx: runs it and leaves its result in .cache/results/<step>.json
// (`{ passed, failed, skipped, seconds }`), which Nx restores when nothing changed.
import fs from 'node:fs';
import { at } from './workspace.mjs';
import { node } from './steps.mjs';

const name = process.argv[2];
const folder = at('.cache/results');
const resultFile = at('.cache/results', `${name}.json`);
const reportFile = at('.cache/results', `${name}.report.json`);
fs.mkdirSync(folder, { recursive: true });
for (const file of [resultFile, reportFile]) fs.rmSync(file, { force: true });

const report = () =>
  fs.existsSync(reportFile) ? JSON.parse(fs.readFileSync(reportFile, 'utf8')) : undefined;

/** A step without tests of its own counts as one check. */
const oneCheck = ({ ok }) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/** A suite that could not even be loaded is a failure, though Jest counts no test in it. */
function jestCounts(run) {
  const jest = report();
  if (!jest) return oneCheck({ ok: false });
  const failed = jest.numFailedTests + jest.numRuntimeErrorTestSuites;
  return {
    passed: jest.numPassedTests,
    failed: failed === 0 && !run.ok ? 1 : failed,
    skipped: jest.numPendingTests + jest.numTodoTests,
  };
}

function playwrightCounts(run) {
  const stats = report()?.stats;
  if (!stats) return oneCheck({ ok: false });
  const failed = stats.unexpected + stats.flaky;
  return { passed: stats.expected, failed: failed === 0 && !run.ok ? 1 : failed, skipped: stats.skipped };
}

const jest = (project) => () => node(['tools/jest.mjs', project, '--json', `--outputFile=${reportFile}`]);
const steps = {
  lint: [() => node(['tools/lint.mjs']), oneCheck],
  typecheck: [() => node(['tools/typecheck.mjs']), oneCheck],
  contract: [() => node(['tools/contract.mjs', '--check']), oneCheck],
  unit: [jest('unit'), jestCounts],
  web: [jest('web'), jestCounts],
  int: [jest('int'), jestCounts],
  e2e: [
    () => node(['tools/e2e.mjs'], { env: { PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile } }),
    playwrightCounts,
  ],
};

const [execute, count] = steps[name];
const run = await execute();
const counts = count(run);
fs.writeFileSync(resultFile, JSON.stringify({ ...counts, seconds: run.seconds }));
process.exit(run.ok && counts.failed === 0 ? 0 : 1);
