// Which supervisor serves a folder of data: two on the same data would hurt each other.
import fs from 'node:fs';
import path from 'node:path';
import { isAlive } from '../embedded/ports.mjs';
import { at } from '../workspace.mjs';

const noteIn = (folder) => path.join(folder, 'running.json');

/** What the running supervisor wrote (`{ pid, url, environment }`), or undefined when none runs. */
export function runningSupervisor(folder = at('.data')) {
  const file = noteIn(folder);
  if (!fs.existsSync(file)) return undefined;
  try {
    const note = JSON.parse(fs.readFileSync(file, 'utf8'));
    if (note.pid === process.pid || !isAlive(note.pid)) return undefined;
    // Process ids are used again: the one that took ours is not a supervisor.
    const commandLine = `/proc/${note.pid}/cmdline`;
    if (fs.existsSync(commandLine) && !fs.readFileSync(commandLine, 'utf8').includes('start.mjs'))
      return undefined;
    return note;
  } catch {
    return undefined;
  }
}

export function noteRunning(folder, note) {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(noteIn(folder), JSON.stringify({ pid: process.pid, ...note }), { mode: 0o600 });
}

export const forgetRunning = (folder) => fs.rmSync(noteIn(folder), { force: true });
