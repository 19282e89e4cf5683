import {
  type Finding,
  type LocalDate,
  type Period,
  type Reference,
  daysBetween,
  includes,
} from '@relais/kernel';
import { type PatternFault, type WeeklyPattern, minutesPerWeek, patternFaults, weeklyMean } from './pattern';
import { clock, days, hours } from './words';

/**
 * Why a placement cannot be. The same texts serve the preview in the browser and the refusal of the server;
 * `{name}` is replaced by data. Each says what to do.
 */
export const PLACEMENT_REFUSALS = {
  'placement.member-not-admitted': {
    fr: '{memberName} n’est pas adhérent au {date} : un groupement ne met ses salariés à disposition que de ses membres (L1253-1). Prononcez l’admission, ou commencez plus tard.',
    en: '{memberName} is not a member on {date}: a group places its employees with its members only (L1253-1). Admit the practice, or start later.',
  },
  'placement.member-left': {
    fr: '{memberName} quitte le groupement le {date} : la mise à disposition ne peut pas aller au-delà. Donnez-lui une fin à cette date au plus tard.',
    en: '{memberName} leaves the group on {date}: the placement cannot go beyond. End it on that date at the latest.',
  },
  'placement.site-of-another-member': {
    fr: 'Ce lieu de travail n’est pas celui de {memberName}. Choisissez l’un de ses lieux.',
    en: 'This workplace does not belong to {memberName}. Choose one of its own.',
  },
  'placement.site-closed': {
    fr: 'Le lieu « {siteName} » est fermé depuis le {date}. Choisissez un autre lieu, ou terminez la mise à disposition avant.',
    en: 'The workplace “{siteName}” is closed since {date}. Choose another one, or end the placement before.',
  },
  'placement.not-a-potential-user': {
    fr: '{memberName} ({siteName}) ne figure pas dans la liste des utilisateurs potentiels et des lieux de travail du contrat (L1253-9). Ajoutez-le au contrat par avenant, puis recommencez.',
    en: '{memberName} ({siteName}) is not in the contract’s list of potential users and workplaces (L1253-9). Add it to the contract by amendment, then try again.',
  },
  'placement.outside-contract': {
    fr: 'La mise à disposition doit tenir dans les dates du contrat de travail ({contractFrom} – {contractTo}).',
    en: 'The placement must lie within the employment contract ({contractFrom} – {contractTo}).',
  },
  'placement.reversed-dates': {
    fr: 'La fin précède le début. Corrigez l’une des deux dates.',
    en: 'The end comes before the start. Correct one of the two dates.',
  },
  'placement.pattern-empty': {
    fr: 'Cochez au moins une demi-journée dans la semaine type.',
    en: 'Tick at least one half-day of the weekly pattern.',
  },
  'placement.pattern-invalid': {
    fr: 'Horaire impossible dans la semaine type ({startTime}–{endTime}) : une demi-journée se termine après son début, ne se répète pas et ne chevauche pas la suivante.',
    en: 'Impossible times in the weekly pattern ({startTime}–{endTime}): a half-day ends after it starts, comes once and does not overlap the next one.',
  },
} as const;

export type PlacementRefusal = keyof typeof PLACEMENT_REFUSALS;

export interface PlacementFacts {
  readonly period: Period;
  readonly member: {
    readonly id: string;
    readonly name: string;
    readonly admittedOn: LocalDate | null;
    readonly leftOn: LocalDate | null;
  };
  readonly site: {
    readonly id: string;
    readonly memberId: string;
    readonly name: string;
    readonly closedOn: LocalDate | null;
  };
  readonly contract: { readonly startsOn: LocalDate; readonly endsOn: LocalDate | null };
  /** The contract's list of potential users; `siteId` null = every workplace of the practice. */
  readonly hosts: readonly { readonly memberId: string; readonly siteId: string | null }[];
  readonly pattern: WeeklyPattern;
}

/** Everything that forbids a placement, as errors. Empty when it may be opened. */
export function placementRefusals(facts: PlacementFacts): Finding[] {
  return [...dateRefusals(facts), ...placeRefusals(facts), ...patternRefusals(facts.pattern)];
}

/** What is wrong in a weekly pattern by itself, as errors. */
export function patternRefusals(pattern: WeeklyPattern): Finding[] {
  return patternFaults(pattern).map(({ problem, slot }: PatternFault) =>
    slot === null || problem === 'empty'
      ? refusal('placement.pattern-empty', {})
      : refusal('placement.pattern-invalid', {
          problem,
          week: slot.week,
          weekday: slot.weekday,
          half: slot.half,
          startTime: clock(slot.startMinute),
          endTime: clock(slot.endMinute),
        }),
  );
}

