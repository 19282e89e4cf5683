// Applications log JSON lines. All of them go to a file; what an operator must see is also shown, in one short line.
import fs from 'node:fs';
import path from 'node:path';

const warning = 40;

/** Short form of a log line that asks for attention, or undefined. What is no JSON is shown when it is an `error`. */
export function noteworthy(line, error) {
  let entry;
  try {
    entry = JSON.parse(line);
  } catch {
    return error && line.trim() !== '' ? line : undefined;
  }
  const level =
    typeof entry.level === 'number' ? entry.level : { warn: 40, error: 50, fatal: 60 }[entry.level];
  if (!(level >= warning)) return undefined;
  const text = [entry.context, entry.msg, entry.job, entry.err?.message].filter(Boolean).join(': ');
  return `${level >= 50 ? 'error' : 'warning'}: ${text}`;
}

/** Copies a process's output into `file` and gives noteworthy lines to `show`. */
export function recordOutput(child, file, show) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const log = fs.createWriteStream(file, { flags: 'w' });
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
      log.write(text);
      const lines = (rest + text).split('\n');
      rest = lines.pop();
      for (const line of lines) {
        const note = noteworthy(line, stream === child.stderr);
        if (note !== undefined) show(note);
      }
    });
    stream.on('end', () => rest && stream === child.stderr && show(rest));
  }
  child.once('close', () => log.end());
}
