import { describe, expect, test } from '@jest/globals';
import { uiMessages } from '@relais/ui';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

type Branch = { [key: string]: string | Branch };

const source = import.meta.dirname;
const camelCase = (kebab: string): string =>
  kebab.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.spec.'))
    .map((file) => path.join(folder, file));

const folders = readdirSync(path.join(source, 'features'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

async function messagesOf(language: 'fr' | 'en'): Promise<Branch> {
  const load = async (folder: string): Promise<Branch> =>
    ((await import(path.join(source, folder, `messages.${language}.ts`))) as { messages: Branch }).messages;
  const features = await Promise.all(
    folders.map(async (folder) => [camelCase(folder), await load(`features/${folder}`)] as const),
  );
  return { ...Object.fromEntries(features), shell: await load('shell'), ui: uiMessages[language] };
}

function valueAt(messages: Branch, key: string): unknown {
  return key.split('.').reduce<unknown>((branch, part) => (branch as Branch | undefined)?.[part], messages);
}

/** Every key of a branch with its text. */
function leaves(branch: Branch, prefix = ''): [string, string][] {
  return Object.entries(branch).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : leaves(value, `${prefix}${key}.`),
  );
}

/** Keys written in full in the code: `t('members.title')`, `title: 'members.title'`, `useWordMap('…')`. */
function keysUsed(): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of [...filesBelow(source), ...filesBelow(path.join(source, '../../../libs/ui/src'))]) {
    const calls = readFileSync(file, 'utf8').matchAll(
      /(?:\bt\(\s*|useWordMap\(|(?:title|label): )(?:[^'`()]*\? )?'([a-z]\w*(?:\.[\w-]+)+)'/g,
    );
    for (const [, key] of calls) if (key !== undefined) found.set(key, path.relative(source, file));
  }
  return found;
}

describe.each(['fr', 'en'] as const)('The texts in %s', (language) => {
  test('exist for every key the pages use', async () => {
    const messages = await messagesOf(language);
    const missing = [...keysUsed()].filter(
      ([key]) =>
        valueAt(messages, key) === undefined &&
        valueAt(messages, `${key}_one`) === undefined &&
        valueAt(messages, `${key}_other`) === undefined,
    );
    expect(missing).toEqual([]);
  });

  test('are never empty and hold no straight apostrophe', async () => {
    const bad = leaves(await messagesOf(language)).filter(
      ([, text]) => text.trim() === '' || /\w'\w/.test(text),
    );
    expect(bad).toEqual([]);
  });
});

test('both languages have the same texts with the same values in them', async () => {
  const [french, english] = await Promise.all([messagesOf('fr'), messagesOf('en')]);
  const holes = (text: string): string[] =>
    (text.match(/{{\s*\w+/g) ?? []).map((hole) => hole.slice(2)).sort();
  const other = new Map(leaves(english));
  expect([...other.keys()].sort()).toEqual(
    leaves(french)
      .map(([key]) => key)
      .sort(),
  );
  const differing = leaves(french).filter(
    ([key, text]) => String(holes(text)) !== String(holes(other.get(key) ?? '')),
  );
  expect(differing).toEqual([]);
});
