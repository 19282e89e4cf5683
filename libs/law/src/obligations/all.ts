import { ABSENCE } from './data/absence';
import { CAREER_INTERVIEWS } from './data/career-interviews';
import { CONTRACT_LIFE } from './data/contract-life';
import { DATA_PROTECTION } from './data/data-protection';
import { EXPOSURE } from './data/exposure';
import { FAMILY_LEAVE } from './data/family-leave';
import { FIXED_TERM } from './data/fixed-term';
import { GROUP_SETUP } from './data/group-setup';
import { HEADCOUNT } from './data/headcount';
import { HEALTH_SAFETY } from './data/health-safety';
import { HIRING } from './data/hiring';
import { HIRING_CONTRACT } from './data/hiring-contract';
import { HIRING_PROTECTION } from './data/hiring-protection';
import { INFORMATION } from './data/information';
import { MEDICAL_FOLLOW_UP } from './data/medical-follow-up';
import { MEMBER_PRACTICE } from './data/member-practice';
import { PAYROLL } from './data/payroll';
import { PLACEMENT } from './data/placement';
import { TERMINATION } from './data/termination';
import type { Obligation } from './obligation';

/** Every obligation, by topic. */
export const OBLIGATIONS: readonly Obligation[] = [
  ...GROUP_SETUP,
  ...HEADCOUNT,
  ...PAYROLL,
  ...HEALTH_SAFETY,
  ...INFORMATION,
  ...DATA_PROTECTION,
  ...MEMBER_PRACTICE,
  ...EXPOSURE,
  ...HIRING,
  ...HIRING_CONTRACT,
  ...HIRING_PROTECTION,
  ...MEDICAL_FOLLOW_UP,
  ...CAREER_INTERVIEWS,
  ...CONTRACT_LIFE,
  ...FIXED_TERM,
  ...ABSENCE,
  ...FAMILY_LEAVE,
  ...TERMINATION,
  ...PLACEMENT,
];

const BY_ID: ReadonlyMap<string, Obligation> = new Map(OBLIGATIONS.map((each) => [each.id, each]));

/** The obligation with this id. Throws `RangeError` when there is none. */
export function obligation(id: string): Obligation {
  const found = BY_ID.get(id);
  if (!found) throw new RangeError(`No obligation has the id ${id}`);
  return found;
}
