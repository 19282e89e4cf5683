import { type LocalDate, type Month, dateOf, yearOf } from '@relais/kernel';

/**
 * The reference year of a day, by the year in which it ends: 1 June 2025 to 31 May 2026 is 2026
 * (IDCC 1147 art. 32; R3141-4).
 */
export function referenceYearOf(day: LocalDate | Month): number {
  return Number(day.slice(5, 7)) >= 6 ? yearOf(day) + 1 : yearOf(day);
}

/** Last day of a reference year. */
export const yearEnd = (referenceYear: number): LocalDate => dateOf(referenceYear, 5, 31);

/** True for the month that closes a reference year. */
export const closesYear = (month: Month): boolean => month.endsWith('-05');
