import { AGREEMENT_HOLIDAY_RULES } from '../agreements/idcc-1147/holiday-rules';
import { AGREEMENT_NIGHT_RULES } from '../agreements/idcc-1147/night-rules';
import { AGREEMENT_PART_TIME_RULES } from '../agreements/idcc-1147/part-time-rules';
import { WORKING_DAY_RULES } from '../agreements/idcc-1147/working-day-rules';
import type { Rule } from '../rule';
import { AGGREGATE_RULES } from './aggregate-rules';
import { DAY_RULES } from './day-rules';
import { HOLIDAY_RULES } from './holiday-rules';
import { MINOR_RULES } from './minors/rules';
import { NIGHT_RULES } from './night/rules';
import { OVERTIME_RULES } from './overtime/rules';
import { COMPLEMENTARY_RULES } from './part-time/complementary-rules';
import { PART_TIME_RULES } from './part-time/rules';
import { RECORD_RULES } from './record-rules';
import { WEEK_RULES } from './week-rules';

/** Working time of one employee over all practices, in the Code and in the agreement. */
export const WORKING_TIME_RULES: readonly Rule[] = [
  ...AGGREGATE_RULES,
  ...DAY_RULES,
  ...WORKING_DAY_RULES,
  ...WEEK_RULES,
  ...HOLIDAY_RULES,
  ...AGREEMENT_HOLIDAY_RULES,
  ...NIGHT_RULES,
  ...AGREEMENT_NIGHT_RULES,
  ...OVERTIME_RULES,
  ...PART_TIME_RULES,
  ...COMPLEMENTARY_RULES,
  ...AGREEMENT_PART_TIME_RULES,
  ...MINOR_RULES,
  ...RECORD_RULES,
];
