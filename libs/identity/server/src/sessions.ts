import { Injectable } from '@nestjs/common';
import type { Principal, Role } from '@relais/identity/core';
import { Clock } from '@relais/platform/config';
import { Db, UnitOfWork } from '@relais/platform/database';
import { hashToken, newToken } from '@relais/platform/secrets';

/** Changes elsewhere (withdrawn role, disabled account) reach a running session within this time. */
const CACHE_MS = 5_000;
const CACHE_SIZE = 10_000;

const HOUR_MS = 3_600_000;
/** Phones stay signed in; desks that see wages do not. */
const LIFETIME_MS: Record<Role, number> = {
  officer: 12 * HOUR_MS,
  administrator: 12 * HOUR_MS,
  provider: 12 * HOUR_MS,
  doctor: 30 * 24 * HOUR_MS,
  employee: 30 * 24 * HOUR_MS,
};

export interface OpenSession {
  id: string;
  principal: Principal;
}

interface SessionRow {
  id: string;
  user_id: string;
  full_name: string;
  locale: 'fr' | 'en';
  tenant_id: string;
  role: Role;
  member_id: string | null;
  doctor_id: string | null;
  employee_id: string | null;
}

const SESSION_SQL = `
  select s.id, s.user_id, u.full_name, u.locale, g.tenant_id, g.role, g.member_id, g.doctor_id, g.employee_id
  from session s
  join app_user u on u.id = s.user_id and u.disabled_at is null
  join role_grant g on g.id = s.grant_id and g.revoked_at is null
  join employer_group e on e.tenant_id = g.tenant_id and e.suspended_at is null
  where s.token_hash = $1 and s.revoked_at is null and s.expires_at > $2`;

/** Opens, finds and ends sessions. Only the hash of a token is stored. */
@Injectable()
export class Sessions {
  private readonly cache = new Map<string, { session: OpenSession; until: number }>();

  constructor(
    private readonly units: UnitOfWork,
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The session of a token, or null when it is unknown, ended, expired, or its role was withdrawn. */
  async find(token: string): Promise<OpenSession | null> {
    const hash = hashToken(token);
    const key = hash.toString('base64');
    const now = this.clock.now();
    const known = this.cache.get(key);
    if (known && known.until > now.getTime()) return known.session;
    this.cache.delete(key);
    const row = await this.units.asSystem('find a session', () =>
      this.db.maybe<SessionRow>(SESSION_SQL, [hash, now]),
    );
    if (!row) return null;
    const session: OpenSession = {
      id: row.id,
      principal: {
        userId: row.user_id,
        fullName: row.full_name,
        locale: row.locale,
        tenantId: row.tenant_id,
        role: row.role,
        memberId: row.member_id,
        doctorId: row.doctor_id,
        employeeId: row.employee_id,
      },
    };
    if (this.cache.size >= CACHE_SIZE) this.cache.clear();
    this.cache.set(key, { session, until: now.getTime() + CACHE_MS });
    return session;
  }

  /** Opens a session for a user on a grant; inside system work. Returns the token for the cookie and its end. */
  async open(userId: string, grant: { id: string; role: Role }): Promise<{ token: string; expiresAt: Date }> {
    const token = newToken();
    const expiresAt = new Date(this.clock.now().getTime() + LIFETIME_MS[grant.role]);
    await this.db.query(
      `insert into session (token_hash, user_id, grant_id, expires_at) values ($1, $2, $3, $4)`,
      [hashToken(token), userId, grant.id, expiresAt],
    );
    return { token, expiresAt };
  }

  /** Moves a session to another of the user's grants. Returns false when the grant is not theirs. */
  async moveTo(sessionId: string, userId: string, grantId: string): Promise<boolean> {
    const rows = await this.db.query(
      `update session set grant_id = g.id from role_grant g
       where session.id = $1 and g.id = $3 and g.user_id = $2 and g.revoked_at is null returning session.id`,
      [sessionId, userId, grantId],
    );
    this.forgetAll();
    return rows.length === 1;
  }

  async end(sessionId: string): Promise<void> {
    await this.db.query(`update session set revoked_at = $2 where id = $1`, [sessionId, this.clock.now()]);
    this.forgetAll();
  }

  /** Ends every other session of a user, after a change of password. */
  async endOthers(userId: string, keepSessionId: string): Promise<void> {
    await this.db.query(
      `update session set revoked_at = $3 where user_id = $1 and id <> $2 and revoked_at is null`,
      [userId, keepSessionId, this.clock.now()],
    );
    this.forgetAll();
  }

  /** Drops what this process remembers, after a change of rights. */
  forgetAll(): void {
    this.cache.clear();
  }
}
