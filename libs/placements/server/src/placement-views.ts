import type { Override } from '@relais/contracts/core';
import type { EmployeeAtWork, QuotaStretch } from '@relais/placements/core';
import type { PlacementBoardView, PlacementView, QuotaStretchView } from './placement.contract';
import type { ContractRecord, PlacementRecord } from './placement-rows';
import { toAtWorkView, toOverrideViews } from './working-time/employee-at-work.contract';

export function toPlacementView(row: PlacementRecord): PlacementView {
  return {
    id: row.id,
    contractId: row.contractId,
    employeeId: row.employeeId,
    employeeName: row.employeeName,
    memberId: row.memberId,
    memberName: row.memberName,
    siteId: row.siteId,
    siteName: row.siteName,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    missions: row.missions,
    agreementSignedOn: row.agreementSignedOn,
    startHeld: row.startHeld,
    terms: row.terms.map((terms) => ({
      id: terms.id,
      validFrom: terms.validFrom,
      validTo: terms.validTo,
      weeklyMinutes: terms.weeklyMinutes,
      hourlyPriceCents: terms.hourlyPriceCents,
      cycleWeeks: terms.cycleWeeks,
      slots: terms.slots,
    })),
    version: row.version,
  };
}

export function toStretchView(
  stretch: QuotaStretch,
  placements: readonly { id: string; memberName: string }[],
): QuotaStretchView {
  const names = new Map(placements.map((placement) => [placement.id, placement.memberName]));
  return {
    from: stretch.from,
    to: stretch.to,
    contractWeeklyMinutes: stretch.contractWeeklyMinutes,
    placedWeeklyMinutes: stretch.placedWeeklyMinutes,
    holeMinutes: stretch.holeMinutes,
    excessMinutes: stretch.excessMinutes,
    shares: stretch.shares.map((share) => ({ ...share, memberName: names.get(share.placementId) ?? '' })),
  };
}

export function toBoardView(
  contract: ContractRecord,
  placements: readonly PlacementRecord[],
  quota: readonly QuotaStretch[],
  atWork: EmployeeAtWork,
  overrides: readonly Override[],
): PlacementBoardView {
  return {
    contractId: contract.contractId,
    employeeId: contract.employeeId,
    employeeName: contract.employeeName,
    startsOn: contract.startsOn,
    endsOn: contract.endsOn,
    atWork: toAtWorkView(atWork),
    overrides: toOverrideViews(overrides),
    hosts: contract.hosts.map(({ memberId, memberName, colourKey, admittedOn, leftOn, sites }) => ({
      memberId,
      memberName,
      colourKey,
      admittedOn,
      leftOn,
      sites,
    })),
    placements: placements.map(toPlacementView),
    quota: quota.map((stretch) => toStretchView(stretch, placements)),
  };
}
