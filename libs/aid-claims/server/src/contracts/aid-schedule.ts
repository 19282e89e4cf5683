import {
  type AidTerms,
  type AidYear,
  aidSchedule,
  anniversary,
  checkAidTerms,
} from '@relais/aid-claims/core';
import { addDays, earliest, type Finding, type LocalDate } from '@relais/kernel';
import { AID_CONTRACT_YEARS } from '@relais/law';
import { DomainError } from '@relais/platform/http';
import type { AidContract } from './aid-contract.entity';

type Signed = Pick<
  AidContract,
  'aidOption' | 'signedOn' | 'percentileBand' | 'schemeVersion' | 'endedOn' | 'assistantHiredOn'
>;

/** Input that a refusal is about. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'aid.version-not-in-force': 'schemeVersion',
  'aid.third-option-closed': 'aidOption',
  'aid.ends-before-signature': 'endedOn',
};

export const termsOf = (row: Signed): AidTerms => ({
  option: row.aidOption,
  signedOn: row.signedOn,
  percentileBand: row.percentileBand,
  schemeVersion: row.schemeVersion,
  endsOn: row.endedOn,
  hiredOn: row.assistantHiredOn,
});

/** Refuses terms that no schedule can be computed from; returns what is doubtful. */
export function checkedTerms(terms: AidTerms): Finding[] {
  const findings = checkAidTerms(terms);
  const error = findings.find(({ severity }) => severity === 'error');
  if (error) throw new DomainError(error.ruleId, error.numbers, FIELD_OF[error.ruleId]);
  return findings;
}

/** Contract years of a stored contract. */
export const scheduleOf = (row: Signed): AidYear[] => aidSchedule(termsOf(row));

/** Last day of a contract: its term, or an earlier end. */
export function lastDayOf({ signedOn, endedOn }: Pick<AidContract, 'signedOn' | 'endedOn'>): LocalDate {
  const term = addDays(anniversary(signedOn, AID_CONTRACT_YEARS), -1);
  return endedOn === null ? term : earliest(term, endedOn);
}

/** The contract year that runs on a day, or null. */
export const yearOn = (years: readonly AidYear[], day: LocalDate): AidYear | null =>
  years.find(({ from, to }) => from <= day && day <= to) ?? null;
