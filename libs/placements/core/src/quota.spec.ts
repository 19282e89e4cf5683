import { addDays, localDate } from '@relais/kernel';
import fc from 'fast-check';
import {
  type ContractHours,
  type PlacementQuota,
  fullTimeHundredths,
  quotaGauge,
  quotaTimeline,
} from './quota';

const contract = (from: string, to: string | null, weeklyMinutes: number): ContractHours => ({
  validFrom: localDate(from),
  validTo: to === null ? null : localDate(to),
  weeklyMinutes,
});
const quota = (practice: string, from: string, to: string | null, weeklyMinutes: number): PlacementQuota => ({
  ...contract(from, to, weeklyMinutes),
  placementId: practice,
  memberId: practice,
});

describe('quota of placements against contract hours', () => {
  it('shows the hole that no practice fills', () => {
    expect(
      quotaGauge(
        [contract('2026-01-01', null, 2100)],
        [quota('a', '2026-01-01', null, 1050), quota('b', '2026-03-01', null, 700)],
        localDate('2026-04-01'),
      ),
    ).toMatchObject({
      contractWeeklyMinutes: 2100,
      placedWeeklyMinutes: 1750,
      holeMinutes: 350,
      excessMinutes: 0,
    });
  });

  it('shows what is placed beyond the contract', () => {
    expect(
      quotaGauge(
        [contract('2026-01-01', null, 1400)],
        [quota('a', '2026-01-01', null, 1050), quota('b', '2026-01-01', null, 700)],
        localDate('2026-01-01'),
      ),
    ).toMatchObject({ holeMinutes: 0, excessMinutes: 350 });
  });

  it('cuts time where something changes, and joins what does not', () => {
    const stretches = quotaTimeline(
      [contract('2026-01-01', '2026-06-30', 2100), contract('2026-07-01', null, 2100)],
      [quota('a', '2026-01-01', '2026-08-31', 1050)],
      { from: localDate('2026-01-01'), to: localDate('2026-12-31') },
    );
    expect(stretches.map(({ from, to, placedWeeklyMinutes }) => [from, to, placedWeeklyMinutes])).toEqual([
      ['2026-01-01', '2026-08-31', 1050],
      ['2026-09-01', '2026-12-31', 0],
    ]);
  });

  it('leaves no day out and counts none twice', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((n) => addDays(localDate('2026-01-01'), n));
    const quotas = fc.array(
      fc
        .tuple(day, fc.option(fc.integer({ min: 0, max: 200 })), fc.integer({ min: 30, max: 2400 }))
        .map(([from, length, minutes]) => ({
          placementId: `${from}-${minutes}`,
          memberId: 'a',
          validFrom: from,
          validTo: length === null ? null : addDays(from, length),
          weeklyMinutes: minutes,
        })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(quotas, day, fc.integer({ min: 0, max: 300 }), (all, from, length) => {
        const to = addDays(from, length);
        const stretches = quotaTimeline([contract('2026-01-01', null, 2100)], all, { from, to });
        expect(stretches[0]?.from).toBe(from);
        expect(stretches.at(-1)?.to).toBe(to);
        stretches.slice(1).forEach((one, index) => expect(one.from).toBe(addDays(stretches[index]!.to!, 1)));
        for (const one of stretches) {
          expect(one.holeMinutes - one.excessMinutes).toBe(
            one.contractWeeklyMinutes - one.placedWeeklyMinutes,
          );
          expect(quotaGauge([contract('2026-01-01', null, 2100)], all, one.to!).placedWeeklyMinutes).toBe(
            one.placedWeeklyMinutes,
          );
        }
      }),
    );
  });

  it('gives full-time equivalents in hundredths, half up', () => {
    expect([2100, 1050, 700, 1400, 0].map((minutes) => fullTimeHundredths(minutes, 2100))).toEqual([
      100, 50, 33, 67, 0,
    ]);
  });
});
