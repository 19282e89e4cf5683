// Runs Jest in ESM mode: `node tools/jest.mjs unit --watch` is project "unit" with Jest's own options after it.
import { spawn } from 'node:child_process';
import { at, root } from './workspace.mjs';

const [project, ...options] = process.argv.slice(2);
const child = spawn(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    at('node_modules/jest/bin/jest.js'),
    ...(project && project !== 'all' ? ['--selectProjects', project] : []),
    '--passWithNoTests',
    ...options,
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, TZ: 'UTC' } },
);
child.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
