import {
  type Bilingual,
  type LocalDate,
  type Period,
  addDays,
  addMonths,
  addYears,
  daysBetween,
} from '@relais/kernel';
import { idcc1147, labourCode } from '../citations';
import { facts } from '../facts';
import { type Contradiction, type Decision, type Rule, defineRule } from '../rule';

/**
 * Three seniorities that never replace each other: with the group (Code), with practices (bonus and leave of the
 * agreement, half of earlier service counts), in the branch (provident insurance).
 */
export interface Seniority {
  /** The day on which one continuous service would have had to begin; steps fall on its anniversaries. */
  readonly countedFrom: LocalDate;
  readonly years: number;
  /** Whole months beyond the years. */
  readonly months: number;
}

/** Service with another practice; `to` is its last day. */
export interface EarlierService {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** A job similar to that of today, or higher: half of it counts. */
  readonly similarOrHigher: boolean;
  /** With the group itself, which the employee left and came back to: all of it counts (art. 27). */
  readonly withGroup: boolean;
}

/** A length of service as the calendar writes it. */
interface Length {
  readonly months: number;
  readonly days: number;
}

/**
 * Service on a day when it is counted from another, that day included: whole years and months.
 * Throws `RangeError` when the count begins after the day asked.
 */
export function serviceSince(countedFrom: LocalDate, on: LocalDate): Seniority {
  if (countedFrom > on) throw new RangeError(`Service counted from ${countedFrom} cannot be told on ${on}`);
  const months = wholeMonths(countedFrom, on);
  return { countedFrom, years: Math.floor(months / 12), months: months % 12 };
}

/**
 * Service with the group: from the running contract, less the days of suspension that the law leaves out.
 * A fixed term that went on without a break is the start of the contract (L1243-11).
 */
export function groupSeniority(service: {
  readonly on: LocalDate;
  readonly contractFrom: LocalDate;
  readonly uncountedDays: number;
}): Seniority {
  return serviceSince(addDays(service.contractFrom, service.uncountedDays), service.on);
}

/**
 * Service that counts for the seniority bonus and the leave of IDCC 1147: all of that with the group (art. 27), and
 * half of earlier service in a similar or higher job elsewhere (art. 14, art. 31). Service at several practices at
 * once counts once; a half that does not end on a day is rounded up, in favour of the employee.
 */
export function practiceSeniority(service: {
  readonly on: LocalDate;
  readonly groupFrom: LocalDate;
  readonly earlier: readonly EarlierService[];
}): Seniority {
  const { on, groupFrom, earlier } = service;
  const elsewhere = earlier.filter(({ similarOrHigher, withGroup }) => similarOrHigher && !withGroup);
  const before = (periods: readonly Period[]) => closedBefore(periods, groupFrom).map(lengthOf);
  const whole = before(earlier.filter(({ withGroup }) => withGroup));
  return serviceSince(movedBack(groupFrom, [...whole, halfOf(before(elsewhere))]), on);
}

/** Service with employers of the branch, the group among them, whole and whatever the job (IDCC 1147 annexe I art. 2). */
export function branchSeniority(service: {
  readonly on: LocalDate;
  readonly groupFrom: LocalDate;
  readonly earlier: readonly Period[];
}): Seniority {
  const { on, groupFrom, earlier } = service;
  return serviceSince(movedBack(groupFrom, closedBefore(earlier, groupFrom).map(lengthOf)), on);
}

/** The day on which a seniority reaches a number of years. */
export const reachesYears = (seniority: Seniority, years: number): LocalDate =>
  addYears(seniority.countedFrom, years);

/** Whole months of service on a day, counted from another: hired on 15 January, six on 15 July; zero before. */
export function wholeMonths(from: LocalDate, on: LocalDate): number {
  // A month is never longer than 31 days: the estimate is at most a month too low for each year, and then climbs.
  let months = Math.max(0, Math.floor(daysBetween(from, on) / 31));
  while (addMonths(from, months + 1) <= on) months += 1;
  return months;
}

