import type { Rule } from '../rule';

/** Pay floors, bonuses, meals, commuting. */
export const PAY_RULES: readonly Rule[] = [];
