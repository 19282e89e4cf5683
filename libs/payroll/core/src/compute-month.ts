import {
  type Finding,
  type LocalDate,
  type Minutes,
  type Month,
  addDays,
  dayOfMonth,
  daysOf,
  earliest,
  firstDay,
  formatHours,
  includes,
  latest,
  lastDay,
  mondayOf,
  weekday,
} from '@relais/kernel';
import { COMPLEMENTARY_REFERENCES } from '@relais/law';
import { absenceSpells } from './absence';
import { ABSENCE_ITEMS, CANONICAL, type CanonicalCode } from './canonical';
import type { ContractMonth, CorrectionInput, PaidWeek, Share, WeeklyTerms } from './month-input';
import { type RuleId, RULES } from './rules';
import { settle } from './settle';
import { addShares, shareOut, shares } from './split';
import type { Explanation, Nature, PayrollVariable } from './variable';
import {
  PREMIUM_CODES,
  type PremiumCode,
  assessWeek,
  contractWeeklyMinutes,
  isAmended,
  monthOfWeek,
} from './week';

/** What is frozen for one contract when its month is locked. */
export interface Statement {
  readonly variables: readonly PayrollVariable[];
  /** Mondays of the weeks whose premiums this month paid, so that no other month pays them again. */
  readonly assessedWeeks: readonly LocalDate[];
  readonly findings: readonly Finding[];
}

const HALF_DAY_MINUTES_MAX = 300;

interface Bounds {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
}

/**
 * Computes the payroll variables of one contract for one month. Pure: the same input gives the same output, in the same
 * order. Hours are counted on the days of the month; hours beyond the weekly threshold are paid with the month in which
 * their week ends; corrections of former months are lines of their own; what would be negative goes to the next month.
 */
export function computeMonth(input: ContractMonth): Statement {
  const bounds = periodBounds(input);
  const assessed = assessWeeks(input, bounds);
  const variables = [
    ...hoursOf(input, bounds),
    ...assessed.variables,
    ...addedHours(input, bounds),
    ...entryExit(input, bounds),
    ...absencesOf(input),
    ...correctionsOf(input, bounds),
    ...carriedIn(input, bounds),
    ...(input.elements ?? []).map((typed) =>
      line(typed.code, typed.quantity, 0, bounds, input.month, 'month', [], 'payroll.element', {}),
    ),
  ];
  return {
    variables: settle(variables, input.month, bounds),
    assessedWeeks: assessed.weeks,
    findings: assessed.findings,
  };
}

/** The days of the month under contract; the whole month for somebody who left before and is still owed something. */
function periodBounds({ month, startsOn, endsOn }: ContractMonth): Bounds {
  const first = firstDay(month);
  const last = lastDay(month);
  if (startsOn > last || (endsOn !== null && endsOn < first)) return { startsOn: first, endsOn: last };
  return { startsOn: latest(first, startsOn), endsOn: endsOn === null ? last : earliest(last, endsOn) };
}

function hoursOf(input: ContractMonth, bounds: Bounds): PayrollVariable[] {
  const byMember = new Map<string, number>();
  const byWeek = new Map<LocalDate, number>();
  let total = 0;
  let planned = 0;
  let days = 0;
  for (const week of input.weeks) {
    total += week.workedMinutes;
    planned += week.plannedMinutes;
    days |= week.workedDays;
    byWeek.set(week.monday, (byWeek.get(week.monday) ?? 0) + week.workedMinutes);
    byMember.set(week.memberId, (byMember.get(week.memberId) ?? 0) + week.workedMinutes);
  }
  if (total === 0) return [];
  const weeks = [...byWeek].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return [
    line(
      'HOURS_WORKED',
      total,
      total,
      bounds,
      input.month,
      'month',
      shares(byMember),
      'payroll.hours-worked',
      { weeks },
      {
        workedMinutes: total,
        plannedMinutes: planned,
      },
    ),
    line('DAYS_WORKED', bitCount(days), 0, bounds, input.month, 'month', [], 'payroll.days-worked', { days }),
  ];
}

