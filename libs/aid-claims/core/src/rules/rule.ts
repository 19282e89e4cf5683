import type { DeadlineOwner } from '@relais/deadlines/core';
import type { Bilingual, LocalDate, Reference } from '@relais/kernel';
import type { AidAssumptions, HolidayZone } from '@relais/law';
import type { AidFacts } from './facts';

export const AID_RULES = [
  'AID-01',
  'AID-02',
  'AID-03',
  'AID-04',
  'AID-05',
  'AID-06',
  'AID-07',
  'AID-08',
  'AID-09',
  'AID-10',
  'AID-11',
  'AID-12',
  'AID-13',
  'AID-14',
  'AID-15',
  'AID-16',
  'AID-17',
  'AID-18',
  'AID-19',
  'AID-20',
  'TRN-01',
  'TRN-02',
  'TRN-03',
  'TRN-04',
  'TRN-05',
  'IJ-01',
] as const;
export type AidRuleId = (typeof AID_RULES)[number];

/** What a rule is counted with besides the facts. */
export interface AidSetting {
  readonly choices: AidAssumptions;
  readonly zone: HolidayZone;
}

/** One date of a rule, or the fact that is missing to tell it. */
export type AidDate = {
  /** Distinguishes dates of one rule: a number of years, or the identity of what it is about. */
  readonly occurrence?: string;
  readonly title?: Bilingual;
  readonly rule: Bilingual;
  readonly inputs: Readonly<Record<string, string | number>>;
  readonly references: readonly Reference[];
} & ({ readonly dueOn: LocalDate } | { readonly missing: Bilingual });

/** A deadline of the scheme: who acts, what proves it, what happens otherwise, and when. */
export interface AidRule {
  readonly id: AidRuleId;
  readonly title: Bilingual;
  readonly owner: DeadlineOwner;
  readonly proof: Bilingual;
  readonly ifMissed: Bilingual;
  readonly dates: (facts: AidFacts, setting: AidSetting) => readonly AidDate[];
}
