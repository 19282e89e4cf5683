import {
  type Bilingual,
  type LocalDate,
  addMonthsTo,
  applyRate,
  cents,
  dayOfMonth,
  daysBetween,
  eachDay,
  earliest,
  firstDay,
  isLocalDate,
  lastDay,
  latest,
  monthOf,
  rate,
  weekday,
} from '@relais/kernel';
import {
  type HolidayZone,
  type Rule,
  type RuleResult,
  cddEndAllowance,
  dismissalNotice,
  evaluate,
  isWorkingDay,
  jobSearchHours,
  retirementAllowance,
  severance,
} from '@relais/law';

/** Ways in which a contract ends, as far as something is counted for them. */
export const END_WAYS = ['resignation', 'dismissal', 'retirement', 'mutual', 'cdd-term'] as const;
export type EndWay = (typeof END_WAYS)[number];

/** What is known about the contract and its end. */
export interface EndFacts {
  readonly way: EndWay;
  readonly kind: 'cdi' | 'cdd';
  /** Start of the seniority with the group. */
  readonly hiredOn: LocalDate;
  /** The letter received, the agreed end of a rupture conventionnelle, or the term of a CDD. */
  readonly on: LocalDate;
  readonly category: 'employee' | 'manager';
  readonly grossMisconduct: boolean;
  /** Gross of the twelve months before, and of the whole contract. */
  readonly last12MonthsCents: number;
  readonly contractGrossCents: number;
  readonly workedWeekdays: readonly number[];
  readonly zone: HolidayZone;
}

/** One answer of the panel: what is owed or to be respected, and why. */
export interface EndAnswer {
  readonly title: Bilingual;
  readonly result: RuleResult;
}

/** What an end of contract brings, and the last day it leads to; null when the facts do not tell. */
export interface EndEstimate {
  readonly answers: readonly EndAnswer[];
  readonly lastDayOn: LocalDate | null;
}

/** True when a contract of this kind can end in this way: a CDD ends at its term, a CDI in the other ways. */
export const mayEnd = (kind: 'cdi' | 'cdd', way: EndWay): boolean =>
  (kind === 'cdd') === (way === 'cdd-term');

/** Everything that is counted when a contract ends, by the rules of the Code and of IDCC 1147. */
export function endEstimate(facts: EndFacts): EndEstimate {
  const { way, hiredOn, on } = facts;
  if (way === 'cdd-term')
    return {
      lastDayOn: on,
      answers: [answer(cddEndAllowance, { endsOn: on, grossCents: facts.contractGrossCents })],
    };
  const pay = { hiredOn, endsOn: on, last12MonthsCents: facts.last12MonthsCents };
  // A rupture conventionnelle has no notice, and at least the severance of a dismissal (L1237-13).
  if (way === 'mutual') return { lastDayOn: on, answers: [answer(severance, { ...pay, notifiedOn: on })] };
  const { category, grossMisconduct } = facts;
  const notice = evaluate(dismissalNotice, {
    reason: way,
    category,
    hiredOn,
    notifiedOn: on,
    grossMisconduct,
  });
  const endsOn = notice.value?.endsOn;
  const first: EndAnswer = { title: dismissalNotice.title, result: notice };
  if (endsOn === undefined || !isLocalDate(endsOn)) return { lastDayOn: null, answers: [first] };
  const others =
    way === 'dismissal'
      ? [
          answer(severance, { ...pay, endsOn, notifiedOn: on, grossMisconduct }),
          answer(jobSearchHours, {
            noticeStartsOn: on,
            workedDays: grossMisconduct ? 0 : worked(facts, endsOn),
          }),
        ]
      : way === 'retirement'
        ? [answer(retirementAllowance, { ...pay, endsOn })]
        : [];
  return { lastDayOn: endsOn, answers: [first, ...others] };
}

const answer = (rule: Rule, facts: object): EndAnswer => ({
  title: rule.title,
  result: evaluate(rule, facts),
});

function worked({ on, workedWeekdays, zone }: EndFacts, endsOn: LocalDate): number {
  return eachDay(on, endsOn).filter((day) => workedWeekdays.includes(weekday(day)) && isWorkingDay(day, zone))
    .length;
}

/**
 * Gross of a period by the terms in force: a month that is not whole counts by its calendar days, rounded half up by
 * month; days without terms add nothing. Bonuses are not in it.
 */
export function grossOfPeriod(
  terms: readonly {
    readonly validFrom: LocalDate;
    readonly validTo: LocalDate | null;
    readonly monthlyGrossCents: number;
  }[],
  from: LocalDate,
  to: LocalDate,
): number {
  let total = 0;
  for (let month = monthOf(from); month <= monthOf(to); month = addMonthsTo(month, 1)) {
    const [first, last] = [latest(from, firstDay(month)), earliest(to, lastDay(month))];
    const inForce = terms.find(
      ({ validFrom, validTo }) => validFrom <= last && (validTo === null || last <= validTo),
    );
    const share = rate(Math.max(0, daysBetween(first, last) + 1), dayOfMonth(lastDay(month)));
    total += applyRate(cents(inForce?.monthlyGrossCents ?? 0), share, 'half-up');
  }
  return total;
}
