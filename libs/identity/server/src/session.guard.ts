import {
  type CanActivate,
  type ExecutionContext,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { allows, allPolicies } from '@relais/identity/core';
import { SETTINGS, type Settings } from '@relais/platform/config';
import { DomainError, PUBLIC, REQUIRES } from '@relais/platform/http';
import type { FastifyRequest } from 'fastify';
import { cookieName } from './cookie';
import { Sessions } from './sessions';

/** Default deny: a route says which policy it asks for or why it is public, or the process does not start. */
@Injectable()
export class SessionGuard implements CanActivate, OnApplicationBootstrap {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly reflector: Reflector,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly sessions: Sessions,
  ) {}

  onApplicationBootstrap(): void {
    const known = new Set(allPolicies().map((p) => p.name));
    for (const { instance, metatype } of this.discovery.getControllers()) {
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const handler = prototype[name];
        if (!handler || !Reflect.hasMetadata('path', handler)) continue;
        const policy = Reflect.getMetadata(REQUIRES, handler) as string | undefined;
        const open = Reflect.getMetadata(PUBLIC, handler) as string | undefined;
        const where = `${metatype?.name}.${name}`;
        if ((policy === undefined) === (open === undefined))
          throw new Error(`${where} must have either @Requires or @Public`);
        if (policy !== undefined && !known.has(policy))
          throw new Error(`${where} asks for the unknown policy ${policy}`);
      }
    }
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const handler = context.getHandler();
    const policy = this.reflector.get<string | undefined>(REQUIRES, handler);
    if (policy === undefined) {
      if (this.reflector.get<string | undefined>(PUBLIC, handler) === undefined)
        throw new DomainError('forbidden');
      return true;
    }
    const token = request.cookies[cookieName(this.settings.production)];
    const session = token === undefined ? null : await this.sessions.find(token);
    if (!session) throw new DomainError('unauthenticated');
    const { principal } = session;
    if (!allows(policy, principal)) throw new DomainError('forbidden');
    const context_ = request.relais;
    if (request.headers['accept-language'] === undefined) context_.locale = principal.locale;
    context_.principal = principal;
    context_.sessionId = session.id;
    context_.scope = {
      tenantId: principal.tenantId,
      actor: { id: principal.userId, label: principal.fullName, kind: 'user' },
      action: policy,
      correlationId: context_.correlationId,
      locale: context_.locale,
    };
    return true;
  }
}
