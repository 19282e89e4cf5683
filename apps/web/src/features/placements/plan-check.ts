import { type Finding, type LocalDate, latest, localDate } from '@relais/kernel';
import {
  type PlacementTerms,
  type PlannedPlacement,
  type QuotaStretch,
  type WeeklyPattern,
  changeNoticeDays,
  noticeFindings,
  placementRefusals,
  previewPlan,
  quotaFindings,
  quotaTimeline,
  samePattern,
  workingTimeLimits,
} from '@relais/placements/core';
import type { Board } from './placements-queries';

/** Name of a placement that does not exist yet. */
export const NEW = 'new';

const LIMITS_KNOWN_FROM = localDate('2016-08-10');

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
  readonly quota: readonly QuotaStretch[];
}

/** What the server will say of a change, computed here at each keystroke by the same rules. */
export function checkPlan(board: Board, change: PlanChange, today: LocalDate): PlanCheck {
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
  const contract = board.hours.map((hours) => ({
    validFrom: hours.validFrom as LocalDate,
    validTo: hours.validTo as LocalDate | null,
    weeklyMinutes: hours.weeklyMinutes,
  }));
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
  const broken = refusals.some(
    (finding) =>
      finding.ruleId.startsWith('placement.pattern') || finding.ruleId === 'placement.reversed-dates',
  );
  return {
    findings: [
      ...refusals,
      ...(broken
        ? []
        : previewPlan({
            before: existing,
            after,
            period,
            contract,
            limits: workingTimeLimits(latest(LIMITS_KNOWN_FROM, change.from)),
          })),
      ...quotaFindings(change.weeklyMinutes, change.pattern),
      ...(timesChange ? noticeFindings(today, change.from, changeNoticeDays(today)) : []),
    ],
    quota: quotaTimeline(
      contract,
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

/** A placement of the API as the rules read it. */
export function asPlanned(placement: Board['placements'][number]): PlannedPlacement {
  return {
    placementId: placement.id,
    memberId: placement.memberId,
    memberName: placement.memberName,
    siteId: placement.siteId,
    terms: placement.terms.map(asTerms),
  };
}

export function asTerms(terms: Board['placements'][number]['terms'][number]): PlacementTerms {
  return {
    ...terms,
    ...asPattern(terms),
    validFrom: terms.validFrom as LocalDate,
    validTo: terms.validTo as LocalDate | null,
  };
}

/** The pattern part of terms. */
export function asPattern(
  terms: Pick<Board['placements'][number]['terms'][number], 'cycleWeeks' | 'slots'>,
): WeeklyPattern {
  return { cycleWeeks: terms.cycleWeeks as 1 | 2, slots: terms.slots as WeeklyPattern['slots'] };
}

/** The stretch of the gauge in which a day lies. */
export function stretchOn(quota: readonly QuotaStretch[], day: LocalDate): QuotaStretch | undefined {
  return quota.findLast((stretch) => stretch.from <= day) ?? quota[0];
}
