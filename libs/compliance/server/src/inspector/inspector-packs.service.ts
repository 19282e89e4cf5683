import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { type LocalDate, addDays } from '@relais/kernel';
import { Clock, SETTINGS, type Settings } from '@relais/platform/config';
import { Db, type Scope, UnitOfWork } from '@relais/platform/database';
import { FileStore } from '@relais/platform/files';
import { DomainError } from '@relais/platform/http';
import { Delivers, Handles, type JobContext, Outbox } from '@relais/platform/jobs';
import type { InspectorPackView, MakePack, PackStatus, PackStep } from './inspector-pack.contract';
import { type PackNamed, buildPack, expirePack, sweepPacks } from './inspector-pack.jobs';
import { type BuiltPack, PackBuilder } from './pack-builder';
import { ZipWriter } from './zip-writer';

interface PackRow {
  id: string;
  asOf: LocalDate;
  askedAt: Date;
  askedBy: string;
  status: PackStatus;
  step: PackStep | null;
  progress: number;
  failure: string | null;
  fileId: string | null;
  fileName: string | null;
  bytes: number | null;
  sha256: string | null;
  entryCount: number | null;
  missing: number;
  expiresOn: LocalDate | null;
}

const PACKS = `
  select p.id, p.as_of as "asOf", p.asked_at as "askedAt", p.asked_by as "askedBy", p.status, p.step, p.progress, p.failure,
    p.file_id as "fileId", f.name as "fileName", f.bytes::float8 as bytes, f.sha256, p.entry_count as "entryCount", p.missing,
    p.expires_on as "expiresOn"
  from inspector_pack p left join stored_file f on f.id = p.file_id`;

const SHOWN = 100;
const MEGABYTE = 1024 ** 2;

/** Packs for the labour inspector: asked for, built by the worker, downloaded, forgotten when their time is over. */
@Injectable()
export class InspectorPacksService {
  constructor(
    private readonly db: Db,
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly files: FileStore,
    private readonly builder: PackBuilder,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'packs'>,
  ) {}

  /** Asks for a pack; the worker builds it. One at a time. */
  async ask({ asOf }: MakePack): Promise<InspectorPackView> {
    const today = this.clock.today();
    if (asOf !== undefined && asOf > today)
      throw new DomainError('inspector-pack.in-the-future', { asOf, today }, 'asOf');
    const { id } = await this.db.one<{ id: string }>(
      `insert into inspector_pack (as_of, asked_at, asked_by) values ($1, $2, $3) returning id`,
      [asOf ?? today, this.clock.now(), this.db.scope.actor.label],
    );
    await this.note('inspector-pack.ask', id, { asOf: asOf ?? today });
    await this.outbox.add(buildPack, { packId: id });
    return this.read(id);
  }

  /** The latest first. */
  async list(): Promise<InspectorPackView[]> {
    const rows = await this.db.query<PackRow>(`${PACKS} order by p.asked_at desc, p.id limit ${SHOWN}`);
    return rows.map((row) => this.toView(row));
  }

  async read(id: string): Promise<InspectorPackView> {
    return this.toView(await this.row(id));
  }

  /** The file piece by piece, and a line in the audit trail: who took it, when. */
  async download(scope: Scope, id: string): ReturnType<FileStore['stream']> {
    return this.units.run(scope, async () => {
      const { status, fileId, expiresOn } = await this.row(id);
      if (status === 'expired' || (expiresOn !== null && expiresOn < this.clock.today()))
        throw new DomainError('inspector-pack.expired', { expiresOn });
      if (status !== 'ready' || fileId === null) throw new DomainError('inspector-pack.not-ready');
      await this.note('inspector-pack.download', id, {});
      return this.files.stream(fileId);
    });
  }

