import type { LocalDate } from '@relais/kernel';
import type { Db } from '@relais/platform/database';

/** What a message says, in one language. Text first: it is what a phone's notification and a screen reader show. */
export interface MailText {
  subject: string;
  /** Paragraphs, plain text. */
  paragraphs: readonly string[];
  /** The one thing to do, as a button. */
  action?: { label: string; url: string };
}

/** What a template may use when the message leaves. */
export interface MailTools {
  /** Address of a page of the web application. */
  url(path: string): string;
  /** Token of a stored link (see `LinkSigner.token`): made at delivery, so no waiting message can open anything. */
  token(purpose: string, id: string): string;
}

/** What a message may look at when it is about to leave, inside the transaction that claims it. */
export interface MailMoment {
  readonly db: Db;
  readonly mailId: string;
  readonly today: LocalDate;
}

export interface MailTemplate<D extends object = object> {
  readonly id: string;
  /**
   * For messages that may become stale while they wait: reads what is true now, in the transaction that claims the
   * message. Null cancels it. Lock what was read, so that a change comes before the claim or after it.
   */
  readonly refresh?: (data: D, moment: MailMoment) => Promise<D | null>;
  readonly compose: (data: D, locale: 'fr' | 'en', tools: MailTools) => MailText;
}

const templates = new Map<string, MailTemplate>();

/** Declares a message once. `data` is stored with it: identifiers and figures it needs, never a NIR. */
export function defineMail<D extends object>(template: MailTemplate<D>): MailTemplate<D> {
  if (templates.has(template.id)) throw new Error(`mail ${template.id} is declared twice`);
  templates.set(template.id, template as unknown as MailTemplate);
  return template;
}

export function mailTemplate(id: string): MailTemplate {
  const template = templates.get(id);
  if (!template) throw new Error(`mail ${id} is not declared`);
  return template;
}
