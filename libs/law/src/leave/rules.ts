import type { Rule } from '../rule';

/** Paid leave, short leaves, sick pay. */
export const LEAVE_RULES: readonly Rule[] = [];
