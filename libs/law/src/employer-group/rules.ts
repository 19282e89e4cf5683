import type { Rule } from '../rule';

/** What concerns the group as an employer: headcounts, seniority over practices, the 15 % of replacement groups. */
export const GROUP_RULES: readonly Rule[] = [];
