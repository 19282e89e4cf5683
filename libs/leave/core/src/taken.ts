import { type LocalDate, addDays, eachDay, weekday } from '@relais/kernel';
import { type HolidayZone, isWorkingDay } from '@relais/law';
import type { PlannedDay } from './planned-day';

/**
 * Days of leave used, in hundredths of a working day, by day: from the first day that would have been worked to the eve
 * of the return, Saturdays included and public holidays left out, at full time and part time alike. A day that was
 * worked in part uses a half, and ends a leave.
 * When no later day is planned yet, the leave is taken to end with its week.
 */
export function takenByDay(days: readonly PlannedDay[], zone: HolidayZone): ReadonlyMap<LocalDate, number> {
  const used = new Map<LocalDate, number>();
  const planned = days
    .filter(({ plannedMinutes }) => plannedMinutes > 0)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  planned.forEach((one, i) => {
    if (one.leaveMinutes === 0) return;
    if (one.leaveMinutes < one.plannedMinutes) {
      used.set(one.day, 50);
      return;
    }
    const next = planned[i + 1]?.day ?? addDays(one.day, 8 - weekday(one.day));
    for (const day of eachDay(one.day, addDays(next, -1))) if (isWorkingDay(day, zone)) used.set(day, 100);
  });
  return used;
}
