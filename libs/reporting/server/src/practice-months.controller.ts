import { Controller, Get } from '@nestjs/common';
import type { Principal } from '@relais/identity/core';
import { CurrentPrincipal } from '@relais/identity/server';
import { Db } from '@relais/platform/database';
import { Answers, DomainError, Requires } from '@relais/platform/http';
import { PracticeMonthView } from './practice-months.contract';

/** Minutes × cents an hour are added up exactly; the sum of a month is rounded once, half up. */
const SQL = `
  select p.month,
    case when per.status <> 'open' then 'closed'
         when bool_and(p.status = 'approved') then 'approved' else 'running' end as state,
    coalesce(sum(e.worked_minutes) filter (where p.status = 'approved'), 0)::int as "approvedMinutes",
    coalesce(sum(e.worked_minutes) filter (where p.status <> 'approved'), 0)::int as "waitingMinutes",
    coalesce(floor(sum(e.worked_minutes::bigint * t.hourly_price_cents) filter (where p.status = 'approved') / 60.0 + 0.5), 0)::bigint
      as "provisionalCents"
  from timesheet_part p
  join payroll_period per on per.month = p.month
  join work_entry e on e.part_id = p.id
  left join placement_terms t on t.placement_id = e.placement_id
    and daterange(t.valid_from, t.valid_to, '[]') @> e.day
  where p.member_id = $1
  group by p.month, per.status order by p.month desc limit 24`;

/** The months of a doctor's practice: hours and provisional amounts, never a wage. */
@Controller('v1/practice-months')
export class PracticeMonthsController {
  constructor(private readonly db: Db) {}

  @Get()
  @Requires('practice-month.read')
  @Answers([PracticeMonthView])
  list(@CurrentPrincipal() principal: Principal): Promise<PracticeMonthView[]> {
    if (principal.memberId === null) throw new DomainError('not-found');
    return this.db.query<PracticeMonthView>(SQL, [principal.memberId]);
  }
}
