// The contract between API and interface: the OpenAPI document of the API, the types made from it, and the table of
// who may call what, all committed.
// `--check` writes nothing and fails when what is committed is not what the API says.
import fs from 'node:fs';
import path from 'node:path';
import { buildServer } from './build.mjs';
import { node } from './steps.mjs';
import { at } from './workspace.mjs';

const document = 'libs/api-client/openapi.json';
const types = 'libs/api-client/src/schema.d.ts';
const rights = 'docs/security/routes.md';
const check = process.argv.includes('--check');
const target = (file) => (check ? path.join('.cache/contract', path.basename(file)) : file);
const fail = (message) => {
  console.error(message);
  process.exit(1);
};

await buildServer();
fs.mkdirSync(at('.cache/contract'), { recursive: true });
for (const [file, ...flags] of [[document], [rights, '--routes']]) {
  const emitted = await node(['--enable-source-maps', 'dist/apps/api/src/emit-openapi.js', ...flags], {
    quiet: true,
  });
  if (!emitted.ok) fail(`The API could not describe itself:\n${emitted.output}`);
  fs.mkdirSync(path.dirname(at(target(file))), { recursive: true });
  fs.writeFileSync(at(target(file)), emitted.stdout);
}
const generated = await node(
  ['node_modules/openapi-typescript/bin/cli.js', target(document), '--output', target(types)],
  { quiet: true },
);
if (!generated.ok) fail(`No types could be made from ${document}:\n${generated.output}`);

if (check) {
  const drifted = [document, types, rights].filter(
    (file) =>
      !fs.existsSync(at(file)) ||
      fs.readFileSync(at(file), 'utf8') !== fs.readFileSync(at(target(file)), 'utf8'),
  );
  if (drifted.length)
    fail(`Not what the API says: ${drifted.join(', ')}. Run \`npm run contract\` and commit.`);
  console.log('the committed contract is what the API says');
} else {
  console.log(`written: ${document}, ${types}, ${rights}`);
}
