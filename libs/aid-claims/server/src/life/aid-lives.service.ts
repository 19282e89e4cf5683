import { Injectable } from '@nestjs/common';
import type { AidLife } from '@relais/aid-claims/core';
import { Db } from '@relais/platform/database';
import { type EntityTarget, In } from 'typeorm';
import { AidContract } from '../contracts/aid-contract.entity';
import { termsOf } from '../contracts/aid-schedule';
import { AidAbsence, AidEvent, AidTraining } from './aid-life.entity';

/** What is recorded about a contract, row by row. */
export interface StoredLife extends AidLife {
  readonly absences: readonly AidAbsence[];
  readonly trainings: readonly AidTraining[];
  readonly events: readonly AidEvent[];
}

type Contract = Pick<
  AidContract,
  'id' | 'aidOption' | 'signedOn' | 'percentileBand' | 'schemeVersion' | 'endedOn' | 'assistantHiredOn'
>;

/** Reads what happened to aid contracts: absences, trainings, events; three statements for any number of contracts. */
@Injectable()
export class AidLivesService {
  constructor(private readonly db: Db) {}

  async of(contract: Contract): Promise<StoredLife> {
    const [life] = await this.ofMany([contract]);
    if (!life) throw new Error('one contract has one life');
    return life;
  }

  /** In the order of the contracts. */
  async ofMany(contracts: readonly Contract[]): Promise<StoredLife[]> {
    const ids = contracts.map(({ id }) => id);
    const absences = await this.rows(AidAbsence, ids, 'startsOn');
    const trainings = await this.rows(AidTraining, ids, 'startsOn');
    const events = await this.rows(AidEvent, ids, 'happenedOn');
    return contracts.map((contract) => ({
      contract: termsOf(contract),
      assistantHiredOn: contract.assistantHiredOn,
      absences: absences.get(contract.id) ?? [],
      trainings: trainings.get(contract.id) ?? [],
      events: events.get(contract.id) ?? [],
    }));
  }

  private async rows<E extends AidAbsence | AidTraining | AidEvent>(
    entity: EntityTarget<E>,
    ids: readonly string[],
    by: string,
  ): Promise<Map<string, E[]>> {
    const repository = await this.db.repository(entity);
    const rows = await repository.find({
      where: { aidContractId: In([...ids]) } as never,
      order: { [by]: 'ASC', id: 'ASC' } as never,
    });
    const found = new Map<string, E[]>();
    for (const row of rows) found.set(row.aidContractId, [...(found.get(row.aidContractId) ?? []), row]);
    return found;
  }
}
