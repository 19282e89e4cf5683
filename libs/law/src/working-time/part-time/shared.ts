import { type Cents, type LocalDate, type Minutes, type Rate, applyRate, cents, rate } from '@relais/kernel';
import { facts } from '../../facts';
import { weekFact } from '../week-rules';

/** Contract and work of a part-timer's week, as facts. */
export const partTimeWeek = {
  week: weekFact,
  contractMinutes: facts.minutes('durée hebdomadaire du contrat', 'weekly hours of the contract'),
  workedMinutes: facts.minutes('travail de la semaine, tous cabinets', 'work of the week, all practices'),
} as const;

/** Circumstances in which a contract may be shorter than the minimum. */
export const exemptionFact = facts.optional(
  facts.oneOf(
    ['written-request', 'short-contract', 'replacement', 'student-under-26', 'gradual-retirement', 'medical'],
    'dispense de durée minimale',
    'exemption from the minimum',
  ),
);

/**
 * Premium of minutes at several rates, for an hourly pay: summed exactly, rounded once to the cent (half up) for the
 * whole week, as the payslip shows it.
 */
export function premiumOf(
  tiers: readonly { readonly minutes: Minutes; readonly premium: Rate }[],
  hourlyCents: Cents,
): Cents {
  const common = Math.max(1, ...tiers.map(({ premium }) => premium.denominator));
  const parts = tiers.reduce(
    (total, { minutes, premium }) => total + minutes * premium.numerator * (common / premium.denominator),
    0,
  );
  return applyRate(cents(parts * hourlyCents), rate(1, common * 60), 'half-up');
}

/** A percentage as people read it. */
export const percentOf = ({ numerator, denominator }: Rate): number => (numerator * 100) / denominator;

/** True when nobody answered in time, or answered too late. */
export const answeredLate = (answeredOn: LocalDate | null, asOf: LocalDate, dueOn: LocalDate): boolean =>
  (answeredOn ?? asOf) > dueOn;
