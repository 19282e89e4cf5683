import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Mailbox } from './mailbox';
import { listPage, messagePage, notFoundPage } from './pages';

type Answer = { status?: number; type: string; body: string | Buffer };

const html = (body: string, status = 200): Answer => ({ status, type: 'text/html; charset=utf-8', body });
const json = (value: unknown): Answer => ({ type: 'application/json', body: JSON.stringify(value) });

async function answer(mailbox: Mailbox, request: IncomingMessage): Promise<Answer> {
  const url = new URL(request.url ?? '/', 'http://inbox');
  const to = url.searchParams.get('to') ?? '';
  if (url.pathname === '/health') return json({ status: 'ok' });
  if (url.pathname === '/api/messages') {
    if (request.method !== 'DELETE') return json(mailbox.list(to));
    await mailbox.clear();
    return json([]);
  }
  if (url.pathname === '/') return html(listPage(mailbox.list(to), to));
  const [, id, source] = /^\/messages\/([\w-]+)(\.eml)?$/.exec(url.pathname) ?? [];
  const delivery = id === undefined ? undefined : mailbox.find(id);
  if (!delivery) return html(notFoundPage(), 404);
  return source === undefined
    ? html(messagePage(delivery))
    : { type: 'text/plain; charset=utf-8', body: await mailbox.raw(delivery) };
}

/** Pages for people (`/`) and JSON for tests (`/api/messages?to=`). Loopback only. */
export function serveMailbox(mailbox: Mailbox, port: number): Promise<Server> {
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, type, body } = await answer(mailbox, request);
    response.writeHead(status ?? 200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  };
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
