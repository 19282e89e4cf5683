import { defineJob, defineSchedule } from '@relais/platform/jobs';
import { IsString, Length, Matches } from 'class-validator';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Accounts, every night, the month that ended last; a month that is right gets nothing. */
export const keepAccounts = defineSchedule({ name: 'leave.keep-accounts', cron: '40 4 * * *' });

export class MonthToAccount {
  @Matches(MONTH)
  month!: string;
  /** What makes this accounting a new one: the day. */
  @IsString()
  @Length(1, 60)
  occasion!: string;
}

/** Accounts a month of one group: once per occasion. */
export const accountLeave = defineJob({
  name: 'leave.account-month',
  queue: 'bulk',
  payload: MonthToAccount,
  effectKey: (p) => `${p.month}:${p.occasion}`,
});
