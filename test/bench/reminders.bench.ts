// Planning of every reminder due for 10 000 aid contracts, through the outbox, into Redis; against raw addBulk of as many jobs.
import 'reflect-metadata';
import { RelaisModule } from '@relais/application';
import { ReminderPlanner } from '@relais/deadlines/server';
import { localDate } from '@relais/kernel';
import { UnitOfWork } from '@relais/platform/database';
import { Queues, Relay } from '@relais/platform/jobs';
import { NestFactory } from '@nestjs/core';
import { Queue } from 'bullmq';
import type pg from 'pg';
import { median, report, startBench, timed } from './bench';

const CONTRACTS = 10_000;
const RUNS = 5;
const TODAY = localDate('2026-11-02');
const TENANT = '00000000-0000-4000-8000-0000000000aa';
const BATCH = 1_000;

/** Doctors with an account, an aid contract each, and its next deadline sixty days ahead. */
async function load(owner: pg.Client): Promise<void> {
  await owner.query('set session_replication_role = replica');
  await owner.query('begin');
  await owner.query(
    `insert into employer_group (tenant_id, name, siren, siret, legal_form, sign_up_slug)
     values ($1, 'Banc d’essai', '000000018', '00000001800018', 'association', 'banc-rappels')`,
    [TENANT],
  );
  await owner.query(`select set_config('app.tenant_id', $1, true)`, [TENANT]);
  await owner.query(`
    create function pg_temp.uuid_of(kind text, n int) returns uuid language sql immutable as $$ select md5(kind || n)::uuid $$;
    insert into member (id, member_no, kind, legal_name, siret, email, status, applied_on, admitted_on)
      select pg_temp.uuid_of('member', n), n, 'person', 'Cabinet ' || n, lpad(n::text, 14, '0'), 'c' || n || '@exemple.invalid',
        'admitted', '2024-01-01', '2024-01-01' from generate_series(1, ${CONTRACTS}) n;
    insert into doctor (id, member_id, full_name, email)
      select pg_temp.uuid_of('doctor', n), pg_temp.uuid_of('member', n), 'Docteur ' || n, 'd' || n || '@exemple.invalid'
      from generate_series(1, ${CONTRACTS}) n;
    insert into app_user (id, email, full_name)
      select pg_temp.uuid_of('user', n), 'd' || n || '@exemple.invalid', 'Docteur ' || n from generate_series(0, ${CONTRACTS}) n;
    insert into role_grant (user_id, role, member_id, doctor_id)
      select pg_temp.uuid_of('user', n), 'doctor', pg_temp.uuid_of('member', n), pg_temp.uuid_of('doctor', n)
      from generate_series(1, ${CONTRACTS}) n;
    insert into role_grant (user_id, role) values (pg_temp.uuid_of('user', 0), 'officer');
    insert into aid_contract (id, member_id, doctor_id, health_fund, aid_option, scheme_version, signed_on)
      select pg_temp.uuid_of('aid', n), pg_temp.uuid_of('member', n), pg_temp.uuid_of('doctor', n), 'CPAM', 'half', 'C', '2026-01-01'
      from generate_series(1, ${CONTRACTS}) n;
    insert into deadline (rule_id, occurrence, subject_type, subject_id, member_id, owner, title, due_on, explanation)
      select 'AID-02', '1', 'aid_contract', pg_temp.uuid_of('aid', n), pg_temp.uuid_of('member', n), 'doctor',
        '{"fr": "Échéance", "en": "Deadline"}', date '2026-11-02' + 60, '{}' from generate_series(1, ${CONTRACTS}) n;`);
  await owner.query('commit');
  await owner.query('set session_replication_role = origin');
  await owner.query('vacuum analyze');
}

const servers = await startBench('reminders');
try {
  await load(servers.owner);
  const app = await NestFactory.createApplicationContext(RelaisModule, { logger: false });
  const queues = app.get(Queues);
  const relay = app.get(Relay);
  const raw = new Queue('bench-raw', { connection: queues.connection(), prefix: 'bench' });
  const planned: number[] = [];
  const baseline: number[] = [];
  let jobs = 0;
  for (let run = 0; run <= RUNS; run += 1) {
    const time = await timed(async () => {
      await app.get(UnitOfWork).run(
        {
          tenantId: TENANT,
          actor: { id: 'bench', label: 'Banc', kind: 'operator' },
          action: 'bench',
          correlationId: 'bench',
          locale: 'fr',
        },
        () => app.get(ReminderPlanner).plan(TODAY),
      );
      while ((await relay.sendBatch()) > 0);
    });
    const { rows } = await servers.owner.query<{ sent: number; reminders: number }>(
      `select (select count(*)::int from outbox where sent_at is not null) as sent,
         (select count(*)::int from reminder where outcome = 'planned') as reminders`,
    );
    jobs = rows[0]?.sent ?? 0;
    if ((rows[0]?.reminders ?? 0) < CONTRACTS) throw new Error('not every contract was planned');
    const plain = await timed(async () => {
      for (let at = 0; at < jobs; at += BATCH) {
        await raw.addBulk(
          Array.from({ length: Math.min(BATCH, jobs - at) }, (_, i) => ({
            name: 'mail.deliver',
            data: { outboxId: `${run}-${at + i}` },
            opts: { jobId: `raw-${run}-${at + i}`, attempts: 8 },
          })),
        );
      }
    });
    if (run > 0) {
      planned.push(time);
      baseline.push(plain);
    }
    await queues.get('mail').obliterate({ force: true });
    await raw.obliterate({ force: true });
    await servers.owner.query(
      'set session_replication_role = replica; truncate reminder, mail_message, outbox cascade; set session_replication_role = origin',
    );
  }
  await raw.close();
  await app.close();
  const ratio = median(planned) / median(baseline);
  report('reminders', [
    {
      name: `planning of the reminders of ${CONTRACTS} aid contracts (${jobs} messages)`,
      value: median(planned),
      unit: 'ms',
      baseline: median(baseline),
      ratio,
      goal: 'at most 3 × raw addBulk of as many jobs',
      reached: ratio <= 3,
      runs: planned,
      baselineRuns: baseline,
    },
  ]);
} finally {
  await servers.stop();
}
process.exit();
