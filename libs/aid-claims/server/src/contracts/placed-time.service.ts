import { Injectable } from '@nestjs/common';
import { OPTION_WEIGHT } from '@relais/aid-claims/core';
import { type Cents, type Minutes, minutes, splitLargestRemainder } from '@relais/kernel';
import type { AidOption } from '@relais/law';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import type { AidContract } from './aid-contract.entity';

export interface PlacementRow {
  placementId: string;
  employeeName: string;
  weeklyMinutes: Minutes;
  hourlyPriceCents: Cents;
}

/** Placements of the practice on $2, of the assistant of the contract ($3) when there is one: those in force, else the next. */
const PLACEMENTS_SQL = `
  with open as (
    select p.id, p.employee_id, t.weekly_minutes, t.hourly_price_cents, t.valid_from <= $2 as now,
      row_number() over (partition by p.id order by t.valid_from) as turn
    from placement p join placement_terms t on t.tenant_id = p.tenant_id and t.placement_id = p.id
    where p.member_id = $1 and ($3::uuid is null or p.employee_id = $3)
      and (p.ends_on is null or p.ends_on >= $2) and (t.valid_to is null or t.valid_to >= $2)
  )
  select o.id as "placementId", e.given_name || ' ' || e.family_name as "employeeName",
    o.weekly_minutes as "weeklyMinutes", o.hourly_price_cents as "hourlyPriceCents"
  from open o join employee e on e.id = o.employee_id
  where o.turn = 1 and (o.now or not exists (select from open where now)) order by e.family_name, e.given_name, o.id`;

/** Aid contracts of the practice for the same assistant: their doctors share the invoices. */
const SHARING_SQL = `
  select id, aid_option as "aidOption" from aid_contract
  where member_id = $1 and employee_id is not distinct from $2 and (id = $3 or status <> 'ended') order by signed_on, id`;

type Shared = Pick<AidContract, 'id' | 'memberId' | 'employeeId'>;

/** What the group places with the practice of an aid contract, and which share of it is that of the contract. */
@Injectable()
export class PlacedTimeService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  placements({ memberId, employeeId }: Shared): Promise<PlacementRow[]> {
    return this.db.query<PlacementRow>(PLACEMENTS_SQL, [memberId, this.clock.today(), employeeId]);
  }

  /** The share of an amount that falls to this contract, and how many contracts share it, by their options. */
  async shareOf(
    { id, memberId, employeeId }: Shared,
    total: number,
  ): Promise<{ share: number; sharers: number }> {
    const sharers = await this.db.query<{ id: string; aidOption: AidOption }>(SHARING_SQL, [
      memberId,
      employeeId,
      id,
    ]);
    const shares = splitLargestRemainder(
      total as Cents,
      sharers.map(({ aidOption }) => OPTION_WEIGHT[aidOption]),
    );
    return {
      share: shares[sharers.findIndex((sharer) => sharer.id === id)] ?? total,
      sharers: sharers.length,
    };
  }

  /** Weekly minutes placed for this contract. */
  async weeklyMinutes(contract: Shared): Promise<Minutes> {
    const placed = await this.placements(contract);
    const total = placed.reduce((sum, { weeklyMinutes }) => sum + weeklyMinutes, 0);
    return minutes((await this.shareOf(contract, total)).share);
  }
}
