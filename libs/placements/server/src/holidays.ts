import { type Bilingual, type LocalDate, yearOf } from '@relais/kernel';
import { HOLIDAY_ZONES, type HolidayZone, publicHolidays } from '@relais/law';

/** A public holiday of one zone. */
export interface ZoneHoliday {
  readonly zone: HolidayZone;
  readonly on: LocalDate;
  readonly name: Bilingual;
}

/** The public holidays of all zones between two days, both included: law, to be handed to SQL. */
export function zoneHolidays(from: LocalDate, to: LocalDate): ZoneHoliday[] {
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, n) => yearOf(from) + n);
  return HOLIDAY_ZONES.flatMap((zone) =>
    years.flatMap((year) => publicHolidays(year, zone)).map(({ on, name }) => ({ zone, on, name })),
  ).filter(({ on }) => from <= on && on <= to);
}

/** A source for the FROM clause of a statement, and its parameters. */
export interface PlanSource {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/**
 * The planned half-days between two days as a source of rows, whose columns are those of the SQL function
 * `planned_half_days`. `first` is the number of its first parameter in the statement around it.
 */
export function plannedHalfDays(
  from: LocalDate,
  to: LocalDate,
  only: {
    readonly employeeIds?: readonly string[] | null;
    readonly memberIds?: readonly string[] | null;
  } = {},
  first = 1,
): PlanSource {
  const holidays = zoneHolidays(from, to);
  const at = (offset: number) => `$${first + offset}`;
  return {
    sql: `planned_half_days(${at(0)}::date, ${at(1)}::date, ${at(2)}::text[], ${at(3)}::date[], ${at(4)}::uuid[], ${at(5)}::uuid[])`,
    parameters: [
      from,
      to,
      holidays.map(({ zone }) => zone),
      holidays.map(({ on }) => on),
      only.employeeIds ?? null,
      only.memberIds ?? null,
    ],
  };
}
