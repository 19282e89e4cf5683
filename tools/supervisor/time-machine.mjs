// Lets a browser test move a throw-away start to another day: POST the instant, and the answer comes when the API and
// the worker run with it.
import http from 'node:http';

/** Answers the address; `travel(instant)` restarts the applications with `RELAIS_CLOCK_START`. */
export async function serveTimeMachine(travel) {
  const server = http.createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk) => (body += chunk));
    request.once('end', async () => {
      const instant = body.trim();
      if (request.method !== 'POST' || Number.isNaN(Date.parse(instant))) {
        response.writeHead(400).end('POST an instant, such as 2026-11-30T17:00:00Z\n');
        return;
      }
      try {
        await travel(instant);
        response.writeHead(204).end();
      } catch (error) {
        response.writeHead(500).end(`${error instanceof Error ? error.message : error}\n`);
      }
    });
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  server.unref();
  return `http://127.0.0.1:${server.address().port}`;
}
