import { Injectable } from '@nestjs/common';
import { Db } from '@relais/platform/database';
import { cursorKey, type Page, page, PAGE_LIMIT, type PageQuery } from '@relais/platform/http';
import type {
  AuditEntryView,
  AuditQuery,
  AuditVerdict,
  FailedJobView,
  MailQuery,
  MailView,
} from './identity.contract';

interface AuditRow {
  seq: number;
  at: Date;
  actor_label: string;
  action: string;
  object_type: string;
  object_id: string;
  changes: object;
}

interface JobRow {
  id: string;
  job: string;
  created_at: Date;
  failed_at: Date | null;
  attempts: number;
  last_error: string | null;
}

interface MailRow {
  id: string;
  template: string;
  recipient: string;
  subject_ref: string | null;
  created_at: Date;
  sent_at: Date | null;
}

/** What happened, what failed, what was sent. */
@Injectable()
export class OperationsService {
  constructor(private readonly db: Db) {}

  /** Newest first; of one object when asked (its History tab). */
  async audit(query: AuditQuery): Promise<Page<AuditEntryView>> {
    const limit = query.limit ?? PAGE_LIMIT;
    const after = cursorKey(query.cursor, 1);
    const rows = await this.db.query<AuditRow>(
      `select seq, at, actor_label, action, object_type, object_id, changes from audit_entry
       where tenant_id = current_tenant()
         and ($1::text is null or object_type = $1) and ($2::text is null or object_id = $2)
         and ($3::text is null or strpos(lower(actor_label), lower($3)) > 0)
         and ($4::bigint is null or seq < $4)
       order by seq desc limit $5`,
      [query.objectType ?? null, query.objectId ?? null, query.actor ?? null, after?.[0] ?? null, limit + 1],
    );
    return page(
      rows,
      limit,
      (r) => [String(r.seq)],
      (r) => ({
        seq: r.seq,
        at: r.at.toISOString(),
        actor: r.actor_label,
        action: r.action,
        objectType: r.object_type,
        objectId: r.object_id,
        changes: r.changes,
      }),
    );
  }

  /** Recomputes the whole chain of the group in one statement. */
  async verifyAudit(): Promise<AuditVerdict> {
    const { entries } = await this.db.one<{ entries: number }>(
      `select count(*)::int as entries from audit_entry where tenant_id = current_tenant()`,
    );
    const broken = await this.db.maybe<{ seq: number; problem: string }>(
      `select * from audit_broken(current_tenant())`,
    );
    return { whole: broken === null, entries, firstProblem: broken };
  }

  async failedJobs(query: PageQuery): Promise<Page<FailedJobView>> {
    const limit = query.limit ?? PAGE_LIMIT;
    const after = cursorKey(query.cursor, 1);
    const rows = await this.db.query<JobRow>(
      `select id, job, created_at, failed_at, attempts, last_error from outbox
       where done_at is null and (failed_at is not null or last_error is not null)
         and ($1::uuid is null or id > $1) order by id limit $2`,
      [after?.[0] ?? null, limit + 1],
    );
    return page(
      rows,
      limit,
      (r) => [r.id],
      (r) => ({
        id: r.id,
        job: r.job,
        askedAt: r.created_at.toISOString(),
        failedAt: r.failed_at?.toISOString() ?? null,
        attempts: r.attempts,
        error: r.last_error,
      }),
    );
  }

  /** Puts a failed job back in the queue. */
  async retry(id: string): Promise<void> {
    await this.db.one(
      `update outbox set failed_at = null, sent_at = null, attempts = 0 where id = $1 and done_at is null returning id`,
      [id],
    );
  }

  async mails(query: MailQuery): Promise<Page<MailView>> {
    const limit = query.limit ?? PAGE_LIMIT;
    const after = cursorKey(query.cursor, 2);
    const rows = await this.db.query<MailRow>(
      `select id, template, recipient, subject_ref, created_at, sent_at from mail_message
       where ($1::text is null or subject_ref = $1)
         and ($2::timestamptz is null or (created_at, id) < ($2, $3::uuid))
       order by created_at desc, id desc limit $4`,
      [query.about ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
    return page(
      rows,
      limit,
      (r) => [r.created_at.toISOString(), r.id],
      (r) => ({
        id: r.id,
        template: r.template,
        recipient: r.recipient,
        about: r.subject_ref,
        askedAt: r.created_at.toISOString(),
        sentAt: r.sent_at?.toISOString() ?? null,
      }),
    );
  }
}
