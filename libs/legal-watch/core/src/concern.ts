import type { LawEntry } from '@relais/law';

/** Whom a change may concern, each found by one statement over the records of the group. */
export const CONCERNS = [
  'contracts-under-floor',
  'contracts',
  'part-time-contracts',
  'fixed-term-contracts',
  'trials',
  'minors',
  'aid-contracts',
  'placements',
  'practices',
  'group',
] as const;
export type Concern = (typeof CONCERNS)[number];

/** Names of entries, from the narrowest: the first that fits decides. */
const BY_NAME: readonly (readonly [RegExp, Concern])[] = [
  [/^(smic\.|idcc-1147\.pay-grid|.*minimum-pay|.*pay-floor)/, 'contracts-under-floor'],
  [/minor|minimum-age/, 'minors'],
  [/part-time|complementary/, 'part-time-contracts'],
  [/fixed-term|\bcdd\b|cdd-/, 'fixed-term-contracts'],
  [/trial/, 'trials'],
  [/^aid|medical-assistant-aid/, 'aid-contracts'],
  [/placement|practice-headcount|placed-in-practice/, 'placements'],
  [/^(member|practice|group\.public)/, 'practices'],
  [/^(GE-|group|headcount|staff-register)/, 'group'],
];

/** Whom an entry concerns: told by its name, else every contract in force, which is never too few. */
export function concernOf({ id }: Pick<LawEntry, 'id'>): Concern {
  return BY_NAME.find(([pattern]) => pattern.test(id))?.[1] ?? 'contracts';
}
