import type { INestApplicationContext } from '@nestjs/common';
import { LiveObligationsHandlers } from '@relais/compliance/server';
import { FACTS, type FactName } from '@relais/law';
import { Db, type Scope, UnitOfWork } from '@relais/platform/database';

/** Facts of the group that only a person can tell. */
const STATED_OF_GROUP: Readonly<Record<string, unknown>> = {
  'group.firstActivityOn': '2023-09-01',
  'group.fiscalYearEndsOn': '2026-12-31',
  'group.occupationalHealthJoinedOn': '2023-09-15',
  'group.electronicPayslip': true,
};
/** A fact that may show another one to be missing is stated first. */
const ROUNDS = 3;
/** Facts that nobody has told yet: the questions that wait on the page of compliance. */
const NOT_TOLD = new Set<string>(['placement.needsProtectiveEquipment', 'member.hasCse']);
/** Day on which the demonstration stands. */
const TODAY = '2026-11-02';
/** Of so many times of a duty one was forgotten: the red of the matrix. */
const ONE_FORGOTTEN_IN = 15;
/** Share of the green a year ago and how much each month added, in hundredths. */
const [GREEN_AT_FIRST, GREEN_PER_MONTH, MONTHS_BEFORE] = [52, 4, 11];

/**
 * What the group stated and did about its obligations, all but a few, and how far it was in each month of the year
 * before. The obligations are those that law and facts give; only what people write down is invented. Done once.
 */
export async function writeCompliance(app: INestApplicationContext, scope: Scope): Promise<void> {
  const db = app.get(Db);
  const units = app.get(UnitOfWork);
  const obligations = app.get(LiveObligationsHandlers);
  const known = await units.run(scope, () => db.query(`select 1 from stated_fact limit 1`));
  if (known.length > 0) return;
  await obligations.sweepGroup(scope);
  for (let round = 0; round < ROUNDS; round += 1) {
    const stated = await units.run(scope, () => stateMissing(db));
    if (stated === 0) break;
    await obligations.sweepGroup(scope);
  }
  await units.run(scope, () => db.query(DONE_SQL, [TODAY, ONE_FORGOTTEN_IN]));
  await obligations.sweepGroup(scope);
  await units.run(scope, () => db.query(MONTHS_SQL, [GREEN_AT_FIRST, GREEN_PER_MONTH, MONTHS_BEFORE]));
}

/** A fact that is missing, and the subjects around the time it is missing for. */
interface Missing {
  fact: FactName;
  group: string;
  member: string | null;
  employee: string | null;
  'employment-contract': string | null;
  placement: string | null;
}

/** States what is missing and has an ordinary answer; answers how many facts. */
async function stateMissing(db: Db): Promise<number> {
  const rows = (await db.query<Missing>(MISSING_SQL)).flatMap((row) => {
    const { subject } = FACTS[row.fact];
    const [value, id] = [ordinary(row.fact), row[subject]];
    return value === undefined || id === null ? [] : [{ fact: row.fact, subject, id, value }];
  });
  await db.query(STATE_SQL, [JSON.stringify(rows)]);
  return rows.length;
}

/** What most groups would answer; undefined where there is no such answer. */
function ordinary(fact: FactName): unknown {
  const { kind, origin, words } = FACTS[fact];
  if (origin !== 'stated' || NOT_TOLD.has(fact)) return undefined;
  if (fact in STATED_OF_GROUP) return STATED_OF_GROUP[fact];
  if (kind === 'boolean') return false;
  if (kind === 'list') return [];
  return words?.includes('none') ? 'none' : undefined;
}

const MISSING_SQL = `
  select distinct m.fact, o.tenant_id as "group", coalesce(o.member_id, case o.owner_type when 'member' then o.owner_id end) as member,
    case o.owner_type when 'employee' then o.owner_id end as employee,
    case o.subject_type when 'employment-contract' then o.subject_id else p.contract_id end as "employment-contract",
    case o.subject_type when 'placement' then o.subject_id end as placement
  from obligation_occurrence o
  left join placement p on o.subject_type = 'placement' and p.id = o.subject_id
  cross join unnest(o.missing) as m (fact)
  where o.applies is not false`;

const STATE_SQL = `
  insert into stated_fact (id, subject_type, subject_id, fact, value, recorded_by, recorded_at)
  select md5(s.fact || s.id)::uuid, s.subject, s.id, s.fact, s.value, 'Maud Bernique', '2026-10-05T09:00:00Z'
  from (select distinct subject, id, fact, value from jsonb_to_recordset($1::jsonb) as one (subject text, id uuid, fact text, value jsonb)) s
  order by s.subject, s.id, s.fact
  on conflict (tenant_id, subject_type, subject_id, fact) do nothing`;

/** $1 today, $2 of how many times one was forgotten; which one follows from the names alone. */
const DONE_SQL = `
  insert into obligation_record (id, obligation_id, subject_type, subject_id, occurrence, done_on, recorded_by, recorded_at)
  select md5(o.obligation_id || o.subject_id || o.occurrence)::uuid, o.obligation_id, o.subject_type, o.subject_id, o.occurrence,
    o.due_on, 'Maud Bernique', o.due_on + time '09:00'
  from obligation_occurrence o
  where o.applies and not o.met and o.due_on < $1::date
    and ('x' || left(md5(o.occurrence || o.subject_id || o.obligation_id), 7))::bit(28)::int % $2 <> 0
  order by o.obligation_id, o.subject_id, o.occurrence
  on conflict do nothing`;

/** $1 share at first and $2 more each month, in hundredths, $3 months before the one that was swept. */
const MONTHS_SQL = `
  insert into obligation_month (month, obligation_id, swept_on, applicable, green, late)
  select to_char(month, 'YYYY-MM'), k.obligation_id, (month + interval '1 month - 1 day')::date, k.applicable, green, k.applicable - green
  from (select month::text as last, obligation_id, applicable from obligation_month
        where month = (select max(month) from obligation_month)) k
  cross join generate_series(1, $3::int) as back
  cross join lateral (select to_date(k.last, 'YYYY-MM') - make_interval(months => back) as month) at
  cross join lateral (select k.applicable * ($1::int + $2::int * ($3::int - back)) / 100 as green) was
  on conflict do nothing`;
