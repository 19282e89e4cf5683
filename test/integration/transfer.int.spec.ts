import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { FileStore, STORAGE, type Storage } from '@relais/platform/files';
import { processSettings } from '@relais/platform/config';
import { exportGroup, importGroup } from '@relais/platform/transfer';
import { asOwner, fingerprint, tenantTables } from '../support/foreign-group';
import { startApp, type TestApp } from '../support/harness';
import { livedInGroup } from '../support/lived-in-group';

let relais: TestApp;
beforeAll(async () => {
  relais = await startApp();
}, 60_000);
afterAll(() => relais?.close());

const read = async (lines: AsyncIterable<string>): Promise<string[]> => {
  const all: string[] = [];
  for await (const line of lines) all.push(line.trimEnd());
  return all;
};

async function* again(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(line);
}

/** Removes a group as only a superuser can: past the append-only tables. */
const forget = (tenantId: string): Promise<void> =>
  asOwner(async (owner) => {
    await owner.query(`begin; set local session_replication_role = replica`);
    for (const table of await tenantTables(owner))
      await owner.query(`delete from "${table}" where tenant_id = $1`, [tenantId]);
    await owner.query('commit');
  });

test('a group that was exported, removed and imported is the same to the byte, audit chain included', async () => {
  const { ownerUrl } = processSettings().database;
  const storage = relais.app.get<Storage>(STORAGE);
  const group = await livedInGroup(relais, 'Groupe voyageur');
  // The row of the fixture points at no bytes; a real file takes its place.
  const file = await group.within(() =>
    relais.app.get(FileStore).put('preuve.pdf', 'application/pdf', Buffer.from('%PDF-1.7')),
  );
  await asOwner((owner) =>
    owner.query(
      `update stored_file set storage_key = (select storage_key from stored_file where id = $1) where tenant_id = $2`,
      [file.id, group.tenantId],
    ),
  );
  const before = await fingerprint(group.tenantId);
  const lines = await read(exportGroup(ownerUrl, group.tenantId, storage));

  await expect(importGroup(ownerUrl, again(lines), storage)).rejects.toThrow('already here');
  await forget(group.tenantId);
  const altered = lines.map((line) => line.replace('Marie', 'Maria'));
  await expect(importGroup(ownerUrl, again(altered), storage)).rejects.toThrow('altered');
  await expect(importGroup(ownerUrl, again(lines.slice(0, -2)), storage)).rejects.toThrow('seal');
  const report = await importGroup(ownerUrl, again(lines), storage);

  expect(report.name).toContain('Groupe voyageur');
  const { outbox: _o, idempotency_key: _k, ...kept } = before;
  expect(await fingerprint(group.tenantId)).toMatchObject(kept);
  expect(await group.within((db) => db.query(`select * from audit_broken(current_tenant())`))).toEqual([]);
  expect((await group.within(() => relais.app.get(FileStore).open(file.id))).content.toString()).toBe(
    '%PDF-1.7',
  );
}, 60_000);
