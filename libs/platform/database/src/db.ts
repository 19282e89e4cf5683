import { Injectable } from '@nestjs/common';
import { DomainError } from '@relais/platform/problems';
import type { PoolClient } from 'pg';
import QueryStream from 'pg-query-stream';
import type {
  DeepPartial,
  EntityTarget,
  FindOptionsWhere,
  ObjectLiteral,
  Repository,
  UpdateQueryBuilder,
} from 'typeorm';
import { STATEMENT_TIMEOUT_MS } from './data-sources';
import { currentUnit, type Scope } from './unit-of-work';

/** What may be written to the columns of an entity. */
export type Changes<E extends ObjectLiteral> = Parameters<UpdateQueryBuilder<E>['set']>[0];

/** Access to the database of the running unit of work. */
@Injectable()
export class Db {
  /** Tenant, actor and correlation of the running unit. Throws in system work. */
  get scope(): Scope {
    const { scope } = currentUnit();
    if (!scope) throw new Error('system work has no tenant');
    return scope;
  }

  /** Runs one statement and returns its rows. */
  async query<Row extends object = Record<string, unknown>>(
    sql: string,
    parameters: readonly unknown[] = [],
  ): Promise<Row[]> {
    const unit = currentUnit();
    await unit.open();
    const result: unknown = await unit.runner.query(sql, [...parameters]);
    // TypeORM answers [rows, count] for UPDATE and DELETE.
    if (
      Array.isArray(result) &&
      result.length === 2 &&
      Array.isArray(result[0]) &&
      typeof result[1] === 'number'
    ) {
      return result[0] as Row[];
    }
    return (result ?? []) as Row[];
  }

  /** The single row of a statement; refuses with `not-found` when there is none. */
  async one<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row> {
    const [row] = await this.query<Row>(sql, parameters);
    if (!row) throw new DomainError('not-found');
    return row;
  }

  /** The row of a statement, or null. */
  async maybe<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row | null> {
    const [row] = await this.query<Row>(sql, parameters);
    return row ?? null;
  }

  /** Rows one by one through a server-side cursor: memory stays flat whatever the number. */
  async *stream<Row extends object>(
    sql: string,
    parameters: readonly unknown[] = [],
    batchSize = 1000,
  ): AsyncGenerator<Row> {
    const unit = currentUnit();
    await unit.open();
    const client = (await unit.runner.connect()) as PoolClient;
    const stream = client.query(
      new QueryStream(sql, [...parameters], { batchSize, highWaterMark: batchSize }),
    );
    for await (const row of stream) yield row as Row;
  }

  /** The driver's own connection inside the transaction, for COPY. */
  async client(): Promise<PoolClient> {
    const unit = currentUnit();
    await unit.open();
    return (await unit.runner.connect()) as PoolClient;
  }

  /** A repository bound to the transaction. Await it: it opens the transaction when nothing did. */
  async repository<E extends ObjectLiteral>(entity: EntityTarget<E>): Promise<Repository<E>> {
    const unit = currentUnit();
    await unit.open();
    return unit.runner.manager.getRepository(entity);
  }

  /** Finds one row of an entity or refuses with `not-found`, whoever owns it. */
  async find<E extends ObjectLiteral>(entity: EntityTarget<E>, where: FindOptionsWhere<E>): Promise<E> {
    const row = await (await this.repository(entity)).findOneBy(where);
    if (!row) throw new DomainError('not-found');
    return row;
  }

  /** Inserts a row and returns it with its generated columns. */
  async insert<E extends ObjectLiteral>(entity: EntityTarget<E>, values: DeepPartial<E>): Promise<E> {
    const repository = await this.repository(entity);
    return repository.save(repository.create(values), { reload: true });
  }

  /** Updates a versioned row if nobody changed it since `version`; refuses with `conflict.stale` otherwise. */
  async updateVersioned<E extends ObjectLiteral & { id: string; version: number }>(
    entity: EntityTarget<E>,
    id: string,
    version: number,
    changes: Changes<E>,
  ): Promise<E> {
    const repository = await this.repository(entity);
    const done = await repository
      .createQueryBuilder()
      .update()
      .set({ ...changes, version: () => 'version + 1' })
      .where('id = :id and version = :version', { id, version })
      .execute();
    const row = await repository.findOneBy({ id } as FindOptionsWhere<E>);
    if (!row) throw new DomainError('not-found');
    if (done.affected !== 1) throw new DomainError('conflict.stale');
    return row;
  }

  /**
   * Gives the statements of the running transaction, its commit included, a time in keeping with the rows they write
   * or compute: the usual limit and a millisecond more for each, several times what they take. A whole group in one
   * transaction is then neither cut off nor left without a limit.
   */
  async expectRows(rows: number): Promise<void> {
    await this.query(`select set_config('statement_timeout', $1, true)`, [
      String(STATEMENT_TIMEOUT_MS + rows),
    ]);
  }

  /** Runs after a successful commit; for in-process effects such as waking somebody, never for durable ones. */
  afterCommit(effect: () => void): void {
    currentUnit().afterCommit.push(effect);
  }
}
