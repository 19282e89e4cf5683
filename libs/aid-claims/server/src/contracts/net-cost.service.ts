import { Injectable } from '@nestjs/common';
import { aidSchedule, monthlyInvoice, netCostByYear, OPTION_WEIGHT } from '@relais/aid-claims/core';
import type { Principal } from '@relais/identity/core';
import { type Cents, cents, type Minutes, splitLargestRemainder } from '@relais/kernel';
import type { AidOption } from '@relais/law';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { toReferenceView } from '@relais/platform/http';
import type { NetCostView } from './aid-contract.contract';
import { AidContractsService } from './aid-contracts.service';
import { termsOf } from './aid-schedule';

interface PlacementRow {
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

/** "Will the aid last?": what the assistant costs a doctor year by year as the aid falls. */
@Injectable()
export class NetCostService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly contracts: AidContractsService,
  ) {}

  /** `aidStopsAfterYear`: what if the fund withdrew the aid after that year (0: from the start). */
  async of(principal: Principal, id: string, aidStopsAfterYear: number | null): Promise<NetCostView> {
    const contract = await this.contracts.find(principal, id);
    const placements = await this.db.query<PlacementRow>(PLACEMENTS_SQL, [
      contract.memberId,
      this.clock.today(),
      contract.employeeId,
    ]);
    const invoice = monthlyInvoice(placements);
    const sharers = await this.db.query<{ id: string; aidOption: AidOption }>(SHARING_SQL, [
      contract.memberId,
      contract.employeeId,
      id,
    ]);
    const shares = splitLargestRemainder(
      invoice.totalCents,
      sharers.map(({ aidOption }) => OPTION_WEIGHT[aidOption]),
    );
    const share = shares[sharers.findIndex((sharer) => sharer.id === id)] ?? invoice.totalCents;
    const cost = netCostByYear({
      monthlyInvoiceCents: share,
      schedule: aidSchedule(termsOf(contract)),
      aidStopsAfterYear,
    });
    return {
      aidContractId: id,
      monthlyInvoiceCents: placements.length === 0 ? null : share,
      lines: invoice.lines.map((line) => ({ ...line })),
      sharing:
        sharers.length < 2
          ? null
          : {
              fr: `Factures du cabinet partagées entre ${sharers.length} médecins aidés, selon leur option (hypothèse).`,
              en: `Invoices of the practice shared by ${sharers.length} doctors with an aid, by their option (assumption).`,
            },
      years: cost.years.map(({ references, ...year }) => ({
        ...year,
        references: references.map(toReferenceView),
      })),
      totalCents: cost.totalCents,
      firstCostlyYearNo: cost.firstCostlyYearNo,
      breakEvenWithoutAidMonthlyCents: cents(cost.breakEvenWithoutAidMonthlyCents),
    };
  }
}
