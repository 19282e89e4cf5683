import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@relais/kernel';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError } from '@relais/platform/http';
import { Mailer } from '@relais/platform/mail';
import type { RemindedView } from './compliance.contract';
import { lateForEmployeeMail, lateForOfficerMail } from './compliance.mails';
import { OWNER_TYPES, type OwnerType } from './live/facts.service';
import { MatrixService, obligationNamed } from './matrix.service';

interface LateOwner {
  readonly name: string;
  readonly dueOn: LocalDate | null;
  readonly recipients: readonly { email: string; locale: 'fr' | 'en' }[];
}

/** Names and addresses of these owners ($1). */
const RECIPIENTS: Readonly<Record<OwnerType, string>> = {
  employee: `
    select id, family_name || ' ' || given_name as name,
      jsonb_build_array(jsonb_build_object('email', email, 'locale', locale)) as recipients
    from employee where id = any ($1) order by family_name, id`,
  member: `
    select id, legal_name as name, jsonb_build_array(jsonb_build_object('email', email, 'locale', 'fr')) as recipients
    from member where id = any ($1) order by legal_name, id`,
  group: `select tenant_id as id, name, '[]'::jsonb as recipients from employer_group where tenant_id = any ($1)`,
};

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
    const rows = await this.late(obligationId);
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
          names: rows.map(({ name, dueOn }) => ({ name, dueOn })),
        },
      }))
      .filter(fresh);
    const told = rows.flatMap(({ recipients, dueOn }) => recipients.map((person) => ({ ...person, dueOn })));
    const toOwners = told
      .map(({ email, locale, dueOn }) => ({
        template: lateForEmployeeMail,
        to: email,
        locale,
        about,
        data: { title: obligation.title, guidance: obligation.guidance, dueOn },
      }))
      .filter(fresh);
    await this.mailer.queueMany(toOfficers);
    await this.mailer.queueMany(toOwners);
    const sent = toOfficers.length + toOwners.length;
    return { late: rows.length, sent, already: officers.length + told.length - sent };
  }

  /** Who is late: employees and practices by name, with the addresses to write to. Group duties concern the officers. */
  private async late(obligationId: string): Promise<LateOwner[]> {
    const found: LateOwner[] = [];
    for (const type of OWNER_TYPES) {
      const late = await this.matrix.late(type, obligationId);
      if (late.length === 0) continue;
      const rows = await this.db.query<Omit<LateOwner, 'dueOn'> & { id: string }>(RECIPIENTS[type], [
        late.map(({ ownerId }) => ownerId),
      ]);
      const dueOn = new Map(late.map((row) => [row.ownerId, row.dueOn]));
      found.push(...rows.map(({ id, ...row }) => ({ ...row, dueOn: dueOn.get(id) ?? null })));
    }
    return found;
  }

  private async alreadyTold(about: string): Promise<Set<string>> {
    const rows = await this.db.query<{ recipient: string }>(
      `select recipient from mail_message where subject_ref = $1`,
      [about],
    );
    return new Set(rows.map(({ recipient }) => recipient.toLowerCase()));
  }
}
