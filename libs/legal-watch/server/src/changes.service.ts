import { Injectable } from '@nestjs/common';
import { concernOf, differences } from '@relais/legal-watch/core';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError, toReferenceView } from '@relais/platform/http';
import type {
  LawAcknowledgedView,
  AcknowledgeLawChanges,
  LawChangesQuery,
  LawChangeView,
} from './changes.contract';
import { type ChangeRow, entryOf } from './change-row';
import { ConcernedService } from './concerned.service';

const NEWS_SQL = `
  select n.id, n.kind, n.before, n.after, n.effective_from as "effectiveFrom", n.recorded_at as "recordedAt",
    a.acknowledged_by as "acknowledgedBy", a.acknowledged_at as "acknowledgedAt", a.note
  from law_news() n left join law_acknowledgement a on a.law_change_id = n.id`;

/** The most that one answer lists; a release seldom changes as many entries. */
const SHOWN = 500;

/** The news of the law as a group reads and acknowledges them. */
@Injectable()
export class ChangesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly concerned: ConcernedService,
  ) {}

  /** News that nobody of the group acknowledged, or those that somebody did; the newest release first. */
  async list(state: LawChangesQuery['state']): Promise<LawChangeView[]> {
    const rows = await this.db.query<ChangeRow>(
      `${NEWS_SQL} where (a.id is null) = $1 order by n.release_id desc, n.position limit ${SHOWN}`,
      [state === 'open'],
    );
    const counts = await this.concerned.counts(rows);
    return rows.map((row) => toLawChangeView(row, counts.get(row.id) ?? 0));
  }

  /** One of the news of the group. Refuses with `law-change.unknown`. */
  async one(id: string): Promise<ChangeRow> {
    const row = await this.db.maybe<ChangeRow>(`${NEWS_SQL} where n.id = $1`, [id]);
    if (!row) throw new DomainError('law-change.unknown');
    return row;
  }

  /** Writes who took note of these changes. The first name stays; refuses a change that is no news of the group. */
  async acknowledge(
    by: string,
    { changeIds, note = '' }: AcknowledgeLawChanges,
  ): Promise<LawAcknowledgedView> {
    const ids = [...new Set(changeIds)];
    const known = await this.db.query(`select id from law_news() where id = any($1::uuid[])`, [ids]);
    if (known.length !== ids.length) throw new DomainError('law-change.unknown', {}, 'changeIds');
    const written = await this.db.query(
      `insert into law_acknowledgement (law_change_id, note, acknowledged_by, acknowledged_at)
       select unnest($1::uuid[]), $2, $3, $4
       on conflict (tenant_id, law_change_id) do nothing returning id`,
      [ids, note.trim(), by, this.clock.now()],
    );
    return { acknowledged: written.length };
  }
}

function toLawChangeView(row: ChangeRow, concerned: number): LawChangeView {
  const entry = entryOf(row);
  return {
    id: row.id,
    kind: row.kind,
    entryKind: entry.kind,
    entryId: entry.id,
    title: entry.title,
    summary: entry.summary,
    differences: differences(row).map(({ reference, ...difference }) => ({
      ...difference,
      reference: reference === null ? null : toReferenceView(reference),
    })),
    references: entry.references.map(toReferenceView),
    effectiveFrom: row.effectiveFrom,
    recordedAt: row.recordedAt.toISOString(),
    concern: concernOf(entry),
    concerned,
    acknowledged:
      row.acknowledgedBy === null || row.acknowledgedAt === null
        ? null
        : { by: row.acknowledgedBy, at: row.acknowledgedAt.toISOString(), note: row.note ?? '' },
  };
}
