import { Injectable } from '@nestjs/common';
import {
  STAFF_REGISTER_COLUMNS,
  StaffRegisterService,
  type StaffRegisterRow,
  staffRegisterRows,
} from '@relais/contracts/server';
import { type LocalDate, type Reference, addDays, addYears } from '@relais/kernel';
import {
  GROUP_ARTICLES,
  STAFF_REGISTER_REFERENCES,
  WORKING_TIME_RECORD_REFERENCES,
  staffRegisterRetention,
  workingTimeRecordYears,
} from '@relais/law';
import { MEMBER_REGISTER_COLUMNS, MembersService } from '@relais/members/server';
import { Db } from '@relais/platform/database';
import { FileStore, Pdf } from '@relais/platform/files';
import { type CsvColumns, csvPieces, csvText } from '@relais/platform/http';
import { dutyTitle } from '../duty-title';
import type { PackStep } from './inspector-pack.contract';
import { type IndexSection, packIndex } from './pack-index';
import {
  CONTRACTS_SQL,
  CONTRACT_COLUMNS,
  type ContractRow,
  HOST_REGISTER_COLUMNS,
  HOST_REGISTER_SQL,
  HOURS_COLUMNS,
  HOURS_SQL,
  type HostRegisterRow,
  type HoursRow,
  PLACEMENTS_SQL,
  PLACEMENT_COLUMNS,
  PROOFS_SQL,
  PROOF_COLUMNS,
  type PlacementRow,
  type ProofLine,
  type ProofRow,
} from './pack-rows';
import { type ZipWriter, pathName } from './zip-writer';

/** What was written, beside the archive itself. */
export interface BuiltPack {
  readonly entryCount: number;
  /** Proofs whose bytes could not be read. */
  readonly missing: number;
}

interface Part {
  readonly step: PackStep;
  readonly title: string;
  readonly references: readonly Reference[];
  /** Writes the files of the part; the answer is what the index says of it. */
  readonly write: (zip: ZipWriter, on: LocalDate) => Promise<string>;
}

const PLACEMENT_REFERENCES = [GROUP_ARTICLES.membersOnly, GROUP_ARTICLES.hostDuties];

/**
 * Writes the pack for the labour inspector: registers, members, contracts, placements, hours and proofs, as files that
 * open without Relais, with an index and a list of checksums. Call it in a snapshot: every part speaks of one instant.
 */
@Injectable()
export class PackBuilder {
  constructor(
    private readonly db: Db,
    private readonly files: FileStore,
    private readonly register: StaffRegisterService,
    private readonly members: MembersService,
  ) {}

  /** `onStep` is told each part before it is written, with the percentage done. */
  async build(
    zip: ZipWriter,
    on: LocalDate,
    onStep: (step: PackStep, progress: number) => Promise<void>,
  ): Promise<BuiltPack> {
    let missing = 0;
    const parts: Part[] = [
      {
        step: 'staff-register',
        title: 'Registre unique du personnel du groupement',
        references: STAFF_REGISTER_REFERENCES,
        write: (...to) => this.staffRegister(...to),
      },
      {
        step: 'practice-registers',
        title: 'Lignes à porter au registre de chaque cabinet utilisateur',
        references: STAFF_REGISTER_REFERENCES,
        write: (...to) => this.hostRegisters(...to),
      },
      {
        step: 'member-list',
        title: 'Liste des membres du groupement',
        references: [GROUP_ARTICLES.memberList, GROUP_ARTICLES.memberParticulars],
        write: (...to) => this.memberList(...to),
      },
      {
        step: 'contracts',
        title: 'Contrats de travail',
        references: [GROUP_ARTICLES.writtenContract],
        write: (to, day) =>
          this.table<ContractRow>(to, '04-contrats/contrats.csv', CONTRACT_COLUMNS, CONTRACTS_SQL, [
            day,
            keptFrom(day),
          ]),
      },
      {
        step: 'placements',
        title: 'Conventions de mise à disposition',
        references: PLACEMENT_REFERENCES,
        write: (to, day) =>
          this.table<PlacementRow>(
            to,
            '05-mises-a-disposition/mises-a-disposition.csv',
            PLACEMENT_COLUMNS,
            PLACEMENTS_SQL,
            [day, keptFrom(day)],
          ),
      },
      {
        step: 'hours',
        title: 'Décompte des heures par salarié',
        references: WORKING_TIME_RECORD_REFERENCES,
        write: (...to) => this.hours(...to),
      },
      {
        step: 'proofs',
        title: 'Preuves des obligations',
        references: [],
        write: async (to, day) => {
          const proofs = await this.proofs(to, day);
          missing = proofs.missing;
          return proofs.remark;
        },
      },
    ];
    const sections: IndexSection[] = [];
    for (const [n, { step, title, references, write }] of parts.entries()) {
      await onStep(step, Math.round((100 * n) / (parts.length + 1)));
      const before = zip.entries.length;
      const remark = await write(zip, on);
      sections.push({ title, references, remark, files: zip.entries.slice(before) });
    }
    await onStep('index', Math.round((100 * parts.length) / (parts.length + 1)));
    await this.index(zip, on, sections);
    return { entryCount: zip.entries.length, missing };
  }

