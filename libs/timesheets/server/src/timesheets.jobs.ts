import { LADDER } from '@relais/timesheets/core';
import { defineJob, defineSchedule } from '@relais/platform/jobs';
import { IsIn, IsInt, IsString, IsUUID, Length, Matches, Min } from 'class-validator';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Opens the month of today for every group and follows the plan for the days to come. */
export const keepMonthsOpen = defineSchedule({ name: 'timesheets.keep-months-open', cron: '10 4 * * *' });

/** Looks, on office mornings, for who keeps a month waiting. */
export const chaseLate = defineSchedule({ name: 'timesheets.chase-late', cron: '30 8 * * 1-5' });

export class MonthOnDay {
  @Matches(MONTH)
  month!: string;
  @Matches(DAY)
  day!: string;
}

/** Opens a month of one group from its plan, or brings it up to date with it: once a day. */
export const openMonth = defineJob({
  name: 'timesheets.open-month',
  queue: 'bulk',
  payload: MonthOnDay,
  effectKey: (p) => `${p.month}:${p.day}`,
});

export class OnDay {
  @Matches(DAY)
  day!: string;
}

/** Climbs the ladder of one group: once a day. */
export const climbLadder = defineJob({
  name: 'timesheets.climb-ladder',
  queue: 'bulk',
  payload: OnDay,
  effectKey: (p) => p.day,
});

/** Why a practice is written to. `request` = hours were declared; the others are the steps of the ladder. */
export const APPROVAL_STEPS = ['request', ...LADDER.map((rung) => rung.step), 'manual'] as const;
export type ApprovalStep = (typeof APPROVAL_STEPS)[number];

export class AskApproval {
  @IsUUID()
  memberId!: string;
  @Matches(MONTH)
  month!: string;
  @IsIn(APPROVAL_STEPS)
  step!: ApprovalStep;
  /** What makes this request a new one: the day, or the day with how far the practice's month is. */
  @IsString()
  @Length(1, 60)
  occasion!: string;
}

/** Writes to the approver of a practice: the figures of the month and a link. Once per step and occasion. */
export const askApproval = defineJob({
  name: 'timesheets.ask-approval',
  queue: 'mail',
  payload: AskApproval,
  effectKey: (p) => `${p.memberId}:${p.month}:${p.step}:${p.occasion}`,
});

export class AskDeclaration {
  @IsUUID()
  employeeId!: string;
  @Matches(MONTH)
  month!: string;
  @IsString()
  @Length(1, 60)
  occasion!: string;
}

/** Reminds an employee whose month is not declared. Once per occasion. */
export const askDeclaration = defineJob({
  name: 'timesheets.ask-declaration',
  queue: 'mail',
  payload: AskDeclaration,
  effectKey: (p) => `${p.employeeId}:${p.month}:${p.occasion}`,
});

export class PartVersion {
  @IsUUID()
  partId!: string;
  @IsInt()
  @Min(1)
  version!: number;
}

/** Tells an employee what a practice disputes. */
export const tellDispute = defineJob({
  name: 'timesheets.tell-dispute',
  queue: 'mail',
  payload: PartVersion,
  effectKey: (p) => `${p.partId}:${p.version}`,
});

export class MonthLocked {
  @Matches(MONTH)
  month!: string;
  @IsInt()
  @Min(0)
  revision!: number;
}

/** Event: a month was locked. Payroll freezes what it pays from it. */
export const monthLocked = defineJob({
  name: 'timesheets.month-locked',
  queue: 'bulk',
  payload: MonthLocked,
  effectKey: (p) => `${p.month}:${p.revision}`,
});

/** Event: the hours of a month are settled. Leave is accounted from them. */
export const hoursSettled = defineJob({
  name: 'timesheets.hours-settled',
  queue: 'bulk',
  payload: MonthLocked,
  effectKey: (p) => `${p.month}:${p.revision}`,
});
