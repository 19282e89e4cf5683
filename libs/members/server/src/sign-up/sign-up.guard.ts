import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Db, UnitOfWork } from '@relais/platform/database';
import { DomainError } from '@relais/platform/http';
import type { FastifyRequest } from 'fastify';

/** The group of a public sign-up address: everything after runs as that tenant, and sees nothing else. */
@Injectable()
export class SignUpGuard implements CanActivate {
  constructor(
    private readonly units: UnitOfWork,
    private readonly db: Db,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { slug: string } }>>();
    const group = await this.units.asSystem('find the group of a sign-up address', () =>
      this.db.maybe<{ tenant_id: string }>(
        `select tenant_id from employer_group where sign_up_slug = $1 and suspended_at is null`,
        [request.params.slug],
      ),
    );
    if (!group) throw new DomainError('members.sign-up-closed');
    const { correlationId, locale } = request.relais;
    request.relais.scope = {
      tenantId: group.tenant_id,
      actor: { id: 'link:sign-up', label: 'Inscription en ligne', kind: 'link' },
      action: 'members.sign-up',
      correlationId,
      locale,
    };
    return true;
  }
}