interface PremiumSum {
  readonly code: PremiumCode;
  readonly origin: Month;
  minutes: number;
  readonly split: Map<string, number>;
  readonly weeks: unknown[];
}

/** The weeks this month answers for: its own, and the closed ones that its corrections change. */
function assessWeeks(input: ContractMonth, bounds: Bounds) {
  const paid = new Map((input.paidWeeks ?? []).map((week) => [week.monday, week]));
  const mondays = new Set<LocalDate>(input.weeks.map((week) => week.monday));
  const hourCorrections = (input.corrections ?? []).filter(
    (item) => item.code === 'HOURS_WORKED' || item.code === 'ABSENCE_PAID_LEAVE',
  );
  for (const week of paid.values()) mondays.add(week.monday);
  for (const correction of hourCorrections) mondays.add(mondayOf(correction.day));

  const weeks: LocalDate[] = [];
  const findings: Finding[] = [];
  const sums = new Map<string, PremiumSum>();
  for (const monday of [...mondays].sort()) {
    const owner = monthOfWeek(monday, input.endsOn);
    if (owner > input.month) continue;
    const former = paid.get(monday);
    const { worked, leave, total } = wholeWeek(input, monday, former, hourCorrections);
    const contract = contractWeeklyMinutes(monday, termsOf(input.terms, input.startsOn));
    const amended = isAmended(monday, input.terms);
    const now = assessWeek(monday, total, leave, contract, amended);
    const before = former?.assessed
      ? assessWeek(
          monday,
          former.worked.reduce((sum, share) => sum + share.minutes, 0),
          former.paidLeaveMinutes,
          contract,
          amended,
        )
      : null;
    weeks.push(monday);
    if (now.beyondCap && owner === input.month) findings.push(beyondCap(monday, total, contract));
    for (const code of PREMIUM_CODES) {
      const minutes = (now.premiums[code] ?? 0) - (before?.premiums[code] ?? 0);
      if (minutes === 0) continue;
      const key = `${code} ${owner}`;
      const sum: PremiumSum = sums.get(key) ?? {
        code,
        origin: owner,
        minutes: 0,
        split: new Map(),
        weeks: [],
      };
      sum.minutes += minutes;
      addShares(sum.split, shareOut(minutes, weightsOf(worked, former, hourCorrections)));
      sum.weeks.push({
        monday,
        workedMinutes: total,
        paidLeaveMinutes: leave,
        thresholdMinutes: now.thresholdMinutes,
        minutes,
        ...(before ? { paidBefore: before.premiums[code] ?? 0 } : {}),
      });
      sums.set(key, sum);
    }
  }
  const variables = [...sums.values()].map((sum) =>
    line(
      sum.code,
      sum.minutes,
      sum.minutes,
      bounds,
      sum.origin,
      sum.origin === input.month ? 'month' : 'correction',
      shares(sum.split),
      sum.code.startsWith('OVERTIME') ? 'payroll.weekly-overtime' : 'payroll.weekly-complementary',
      { weeks: sum.weeks },
      { minutes: sum.minutes },
    ),
  );
  return { variables, weeks, findings };
}

function wholeWeek(
  input: ContractMonth,
  monday: LocalDate,
  former: PaidWeek | undefined,
  corrections: readonly CorrectionInput[],
) {
  const worked = new Map<string, number>();
  let leave = former?.paidLeaveMinutes ?? 0;
  addShares(worked, former?.worked ?? []);
  for (const week of input.weeks) {
    if (week.monday !== monday) continue;
    worked.set(week.memberId, (worked.get(week.memberId) ?? 0) + week.workedMinutes);
  }
  const sunday = addDays(monday, 6);
  for (const absence of input.absences) {
    if (absence.reason === 'paid-leave' && absence.day >= monday && absence.day <= sunday)
      leave += absence.plannedMinutes;
  }
  for (const correction of corrections) {
    if (correction.day < monday || correction.day > sunday) continue;
    if (correction.code !== 'HOURS_WORKED') {
      leave += correction.minutesDelta;
      continue;
    }
    worked.set(correction.memberId, (worked.get(correction.memberId) ?? 0) + correction.minutesDelta);
  }
  let total = 0;
  for (const minutes of worked.values()) total += minutes;
  return { worked, leave, total };
}

