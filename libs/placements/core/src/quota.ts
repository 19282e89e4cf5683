import { type LocalDate, type Period, addDays, includes, latest } from '@relais/kernel';
import { type Dated, periodOf, termsAsOf } from './terms';

/** Hours of the employment contract, with their dates. */
export interface ContractHours extends Dated {
  readonly weeklyMinutes: number;
}

/** The quota of one placement, with its dates. */
export interface PlacementQuota extends Dated {
  readonly placementId: string;
  readonly memberId: string;
  readonly weeklyMinutes: number;
}

export interface QuotaShare {
  readonly placementId: string;
  readonly memberId: string;
  readonly weeklyMinutes: number;
}

/** The placements of a contract against its hours: what is placed, what is left to place, what is too much. */
export interface QuotaGauge {
  readonly contractWeeklyMinutes: number;
  readonly placedWeeklyMinutes: number;
  /** Hours of the contract no practice uses: the group pays them all the same. */
  readonly holeMinutes: number;
  /** Hours placed beyond the contract: complementary or overtime hours each week. */
  readonly excessMinutes: number;
  readonly shares: readonly QuotaShare[];
}

export interface QuotaStretch extends QuotaGauge {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** The gauge on one day. A day without contract counts 0 contract hours. */
export function quotaGauge(
  contract: readonly ContractHours[],
  quotas: readonly PlacementQuota[],
  on: LocalDate,
): QuotaGauge {
  const contractWeeklyMinutes = termsAsOf(contract, on)?.weeklyMinutes ?? 0;
  const shares = quotas
    .filter((quota) => includes(periodOf(quota), on))
    .map(({ placementId, memberId, weeklyMinutes }) => ({ placementId, memberId, weeklyMinutes }));
  const placedWeeklyMinutes = shares.reduce((total, share) => total + share.weeklyMinutes, 0);
  return {
    contractWeeklyMinutes,
    placedWeeklyMinutes,
    holeMinutes: Math.max(0, contractWeeklyMinutes - placedWeeklyMinutes),
    excessMinutes: Math.max(0, placedWeeklyMinutes - contractWeeklyMinutes),
    shares,
  };
}

/** The gauge over a period: one stretch for each run of days with the same figures, in order, without a gap. */
export function quotaTimeline(
  contract: readonly ContractHours[],
  quotas: readonly PlacementQuota[],
  over: Period,
): QuotaStretch[] {
  const changes = [...contract, ...quotas].flatMap((dated) =>
    dated.validTo ? [dated.validFrom, addDays(dated.validTo, 1)] : [dated.validFrom],
  );
  const starts = [...new Set([over.from, ...changes.map((date) => latest(date, over.from))])]
    .filter((date) => includes(over, date))
    .sort();
  const stretches: QuotaStretch[] = [];
  starts.forEach((from, index) => {
    const next = starts[index + 1];
    const to = next ? addDays(next, -1) : (over.to ?? null);
    const gauge = quotaGauge(contract, quotas, from);
    const previous = stretches.at(-1);
    if (previous && sameGauge(previous, gauge)) stretches[stretches.length - 1] = { ...previous, to };
    else stretches.push({ from, to, ...gauge });
  });
  return stretches;
}

function sameGauge(a: QuotaGauge, b: QuotaGauge): boolean {
  const text = (gauge: QuotaGauge) =>
    [
      gauge.contractWeeklyMinutes,
      ...gauge.shares.map((share) => `${share.placementId}=${share.weeklyMinutes}`),
    ].join();
  return text(a) === text(b);
}

/**
 * Full-time equivalent of weekly hours, in hundredths, half up: 17 h 30 of 35 h is 50 (0.50 ETP).
 * `fullTimeWeeklyMinutes` is the legal week in force (L3121-27).
 */
export function fullTimeHundredths(weeklyMinutes: number, fullTimeWeeklyMinutes: number): number {
  return Math.floor((weeklyMinutes * 200 + fullTimeWeeklyMinutes) / (2 * fullTimeWeeklyMinutes));
}
