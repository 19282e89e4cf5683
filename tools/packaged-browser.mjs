// The Chromium that the npm package @sparticuz/chromium carries, for machines where nothing can be installed. It comes
// with the libraries and fonts that a bare machine lacks; a small script starts it with them.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** Unpacks the browser below `folder` (once) and answers the path of the script that starts it. */
export function packagedBrowser(folder) {
  const script = path.join(folder, 'chromium.sh');
  if (fs.existsSync(script)) return script;
  fs.mkdirSync(folder, { recursive: true });
  const unpack =
    "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";
  const result = spawnSync(process.execPath, ['--input-type=module', '-e', unpack], {
    // It unpacks into the temporary folder, its libraries only where it believes to be on their machine.
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    encoding: 'utf8',
  });
  const browser = path.join(folder, 'chromium');
  if (result.status !== 0) throw new Error(`Chromium could not be unpacked: ${result.stderr}`);

  const ownLibraries = `LD_LIBRARY_PATH='${path.join(folder, 'al2023', 'lib')}'`;
  // Its own list of fonts names folders of that other machine.
  const fontList = path.join(folder, 'fonts.conf');
  const [fonts, cache] = [path.join(folder, 'fonts'), path.join(folder, 'fonts-cache')];
  fs.writeFileSync(
    fontList,
    `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>\n`,
  );
  const ownFonts = `FONTCONFIG_FILE='${fontList}'`;
  const starts = spawnSync(browser, ['--version'], { stdio: 'ignore' }).status === 0;
  const hasFonts = fs.existsSync('/etc/fonts/fonts.conf') && fs.existsSync('/usr/share/fonts/truetype');
  const environment = [...(starts ? [] : [ownLibraries]), ...(hasFonts ? [] : [ownFonts])].join(' ');
  fs.writeFileSync(script, `#!/bin/sh\n${environment} exec '${browser}' "$@"\n`, { mode: 0o755 });
  return script;
}