/** Who shares the premium of a week: who worked in it, or had worked in it before a correction took everything back. */
function weightsOf(
  worked: ReadonlyMap<string, number>,
  former: PaidWeek | undefined,
  corrections: readonly CorrectionInput[],
) {
  for (const minutes of worked.values()) if (minutes > 0) return worked;
  if (former?.worked.length) return new Map(former.worked.map((share) => [share.memberId, share.minutes]));
  return new Map(corrections.map((item) => [item.memberId, Math.abs(item.minutesDelta)]));
}

/** Terms with a start: hours before the first known terms are measured by those. */
function termsOf(terms: readonly WeeklyTerms[], startsOn: LocalDate): readonly WeeklyTerms[] {
  if (terms.length === 0) throw new RangeError(`The contract that starts on ${startsOn} has no terms`);
  return terms;
}

function beyondCap(monday: LocalDate, workedMinutes: number, contractMinutes: number): Finding {
  return {
    ruleId: 'payroll.weekly-complementary',
    severity: 'error',
    message: {
      fr: `Semaine du ${monday} : ${formatHours(workedMinutes as Minutes)} travaillées pour un contrat de ${formatHours(contractMinutes as Minutes)}, au-delà du tiers ou de la durée légale.`,
      en: `Week of ${monday}: ${formatHours(workedMinutes as Minutes)} worked on a contract of ${formatHours(contractMinutes as Minutes)}, beyond a third of it or the legal week.`,
    },
    numbers: { monday, workedMinutes, contractMinutes },
    references: COMPLEMENTARY_REFERENCES,
  };
}

/** Hours that an amendment adds to the contract, day by day: a fifth of the week for each working day it covers. */
function addedHours(input: ContractMonth, bounds: Bounds): PayrollVariable[] {
  const amendments = input.terms.filter(({ baseMinutes }) => baseMinutes !== undefined);
  if (amendments.length === 0) return [];
  let fifths = 0;
  let workingDays = 0;
  for (const day of daysOf(input.month)) {
    if (weekday(day) > 5 || day < bounds.startsOn || day > bounds.endsOn) continue;
    const inForce = amendments.find((dated) => includes(dated, day));
    if (!inForce) continue;
    workingDays += 1;
    fifths += inForce.weeklyMinutes - (inForce.baseMinutes ?? inForce.weeklyMinutes);
  }
  // Rounded once for the month, half up.
  const added = Math.floor((2 * fifths + 5) / 10);
  if (added === 0) return [];
  return [
    line(
      'ADDITIONAL_HOURS',
      added,
      0,
      bounds,
      input.month,
      'month',
      [],
      'payroll.additional-hours',
      {},
      { workingDays, addedMinutes: added },
    ),
  ];
}

function entryExit(input: ContractMonth, bounds: Bounds): PayrollVariable[] {
  const first = firstDay(input.month);
  const last = lastDay(input.month);
  if (bounds.startsOn === first && bounds.endsOn === last) return [];
  let workingDays = 0;
  let missingDays = 0;
  for (const day of daysOf(input.month)) {
    if (weekday(day) > 5) continue;
    workingDays += 1;
    if (day < bounds.startsOn || day > bounds.endsOn) missingDays += 1;
  }
  if (missingDays === 0) return [];
  const terms = termsOf(input.terms, input.startsOn);
  const weeklyMinutes = contractWeeklyMinutes(mondayOf(bounds.startsOn), terms);
  // Weekly minutes × 52 / 12 are the monthly minutes; × 100 / 60 the hundredths of an hour.
  const dividend = weeklyMinutes * 52 * 100 * missingDays;
  const divisor = 12 * 60 * workingDays;
  const quantity = Math.floor((2 * dividend + divisor) / (2 * divisor));
  return [
    line(
      'ENTRY_EXIT_MISSING_HOURS',
      quantity,
      0,
      bounds,
      input.month,
      'month',
      [],
      'payroll.entry-exit',
      {},
      {
        weeklyMinutes,
        missingDays,
        workingDays,
      },
    ),
  ];
}