// Periods cut at the day before, joined where they touch, in order.
function closedBefore(periods: readonly Period[], day: LocalDate): { from: LocalDate; to: LocalDate }[] {
  const eve = addDays(day, -1);
  const cut = periods
    .filter(({ from }) => from <= eve)
    .map(({ from, to }) => ({ from, to: to != null && to < eve ? to : eve }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const joined: { from: LocalDate; to: LocalDate }[] = [];
  for (const next of cut) {
    const last = joined.at(-1);
    if (last === undefined || next.from > addDays(last.to, 1)) joined.push({ ...next });
    else if (next.to > last.to) last.to = next.to;
  }
  return joined;
}

function lengthOf({ from, to }: { from: LocalDate; to: LocalDate }): Length {
  const after = addDays(to, 1);
  const months = wholeMonths(from, after);
  return { months, days: daysBetween(addMonths(from, months), after) };
}

// A month is thirty days where a half of it is needed.
function halfOf(lengths: readonly Length[]): Length {
  const months = lengths.reduce((total, length) => total + length.months, 0);
  const days = lengths.reduce((total, length) => total + length.days, 0);
  return { months: Math.floor(months / 2), days: Math.ceil(((months % 2) * 30 + days) / 2) };
}

const movedBack = (day: LocalDate, lengths: readonly Length[]): LocalDate =>
  lengths.reduce((from, { months, days }) => addDays(addMonths(from, -months), -days), day);

const earlierPeriods = facts.list(
  facts.record(
    { from: facts.date('premier jour', 'first day'), to: facts.date('dernier jour', 'last day') },
    'période',
    'period',
  ),
  'services antérieurs',
  'earlier service',
);
const on = facts.date('jour du calcul', 'day of the computation');
const groupFrom = facts.date('début du contrat avec le groupement', 'start of the contract with the group');

/** Seniority with the group, for what the Code counts. */
export const GROUP_SENIORITY = defineRule({
  id: 'seniority.group',
  version: 1,
  title: { fr: 'Ancienneté dans le groupement', en: 'Seniority with the group' },
  summary: {
    fr: 'Depuis le contrat en cours, le CDD poursuivi compris ; les suspensions non comptées par la loi en sont retirées.',
    en: 'From the running contract, a fixed term that went on included; suspensions that the law does not count are left out.',
  },
  subject: 'seniority',
  origin: 'code',
  references: [labourCode('L1243-11', '000006901222')],
  facts: {
    on,
    contractFrom: groupFrom,
    uncountedDays: facts.integer('days', 'jours de suspension non comptés', 'days of suspension not counted'),
  },
  examples: [
    {
      title: 'four years to the day',
      facts: { on: '2026-11-02', contractFrom: '2022-11-02', uncountedDays: 0 },
      verdict: 'computed',
      value: { countedFrom: '2022-11-02', years: 4, months: 0 },
    },
    {
      title: 'thirty days of suspension push the anniversary back',
      facts: { on: '2026-11-02', contractFrom: '2022-11-02', uncountedDays: 30 },
      verdict: 'computed',
      value: { countedFrom: '2022-12-02', years: 3, months: 11 },
    },
  ],
  decide: (given) => answered(given, given.contractFrom, () => groupSeniority(given)),
});

/** Seniority with practices, for the bonus and the leave of the agreement. */
export const PRACTICE_SENIORITY = defineRule({
  id: 'idcc-1147.practice-seniority',
  version: 1,
  title: { fr: 'Ancienneté conventionnelle', en: 'Seniority of the agreement' },
  summary: {
    fr: 'Celle du groupement, plus la moitié de celle acquise dans des cabinets précédents pour un emploi similaire ou supérieur.',
    en: 'That with the group, and half of that acquired in earlier practices in a similar or higher job.',
  },
  subject: 'seniority',
  origin: 'idcc-1147',
  references: [
    idcc1147('art. 14', '000005856074'),
    idcc1147('art. 27', '000005856092'),
    idcc1147('art. 31', '000049352094'),
  ],
  facts: {
    on,
    groupFrom,
    earlier: facts.list(
      facts.record(
        {
          from: facts.date('premier jour', 'first day'),
          to: facts.date('dernier jour', 'last day'),
          similarOrHigher: facts.boolean('emploi similaire ou supérieur', 'similar or higher job'),
          withGroup: facts.boolean('au groupement lui-même', 'with the group itself'),
        },
        'service dans un cabinet',
        'service with a practice',
      ),
      'services dans des cabinets précédents',
      'service with earlier practices',
    ),
  },
  examples: [
    {
      title: 'two years plus four in a previous practice are four years',
      facts: {
        on: '2026-11-01',
        groupFrom: '2024-11-01',
        earlier: [{ from: '2020-11-01', to: '2024-10-31', similarOrHigher: true, withGroup: false }],
      },
      verdict: 'computed',
      value: { countedFrom: '2022-11-01', years: 4, months: 0 },
    },
    {
      title: 'nine years plus four in a previous practice are eleven years',
      facts: {
        on: '2026-11-01',
        groupFrom: '2017-11-01',
        earlier: [{ from: '2013-11-01', to: '2017-10-31', similarOrHigher: true, withGroup: false }],
      },
      verdict: 'computed',
      value: { countedFrom: '2015-11-01', years: 11, months: 0 },
    },
    {
      title: 'a lower job before brings nothing',
      facts: {
        on: '2026-11-01',
        groupFrom: '2024-11-01',
        earlier: [{ from: '2020-11-01', to: '2024-10-31', similarOrHigher: false, withGroup: false }],
      },
      verdict: 'computed',
      value: { countedFrom: '2024-11-01', years: 2, months: 0 },
    },
  ],
  decide: (given) =>
    reversed(given.earlier) ?? answered(given, given.groupFrom, () => practiceSeniority(given)),
});

/** Seniority in the branch, from which employees who are not managers are insured. */
export const BRANCH_SENIORITY = defineRule({
  id: 'idcc-1147.branch-seniority',
  version: 1,
  title: { fr: 'Ancienneté dans la branche', en: 'Seniority in the branch' },
  summary: {
    fr: 'Tout le service chez des employeurs de la convention, compté une fois ; elle ouvre la prévoyance des non-cadres à un an.',
    en: 'All service with employers of the agreement, counted once; it opens provident insurance to non-managers after a year.',
  },
  subject: 'seniority',
  origin: 'idcc-1147',
  references: [idcc1147('art. 44', '000021157756'), idcc1147('annexe I art. 2', '000047886361')],
  facts: { on, groupFrom, earlier: earlierPeriods },
  examples: [
    {
      title: 'six months with the group after eight in a practice are fourteen months',
      facts: {
        on: '2026-11-01',
        groupFrom: '2026-05-01',
        earlier: [{ from: '2025-01-01', to: '2025-08-31' }],
      },
      verdict: 'computed',
      value: { countedFrom: '2025-09-01', years: 1, months: 2 },
    },
  ],
  decide: (given) =>
    reversed(given.earlier) ?? answered(given, given.groupFrom, () => branchSeniority(given)),
});

/** The three of them, for the list of rules. */
export const SENIORITY_RULES: readonly Rule[] = [GROUP_SENIORITY, PRACTICE_SENIORITY, BRANCH_SENIORITY];

function reversed(periods: readonly { from: LocalDate; to: LocalDate }[]): Contradiction | null {
  const index = periods.findIndex(({ from, to }) => to < from);
  if (index < 0) return null;
  return {
    contradiction: [`earlier[${index}].from`, `earlier[${index}].to`],
    message: {
      fr: `Impossible de conclure : le service antérieur ${index + 1} finit avant de commencer.`,
      en: `Cannot tell: earlier service ${index + 1} ends before it starts.`,
    },
  };
}

function answered(
  given: { readonly on: LocalDate; readonly uncountedDays?: number },
  contractFrom: LocalDate,
  count: () => Seniority,
): Decision<Seniority> | Contradiction {
  if (addDays(contractFrom, given.uncountedDays ?? 0) > given.on)
    return {
      contradiction: ['on', 'contractFrom' in given ? 'contractFrom' : 'groupFrom'],
      message: {
        fr: 'Impossible de conclure : le contrat commence après le jour du calcul.',
        en: 'Cannot tell: the contract starts after the day of the computation.',
      },
    };
  const seniority = count();
  return {
    verdict: 'computed',
    value: seniority,
    numbers: {
      years: seniority.years,
      months: seniority.months,
      countedFrom: seniority.countedFrom,
    },
    message: sentence(seniority),
  };
}

function sentence({ countedFrom, years, months }: Seniority): Bilingual {
  return {
    fr: `${years} an${years > 1 ? 's' : ''} et ${months} mois, comptés du ${frenchDay(countedFrom)}.`,
    en: `${years} year${years === 1 ? '' : 's'} and ${months} month${months === 1 ? '' : 's'}, counted from ${countedFrom}.`,
  };
}

const frenchDay = (day: LocalDate): string => day.split('-').reverse().join('/');
