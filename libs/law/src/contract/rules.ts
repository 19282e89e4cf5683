import type { Rule } from '../rule';
import {
  cddEndAllowance,
  cddHandOver,
  cddMaximumDuration,
  cddToPermanent,
  cddWaitingPeriod,
} from './fixed-term';
import { dismissalNotice } from './notice';
import { jobSearchHours, retirementAllowance, severance } from './severance';
import { trialPeriodMaximum, trialPeriodNotice } from './trial';
import { cddForbiddenUses, foreignStudentHours, medicalAssistantLevel } from './uses';

/** Fixed-term contracts, trial, notice, end of a contract. */
export const CONTRACT_RULES: readonly Rule[] = [
  trialPeriodMaximum,
  trialPeriodNotice,
  dismissalNotice,
  severance,
  retirementAllowance,
  jobSearchHours,
  cddForbiddenUses,
  cddMaximumDuration,
  cddWaitingPeriod,
  cddToPermanent,
  cddHandOver,
  cddEndAllowance,
  medicalAssistantLevel,
  foreignStudentHours,
];