function absencesOf(input: ContractMonth): PayrollVariable[] {
  if (input.absences.length === 0) return [];
  let days = 0;
  for (const week of input.weeks) days |= week.workedDays;
  const isPresent = (day: LocalDate) =>
    day.startsWith(input.month) && (days & (1 << (dayOfMonth(day) - 1))) !== 0;
  return absenceSpells(input.absences, isPresent).map((spell) =>
    line(
      ABSENCE_ITEMS[spell.reason],
      spell.milliDays,
      spell.minutes,
      spell,
      input.month,
      'month',
      spell.split,
      'payroll.absence-spell',
      { startsHalf: spell.startsHalf, endsHalf: spell.endsHalf },
      { halfDays: spell.milliDays / 500, plannedMinutes: spell.minutes },
    ),
  );
}

function correctionsOf(input: ContractMonth, bounds: Bounds): PayrollVariable[] {
  const groups = new Map<string, CorrectionInput[]>();
  for (const correction of input.corrections ?? []) {
    const event = CANONICAL[correction.code].dates === 'event' ? correction.day : '';
    const key = `${correction.code} ${correction.originMonth} ${event}`;
    const group = groups.get(key);
    if (group) group.push(correction);
    else groups.set(key, [correction]);
  }
  return [...groups.values()].flatMap((group) => {
    const { code, originMonth, day } = group[0] as CorrectionInput;
    const minutes = group.reduce((sum, item) => sum + item.minutesDelta, 0);
    const split = new Map<string, number>();
    for (const item of group) split.set(item.memberId, (split.get(item.memberId) ?? 0) + item.minutesDelta);
    const isEvent = CANONICAL[code].dates === 'event';
    const quantity = isEvent ? milliDaysOf(minutes) : minutes;
    if (quantity === 0 && shares(split).length === 0) return [];
    return [
      line(
        code,
        quantity,
        minutes,
        isEvent ? { startsOn: day, endsOn: day } : bounds,
        originMonth,
        'correction',
        shares(split),
        'payroll.correction',
        {
          corrections: group.map((item) => ({ id: item.id, day: item.day, minutesDelta: item.minutesDelta })),
        },
        { minutes },
      ),
    ];
  });
}

/** Corrections count minutes per day: up to five hours are taken for half a day, more for a whole one. */
function milliDaysOf(minutes: number): number {
  const milliDays = Math.abs(minutes) > HALF_DAY_MINUTES_MAX ? 1000 : 500;
  return Math.sign(minutes) * milliDays;
}

function carriedIn(input: ContractMonth, bounds: Bounds): PayrollVariable[] {
  return (input.carried ?? []).map((item) =>
    line(
      item.code,
      item.quantity,
      item.minutes,
      bounds,
      item.fromMonth,
      'carried-in',
      item.split,
      'payroll.carried',
      {},
      {
        quantity: item.quantity,
      },
    ),
  );
}

function line(
  code: CanonicalCode,
  quantity: number,
  minutes: number,
  { startsOn, endsOn }: Bounds,
  originMonth: Month,
  nature: Nature,
  split: readonly Share[],
  rule: RuleId,
  inputs: Explanation['inputs'],
  numbers: Explanation['numbers'] = {},
): PayrollVariable {
  const version = (RULES[rule].at(-1) as { version: number }).version;
  const explanation = { rule, version, inputs, numbers };
  const { unit } = CANONICAL[code];
  return { code, quantity, unit, minutes, startsOn, endsOn, originMonth, nature, split, explanation };
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
