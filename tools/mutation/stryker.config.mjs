// Mutation tests of the law: `npm run mutation`, or a part of it: `npm run mutation -- --mutate libs/law/src/facts.ts`.

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: { configFile: 'tools/mutation/jest.config.mjs', enableFindRelatedTests: true },
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
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
  concurrency: 2,
  timeoutMS: 20_000,
  incremental: true,
  incrementalFile: '.cache/mutation/incremental.json',
  tempDirName: '.cache/mutation/sandbox',
  ignorePatterns: ['.data', '.cache', '.nx', 'dist', 'docs', 'migrations', 'apps/web', 'test-results'],
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  clearTextReporter: { allowEmojis: false, logTests: false, reportTests: false, skipFull: true },
  thresholds: { high: 90, low: 85, break: 85 },
  allowConsoleColors: false,
};
