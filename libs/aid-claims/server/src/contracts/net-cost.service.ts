import { Injectable } from '@nestjs/common';
import { aidSchedule, monthlyInvoice, netCostByYear } from '@relais/aid-claims/core';
import type { Principal } from '@relais/identity/core';
import { cents } from '@relais/kernel';
import { toReferenceView } from '@relais/platform/http';
import type { NetCostView } from './aid-contract.contract';
import { AidContractsService } from './aid-contracts.service';
import { termsOf } from './aid-schedule';
import { PlacedTimeService } from './placed-time.service';

/** "Will the aid last?": what the assistant costs a doctor year by year as the aid falls. */
@Injectable()
export class NetCostService {
  constructor(
    private readonly placed: PlacedTimeService,
    private readonly contracts: AidContractsService,
  ) {}

  /** `aidStopsAfterYear`: what if the fund withdrew the aid after that year (0: from the start). */
  async of(principal: Principal, id: string, aidStopsAfterYear: number | null): Promise<NetCostView> {
    const contract = await this.contracts.find(principal, id);
    const placements = await this.placed.placements(contract);
    const invoice = monthlyInvoice(placements);
    const { share, sharers } = await this.placed.shareOf(contract, invoice.totalCents);
    const cost = netCostByYear({
      monthlyInvoiceCents: cents(share),
      schedule: aidSchedule(termsOf(contract)),
      aidStopsAfterYear,
    });
    return {
      aidContractId: id,
      monthlyInvoiceCents: placements.length === 0 ? null : cents(share),
      lines: invoice.lines.map((line) => ({ ...line })),
      sharing:
        sharers < 2
          ? null
          : {
              fr: `Factures du cabinet partagées entre ${sharers} médecins aidés, selon leur option (hypothèse).`,
              en: `Invoices of the practice shared by ${sharers} doctors with an aid, by their option (assumption).`,
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
