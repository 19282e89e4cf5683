import { Injectable } from '@nestjs/common';
import {
  type AdditionalHoursRefusal,
  additionalHoursFindings,
  additionalHoursRefusal,
} from '@relais/contracts/core';
import type { Principal } from '@relais/identity/core';
import type { LocalDate } from '@relais/kernel';
import type { CheckedAgreement } from '@relais/law';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError } from '@relais/platform/http';
import { ContractTerms, EmploymentContract } from '../contracts/contract.entity';
import { OverridesService } from '../overrides/overrides.service';
import {
  type AddHours,
  type AdditionalHoursList,
  type EndAddedHours,
  toAdditionalHoursView,
} from './additional-hours.contract';
import { AdditionalHoursEntity } from './additional-hours.entity';

/** Fields of the form that each refusal points at. */
const FIELD: Readonly<Record<AdditionalHoursRefusal, string>> = {
  'ends-before-start': 'endsOn',
  'outside-contract': 'startsOn',
  'not-part-time': 'weeklyMinutes',
  'adds-nothing': 'weeklyMinutes',
  overlap: 'startsOn',
  'signed-after-start': 'signedOn',
};

/** Hours added for a time to part-time contracts (complément d’heures). */
@Injectable()
export class AdditionalHoursService {
  constructor(
    private readonly db: Db,
    private readonly overrides: OverridesService,
    private readonly clock: Clock,
  ) {}

  /** Amendments of a contract, the latest first. Refuses with `not-found`. */
  async list(contractId: string): Promise<AdditionalHoursList> {
    await this.db.find(EmploymentContract, { id: contractId });
    return {
      agreement: await this.agreement(this.clock.today()),
      amendments: (await this.of({ contractId })).map(toAdditionalHoursView),
    };
  }

  /**
   * Adds hours for a time. Refuses what cannot be; what the rules forbid passes only with an override, written with it.
   * The amendments of a year are counted over all contracts of the person, who has one employer.
   */
  async add(contractId: string, input: AddHours, by: Principal): Promise<AdditionalHoursList> {
    const { overrides = [], ...draft } = input;
    // Two officers who add hours to the same person come one after the other.
    await this.db.one(`select id from employment_contract where id = $1 for update`, [contractId]);
    const contract = await this.db.find(EmploymentContract, { id: contractId });
    const { employeeId } = contract;
    const facts = {
      draft,
      contract,
      terms: await (await this.db.repository(ContractTerms)).findBy({ contractId }),
      others: await this.of({ employeeId }),
      agreement: await this.agreement(draft.startsOn),
    };
    const refusal = additionalHoursRefusal(facts);
    if (refusal) throw new DomainError(`additional-hours.${refusal}`, {}, FIELD[refusal]);
    await this.overrides.pass(employeeId, additionalHoursFindings(facts), overrides, by, 'startsOn');
    const recordedBy = this.db.scope.actor.label;
    await this.db.insert(AdditionalHoursEntity, { ...draft, contractId, employeeId, recordedBy });
    return this.list(contractId);
  }

  /** Takes back an amendment that has not begun; the audit trail keeps it. */
  async withdraw(contractId: string, id: string): Promise<AdditionalHoursList> {
    const row = await this.db.find(AdditionalHoursEntity, { id, contractId });
    if (row.startsOn <= this.clock.today()) throw new DomainError('additional-hours.begun');
    await (await this.db.repository(AdditionalHoursEntity)).delete(id);
    return this.list(contractId);
  }

  /** Ends an amendment sooner than it was signed for. */
  async end(contractId: string, id: string, { endsOn }: EndAddedHours): Promise<AdditionalHoursList> {
    const row = await this.db.find(AdditionalHoursEntity, { id, contractId });
    if (endsOn < row.startsOn) throw new DomainError('additional-hours.ends-before-start', {}, 'endsOn');
    if (endsOn > row.endsOn) throw new DomainError('additional-hours.outside-contract', {}, 'endsOn');
    await (await this.db.repository(AdditionalHoursEntity)).update(id, { endsOn });
    return this.list(contractId);
  }

  private async of(whose: { contractId: string } | { employeeId: string }): Promise<AdditionalHoursEntity[]> {
    return (await this.db.repository(AdditionalHoursEntity)).find({
      where: whose,
      order: { startsOn: 'desc' },
    });
  }

  /** A group that named no agreement is under IDCC 1147, as its contracts are. */
  private async agreement(on: LocalDate): Promise<CheckedAgreement> {
    const [row] = await this.db.query<{ idcc: string }>(
      `select idcc from group_agreement where daterange(valid_from, valid_to, '[]') @> $1::date`,
      [on],
    );
    return !row || row.idcc === '1147' ? 'idcc-1147' : null;
  }
}
