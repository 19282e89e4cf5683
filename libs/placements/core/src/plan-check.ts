import { type JudgedFinding, type Override, judge } from '@relais/contracts/core';
import type { Finding, LocalDate } from '@relais/kernel';
import { changeNoticeDays } from './notice';
import type { WeeklyPattern } from './pattern';
import { samePattern } from './pattern';
import { type PlannedPlacement, previewPlan } from './preview';
import { type QuotaStretch, quotaTimeline } from './quota';
import { isImpossible, noticeFindings, placementRefusals, quotaFindings } from './refusals';
import type { PlacementTerms } from './terms';
import type { EmployeeAtWork } from './work-check';

interface WireDates {
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Terms of a placement as they come over the wire. */
export interface WireTerms extends WireDates {
  readonly weeklyMinutes: number;
  readonly hourlyPriceCents: number;
  readonly cycleWeeks: number;
  readonly slots: readonly {
    readonly week: number;
    readonly weekday: number;
    readonly half: 'am' | 'pm';
    readonly startMinute: number;
    readonly endMinute: number;
  }[];
}

/** All that placing an employee needs, as it comes over the wire: dates are plain texts there. */
export interface PlanBoard {
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly atWork: {
    readonly birthDate: string | null;
    readonly agreement: EmployeeAtWork['agreement'];
    readonly zone: EmployeeAtWork['zone'];
    readonly contract: readonly (WireDates & { readonly weeklyMinutes: number })[];
    readonly outsideWork: readonly (WireDates & { readonly weeklyMinutes: number })[];
    readonly journeys: readonly (WireDates & {
      readonly siteA: string;
      readonly siteB: string;
      readonly minutes: number;
    })[];
  };
  readonly overrides: readonly (Omit<Override, 'period'> & {
    readonly from: string;
    readonly to: string | null;
  })[];
  readonly hosts: readonly {
    readonly memberId: string;
    readonly memberName: string;
    readonly admittedOn: string | null;
    readonly leftOn: string | null;
    readonly sites: readonly {
      readonly id: string;
      readonly name: string;
      readonly closedOn: string | null;
    }[];
  }[];
  readonly placements: readonly {
    readonly id: string;
    readonly memberId: string;
    readonly memberName: string;
    readonly siteId: string;
    readonly terms: readonly WireTerms[];
  }[];
}

/** Name of a placement that does not exist yet. */
export const NEW_PLACEMENT = 'new';

/** A change of plan as it stands in the form. */
export interface PlanChange {
  /** `new`, or the placement whose terms change. */
  readonly placementId: string;
  readonly memberId: string;
  readonly siteId: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly weeklyMinutes: number;
  readonly pattern: WeeklyPattern;
  /** All terms of the placement once changed. */
  readonly terms: readonly PlacementTerms[];
}

export interface PlanCheck {
  readonly findings: readonly Finding[];
  /** What the rules of working time say, with who let an error pass. */
  readonly rules: readonly JudgedFinding[];
  readonly quota: readonly QuotaStretch[];
}

/** What the server will say of a change, computed here at each keystroke by the same rules. */
export function checkPlan(board: PlanBoard, change: PlanChange, today: LocalDate): PlanCheck {
  const host = board.hosts.find((one) => one.memberId === change.memberId);
  const site = host?.sites.find((one) => one.id === change.siteId);
  const existing = board.placements.map(asPlanned);
  const before = existing.find((one) => one.placementId === change.placementId);
  const after = [
    ...existing.filter((one) => one !== before),
    {
      placementId: change.placementId,
      memberId: change.memberId,
      memberName: host?.memberName ?? before?.memberName ?? '',
      siteId: change.siteId,
      terms: change.terms,
    },
  ];
  const period = { from: change.from, to: change.to };
  const employee = asAtWork(board.atWork);
  const refusals =
    host && site
      ? placementRefusals({
          period,
          member: {
            id: host.memberId,
            name: host.memberName,
            admittedOn: host.admittedOn as LocalDate | null,
            leftOn: host.leftOn as LocalDate | null,
          },
          site: {
            id: site.id,
            memberId: host.memberId,
            name: site.name,
            closedOn: site.closedOn as LocalDate | null,
          },
          contract: { startsOn: board.startsOn as LocalDate, endsOn: board.endsOn as LocalDate | null },
          hosts: [{ memberId: host.memberId, siteId: site.id }],
          pattern: change.pattern,
        })
      : [];
  const timesChange =
    before !== undefined && !before.terms.some((terms) => samePattern(terms, change.pattern));
  const { clashes, rules } = isImpossible(refusals)
    ? { clashes: [], rules: [] }
    : previewPlan({ before: existing, after, period, employee });
  return {
    findings: [
      ...refusals,
      ...clashes,
      ...quotaFindings(change.weeklyMinutes, change.pattern),
      ...(timesChange ? noticeFindings(today, change.from, changeNoticeDays(today)) : []),
    ],
    rules: judge(rules, board.overrides.map(asOverride)),
    quota: quotaTimeline(
      employee.contract,
      after.flatMap((placement) =>
        placement.terms.map(({ validFrom, validTo, weeklyMinutes }) => ({
          placementId: placement.placementId,
          memberId: placement.memberId,
          validFrom,
          validTo,
          weeklyMinutes,
        })),
      ),
      { from: board.startsOn as LocalDate, to: board.endsOn as LocalDate | null },
    ),
  };
}

/** Facts of the API as the rules read them. */
export function asAtWork(atWork: PlanBoard['atWork']): EmployeeAtWork {
  return atWork as unknown as EmployeeAtWork;
}

/** An override of the API as the rules read it. */
export function asOverride({ from, to, ...override }: PlanBoard['overrides'][number]): Override {
  return { ...override, period: { from: from as LocalDate, to: to as LocalDate | null } };
}

/** A placement of the API as the rules read it. */
function asPlanned(placement: PlanBoard['placements'][number]): PlannedPlacement {
  return {
    placementId: placement.id,
    memberId: placement.memberId,
    memberName: placement.memberName,
    siteId: placement.siteId,
    terms: placement.terms.map(asTerms),
  };
}

export function asTerms(terms: WireTerms): PlacementTerms {
  return {
    ...terms,
    ...asPattern(terms),
    validFrom: terms.validFrom as LocalDate,
    validTo: terms.validTo as LocalDate | null,
  };
}

/** The pattern part of terms. */
export function asPattern(terms: Pick<WireTerms, 'cycleWeeks' | 'slots'>): WeeklyPattern {
  return { cycleWeeks: terms.cycleWeeks as 1 | 2, slots: terms.slots as WeeklyPattern['slots'] };
}

/** The stretch of the gauge in which a day lies. */
export function stretchOn(quota: readonly QuotaStretch[], day: LocalDate): QuotaStretch | undefined {
  return quota.findLast((stretch) => stretch.from <= day) ?? quota[0];
}
