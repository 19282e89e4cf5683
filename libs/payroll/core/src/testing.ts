import {
  type LocalDate,
  addDays,
  dayOfMonth,
  eachDay,
  localDate,
  mondayOf,
  month,
  monthOf,
} from '@relais/kernel';
import type { AbsentHalfDay, ContractMonth, PaidWeek, WeekAtMember } from './month-input';

/** One day at one practice, as a test tells it. */
export interface WorkedDay {
  readonly day: LocalDate;
  readonly memberId: string;
  readonly minutes: number;
}

/** The same minutes on each of these days at one practice. */
export function worked(days: readonly string[], minutes: number, memberId = 'cabinet-a'): WorkedDay[] {
  return days.map((day) => ({ day: localDate(day), memberId, minutes }));
}

/** Monday-to-Friday days from one date to another, both included. */
export function workdays(from: string, to: string): string[] {
  return eachDay(localDate(from), localDate(to)).filter((day) => addDays(mondayOf(day), 4) >= day);
}

/** Whole days of absence at one practice, half-day by half-day. */
export function absent(
  days: readonly string[],
  reason: AbsentHalfDay['reason'],
  halfMinutes = 210,
): AbsentHalfDay[] {
  return days.flatMap((day) =>
    (['am', 'pm'] as const).map((half) => ({
      day: localDate(day),
      half,
      reason,
      memberId: 'cabinet-a',
      plannedMinutes: halfMinutes,
    })),
  );
}

/** Weekly sums of the days of one month, as the database hands them over. */
export function weeksOf(
  ofMonth: string,
  days: readonly WorkedDay[],
  absences: readonly AbsentHalfDay[] = [],
): WeekAtMember[] {
  const sums = new Map<string, { -readonly [K in keyof WeekAtMember]: WeekAtMember[K] }>();
  const at = (day: LocalDate, memberId: string) => {
    const monday = mondayOf(day);
    const key = `${monday} ${memberId}`;
    const found = sums.get(key) ?? {
      monday,
      memberId,
      workedMinutes: 0,
      plannedMinutes: 0,
      workedDays: 0,
    };
    sums.set(key, found);
    return found;
  };
  for (const { day, memberId, minutes } of days) {
    if (monthOf(day) !== ofMonth) continue;
    const week = at(day, memberId);
    week.workedMinutes += minutes;
    week.plannedMinutes += minutes;
    if (minutes > 0) week.workedDays |= 1 << (dayOfMonth(day) - 1);
  }
  for (const item of absences) {
    if (monthOf(item.day) !== ofMonth) continue;
    const week = at(item.day, item.memberId);
    week.plannedMinutes += item.plannedMinutes;
  }
  return [...sums.values()];
}

/** The days of a week that a former month paid. */
export function paidBefore(
  monday: string,
  days: readonly WorkedDay[],
  ofMonth: string,
  assessed = false,
): PaidWeek {
  const inside = days.filter(({ day }) => mondayOf(day) === monday && monthOf(day) < ofMonth);
  const sums = new Map<string, number>();
  for (const { memberId, minutes } of inside) sums.set(memberId, (sums.get(memberId) ?? 0) + minutes);
  return {
    monday: localDate(monday),
    worked: [...sums].map(([memberId, minutes]) => ({ memberId, minutes })),
    paidLeaveMinutes: 0,
    assessed,
  };
}

/** A full-time contract without any hours in October 2026; a test states what it is about. */
export function contractMonth(
  overrides: Partial<ContractMonth> & { weeklyMinutes?: number } = {},
): ContractMonth {
  const { weeklyMinutes = 35 * 60, ...rest } = overrides;
  return {
    month: month('2026-10'),
    employeeId: 'employee-1',
    contractId: 'contract-1',
    startsOn: localDate('2025-01-01'),
    endsOn: null,
    terms: [{ from: localDate('2025-01-01'), to: null, weeklyMinutes }],
    weeks: [],
    absences: [],
    ...rest,
  };
}
