import { type LocalDate, type Minutes, type Month, addDays, includes, monthOf } from '@relais/kernel';
import { additionalHoursPremium, complementaryHours, legalWeek, overtimeTiers } from '@relais/law';
import type { CanonicalCode } from './canonical';
import type { WeeklyTerms } from './month-input';

/** The items a civil week can add to the hours themselves. */
export const PREMIUM_CODES = [
  'OVERTIME_25',
  'OVERTIME_50',
  'COMPLEMENTARY_10',
  'COMPLEMENTARY_25',
] as const satisfies readonly CanonicalCode[];

export type PremiumCode = (typeof PREMIUM_CODES)[number];

/** Minutes of one week beyond its threshold, band by band, and what the law says of them. */
export interface AssessedWeek {
  readonly premiums: Readonly<Partial<Record<PremiumCode, number>>>;
  readonly thresholdMinutes: number;
  /** Part-time week beyond the third of the contract, or reaching the legal week. */
  readonly beyondCap: boolean;
}

/**
 * The month that pays the hours beyond the threshold of a week: the one in which the week ends, or in which the contract
 * ends when that comes first. Each week has exactly one, so no hour is counted twice and none is forgotten.
 */
export function monthOfWeek(monday: LocalDate, contractEndsOn: LocalDate | null): Month {
  const sunday = addDays(monday, 6);
  return monthOf(contractEndsOn !== null && contractEndsOn < sunday ? contractEndsOn : sunday);
}

/**
 * Weekly minutes of the contract for one week: the mean over its working days (Monday to Friday) under contract, so that
 * an amendment in mid-week weighs by its days and an entry or exit does not lower the threshold. Rounded down.
 */
export function contractWeeklyMinutes(monday: LocalDate, terms: readonly WeeklyTerms[]): number {
  const first = terms[0];
  if (first === undefined) throw new RangeError(`No contract terms for the week of ${monday}`);
  if (terms.length === 1) return first.weeklyMinutes;
  let total = 0;
  let days = 0;
  for (let i = 0; i < 5; i += 1) {
    const day = addDays(monday, i);
    const inForce = terms.find((dated) => includes(dated, day));
    if (!inForce) continue;
    total += inForce.weeklyMinutes;
    days += 1;
  }
  if (days > 0) return Math.floor(total / days);
  const last = terms.findLast((dated) => dated.from <= addDays(monday, 6)) ?? first;
  return last.weeklyMinutes;
}

/** True when an amendment adds hours to the contract on some day of the week (L3123-22). */
export function isAmended(monday: LocalDate, terms: readonly WeeklyTerms[]): boolean {
  const sunday = addDays(monday, 6);
  return terms.some(
    ({ baseMinutes, from, to }) =>
      baseMinutes !== undefined && from <= sunday && (to === null || to >= monday),
  );
}

/**
 * Splits the minutes of one civil week beyond its threshold. Full time (the legal week or more): overtime beyond the
 * legal week, or beyond a longer contract whose pay already holds the difference; paid leave counts towards the
 * threshold. Part time: complementary minutes beyond the contract, worked minutes alone; beyond a week that an amendment
 * raises all of them carry the higher premium.
 */
export function assessWeek(
  monday: LocalDate,
  workedMinutes: number,
  paidLeaveMinutes: number,
  weeklyMinutes: number,
  amended = false,
): AssessedWeek {
  const legal = legalWeek.at(monday).value;
  if (weeklyMinutes >= legal) {
    const counted = workedMinutes + paidLeaveMinutes;
    if (counted <= weeklyMinutes) return { premiums: {}, thresholdMinutes: weeklyMinutes, beyondCap: false };
    const premiums: Partial<Record<PremiumCode, number>> = {};
    for (const tier of overtimeTiers.at(monday).value) {
      const from = Math.max(tier.afterMinutes, weeklyMinutes);
      const to = Math.min(counted, tier.uptoMinutes ?? counted);
      if (to > from) premiums[codeOf('OVERTIME', tier.premium)] = to - from;
    }
    return { premiums, thresholdMinutes: weeklyMinutes, beyondCap: false };
  }
  if (workedMinutes <= weeklyMinutes)
    return { premiums: {}, thresholdMinutes: weeklyMinutes, beyondCap: false };
  if (amended) {
    const code = codeOf('COMPLEMENTARY', additionalHoursPremium.at(monday).value);
    return {
      premiums: { [code]: workedMinutes - weeklyMinutes },
      thresholdMinutes: weeklyMinutes,
      beyondCap: workedMinutes >= legal,
    };
  }
  const { tiers, beyondCap } = complementaryHours(
    weeklyMinutes as Minutes,
    (workedMinutes - weeklyMinutes) as Minutes,
    monday,
  );
  const premiums: Partial<Record<PremiumCode, number>> = {};
  for (const tier of tiers) premiums[codeOf('COMPLEMENTARY', tier.premium)] = tier.minutes;
  return { premiums, thresholdMinutes: weeklyMinutes, beyondCap };
}

/** The item of a premium: a rate without an item of ours stops the closing rather than being paid at another rate. */
function codeOf(
  family: 'OVERTIME' | 'COMPLEMENTARY',
  premium: { readonly numerator: number; readonly denominator: number },
): PremiumCode {
  const code = `${family}_${(premium.numerator * 100) / premium.denominator}`;
  if (!(PREMIUM_CODES as readonly string[]).includes(code))
    throw new RangeError(`No payroll item for ${code}`);
  return code as PremiumCode;
}
