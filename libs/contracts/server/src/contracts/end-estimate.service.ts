import { Injectable } from '@nestjs/common';
import { endEstimate, grossOfPeriod, mayEnd } from '@relais/contracts/core';
import { type LocalDate, addMonthsTo, firstDay, lastDay, monthOf } from '@relais/kernel';
import type { HolidayZone } from '@relais/law';
import { Db } from '@relais/platform/database';
import { DomainError } from '@relais/platform/http';
import { ContractTerms, EmploymentContract } from './contract.entity';
import { type EndEstimateQuery, type EndEstimateView, toEndEstimateView } from './end-estimate.contract';

const FULL_WEEK = [1, 2, 3, 4, 5];

/** What ending a contract would bring, before anybody decides; nothing is written. */
@Injectable()
export class EndEstimateService {
  constructor(private readonly db: Db) {}

  async estimate(contractId: string, query: EndEstimateQuery): Promise<EndEstimateView> {
    const contract = await this.db.find(EmploymentContract, { id: contractId });
    const { way, on } = query;
    if (!mayEnd(contract.kind, way)) throw new DomainError('contract.cannot-end-so', {}, 'way');
    const terms = await (await this.db.repository(ContractTerms)).findBy({ contractId });
    const { zone, hiredOn, weekdays } = await this.db.one<{
      zone: HolidayZone;
      hiredOn: LocalDate;
      weekdays: number[] | null;
    }>(
      `select g.holiday_zone as zone,
         (select min(starts_on)::text from employment_contract where employee_id = $1 and status <> 'draft') as "hiredOn",
         (select array_agg(distinct s.weekday) from placement p
            join placement_terms t on t.placement_id = p.id and daterange(t.valid_from, t.valid_to, '[]') @> $2::date
            join pattern_slot s on s.terms_id = t.id
          where p.employee_id = $1 and daterange(p.starts_on, p.ends_on, '[]') @> $2::date) as weekdays
       from employer_group g where g.tenant_id = current_tenant()`,
      [contract.employeeId, on],
    );
    const lastWhole = addMonthsTo(monthOf(on), -1);
    const last12MonthsCents = grossOfPeriod(terms, firstDay(addMonthsTo(lastWhole, -11)), lastDay(lastWhole));
    const estimate = endEstimate({
      way,
      kind: contract.kind,
      hiredOn,
      on,
      category: query.manager === 'yes' ? 'manager' : 'employee',
      grossMisconduct: query.grossMisconduct === 'yes',
      last12MonthsCents,
      contractGrossCents: grossOfPeriod(terms, contract.startsOn, on),
      workedWeekdays: weekdays ?? FULL_WEEK,
      zone,
    });
    return toEndEstimateView(estimate, last12MonthsCents);
  }
}
