import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import pg from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { SYSTEM } from './data-sources';

/** Who acts: shown in the audit trail. */
export interface Actor {
  id: string;
  label: string;
  kind: 'user' | 'link' | 'job' | 'operator';
}

/** What a unit of work knows about itself. The tenant comes from the session or from a stored row, never from a client. */
export interface Scope {
  tenantId: string;
  actor: Actor;
  /** e.g. `members.admit`: the operation, as written in the audit trail. */
  action: string;
  correlationId: string;
  locale: 'fr' | 'en';
  readOnly?: boolean;
  /** Every statement sees the data of one instant: for what is put together from many reads. Implies read only. */
  snapshot?: boolean;
}

interface Unit {
  scope: Scope | null;
  runner: QueryRunner;
  /** The opening of the transaction, started by the first query. */
  opened: Promise<void> | null;
  open: () => Promise<void>;
  afterCommit: (() => void)[];
}

const ambient = new AsyncLocalStorage<Unit>();

/** The unit of work of the running request or job; throws outside one. */
export function currentUnit(): Unit {
  const unit = ambient.getStore();
  if (!unit) throw new Error('no unit of work is running');
  return unit;
}

/** The scope of the running unit, or null outside one and in system work. */
export const currentScope = (): Scope | null => ambient.getStore()?.scope ?? null;

/** `BEGIN` and the settings that row-level security and audit read, in one round trip. */
function openingStatement(scope: Scope): string {
  const settings: Record<string, string> = {
    'app.tenant_id': scope.tenantId,
    'app.actor_id': scope.actor.id,
    'app.actor_label': scope.actor.label,
    'app.action': scope.action,
    'app.correlation_id': scope.correlationId,
  };
  const sets = Object.entries(settings).map(
    ([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`,
  );
  const mode = scope.snapshot
    ? ' ISOLATION LEVEL REPEATABLE READ READ ONLY'
    : scope.readOnly
      ? ' READ ONLY'
      : '';
  return `BEGIN${mode}; SELECT ${sets.join(', ')}`;
}

/**
 * One transaction, one tenant, ambient for everything called inside. The connection is taken by the
 * first query, so a request that needs none costs none. Nothing that talks to a network belongs inside.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    @Inject(getDataSourceToken()) private readonly app: DataSource,
    @Inject(getDataSourceToken(SYSTEM)) private readonly system: DataSource,
  ) {}

  /** Runs `work` as a tenant under row-level security; commits when it returns, rolls back when it throws. */
  async run<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
    return this.within(this.app, scope, openingStatement(scope), work);
  }

  /** Work over all tenants under the narrow grants of the system role: sign-in, relay, sweeps. `reason` is for the reader. */
  async asSystem<T>(_reason: string, work: () => Promise<T>): Promise<T> {
    return this.within(this.system, null, 'BEGIN', work);
  }

  private async within<T>(
    source: DataSource,
    scope: Scope | null,
    opening: string,
    work: () => Promise<T>,
  ): Promise<T> {
    const runner = source.createQueryRunner();
    const unit: Unit = {
      scope,
      runner,
      opened: null,
      afterCommit: [],
      open: () => (unit.opened ??= this.begin(runner, opening)),
    };
    try {
      const result = await ambient.run(unit, work);
      await this.end(unit, 'COMMIT');
      for (const effect of unit.afterCommit) effect();
      return result;
    } catch (error) {
      await this.end(unit, 'ROLLBACK').catch(() => undefined); // the first error is the one to tell
      throw error;
    } finally {
      await runner.release();
    }
  }

  private async begin(runner: QueryRunner, opening: string): Promise<void> {
    await runner.connect();
    await runner.query(opening);
    // TypeORM's own start would cost a second round trip; its savers only need to know one is open.
    (runner as { isTransactionActive: boolean }).isTransactionActive = true;
  }

  private async end(unit: Unit, statement: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    if (!unit.opened) return;
    await unit.opened;
    (unit.runner as { isTransactionActive: boolean }).isTransactionActive = false;
    await unit.runner.query(statement);
  }
}
