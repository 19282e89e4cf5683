import { assistantRules } from './assistant';
import { collectiveRules } from './collective';
import { contractLifeRules } from './contract-life';
import { paymentRules } from './payments';
import { AID_RULES, type AidRule } from './rule';
import { trainingRules } from './training';

/** The deadline rules of the scheme and of the training it asks for, in the order of their numbers. */
export const AID_DEADLINE_RULES: readonly AidRule[] = [
  ...paymentRules,
  ...assistantRules,
  ...contractLifeRules,
  ...collectiveRules,
  ...trainingRules,
].sort((a, b) => AID_RULES.indexOf(a.id) - AID_RULES.indexOf(b.id));

export type { AidFacts, AssistantAbsence, AssistantTraining } from './facts';
export { AID_RULES, type AidRule, type AidRuleId, type AidSetting } from './rule';
