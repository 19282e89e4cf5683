// Runs commands one after the other and says how each went.
import { spawn } from 'node:child_process';
import { root } from './workspace.mjs';

/**
 * Runs a Node script of the workspace; answers `{ ok, output, stdout, seconds }`, where `output` holds the errors too.
 * With `quiet`, nothing is shown.
 */
export function node(args, { env = {}, quiet = false } = {}) {
  return run(process.execPath, args, { env, quiet });
}

export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const began = performance.now();
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let stdout = '';
    child.stdout.on('data', (data) => {
      stdout += data;
      output += data;
      if (!quiet) process.stdout.write(data);
    });
    child.stderr.on('data', (data) => {
      output += data;
      if (!quiet) process.stderr.write(data);
    });
    child.once('error', (error) => (output += error.message));
    child.once('close', (code) =>
      resolve({
        ok: code === 0,
        output,
        stdout,
        seconds: Math.round((performance.now() - began) / 100) / 10,
      }),
    );
  });
}

/** Runs named steps in order, shows the output of those that fail, and answers whether all succeeded. */
export async function runSteps(steps) {
  let allOk = true;
  for (const [name, step] of Object.entries(steps)) {
    const { ok, output, seconds } = await step();
    if (!ok) console.log(output.trim());
    console.log(`${ok ? '✓' : '✗'} ${name} (${seconds} s)`);
    allOk &&= ok;
  }
  return allOk;
}
