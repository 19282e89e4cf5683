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

export interface MailTemplate<D extends object = object> {
  readonly id: string;
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
