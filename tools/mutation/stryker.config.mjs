// Mutation tests of the law: `npm run mutation`, or a part of it: `npm run mutation -- --mutate libs/law/src/facts.ts`.
import path from 'node:path';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'in-process',
  plugins: [path.join(import.meta.dirname, 'in-process-runner.mjs')],
  // Everything but tests: specs, examples, the naive count that the engine is compared with.
  mutate: [
    'libs/law/src/**/*.ts',
    '!libs/law/src/**/*.spec.ts',
    '!libs/law/src/**/*.examples.ts',
    '!libs/law/src/**/{testing,*.testing}.ts',
    '!libs/law/src/**/index.ts',
  ],
  // What is computed once at load is data: tables of values, titles, texts and links. The specs of the catalogue read
  // those tables; see docs/quality/mutation.md.
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
