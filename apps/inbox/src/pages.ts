import type { Delivery } from './mailbox';

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

const moment = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'Europe/Paris',
});
const when = (instant: string): string => (instant === '' ? '' : moment.format(new Date(instant)));

const style = `
:root { color-scheme: light dark; --ink: light-dark(#1b2430, #e6eaf0); --soft: light-dark(#5b6675, #a3adbb);
  --page: light-dark(#f4f6f8, #14181e); --card: light-dark(#fff, #1d232b); --line: light-dark(#d9dfe6, #333c48);
  --accent: light-dark(#0b6157, #5fd0c0); }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--page); }
main { max-width: 56rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.375rem; margin: .5rem 0; overflow-wrap: anywhere; }
a { color: var(--accent); }
p.soft, .soft { color: var(--soft); }
form { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1rem 0; }
input, button { font: inherit; min-height: 44px; padding: 0 .75rem; border-radius: 8px; border: 1px solid var(--line);
  background: var(--card); color: inherit; }
input { flex: 1 1 14rem; min-width: 0; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
ol { list-style: none; margin: 0; padding: 0; border: 1px solid var(--line); border-radius: 12px; overflow: hidden;
  background: var(--card); }
li + li { border-top: 1px solid var(--line); }
li a { display: block; padding: .75rem 1rem; color: inherit; text-decoration: none; overflow-wrap: anywhere; }
li a:hover strong { text-decoration: underline; }
li small { display: block; color: var(--soft); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 1rem 0; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
iframe { width: 100%; height: 65vh; border: 1px solid var(--line); border-radius: 12px; background: #fff; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; border: 1px solid var(--line);
  border-radius: 12px; background: var(--card); }
`;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title><link rel="icon" href="data:,"><style>${style}</style></head>
<body><main>${body}</main></body></html>`;

/** All deliveries, newest first. The page reloads when a mail arrives. */
export function listPage(deliveries: readonly Delivery[], to: string): string {
  const rows = deliveries
    .map(
      ({ id, subject, to: recipients, receivedAt }) =>
        `<li><a href="/messages/${id}"><strong>${escape(subject || '(sans objet)')}</strong>
<small>à ${escape(recipients.join(', '))} · ${when(receivedAt)}</small></a></li>`,
    )
    .join('\n');
  const empty =
    to === ''
      ? 'Aucun message pour le moment. Les messages envoyés par Relais arrivent ici.'
      : `Aucun message pour « ${escape(to)} ».`;
  return page(
    'Messages envoyés — Relais',
    `<h1>Messages envoyés</h1>
<p class="soft">Boîte de développement : rien ne part vers l’extérieur. Un envoi en double apparaît deux fois.</p>
<form method="get" role="search"><input type="search" name="to" value="${escape(to)}" aria-label="Destinataire"
placeholder="Filtrer par destinataire"><button>Filtrer</button></form>
${rows === '' ? `<p>${empty}</p>` : `<ol>${rows}</ol>`}
<script>const seen = ${deliveries.length}; setInterval(async () => {
const list = await fetch('/api/messages' + location.search).then((answer) => answer.json()).catch(() => undefined);
if (list && list.length !== seen) location.reload(); }, 3000);</script>`,
  );
}

/** One delivery. Its HTML is shown in a sandbox without scripts; links open in a new tab. */
export function messagePage(delivery: Delivery): string {
  const body = delivery.html
    ? `<iframe title="Contenu du message" sandbox="allow-popups allow-popups-to-escape-sandbox"
srcdoc="${escape(`<base target="_blank">${delivery.html}`)}"></iframe>`
    : `<pre>${linked(delivery.text)}</pre>`;
  const attachments = delivery.attachments
    .map(({ name, bytes }) => `${escape(name)} (${bytes} octets)`)
    .join(', ');
  return page(
    `${delivery.subject} — Relais`,
    `<p><a href="/">← Tous les messages</a></p><h1>${escape(delivery.subject || '(sans objet)')}</h1>
<dl><dt>De</dt><dd>${escape(delivery.from)}</dd><dt>À</dt><dd>${escape(delivery.to.join(', '))}</dd>
<dt>Reçu</dt><dd>${when(delivery.receivedAt)}</dd>${attachments ? `<dt>Pièces</dt><dd>${attachments}</dd>` : ''}</dl>
${body}<p><a href="/messages/${delivery.id}.eml">Source du message</a></p>`,
  );
}

/** Plain text with its web addresses made clickable. */
function linked(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) =>
      index % 2 ? `<a href="${escape(part)}" target="_blank">${escape(part)}</a>` : escape(part),
    )
    .join('');
}

export const notFoundPage = (): string =>
  page('Introuvable — Relais', '<h1>Message introuvable</h1><p><a href="/">Tous les messages</a></p>');
