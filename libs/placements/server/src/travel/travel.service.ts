import { Injectable } from '@nestjs/common';
import { type Dated, amend } from '@relais/contracts/core';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError, PAGE_LIMIT, type Page, cursorKey, page } from '@relais/platform/http';
import type { SetTravel, TravelQuery, TravelRow } from './travel.contract';

const LIST_SQL = `
  with wanted as (
    select distinct least(p.site_id, q.site_id) as a, greatest(p.site_id, q.site_id) as b
    from placement p
    join placement q on q.tenant_id = p.tenant_id and q.employee_id = p.employee_id and q.site_id > p.site_id
      and daterange(q.starts_on, q.ends_on, '[]') && daterange(p.starts_on, p.ends_on, '[]')
    where coalesce(p.ends_on, 'infinity') >= $1 and coalesce(q.ends_on, 'infinity') >= $1
    union select site_a, site_b from site_travel
  ), listed as (
    select w.a as "siteA", sa.name || ', ' || ma.legal_name as "siteAName",
      w.b as "siteB", sb.name || ', ' || mb.legal_name as "siteBName",
      (select t.minutes from site_travel t where t.site_a = w.a and t.site_b = w.b
         and daterange(t.valid_from, t.valid_to, '[]') @> $1::date) as minutes,
      (select coalesce(jsonb_agg(jsonb_build_object('validFrom', t.valid_from, 'validTo', t.valid_to, 'minutes', t.minutes,
           'recordedBy', t.recorded_by) order by t.valid_from desc), '[]')
       from site_travel t where t.site_a = w.a and t.site_b = w.b) as history
    from wanted w
    join practice_site sa on sa.id = w.a join member ma on ma.id = sa.member_id
    join practice_site sb on sb.id = w.b join member mb on mb.id = sb.member_id
  )
  select * from listed
  where ($2::text is null or (minutes is null) = ($2 = 'missing'))
    and ($3::text is null or ("siteAName", "siteBName", "siteA", "siteB") > ($3, $4, $5::uuid, $6::uuid))
  order by "siteAName", "siteBName", "siteA", "siteB" limit $7`;

/** Journeys between the workplaces of the group: they are working time (L3121-1), so the rules need their length. */
@Injectable()
export class TravelService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Pairs of workplaces that one employee shares from today on, known or not, and those already entered. */
  async list(query: TravelQuery): Promise<Page<TravelRow>> {
    const limit = query.limit ?? PAGE_LIMIT;
    const rows = await this.db.query<TravelRow>(LIST_SQL, [
      this.clock.today(),
      query.state ?? null,
      ...(cursorKey(query.cursor, 4) ?? [null, null, null, null]),
      limit + 1,
    ]);
    return page(
      rows,
      limit,
      (row) => [row.siteAName, row.siteBName, row.siteA, row.siteB],
      (row) => row,
    );
  }

  /** Enters a journey from a day on; the length before ends the day before. */
  async set({ siteA, siteB, minutes, validFrom }: SetTravel): Promise<void> {
    if (siteA === siteB) throw new DomainError('travel.same-place', {}, 'siteB');
    const [a, b] = [siteA.toLowerCase(), siteB.toLowerCase()].sort() as [string, string];
    const known = await this.db.query<{ id: string }>(
      `select id from practice_site where id = any ($1::uuid[]) order by id for no key update`,
      [[a, b]],
    );
    if (known.length < 2) {
      const found = known.map(({ id }) => id);
      throw new DomainError('not-found', {}, found.includes(siteA.toLowerCase()) ? 'siteB' : 'siteA');
    }
    const rows = await this.db.query<Dated & { id: string }>(
      `select id, valid_from::text as "validFrom", valid_to::text as "validTo" from site_travel
       where site_a = $1 and site_b = $2 order by valid_from`,
      [a, b],
    );
    const change = amend(rows, validFrom, {});
    if (!change.ok && rows.length > 0) throw new DomainError('travel.before-first', {}, 'validFrom');
    if (change.ok && change.close)
      await this.db.query(`update site_travel set valid_to = $2 where id = $1`, [
        change.close.row.id,
        change.close.validTo,
      ]);
    if (change.ok && change.replace)
      await this.db.query(`delete from site_travel where id = $1`, [change.replace.id]);
    await this.db.query(
      `insert into site_travel (site_a, site_b, valid_from, valid_to, minutes, recorded_by) values ($1, $2, $3, $4, $5, $6)`,
      [a, b, validFrom, change.ok ? change.open.validTo : null, minutes, this.db.scope.actor.label],
    );
  }
}
