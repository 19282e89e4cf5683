import type { LocalDate, Month } from '@relais/kernel';
import type { CanonicalCode, Unit } from './canonical';
import type { Share } from './month-input';
import type { RuleId } from './rules';

/**
 * `month`: of the month itself. `correction`: of a former month, paid by this one. `carried-in`: the remainder the
 * former month could not show. `carried-out`: what this month cannot show, added back here and taken off the next one.
 */
export type Nature = 'month' | 'correction' | 'carried-in' | 'carried-out';

/** Why the number is what it is: the rule and its version, what it was given, the figures it compared. */
export interface Explanation {
  readonly rule: RuleId;
  readonly version: number;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly numbers: Readonly<Record<string, number | string>>;
}

/** One frozen number of one contract. The sum over `split` is `minutes`, to the minute. */
export interface PayrollVariable {
  readonly code: CanonicalCode;
  readonly quantity: number;
  readonly unit: Unit;
  /** Minutes behind the quantity: the quantity itself for hours, the planned minutes for an absence in days. */
  readonly minutes: number;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly originMonth: Month;
  readonly nature: Nature;
  readonly split: readonly Share[];
  readonly explanation: Explanation;
}
