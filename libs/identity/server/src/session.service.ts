import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { abilitiesOf, type Principal } from '@relais/identity/core';
import { Clock } from '@relais/platform/config';
import { Db, UnitOfWork } from '@relais/platform/database';
import { DomainError } from '@relais/platform/http';
import { Outbox } from '@relais/platform/jobs';
import { languageChosen } from './identity.jobs';
import type { ChangePassword, GrantView, SessionView } from './identity.contract';
import { Sessions } from './sessions';
import { hashPassword, passwordMatches } from './sign-in.service';

const PASSWORD_LENGTH_MIN = 12;

interface GrantRow {
  id: string;
  tenant_id: string;
  role: string;
  group_name: string;
  member_id: string | null;
}

/** What somebody sees and changes of their own session. */
@Injectable()
export class SessionService {
  constructor(
    private readonly units: UnitOfWork,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly outbox: Outbox,
  ) {}

  async view(principal: Principal): Promise<SessionView> {
    const group = await this.db.one<{ name: string; sign_up_slug: string }>(
      `select name, sign_up_slug from employer_group`,
    );
    const practice = principal.memberId
      ? await this.db.maybe<{ legal_name: string }>(`select legal_name from member where id = $1`, [
          principal.memberId,
        ])
      : null;
    const own = await this.units.asSystem('read the roles of a user', async () => ({
      user: await this.db.one<{ email: string; locale: string; has_password: boolean }>(
        `select email, locale, password_hash is not null as has_password from app_user where id = $1`,
        [principal.userId],
      ),
      grants: await this.db.query<GrantRow>(
        `select g.id, g.tenant_id, g.role, e.name as group_name, g.member_id from role_grant g join employer_group e using (tenant_id)
         where g.user_id = $1 and g.revoked_at is null and e.suspended_at is null order by e.name, g.role, g.id`,
        [principal.userId],
      ),
    }));
    const isCurrent = (g: GrantRow): boolean =>
      g.tenant_id === principal.tenantId && g.role === principal.role && g.member_id === principal.memberId;
    return {
      userId: principal.userId,
      fullName: principal.fullName,
      email: own.user.email,
      locale: own.user.locale,
      hasPassword: own.user.has_password,
      role: principal.role,
      memberId: principal.memberId,
      employeeId: principal.employeeId,
      groupName: group.name,
      signUpSlug: group.sign_up_slug,
      grants: own.grants.map((g): GrantView => ({
        id: g.id,
        role: g.role,
        groupName: g.group_name,
        memberName: isCurrent(g) ? (practice?.legal_name ?? null) : null,
        current: isCurrent(g),
      })),
      abilities: abilitiesOf(principal),
      today: this.clock.today(),
    };
  }

  async choose(sessionId: string, principal: Principal, grantId: string): Promise<void> {
    const moved = await this.units.asSystem('move a session to another role', () =>
      this.sessions.moveTo(sessionId, principal.userId, grantId),
    );
    if (!moved) throw new DomainError('not-found');
  }

  async changeLocale(principal: Principal, locale: 'fr' | 'en'): Promise<void> {
    await this.units.asSystem('change a language', () =>
      this.db.query(`update app_user set locale = $2 where id = $1`, [principal.userId, locale]),
    );
    this.sessions.forgetAll();
    const { doctorId } = principal;
    if (doctorId !== null) await this.outbox.add(languageChosen, { doctorId, choiceId: randomUUID() });
  }

  async changePassword(sessionId: string, principal: Principal, input: ChangePassword): Promise<void> {
    const next = await hashPassword(input.newPassword);
    await this.units.asSystem('change a password', async () => {
      const user = await this.db.one<{ email: string; password_hash: string | null }>(
        `select email, password_hash from app_user where id = $1 for update`,
        [principal.userId],
      );
      if (
        input.newPassword.length < PASSWORD_LENGTH_MIN ||
        input.newPassword.toLowerCase() === user.email.toLowerCase()
      ) {
        throw new DomainError('password.weak', {}, 'newPassword');
      }
      if (user.password_hash && !(await passwordMatches(user.password_hash, input.currentPassword ?? ''))) {
        throw new DomainError('password.wrong', {}, 'currentPassword');
      }
      await this.db.query(`update app_user set password_hash = $2 where id = $1`, [principal.userId, next]);
      await this.sessions.endOthers(principal.userId, sessionId);
    });
  }

  async end(sessionId: string): Promise<void> {
    await this.units.asSystem('sign out', () => this.sessions.end(sessionId));
  }
}
