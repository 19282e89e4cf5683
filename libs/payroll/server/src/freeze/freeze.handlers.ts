import { Injectable } from '@nestjs/common';
import type { Month } from '@relais/kernel';
import { Handles } from '@relais/platform/jobs';
import { type MonthLocked, monthLocked } from '@relais/timesheets/server';
import { FreezeService } from './freeze.service';

/** Payroll listens to the lock of a month. */
@Injectable()
export class FreezeHandlers {
  constructor(private readonly freeze: FreezeService) {}

  @Handles(monthLocked)
  async freezeLockedMonth({ month, revision }: MonthLocked): Promise<void> {
    await this.freeze.freeze(month as Month, revision);
  }
}