/** True when the refusals leave no plan to lay out: a week that cannot be, or an end before the start. */
export function isImpossible(refusals: readonly Finding[]): boolean {
  return refusals.some(
    ({ ruleId }) => ruleId.startsWith('placement.pattern') || ruleId === 'placement.reversed-dates',
  );
}

function dateRefusals({ period, member, contract }: PlacementFacts): Finding[] {
  const found: Finding[] = [];
  if (period.to != null && period.to < period.from) return [refusal('placement.reversed-dates', {})];
  const life: Period = { from: contract.startsOn, to: contract.endsOn };
  if (
    !includes(life, period.from) ||
    (contract.endsOn !== null && (period.to == null || period.to > contract.endsOn))
  ) {
    found.push(
      refusal(
        'placement.outside-contract',
        { contractFrom: contract.startsOn, contractTo: contract.endsOn ?? '…' },
        [{ code: 'Code du travail', article: 'L1253-9', status: 'verified' }],
      ),
    );
  }
  const onlyMembers: Reference[] = [{ code: 'Code du travail', article: 'L1253-1', status: 'verified' }];
  if (member.admittedOn === null || period.from < member.admittedOn) {
    found.push(
      refusal('placement.member-not-admitted', { memberName: member.name, date: period.from }, onlyMembers),
    );
  }
  if (member.leftOn !== null && (period.to == null || period.to > member.leftOn)) {
    found.push(
      refusal('placement.member-left', { memberName: member.name, date: member.leftOn }, onlyMembers),
    );
  }
  return found;
}

function placeRefusals({ member, site, hosts, period }: PlacementFacts): Finding[] {
  if (site.memberId !== member.id)
    return [refusal('placement.site-of-another-member', { memberName: member.name })];
  const found: Finding[] = [];
  if (site.closedOn !== null && (period.to == null || period.to >= site.closedOn)) {
    found.push(refusal('placement.site-closed', { siteName: site.name, date: site.closedOn }));
  }
  if (
    !hosts.some((host) => host.memberId === member.id && (host.siteId === null || host.siteId === site.id))
  ) {
    found.push(
      refusal('placement.not-a-potential-user', { memberName: member.name, siteName: site.name }, [
        { code: 'Code du travail', article: 'L1253-9', status: 'verified' },
      ]),
    );
  }
  return found;
}

/** The quota said and the hours of the pattern should agree: the price and the gauge follow the quota, the plan the pattern. */
export function quotaFindings(weeklyMinutes: number, pattern: WeeklyPattern): Finding[] {
  const mean = weeklyMean(pattern);
  if (mean === weeklyMinutes || pattern.slots.length === 0) return [];
  return [
    {
      ruleId: 'placements.pattern-differs-from-quota',
      severity: 'warning',
      message: {
        fr: `La semaine type fait ${hours(mean)} en moyenne, le quota ${hours(weeklyMinutes)}.`,
        en: `The weekly pattern makes ${hours(mean)} on average, the quota ${hours(weeklyMinutes)}.`,
      },
      numbers: {
        patternMinutes: mean,
        quotaMinutes: weeklyMinutes,
        weeks: minutesPerWeek(pattern).join(' / '),
      },
      references: [],
    },
  ];
}

/** A change of the usual timetable is written some days ahead, except for force majeure (CCN 1147 art. 15). */
export function noticeFindings(
  today: LocalDate,
  from: LocalDate,
  notice: { readonly value: number; readonly references: readonly Reference[] },
): Finding[] {
  const ahead = daysBetween(today, from);
  if (ahead >= notice.value) return [];
  const told = days(Math.max(0, ahead));
  return [
    {
      ruleId: 'placements.change-notice',
      severity: 'warning',
      message: {
        fr: `Changement d’horaire annoncé ${told.fr} à l’avance : ${notice.value} jours par écrit sont dus, sauf force majeure ou accord de la salariée ou du salarié.`,
        en: `Change of timetable announced ${told.en} ahead: ${notice.value} days in writing are due, except for force majeure or with the employee’s consent.`,
      },
      numbers: { noticeDays: ahead, minimumDays: notice.value },
      references: notice.references,
    },
  ];
}

function refusal(
  code: PlacementRefusal,
  numbers: Readonly<Record<string, number | string>>,
  references: readonly Reference[] = [],
): Finding {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(numbers[name] ?? ''));
  const text = PLACEMENT_REFUSALS[code];
  return {
    ruleId: code,
    severity: 'error',
    message: { fr: fill(text.fr), en: fill(text.en) },
    numbers,
    references,
  };
}
