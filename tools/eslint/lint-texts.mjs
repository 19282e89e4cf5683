// Lints texts as if they stood at given paths, with the rules of the house that need no types.
// Reads `[{ path, text }]` on the standard input, answers `[[message, …], …]`.
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { at, root } from '../workspace.mjs';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] });
const answers = [];
for (const { path, text } of JSON.parse(Buffer.concat(chunks).toString())) {
  const [result] = await eslint.lintText(text, { filePath: at(path) });
  answers.push(result.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}
console.log(JSON.stringify(answers));
