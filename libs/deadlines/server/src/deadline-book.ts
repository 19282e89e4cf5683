import { Injectable } from '@nestjs/common';
import type { ProposedDeadline } from '@relais/deadlines/core';
import type { LocalDate } from '@relais/kernel';
import { Db } from '@relais/platform/database';

export const DEADLINE_SUBJECTS = [
  'aid_contract',
  'member',
  'employee',
  'contract',
  'group',
  'placement',
] as const;

/** What a deadline is about. */
export interface DeadlineSubject {
  readonly type: (typeof DEADLINE_SUBJECTS)[number];
  readonly id: string;
}

/** A proposed deadline with the thing it belongs to. One row per rule, occurrence and subject. */
export interface NewDeadline extends ProposedDeadline {
  readonly subject: DeadlineSubject;
  /** The practice or person it is about, as lists and messages name it. */
  readonly subjectLabel?: string;
  /** The practice concerned: its doctors see the deadline and are reminded when `owner` is `doctor`. */
  readonly memberId?: string | null;
  /** The employee concerned: sees it and is reminded when `owner` is `employee`. */
  readonly employeeId?: string | null;
}

/** Rows of one statement: 10 000 contracts with eight deadlines each stay a few megabytes of JSON. */
const BATCH = 10_000;

const ASKED = `jsonb_to_recordset($1::jsonb) as a (n int, rule_id text, occurrence text, subject_type text,
  subject_id uuid, member_id uuid, employee_id uuid, owner text, title jsonb,
  subject_label text, due_on date, explanation jsonb)`;

/**
 * Where every domain writes its deadlines, in the transaction of the fact that causes them.
 * Reminders are no concern of the caller: the sweep finds what is due, and a trigger takes back the reminders
 * of a date that moved.
 */
@Injectable()
export class DeadlineBook {
  constructor(private readonly db: Db) {}

  /** Opens a deadline, or moves it when it is there already. Returns its id. Asked twice, done once. */
  async open(deadline: NewDeadline): Promise<string> {
    const [id] = await this.openMany([deadline]);
    if (id === undefined) throw new Error('no deadline was stored');
    return id;
  }

  /**
   * Opens many in two statements a batch. An open or snoozed deadline takes the new date, title and reasons; a snooze
   * that would outlast the new date ends; a cancelled one is open again; one that was submitted or acknowledged
   * stays as it is. Returns the ids in the order asked.
   */
  async openMany(deadlines: readonly NewDeadline[]): Promise<string[]> {
    const ids: string[] = [];
    if (deadlines.length > BATCH) await this.db.expectRows(deadlines.length);
    for (let from = 0; from < deadlines.length; from += BATCH) {
      ids.push(...(await this.openBatch(deadlines.slice(from, from + BATCH))));
    }
    return ids;
  }

  /**
   * Makes the deadlines of these rules on one subject be exactly `deadlines`: opens or moves those, cancels the others.
   * For a contract that was amended or ended.
   */
  async replaceFor(
    subject: DeadlineSubject,
    ruleIds: readonly string[],
    deadlines: readonly NewDeadline[],
    reason: string,
  ): Promise<void> {
    await this.replaceForMany(subject.type, [subject.id], ruleIds, deadlines, reason);
  }

  /** As `replaceFor`, for many subjects of one type in the same number of statements: a rule changed for all of them. */
  async replaceForMany(
    type: DeadlineSubject['type'],
    ids: readonly string[],
    ruleIds: readonly string[],
    deadlines: readonly NewDeadline[],
    reason: string,
  ): Promise<void> {
    await this.db.query(
      `update deadline d set status = 'cancelled', cancelled_reason = $4, snoozed_until = null, snooze_reason = null, version = version + 1
       where subject_type = $1 and subject_id = any($2) and rule_id = any($3) and status in ('open', 'snoozed')
         and (rule_id, occurrence, subject_id) not in (select rule_id, occurrence, subject_id
           from jsonb_to_recordset($5::jsonb) as a (rule_id text, occurrence text, subject_id uuid))`,
      [type, ids, ruleIds, reason, JSON.stringify(deadlines.map(keyOf))],
    );
    await this.openMany(deadlines);
  }

  /** Due dates of what is still to do about these subjects, by `subject rule occurrence`. */
  async datesOf(
    type: DeadlineSubject['type'],
    ids: readonly string[],
    ruleIds: readonly string[],
  ): Promise<Map<string, LocalDate>> {
    const rows = await this.db.query<{ key: string; dueOn: LocalDate }>(
      `select subject_id || ' ' || rule_id || ' ' || occurrence as key, due_on as "dueOn" from deadline
       where subject_type = $1 and subject_id = any($2) and rule_id = any($3) and status in ('open', 'snoozed')`,
      [type, ids, ruleIds],
    );
    return new Map(rows.map(({ key, dueOn }) => [key, dueOn]));
  }

