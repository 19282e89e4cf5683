import type { Cents, LocalDate } from '@relais/kernel';
import { paymentDeadlines } from './deadlines';
import type { AidYear } from './schedule';

/** What came for each contract year, by its number. */
export type ReceivedByYear = ReadonlyMap<number, number>;

/**
 * The contract year a payment is taken to be for: the first one begun whose missing money, or one of whose instalments,
 * it is exactly; else the last one begun. A human may decide otherwise.
 */
export function yearOfPayment(
  years: readonly AidYear[],
  received: ReceivedByYear,
  payment: { readonly on: LocalDate; readonly amountCents: Cents },
): number {
  const begun = years.filter(({ from }) => from <= payment.on);
  const exact = begun.find(({ yearNo, amountCents, instalments }) => {
    const missing = amountCents - (received.get(yearNo) ?? 0);
    if (missing <= 0) return false;
    return (
      missing === payment.amountCents ||
      instalments.some(
        (instalment) => instalment.amountCents === payment.amountCents && missing >= payment.amountCents,
      )
    );
  });
  return (exact ?? begun.at(-1) ?? years[0])?.yearNo ?? 1;
}

/** Deadlines of payments that the money received covers: of a whole year, or of the first of its two instalments. */
export function coveredDeadlines(
  years: readonly AidYear[],
  received: ReceivedByYear,
): { ruleId: string; occurrence: string }[] {
  return years.flatMap(({ yearNo, amountCents, instalments }) => {
    const came = received.get(yearNo) ?? 0;
    if (came >= amountCents) return paymentDeadlines(yearNo);
    const [first, second] = instalments;
    if (!first || !second || yearNo < 3 || came < first.amountCents) return [];
    return [{ ruleId: 'AID-03', occurrence: `${yearNo}.1` }];
  });
}

/** Whether the money of a year can already be missed: something else came, or its first payment is late. */
export function canBeMissed(year: AidYear, receivedCents: number, today: LocalDate): boolean {
  if (receivedCents === year.amountCents || year.from > today) return false;
  if (receivedCents !== 0) return true;
  const dates = year.instalments.map(({ dueOn }) => dueOn).filter((day) => day !== null);
  return dates.some((day) => day < today);
}
