import type { Rule } from './rule';
import { CONTRACT_RULES } from './contract/rules';
import { LEAVE_RULES } from './leave/rules';
import { GROUP_RULES } from './employer-group/rules';
import { PAY_RULES } from './pay/rules';
import { WORKING_TIME_RULES } from './working-time/rules';

/** Every rule that runs, by subject. */
export const RULES: readonly Rule[] = [
  ...WORKING_TIME_RULES,
  ...CONTRACT_RULES,
  ...LEAVE_RULES,
  ...PAY_RULES,
  ...GROUP_RULES,
];

/** The rule with this id. Throws `RangeError` when there is none. */
export function ruleOf(id: string): Rule {
  const found = RULES.find((candidate) => candidate.id === id);
  if (!found) throw new RangeError(`No rule has the id ${id}`);
  return found;
}
