import { type Cents, applyRate, rate } from '@relais/kernel';

/** Time an apprenticeship lasted inside a year of aid: whole months, then days of a month that was cut. */
export interface TimeServed {
  readonly months: number;
  readonly days: number;
  /** Days of the month in which the contract was broken. */
  readonly daysOfThatMonth: number;
}

/**
 * Aid to the employer of an apprentice for a year that was cut short: a twelfth for each month, the last one by its
 * days (article D6243-2 of the Code du travail; the proration by days is derived). Rounded once, at the end.
 */
export function apprenticeshipAid(yearlyCents: Cents, { months, days, daysOfThatMonth }: TimeServed): Cents {
  if (days > daysOfThatMonth) throw new RangeError(`${days} days in a month of ${daysOfThatMonth}`);
  return applyRate(yearlyCents, rate(months * daysOfThatMonth + days, 12 * daysOfThatMonth), 'half-up');
}
