// Loads the specs of a folder into this process and runs them one by one, as often as one likes: a mutant costs the
// milliseconds of the tests that reach it. It knows what the specs of pure code use of Jest: `describe`, `test`, their
// `each`, and Jest's own `expect` with its snapshots, which are only read.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { format } from 'node:util';
import vm from 'node:vm';
import { transformSync } from '@swc/core';
import fc from 'fast-check';
import { jestOptions } from '../swc-options.mjs';
import { aliases } from '../workspace.mjs';

const nodeRequire = createRequire(import.meta.url);
const fromGlobals = createRequire(nodeRequire.resolve('@jest/globals'));
const { jestExpect } = fromGlobals('@jest/expect');
const { SnapshotState } = createRequire(fromGlobals.resolve('@jest/expect'))('jest-snapshot');

/**
 * The tests of every spec below `folder` of `root`, in order of file: `{ id, file, run }`. Before each of them
 * `forget()` empties what the modules remember from one call to the next, so that a test never reads the figure that a
 * mutant left there.
 */
export function loadSpecs(root, folder) {
  const { load, forget } = moduleLoader(root);
  const tests = [];
  const specs = fs
    .readdirSync(path.join(root, folder), { recursive: true })
    .filter((name) => name.endsWith('.spec.ts'))
    .sort();
  for (const name of specs) {
    const file = path.join(root, folder, name);
    load(file, { '@jest/globals': jestGlobals(file, tests), 'fast-check': fc });
  }
  return { tests, forget };
}

/** What a spec imports from `@jest/globals`; its tests are added to `tests` under their whole title. */
function jestGlobals(file, tests) {
  const titles = [];
  const kept = path.join(path.dirname(file), '__snapshots__', `${path.basename(file)}.snap`);
  const snapshotState = new SnapshotState(kept, {
    updateSnapshot: 'none',
    rootDir: path.dirname(file),
    snapshotFormat: { escapeString: false, printBasicPrototype: false },
  });
  const describe = (title, body) => {
    titles.push(title);
    body();
    titles.pop();
  };
  const test = (title, run) => {
    const name = [path.basename(file), ...titles, title].join(' › ');
    const alike = tests.filter(({ name: other }) => other === name).length;
    const currentTestName = [...titles, title].join(' ');
    const alone = async () => {
      snapshotState.clear();
      jestExpect.setState({ snapshotState, currentTestName, testPath: file, suppressedErrors: [] });
      await run();
      // A snapshot that differs does not throw: it leaves its error here.
      const [different] = jestExpect.getState().suppressedErrors;
      if (different) throw different;
    };
    tests.push({ id: alike === 0 ? name : `${name} (${alike + 1})`, name, file, run: alone });
  };
  describe.each = eachOf(describe);
  test.each = eachOf(test);
  return { describe, test, expect: jestExpect };
}

/** As in Jest: a row is the list of arguments, a cell that is no list the only one; `$key` and `%s` are filled in. */
const eachOf = (declare) => (rows) => (title, body) =>
  rows.forEach((row) => {
    const cells = Array.isArray(row) ? row : [row];
    const named = title.replace(/\$(\w+)/g, (whole, key) => cells[0]?.[key] ?? whole);
    const used = named.match(/%[a-z]/g)?.length ?? 0;
    declare(format(named, ...cells.slice(0, used)), () => body(...cells));
  });

function moduleLoader(root) {
  const loaded = new Map();
  const memories = [];
  class ModuleMap extends Map {
    constructor(entries) {
      super(entries);
      if (loading > 0 && this.size === 0) memories.push(this);
    }
  }
  let loading = 0;

  const fileOf = (from, name) => {
    if (name in aliases) return path.join(root, aliases[name]);
    const whole = path.resolve(path.dirname(from), name);
    return [`${whole}.ts`, path.join(whole, 'index.ts')].find((file) => fs.existsSync(file));
  };

  const load = (file, given) => {
    const known = loaded.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    loaded.set(file, module);
    const { code } = transformSync(fs.readFileSync(file, 'utf8'), {
      ...jestOptions('.ts'),
      filename: file,
      sourceMaps: false,
      module: { type: 'commonjs' },
    });
    const require = (name) => {
      if (given[name]) return given[name];
      return name.startsWith('.') || name in aliases ? load(fileOf(file, name), given) : nodeRequire(name);
    };
    loading += 1;
    vm.compileFunction(code, ['exports', 'require', 'module', 'Map'], { filename: file })(
      module.exports,
      require,
      module,
      ModuleMap,
    );
    loading -= 1;
    return module.exports;
  };
  return { load, forget: () => memories.forEach((memory) => memory.clear()) };
}
