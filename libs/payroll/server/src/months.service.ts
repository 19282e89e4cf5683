import { Injectable } from '@nestjs/common';
import type { LocalDate, Month } from '@relais/kernel';
import { Db } from '@relais/platform/database';
import { DomainError } from '@relais/platform/http';
import type { PayrollMonthView } from './variables/variables.contract';

interface MonthRow {
  month: Month;
  status: 'open' | 'locked' | 'exported' | 'closed';
  revision: number;
  cut_off_on: LocalDate;
  frozen_at: Date | null;
  exports: number;
}

const MONTHS = `
  select p.month, p.status, p.revision, p.cut_off_on::text, f.frozen_at,
    (select count(*)::int from payroll_export x where x.month = p.month and x.status = 'live') as exports
  from payroll_period p
  left join payroll_freeze f on f.month = p.month and f.revision = p.revision and p.status <> 'open'
  where $1::text is null or p.month = $1
  order by p.month desc limit 240`;

/** The months of the group as payroll sees them. */
@Injectable()
export class MonthsService {
  constructor(private readonly db: Db) {}

  /** The latest months first. */
  async list(): Promise<PayrollMonthView[]> {
    return (await this.db.query<MonthRow>(MONTHS, [null])).map(toView);
  }

  /** One month; refuses with `payroll.month-unknown` when hours were never opened for it. */
  async get(month: Month): Promise<PayrollMonthView> {
    const row = await this.db.maybe<MonthRow>(MONTHS, [month]);
    if (!row) throw new DomainError('payroll.month-unknown', { month });
    return toView(row);
  }

  /** One month whose numbers cannot change any more under this revision; refuses while it is open or being computed. */
  async frozen(month: Month): Promise<PayrollMonthView> {
    const found = await this.get(month);
    if (found.status === 'open') throw new DomainError('payroll.not-locked', { month });
    if (!found.frozen) throw new DomainError('payroll.not-frozen', { month });
    return found;
  }
}

function toView(row: MonthRow): PayrollMonthView {
  return {
    month: row.month,
    status: row.status,
    revision: row.revision,
    cutOffOn: row.cut_off_on,
    frozen: row.frozen_at !== null,
    frozenAt: row.frozen_at?.toISOString() ?? null,
    exports: row.exports,
  };
}
