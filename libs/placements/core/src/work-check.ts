import { type RuledFinding, fingerprintOf } from '@relais/contracts/core';
import { type Bilingual, type LocalDate, addDays, mondayOf } from '@relais/kernel';
import {
  type CheckedAgreement,
  type EarlierWeek,
  type FindingScope,
  type HolidayZone,
  WORKING_TIME_FACT_TEXTS,
  type WorkedTime,
  type WorkingTimeFact,
  checkWorkingTime,
} from '@relais/law';
import type { ContractHours } from './quota';
import { type Dated, termsAsOf } from './terms';

/** First Monday on which the limits of working time are known: work before it is not judged. */
export const WORK_JUDGED_FROM = '2016-08-15' as LocalDate;

/** Weeks before a span that the means over twelve weeks read. */
export const EARLIER_WEEKS = 11;

/** Hours at other employers as the employee stated them; 0 = stated to have none. */
export interface OutsideHours extends Dated {
  readonly weeklyMinutes: number;
}

/** Length of the journey between two workplaces, both ways alike. */
export interface SiteJourney extends Dated {
  readonly siteA: string;
  readonly siteB: string;
  readonly minutes: number;
}

/** What the rules need of one employee beside the work itself. */
export interface EmployeeAtWork {
  readonly birthDate: LocalDate | null;
  readonly agreement: CheckedAgreement;
  readonly zone: HolidayZone;
  readonly contract: readonly ContractHours[];
  readonly outsideWork: readonly OutsideHours[];
  readonly journeys: readonly SiteJourney[];
}

/** Work at a place, planned or done, over all practices: there is one contract and one employer (L1253-12). */
export interface SiteStretch {
  readonly day: LocalDate;
  readonly siteId: string;
  readonly memberName: string;
  readonly startMinute: number;
  readonly endMinute: number;
  /** Effective work inside; the whole stretch when absent. */
  readonly workedMinutes?: number | null;
}

/** An answer of the rules of working time. */
export interface WorkFinding extends RuledFinding {
  readonly scope: FindingScope;
  readonly to: LocalDate;
}

interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * What the rules say of the work of one employee from `span.from` to `span.to`, all practices together, and what they
 * cannot say because a fact is missing. Days on which somebody would be in two places at once cannot be lived and are
 * left to `findClashes`. The same code answers in the browser and on the server.
 */
export function checkWork(
  employee: EmployeeAtWork,
  stretches: readonly SiteStretch[],
  span: Span,
  earlierWeeks: readonly EarlierWeek[] = [],
): WorkFinding[] {
  const livable = withoutClashes(stretches).filter(({ day }) => day >= WORK_JUDGED_FROM);
  const from = span.from < WORK_JUDGED_FROM ? WORK_JUDGED_FROM : span.from;
  if (span.to < from) return [];
  const judged = { from, to: span.to };
  return [
    ...checkWorkingTime(workedTime(employee, livable, judged, earlierWeeks), judged).map((finding) => ({
      ...finding,
      missing: [],
    })),
    ...missingFacts(employee, livable, judged),
  ];
}

/** One finding for each fingerprint, the first; its last day is the last one found, or `until` when it is given. */
export function once(findings: readonly WorkFinding[]): WorkFinding[];
export function once(findings: readonly WorkFinding[], until: LocalDate | null): RuledFinding[];
export function once(findings: readonly WorkFinding[], until?: LocalDate | null): RuledFinding[] {
  const found = new Map<string, RuledFinding>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const first = found.get(key);
    const kept = finding.scope === 'twelve-weeks' || !first ? finding : first;
    found.set(key, {
      ...kept,
      from: first?.from ?? finding.from,
      to: until === undefined ? finding.to : until,
    });
  }
  return [...found.values()];
}

/** What makes two findings the same one: their facts. A mean moves every week while a plan settles: there it is the rule. */
export const keyOf = (finding: WorkFinding): string =>
  finding.scope === 'twelve-weeks' ? finding.ruleId : fingerprintOf(finding);

