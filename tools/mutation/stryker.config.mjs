// Mutation tests of the law: `npm run mutation`, or a part of it: `npm run mutation -- --mutate libs/law/src/facts.ts`.
import path from 'node:path';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'in-process',
  plugins: [path.join(import.meta.dirname, 'in-process-runner.mjs')],
  mutate: [
    'libs/law/src/**/*.ts',
    '!libs/law/src/**/*.spec.ts',
    '!libs/law/src/testing.ts',
    '!libs/law/src/**/index.ts',
  ],
  // What is computed once at load is data: tables of values, titles and texts. Each such mutant would ask for a whole
  // run; the specs of the catalogue read these tables instead.
  ignoreStatic: true,
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 5_000,
  tempDirName: '.cache/mutation/sandbox',
  ignorePatterns: ['.data', '.cache', '.nx', 'dist', 'docs', 'migrations', 'apps/web', 'test-results'],
  incremental: true,
  incrementalFile: '.cache/mutation/incremental.json',
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  clearTextReporter: { allowEmojis: false, logTests: false, reportTests: false, skipFull: true },
  thresholds: { high: 90, low: 85, break: 85 },
  allowConsoleColors: false,
};
