import { localDate } from '@relais/kernel';
import type { PatternSlot } from './pattern';
import { NEW_PLACEMENT, type PlanBoard, checkPlan, stretchOn } from './plan-check';

const slot = (weekday: number, half: 'am' | 'pm'): PatternSlot => ({
  week: 0,
  weekday: weekday as PatternSlot['weekday'],
  half,
  startMinute: half === 'am' ? 510 : 840,
  endMinute: half === 'am' ? 720 : 1050,
});
const board: PlanBoard = {
  startsOn: '2026-01-05',
  endsOn: null,
  atWork: {
    birthDate: '1990-05-04',
    agreement: 'idcc-1147',
    zone: 'metropole',
    contract: [{ validFrom: '2026-01-05', validTo: null, weeklyMinutes: 2100 }],
    outsideWork: [{ validFrom: '2026-01-05', validTo: null, weeklyMinutes: 0 }],
    journeys: [],
  },
  overrides: [],
  hosts: [
    {
      memberId: 'port',
      memberName: 'Cabinet du Port',
      admittedOn: '2026-09-01',
      leftOn: null,
      sites: [{ id: 'quay', name: 'Quai', closedOn: null }],
    },
  ],
  placements: [
    {
      id: 'first',
      memberId: 'parc',
      memberName: 'Cabinet du Parc',
      siteId: 'park',
      terms: [
        {
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
};

function check(slots: PatternSlot[], from = '2026-12-01') {
  const validFrom = localDate(from);
  const pattern = { cycleWeeks: 1 as const, slots };
  const weeklyMinutes = slots.length * 210;
  return checkPlan(
    board,
    {
      placementId: NEW_PLACEMENT,
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