  /**
   * Builds a pack into a local file from one snapshot, then stores it. A pack that is ready already is left alone, so
   * that a second delivery changes nothing. What is refused for good is written on the pack; anything else is tried again.
   */
  @Delivers(buildPack)
  async build({ packId }: PackNamed, { tenantId, outboxId, attempt }: JobContext): Promise<void> {
    if (tenantId === null) throw new Error('a pack without a group');
    const scope = jobScope(tenantId, outboxId);
    const pack = await this.units.run(scope, () => this.row(packId));
    if (pack.status !== 'asked' && pack.status !== 'building') return;
    const folder = await mkdtemp(path.join(os.tmpdir(), 'relais-pack-'));
    try {
      const file = path.join(folder, 'pack.zip');
      const built = await this.writeTo(file, scope, pack);
      await this.units.run(scope, () => this.ready(pack, file, built));
    } catch (error) {
      const refused = error instanceof DomainError ? error.code : null;
      if (refused === null && attempt < buildPack.attempts) throw error;
      await this.units.run(scope, () => this.fail(packId, refused ?? 'internal'));
      if (refused === null) throw error;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Asks each group to forget the packs whose last day has passed. */
  @Handles(sweepPacks)
  async sweep(): Promise<void> {
    const due = await this.db.query<{ tenantId: string; packId: string }>(
      `select tenant_id as "tenantId", id as "packId" from inspector_pack where status = 'ready' and expires_on < $1`,
      [this.clock.today()],
    );
    await this.outbox.addForTenants(
      expirePack,
      due.map(({ tenantId, packId }) => ({ tenantId, payload: { packId } })),
    );
  }

  /** The bytes go, the line of the list stays with its SHA-256. */
  @Handles(expirePack)
  async expire({ packId }: PackNamed): Promise<void> {
    const gone = await this.db.query<{ file_id: string }>(
      `update inspector_pack set status = 'expired' where id = $1 and status = 'ready' and expires_on < $2 returning file_id`,
      [packId, this.clock.today()],
    );
    for (const { file_id } of gone) await this.files.forget(file_id);
  }

  private async writeTo(file: string, scope: Scope, pack: PackRow): Promise<BuiltPack> {
    const zip = new ZipWriter(file, this.settings.packs.maxMegabytes * MEGABYTE);
    const told = (step: PackStep, progress: number) =>
      this.units.run(scope, () => this.progress(pack.id, step, progress));
    try {
      const built = await this.units.run({ ...scope, snapshot: true }, () =>
        this.builder.build(zip, pack.asOf, told),
      );
      await zip.finish();
      return built;
    } catch (error) {
      await zip.abandon();
      throw error;
    }
  }

  private async ready(pack: PackRow, file: string, { entryCount, missing }: BuiltPack): Promise<void> {
    const stored = await this.files.putFrom(`dossier-inspection-${pack.asOf}.zip`, 'application/zip', file);
    await this.db.query(
      `update inspector_pack set status = 'ready', step = null, progress = 100, file_id = $2, entry_count = $3, missing = $4, expires_on = $5
       where id = $1`,
      [pack.id, stored.id, entryCount, missing, addDays(this.clock.today(), this.settings.packs.keepDays)],
    );
  }

  private async progress(id: string, step: PackStep, progress: number): Promise<void> {
    await this.db.query(
      `update inspector_pack set status = 'building', step = $2, progress = $3 where id = $1`,
      [id, step, progress],
    );
  }

  private async fail(id: string, code: string): Promise<void> {
    await this.db.query(
      `update inspector_pack set status = 'failed', step = null, failure = $2 where id = $1`,
      [id, code],
    );
  }

  private async note(action: string, id: string, details: object): Promise<void> {
    await this.db.query(`select audit_append(current_tenant(), $1, 'inspector_pack', $2, $3::jsonb)`, [
      action,
      id,
      JSON.stringify(details),
    ]);
  }

  private row(id: string): Promise<PackRow> {
    return this.db.one<PackRow>(`${PACKS} where p.id = $1`, [id]);
  }

  private toView({ fileId, askedAt, ...row }: PackRow): InspectorPackView {
    const kept = row.expiresOn !== null && row.expiresOn >= this.clock.today();
    return {
      ...row,
      askedAt: askedAt.toISOString(),
      downloadable: row.status === 'ready' && fileId !== null && kept,
    };
  }
}

const jobScope = (tenantId: string, correlationId: string): Scope => ({
  tenantId,
  actor: { id: 'job:compliance.build-pack', label: 'Relais', kind: 'job' },
  action: 'compliance.build-pack',
  correlationId,
  locale: 'fr',
});
