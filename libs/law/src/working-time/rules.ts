import type { Rule } from '../rule';

/** Working time of one employee over all practices. */
export const WORKING_TIME_RULES: readonly Rule[] = [];
