import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Db, UnitOfWork } from '@relais/platform/database';
import { DomainError } from '@relais/platform/problems';
import { sha256Hex } from '@relais/platform/secrets';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { NO_UNIT } from './routes';

const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

interface StoredAnswer {
  request_hash: string;
  status: number | null;
  response: unknown;
}

/**
 * One request, one transaction, one tenant. A GET runs read-only, so it cannot change anything. A write with
 * an `Idempotency-Key` is done once: its answer is stored in the same transaction and given again to a repeat.
 */
@Injectable()
export class UnitOfWorkInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly units: UnitOfWork,
    private readonly db: Db,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { scope } = request.relais;
    const skip = this.reflector.getAllAndOverride<boolean | undefined>(NO_UNIT, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!scope || skip) return next.handle();
    const handle = (): Promise<unknown> => lastValueFrom(next.handle(), { defaultValue: undefined });
    if (!WRITES.has(request.method)) return from(this.units.run({ ...scope, readOnly: true }, handle));
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string') return from(this.units.run(scope, handle));
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(this.units.run(scope, () => this.once(key, scope.actor.id, request, reply, handle)));
  }

  private async once(
    key: string,
    owner: string,
    request: FastifyRequest,
    reply: FastifyReply,
    handle: () => Promise<unknown>,
  ): Promise<unknown> {
    if (!/^[\w-]{8,100}$/.test(key)) throw new DomainError('input.malformed');
    const hash = sha256Hex(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`);
    // A parallel twin waits here for the first to commit, then finds its answer.
    const fresh = await this.db.query(
      `insert into idempotency_key (tenant_id, owner, key, request_hash) values (current_tenant(), $1, $2, $3)
       on conflict do nothing returning key`,
      [owner, key, hash],
    );
    if (fresh.length === 0) {
      const stored = await this.db.one<StoredAnswer>(
        `select request_hash, status, response from idempotency_key where owner = $1 and key = $2`,
        [owner, key],
      );
      if (stored.request_hash !== hash) throw new DomainError('idempotency.reused');
      void reply.status(stored.status ?? 200).header('idempotency-replayed', 'true');
      return stored.response ?? undefined;
    }
    const answer = await handle();
    await this.db.query(
      `update idempotency_key set status = $3, response = $4 where owner = $1 and key = $2`,
      [owner, key, reply.statusCode, answer === undefined ? null : JSON.stringify(answer)],
    );
    return answer;
  }
}