  /**
   * Records for many deadlines what `meet` records for one, or takes it back (`metOn` null), in one statement. What is
   * already as asked stays untouched. Ask only for what changed: a deadline acknowledged by hand is not to be reopened.
   */
  async settleMany(
    settled: readonly {
      readonly subject: DeadlineSubject;
      readonly ruleId: string;
      readonly occurrence: string;
      readonly metOn: LocalDate | null;
    }[],
  ): Promise<void> {
    if (settled.length === 0) return;
    const asked = JSON.stringify(
      settled.map(({ subject, ruleId, occurrence, metOn }) => ({
        subject_type: subject.type,
        subject_id: subject.id,
        rule_id: ruleId,
        occurrence,
        met_on: metOn,
      })),
    );
    await this.db.query(
      `update deadline d set version = version + 1, snoozed_until = null, snooze_reason = null,
         status = case when a.met_on is null then 'open' else 'acknowledged' end,
         submitted_on = case when a.met_on is not null then coalesce(d.submitted_on, a.met_on) end, acknowledged_on = a.met_on
       from jsonb_to_recordset($1::jsonb) as a (subject_type text, subject_id uuid, rule_id text, occurrence text, met_on date)
       where d.subject_type = a.subject_type and d.subject_id = a.subject_id and d.rule_id = a.rule_id and d.occurrence = a.occurrence
         and ((a.met_on is not null and d.status <> 'cancelled' and d.acknowledged_on is distinct from a.met_on)
           or (a.met_on is null and d.status = 'acknowledged'))`,
      [asked],
    );
  }

  /**
   * Cancels what is still to do about a subject, of these rules or of all. Deadlines already submitted are history and
   * stay. Returns how many were cancelled; their reminders that did not leave are taken back.
   */
  async cancelFor(
    subject: DeadlineSubject,
    ruleIds: readonly string[] | null,
    reason: string,
  ): Promise<number> {
    const rows = await this.db.query(
      `update deadline set status = 'cancelled', cancelled_reason = $4, snoozed_until = null, snooze_reason = null, version = version + 1
       where subject_type = $1 and subject_id = $2 and ($3::text[] is null or rule_id = any($3)) and status in ('open', 'snoozed')
       returning id`,
      [subject.type, subject.id, ruleIds, reason],
    );
    return rows.length;
  }

  /**
   * Records that what a deadline waited for has happened: a payment that arrived, a document received. Returns false when
   * there is no such deadline still to follow.
   */
  async meet(subject: DeadlineSubject, ruleId: string, occurrence: string, on: LocalDate): Promise<boolean> {
    const rows = await this.db.query(
      `update deadline set status = 'acknowledged', submitted_on = coalesce(submitted_on, $5), acknowledged_on = $5,
         snoozed_until = null, snooze_reason = null, version = version + 1
       where subject_type = $1 and subject_id = $2 and rule_id = $3 and occurrence = $4 and status in ('open', 'snoozed', 'submitted')
       returning id`,
      [subject.type, subject.id, ruleId, occurrence, on],
    );
    return rows.length > 0;
  }

  /** Takes back `meet`: the payment was recorded by mistake. */
  async reopen(subject: DeadlineSubject, ruleId: string, occurrence: string): Promise<void> {
    await this.db.query(
      `update deadline set status = 'open', submitted_on = null, acknowledged_on = null, version = version + 1
       where subject_type = $1 and subject_id = $2 and rule_id = $3 and occurrence = $4 and status = 'acknowledged'`,
      [subject.type, subject.id, ruleId, occurrence],
    );
  }

  private async openBatch(deadlines: readonly NewDeadline[]): Promise<string[]> {
    if (deadlines.length === 0) return [];
    const asked = JSON.stringify(
      deadlines.map((deadline, n) => ({
        n,
        ...keyOf(deadline),
        member_id: deadline.memberId ?? null,
        employee_id: deadline.employeeId ?? null,
        owner: deadline.owner,
        title: deadline.title,
        subject_label: deadline.subjectLabel ?? '',
        due_on: deadline.dueOn,
        explanation: { ...deadline.explanation, proof: deadline.proof },
      })),
    );
    await this.db.query(
      `insert into deadline as d (rule_id, occurrence, subject_type, subject_id, member_id, employee_id, owner, title, subject_label, due_on, explanation)
       select rule_id, occurrence, subject_type, subject_id, member_id, employee_id, owner, title, subject_label, due_on, explanation
       from ${ASKED} order by rule_id, occurrence, subject_type, subject_id
       on conflict (tenant_id, rule_id, occurrence, subject_type, subject_id) do update set
         member_id = excluded.member_id, employee_id = excluded.employee_id, owner = excluded.owner, title = excluded.title,
         subject_label = excluded.subject_label, due_on = excluded.due_on, explanation = excluded.explanation, cancelled_reason = null,
         status = case when d.status = 'snoozed' and d.snoozed_until <= excluded.due_on then 'snoozed' else 'open' end,
         snoozed_until = case when d.status = 'snoozed' and d.snoozed_until <= excluded.due_on then d.snoozed_until end,
         snooze_reason = case when d.status = 'snoozed' and d.snoozed_until <= excluded.due_on then d.snooze_reason end,
         version = d.version + 1
       where d.status = 'cancelled' or (d.status in ('open', 'snoozed')
         and (d.member_id, d.employee_id, d.owner, d.title, d.subject_label, d.due_on, d.explanation)
           is distinct from (excluded.member_id, excluded.employee_id, excluded.owner, excluded.title, excluded.subject_label,
             excluded.due_on, excluded.explanation))`,
      [asked],
    );
    const rows = await this.db.query<{ id: string }>(
      `select d.id from ${ASKED} join deadline d using (rule_id, occurrence, subject_type, subject_id) order by a.n`,
      [asked],
    );
    return rows.map(({ id }) => id);
  }
}

const keyOf = ({ ruleId, occurrence, subject }: NewDeadline) => ({
  rule_id: ruleId,
  occurrence,
  subject_type: subject.type,
  subject_id: subject.id,
});
