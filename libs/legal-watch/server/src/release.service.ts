import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type LawEntry, lawEntries } from '@relais/law';
import { canonical, changesBetween, entryKey } from '@relais/legal-watch/core';
import { Db } from '@relais/platform/database';

/** Writes down what a release takes from the law, and the news of it. Runs in system work. */
@Injectable()
export class ReleaseService {
  constructor(private readonly db: Db) {}

  /** True when an installation has recorded a release before. */
  async hasBaseline(): Promise<boolean> {
    return (await this.db.maybe(`select 1 from law_release limit 1`)) !== null;
  }

  /**
   * Records these entries as the release in use and returns how many changes it brought. The release already recorded
   * last brings nothing; the first one of an installation is the baseline and brings no change. Several starts at the
   * same time record it once.
   */
  async record(entries: readonly LawEntry[] = lawEntries()): Promise<number> {
    await this.db.query(`select pg_advisory_xact_lock(hashtext('law_release'))`);
    const fingerprint = createHash('sha256').update(entries.map(canonical).join('\n')).digest('hex');
    const last = await this.db.maybe<{ fingerprint: string }>(
      `select fingerprint from law_release order by id desc limit 1`,
    );
    if (last?.fingerprint === fingerprint) return 0;
    const release = await this.db.one<{ id: string }>(
      `insert into law_release (fingerprint, entries) values ($1, $2) returning id::text as id`,
      [fingerprint, entries.length],
    );
    const changed = last === null ? 0 : await this.writeChanges(release.id, entries);
    await this.replaceEntries(entries);
    return changed;
  }

  private async writeChanges(releaseId: string, entries: readonly LawEntry[]): Promise<number> {
    const rows = await this.db.query<{ key: string; content: LawEntry }>(
      `select key, content from law_entry order by key`,
    );
    const changes = changesBetween(new Map(rows.map(({ key, content }) => [key, content])), entries);
    await this.db.query(
      `insert into law_change (release_id, position, key, kind, before, after, effective_from)
       select $1, c.position, c.key, c.kind, nullif(c.before, 'null'), nullif(c.after, 'null'), c."effectiveFrom"
       from jsonb_to_recordset($2::jsonb)
         as c (position int, key text, kind text, before jsonb, after jsonb, "effectiveFrom" date)`,
      [releaseId, JSON.stringify(changes.map((change, position) => ({ ...change, position })))],
    );
    return changes.length;
  }

  private async replaceEntries(entries: readonly LawEntry[]): Promise<void> {
    await this.db.query(`delete from law_entry`);
    await this.db.query(
      `insert into law_entry (key, content) select e.key, e.content
       from jsonb_to_recordset($1::jsonb) as e (key text, content jsonb)`,
      [JSON.stringify(entries.map((entry) => ({ key: entryKey(entry), content: entry })))],
    );
  }
}
