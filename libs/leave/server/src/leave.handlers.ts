import { Injectable } from '@nestjs/common';
import type { Month } from '@relais/kernel';
import { Clock } from '@relais/platform/config';
import { Db } from '@relais/platform/database';
import { Handles, Outbox } from '@relais/platform/jobs';
import { type MonthLocked, hoursSettled } from '@relais/timesheets/server';
import { AccountService, lastEnded } from './account.service';
import { type MonthToAccount, accountLeave, keepAccounts } from './leave.jobs';

/** Accounts leave every night, and as soon as the hours of a month are locked. */
@Injectable()
export class LeaveHandlers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly accounts: AccountService,
  ) {}

  @Handles(keepAccounts)
  async fanOut(): Promise<void> {
    const occasion = this.clock.today();
    const groups = await this.db.query<{ tenantId: string }>(
      `select tenant_id as "tenantId" from employer_group where suspended_at is null order by tenant_id`,
    );
    await this.outbox.addForTenants(
      accountLeave,
      groups.map(({ tenantId }) => ({ tenantId, payload: { month: lastEnded(occasion), occasion } })),
    );
  }

  @Handles(accountLeave)
  async account({ month }: MonthToAccount): Promise<void> {
    await this.accounts.account(month as Month);
  }

  @Handles(hoursSettled)
  async accountLocked({ month }: MonthLocked): Promise<void> {
    await this.accounts.account(month as Month);
  }
}
