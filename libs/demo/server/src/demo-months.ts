import { createHash } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { standing } from '@relais/contracts/core';
import type { Principal } from '@relais/identity/core';
import { type LocalDate, type Month, addDays, addMonthsTo, firstDay, lastDay, month } from '@relais/kernel';
import type { MappingEntry } from '@relais/payroll/core';
import { ExportsService, FreezeService, MappingService } from '@relais/payroll/server';
import { Db } from '@relais/platform/database';
import { type ShownEntry, contentText } from '@relais/timesheets/core';
import { LockService, MonthWork, OpenMonthService } from '@relais/timesheets/server';
import { ABSENCE_NOTES } from './names';

/** First month of the history, the month being closed, and the open one. */
const FIRST = month('2025-09');
const CLOSING = month('2026-10');
const OPEN = month('2026-11');

/** Who closed the months gone by, and let pass what the hours of a busy week broke. */
const OFFICER: Principal = {
  userId: '',
  fullName: 'Maud Bernique',
  tenantId: '',
  role: 'officer',
  memberId: null,
  doctorId: null,
  employeeId: null,
  locale: 'fr',
};

/** Numbers of employees who have not declared the month being closed. */
const LATE = [4, 11, 23];

/** Items without a usual code: the group and its provider agreed on their own, and say so. */
const GROUP_CODES = (
  [
    ['ABSENCE_SICK_CHILD', 'AB-ENF', 'day'],
    ['ABSENCE_FAMILY_EVENT', 'AB-EVF', 'day'],
    ['ADDITIONAL_HOURS', 'HC-AVT', 'hour'],
  ] as const
).map(([canonical, external, unit]): MappingEntry => ({
  canonical,
  route: 'file',
  external,
  unit,
  minDecimals: 1,
  reason: 'Code choisi avec le prestataire de paie',
}));

/** Months of hours: fourteen lived ones, of which the last is being closed, and the next one open. */
export async function writeMonths(app: INestApplicationContext): Promise<void> {
  const db = app.get(Db);
  await confirmedMapping(app, db);
  for (let m = FIRST; m <= OPEN; m = addMonthsTo(m, 1)) {
    await app.get(OpenMonthService).open(m);
    if (m === OPEN) continue;
    await live(db, m);
    await declare(db, m, m === CLOSING ? LATE : []);
    await decide(db, m, m === CLOSING);
    if (m < CLOSING) await close(app, db, m);
  }
}

/** The payroll provider checked the codes once, before the first month. */
async function confirmedMapping(app: INestApplicationContext, db: Db): Promise<void> {
  const templates = app.get(MappingService);
  const started = await templates.start('silae');
  const mapping = [...started.mapping, ...GROUP_CODES];
  const { name, matriculeWidth, version } = started;
  const saved = await templates.save('silae', { name, matriculeWidth, version, mapping });
  await templates.confirm('silae', saved.version);
  await db.query(
    `update payroll_template set confirmed_at = '2025-09-15T14:00:00Z', confirmed_by = 'Paie & Compagnie'`,
  );
}

/** What happened otherwise than planned: leave, sickness, a little more or less, decided by number and day. */
async function live(db: Db, m: Month): Promise<void> {
  const first = firstDay(m);
  // Tables filled a moment ago have no statistics yet: without this the planner compares every row with every row.
  await db.query(`select set_config('enable_nestloop', 'off', true)`);
  await db.query(
    `with drawn as (
       select w.id, w.part_id, to_jsonb(w) as before, e.employee_no as no, w.day, w.half,
              ('x' || substr(md5(e.employee_no || ':' || w.day), 1, 6))::bit(24)::int as dice,
              ('x' || substr(md5(e.employee_no || ':' || date_trunc('week', w.day)), 1, 6))::bit(24)::int as week_dice
       from work_entry w join employee e on e.tenant_id = w.tenant_id and e.id = w.employee_id
       where w.month = $1 and w.kind = 'work'
     ), fate as (
       select *, case
           when extract(month from day) in (7, 8) and week_dice % 100 < 28 then 'paid-leave'
           when extract(month from day) in (2, 4, 12) and week_dice % 100 < 9 then 'paid-leave'
           when dice % 1000 < 9 then 'sick'
           when dice % 1000 between 9 and 11 then 'sick-child' end as absence,
         case when dice % 1000 between 500 and 514 and half = 'pm' then 30
              when dice % 1000 between 515 and 521 and half = 'pm' then -30 else 0 end as more
       from drawn
     ), changed as (
       update work_entry w set
         kind = case when f.absence is null then 'work' else 'absence' end,
         absence_code = f.absence,
         end_minute = w.end_minute + case when f.absence is null then f.more else 0 end,
         worked_minutes = case when f.absence is null then w.worked_minutes + f.more else 0 end,
         note = case when f.absence is null then ($2::text[])[1 + f.dice % 3] else '' end,
         changed_by = e.given_name || ' ' || e.family_name, version = w.version + 1
       from fate f, employee e
       where w.id = f.id and e.id = w.employee_id and (f.absence is not null or f.more <> 0)
       returning w.id, w.part_id, w.changed_by, f.before, to_jsonb(w) as after
     )
     insert into work_entry_change (entry_id, part_id, at, actor_label, before, after)
     select id, part_id, $3::timestamptz, changed_by,
       jsonb_build_object('kind', before->'kind', 'absenceCode', before->'absence_code', 'startMinute', before->'start_minute',
         'endMinute', before->'end_minute', 'workedMinutes', before->'worked_minutes', 'note', before->'note'),
       jsonb_build_object('kind', after->'kind', 'absenceCode', after->'absence_code', 'startMinute', after->'start_minute',
         'endMinute', after->'end_minute', 'workedMinutes', after->'worked_minutes', 'note', after->'note')
     from changed order by id`,
    [m, ABSENCE_NOTES, `${addDays(first, 24)}T17:00:00Z`],
  );
  await db.query(`select set_config('enable_nestloop', 'on', true)`);
}

