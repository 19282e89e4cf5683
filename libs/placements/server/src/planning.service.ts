import { Injectable } from '@nestjs/common';
import { type Principal, isEmployee, isStaff } from '@relais/identity/core';
import { daysBetween } from '@relais/kernel';
import { Db } from '@relais/platform/database';
import { DomainError, PAGE_LIMIT, cursorKey, page } from '@relais/platform/http';
import { plannedHalfDays, zoneHolidays } from './holidays';
import type { PlanningQuery, PlanningView } from './planning.contract';
import { PLANNED_DAYS_MAX } from './working-time/planned-work.service';

type Axis = 'employees' | 'practices';
type Read = Omit<PlanningView, 'from' | 'to' | 'rows' | 'holidays' | 'nextCursor'> & {
  shown: { id: string; key: string }[];
};

/** Whose rows come first and by which name: the axis of the grid that is paged. */
const ROWS: Readonly<Record<Axis, string>> = {
  employees: `
    select e.id, e.family_name || ' ' || e.given_name as key from employee e
    where e.id = $10::uuid or ($10::uuid is null and exists (
      select 1 from placement p where p.tenant_id = e.tenant_id and p.employee_id = e.id and ($9::uuid is null or p.member_id = $9)
        and p.starts_on <= $2 and coalesce(p.ends_on, $2) >= $1))`,
  practices: `
    select m.id, m.legal_name as key from member m
    where m.id = $9::uuid or ($9::uuid is null and m.status = 'admitted' and exists (
      select 1 from placement p where p.tenant_id = m.tenant_id and p.member_id = m.id and ($10::uuid is null or p.employee_id = $10)
        and p.starts_on <= $2 and coalesce(p.ends_on, $2) >= $1))`,
};

/** The planning, employee by day or practice by half-day: one statement for a page of rows. */
@Injectable()
export class PlanningService {
  constructor(private readonly db: Db) {}

  /**
   * Reads at most 62 days. A doctor gets the cells of the own practice, an employee the own ones, whatever is asked.
   */
  async read(axis: Axis, principal: Principal, query: PlanningQuery): Promise<PlanningView> {
    const length = daysBetween(query.from, query.to) + 1;
    if (length < 1 || length > PLANNED_DAYS_MAX)
      throw new DomainError('planning.period-too-long', { daysMax: PLANNED_DAYS_MAX }, 'to');
    const memberId = isStaff(principal)
      ? (query.memberId ?? null)
      : isEmployee(principal)
        ? null
        : principal.memberId;
    const employeeId = isStaff(principal)
      ? (query.employeeId ?? null)
      : isEmployee(principal)
        ? principal.employeeId
        : null;
    if (!isStaff(principal) && memberId === null && employeeId === null) throw new DomainError('forbidden');
    const limit = query.limit ?? PAGE_LIMIT;
    const source = plannedHalfDays(query.from, query.to);
    // The rows shown narrow the plan inside the statement; the other axis is narrowed by the parameters 9 and 10.
    const [from, to, zones, days] = source.parameters;
    const narrowed =
      axis === 'employees'
        ? `(select array_agg(id) from shown), case when $9::uuid is null then null else array[$9::uuid] end`
        : `case when $10::uuid is null then null else array[$10::uuid] end, (select array_agg(id) from shown)`;
    const read = await this.db.one<Read>(
      `with candidates as (${ROWS[axis]}),
       listed as (
         select id, key from candidates
         where $5::text is null or (key, id) > ($5, $6::uuid)
         order by key, id limit $7
       ),
       shown as (select id, key from listed order by key, id limit $8),
       plan as materialized (
         select * from planned_half_days($1::date, $2::date, $3::text[], $4::date[], ${narrowed}) where exists (select 1 from shown)
       ),
       known_members as (select member_id from plan union select id from shown where ${axis === 'practices'} union select $9::uuid where $9 is not null)
       select
         (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'key', key) order by key, id), '[]') from listed) as shown,
         (select coalesce(jsonb_agg(jsonb_build_object('employeeId', employee_id, 'memberId', member_id, 'siteId', site_id,
                   'placementId', placement_id, 'day', day, 'half', half, 'startMinute', start_minute, 'endMinute', end_minute,
                   'kind', kind, 'reason', closure_reason, 'effect', closure_effect)
                   order by day, start_minute, placement_id), '[]') from plan) as cells,
         (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'name', e.given_name || ' ' || e.family_name)
                   order by e.family_name, e.given_name, e.id), '[]')
          from employee e where e.id in (select employee_id from plan ${axis === 'employees' ? 'union select id from shown' : ''})) as employees,
         (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', m.legal_name, 'colourKey', coalesce(m.member_no, 0))
                   order by m.legal_name, m.id), '[]')
          from member m where m.id in (select member_id from known_members)) as members,
         (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'memberId', s.member_id, 'name', s.name, 'street', s.street,
                   'postcode', s.postcode, 'city', s.city, 'holidayZone', s.holiday_zone) order by s.name, s.id), '[]')
          from practice_site s where s.member_id in (select member_id from known_members)) as sites,
         (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'memberId', c.member_id, 'siteId', c.site_id,
                   'startsOn', c.starts_on, 'endsOn', c.ends_on, 'half', c.half, 'reason', c.reason, 'effect', c.effect,
                   'version', c.version) order by c.starts_on, c.id), '[]')
          from practice_closure c where c.member_id in (select member_id from known_members)
            and c.starts_on <= $2 and c.ends_on >= $1) as closures`,
      [
        from,
        to,
        zones,
        days,
        ...(cursorKey(query.cursor, 2) ?? [null, null]),
        limit + 1,
        limit,
        memberId,
        employeeId,
      ],
    );
    const { shown, ...rest } = read;
    const paged = page(
      shown,
      limit,
      (row) => [row.key, row.id],
      (row) => row.id,
    );
    const zonesShown = new Set(read.sites.map((site) => site.holidayZone));
    return {
      from: query.from,
      to: query.to,
      rows: paged.items,
      ...rest,
      holidays: zoneHolidays(query.from, query.to)
        .filter((holiday) => zonesShown.has(holiday.zone))
        .map(({ on, zone, name }) => ({ on, zone, name: { fr: name.fr, en: name.en } })),
      nextCursor: paged.nextCursor,
    };
  }
}
