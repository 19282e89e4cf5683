import { localDate } from '@relais/kernel';
import type { PatternSlot } from '@relais/placements/core';
import { NEW, checkPlan, stretchOn } from './plan-check';
import type { Board } from './placements-queries';

const slot = (weekday: number, half: 'am' | 'pm'): PatternSlot => ({
  week: 0,
  weekday: weekday as PatternSlot['weekday'],
  half,
  startMinute: half === 'am' ? 510 : 840,
  endMinute: half === 'am' ? 720 : 1050,
});
const board: Board = {
  contractId: 'contract',
  employeeId: 'anna',
  employeeName: 'Anna Ébène',
  startsOn: '2026-01-05',
  endsOn: null,
  hours: [{ validFrom: '2026-01-05', validTo: null, weeklyMinutes: 2100 }],
  hosts: [
    {
      memberId: 'port',
      memberName: 'Cabinet du Port',
      colourKey: 2,
      admittedOn: '2026-09-01',
      leftOn: null,
      sites: [{ id: 'quay', name: 'Quai', city: 'Vannes', closedOn: null }],
    },
  ],
  placements: [
    {
      id: 'first',
      contractId: 'contract',
      employeeId: 'anna',
      employeeName: 'Anna Ébène',
      memberId: 'parc',
      memberName: 'Cabinet du Parc',
      siteId: 'park',
      siteName: 'Parc',
      startsOn: '2026-01-05',
      endsOn: null,
      missions: '',
      agreementSignedOn: null,
      version: 1,
      terms: [
        {
          id: 't',
          validFrom: '2026-01-05',
          validTo: null,
          weeklyMinutes: 420,
          hourlyPriceCents: 2950,
          cycleWeeks: 1,
          slots: [slot(1, 'am'), slot(1, 'pm')],
        },
      ],
    },
  ],
  quota: [],
};

function check(slots: PatternSlot[], from = '2026-12-01') {
  const validFrom = localDate(from);
  const pattern = { cycleWeeks: 1 as const, slots };
  const weeklyMinutes = slots.length * 210;
  return checkPlan(
    board,
    {
      placementId: NEW,
      memberId: 'port',
      siteId: 'quay',
      from: validFrom,
      to: null,
      weeklyMinutes,
      pattern,
      terms: [{ validFrom, validTo: null, weeklyMinutes, hourlyPriceCents: 0, ...pattern }],
    },
    localDate('2026-11-22'),
  );
}

describe('checks in the form of a placement', () => {
  it('finds nothing to say about free half-days, and moves the gauge', () => {
    const { findings, quota } = check([slot(2, 'am'), slot(2, 'pm')]);
    expect(findings).toEqual([]);
    expect(stretchOn(quota, localDate('2026-11-30'))?.placedWeeklyMinutes).toBe(420);
    expect(stretchOn(quota, localDate('2026-12-01'))).toMatchObject({
      placedWeeklyMinutes: 840,
      holeMinutes: 1260,
    });
  });

  it('blocks a half-day that another practice holds', () => {
    expect(check([slot(1, 'am')]).findings).toMatchObject([
      { ruleId: 'placements.two-places-at-once', severity: 'error' },
    ]);
  });

  it('says what the server would refuse: a day before the admission, an empty week', () => {
    expect(check([slot(2, 'am')], '2026-08-31').findings.map(({ ruleId }) => ruleId)).toEqual([
      'placement.member-not-admitted',
    ]);
    expect(check([]).findings.map(({ ruleId }) => ruleId)).toEqual(['placement.pattern-empty']);
  });
});
