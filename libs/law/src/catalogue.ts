import { AGREEMENT_NIGHT_LIMITS } from './agreements/idcc-1147/night-rules';
import {
  additionalHoursAmendments,
  cleaningHalfDays,
  requestAnswerDays,
} from './agreements/idcc-1147/part-time-rules';
import { closureRecovery } from './agreements/idcc-1147/working-day-rules';
import { holidaySeniority } from './working-time/holiday-rules';
import { MINOR_LIMITS } from './working-time/minors/limits';
import { NIGHT_LIMITS } from './working-time/night/limits';
import { OVERTIME_LIMITS } from './working-time/overtime/limits';
import { PART_TIME_LIMITS } from './working-time/part-time/limits';
import { payGrid } from './agreements/idcc-1147/pay-grid';
import {
  complementaryTiers,
  partTimeMinimum,
  partTimeMinimumCleaning,
} from './agreements/idcc-1147/part-time';
import { seniorityBonusSteps, seniorityLeaveSteps } from './agreements/idcc-1147/seniority';
import { permanentTrial } from './agreements/idcc-1147/trial-period';
import { AID_PARAMETERS } from './aid/parameters';
import { GROUP_PARAMETERS } from './employer-group/rules';
import {
  endAllowanceRate,
  fixedTermRenewals,
  fixedTermSpecialMaximums,
  handOverDays,
  waitingFractions,
} from './contract/fixed-term';
import { agreementNotice, legalNotice } from './contract/notice';
import {
  agreementRetirement,
  agreementSeverance,
  jobSearchMinutes,
  legalRetirement,
  legalSeverance,
} from './contract/severance';
import { trialNotices } from './contract/trial';
import { economicDismissalBan, studentMinutes } from './contract/uses';
import { fixedTermMaximum, fixedTermToPermanent } from './hiring/fixed-term';
import { minimumAge, staffRegisterRetention } from './hiring/staff-register';
import { leaveAccrual, sicknessAccrual } from './leave/accrual';
import {
  agreementEventDays,
  bereavementDays,
  legalEventDays,
  maternityWeeks,
  paternityLeave,
  workAroundBirth,
} from './leave/events';
import { agreementSickPay, leavePayShares } from './leave/pay';
import { carryOver, datesNotice, imposedSplit, leaveDeadline, mainLeave } from './leave/taking';
import { OBLIGATION_THRESHOLDS } from './obligations/thresholds';
import type { Parameter } from './parameter';
import { commutePass, mealVouchers } from './pay/commuting-and-meals';
import { replacementDuty } from './pay/supplements';
import { smicHourly, smicMonthly } from './smic';
import { DAY_LIMITS } from './working-time/day-limits';
import { legalMonth, legalWeek } from './working-time/legal-duration';
import { overtimeTiers } from './working-time/overtime';
import { PLAN_LIMITS } from './working-time/plan-limits';
import { WEEK_LIMITS } from './working-time/week-limits';
import { workingTimeRecordYears } from './working-time/records';

const CONTRACT_PARAMETERS: readonly Parameter<unknown>[] = [
  trialNotices,
  legalNotice,
  agreementNotice,
  legalSeverance,
  agreementSeverance,
  legalRetirement,
  agreementRetirement,
  jobSearchMinutes,
  fixedTermSpecialMaximums,
  fixedTermRenewals,
  waitingFractions,
  endAllowanceRate,
  handOverDays,
  economicDismissalBan,
  studentMinutes,
];

const LEAVE_PARAMETERS: readonly Parameter<unknown>[] = [
  leaveAccrual,
  sicknessAccrual,
  carryOver,
  mainLeave,
  imposedSplit,
  leaveDeadline,
  datesNotice,
  leavePayShares,
  legalEventDays,
  bereavementDays,
  agreementEventDays,
  maternityWeeks,
  workAroundBirth,
  paternityLeave,
  agreementSickPay,
];

const PAY_PARAMETERS: readonly Parameter<unknown>[] = [
  seniorityBonusSteps,
  seniorityLeaveSteps,
  replacementDuty,
  commutePass,
  mealVouchers,
];

/** Every dated figure of the library, for the review of what is stale and the page that lists the law in use. */
export const PARAMETERS: readonly Parameter<unknown>[] = [
  smicHourly,
  smicMonthly,
  legalWeek,
  legalMonth,
  overtimeTiers,
  payGrid,
  partTimeMinimum,
  partTimeMinimumCleaning,
  complementaryTiers,
  permanentTrial,
  ...AID_PARAMETERS,
  fixedTermMaximum,
  fixedTermToPermanent,
  minimumAge,
  staffRegisterRetention,
  workingTimeRecordYears,
  ...PLAN_LIMITS,
  ...GROUP_PARAMETERS,
  ...DAY_LIMITS,
  ...WEEK_LIMITS,
  ...OVERTIME_LIMITS,
  ...PART_TIME_LIMITS,
  ...MINOR_LIMITS,
  ...NIGHT_LIMITS,
  ...AGREEMENT_NIGHT_LIMITS,
  additionalHoursAmendments,
  cleaningHalfDays,
  requestAnswerDays,
  closureRecovery,
  holidaySeniority,
  ...CONTRACT_PARAMETERS,
  ...LEAVE_PARAMETERS,
  ...PAY_PARAMETERS,
  ...OBLIGATION_THRESHOLDS,
];
