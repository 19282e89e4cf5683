/** Rows of the calendar: what a deadline is part of. */
export const DEADLINE_LANES = ['aid', 'contracts', 'training', 'medical', 'group'] as const;
export type DeadlineLane = (typeof DEADLINE_LANES)[number];

/**
 * The rules of each lane, as a pattern that PostgreSQL and JavaScript read alike. The qualification of the assistant
 * (AID-04, AID-05) is a matter of training; duties of the group are what is none of the others.
 */
export const RULES_OF_LANES: Readonly<Record<DeadlineLane, string>> = {
  aid: '^AID-(?!0[45])',
  contracts: '^(contract|employee|placement)',
  training: '^(TRN-|AID-0[45])',
  medical: '^MED-',
  group: '^(?!AID-|contract|employee|placement|TRN-|MED-)',
};

/** The lane of a rule. */
export function laneOf(ruleId: string): DeadlineLane {
  return DEADLINE_LANES.find((lane) => new RegExp(RULES_OF_LANES[lane]).test(ruleId)) ?? 'group';
}