function workedTime(
  employee: EmployeeAtWork,
  stretches: readonly SiteStretch[],
  span: Span,
  earlierWeeks: readonly EarlierWeek[],
): WorkedTime {
  return {
    birthDate: employee.birthDate,
    agreement: employee.agreement,
    zone: employee.zone,
    contract: employee.contract.map(({ validFrom, validTo, weeklyMinutes }) => ({
      from: validFrom,
      to: validTo,
      weeklyMinutes,
    })),
    stretches: stretches.map(({ day, siteId, startMinute, endMinute, workedMinutes }) => ({
      day,
      practice: siteId,
      startMinute,
      endMinute,
      workedMinutes: workedMinutes ?? null,
    })),
    journeys: employee.journeys
      .filter((journey) => termsAsOf([journey], span.to) !== null)
      .map(({ siteA, siteB, minutes }) => ({ from: siteA, to: siteB, minutes })),
    otherEmployers: employee.outsideWork
      .filter(({ weeklyMinutes }) => weeklyMinutes > 0)
      .map(({ validFrom, validTo, weeklyMinutes }) => ({ from: validFrom, to: validTo, weeklyMinutes })),
    earlierWeeks,
  };
}

/** Facts that the work shows to be needed and that nobody entered. Each once, with the first day that needs it. */
function missingFacts(
  employee: EmployeeAtWork,
  stretches: readonly SiteStretch[],
  { from, to }: Span,
): WorkFinding[] {
  const found = new Map<string, WorkFinding>();
  const miss = (fact: WorkingTimeFact, day: LocalDate, about: Bilingual, practices: readonly string[]) => {
    const key = `${fact} ${[...practices].sort().join(' ')}`;
    const known = found.get(key);
    found.set(key, known ? { ...known, to: day } : missing(fact, day, about, practices));
  };
  let before: SiteStretch | null = null;
  for (const stretch of [...stretches].sort(inTime)) {
    const { day, siteId, memberName } = stretch;
    if (day < from || day > to) continue;
    if (termsAsOf(employee.contract, day) === null)
      miss('contract-hours', day, { fr: 'ce travail', en: 'this work' }, []);
    if (termsAsOf(employee.outsideWork, day) === null)
      miss('outside-work', day, { fr: 'les durées maximales', en: 'the maximum durations' }, []);
    if (before?.day === day && before.siteId !== siteId && !isKnown(employee.journeys, before.siteId, siteId))
      miss(
        'journey',
        day,
        {
          fr: `les journées partagées entre ${before.memberName} et ${memberName}`,
          en: `the days shared between ${before.memberName} and ${memberName}`,
        },
        [before.siteId, siteId],
      );
    before = stretch;
  }
  return [...found.values()];
}

function missing(
  fact: WorkingTimeFact,
  day: LocalDate,
  about: Bilingual,
  practices: readonly string[],
): WorkFinding {
  const { label, references } = WORKING_TIME_FACT_TEXTS[fact];
  return {
    ruleId: `working-time.cannot-tell.${fact}`,
    version: 1,
    severity: 'warning',
    message: {
      fr: `Impossible de conclure pour ${about.fr} : il manque ${label.fr}.`,
      en: `Cannot tell about ${about.en}: ${label.en} is missing.`,
    },
    numbers: {},
    references,
    status: 'verified',
    scope: 'day',
    from: day,
    to: day,
    practices,
    missing: [fact],
  };
}

const isKnown = (journeys: readonly SiteJourney[], one: string, other: string): boolean =>
  journeys.some(
    ({ siteA, siteB }) => (siteA === one && siteB === other) || (siteA === other && siteB === one),
  );

/** The stretches of the days on which nobody would be in two places at once, in order of time. */
function withoutClashes(stretches: readonly SiteStretch[]): SiteStretch[] {
  const sorted = [...stretches].sort(inTime);
  const clashing = new Set<LocalDate>();
  let end = 0;
  sorted.forEach((stretch, i) => {
    const sameDay = sorted[i - 1]?.day === stretch.day;
    if (sameDay && stretch.startMinute < end) clashing.add(stretch.day);
    end = sameDay ? Math.max(end, stretch.endMinute) : stretch.endMinute;
  });
  return clashing.size === 0 ? sorted : sorted.filter(({ day }) => !clashing.has(day));
}

const inTime = (a: SiteStretch, b: SiteStretch): number =>
  a.day === b.day ? a.startMinute - b.startMinute : a.day < b.day ? -1 : 1;

/** The first day whose work a check of `from` has to read: the Monday eleven weeks earlier. */
export const readFrom = (from: LocalDate): LocalDate => addDays(mondayOf(from), -7 * EARLIER_WEEKS);
