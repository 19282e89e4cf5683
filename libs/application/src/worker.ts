import { createServer, type Server } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { processSettings, SETTINGS, type Settings } from '@relais/platform/config';
import { Relay, Workers } from '@relais/platform/jobs';
import { Log, Metrics } from '@relais/platform/observability';
import { Health } from './health';
import { RelaisModule } from './relais.module';

/** Relay, consumers and schedules; the health endpoint listens on a port of its own. */
export async function createWorker(): Promise<INestApplicationContext> {
  processSettings(); // Refused here, in a few plain lines, rather than inside Nest.
  const app = await NestFactory.createApplicationContext(RelaisModule, { bufferLogs: true });
  app.useLogger(app.get(Log));
  app.enableShutdownHooks();
  await app.get(Workers).start();
  app.get(Relay).start();
  const server = healthServer(app);
  const { http, worker } = app.get<Settings>(SETTINGS);
  await new Promise<void>((resolve) => server.listen(worker.healthPort, http.host, resolve));
  const close = app.close.bind(app);
  app.close = async (...args) => {
    server.close();
    await close(...args);
  };
  return app;
}

function healthServer(app: INestApplicationContext): Server {
  return createServer((request, response) => {
    const answer = (status: number, body: string, type = 'application/json') =>
      response.writeHead(status, { 'content-type': type }).end(body);
    if (request.url === '/health/live') return answer(200, '{"live":true}');
    if (request.url === '/metrics') {
      return void app
        .get(Metrics)
        .registry.metrics()
        .then((text) => answer(200, text, 'text/plain; version=0.0.4'));
    }
    if (request.url !== '/health/ready') return answer(404, '{}');
    return void app
      .get(Health)
      .report(true)
      .then((report) => answer(report.ready ? 200 : 503, JSON.stringify(report)));
  });
}
