import { createReadStream, createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { SETTINGS, type Settings } from '@relais/platform/config';
import { STORAGE, type Storage } from '@relais/platform/files';
import { exportGroup, importGroup } from '@relais/platform/transfer';
import { Command } from 'commander';
import { OperatorError } from './operator-error';
import { RelaisContext } from './relais-context';

/** `relais export <group> <file>`: everything of a group in one sealed file. */
export function exportCommand(): Command {
  return new Command('export')
    .description('write everything of a group (rows, files, people) into one sealed, compressed file')
    .argument('<group>', 'name or sign-up address of the group')
    .argument('<file>', 'for example group.ndjson.gz')
    .action((wanted: string, file: string) =>
      RelaisContext.with(async (relais) => {
        const [group] = await relais.groups(wanted);
        if (!group) throw new OperatorError(`No group is called ${wanted}.`);
        const { database } = relais.app.get<Settings>(SETTINGS);
        const lines = exportGroup(database.ownerUrl, group.tenantId, relais.app.get<Storage>(STORAGE));
        await pipeline(
          Readable.from(lines),
          createGzip(),
          createWriteStream(`${file}.part`, { mode: 0o600 }),
        );
        await rename(`${file}.part`, file);
        console.log(`${group.name}: written to ${file}`);
      }),
    );
}

/** `relais import <file>`: reads an export back, all or nothing. */
export function importCommand(): Command {
  return new Command('import')
    .description(
      'read an export back into an installation that does not hold the group; all of it or nothing',
    )
    .argument('<file>')
    .action((file: string) =>
      RelaisContext.with(async (relais) => {
        const { database } = relais.app.get<Settings>(SETTINGS);
        const lines = createInterface({
          input: createReadStream(file).pipe(createGunzip()),
          crlfDelay: Infinity,
        });
        try {
          const report = await importGroup(database.ownerUrl, lines, relais.app.get<Storage>(STORAGE));
          console.log(`${report.name}: ${report.rows} rows and ${report.files} files read back`);
        } catch (error) {
          throw new OperatorError(`Nothing was imported: ${(error as Error).message}.`);
        }
      }),
    );
}
