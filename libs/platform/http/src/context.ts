import type { Scope } from '@relais/platform/database';
import type { FastifyRequest } from 'fastify';

/** What the guards found out about a request. */
export interface RequestContext {
  correlationId: string;
  locale: 'fr' | 'en';
  /** Set by the session guard, or by the guard of a public link. */
  scope?: Scope;
  principal?: unknown;
  sessionId?: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    relais: RequestContext;
  }
}

/** French unless the client prefers English. */
export const localeOf = (acceptLanguage: string | undefined): 'fr' | 'en' =>
  /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'fr';

export type { FastifyRequest };
