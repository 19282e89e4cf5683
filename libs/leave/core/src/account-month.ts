import {
  type Bilingual,
  type LocalDate,
  type Month,
  type Period,
  type Reference,
  daysOf,
  includes,
  lastDay,
  monthOf,
} from '@relais/kernel';
import {
  type HolidayZone,
  evaluate,
  idcc1147,
  inBoth,
  labourCode,
  leaveAccrual,
  leaveDaysCounted,
  seniorityLeave,
  sicknessAccrual,
  toWholeDay,
  workingDays,
} from '@relais/law';
import type { PlannedDay } from './planned-day';
import { closesYear, referenceYearOf, yearEnd } from './reference-year';
import { takenByDay } from './taken';

/** Kinds of entries that a month is accounted into; the others are written by a person. */
export const COMPUTED_KINDS = ['accrual', 'sickness', 'taken', 'rounding', 'seniority'] as const;
export type ComputedKind = (typeof COMPUTED_KINDS)[number];

/** Why an entry is what it is: the rule, the figures, the sentence and the texts. */
export interface LeaveExplanation {
  readonly ruleId: string;
  readonly version: number;
  readonly numbers: Readonly<Record<string, number | string>>;
  readonly message: Bilingual;
  readonly references: readonly Reference[];
}

/** What a month amounts to for one kind, in hundredths of a working day; negative takes away. */
export interface LeaveMovement {
  readonly kind: ComputedKind;
  readonly referenceYear: number;
  readonly hundredths: number;
  readonly explanation: LeaveExplanation;
}

/** What is known about an employee for a month. */
export interface MonthFacts {
  readonly month: Month;
  /** Days under contract. */
  readonly presence: readonly Period[];
  /** Planned days of this month and of its neighbours, so that a leave across months is seen whole. */
  readonly days: readonly PlannedDay[];
  readonly zone: HolidayZone;
  /** First contract with the group: seniority (IDCC 1147 art. 27). */
  readonly groupFrom: LocalDate;
  /** Earned in the reference year before this month: what accrual and sickness came to, and the weeks counted. */
  readonly yearSoFar: { readonly earnedHundredths: number; readonly countedDays: number };
}

/** What the month earned and used, and the calendar days that count towards the weeks of the year (L3141-4). */
export interface AccountedMonth {
  readonly movements: readonly LeaveMovement[];
  readonly countedDays: number;
}

/**
 * Accounts one month of one employee. The result depends on the facts alone, so that accounting a month again gives the
 * same, and a ledger rebuilt from the first month is the one that grew month by month.
 */
export function accountMonth(facts: MonthFacts): AccountedMonth {
  const shares = sharesOf(facts);
  const end = lastDay(facts.month);
  const referenceYear = referenceYearOf(facts.month);
  const work = leaveAccrual.at(end).value;
  const sickness = end >= firstSickness() ? sicknessAccrual.at(end).value.perMonth : 0;
  const earned = Math.round(work.perMonth * shares.work);
  const sick = Math.round(sickness * shares.sickness);
  const entry = (kind: ComputedKind, hundredths: number, explanation: LeaveExplanation): LeaveMovement => ({
    kind,
    referenceYear,
    hundredths,
    explanation,
  });
  const movements = [
    entry('accrual', earned, accrualWhy(work.perMonth, shares.work, earned)),
    entry('sickness', sick, sicknessWhy(sickness, shares.sickness, sick)),
    entry(...takenEntry(facts)),
    ...(closesYear(facts.month)
      ? yearEndEntries(facts, shares, earned + sick).map((one) => entry(...one))
      : []),
  ];
  return {
    movements: movements.filter(({ hundredths }) => hundredths !== 0),
    countedDays: shares.countedDays,
  };
}

interface Shares {
  /** Parts of the month, from 0 to 1. */
  readonly work: number;
  readonly sickness: number;
  readonly countedDays: number;
}

const firstSickness = (): LocalDate => sicknessAccrual.values[0]?.from ?? ('9999-12-31' as LocalDate);

/** Calendar days of a month that count towards the weeks of the year (L3141-4). */
export function countedDays(facts: Omit<MonthFacts, 'yearSoFar'>): number {
  return sharesOf(facts).countedDays;
}

// A month without a plan counts as worked: nothing says that somebody was away.
function sharesOf({ month, presence, days }: Omit<MonthFacts, 'yearSoFar'>): Shares {
  const calendar = daysOf(month);
  const present = calendar.filter((day) => presence.some((one) => includes(one, day))).length;
  const own = days.filter(({ day }) => monthOf(day) === month);
  const total = (pick: (day: PlannedDay) => number) => own.reduce((found, day) => found + pick(day), 0);
  const planned = total(({ plannedMinutes }) => plannedMinutes);
  const [sick, lost] = [total(({ sickMinutes }) => sickMinutes), total(({ lostMinutes }) => lostMinutes)];
  const part = (minutes: number) => (planned === 0 ? 0 : minutes / planned);
  const presentShare = present / calendar.length;
  return {
    work: presentShare * (1 - part(sick) - part(lost)),
    sickness: presentShare * part(sick),
    countedDays: Math.round(present * (1 - part(sick) - part(lost))),
  };
}

