// Runs every program of a folder of the workspace after compiling it: `node tools/run-built.mjs test/bench [NAME]`.
// A program is a file `<name>.bench.ts` or `<name>.fault.ts`.
import { buildServer } from './build.mjs';
import { node } from './steps.mjs';
import { filesBelow } from './workspace.mjs';

const [folder, wanted = ''] = process.argv.slice(2);
await buildServer();
const programs = filesBelow(folder)
  .filter((file) => /\.(bench|fault)\.ts$/.test(file) && file.includes(wanted))
  .sort();
if (programs.length === 0) {
  console.error(`No program in ${folder} matches "${wanted}".`);
  process.exit(1);
}
let allOk = true;
for (const program of programs) {
  const { ok, seconds } = await node(['--enable-source-maps', `dist/${program.replace(/\.ts$/, '.js')}`]);
  console.log(`${ok ? '✓' : '✗'} ${program} (${seconds} s)`);
  allOk &&= ok;
}
process.exit(allOk ? 0 : 1);