  private async staffRegister(zip: ZipWriter, on: LocalDate): Promise<string> {
    const rows = staffRegisterRows(await this.register.read(on));
    await zip.add('01-registre-personnel/registre-personnel.csv', [csvText(STAFF_REGISTER_COLUMNS, rows)]);
    const titles = Object.entries(STAFF_REGISTER_COLUMNS) as [keyof StaffRegisterRow, string][];
    const wide: Partial<Record<keyof StaffRegisterRow, number>> = {
      employeeNo: 4,
      sex: 4,
      qualification: 13,
      job: 12,
    };
    const pdf = new Pdf('Registre unique du personnel', on, { landscape: true })
      .paragraph(`Lu au ${dayFr(on)}, dans l’ordre des embauches (L1221-13).`)
      .table(
        titles.map(([key, title]) => ({ title, width: wide[key] ?? 9 })),
        rows.map((row) => titles.map(([key]) => String(row[key] ?? ''))),
      );
    await zip.add('01-registre-personnel/registre-personnel.pdf', [await pdf.finish()], { compress: false });
    return `${rows.length} ligne(s), tenues jusqu’à ${staffRegisterRetention.at(on).value} ans après le départ (R1221-26).`;
  }

  /** One file for each practice: the rows come in the order of the practices. */
  private async hostRegisters(zip: ZipWriter, on: LocalDate): Promise<string> {
    const rows = this.db.stream<HostRegisterRow>(HOST_REGISTER_SQL, [on, keptFrom(on)]);
    const practices = await fileForEach(
      zip,
      rows,
      ({ memberNo, legalName }) =>
        `02-registres-des-cabinets/${numbered(memberNo)}-${pathName(legalName)}.csv`,
      HOST_REGISTER_COLUMNS,
    );
    return `${practices} cabinet(s) ; la ligne porte la mention et l’adresse du groupement (D1221-23).`;
  }

  private async memberList(zip: ZipWriter, on: LocalDate): Promise<string> {
    const rows = await this.members.register(on);
    await zip.add('03-membres/liste-des-membres.csv', [csvText(MEMBER_REGISTER_COLUMNS, rows)]);
    return `${rows.length} membre(s) au ${dayFr(on)}.`;
  }

  private async hours(zip: ZipWriter, on: LocalDate): Promise<string> {
    const from = addDays(addYears(on, -workingTimeRecordYears.at(on).value), 1);
    const rows = this.db.stream<HoursRow>(HOURS_SQL, [from, on]);
    const people = await fileForEach(
      zip,
      rows,
      ({ employeeNo, familyName, givenName }) =>
        `06-heures/${numbered(employeeNo)}-${pathName(`${familyName} ${givenName}`)}.csv`,
      HOURS_COLUMNS,
    );
    return `${people} salarié(s), du ${dayFr(from)} au ${dayFr(on)} ; les absences y sont sans leur motif.`;
  }

