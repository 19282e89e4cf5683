import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@relais/kernel';
import type { EmployeeAtWork } from '@relais/placements/core';
import { Db } from '@relais/platform/database';

const FACTS_SQL = `
  select e.id, e.birth_date::text as "birthDate",
    coalesce((select s.holiday_zone from placement p join practice_site s on s.tenant_id = p.tenant_id and s.id = p.site_id
      where p.tenant_id = e.tenant_id and p.employee_id = e.id order by p.starts_on desc, p.id limit 1), 'metropole') as zone,
    (select coalesce(jsonb_agg(jsonb_build_object('validFrom', t.valid_from, 'validTo', t.valid_to,
        'weeklyMinutes', t.weekly_minutes) order by t.valid_from), '[]')
      from employment_contract c join contract_hours t on t.tenant_id = c.tenant_id and t.contract_id = c.id
      where c.tenant_id = e.tenant_id and c.employee_id = e.id and c.status <> 'draft') as contract,
    (select coalesce(jsonb_agg(jsonb_build_object('validFrom', o.valid_from, 'validTo', o.valid_to,
        'weeklyMinutes', o.weekly_minutes) order by o.valid_from), '[]')
      from outside_work o where o.tenant_id = e.tenant_id and o.employee_id = e.id) as "outsideWork",
    (select coalesce(jsonb_agg(jsonb_build_object('siteA', t.site_a, 'siteB', t.site_b, 'validFrom', t.valid_from,
        'validTo', t.valid_to, 'minutes', t.minutes) order by t.site_a, t.site_b, t.valid_from), '[]')
      from site_travel t
      where t.tenant_id = e.tenant_id and t.site_a = any (own.sites) and t.site_b = any (own.sites)) as journeys,
    (select idcc from group_agreement where daterange(valid_from, valid_to, '[]') @> $3::date) as idcc
  from employee e
  cross join lateral (select array_agg(p.site_id) || $2::uuid[] as sites from placement p
    where p.tenant_id = e.tenant_id and p.employee_id = e.id) own
  where e.id = any ($1::uuid[])`;

interface FactsRow extends Omit<EmployeeAtWork, 'agreement'> {
  readonly id: string;
  readonly idcc: string | null;
}

/** Facts about employees that the rules of working time need beside their work. */
@Injectable()
export class EmployeesAtWork {
  constructor(private readonly db: Db) {}

  /**
   * The facts of many employees in one statement, by employee. `siteIds` adds journeys to places somebody is to go to.
   * A group that named no agreement is under IDCC 1147, as its contracts are.
   */
  async of(
    employeeIds: readonly string[],
    on: LocalDate,
    siteIds: readonly string[] = [],
  ): Promise<Map<string, EmployeeAtWork>> {
    const rows = await this.db.query<FactsRow>(FACTS_SQL, [employeeIds, siteIds, on]);
    return new Map(
      rows.map(({ id, idcc, ...facts }) => [
        id,
        { ...facts, agreement: idcc === null || idcc === '1147' ? 'idcc-1147' : null },
      ]),
    );
  }
}
