// Server build: one SWC pass per file, ESM with full specifiers, into dist/. Only files whose content changed are
// compiled again. `--watch` goes on compiling, `--web` also builds the interface with Vite when its inputs changed.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { at, aliases, filesBelow, root } from './workspace.mjs';

const sources = ['apps/api', 'apps/worker', 'apps/inbox', 'apps/cli', 'libs', 'test/bench', 'test/faults'];
const isSource = (file) =>
  /\.tsx?$/.test(file) &&
  !/(\.spec\.tsx?|\.d\.ts)$/.test(file) &&
  !file.startsWith(path.join('libs', 'ui') + path.sep);
const isAsset = (file) => /^libs[\\/].*[\\/]src[\\/].*\.(json|sql|html|css|ttf|woff2)$/.test(file);
const manifestFile = at('dist/.manifest.json');
const outputOf = (file) => path.join('dist', file.replace(/\.tsx?$/, '.js'));
const sha = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

/** What the output depends on besides the file itself. */
const toolchain = () =>
  sha(
    JSON.stringify(aliases),
    fs.readFileSync(at('tools/swc-options.mjs')),
    fs.readFileSync(at('tools/build.mjs')),
    fs.readFileSync(at('package-lock.json')),
  );

async function compile(file) {
  const [{ transformFile }, { buildOptions }] = await Promise.all([
    import('@swc/core'),
    import('./swc-options.mjs'),
  ]);
  const output = at(outputOf(file));
  fs.mkdirSync(path.dirname(output), { recursive: true });
  if (isAsset(file)) return fs.copyFileSync(at(file), output);
  const { code, map } = await transformFile(at(file), {
    ...buildOptions(file),
    outputPath: path.dirname(output),
    sourceFileName: path.relative(path.dirname(output), at(file)),
  });
  fs.writeFileSync(output, `${code}\n//# sourceMappingURL=${path.basename(output)}.map\n`);
  fs.writeFileSync(`${output}.map`, map);
}

/** Compiles what changed since the last build; answers how many files were seen and compiled. */
export async function buildServer() {
  const tools = toolchain();
  const before = fs.existsSync(manifestFile) ? JSON.parse(fs.readFileSync(manifestFile, 'utf8')) : {};
  const after = {};
  const stale = [];
  for (const file of sources.flatMap(filesBelow).filter((file) => isSource(file) || isAsset(file))) {
    after[file] = sha(tools, fs.readFileSync(at(file)));
    if (before[file] !== after[file] || !fs.existsSync(at(outputOf(file)))) stale.push(file);
  }
  // Written first without the stale files: a build that is interrupted compiles them again.
  const fresh = Object.fromEntries(Object.entries(after).filter(([file]) => !stale.includes(file)));
  fs.mkdirSync(at('dist'), { recursive: true });
  fs.writeFileSync(manifestFile, JSON.stringify(fresh));
  for (const file of Object.keys(before).filter((file) => !after[file])) {
    for (const gone of [outputOf(file), `${outputOf(file)}.map`]) fs.rmSync(at(gone), { force: true });
  }
  await Promise.all(stale.map(compile));
  fs.writeFileSync(manifestFile, JSON.stringify(after));
  return { files: Object.keys(after).length, compiled: stale.length };
}

const webInputs = ['apps/web', 'libs/ui', 'libs/api-client', 'libs/kernel', 'libs/law'];

/** Builds the interface into dist/apps/web when one of its inputs changed; answers whether it did. */
export async function buildWeb({ log = () => {} } = {}) {
  if (!fs.existsSync(at('apps/web/index.html'))) return false;
  const cores = Object.values(aliases)
    .filter((entry) => entry.includes(`${path.sep}core${path.sep}`))
    .map((entry) => path.dirname(entry));
  const inputs = [...webInputs, ...cores]
    .flatMap(filesBelow)
    .filter((file) => !/\.(spec|e2e)\.tsx?$/.test(file));
  const print = sha(
    toolchain(),
    ...[...new Set(inputs)].sort().flatMap((file) => [file, fs.readFileSync(at(file))]),
  );
  const stamp = at('dist/.web-inputs');
  if (
    fs.existsSync(at('dist/apps/web/index.html')) &&
    fs.existsSync(stamp) &&
    fs.readFileSync(stamp, 'utf8') === print
  )
    return false;
  log('building the interface (about 20 s the first time)');
  fs.rmSync(stamp, { force: true });
  await run(process.execPath, [
    at('node_modules/vite/bin/vite.js'),
    'build',
    at('apps/web'),
    '--outDir',
    at('dist/apps/web'),
    '--emptyOutDir',
    '--logLevel',
    'error',
  ]);
  fs.writeFileSync(stamp, print);
  return true;
}

function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      code === 0
        ? resolve()
        : reject(new Error(`${path.basename(args[0] ?? command)} ended with ${code ?? signal}`)),
    );
  });
}

/** Compiles on every change; `changed` is told after each batch. */
export function watchServer(changed) {
  let timer;
  const batch = async () => {
    try {
      const { compiled } = await buildServer();
      if (compiled > 0) changed(compiled);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  };
  for (const folder of ['apps', 'libs', 'test'].filter((folder) => fs.existsSync(at(folder))))
    fs.watch(at(folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(batch, 100);
    });
}

if (import.meta.filename === process.argv[1]) {
  const began = performance.now();
  const { files, compiled } = await buildServer();
  console.log(
    `server: ${compiled} of ${files} files compiled in ${Math.round(performance.now() - began)} ms`,
  );
  if (process.argv.includes('--web')) {
    const built = await buildWeb({ log: console.log });
    console.log(built ? `interface: built` : 'interface: unchanged');
  }
  if (process.argv.includes('--watch')) watchServer((count) => console.log(`${count} files compiled`));
}
