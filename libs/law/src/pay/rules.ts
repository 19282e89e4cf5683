import type { Rule } from '../rule';
import { commutePassShare, mealVoucherCount } from './commuting-and-meals';
import { minimumPay, noThirteenthMonth, replacementDutyPay, seniorityBonus } from './supplements';

/** Pay floors, bonuses, meals, commuting. */
export const PAY_RULES: readonly Rule[] = [
  minimumPay,
  seniorityBonus,
  replacementDutyPay,
  noThirteenthMonth,
  commutePassShare,
  mealVoucherCount,
];
