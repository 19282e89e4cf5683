import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@relais/kernel';
import { legalWeek } from '@relais/law';
import { fullTimeHundredths } from '@relais/placements/core';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { type Page, PAGE_LIMIT, cursorKey, page } from '@relais/platform/http';
import type { PlacementQuery, PlacementRow, QuotaQuery, QuotaRow } from './placement.contract';

type ListedPlacement = Omit<PlacementRow, 'fullTimeHundredths'>;

/** Lists of placements and of the gauges of contracts: one statement each. */
@Injectable()
export class PlacementListService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Placements with the terms in force today; the first or last ones for those to come or ended. */
  async list(query: PlacementQuery): Promise<Page<PlacementRow>> {
    const today = this.clock.today();
    const limit = query.limit ?? PAGE_LIMIT;
    const after = cursorKey(query.cursor, 3);
    const rows = await this.db.query<ListedPlacement & { sortName: string }>(
      `select * from (
         select p.id, p.contract_id as "contractId", p.employee_id as "employeeId",
                e.given_name || ' ' || e.family_name as "employeeName",
                e.family_name || ' ' || e.given_name as "sortName",
                p.member_id as "memberId", m.legal_name as "memberName", p.site_id as "siteId", s.name as "siteName",
                p.starts_on as "startsOn", p.ends_on as "endsOn", p.agreement_signed_on as "agreementSignedOn", p.start_held as "startHeld", p.version,
                case when p.starts_on > $1 then 'upcoming' when p.ends_on < $1 then 'ended' else 'current' end as state,
                t.weekly_minutes as "weeklyMinutes", t.cycle_weeks as "cycleWeeks", t.hourly_price_cents as "hourlyPriceCents"
         from placement p
         join employee e on e.tenant_id = p.tenant_id and e.id = p.employee_id
         join member m on m.tenant_id = p.tenant_id and m.id = p.member_id
         join practice_site s on s.tenant_id = p.tenant_id and s.id = p.site_id
         join lateral (
           select weekly_minutes, cycle_weeks, hourly_price_cents from placement_terms t
           where t.tenant_id = p.tenant_id and t.placement_id = p.id
           order by (daterange(t.valid_from, t.valid_to, '[]') @> least(greatest($1, p.starts_on), coalesce(p.ends_on, 'infinity'))) desc,
                    t.valid_from desc
           limit 1
         ) t on true
         where ($2::uuid is null or p.employee_id = $2) and ($3::uuid is null or p.member_id = $3)
           and ($4::uuid is null or p.contract_id = $4)
       ) listed
       where ($5::text is null or state = $5)
         and ($6::text is null or concat_ws(' ', "employeeName", "memberName", "siteName") ilike '%' || $6 || '%')
         and ($7::text is null or ("sortName", "startsOn", id) > ($7, $8::date, $9::uuid))
       order by "sortName", "startsOn", id
       limit $10`,
      [
        today,
        query.employeeId ?? null,
        query.memberId ?? null,
        query.contractId ?? null,
        query.state ?? null,
        query.search ? likePattern(query.search) : null,
        ...(after ?? [null, null, null]),
        limit + 1,
      ],
    );
    const fullTime = legalWeek.at(today).value;
    return page(
      rows,
      limit,
      (row) => [row.sortName, row.startsOn, row.id],
      ({ sortName: _, ...row }) => ({
        ...row,
        fullTimeHundredths: fullTimeHundredths(row.weeklyMinutes, fullTime),
      }),
    );
  }

  /**
   * Every contract of a day against what is placed of it; the officer looks for holes. The page is cut first, and only
   * its contracts are added up.
   */
  async quotas(query: QuotaQuery): Promise<Page<QuotaRow>> {
    const on: LocalDate = query.on ?? this.clock.today();
    const limit = query.limit ?? PAGE_LIMIT;
    const after = cursorKey(query.cursor, 2);
    const rows = await this.db.query<QuotaRow & { sortName: string }>(
      `with listed as materialized (
         select * from (
           select c.id, c.employee_id, e.given_name, e.family_name, e.family_name || ' ' || e.given_name as "sortName"
           from employment_contract c
           join employee e on e.id = c.employee_id
           where c.starts_on <= $1::date and coalesce(c.ends_on, $1) >= $1
             and exists (select from contract_terms h
               where h.contract_id = c.id and h.valid_from <= $1 and coalesce(h.valid_to, $1) >= $1)
         ) contract
         where ($2::text is null or ("sortName", id) > ($2, $3::uuid))
         order by "sortName", id
         limit $4
       )
       select c.id as "contractId", c.employee_id as "employeeId", c.given_name || ' ' || c.family_name as "employeeName",
              c."sortName", h.weekly_minutes as "contractWeeklyMinutes", placed.minutes as "placedWeeklyMinutes",
              greatest(0, h.weekly_minutes - placed.minutes) as "holeMinutes",
              greatest(0, placed.minutes - h.weekly_minutes) as "excessMinutes", placed.practices
       from listed c
       join contract_terms h on h.contract_id = c.id and h.valid_from <= $1 and coalesce(h.valid_to, $1) >= $1
       cross join lateral (
         select coalesce(sum(t.weekly_minutes), 0)::int as minutes, count(distinct p.member_id)::int as practices
         from placement p
         join placement_terms t on t.placement_id = p.id and t.valid_from <= $1 and coalesce(t.valid_to, $1) >= $1
         where p.contract_id = c.id
       ) placed
       order by c."sortName", c.id`,
      [on, ...(after ?? [null, null]), limit + 1],
    );
    return page(
      rows,
      limit,
      (row) => [row.sortName, row.contractId],
      ({ sortName: _, ...row }) => row,
    );
  }
}

/** Text to be found as it is: `%` and `_` are no jokers for people. */
const likePattern = (text: string): string => text.replace(/[\\%_]/g, (character) => `\\${character}`);
