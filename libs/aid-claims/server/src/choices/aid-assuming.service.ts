import { Injectable } from '@nestjs/common';
import { type AidChoiceName, isChoice } from '@relais/aid-claims/core';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { DomainError } from '@relais/platform/http';
import { AidPlanService } from '../contracts/aid-plan.service';
import type { AidChoiceView, ChooseAssumption } from './aid-choice.contract';
import { AidChoicesService } from './aid-choices.service';

/** Contracts whose plans are made anew at once. */
const CONTRACTS_AT_ONCE = 1_000;

/** Changes what the group assumes; the plans of all its contracts follow in the same transaction. */
@Injectable()
export class AidAssumingService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly choices: AidChoicesService,
    private readonly plan: AidPlanService,
  ) {}

  async choose(name: AidChoiceName, { value, reason, version }: ChooseAssumption): Promise<AidChoiceView[]> {
    if (!isChoice({ name, value })) throw new DomainError('aid.not-a-choice', {}, 'value');
    const rows = await this.db.query(
      `insert into aid_choice as c (name, value, reason, decided_by, decided_at)
       select $1, $2, $3, $4, $5 where $6 = 0 or exists (select from aid_choice where name = $1 and version = $6)
       on conflict (tenant_id, name) do update set value = excluded.value, reason = excluded.reason,
         decided_by = excluded.decided_by, decided_at = excluded.decided_at, version = c.version + 1
       where c.version = $6
       returning id`,
      [name, value, reason.trim(), this.db.scope.actor.label.slice(0, 160), this.clock.now(), version],
    );
    if (rows.length === 0) throw new DomainError('conflict.stale');
    const contracts = await this.db.query<{ id: string }>(
      `select id from aid_contract where status <> 'ended' order by id`,
    );
    for (let from = 0; from < contracts.length; from += CONTRACTS_AT_ONCE) {
      const ids = contracts.slice(from, from + CONTRACTS_AT_ONCE).map(({ id }) => id);
      await this.plan.follow(
        ids,
        'Le groupement a changé une hypothèse : cette échéance n’a plus lieu d’être.',
      );
    }
    return this.choices.list();
  }
}
