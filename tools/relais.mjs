#!/usr/bin/env node
// The operator's command line from a clone: `npm run relais -- audit verify`. It works on the data of DATABASE_URL, else
// of the running `npm start`, else starts the embedded servers for the time of the command.
import { spawn } from 'node:child_process';
import { ensurePackages } from './ensure.mjs';

await ensurePackages();
const { buildServer } = await import('./build.mjs');
const { startServers } = await import('./supervisor/servers.mjs');
const { runningSupervisor } = await import('./supervisor/running.mjs');
const { at } = await import('./workspace.mjs');

await buildServer();
const options = process.argv.slice(2);
const needsNoServer =
  options.length === 0 ||
  options.some((option) => ['--help', '-h', 'help', 'openapi', 'rules', 'explain'].includes(option));

let servers;
async function environment() {
  if (needsNoServer) return {};
  if (!process.env.DATABASE_URL) {
    const running = runningSupervisor();
    if (running?.environment) return running.environment;
  }
  servers = await startServers({ folder: at('.data'), say: console.error });
  return { RELAIS_FILES_DIR: process.env.RELAIS_FILES_DIR ?? at('.data/files'), ...servers.environment };
}

try {
  const command = spawn(
    process.execPath,
    ['--enable-source-maps', at('dist/apps/cli/src/main.js'), ...options],
    {
      stdio: 'inherit',
      env: { ...process.env, ...(await environment()) },
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => command.kill(signal));
  process.exitCode = await new Promise((resolve) => command.once('exit', (code) => resolve(code ?? 1)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await servers?.stop();
}
process.exit();
