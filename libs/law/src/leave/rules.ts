import type { Rule } from '../rule';
import { leaveAccrual25, leaveAccrualSickness, leaveDaysCounted, seniorityLeave } from './accrual';
import { eventLeave, maternityDurations, noWorkAroundBirth, paternityDurations } from './events';
import { leavePay, sickPay } from './pay';
import { leaveBeforeYearEnd, leaveCarryOver, leaveDatesNotice, leaveSplit } from './taking';

/** Paid leave, short leaves, sick pay. */
export const LEAVE_RULES: readonly Rule[] = [
  leaveAccrual25,
  leaveAccrualSickness,
  seniorityLeave,
  leaveDaysCounted,
  leaveCarryOver,
  leaveSplit,
  leaveBeforeYearEnd,
  leaveDatesNotice,
  leavePay,
  eventLeave,
  maternityDurations,
  noWorkAroundBirth,
  paternityDurations,
  sickPay,
];
