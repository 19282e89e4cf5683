import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { RelaisModule } from '@relais/application';
import { Db, type Scope, UnitOfWork } from '@relais/platform/database';
import { OperatorError } from './operator-error';

/** A group as the operator names it. */
export interface Group {
  tenantId: string;
  name: string;
  slug: string;
}

/** Relais without a port, for one command. */
export class RelaisContext {
  private constructor(readonly app: INestApplicationContext) {}

  /** Boots the modules, does the work, closes what was opened. */
  static async with<T>(work: (relais: RelaisContext) => Promise<T>): Promise<T> {
    const app = await NestFactory.createApplicationContext(RelaisModule, { logger: ['error', 'warn'] });
    try {
      return await work(new RelaisContext(app));
    } finally {
      await app.close();
    }
  }

  /** All groups by name, or the one whose sign-up address or name is given. Throws when there is none. */
  async groups(wanted?: string): Promise<Group[]> {
    const groups = await this.app.get(UnitOfWork).asSystem('operator: groups', () =>
      this.app.get(Db).query<Group>(
        `select tenant_id as "tenantId", name, sign_up_slug as slug from employer_group
         where $1::text is null or sign_up_slug = $1 or name = $1 order by name`,
        [wanted ?? null],
      ),
    );
    if (wanted !== undefined && groups.length === 0) throw new OperatorError(`No group is called ${wanted}.`);
    return groups;
  }

  /** Work inside one group; `action` is what the audit trail shows. */
  within<T>(group: Group, action: string, work: () => Promise<T>): Promise<T> {
    return this.app.get(UnitOfWork).run(this.scope(group, action), work);
  }

  /** The operator inside one group, for work that opens its own units. */
  scope(group: Group, action: string): Scope {
    return {
      tenantId: group.tenantId,
      actor: { id: 'operator', label: 'relais (command line)', kind: 'operator' },
      action,
      correlationId: randomUUID(),
      locale: 'fr',
    };
  }
}
