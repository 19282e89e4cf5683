import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

test('no two wire classes share a name: one would replace the other in the OpenAPI document', () => {
  const owners = new Map<string, string[]>();
  const files = readdirSync('libs', { recursive: true, encoding: 'utf8' }).filter((f) =>
    f.endsWith('.contract.ts'),
  );
  for (const file of files) {
    for (const [, name] of readFileSync(path.join('libs', file), 'utf8').matchAll(
      /^(?:export )?class (\w+)/gm,
    )) {
      owners.set(name as string, [...(owners.get(name as string) ?? []), file]);
    }
  }
  expect([...owners].filter(([, in_]) => in_.length > 1)).toEqual([]);
  expect(owners.size).toBeGreaterThan(20);
});
