import { Injectable } from '@nestjs/common';
import { Db } from '@relais/platform/database';
import { Mailer, type MailTemplate } from '@relais/platform/mail';

/** Writes to those of the group who have one of these roles. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly db: Db,
    private readonly mailer: Mailer,
  ) {}

  /** One message to each, in their own language, in the running transaction. */
  async toRoles<D extends object>(
    roles: readonly string[],
    template: MailTemplate<D>,
    data: D,
    about: string,
  ): Promise<void> {
    const people = await this.db.query<{ email: string; locale: 'fr' | 'en' }>(
      `select distinct u.email, u.locale from role_grant g join tenant_users() u using (user_id)
       where g.role = any ($1) and g.revoked_at is null and u.disabled_at is null order by u.email`,
      [roles],
    );
    await this.mailer.queueMany(
      people.map(({ email, locale }) => ({ template, to: email, locale, data, about })),
    );
  }

  /** Name of the group, for messages that leave it. */
  async groupName(): Promise<string> {
    const { name } = await this.db.one<{ name: string }>(
      `select name from employer_group where tenant_id = current_tenant()`,
    );
    return name;
  }
}
