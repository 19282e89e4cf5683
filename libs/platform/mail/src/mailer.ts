import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock, SETTINGS, type Settings } from '@relais/platform/config';
import { currentScope, Db, UnitOfWork } from '@relais/platform/database';
import { defineJob, Delivers, type JobContext, Outbox } from '@relais/platform/jobs';
import { IsUUID } from 'class-validator';
import { LinkSigner } from '@relais/platform/secrets';
import { createTransport, type Transporter } from 'nodemailer';
import { mailTemplate, type MailTemplate } from './define-mail';
import { renderMail } from './render';

class DeliverMail {
  @IsUUID()
  mailId!: string;
}

/** Hands one stored message to the SMTP server; its Message-ID never changes, so a repeat is recognised. */
export const deliverMail = defineJob({
  name: 'mail.deliver',
  queue: 'mail',
  payload: DeliverMail,
  effectKey: (p) => p.mailId,
});

export interface MailRequest<D extends object> {
  template: MailTemplate<D>;
  to: string;
  locale: 'fr' | 'en';
  data: D;
  /** Its id, when the caller already refers to it; a random one otherwise. */
  id?: string;
  /** What the message is about, e.g. `deadline:<id>`, for the notification log. */
  about?: string;
}

interface MailRow {
  template: string;
  recipient: string;
  locale: 'fr' | 'en';
  data: object;
}

/** How long a worker may take to hand a message over before another takes it: longer than all limits of SMTP below. */
const CLAIM_SECONDS = 30;

@Injectable()
export class Mailer implements OnApplicationShutdown {
  private transport: Transporter | undefined;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly db: Db,
    private readonly units: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly signer: LinkSigner,
    private readonly clock: Clock,
  ) {}

  /** Writes the message and asks for its delivery in the running transaction. Returns the id of the message. */
  async queue<D extends object>(request: MailRequest<D>): Promise<string> {
    const [id] = await this.queueMany([request]);
    if (id === undefined) throw new Error('no mail was stored');
    return id;
  }

  /** Many messages in two statements. Returns their ids in order. */
  async queueMany<D extends object>(requests: readonly MailRequest<D>[]): Promise<string[]> {
    if (requests.length === 0) return [];
    const rows = await this.db.query<{ id: string }>(
      `with asked as (select * from jsonb_to_recordset($1::jsonb)
         as r (n int, id uuid, template text, recipient text, locale text, data jsonb, subject_ref text))
       insert into mail_message (id, template, recipient, locale, data, subject_ref)
       select coalesce(id, gen_random_uuid()), template, recipient, locale, data, subject_ref from asked order by n returning id`,
      [
        JSON.stringify(
          requests.map((r, n) => ({
            n,
            id: r.id ?? null,
            template: r.template.id,
            recipient: r.to,
            locale: r.locale,
            data: r.data,
            subject_ref: r.about ?? null,
          })),
        ),
      ],
    );
    await this.outbox.addMany(
      deliverMail,
      rows.map(({ id }) => ({ mailId: id })),
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Delivers outside any transaction: the attempt is recorded first, the success after. When the process dies
   * in between, the repeat carries the same Message-ID and the receiving server keeps one.
   */
  @Delivers(deliverMail)
  async deliver({ mailId }: DeliverMail, { tenantId, outboxId }: JobContext): Promise<void> {
    if (tenantId === null) throw new Error('mail without a tenant');
    const within = <T>(work: () => Promise<T>): Promise<T> =>
      this.units.run(
        {
          tenantId,
          actor: { id: 'job:mail.deliver', label: 'Relais', kind: 'job' },
          action: 'mail.deliver',
          correlationId: outboxId,
          locale: 'fr',
        },
        work,
      );
    const claim = await within(() => this.claim(mailId));
    if (!claim.mail) {
      // Done already, or in the hands of another worker: that one may have died, so look again later.
      if (claim.waits) throw new Error('another worker is delivering this message');
      return;
    }
    try {
      await this.hand(mailId, claim.mail);
    } catch (error) {
      await within(() => this.db.query(`update mail_message set claimed_at = null where id = $1`, [mailId]));
      throw error;
    }
    await within(() => this.db.query(`update mail_message set sent_at = now() where id = $1`, [mailId]));
  }

  private async hand(mailId: string, mail: MailRow): Promise<void> {
    const { subject, text, html } = renderMail(
      mailTemplate(mail.template).compose(mail.data, mail.locale, {
        url: (path) => addressIn(mail.locale, new URL(path, this.settings.publicUrl)),
        token: (purpose, id) => this.signer.token(purpose, id),
      }),
      mail.locale,
    );
    await this.smtp().sendMail({
      from: this.settings.smtp.from,
      to: mail.recipient,
      subject,
      text,
      html,
      messageId: `<${mailId}@${new URL(this.settings.publicUrl).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  }

  /**
   * Records the attempt and reads what the message says now. No mail when it left, was cancelled, has nothing left to
   * say, or is in other hands (`waits`).
   */
  private async claim(mailId: string): Promise<{ mail: MailRow | null; waits: boolean }> {
    const mail = await this.db.maybe<MailRow>(
      `update mail_message set attempts = attempts + 1, claimed_at = now()
       where id = $1 and sent_at is null and cancelled_at is null
         and (claimed_at is null or claimed_at < now() - interval '${CLAIM_SECONDS} seconds')
       returning template, recipient, locale, data`,
      [mailId],
    );
    if (!mail) {
      const waiting = await this.db.maybe(
        `select 1 from mail_message where id = $1 and sent_at is null and cancelled_at is null`,
        [mailId],
      );
      return { mail: null, waits: waiting !== null };
    }
    const { refresh } = mailTemplate(mail.template);
    if (!refresh) return { mail, waits: false };
    const data = await refresh(mail.data, { db: this.db, mailId, today: this.clock.today() });
    if (data) return { mail: { ...mail, data }, waits: false };
    await this.db.query(`update mail_message set cancelled_at = $2 where id = $1`, [
      mailId,
      this.clock.now(),
    ]);
    return { mail: null, waits: false };
  }

  private smtp(): Transporter {
    this.transport ??= createTransport({
      url: this.settings.smtp.url,
      pool: true,
      maxConnections: 4,
      connectionTimeout: 5_000,
      greetingTimeout: 5_000,
      socketTimeout: 10_000,
    });
    return this.transport;
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  /** Language of the running request, for messages to whoever asked. */
  get locale(): 'fr' | 'en' {
    return currentScope()?.locale ?? 'fr';
  }
}

/** A page opened from an English message speaks English to a reader who has not chosen a language there. */
function addressIn(locale: 'fr' | 'en', url: URL): string {
  if (locale === 'en') url.searchParams.set('lang', 'en');
  return url.href;
}
