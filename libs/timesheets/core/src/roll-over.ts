import type { LocalDate, Month } from '@relais/kernel';
import { type AbsenceCode, ABSENCE_CODES } from './timesheet';

/** Canonical item of a correction, as payroll names it. */
export type CorrectionCode = 'HOURS_WORKED' | `ABSENCE_${string}`;

/** Why a line of a closed month is paid by a later one. */
export const CORRECTION_CAUSES = ['late', 'unapproved-exception', 'error'] as const;
export type CorrectionCause = (typeof CORRECTION_CAUSES)[number];

/** What a closed month holds, or should have held, for one practice and one day. */
export interface DayAmount {
  readonly employeeId: string;
  readonly memberId: string;
  readonly day: LocalDate;
  readonly code: CorrectionCode;
  readonly minutes: number;
}

/** A new line of an open month that carries what is missing or too much in a closed one. */
export interface CorrectionLine {
  readonly employeeId: string;
  readonly memberId: string;
  readonly originMonth: Month;
  readonly targetMonth: Month;
  readonly day: LocalDate;
  readonly code: CorrectionCode;
  readonly originalMinutes: number;
  readonly correctedMinutes: number;
  readonly minutesDelta: number;
}

/**
 * Lines that bring a closed month from what was paid (`settled`, earlier corrections included) to what is true
 * (`actual`). A closed month is never edited: the sum of `settled` and of the deltas is `actual`, amount by amount,
 * and rolling over the result once more gives nothing.
 */
export function rollOver(
  originMonth: Month,
  targetMonth: Month,
  settled: readonly DayAmount[],
  actual: readonly DayAmount[],
): CorrectionLine[] {
  if (targetMonth <= originMonth) {
    throw new RangeError(`A correction of ${originMonth} cannot be carried by ${targetMonth}`);
  }
  const amounts = new Map<string, { of: DayAmount; settled: number; actual: number }>();
  const add = (of: DayAmount, side: 'settled' | 'actual') => {
    const key = [of.employeeId, of.memberId, of.day, of.code].join('|');
    const found = amounts.get(key) ?? { of, settled: 0, actual: 0 };
    found[side] += of.minutes;
    amounts.set(key, found);
  };
  for (const amount of settled) add(amount, 'settled');
  for (const amount of actual) add(amount, 'actual');
  return [...amounts.entries()]
    .filter(([, amount]) => amount.settled !== amount.actual)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, amount]) => ({
      employeeId: amount.of.employeeId,
      memberId: amount.of.memberId,
      originMonth,
      targetMonth,
      day: amount.of.day,
      code: amount.of.code,
      originalMinutes: amount.settled,
      correctedMinutes: amount.actual,
      minutesDelta: amount.actual - amount.settled,
    }));
}

/** The canonical item of an interval: worked hours, or the absence by its reason. */
export function correctionCode(absenceCode: AbsenceCode | null): CorrectionCode {
  return absenceCode === null ? 'HOURS_WORKED' : `ABSENCE_${absenceCode.toUpperCase().replaceAll('-', '_')}`;
}

/** Every code a correction may carry. */
export const CORRECTION_CODES: readonly CorrectionCode[] = [
  'HOURS_WORKED',
  ...ABSENCE_CODES.map(correctionCode),
];

/** The month that carries a correction: the first open one after `originMonth`, or null when none is open yet. */
export function carryingMonth(originMonth: Month, openMonths: readonly Month[]): Month | null {
  return [...openMonths].sort().find((candidate) => candidate > originMonth) ?? null;
}
