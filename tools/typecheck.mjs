// Type-checks every part with the native compiler (TypeScript 7) when it is installed, else with TypeScript 6.
import fs from 'node:fs';
import { at } from './workspace.mjs';
import { node, runSteps } from './steps.mjs';

const native = 'node_modules/ts7/bin/tsc';
const compiler = fs.existsSync(at(native)) ? native : 'node_modules/typescript/bin/tsc';
const parts = { server: 'tsconfig.json', web: 'apps/web/tsconfig.json' };

const ok = await runSteps(
  Object.fromEntries(
    Object.entries(parts).map(([name, config]) => [
      `types of the ${name}`,
      () => node([compiler, '--noEmit', '--pretty', 'false', '-p', config], { quiet: true }),
    ]),
  ),
);
process.exit(ok ? 0 : 1);
