// All that reads the source without running it: rules and boundaries, format, cycles, Dockerfiles. `--fix` mends.
import fs from 'node:fs';
import { at } from './workspace.mjs';
import { node, runSteps } from './steps.mjs';

const fix = process.argv.includes('--fix');
const quiet = { quiet: true };
const dockerfiles = fs.existsSync(at('docker'))
  ? fs
      .readdirSync(at('docker'))
      .filter((name) => name.endsWith('Dockerfile') || name.startsWith('Dockerfile'))
  : [];
const cruised = ['apps', 'libs', 'test'].filter((folder) => fs.existsSync(at(folder)));

const ok = await runSteps({
  'rules and boundaries': () =>
    node(
      [
        'node_modules/eslint/bin/eslint.js',
        '.',
        '--max-warnings=0',
        '--cache',
        '--cache-location=.cache/eslint/',
      ].concat('--cache-strategy=content', fix ? ['--fix'] : []),
      quiet,
    ),
  format: () =>
    node(
      [
        'node_modules/prettier/bin/prettier.cjs',
        fix ? '--write' : '--check',
        '.',
        '--log-level=warn',
        '--cache',
      ].concat('--cache-location=.cache/prettier', '--cache-strategy=content'),
      quiet,
    ),
  cycles: () =>
    node(
      [
        'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
        ...cruised,
        '--config=.dependency-cruiser.mjs',
      ].concat('--output-type=err', '--no-progress'),
      quiet,
    ),
  ...(dockerfiles.length
    ? {
        Dockerfiles: () =>
          node(
            [
              'node_modules/dockerfilelint/bin/dockerfilelint',
              ...dockerfiles.map((name) => `docker/${name}`),
            ],
            quiet,
          ),
      }
    : {}),
});
process.exit(ok ? 0 : 1);
