import { Injectable } from '@nestjs/common';
import { LADDER } from '@relais/deadlines/core';
import type { LocalDate } from '@relais/kernel';
import { Db } from '@relais/platform/database';
import { Mailer } from '@relais/platform/mail';
import { reminderMail } from './reminders.mails';

/**
 * `dueSteps` of libs/deadlines/core for all deadlines and recipients of the group at once; a test compares both.
 * $1 today, $2 the steps of the ladder. The officers are reminded of everything (administrators when there is none), the
 * doctors and the employee of what is theirs. Of the steps due and not done, the last is sent and the others are
 * collapsed into it. All lines of one recipient make one message. The rows are locked and compared again, so that a
 * deadline that moves meanwhile is either planned as it was, then taken back, or not planned.
 */
const PLAN_SQL = `
  with person as (
    select g.role, g.member_id, g.employee_id, lower(u.email::text) as email, u.locale
    from role_grant g join tenant_users() u using (user_id)
    where g.revoked_at is null and u.disabled_at is null and g.role <> 'provider'
  ), staff as (
    select distinct on (email) email, locale from person
    where role = case when exists (select from person where role = 'officer') then 'officer' else 'administrator' end
    order by email
  ), awake as (
    select d.id, d.due_on, d.status, d.snoozed_until, d.owner, d.member_id, d.employee_id
    from deadline d
    where (d.status = 'open' and d.due_on <= $1::date - (select min(s) from unnest($2::int[]) s))
       or (d.status = 'snoozed' and d.snoozed_until <= $1)
  ), recipient as (
    select a.id, p.email, p.locale from awake a cross join staff p
    union select a.id, p.email, p.locale from awake a join person p on p.role = 'doctor' and p.member_id = a.member_id where a.owner = 'doctor'
    union select a.id, p.email, p.locale from awake a join person p on p.role = 'employee' and p.employee_id = a.employee_id where a.owner = 'employee'
  ), step as (
    select a.id, s.step from awake a join unnest($2::int[]) as s (step) on a.due_on + s.step <= $1
    union select a.id, a.snoozed_until - a.due_on from awake a where a.status = 'snoozed'
  ), missing as (
    select a.id, a.due_on, a.status, a.snoozed_until, r.email, r.locale, s.step,
      s.step = max(s.step) over (partition by a.id, r.email) as sends
    from awake a join recipient r using (id) join step s using (id)
    where not exists (select from reminder k where k.deadline_id = a.id and k.due_on = a.due_on and k.step = s.step
      and k.recipient = r.email and k.outcome <> 'cancelled')
  ), held as (
    select d.id, d.due_on, d.status, d.snoozed_until from deadline d where d.id in (select id from missing)
    order by d.id for no key update
  ), due as (
    -- Written as a case so that the comparison does not look selective: it never is, and taken for one row it makes the
    -- joins below loop over every pair of reminder and message.
    select m.* from missing m join held h on h.id = m.id
    where case when h.due_on = m.due_on and h.status = m.status and h.snoozed_until is not distinct from m.snoozed_until
      then true else false end
  ), message as materialized (
    select email, locale, gen_random_uuid() as id from (select distinct email, locale from due) one
  ), planned as (
    insert into reminder as r (deadline_id, due_on, step, recipient, outcome, mail_id)
    select d.id, d.due_on, d.step, d.email, case when d.sends then 'planned' else 'collapsed' end, case when d.sends then m.id end
    from due d join message m using (email, locale)
    on conflict (tenant_id, deadline_id, due_on, step, recipient, channel)
      do update set outcome = excluded.outcome, mail_id = excluded.mail_id, planned_at = excluded.planned_at
      where r.outcome = 'cancelled'
    returning mail_id, outcome
  )
  select m.id, m.email, m.locale, count(*)::int as lines
  from planned p join message m on m.id = p.mail_id group by m.id, m.email, m.locale order by m.email`;

/** A deadline put aside whose day has come is to do again. */
const WAKE_SQL = `
  update deadline set status = 'open', snoozed_until = null, snooze_reason = null, version = version + 1
  where status = 'snoozed' and snoozed_until <= $1`;

/** What one plan did. */
export interface PlannedReminders {
  readonly messages: number;
  readonly reminders: number;
}

/** Plans reminders of the running group, in sets. */
@Injectable()
export class ReminderPlanner {
  constructor(
    private readonly db: Db,
    private readonly mailer: Mailer,
  ) {}

  /**
   * Plans every reminder that is due on `today` and asks for its message, all in the running transaction.
   * Repeated or run twice at once, it plans each step of each deadline for each recipient once.
   */
  async plan(today: LocalDate): Promise<PlannedReminders> {
    const { awake } = await this.db.one<{ awake: number }>(
      `select count(*)::int as awake from deadline where status in ('open', 'snoozed')`,
    );
    await this.db.expectRows(awake * LADDER.length);
    const messages = await this.db.query<{ id: string; email: string; locale: 'fr' | 'en'; lines: number }>(
      PLAN_SQL,
      [today, [...LADDER]],
    );
    await this.db.query(WAKE_SQL, [today]);
    await this.mailer.queueMany(
      messages.map(({ id, email, locale }) => ({
        id,
        template: reminderMail,
        to: email,
        locale,
        data: { lines: [] },
        about: 'deadlines',
      })),
    );
    return { messages: messages.length, reminders: messages.reduce((sum, { lines }) => sum + lines, 0) };
  }
}