  /** The list of proofs, and each file as it was handed in. */
  private async proofs(zip: ZipWriter, on: LocalDate): Promise<{ remark: string; missing: number }> {
    const lines: ProofLine[] = [];
    let missing = 0;
    for (const { fileId, fileName, ...proof } of await this.db.query<ProofRow>(PROOFS_SQL, [on])) {
      const line = { ...proof, duty: dutyTitle(proof.duty).fr };
      if (fileId === null) {
        lines.push({ ...line, path: '' });
        continue;
      }
      const path = `07-preuves/${numbered(lines.length + 1)}-${pathName(proof.subject)}-${pathName(proof.duty)}${extension(fileName)}`;
      const content = await this.content(fileId);
      if (content === null) missing += 1;
      else await zip.add(path, [content], { compress: false });
      lines.push({ ...line, path: content === null ? 'ILLISIBLE' : path });
    }
    await zip.add('07-preuves/preuves.csv', [csvText(PROOF_COLUMNS, lines)]);
    const unread = missing > 0 ? ` ${missing} fichier(s) illisible(s), signalés dans preuves.csv.` : '';
    return { remark: `${lines.length} preuve(s) ou motif(s) enregistrés.${unread}`, missing };
  }

  /** The bytes of a proof; null when the storage has lost them, which the index must say rather than hide. */
  private async content(fileId: string): Promise<Buffer | null> {
    try {
      return (await this.files.open(fileId)).content;
    } catch {
      return null;
    }
  }

  private async table<Row extends object>(
    zip: ZipWriter,
    path: string,
    columns: CsvColumns<Row>,
    sql: string,
    parameters: readonly unknown[],
  ): Promise<string> {
    let lines = 0;
    const counted = async function* (rows: AsyncIterable<Row>) {
      for await (const row of rows) {
        lines += 1;
        yield row;
      }
    };
    await zip.add(path, csvPieces(columns, counted(this.db.stream<Row>(sql, parameters))));
    return `${lines} ligne(s).`;
  }

  private async index(zip: ZipWriter, on: LocalDate, sections: readonly IndexSection[]): Promise<void> {
    const sums = zip.entries.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
    await zip.add('00-empreintes-sha256.txt', [sums]);
    const group = await this.db.one<{ name: string; siret: string; address: string }>(
      `select name, siret, concat_ws(', ', nullif(street, ''), concat_ws(' ', nullif(postcode, ''), nullif(city, ''))) as address
       from employer_group where tenant_id = current_tenant()`,
    );
    const sumsEntry = zip.entries.at(-1);
    const bytes = await packIndex(group, on, sections, sumsEntry?.sha256 ?? '');
    await zip.add('00-index.pdf', [bytes], { compress: false });
  }
}

/** Writes one file for each run of rows with the same path. Returns how many. */
async function fileForEach<Row extends object>(
  zip: ZipWriter,
  rows: AsyncGenerator<Row>,
  pathOf: (row: Row) => string,
  columns: CsvColumns<Row>,
): Promise<number> {
  let files = 0;
  let next = await rows.next();
  while (!next.done) {
    const path = pathOf(next.value);
    const run = async function* () {
      while (!next.done && pathOf(next.value) === path) {
        yield next.value;
        next = await rows.next();
      }
    };
    await zip.add(path, csvPieces(columns, run()));
    files += 1;
  }
  return files;
}

const keptFrom = (on: LocalDate): LocalDate => addYears(on, -staffRegisterRetention.at(on).value);
const numbered = (n: number): string => String(n).padStart(4, '0');
export const dayFr = (date: LocalDate): string => date.split('-').reverse().join('/');
const extension = (name: string | null): string =>
  /\.[A-Za-z0-9]{1,5}$/.exec(name ?? '')?.[0]?.toLowerCase() ?? '';
