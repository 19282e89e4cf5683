import { type Cents, type LocalDate, type Rate, applyRate, cents, rate } from '@relais/kernel';
import {
  type AidAssumptions,
  type AidSchemeVersion,
  type PatientCounters,
  collectiveCeiling,
  collectiveMinimumList,
  collectiveTargets,
} from '@relais/law';

/**
 * Patients to gain for a percentage of a counter, rounded down to a whole patient (AMT-08; derived from two real
 * contracts). Throws `RangeError` for a counter that is not a whole number of patients.
 */
export function percentageTarget(counter: number, by: Rate): number {
  if (!Number.isSafeInteger(counter) || counter < 0)
    throw new RangeError(`Not a number of patients: ${counter}`);
  return Math.floor((counter * by.numerator) / by.denominator);
}

/**
 * Patients a company must gain for the full-time equivalents funded, less what its doctors had already gained under
 * earlier individual contracts, never below zero (AMT-07).
 */
export function collectiveGoal(
  fteHundredths: number,
  earlierGains: PatientCounters,
  signedOn: LocalDate,
): PatientCounters {
  const each = collectiveTargets.at(signedOn).value;
  const goal = (perFte: number, gained: number) =>
    Math.max(0, Math.ceil((perFte * fteHundredths) / 100) - gained);
  return {
    treating: goal(each.treating, earlierGains.treating),
    active: goal(each.active, earlierGains.active),
  };
}

/** How far the two objectives are reached. */
export interface Achievement {
  /** Both counters reached what was asked (AMT-09). */
  readonly met: boolean;
  /** Between 0 and 1. */
  readonly ratio: Rate;
}

/**
 * Compares patients gained with those asked for. Objectives are met when both counters are. The ratio is that of the
 * counter further behind (`lower`), or the mean of both; no text read says which (AMT-09, assumption).
 */
export function achievement(
  gained: PatientCounters,
  goal: PatientCounters,
  how: AidAssumptions['collectiveRatio'],
): Achievement {
  const treating = share(gained.treating, goal.treating);
  const active = share(gained.active, goal.active);
  const met = treating.numerator === treating.denominator && active.numerator === active.denominator;
  const lower =
    treating.numerator * active.denominator <= active.numerator * treating.denominator ? treating : active;
  const mean = rate(
    treating.numerator * active.denominator + active.numerator * treating.denominator,
    2 * treating.denominator * active.denominator,
  );
  return { met, ratio: how === 'lower' ? lower : mean };
}

function share(gained: number, asked: number): Rate {
  return asked === 0 ? rate(1, 1) : rate(Math.min(Math.max(gained, 0), asked), asked);
}

/**
 * Amount of a contract year once its objectives are counted (AMT-10). The two first years are never modulated. From
 * the third, the collective aid follows the ratio (assumption); an individual contract has no formula that could be
 * read, so null says that the amount must come from the fund unless both objectives are met.
 */
export function modulatedAmount(
  year: { readonly yearNo: number; readonly amountCents: Cents; readonly schemeVersion: AidSchemeVersion },
  { met, ratio }: Achievement,
): Cents | null {
  if (year.yearNo <= 2 || met) return year.amountCents;
  return year.schemeVersion === 'D' ? applyRate(year.amountCents, ratio, 'half-up') : null;
}

/** Whether the mean list of the doctors of a company reaches the minimum, compared without rounding. */
export function collectiveListReached(treatingLists: readonly number[], on: LocalDate): boolean {
  const total = treatingLists.reduce((all, list) => all + list, 0);
  return treatingLists.length > 0 && total >= collectiveMinimumList.at(on).value * treatingLists.length;
}

/** Hundredths of full-time equivalents a company may be funded for (AMT-06). */
export function fteCeiling(doctors: number, trainingDoctors: number, on: LocalDate): number {
  const { perDoctor, perTrainingDoctor } = collectiveCeiling.at(on).value;
  return doctors * perDoctor + trainingDoctors * perTrainingDoctor;
}

/** What an employee costs in a year: monthly gross × coefficient of contributions, rounded to the cent, twelve times. */
export function yearlyEmploymentCost(monthlyGrossCents: Cents, coefficient: Rate): Cents {
  return cents(applyRate(monthlyGrossCents, coefficient, 'half-up') * 12);
}
