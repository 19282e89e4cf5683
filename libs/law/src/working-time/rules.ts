import type { Rule } from '../rule';
import { DAY_RULES } from './day-rules';
import { WEEK_RULES } from './week-rules';

/** Working time of one employee over all practices. */
export const WORKING_TIME_RULES: readonly Rule[] = [...DAY_RULES, ...WEEK_RULES];
