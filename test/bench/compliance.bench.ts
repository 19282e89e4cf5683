// Every obligation of 10 000 employees (`BENCH_PEOPLE=1000` for fewer) from scratch, against one statement that reads the same facts; time by size, memory.
import 'reflect-metadata';
import { RelaisModule } from '@relais/application';
import { LiveObligations, LiveObligationsHandlers } from '@relais/compliance/server';
import { localDate } from '@relais/kernel';
import { type Scope, UnitOfWork } from '@relais/platform/database';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type pg from 'pg';
import { median, report, startBench, timed } from './bench';

const RUNS = 5;
/** Employees of the smaller group; the larger one has twice as many. Fewer, to look into it on a busy machine. */
const PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 10_000);
const NAMED = PEOPLE.toLocaleString('en-GB').replace(',', ' ');
const TODAY = localDate('2026-11-02');

/** A group of this many employees: a contract, terms, a placement, a qualification each; a practice for five. */
async function load(owner: pg.Client, tenant: string, no: number, people: number): Promise<void> {
  await owner.query('set session_replication_role = replica');
  await owner.query('begin');
  await owner.query(
    `insert into employer_group (tenant_id, name, siren, siret, legal_form, sign_up_slug)
     values ($1, 'Banc', lpad($2::text, 9, '0'), lpad($2::text, 14, '0'), 'association', 'banc-' || $2::text)`,
    [tenant, no],
  );
  await owner.query(`select set_config('app.tenant_id', $1, true)`, [tenant]);
  const id = (kind: string) => `md5('${tenant}${kind}' || n)::uuid`;
  const host = `md5('${tenant}member' || (1 + n % (${people} / 5)))::uuid`;
  const site = `md5('${tenant}site' || (1 + n % (${people} / 5)))::uuid`;
  await owner.query(`
    insert into member (id, member_no, kind, legal_name, siret, email, status, applied_on, admitted_on)
      select ${id('member')}, n, 'person', 'Cabinet ' || n, lpad(n::text, 14, '0'), 'c@exemple.invalid', 'admitted', '2024-01-01', '2024-01-01'
      from generate_series(1, ${people} / 5) n;
    insert into membership (member_id, admitted_on) select ${id('member')}, '2024-01-01' from generate_series(1, ${people} / 5) n;
    insert into practice_site (id, member_id, name, postcode, city)
      select ${id('site')}, ${id('member')}, 'Site', '56000', 'Vannes' from generate_series(1, ${people} / 5) n;
    insert into employee (id, employee_no, given_name, family_name, birth_date, email)
      select ${id('employee')}, n, 'Léa', 'Riou ' || n, '1970-01-01'::date + (n * 7) % 12000, 's@exemple.invalid' from generate_series(1, ${people}) n;
    insert into employment_contract (id, employee_id, kind, starts_on, ends_on, fixed_term_reason)
      select ${id('contract')}, ${id('employee')}, case when n % 6 = 0 then 'cdd' else 'cdi' end, '2024-01-08'::date + n % 900,
        case when n % 6 = 0 then '2027-06-30'::date end, case when n % 6 = 0 then 'replacement' end from generate_series(1, ${people}) n;
    insert into contract_terms (contract_id, valid_from, job, job_title, grade_level, weekly_minutes, monthly_gross_cents, pay_explanation)
      select ${id('contract')}, '2024-01-08'::date + n % 900, 'medical-assistant', 'Assistante', 6, case when n % 3 = 0 then 1200 else 2100 end, 200000, '{}'
      from generate_series(1, ${people}) n;
    insert into placement (id, contract_id, employee_id, member_id, site_id, starts_on)
      select ${id('placement')}, ${id('contract')}, ${id('employee')}, ${host}, ${site}, '2024-01-08'::date + n % 900 from generate_series(1, ${people}) n;
    insert into qualification (employee_id, kind, status, obtained_on)
      select ${id('employee')}, 'cqp', 'obtained', '2024-06-01' from generate_series(1, ${people}) n where n % 2 = 0`);
  await owner.query('commit');
  await owner.query('set session_replication_role = origin');
  await owner.query('analyze');
}

