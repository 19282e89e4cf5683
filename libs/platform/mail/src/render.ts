import type { MailText } from './define-mail';

const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

const FOOT = {
  fr: 'Message envoyé par Relais pour le compte de votre groupement d’employeurs.',
  en: 'Sent by Relais on behalf of your employer group.',
} as const;

/** The two bodies of a message; everything that comes from data is shown as text. */
export function renderMail(
  mail: MailText,
  locale: 'fr' | 'en',
): { subject: string; text: string; html: string } {
  const text = [
    ...mail.paragraphs,
    ...(mail.action ? [`${mail.action.label} : ${mail.action.url}`] : []),
    '--',
    FOOT[locale],
  ].join('\n\n');
  const action = mail.action
    ? `<p style="margin:28px 0"><a href="${escape(mail.action.url)}" style="background:#0b5c66;color:#fff;padding:14px 22px;border-radius:8px;text-decoration:none;font-weight:600;display:inline-block">${escape(mail.action.label)}</a></p>`
    : '';
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>
<body style="font:16px/1.55 system-ui,sans-serif;margin:0;padding:24px"><div style="max-width:34rem;margin:auto">
${mail.paragraphs.map((p) => `<p>${escape(p)}</p>`).join('\n')}${action}
<hr style="border:0;border-top:1px solid #8884"><p style="font-size:13px;opacity:.75">${FOOT[locale]}</p></div></body></html>`;
  return { subject: mail.subject.replace(/[\r\n]+/g, ' ').slice(0, 200), text, html };
}
