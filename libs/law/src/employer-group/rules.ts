import type { Rule } from '../rule';
import { SENIORITY_RULES } from './seniority';

/** What concerns the group as an employer: headcounts, seniority over practices, the 15 % of replacement groups. */
export const GROUP_RULES: readonly Rule[] = [...SENIORITY_RULES];
