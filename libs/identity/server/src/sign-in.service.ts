import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import type { Role } from '@relais/identity/core';
import { Clock } from '@relais/platform/config';
import { Db, UnitOfWork } from '@relais/platform/database';
import { DomainError } from '@relais/platform/http';
import { Handles, Outbox } from '@relais/platform/jobs';
import { Mailer } from '@relais/platform/mail';
import { hashToken, LinkSigner } from '@relais/platform/secrets';
import { randomUUID } from 'node:crypto';
import { mailSignInLink, resolveSignInLink, SignInLink } from './identity.jobs';
import { signInMail } from './identity.mails';
import { Sessions } from './sessions';

const LINK_MINUTES = 15;
const WINDOW = '15 minutes';
/** Tries within the window: by address and account, by address, by account from anywhere. */
const TRIES = { pair: 10, address: 60, account: 50 } as const;

/** argon2id with the parameters recommended by OWASP (19 MiB, 2 passes). */
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
let decoy: Promise<string> | undefined;
const decoyHash = (): Promise<string> => (decoy ??= hash(randomUUID(), ARGON));

export const hashPassword = (password: string): Promise<string> => hash(password, ARGON);
export const passwordMatches = (stored: string, password: string): Promise<boolean> =>
  verify(stored, password);

interface Account {
  id: string;
  password_hash: string | null;
}

interface Grant {
  id: string;
  role: Role;
}

const FIRST_GRANT = `
  select g.id, g.role from role_grant g join employer_group e using (tenant_id)
  where g.user_id = $1 and g.revoked_at is null and e.suspended_at is null
  order by g.created_at, g.id limit 1`;

/** Sign-in by mailed link or by password. The answer never tells whether an account exists. */
@Injectable()
export class SignInService {
  constructor(
    private readonly units: UnitOfWork,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly outbox: Outbox,
    private readonly mailer: Mailer,
    private readonly signer: LinkSigner,
  ) {}

  /** Stores the request; a job finds out whether somebody is behind the address. */
  async askLink(email: string, address: string): Promise<void> {
    await this.slowDown(email, address);
    const id = randomUUID();
    await this.units.asSystem('ask for a sign-in link', async () => {
      const now = this.clock.now();
      await this.db.query(
        `insert into sign_in_link (id, token_hash, email, created_at, expires_at) values ($1, $2, $3, $4, $5)`,
        [
          id,
          hashToken(this.signer.token('sign-in', id)),
          email,
          now,
          new Date(now.getTime() + LINK_MINUTES * 60_000),
        ],
      );
      await this.outbox.add(resolveSignInLink, { linkId: id });
    });
  }

  /** Finds the user behind a link, if any, and asks their first group to send the message. */
  @Handles(resolveSignInLink)
  async resolve({ linkId }: SignInLink): Promise<void> {
    const row = await this.db.maybe<{ tenant_id: string }>(
      `with known as (
         update sign_in_link l set user_id = u.id from app_user u
         where l.id = $1 and u.email = l.email and u.disabled_at is null returning u.id)
       select g.tenant_id from role_grant g join known on known.id = g.user_id
       where g.revoked_at is null order by g.created_at, g.id limit 1`,
      [linkId],
    );
    if (row)
      await this.outbox.addForTenants(mailSignInLink, [{ tenantId: row.tenant_id, payload: { linkId } }]);
  }

  @Handles(mailSignInLink)
  async mail({ linkId }: SignInLink): Promise<void> {
    const link = await this.units.asSystem('read whom a sign-in link is for', () =>
      this.db.maybe<{ email: string; locale: 'fr' | 'en' }>(
        `select l.email, u.locale from sign_in_link l join app_user u on u.id = l.user_id where l.id = $1`,
        [linkId],
      ),
    );
    if (link)
      await this.mailer.queue({
        template: signInMail,
        to: link.email,
        locale: link.locale,
        data: { linkId },
      });
  }

  /** Uses a link, once. Returns the session's token. */
  async byLink(token: string): Promise<{ token: string; expiresAt: Date }> {
    return this.units.asSystem('sign in by link', async () => {
      const now = this.clock.now();
      const link = await this.db.maybe<{ user_id: string }>(
        `update sign_in_link l set used_at = $2 from app_user u
         where l.token_hash = $1 and l.used_at is null and l.expires_at > $2 and u.id = l.user_id and u.disabled_at is null
         returning l.user_id`,
        [hashToken(token), now],
      );
      if (!link) throw new DomainError('sign-in.link-invalid');
      return this.openFor(link.user_id);
    });
  }

  /** Same work and same answer for a wrong password and an unknown address. */
  async byPassword(
    email: string,
    password: string,
    address: string,
  ): Promise<{ token: string; expiresAt: Date }> {
    await this.slowDown(email, address);
    const account = await this.units.asSystem('find an account', () =>
      this.db.maybe<Account>(
        `select id, password_hash from app_user where email = $1 and disabled_at is null`,
        [email],
      ),
    );
    const matches = await passwordMatches(account?.password_hash ?? (await decoyHash()), password);
    if (!account?.password_hash || !matches) throw new DomainError('sign-in.refused');
    return this.units.asSystem('sign in by password', () => this.openFor(account.id));
  }

  private async openFor(userId: string): Promise<{ token: string; expiresAt: Date }> {
    const grant = await this.db.maybe<Grant>(FIRST_GRANT, [userId]);
    if (!grant) throw new DomainError('sign-in.no-role');
    return this.sessions.open(userId, grant);
  }

  /** Counts the try, then refuses when there were too many lately. The window passes: nobody is locked out for ever. */
  private async slowDown(email: string, address: string): Promise<void> {
    const account = email.toLowerCase();
    const buckets = [`p:${account}|${address}`, `a:${address}`, `u:${account}`];
    const counts = await this.units.asSystem('count sign-in attempts', () =>
      this.db.query<{ bucket: string; tries: number }>(
        `with added as (insert into sign_in_attempt (bucket) select unnest($1::text[])),
              old as (delete from sign_in_attempt where at < now() - interval '1 day')
         select bucket, count(*)::int as tries from sign_in_attempt
         where bucket = any($1) and at > now() - interval '${WINDOW}' group by bucket`,
        [buckets],
      ),
    );
    const tries = new Map(counts.map((c) => [c.bucket, c.tries]));
    const over =
      (tries.get(buckets[0] as string) ?? 0) >= TRIES.pair ||
      (tries.get(buckets[1] as string) ?? 0) >= TRIES.address ||
      (tries.get(buckets[2] as string) ?? 0) >= TRIES.account;
    if (over) throw new DomainError('rate.limited', { seconds: 900 });
  }
}
