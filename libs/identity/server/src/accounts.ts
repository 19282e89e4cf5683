import { Injectable } from '@nestjs/common';
import type { Role } from '@relais/identity/core';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError } from '@relais/platform/http';
import { Mailer } from '@relais/platform/mail';
import { invitationMail } from './identity.mails';
import { Sessions } from './sessions';

export interface GrantRequest {
  email: string;
  fullName: string;
  role: Role;
  memberId?: string;
  doctorId?: string;
  employeeId?: string;
  locale?: 'fr' | 'en';
  /** A mail tells the person; not when a whole group is loaded. */
  notify?: boolean;
}

/** Lets people into the running group. Other domains call this when they admit a doctor or hire an employee. */
@Injectable()
export class Accounts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
    private readonly sessions: Sessions,
  ) {}

  /** Gives a role, creating the account of the address if needed. The same role twice is one. Returns the grant's id. */
  async grant(request: GrantRequest): Promise<string> {
    const { id: userId } = await this.db.one<{ id: string }>(`select user_for_email($1, $2, $3) as id`, [
      request.email,
      request.fullName,
      request.locale ?? 'fr',
    ]);
    const existing = await this.db.maybe<{ id: string }>(
      `select id from role_grant where user_id = $1 and role = $2 and revoked_at is null
         and member_id is not distinct from $3 and employee_id is not distinct from $4`,
      [userId, request.role, request.memberId ?? null, request.employeeId ?? null],
    );
    if (existing) return existing.id;
    const { id } = await this.db.one<{ id: string }>(
      `insert into role_grant (user_id, role, member_id, doctor_id, employee_id) values ($1, $2, $3, $4, $5) returning id`,
      [userId, request.role, request.memberId ?? null, request.doctorId ?? null, request.employeeId ?? null],
    );
    if (request.notify ?? true) {
      const { name } = await this.db.one<{ name: string }>(`select name from employer_group`);
      await this.mailer.queue({
        template: invitationMail,
        to: request.email,
        locale: request.locale ?? 'fr',
        data: { groupName: name },
      });
    }
    return id;
  }

  /** Withdraws a role; sessions on it end within seconds. The last administrator stays. */
  async revoke(grantId: string): Promise<void> {
    const grant = await this.db.one<{ role: Role }>(
      `select role from role_grant where id = $1 and revoked_at is null for update`,
      [grantId],
    );
    if (grant.role === 'administrator') {
      const others = await this.db.query(
        `select 1 from role_grant where role = 'administrator' and revoked_at is null and id <> $1 for update`,
        [grantId],
      );
      if (others.length === 0) throw new DomainError('user.last-administrator');
    }
    await this.db.query(`update role_grant set revoked_at = $2 where id = $1`, [grantId, this.clock.now()]);
    this.db.afterCommit(() => this.sessions.forgetAll());
  }

  /** Withdraws every role tied to a practice or an employee, when they leave. */
  async revokeFor(subject: { memberId: string } | { employeeId: string }): Promise<void> {
    const [column, id] =
      'memberId' in subject ? ['member_id', subject.memberId] : ['employee_id', subject.employeeId];
    await this.db.query(`update role_grant set revoked_at = $2 where ${column} = $1 and revoked_at is null`, [
      id,
      this.clock.now(),
    ]);
    this.db.afterCommit(() => this.sessions.forgetAll());
  }
}
