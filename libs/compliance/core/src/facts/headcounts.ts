import { type LocalDate, type Month, addMonthsTo, addYears, lastDay, monthOf, yearOf } from '@relais/kernel';
import {
  type Counted,
  type Facts,
  type HeadcountPurpose,
  extendedCouncilThreshold,
  headcount,
  officerThreshold,
  regulationsThreshold,
  runAtOrAbove,
  worksCouncilThreshold,
  yearlyAverage,
} from '@relais/law';
import type { HeadcountRow } from './rows';

/** Calendar years read back, beside this one: a crossing older than that is told as of the first of them. */
const YEARS_BACK = 4;

/** The days on which a headcount is taken: the ends of the months that are over, then today. */
export function countDays(today: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  const first = `${yearOf(today) - YEARS_BACK}-01` as Month;
  for (let month = first; month < monthOf(today); month = addMonthsTo(month, 1)) days.push(lastDay(month));
  return [...days, today];
}

/**
 * Facts of headcount on a day: one figure for each purpose, never one for another (L1253-8-1, L1111-2). The crossing of
 * a threshold is looked for at the ends of months. Without anybody ever counted, all figures are 0.
 */
export function headcountFacts(rows: readonly HeadcountRow[], today: LocalDate): Facts {
  const people = new Map<LocalDate, Counted[]>(countDays(today).map((day) => [day, []]));
  for (const row of rows) people.get(row.day)?.push(toCounted(row));
  const at = (purpose: HeadcountPurpose, day: LocalDate) =>
    headcount(purpose, day, people.get(day) ?? []).hundredths;
  const ends = countDays(today).slice(0, -1);
  const withPlaced = ends.map((day) => at('works-council', day));
  const withoutPlaced = ends.map((day) => at('labour-code', day));
  const council = worksCouncilThreshold.at(today).value;
  const extended = extendedCouncilThreshold.at(today).value;
  const months = {
    council: runAtOrAbove(withPlaced, council.people),
    extended: runAtOrAbove(withPlaced, extended.people),
  };
  /** End of the nth month of the run that lasts until now; null while it is shorter. */
  const nth = (run: number, n: number): LocalDate | null =>
    run >= n ? (ends[ends.length - run + n - 1] ?? null) : null;
  return {
    'headcount.withPlaced': whole(at('works-council', today)),
    'headcount.withoutPlaced': whole(at('labour-code', today)),
    'headcount.socialSecurity': whole(socialSecurity(ends, at, today)),
    'headcount.monthsAtElevenWithPlaced': months.council,
    'headcount.monthsAtFiftyWithPlaced': months.extended,
    'headcount.elevenHeldOn': nth(months.council, council.consecutiveMonths),
    'headcount.fiftyHeldOn': nth(months.extended, extended.consecutiveMonths),
    'headcount.fiftyWithoutPlacedOn': nth(
      runAtOrAbove(withoutPlaced, regulationsThreshold.at(today).value),
      1,
    ),
    'headcount.officerThresholdOn': nth(runAtOrAbove(withoutPlaced, officerThreshold.at(today).value), 1),
  };
}

/** The average of the months of last year (CSS R130-1), or the figure of today for an employer of this year. */
function socialSecurity(
  ends: readonly LocalDate[],
  at: (purpose: HeadcountPurpose, day: LocalDate) => number,
  today: LocalDate,
): number {
  const lastYear = yearOf(addYears(today, -1));
  const months = ends.filter((day) => yearOf(day) === lastYear).map((day) => at('social-security', day));
  return months.some((month) => month > 0) ? yearlyAverage(months) : at('social-security', today);
}

/** A threshold is reached by whole employees: the hundredths are cut. */
const whole = (hundredths: number): number => Math.floor(hundredths / 100);

const toCounted = ({
  kind,
  weeklyMinutes,
  placed,
  replacesAbsent,
  daysPresent,
  people,
}: HeadcountRow): Counted => ({
  contract: kind === 'cdi' ? 'permanent' : 'fixed-term',
  weeklyMinutes,
  placed,
  replacesAbsent,
  daysPresent,
  count: people,
});
