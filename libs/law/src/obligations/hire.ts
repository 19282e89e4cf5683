import { obligation } from './all';
import type { Obligation } from './obligation';

/** What the hire of an employee asks of a group, in the order in which it falls due. */
export const HIRE_OBLIGATIONS: readonly Obligation[] = [
  'pre-hire-declaration',
  'written-group-contract',
  'part-time-contract-contents',
  'fixed-term-contract-contents',
  'professional-secrecy-undertaking',
  'medical-assistant-qualification',
  'visit-before-post',
  'reinforced-follow-up-visit',
  'workstation-safety-training',
  'pre-hire-declaration-copy',
  'group-staff-register',
  'classification-notice',
  'health-insurance-affiliation',
  'provident-insurance-affiliation',
  'employee-privacy-notice',
  'fixed-term-transmission',
  'information-seven-days',
  'information-one-month',
  'information-prevention-visit',
  'medical-assistant-training-deadline',
].map(obligation);
