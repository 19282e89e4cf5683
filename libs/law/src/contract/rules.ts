import type { Rule } from '../rule';

/** Fixed-term contracts, trial, notice, end of a contract. */
export const CONTRACT_RULES: readonly Rule[] = [];
