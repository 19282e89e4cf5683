import {
  type LocalDate,
  type Month,
  addDays,
  daysBetween,
  firstDay,
  lastDay,
  monthOf,
  weekday,
} from '@relais/kernel';
import { guardsRule, nightPremium, onCallFrequencyRule } from '../../agreements/idcc-1147/night-rules';
import { dutyLimits } from './limits';
import type { Reading } from './reading';
import { practicesOf } from './report';

interface MonthOfGuards {
  readonly sundays: Set<LocalDate>;
  readonly nights: Set<LocalDate>;
  worksInTheDay: boolean;
  readonly practices: string[];
}

/** Guards of each month of the span (CCN art. 18). Nothing is done for an employee who does none. */
export function checkGuards(reading: Reading): void {
  const { stretches, report, from, to } = reading;
  if (!reading.agreement || !stretches.some(({ duty }) => duty === 'guard')) return;
  for (const [month, { sundays, nights, worksInTheDay, practices }] of guardsByMonth(reading)) {
    const [first, last] = [firstDay(month), lastDay(month)];
    if (last < from || first > to) continue;
    const consecutiveNights = longestRun(nights);
    const most = dutyLimits(first).guards;
    if (
      sundays.size > most.sundays ||
      nights.size > most.nights ||
      consecutiveNights > most.consecutiveNights ||
      (nights.size > 0 && worksInTheDay)
    )
      report.add(
        guardsRule,
        { on: first, sundays: sundays.size, nights: nights.size, consecutiveNights, worksInTheDay },
        'month',
        first,
        last,
        practices,
      );
  }
}

/** Weeks on call among four, for the weeks that touch the span. */
export function checkOnCall({ known, report, agreement, from, to }: Reading): void {
  const weeks = known.onCallWeeks ?? [];
  if (!agreement || weeks.length < 2) return;
  for (const week of new Set(weeks)) {
    if (addDays(week, 6) < from || week > to) continue;
    const { weeks: most, amongWeeks } = dutyLimits(week).onCall;
    const among = weeks.filter((one) => {
      const before = daysBetween(one, week);
      return before >= 0 && before < 7 * amongWeeks;
    });
    if (among.length > most) report.week(onCallFrequencyRule, { week, onCallWeeks: among }, week, []);
  }
}

/** A night belongs to the evening in which it begins: a guard at two in the morning is one of the day before. */
function guardsByMonth({ stretches }: Reading): Map<Month, MonthOfGuards> {
  const months = new Map<Month, MonthOfGuards>();
  stretches.forEach(({ day, duty, startMinute, endMinute }, i) => {
    const { fromMinute, untilMinute } = nightPremium.at(day).value;
    const night =
      duty !== 'guard'
        ? null
        : startMinute < untilMinute
          ? addDays(day, -1)
          : endMinute > fromMinute
            ? day
            : null;
    const month = monthOf(night ?? day);
    const found = months.get(month) ?? {
      sundays: new Set(),
      nights: new Set(),
      worksInTheDay: false,
      practices: [],
    };
    months.set(month, found);
    if (duty !== 'guard') {
      found.worksInTheDay = true;
      return;
    }
    if (night) found.nights.add(night);
    // A guard that goes on in the evening is a night too, beside the one it began in.
    if (endMinute > fromMinute) found.nights.add(day);
    if (weekday(day) === 7) found.sundays.add(day);
    for (const practice of practicesOf(stretches, i, i + 1))
      if (!found.practices.includes(practice)) found.practices.push(practice);
  });
  return months;
}

function longestRun(nights: ReadonlySet<LocalDate>): number {
  let longest = 0;
  for (const night of nights) {
    if (nights.has(addDays(night, -1))) continue;
    let length = 1;
    while (nights.has(addDays(night, length))) length += 1;
    longest = Math.max(longest, length);
  }
  return longest;
}
