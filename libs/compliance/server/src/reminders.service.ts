import { Injectable } from '@nestjs/common';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError } from '@relais/platform/http';
import { Mailer } from '@relais/platform/mail';
import type { RemindedView } from './compliance.contract';
import { lateForEmployeeMail, lateForOfficerMail } from './compliance.mails';
import { MatrixService, obligationNamed } from './matrix.service';

/** Reminds of the red cells of a column: each officer once with the list, each employee concerned once. */
@Injectable()
export class ComplianceReminders {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
    private readonly matrix: MatrixService,
  ) {}

  /** Asked twice on one day, sends nothing more. */
  async remind(obligationId: string): Promise<RemindedView> {
    const obligation = obligationNamed(obligationId);
    const today = this.clock.today();
    // One at a time for this column: two officers who press together send one round.
    await this.db.query(`select pg_advisory_xact_lock(hashtextextended(current_tenant()::text || $1, 0))`, [
      obligationId,
    ]);
    const rows = (await this.matrix.assess({ obligation })).filter(({ cells }) => cells[0]?.state === 'late');
    if (rows.length === 0) throw new DomainError('obligation.nobody-late');
    const officers = await this.db.query<{ email: string; locale: 'fr' | 'en' }>(
      `select distinct u.email::text as email, u.locale from role_grant g join tenant_users() u using (user_id)
       where g.role = 'officer' and g.revoked_at is null and u.disabled_at is null order by 1`,
    );
    const about = `compliance:${obligationId}:${today}`;
    const had = await this.alreadyTold(about);
    const fresh = ({ to }: { to: string }) => !had.has(to.toLowerCase());
    const toOfficers = officers
      .map(({ email, locale }) => ({
        template: lateForOfficerMail,
        to: email,
        locale,
        about,
        data: {
          title: obligation.title,
          names: rows.map(({ name, cells }) => ({ name, dueOn: cells[0]?.dueOn ?? null })),
        },
      }))
      .filter(fresh);
    const toEmployees = rows
      .map(({ email, locale, cells }) => ({
        template: lateForEmployeeMail,
        to: email,
        locale,
        about,
        data: { title: obligation.title, guidance: obligation.guidance, dueOn: cells[0]?.dueOn ?? null },
      }))
      .filter(fresh);
    await this.mailer.queueMany(toOfficers);
    await this.mailer.queueMany(toEmployees);
    const sent = toOfficers.length + toEmployees.length;
    return { late: rows.length, sent, already: officers.length + rows.length - sent };
  }

  private async alreadyTold(about: string): Promise<Set<string>> {
    const rows = await this.db.query<{ recipient: string }>(
      `select recipient from mail_message where subject_ref = $1`,
      [about],
    );
    return new Set(rows.map(({ recipient }) => recipient.toLowerCase()));
  }
}
