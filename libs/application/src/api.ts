import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { processSettings, SETTINGS, type Settings, settingsOf } from '@relais/platform/config';
import { makeAdapter, prepareHttp, problemCodes } from '@relais/platform/http';
import { Log } from '@relais/platform/observability';
import { RelaisModule } from './relais.module';

/** The OpenAPI document; operation ids are `<controller>.<method>`. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setTitle('Relais')
    .setDescription(
      'Runs employer groups of medical practices. Money in cents, durations in minutes, dates as YYYY-MM-DD.',
    )
    .setVersion('1')
    .addCookieAuth('relais_session')
    .build();
  const document = SwaggerModule.createDocument(app, description, {
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '').replace(/^./, (c) => c.toLowerCase())}.${method}`,
  });
  return { ...document, 'x-problem-codes': problemCodes() } as OpenAPIObject;
}

/** The OpenAPI document without a running API: modules are scanned but nothing is instantiated, no database, no Redis. */
export async function openApiDocument(): Promise<OpenAPIObject> {
  const app = await NestFactory.create(RelaisModule, makeAdapter(settingsOf({})), {
    preview: true,
    logger: ['error'],
  });
  return describeApi(app);
}

/** The API, ready to listen or to be called in process. It also serves the built web application when there is one. */
export async function createApi(prepared?: NestFastifyApplication): Promise<NestFastifyApplication> {
  const app =
    prepared ??
    (await NestFactory.create<NestFastifyApplication>(RelaisModule, makeAdapter(processSettings()), {
      bufferLogs: true,
    }));
  app.useLogger(app.get(Log));
  const settings = app.get<Settings>(SETTINGS);
  await prepareHttp(app, settings);
  await serveWeb(app, path.resolve(settings.http.webDist));
  app.enableShutdownHooks();
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

/** Static files, and the page itself for every address that is neither a file nor the API. */
async function serveWeb(app: NestFastifyApplication, root: string): Promise<void> {
  if (!existsSync(path.join(root, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    maxAge: '1y',
    immutable: true,
    index: false,
    preCompressed: false,
  } as never);
  const server = app.getHttpAdapter().getInstance();
  const page = async (
    _request: unknown,
    reply: { header(n: string, v: string): unknown; sendFile(f: string, o: object): unknown },
  ) => {
    reply.header('cache-control', 'no-cache');
    return reply.sendFile('index.html', { maxAge: 0, immutable: false });
  };
  server.get('/', page as never);
  server.get('/*', { constraints: {} }, (async (request: { url: string }, reply: never) => {
    if (/^\/(v1|health|metrics)(\/|$)/.test(request.url))
      return (reply as { callNotFound(): unknown }).callNotFound();
    return page(request, reply);
  }) as never);
}
