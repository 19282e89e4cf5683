import { type LocalDate, addDays, localDate } from '@relais/kernel';
import fc from 'fast-check';
import { findClashes } from './clashes';
import { type PlannedPlacement, lay, previewPlan, telltaleWeeks } from './preview';
import { slot, stating, terms } from './testing';

const employee = stating();
const placement = (practice: string, dated: PlannedPlacement['terms']): PlannedPlacement => ({
  placementId: practice,
  memberId: practice,
  memberName: `Cabinet ${practice}`,
  siteId: practice,
  terms: dated,
});
const since = (from: string) => ({ from: localDate(from), to: null });

describe('preview of a change of plan', () => {
  const a = placement('A', [terms('2026-01-01', [slot(1, 'am', '8:00', '12:00')])]);

  it('finds a clash that only comes with terms planned for next year', () => {
    const b = placement('B', [
      terms('2026-06-01', [slot(2, 'am', '8:00', '12:00')], { validTo: localDate('2027-08-31') }),
      terms('2027-09-01', [slot(1, 'am', '11:00', '14:00')]),
    ]);
    expect(
      previewPlan({ before: [a], after: [a, b], period: since('2026-06-01'), employee }).clashes,
    ).toMatchObject([{ ruleId: 'placements.two-places-at-once', numbers: { firstOn: '2027-09-06' } }]);
  });

  it('finds a clash of week B only', () => {
    const b = placement('B', [
      terms('2026-06-01', [slot(3, 'am', '8:00', '12:00', 0), slot(1, 'am', '8:00', '12:00', 1)]),
    ]);
    expect(
      previewPlan({ before: [a], after: [a, b], period: since('2026-06-01'), employee }).clashes,
    ).toHaveLength(1);
  });

  it('does not blame a change for what was already wrong', () => {
    const clash = placement('C', [terms('2026-01-01', [slot(1, 'am', '9:00', '12:00')])]);
    const fine = placement('D', [terms('2026-01-01', [slot(3, 'am', '9:00', '12:00')])]);
    expect(
      previewPlan({
        before: [a, clash],
        after: [a, clash, fine],
        period: since('2026-01-01'),
        employee,
      }),
    ).toEqual({ clashes: [], rules: [] });
  });

  it('blocks exactly what a calendar of two years would block', () => {
    const anySlot = fc
      .tuple(
        fc.constantFrom<0 | 1>(0, 1),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 7, max: 16 }),
        fc.integer({ min: 1, max: 4 }),
      )
      .map(([week, day, from, length]) =>
        slot(day, from < 13 ? 'am' : 'pm', `${from}:00`, `${from + length}:00`, week),
      );
    const anyPlacement = (name: string) =>
      fc
        .array(fc.tuple(anySlot, anySlot, fc.constantFrom<1 | 2>(1, 2), fc.integer({ min: 1, max: 300 })), {
          minLength: 1,
          maxLength: 3,
        })
        .map((parts) => {
          let from: LocalDate = localDate('2026-01-01');
          return placement(
            name,
            parts.map(([one, other, cycleWeeks, length], index) => {
              const slots = (one.weekday === other.weekday ? [one] : [one, other]).map((s) =>
                cycleWeeks === 1 ? { ...s, week: 0 as const } : s,
              );
              const validTo = index === parts.length - 1 ? null : addDays(from, length);
              const dated = terms(from, slots, { cycleWeeks, validTo });
              from = addDays(from, length + 1);
              return dated;
            }),
          );
        });
    fc.assert(
      fc.property(anyPlacement('A'), anyPlacement('B'), (one, other) => {
        const period = { from: localDate('2026-01-01'), to: localDate('2027-12-31') };
        const everyDay = findClashes([one, other].flatMap((p) => lay(p, period)));
        const seen = previewPlan({ before: [one], after: [one, other], period, employee });
        expect(seen.clashes.length > 0).toBe(everyDay.length > 0);
      }),
      { numRuns: 25 },
    );
  });

  it('says eleven hours over two practices once, for as long as the change runs (L3121-18)', () => {
    const morning = placement('A', [terms('2026-01-01', [slot(2, 'am', '7:00', '12:00')])]);
    const evening = placement('B', [terms('2026-12-01', [slot(2, 'pm', '13:00', '18:40')])]);
    const { rules } = previewPlan({
      before: [morning],
      after: [morning, evening],
      period: since('2026-12-01'),
      employee: stating({
        journeys: [
          { siteA: 'A', siteB: 'B', minutes: 20, validFrom: localDate('2026-01-01'), validTo: null },
        ],
      }),
    });
    expect(rules.filter(({ ruleId }) => ruleId === 'working-time.daily-maximum')).toMatchObject([
      {
        ruleId: 'working-time.daily-maximum',
        from: '2026-12-01',
        to: null,
        practices: ['A', 'B'],
        numbers: { workedMinutes: 660, journeyMinutes: 20, maximumMinutes: 600 },
      },
    ]);
  });

  it('sees a mean over twelve weeks that no single week breaks (L3121-22)', () => {
    const long = [1, 2, 3, 4, 5].flatMap((day) => [
      slot(day, 'am', '8:00', '12:30'),
      slot(day, 'pm', '13:30', '18:00'),
    ]);
    const before = placement('A', [terms('2025-01-01', long)]);
    const saturday = placement('B', [terms('2026-03-02', [slot(6, 'am', '8:00', '9:00')])]);
    const { rules } = previewPlan({
      before: [before],
      after: [before, saturday],
      period: since('2026-03-02'),
      employee,
    });
    expect(rules.map(({ ruleId, severity }) => [ruleId, severity])).toContainEqual([
      'working-time.twelve-week-average',
      'error',
    ]);
  });

  it('looks at few weeks, each once', () => {
    const windows = telltaleWeeks([a], { from: localDate('2026-01-01'), to: null });
    expect(windows).toEqual([{ from: '2025-12-29', to: '2026-03-29' }]);
  });
});
