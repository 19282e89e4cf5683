import type { Concern } from '@relais/legal-watch/core';

/**
 * Whom each kind of change concerns, over the records of the group on a day. Every statement reads `given`, which is
 * made of $1 the day, $2 minutes of the legal week, and for the floor $3 levels, $4 weekly minutes and $5 cents due.
 * Columns: id, kind, name, and for the floor what is paid and what is due.
 */
export const GIVEN_SQL = `given as materialized (
  select $1::date as day, $2::int as legal_week, $3::int[] as levels, $4::int[] as minutes, $5::bigint[] as cents)`;

const contracts = (also = '', floors = ''): string => `
  select c.id, 'contract' as kind, e.family_name || ' ' || e.given_name as name,
    ${floors === '' ? 'null::bigint' : 't.monthly_gross_cents'} as paid, ${floors === '' ? 'null::bigint' : 'f.cents'} as due
  from given g
  join employment_contract c on c.status = 'active' and daterange(c.starts_on, c.ends_on, '[]') @> g.day
  join employee e on e.id = c.employee_id
  join contract_terms t on t.contract_id = c.id and daterange(t.valid_from, t.valid_to, '[]') @> g.day
  ${floors}
  where true ${also}`;

const others = (select: string): string =>
  select.replace('$COLUMNS', 'null::bigint as paid, null::bigint as due');

export const CONCERNED_SQL: Readonly<Record<Concern, string>> = {
  'contracts-under-floor': contracts(
    'and t.monthly_gross_cents < f.cents',
    `join lateral unnest(g.levels, g.minutes, g.cents) as f (level, minutes, cents)
       on f.level = t.grade_level and f.minutes = t.weekly_minutes`,
  ),
  contracts: contracts(),
  'part-time-contracts': contracts('and t.weekly_minutes < g.legal_week'),
  'fixed-term-contracts': contracts(`and c.kind = 'cdd'`),
  trials: contracts('and c.trial_ends_on >= g.day'),
  minors: contracts(`and e.birth_date > g.day - interval '18 years'`),
  'aid-contracts': others(`
    select a.id, 'aid-contract' as kind, m.legal_name as name, $COLUMNS
    from aid_contract a join member m on m.id = a.member_id where a.status = 'active'`),
  placements: others(`
    select p.id, 'placement' as kind, e.family_name || ' ' || e.given_name || ', ' || m.legal_name as name, $COLUMNS
    from given g join placement p on daterange(p.starts_on, p.ends_on, '[]') @> g.day
    join employee e on e.id = p.employee_id join member m on m.id = p.member_id`),
  practices: others(`
    select m.id, 'member' as kind, m.legal_name as name, $COLUMNS from member m where m.status = 'admitted'`),
  group: others(`
    select g.tenant_id as id, 'group' as kind, g.name, $COLUMNS from employer_group g`),
};

/** Levels and hours of the contracts in force on each of the days $1, for which floors are then computed. */
export const PAY_SHAPES_SQL = `
  select distinct d.day::text as day, t.grade_level as level, t.weekly_minutes as minutes
  from unnest($1::date[]) as d (day)
  join employment_contract c on c.status = 'active' and daterange(c.starts_on, c.ends_on, '[]') @> d.day
  join contract_terms t on t.contract_id = c.id and daterange(t.valid_from, t.valid_to, '[]') @> d.day`;

/** Contracts under the floor on each day: $1 days, $2 levels, $3 weekly minutes, $4 cents of the floors. */
export const UNDER_FLOOR_COUNTS_SQL = `
  select f.day::text as day, count(*)::int as count
  from unnest($1::date[], $2::int[], $3::int[], $4::bigint[]) as f (day, level, minutes, cents)
  join employment_contract c on c.status = 'active' and daterange(c.starts_on, c.ends_on, '[]') @> f.day
  join contract_terms t on t.contract_id = c.id and daterange(t.valid_from, t.valid_to, '[]') @> f.day
    and t.grade_level = f.level and t.weekly_minutes = f.minutes
  where t.monthly_gross_cents < f.cents
  group by f.day`;
