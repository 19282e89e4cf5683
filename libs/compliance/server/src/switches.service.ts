import { Injectable } from '@nestjs/common';
import { obligationsFollowable } from '@relais/compliance/core';
import type { Obligation } from '@relais/law';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { Outbox } from '@relais/platform/jobs';
import { DomainError } from '@relais/platform/http';
import type { SwitchObligation } from './compliance.contract';
import { sweepObligations } from './live/live-obligations.jobs';

export interface Decision {
  readonly isOn: boolean;
  readonly reason: string;
}

/** Which obligations a group follows: what the law data says, unless somebody decided otherwise and said why. */
@Injectable()
export class SwitchesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  known(): readonly Obligation[] {
    return obligationsFollowable();
  }

  async all(): Promise<Map<string, Decision>> {
    const rows = await this.db.query<Decision & { id: string }>(
      `select obligation_id as id, is_on as "isOn", reason from obligation_switch`,
    );
    return new Map(rows.map(({ id, isOn, reason }) => [id, { isOn, reason }]));
  }

  /** Switches an obligation on or off for the group; everybody is looked at again. */
  async decide(obligationId: string, { isOn, reason }: SwitchObligation): Promise<void> {
    if (!this.known().some(({ id }) => id === obligationId)) throw new DomainError('obligation.unknown');
    await this.db.query(
      `insert into obligation_switch (obligation_id, is_on, reason, decided_by, decided_at) values ($1, $2, $3, $4, $5)
       on conflict (tenant_id, obligation_id) do update set is_on = excluded.is_on, reason = excluded.reason,
         decided_by = excluded.decided_by, decided_at = excluded.decided_at`,
      [obligationId, isOn, reason.trim(), this.db.scope.actor.label, this.clock.now()],
    );
    await this.outbox.add(sweepObligations, {
      slot: `switch:${obligationId}:${this.clock.now().toISOString()}`,
    });
  }
}