function takenEntry({ month, days, zone }: MonthFacts): [ComputedKind, number, LeaveExplanation] {
  let used = 0;
  for (const [day, hundredths] of takenByDay(days, zone)) if (monthOf(day) === month) used += hundredths;
  return [
    'taken',
    -used,
    {
      ruleId: leaveDaysCounted.id,
      version: leaveDaysCounted.version,
      numbers: { usedHundredths: used },
      message: inBoth((language) =>
        language === 'fr'
          ? `Congés pris dans le mois : ${workingDays(used, 'fr')}, du premier jour qui aurait été travaillé à la veille de la reprise.`
          : `Leave taken in the month: ${workingDays(used, 'en')}, from the first day that would have been worked to the eve of the return.`,
      ),
      references: leaveDaysCounted.references,
    },
  ];
}

function yearEndEntries(
  { month, groupFrom, yearSoFar }: MonthFacts,
  { countedDays }: Shares,
  ofMonth: number,
): [ComputedKind, number, LeaveExplanation][] {
  const on = yearEnd(referenceYearOf(month));
  const { perMonth, capPerYear, weeksForAMonth } = leaveAccrual.at(on).value;
  const exact = yearSoFar.earnedHundredths + ofMonth;
  // Four weeks of work are worth a month: the count that gives more is kept (L3141-4).
  const weeks = Math.floor((yearSoFar.countedDays + countedDays) / 7);
  const byWeeks = Math.floor(weeks / weeksForAMonth) * perMonth;
  const due = Math.min(capPerYear, toWholeDay(Math.max(exact, byWeeks)));
  const seniority = evaluate(seniorityLeave, { on, groupFrom });
  return [
    [
      'rounding',
      due - exact,
      {
        ruleId: 'leave.accrual-2-5',
        version: 1,
        numbers: {
          monthsHundredths: exact,
          weeksCounted: weeks,
          weeksHundredths: byWeeks,
          dueHundredths: due,
        },
        message: inBoth((language) =>
          language === 'fr'
            ? `Fin de la période : ${workingDays(exact, 'fr')} par les mois, ${workingDays(byWeeks, 'fr')} par ${weeks} semaines ; le plus favorable, arrondi au jour entier, donne ${workingDays(due, 'fr')}.`
            : `End of the reference year: ${workingDays(exact, 'en')} by months, ${workingDays(byWeeks, 'en')} by ${weeks} weeks; the better one, raised to a whole day, gives ${workingDays(due, 'en')}.`,
        ),
        references: [
          labourCode('L3141-4', '000033020822'),
          labourCode('L3141-7', '000033020801'),
          idcc1147('art. 32', '000005856097'),
        ],
      },
    ],
    [
      'seniority',
      seniority.value?.hundredths ?? 0,
      {
        ruleId: seniority.ruleId,
        version: seniority.version,
        numbers: seniority.numbers,
        message: seniority.message,
        references: seniority.references,
      },
    ],
  ];
}

const percentOf = (share: number) => Math.round(share * 100);

function accrualWhy(perMonth: number, share: number, earned: number): LeaveExplanation {
  return {
    ruleId: 'leave.accrual-2-5',
    version: 1,
    numbers: { perMonthHundredths: perMonth, monthPercent: percentOf(share), earnedHundredths: earned },
    message: {
      fr: `${workingDays(perMonth, 'fr')} par mois de travail × ${percentOf(share)}\u00a0% du mois : ${workingDays(earned, 'fr')}.`,
      en: `${workingDays(perMonth, 'en')} a month of work × ${percentOf(share)}% of the month: ${workingDays(earned, 'en')}.`,
    },
    references: [labourCode('L3141-3', '000033020826'), idcc1147('art. 31', '000049352094')],
  };
}

function sicknessWhy(perMonth: number, share: number, earned: number): LeaveExplanation {
  return {
    ruleId: 'leave.accrual-sickness',
    version: 1,
    numbers: { perMonthHundredths: perMonth, monthPercent: percentOf(share), earnedHundredths: earned },
    message: {
      fr: `${workingDays(perMonth, 'fr')} par mois de maladie × ${percentOf(share)}\u00a0% du mois : ${workingDays(earned, 'fr')}.`,
      en: `${workingDays(perMonth, 'en')} a month of sickness × ${percentOf(share)}% of the month: ${workingDays(earned, 'en')}.`,
    },
    references: [labourCode('L3141-5', '000053153300'), labourCode('L3141-5-1', '000049459068')],
  };
}
