import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Principal } from '@relais/identity/core';
import { DomainError } from '@relais/platform/http';
import type { FastifyRequest } from 'fastify';

/** Who is asking. */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<FastifyRequest>().relais;
  if (!principal) throw new DomainError('unauthenticated');
  return principal as Principal;
});

/** The session of who is asking. */
export const CurrentSessionId = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { sessionId } = context.switchToHttp().getRequest<FastifyRequest>().relais;
  if (sessionId === undefined) throw new DomainError('unauthenticated');
  return sessionId;
});
