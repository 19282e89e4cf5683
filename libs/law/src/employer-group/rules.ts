import type { Parameter } from '../parameter';
import type { Rule } from '../rule';
import { HEADCOUNT_RULES } from './headcount-rules';
import { SENIORITY_RULES } from './seniority';
import { HEADCOUNT_PARAMETERS } from './thresholds';
import { TIME_SHARE_PARAMETERS, TIME_SHARE_RULES } from './time-shares';

/** What concerns the group as an employer: unplaced hours, local authorities, headcounts by purpose, seniorities. */
export const GROUP_RULES: readonly Rule[] = [...TIME_SHARE_RULES, ...HEADCOUNT_RULES, ...SENIORITY_RULES];

/** The figures these rules read. */
export const GROUP_PARAMETERS: readonly Parameter<unknown>[] = [
  ...TIME_SHARE_PARAMETERS,
  ...HEADCOUNT_PARAMETERS,
];