/** "My month is complete", said by everybody except those who are late. */
async function declare(db: Db, m: Month, late: readonly number[]): Promise<void> {
  const at = `${lastDay(m)}T16:30:00Z`;
  await db.query(
    `update timesheet t set declared_at = $2, declared_by = e.given_name || ' ' || e.family_name, version = t.version + 1,
       declared_by_user = (select g.user_id from role_grant g where g.employee_id = e.id limit 1)
     from employee e where e.id = t.employee_id and t.month = $1 and e.employee_no <> all ($3::int[])`,
    [m, at, late],
  );
  await db.query(
    `update timesheet_part p set status = 'declared', requested_at = $2, version = p.version + 1
     from timesheet t where t.id = p.timesheet_id and t.month = $1 and t.declared_at is not null`,
    [m, at],
  );
}

interface WaitingPart {
  id: string;
  no: number;
  employeeId: string;
  memberId: string;
  doctor: string;
  entries: ShownEntry[];
}

/**
 * The doctors' answers: everything is approved of a month gone by. Of the month being closed one part is disputed and
 * two in five still wait.
 */
async function decide(db: Db, m: Month, closing: boolean): Promise<void> {
  const parts = await db.query<WaitingPart>(
    `select p.id, e.employee_no as no, p.employee_id as "employeeId", p.member_id as "memberId",
            (select d.full_name from doctor d where d.member_id = p.member_id order by d.approval_rank, d.id limit 1) as doctor,
            coalesce((select jsonb_agg(jsonb_build_object('day', w.day, 'placementId', w.placement_id, 'kind', w.kind,
               'startMinute', w.start_minute, 'endMinute', w.end_minute, 'workedMinutes', w.worked_minutes, 'note', w.note))
             from work_entry w where w.part_id = p.id), '[]') as entries
     from timesheet_part p join employee e on e.id = p.employee_id join member m on m.id = p.member_id
     where p.month = $1 and p.status = 'declared' order by e.employee_no, m.member_no`,
    [m],
  );
  const disputed = closing ? parts.find(({ no }) => no === 7) : undefined;
  const decided = parts
    .filter((part, n) => !closing || part === disputed || n % 5 < 3)
    .map((part) => ({
      id: part.id,
      status: part === disputed ? 'disputed' : 'approved',
      hash: createHash('sha256')
        .update(contentText({ employeeId: part.employeeId, memberId: part.memberId, month: m }, part.entries))
        .digest('hex'),
      doctor: part.doctor,
      reason: part === disputed ? 'Absente le matin du dernier mardi' : null,
    }));
  await db.query(
    `update timesheet_part p set status = r.status, content_hash = r.hash, decided_at = $2, decided_by = r.doctor,
       decided_as = 'doctor', dispute_reason = r.reason, version = p.version + 1
     from jsonb_to_recordset($1::jsonb) as r (id uuid, status text, hash text, doctor text, reason text) where p.id = r.id`,
    [JSON.stringify(decided), `${addDays(lastDay(m), 1)}T11:00:00Z`],
  );
  if (disputed) {
    await db.query(
      `update work_entry set disputed = true, dispute_reason = 'Absente' where id = (
         select max(id) from work_entry where part_id = $1 and kind = 'work' and half = 'am')`,
      [disputed.id],
    );
  }
}

/** Lock, payroll inputs and the file of a month gone by, received by the provider. Nobody is written to about the past. */
async function close(app: INestApplicationContext, db: Db, m: Month): Promise<void> {
  const { version, revision } = await db.one<{ version: number; revision: number }>(
    `select version, revision from payroll_period where month = $1`,
    [m],
  );
  const overrides = [];
  for await (const { employeeId, findings } of app.get(MonthWork).ofMonth(m))
    for (const fingerprint of new Set(standing(findings).map((one) => one.fingerprint)))
      overrides.push({ employeeId, fingerprint, reason: 'Renfort ponctuel, accepté par écrit' });
  await app.get(LockService).lock(m, version, { exceptions: [], overrides }, OFFICER);
  await app.get(FreezeService).freeze(m, revision);
  await app.get(ExportsService).make(m, 'silae-csv');
  const cutOff = addDays(firstDay(addMonthsTo(m, 1)), 2);
  await datePast(db, m, cutOff);
}

async function datePast(db: Db, m: Month, cutOff: LocalDate): Promise<void> {
  await db.query(`update payroll_period set locked_at = $2, locked_by = 'Maud Bernique' where month = $1`, [
    m,
    `${cutOff}T10:00:00Z`,
  ]);
  await db.query(
    `update payroll_export set created_at = $2, created_by = 'Maud Bernique', first_downloaded_at = $3, acknowledged_at = $3,
       acknowledged_by = 'Paie & Compagnie' where month = $1`,
    [m, `${cutOff}T10:05:00Z`, `${addDays(cutOff, 1)}T08:30:00Z`],
  );
  await db.query(
    `update outbox set done_at = now(), sent_at = coalesce(sent_at, now()) where done_at is null`,
  );
  await db.query(`update mail_message set sent_at = $1 where sent_at is null`, [`${cutOff}T10:05:00Z`]);
}
