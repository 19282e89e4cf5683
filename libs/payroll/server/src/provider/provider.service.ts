import { Injectable } from '@nestjs/common';
import type { Principal } from '@relais/identity/core';
import { type SilaeRow, difference, readSilae } from '@relais/payroll/core';
import { Clock } from '@relais/platform/config';
import { Db, UnitOfWork } from '@relais/platform/database';
import { FileStore } from '@relais/platform/files';
import { DomainError } from '@relais/platform/http';
import { EXPORTS, type ExportRow, toExportView } from '../exports/export-rows';
import type { MessageView, WriteMessage } from '../exports/exports.contract';
import { ExportsService } from '../exports/exports.service';
import { NoticesService } from '../exports/notices.service';
import { questionMail } from '../payroll.mails';
import type {
  AcknowledgedView,
  FileRowView,
  InboxView,
  PackageDetailView,
  PackageView,
} from './provider.contract';

interface Grant {
  id: string;
  tenant_id: string;
  group_name: string;
}

/** Who asks, and under which correlation: what the guard found out about the request. */
export interface Asker {
  readonly principal: Principal;
  readonly correlationId: string;
  readonly action: string;
}

const LINES_SHOWN = 500;
const MONTHS_SHOWN = 24;

/**
 * The payroll provider works for several groups. Each group is entered in a unit of work of its own, under its own
 * row-level security, and only through an access that this group granted and did not withdraw.
 */
@Injectable()
export class ProviderService {
  constructor(
    private readonly db: Db,
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly exports: ExportsService,
    private readonly notices: NoticesService,
  ) {}

  /** Files of all the groups of the provider, the latest first. */
  async inbox(asker: Asker): Promise<InboxView> {
    const packages: PackageView[] = [];
    for (const grant of await this.grants(asker.principal.userId)) {
      const rows = await this.within(asker, grant, () =>
        this.db.query<ExportRow>(
          `${EXPORTS} where x.month >= to_char(now() - make_interval(months => $1), 'YYYY-MM') order by x.created_at desc, x.export_no desc, x.id limit 500`,
          [MONTHS_SHOWN],
        ),
      );
      packages.push(...rows.map((row) => toPackage(row, grant)));
    }
    packages.sort((a, b) =>
      a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : a.id < b.id ? -1 : 1,
    );
    return { packages };
  }

  /** One file with its control sheet, what it changes against the one it replaces, and the thread. */
  async detail(asker: Asker, grantId: string, id: string): Promise<PackageDetailView> {
    return this.enter(asker, grantId, async (grant) => {
      const row = await this.exports.row(id);
      const control = await this.files.open(row.control_file_id);
      const rows = await this.silaeRows(row);
      const former =
        row.replaces_no === null
          ? null
          : await this.db.maybe<ExportRow>(
              `${EXPORTS} where x.month = $1 and x.format = $2 and x.export_no = $3`,
              [row.month, row.format, row.replaces_no],
            );
      const changes = former && rows ? difference((await this.silaeRows(former)) ?? [], rows) : null;
      return {
        package: toPackage(row, grant),
        control: JSON.parse(control.content.toString('utf8')) as object,
        difference: changes && {
          formerNo: row.replaces_no as number,
          added: changes.added.map((line) => toRow(line, null)),
          changed: changes.changed.map(({ row: line, formerValue }) => toRow(line, formerValue)),
          cancelled: changes.cancelled.map((line) => toRow(line, null)),
          unchanged: changes.unchanged,
        },
        lines: (rows ?? []).slice(0, LINES_SHOWN).map((line) => toRow(line, null)),
        messages: await this.exports.thread(id),
      };
    });
  }

  /** The bytes as they were made. The first download is remembered, so that the group knows it was fetched. */
  async content(asker: Asker, grantId: string, id: string, part: 'file' | 'control') {
    return this.enter(asker, grantId, async () => {
      if (part === 'file') {
        await this.db.query(
          `update payroll_export set first_downloaded_at = $2 where id = $1 and first_downloaded_at is null`,
          [id, this.clock.now()],
        );
      }
      return this.exports.content(id, part);
    });
  }

  /** Says that the file was received; the first one to say so stays. */
  async acknowledge(asker: Asker, grantId: string, id: string): Promise<AcknowledgedView> {
    return this.enter(asker, grantId, async () => {
      await this.db.query(
        `update payroll_export set acknowledged_at = $2, acknowledged_by = $3 where id = $1 and acknowledged_at is null`,
        [id, this.clock.now(), asker.principal.fullName],
      );
      const { acknowledged_at: at, acknowledged_by: by } = await this.exports.row(id);
      if (at === null || by === null) throw new DomainError('not-found');
      return { acknowledgedAt: at.toISOString(), acknowledgedBy: by };
    });
  }

  /** Asks the group something, on a line or on the whole file; its officers are told by mail. */
  async ask(asker: Asker, grantId: string, id: string, input: WriteMessage): Promise<MessageView[]> {
    return this.enter(asker, grantId, async () => {
      const row = await this.exports.row(id);
      await this.exports.write(row, input, 'provider');
      await this.notices.toRoles(
        ['officer', 'administrator'],
        questionMail,
        { author: asker.principal.fullName, month: row.month, exportNo: row.export_no },
        `payroll-export:${id}`,
      );
      return this.exports.thread(id);
    });
  }

  private async silaeRows(row: ExportRow): Promise<SilaeRow[] | null> {
    if (row.format !== 'silae-csv') return null;
    return readSilae((await this.files.open(row.file_id)).content.toString('latin1'));
  }

  private async enter<T>(asker: Asker, grantId: string, work: (grant: Grant) => Promise<T>): Promise<T> {
    const grant = (await this.grants(asker.principal.userId)).find((found) => found.id === grantId);
    if (!grant) throw new DomainError('not-found');
    return this.within(asker, grant, () => work(grant));
  }

  private within<T>(
    { principal, correlationId, action }: Asker,
    grant: Grant,
    work: () => Promise<T>,
  ): Promise<T> {
    return this.units.run(
      {
        tenantId: grant.tenant_id,
        actor: { id: principal.userId, label: principal.fullName, kind: 'user' },
        action,
        correlationId,
        locale: principal.locale,
      },
      work,
    );
  }

  private grants(userId: string): Promise<Grant[]> {
    return this.units.asSystem('groups that let a payroll provider in', () =>
      this.db.query<Grant>(
        `select g.id, g.tenant_id, e.name as group_name
         from role_grant g join employer_group e on e.tenant_id = g.tenant_id and e.suspended_at is null
         where g.user_id = $1 and g.role = 'provider' and g.revoked_at is null order by e.name, g.id`,
        [userId],
      ),
    );
  }
}

function toPackage(row: ExportRow, grant: Grant): PackageView {
  return { ...toExportView(row), grantId: grant.id, groupName: grant.group_name };
}

function toRow(row: SilaeRow, formerValue: string | null): FileRowView {
  return { ...row, formerValue };
}
