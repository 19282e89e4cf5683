import { type LocalDate, type Minutes, addYears, daysBetween } from '@relais/kernel';
import { legalWeek } from '../working-time/legal-duration';

/** Contracts as headcounts tell them apart; the last three are kept out by article L1111-3. */
export const COUNTED_CONTRACTS = [
  'permanent',
  'fixed-term',
  'apprenticeship',
  'professional-training',
  'subsidised',
] as const;
export type CountedContract = (typeof COUNTED_CONTRACTS)[number];

/** One employee, as far as a headcount needs to know. */
export interface Counted {
  readonly contract: CountedContract;
  readonly weeklyMinutes: Minutes;
  /** Placed with a member, even for a part of the time. */
  readonly placed: boolean;
  /** Replaces an absent employee, or one whose contract is suspended. */
  readonly replacesAbsent: boolean;
  /** Days of presence in the twelve months before, for a fixed term. */
  readonly daysPresent: number;
  /** How many are alike; one when absent. */
  readonly count?: number;
}

/** What a headcount is for. Each has its own figure; none may stand for another. */
export const HEADCOUNT_PURPOSES = [
  'labour-code',
  'works-council',
  'social-security',
  'accident-tariff',
] as const;
export type HeadcountPurpose = (typeof HEADCOUNT_PURPOSES)[number];

/** Who is kept out, by purpose: placed employees (L1253-8-1, CSS L130-1 III), contracts of article L1111-3. */
const LEFT_OUT: Readonly<
  Record<HeadcountPurpose, { readonly placed: boolean; readonly assistedContracts: boolean }>
> = {
  'labour-code': { placed: true, assistedContracts: true },
  'works-council': { placed: false, assistedContracts: true },
  'social-security': { placed: true, assistedContracts: true },
  'accident-tariff': { placed: false, assistedContracts: false },
};

const ASSISTED: readonly CountedContract[] = ['apprenticeship', 'professional-training', 'subsidised'];

/** A headcount: employees counted, and the figure in hundredths of an employee, cut at the second decimal. */
export interface Headcount {
  readonly hundredths: number;
  readonly counted: number;
  /** Left out because they are placed with members. */
  readonly leftOutPlaced: number;
  /** Left out for their contract, or because they replace somebody who is counted. */
  readonly leftOutContract: number;
}

/**
 * The headcount of the group for a purpose. A permanent full-time employee is one; a part-timer the share of the
 * legal week; a fixed term the share of the twelve months it was present, nothing when it replaces an absent
 * employee (L1111-2). Employees placed even in part are left out where article L1253-8-1 or CSS L130-1 says so.
 */
export function headcount(purpose: HeadcountPurpose, on: LocalDate, people: readonly Counted[]): Headcount {
  const { placed, assistedContracts } = LEFT_OUT[purpose];
  const here = people.filter((person) => !(placed && person.placed));
  const counted = here.filter(
    (person) =>
      !(assistedContracts && ASSISTED.includes(person.contract)) &&
      !(person.contract === 'fixed-term' && person.replacesAbsent),
  );
  return {
    hundredths: hundredths(
      counted.map((person) => ({
        weeklyMinutes: person.weeklyMinutes,
        days: person.contract === 'fixed-term' ? person.daysPresent : null,
        count: sizeOf(person),
      })),
      on,
    ),
    counted: total(counted),
    leftOutPlaced: total(people) - total(here),
    leftOutContract: total(here) - total(counted),
  };
}

const sizeOf = ({ count = 1 }: Counted): number => count;
const total = (people: readonly Counted[]): number => people.reduce((sum, each) => sum + sizeOf(each), 0);

/** An employee of the group at work in a practice. */
export interface PlacedHere {
  /** Weekly hours in this practice alone. */
  readonly weeklyMinutes: Minutes;
  readonly presentSince: LocalDate;
  readonly replacesAbsent: boolean;
}

/**
 * What employees placed in a practice add to its own headcount for the Code du travail: those present for at least
 * a year, by their hours there (L1111-2 2°). Replacements of absent employees add nothing.
 */
export function placedHeadcount(on: LocalDate, placed: readonly PlacedHere[]): Headcount {
  const yearAgo = addYears(on, -1);
  const counted = placed.filter(
    ({ presentSince, replacesAbsent }) => presentSince <= yearAgo && !replacesAbsent,
  );
  return {
    hundredths: hundredths(
      counted.map(({ weeklyMinutes }) => ({ weeklyMinutes, days: null, count: 1 })),
      on,
    ),
    counted: counted.length,
    leftOutPlaced: placed.filter(({ presentSince }) => presentSince > yearAgo).length,
    leftOutContract: placed.filter(
      ({ presentSince, replacesAbsent }) => presentSince <= yearAgo && replacesAbsent,
    ).length,
  };
}

// One division at the end, of whole numbers: no employee is lost in the hundredths of another.
function hundredths(
  shares: readonly {
    readonly weeklyMinutes: Minutes;
    readonly days: number | null;
    readonly count: number;
  }[],
  on: LocalDate,
): number {
  const week = legalWeek.at(on).value;
  const year = daysBetween(addYears(on, -1), on);
  const total = shares.reduce(
    (sum, { weeklyMinutes, days, count }) =>
      sum + count * Math.min(weeklyMinutes, week) * Math.min(days ?? year, year),
    0,
  );
  return Math.floor((total * 100) / (week * year));
}

/** Average of the months of a year, in hundredths; months without anybody are left out (CSS R130-1). */
export function yearlyAverage(monthlyHundredths: readonly number[]): number {
  const worked = monthlyHundredths.filter((month) => month > 0);
  if (worked.length === 0) return 0;
  return Math.floor(worked.reduce((total, month) => total + month, 0) / worked.length);
}

/** Length of the last unbroken run of figures at or above a threshold, the most recent figure last. */
export function runAtOrAbove(hundredthsByTime: readonly number[], people: number): number {
  const below = hundredthsByTime.findLastIndex((figure) => figure < people * 100);
  return hundredthsByTime.length - 1 - below;
}
