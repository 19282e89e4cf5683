// Makes a fresh clone ready with nothing but Node's built-ins: installs the packages of the lock file when they are
// missing or older than it, and (on demand) a browser for the browser tests.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { packagedBrowser } from './packaged-browser.mjs';

const root = path.resolve(import.meta.dirname, '..');
const modules = path.join(root, 'node_modules');
const lockFile = path.join(root, 'package-lock.json');
const stamp = path.join(modules, '.relais-lock');
const quiet = { SCARF_ANALYTICS: 'false', DO_NOT_TRACK: '1', NX_SKIP_REMOTE_CACHE: 'true' };

const lockPrint = () => createHash('sha256').update(fs.readFileSync(lockFile)).digest('hex');

/** npm keeps `.package-lock.json` inside node_modules: the same packages there mean that nothing has to be installed. */
function sameAsInstalled() {
  const installed = path.join(modules, '.package-lock.json');
  if (!fs.existsSync(installed)) return false;
  const versions = (file) => JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  const [wanted, present] = [versions(lockFile), versions(installed)];
  return Object.entries(wanted).every(
    ([location, entry]) => location === '' || entry.optional || present[location]?.version === entry.version,
  );
}

/** Runs npm and shows one line per few seconds of work, because `npm ci` says nothing until it ends. */
function npm(args) {
  return new Promise((resolve) => {
    const began = Date.now();
    const child = spawn('npm', [...args, '--include=dev', '--no-audit', '--no-fund', '--prefer-offline'], {
      cwd: root,
      env: { ...process.env, ...quiet },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    const countPackages = () => {
      if (!fs.existsSync(modules)) return 0;
      return fs.readdirSync(modules).reduce((count, name) => {
        if (name.startsWith('.')) return count;
        return count + (name.startsWith('@') ? fs.readdirSync(path.join(modules, name)).length : 1);
      }, 0);
    };
    const tick = setInterval(() => {
      const seconds = Math.round((Date.now() - began) / 1000);
      console.log(`  npm ${args[0]}: ${countPackages()} packages in place after ${seconds} s`);
    }, 4000);
    child.once('error', (error) => (output += error.message));
    child.once('close', (code) => {
      clearInterval(tick);
      resolve({ ok: code === 0, output, seconds: Math.round((Date.now() - began) / 1000) });
    });
  });
}

/** Installs what package-lock.json names unless it is there already. */
export async function ensurePackages() {
  const print = lockPrint();
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === print) return;
  if (!sameAsInstalled()) {
    // What is there already is brought up to date, which takes seconds; npm ci starts from nothing.
    const partly = fs.existsSync(path.join(modules, '.package-lock.json'));
    console.log(partly ? 'Bringing packages up to date' : 'Installing packages (once; about a minute)');
    let result = partly ? await npm(['install', '--no-save']) : await npm(['ci']);
    if (partly && !(result.ok && sameAsInstalled())) result = await npm(['ci']);
    if (!result.ok) {
      console.log(
        `npm ci was refused, trying npm install:\n${result.output.trim().split('\n').slice(-5).join('\n')}`,
      );
      result = await npm(['install', '--no-save']);
    }
    if (!result.ok) throw new Error(`The packages could not be installed:\n${result.output}`);
    console.log(`Packages installed in ${result.seconds} s`);
  }
  fs.writeFileSync(stamp, print);
}

const browserNames = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium of this machine, or undefined. `CHROMIUM` names another one. */
export const systemBrowser = () =>
  process.env.CHROMIUM || browserNames.find((candidate) => fs.existsSync(candidate));

/**
 * Makes sure that there is a Chromium: the machine's own; else, as root on Debian, the distribution's package; else the
 * one that `@sparticuz/chromium` carries, which needs no rights and no download.
 */
export async function ensureBrowser() {
  if (systemBrowser()) return systemBrowser();
  if (process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium with apt-get (once)');
    const apt = (...args) =>
      spawnSync('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...args], {
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        stdio: ['ignore', 'ignore', 'inherit'],
        timeout: 300_000,
      }).status === 0;
    if (apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'))
      return systemBrowser();
    console.log('apt-get could not install it: using the Chromium of the npm package instead');
  }
  return packagedBrowser(path.join(root, '.cache', 'browser'));
}

if (import.meta.filename === process.argv[1]) {
  try {
    await ensurePackages();
    if (process.argv.includes('--browser')) console.log(`browser: ${await ensureBrowser()}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
