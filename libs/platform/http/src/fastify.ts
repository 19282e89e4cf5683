import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Settings } from '@relais/platform/config';
import { FILE_BYTES_MAX } from '@relais/platform/files';
import { Metrics, withCorrelation } from '@relais/platform/observability';
import { DomainError, problemText } from '@relais/platform/problems';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { localeOf } from './context';

const BODY_BYTES_MAX = 1024 * 1024;

/** The HTTP server: limits first. */
export const makeAdapter = (settings: Settings): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: BODY_BYTES_MAX,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    routerOptions: { maxParamLength: 200 },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    trustProxy: settings.http.trustedProxies === '' ? false : settings.http.trustedProxies.split(','),
    forceCloseConnections: true,
  });

/** Correlation, headers, cookies, uploads, origin check: everything that precedes a route. */
export async function prepareHttp(app: NestFastifyApplication, settings: Settings): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  const metrics = app.get(Metrics);
  const ownOrigin = new URL(settings.publicUrl).origin;

  server.removeContentTypeParser('text/plain');
  await app.register(cookie as never);
  await app.register(multipart, {
    limits: { fileSize: FILE_BYTES_MAX, files: 1, fields: 10, fieldSize: 10_000, parts: 12 },
    throwFileSizeLimit: true,
  });
  await app.register(rateLimit, {
    global: true,
    max: settings.limits.requestsPerMinute,
    timeWindow: 60_000,
    // Counted per process: the API never waits for Redis.
    errorResponseBuilder: (_request: unknown, { ttl }: { ttl: number }) =>
      new DomainError('rate.limited', { seconds: Math.ceil(ttl / 1000) }),
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // The component library sets style attributes; scripts stay strict.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        upgradeInsecureRequests: settings.publicUrl.startsWith('https:') ? [] : null,
      },
    },
    strictTransportSecurity: settings.publicUrl.startsWith('https:')
      ? { maxAge: 31_536_000, includeSubDomains: true }
      : false,
    referrerPolicy: { policy: 'no-referrer' },
  } as never);

  server.decorateRequest('relais', null as never);
  server.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done) => {
    const given = request.headers['x-correlation-id'];
    const correlationId = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
    request.relais = { correlationId, locale: localeOf(request.headers['accept-language']) };
    void reply.header('x-correlation-id', correlationId);
    if (request.url.startsWith('/v1/')) void reply.header('cache-control', 'no-store');
    if (!isOwnOrigin(request, ownOrigin)) {
      const text = problemText('origin.refused');
      void reply
        .status(403)
        .header('content-type', 'application/problem+json; charset=utf-8')
        .send(
          JSON.stringify({
            type: 'about:blank',
            status: 403,
            code: 'origin.refused',
            title: text[request.relais.locale],
            correlationId,
          }),
        );
      return;
    }
    withCorrelation(correlationId, () => done());
  });
  server.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done) => {
    metrics.requests.observe(
      { method: request.method, route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    );
    done();
  });
}

/** A write that a browser sends on behalf of another site is refused (A30); programs send no Origin. */
function isOwnOrigin(request: FastifyRequest, ownOrigin: string): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  const { origin, host } = request.headers;
  if (origin === undefined) return request.headers['sec-fetch-site'] !== 'cross-site';
  if (origin === ownOrigin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
