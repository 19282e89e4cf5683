import { Injectable } from '@nestjs/common';
import type { DueTime } from '@relais/compliance/core';
import type { LocalDate, Month } from '@relais/kernel';
import { Db } from '@relais/platform/database';
import type { OwnerType } from './facts.service';
import type { Tally } from './live-obligations.service';

/** Owners written in one statement. */
const BATCH_OWNERS = 500;

interface ChangedOwner {
  readonly id: string;
  readonly digest: string;
  readonly times: readonly DueTime[];
}

/** The rows of `obligation_occurrence` and their seals, written in sets. */
@Injectable()
export class OccurrenceStore {
  constructor(private readonly db: Db) {}

  /** One writer of a group at a time: who waited reads the facts as the other left them. */
  async lock(): Promise<void> {
    await this.db.query(
      `select pg_advisory_xact_lock(hashtextextended('obligations:' || current_tenant(), 0))`,
    );
  }

  async digests(type: OwnerType, ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.db.query<{ id: string; digest: string }>(
      `select owner_id as id, digest from obligation_sheet where owner_type = $1 and owner_id = any ($2)`,
      [type, ids],
    );
    return new Map(rows.map(({ id, digest }) => [id, digest]));
  }

  /** Makes the rows of these owners be exactly their times. A date that moved keeps its row and says when it moved. */
  async replace(type: OwnerType, owners: readonly ChangedOwner[]): Promise<void> {
    for (let from = 0; from < owners.length; from += BATCH_OWNERS) {
      const batch = owners.slice(from, from + BATCH_OWNERS);
      const rows = JSON.stringify(
        batch.flatMap(({ id, times }) =>
          times.map((time) => ({
            obligation_id: time.obligationId,
            subject_type: time.subjectType,
            subject_id: time.subjectId,
            occurrence: time.occurrence,
            owner_id: id,
            member_id: time.memberId,
            applies: time.applies,
            met: time.met,
            due_on: time.dueOn,
            not_before: time.notBefore,
            missing: time.missing,
          })),
        ),
      );
      const ids = batch.map(({ id }) => id);
      await this.db.query(
        `delete from obligation_occurrence o where owner_type = $1 and owner_id = any ($2) and not exists (
           select from jsonb_to_recordset($3::jsonb) as n (obligation_id text, subject_type text, subject_id uuid, occurrence text)
           where (n.obligation_id, n.subject_type, n.subject_id, n.occurrence) = (o.obligation_id, o.subject_type, o.subject_id, o.occurrence))`,
        [type, ids, rows],
      );
      await this.db.query(
        `insert into obligation_occurrence as o (obligation_id, subject_type, subject_id, occurrence, owner_type, owner_id,
           member_id, applies, met, due_on, not_before, missing)
         select obligation_id, subject_type, subject_id, occurrence, $1, owner_id, member_id, applies, met, due_on, not_before, missing
         from jsonb_to_recordset($2::jsonb) as n (obligation_id text, subject_type text, subject_id uuid, occurrence text,
           owner_id uuid, member_id uuid, applies boolean, met boolean, due_on date, not_before date, missing text[])
         on conflict (tenant_id, obligation_id, subject_type, subject_id, occurrence) do update set
           owner_id = excluded.owner_id, member_id = excluded.member_id, applies = excluded.applies, met = excluded.met,
           due_on = excluded.due_on, not_before = excluded.not_before, missing = excluded.missing,
           moved_at = case when o.due_on is distinct from excluded.due_on then now() else o.moved_at end
         where (o.owner_id, o.member_id, o.applies, o.met, o.due_on, o.not_before, o.missing) is distinct from
           (excluded.owner_id, excluded.member_id, excluded.applies, excluded.met, excluded.due_on, excluded.not_before, excluded.missing)`,
        [type, rows],
      );
      await this.db.query(
        `insert into obligation_sheet as s (owner_type, owner_id, digest)
         select $1, id, digest from jsonb_to_recordset($2::jsonb) as n (id uuid, digest text)
         on conflict (tenant_id, owner_type, owner_id) do update set digest = excluded.digest`,
        [type, JSON.stringify(batch.map(({ id, digest }) => ({ id, digest })))],
      );
    }
  }

  /** Forgets owners that are followed no longer. */
  async drop(type: OwnerType, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    for (const table of ['obligation_occurrence', 'obligation_sheet'])
      await this.db.query(`delete from ${table} where owner_type = $1 and owner_id = any ($2)`, [type, ids]);
  }

  /** Forgets whoever has no followed contract or membership left: the conditions of the facts, in one statement each. */
  async dropUnfollowed(today: LocalDate): Promise<void> {
    const gone = await this.db.query<{ type: OwnerType; id: string }>(
      `select owner_type as type, owner_id as id from obligation_sheet s
       where (owner_type = 'employee' and not exists (select from employment_contract c
           where c.employee_id = s.owner_id and (c.ends_on is null or c.ends_on >= $1::date - interval '1 year')))
         or (owner_type = 'member' and not exists (select from member m
           join lateral (select left_on from membership where member_id = m.id order by admitted_on desc limit 1) l on true
           where m.id = s.owner_id and (l.left_on is null or l.left_on >= $1::date - interval '1 year')))`,
      [today],
    );
    for (const type of ['employee', 'member'] as const)
      await this.drop(
        type,
        gone.filter((owner) => owner.type === type).map(({ id }) => id),
      );
  }

  /** The facts of the group that were in force when everybody was last looked at. */
  async shared(groupId: string): Promise<string | null> {
    const row = await this.db.maybe<{ shared: string | null }>(
      `select shared from obligation_sheet where owner_type = 'group' and owner_id = $1`,
      [groupId],
    );
    return row?.shared ?? null;
  }

  async setShared(groupId: string, shared: string): Promise<void> {
    await this.db.query(
      `update obligation_sheet set shared = $2 where owner_type = 'group' and owner_id = $1 and shared is distinct from $2`,
      [groupId, shared],
    );
  }

  /** How far each obligation is this month; a later sweep of the month replaces it. */
  async keepMonth(month: Month, today: LocalDate, tally: Tally): Promise<void> {
    await this.db.query(`delete from obligation_month where month = $1`, [month]);
    await this.db.query(
      `insert into obligation_month (month, obligation_id, swept_on, applicable, green, late)
       select $1, id, $2, applicable, green, late
       from jsonb_to_recordset($3::jsonb) as t (id text, applicable int, green int, late int)`,
      [month, today, JSON.stringify([...tally].map(([id, sums]) => ({ id, ...sums })))],
    );
  }
}
