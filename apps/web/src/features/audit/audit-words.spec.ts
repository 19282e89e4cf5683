import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messages as english } from './messages.en';
import { messages as french } from './messages.fr';

interface Operation {
  'x-policy'?: string;
}

const root = join(import.meta.dirname, '../../../../..');
const contract = JSON.parse(readFileSync(join(root, 'libs/api-client/openapi.json'), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
};

/** Policies of the routes that write: a write is kept in the audit trail under the name of its policy. */
const written = [
  ...new Set(
    Object.values(contract.paths)
      .flatMap((methods) => Object.entries(methods))
      .filter(([method]) => method !== 'get')
      .flatMap(([, operation]) => operation['x-policy'] ?? []),
  ),
].sort();

/** Tables whose rows are kept in the audit trail. */
const audited = readdirSync(join(root, 'migrations'))
  .flatMap((file) => readFileSync(join(root, 'migrations', file), 'utf8').split('\n'))
  .filter((line) => !line.includes('audited => false'))
  .flatMap((line) => /secure_tenant_table\('([a-z_]+)'/.exec(line)?.[1] ?? []);

describe('The history in words', () => {
  test('has words in French and English for each thing that can be done', () => {
    expect(written.length).toBeGreaterThan(50);
    for (const { actions } of [french, english])
      expect(written.filter((policy) => !actions[policy])).toEqual([]);
  });

  test('has words for each table that it follows', () => {
    expect(audited.length).toBeGreaterThan(40);
    for (const { objects } of [french, english])
      expect(audited.filter((table) => !objects[table])).toEqual([]);
  });

  test('has the same words in both languages', () => {
    for (const part of ['actions', 'objects', 'columns'] as const)
      expect(Object.keys(english[part]).sort()).toEqual(Object.keys(french[part]).sort());
  });
});
