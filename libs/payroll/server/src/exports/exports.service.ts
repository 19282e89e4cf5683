import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Month } from '@relais/kernel';
import {
  DEFAULT_SETTINGS,
  type ExportLine,
  controlJson,
  exportLines,
  readyTemplate,
} from '@relais/payroll/core';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { FileStore } from '@relais/platform/files';
import { DomainError } from '@relais/platform/http';
import { MappingService } from '../mapping/mapping.service';
import { MonthsService } from '../months.service';
import { answerMail, fileReadyMail } from '../payroll.mails';
import { ControlNotes, ControlService } from './control.service';
import { EXPORTS, type ExportRow, type MessageRow, THREAD, toExportView, toMessageView } from './export-rows';
import type { ExportView, Format, MessageView, ExportPreviewView, WriteMessage } from './exports.contract';
import { NoticesService } from './notices.service';
import { StatementsService } from './statements.service';
import { Usage } from './usage';
import { FORMAT_DEFINITIONS } from './writers';

const PREVIEW_LINES = 200;
const BLOCKERS_SHOWN = 1000;
const NO_TEMPLATE = { mapping: [], settings: DEFAULT_SETTINGS };

/** The files of a locked month: previewed, made, numbered, kept, and given again with the same bytes. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly months: MonthsService,
    private readonly mapping: MappingService,
    private readonly statements: StatementsService,
    private readonly control: ControlService,
    private readonly notices: NoticesService,
  ) {}

  /** What the file would hold, and everything that keeps it from being made; also before the lock. */
  async preview(month: Month, format: Format): Promise<ExportPreviewView> {
    const { frozen, revision } = await this.months.get(month);
    const template = await this.mapping.find(FORMAT_DEFINITIONS[format].provider);
    const usage = new Usage(template);
    const ready = readyTemplate(template ?? NO_TEMPLATE);
    const lines: ExportLine[] = [];
    let count = 0;
    for await (const person of this.statements.people(
      month,
      frozen ? revision : null,
      ready.matriculeWidth,
    )) {
      if (!usage.add(person) || person.matricule === null) continue;
      const written = exportLines(person.matricule, person.lines, ready);
      count += written.length;
      if (lines.length < PREVIEW_LINES) lines.push(...written.slice(0, PREVIEW_LINES - lines.length));
    }
    const blockers = usage.blockers();
    const lineCount = blockers.length === 0 ? count : null;
    return {
      month,
      format,
      frozen,
      mappingConfirmed: template?.confirmed ?? false,
      blockers,
      lineCount,
      lines: lines.map(({ matricule, code, value, unit, startsOn, endsOn }) => ({
        matricule,
        code,
        value,
        unit,
        startsOn,
        endsOn,
      })),
    };
  }

  /**
   * Makes the file of a locked month: complete or refused with the whole list of blockers. The same content as the live
   * file is that file again; another content gets the next number and supersedes it. Tells the payroll provider.
   */
  async make(month: Month, format: Format): Promise<ExportView> {
    const { revision } = await this.months.frozen(month);
    await this.db.query(`select month from payroll_period where month = $1 for update`, [month]);
    const definition = FORMAT_DEFINITIONS[format];
    const template = await this.mapping.find(definition.provider);
    const usage = new Usage(template);
    const notes = new ControlNotes(template ?? NO_TEMPLATE);
    const writer = definition.open();
    const ready = readyTemplate(template ?? NO_TEMPLATE);
    for await (const person of this.statements.people(month, revision, ready.matriculeWidth)) {
      if (!usage.add(person)) {
        notes.person(person, 0);
        continue;
      }
      const lines = person.matricule === null ? [] : exportLines(person.matricule, person.lines, ready);
      for (const line of lines) {
        writer.add(line, person);
        notes.totals.add(line);
      }
      notes.person(person, lines.length);
    }
    const blockers = usage.blockers();
    if (!template || blockers.length > 0) {
      throw new DomainError('payroll.blocked', {
        count: blockers.length,
        blockers: blockers.slice(0, BLOCKERS_SHOWN),
      });
    }
    const bytes = await writer.finish(notes.totals);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const live = await this.db.maybe<ExportRow>(
      `${EXPORTS} where x.month = $1 and x.format = $2 and x.status = 'live'`,
      [month, format],
    );
    if (live?.sha256 === sha256 && live.revision === revision) return toExportView(live);
    const { last } = await this.db.one<{ last: number }>(
      `select coalesce(max(export_no), 0)::int as last from payroll_export where month = $1 and format = $2`,
      [month, format],
    );
    const exportNo = last + 1;
    const replacesNo = live?.export_no ?? null;
    const fileName = definition.fileName(month, exportNo);
    const sheet = await this.control.sheet(month, notes, {
      revision,
      exportNo,
      replacesNo,
      file: { name: fileName, sha256, bytes: bytes.length, lines: notes.totals.lines },
      mappingConfirmed: template.confirmed,
    });
    const file = await this.files.put(fileName, definition.mime, bytes);
    const controlName = `controle-${fileName.replace(/\.\w+$/, '')}.json`;
    const control = await this.files.put(
      controlName,
      'application/json',
      Buffer.from(controlJson(sheet), 'utf8'),
    );
    await this.db.query(
      `update payroll_export set status = 'superseded' where month = $1 and format = $2 and status = 'live'`,
      [month, format],
    );
    const totals = { employees: sheet.employeesInFile, active: sheet.employeesActive, byCode: sheet.byCode };
    const { id } = await this.db.one<{ id: string }>(
      `insert into payroll_export (month, revision, export_no, format, file_id, control_file_id, sha256, line_count, totals,
         replaces_no, created_at, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
      [
        ...[
          month,
          revision,
          exportNo,
          format,
          file.id,
          control.id,
          sha256,
          notes.totals.lines,
          JSON.stringify(totals),
        ],
        ...[replacesNo, this.clock.now(), this.db.scope.actor.label],
      ],
    );
    await this.db.query(
      `update payroll_period set status = 'exported', version = version + 1 where month = $1 and status = 'locked'`,
      [month],
    );
    await this.notices.toRoles(
      ['provider'],
      fileReadyMail,
      { groupName: await this.notices.groupName(), month, exportNo, replacesNo },
      `payroll-export:${id}`,
    );
    return this.get(id);
  }

  /** Every file ever made for a month, or for all months, the latest first. */
  async history(month: Month | null): Promise<ExportView[]> {
    const rows = await this.db.query<ExportRow>(
      `${EXPORTS} where $1::text is null or x.month = $1 order by x.month desc, x.created_at desc, x.export_no desc, x.id limit 1000`,
      [month],
    );
    return rows.map(toExportView);
  }

  async get(id: string): Promise<ExportView> {
    return toExportView(await this.row(id));
  }

  /** The bytes as they were made, checked against their SHA-256; of the file or of its control sheet. */
  async content(id: string, part: 'file' | 'control') {
    const row = await this.row(id);
    return this.files.open(part === 'file' ? row.file_id : row.control_file_id);
  }

  async thread(id: string): Promise<MessageView[]> {
    await this.row(id);
    return (await this.db.query<MessageRow>(THREAD, [id])).map(toMessageView);
  }

  /** Answers the provider; every provider of the group is told by mail. */
  async answer(id: string, input: WriteMessage, role: string): Promise<MessageView[]> {
    const row = await this.row(id);
    await this.write(row, input, role);
    await this.notices.toRoles(
      ['provider'],
      answerMail,
      { groupName: await this.notices.groupName(), month: row.month, exportNo: row.export_no },
      `payroll-export:${id}`,
    );
    return this.thread(id);
  }

  /** Adds a message to the thread, on a line when it names a matricule of the group. */
  async write(row: Pick<ExportRow, 'id'>, input: WriteMessage, role: string): Promise<void> {
    const employee =
      input.matricule === undefined
        ? null
        : await this.db.maybe<{ id: string }>(
            `select id from employee where ltrim(payroll_number, '0') = ltrim($1, '0') order by payroll_number = $1 desc limit 1`,
            [input.matricule],
          );
    await this.db.query(
      `insert into payroll_question (export_id, employee_id, code, author_label, author_role, body, asked_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        row.id,
        employee?.id ?? null,
        input.code ?? null,
        this.db.scope.actor.label,
        role,
        input.body,
        this.clock.now(),
      ],
    );
  }

  /** One export as stored; `not-found` for any other group's. */
  row(id: string): Promise<ExportRow> {
    return this.db.one<ExportRow>(`${EXPORTS} where x.id = $1`, [id]);
  }
}