/** The facts of everybody in one statement, as rows: what a computation cannot do without. */
const BASELINE = `
  select e.*, c.*, t.*, p.*, m.id as host, s.admitted_on, q.kinds,
    (select jsonb_object_agg(f.fact, f.value) from stated_fact f where f.subject_type = 'employee' and f.subject_id = e.id) as stated,
    (select jsonb_agg(r) from obligation_record r where r.subject_id in (e.id, c.id, p.id)) as records
  from employee e
  join employment_contract c on c.tenant_id = e.tenant_id and c.employee_id = e.id
  join lateral (select job, weekly_minutes from contract_terms t where t.tenant_id = c.tenant_id and t.contract_id = c.id and t.valid_from <= $1
    order by t.valid_from desc limit 1) t on true
  left join placement p on p.tenant_id = c.tenant_id and p.contract_id = c.id
  left join member m on m.tenant_id = p.tenant_id and m.id = p.member_id
  left join membership s on s.tenant_id = m.tenant_id and s.member_id = m.id
  left join lateral (select array_agg(kind) as kinds from qualification q where q.tenant_id = e.tenant_id and q.employee_id = e.id) q on true
  where e.tenant_id = $2`;

const scopeOf = (tenantId: string): Scope => ({
  tenantId,
  actor: { id: 'bench', label: 'Banc', kind: 'operator' },
  action: 'bench',
  correlationId: 'bench',
  locale: 'fr',
});

/** Median milliseconds of a sweep whose result is the stored one: everything is computed, nothing is written. */
async function sweeps(
  app: INestApplicationContext,
  tenant: string,
): Promise<{ runs: number[]; times: number; heap: number }> {
  const handlers = app.get(LiveObligationsHandlers);
  let { times } = await handlers.sweepGroup(scopeOf(tenant));
  let heap = 0;
  const watch = setInterval(() => (heap = Math.max(heap, process.memoryUsage().heapUsed)), 20);
  const runs: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    globalThis.gc?.();
    runs.push(await timed(async () => ({ times } = await handlers.sweepGroup(scopeOf(tenant)))));
  }
  clearInterval(watch);
  return { runs, times, heap };
}

const servers = await startBench('compliance');
process.env['RELAIS_CLOCK_START'] = `${TODAY}T08:00:00Z`;
const app = await NestFactory.createApplicationContext(RelaisModule, { logger: ['error'] });
try {
  const [ten, twenty] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-000000000014'];
  await load(servers.owner, ten, 18, PEOPLE);
  await load(servers.owner, twenty, 26, 2 * PEOPLE);
  const first = await timed(() => app.get(LiveObligationsHandlers).sweepGroup(scopeOf(ten)));
  const small = await sweeps(app, ten);
  const large = await sweeps(app, twenty);
  const baseline: number[] = [];
  for (let run = 0; run < RUNS; run++)
    baseline.push(await timed(() => servers.owner.query(BASELINE, [TODAY, ten])));
  const one = await timed(() =>
    app.get(UnitOfWork).run(scopeOf(ten), async () => {
      const live = app.get(LiveObligations);
      const { rows } = await servers.owner.query<{ id: string }>(
        `select id from employee where tenant_id = $1 limit 1`,
        [ten],
      );
      await live.refresh({ employee: [rows[0]?.id ?? ''], member: [] });
    }),
  );
  const [value, base] = [median(small.runs), median(baseline)];
  console.log(
    `${small.times} times of obligations for ${NAMED} employees; first sweep, all written: ${(first / 1000).toFixed(1)} s`,
  );
  report('compliance', [
    {
      name: `sweep of ${NAMED} employees`,
      value,
      unit: 'ms',
      baseline: base,
      ratio: value / base,
      goal: 'ratio <= 10',
      reached: value / base <= 10,
      runs: small.runs,
      baselineRuns: baseline,
    },
    {
      name: 'time, twice as many',
      value: median(large.runs) / value,
      unit: 'times',
      goal: '<= 2.3',
      reached: median(large.runs) / value <= 2.3,
      runs: large.runs,
    },
    {
      name: 'heap, twice as many',
      value: large.heap / small.heap,
      unit: 'times',
      goal: '<= 1.3',
      reached: large.heap / small.heap <= 1.3,
    },
    { name: 'one employee looked at again', value: one, unit: 'ms', goal: '<= 200', reached: one <= 200 },
  ]);
} finally {
  await app.close();
  await servers.stop();
}
