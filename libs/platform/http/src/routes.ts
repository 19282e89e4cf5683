import { applyDecorators, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExtension } from '@nestjs/swagger';

export const REQUIRES = 'relais:requires';
export const PUBLIC = 'relais:public';
export const NO_UNIT = 'relais:no-unit';

/** The named policy a route asks for. A route with neither this nor `@Public` stops the boot. */
export const Requires = (policy: string) =>
  applyDecorators(SetMetadata(REQUIRES, policy), ApiExtension('x-policy', policy));

/** A route open without a session; `why` is for the reader and for the table of routes. */
export const Public = (why: string) =>
  applyDecorators(SetMetadata(PUBLIC, why), ApiExtension('x-public', why));

/** A route that opens its own units of work: sign-in, health, downloads of long streams. */
export const WithoutUnitOfWork = () => SetMetadata(NO_UNIT, true);

/** A route worth guessing at: fewer requests per minute and address than elsewhere. */
export const LimitedTo = (requestsPerMinute: number) =>
  RouteConfig({ rateLimit: { max: requestsPerMinute, timeWindow: 60_000 } });

/** A route of the supervisor, never limited. */
export const Unlimited = () => RouteConfig({ rateLimit: false });
