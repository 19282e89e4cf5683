import { addDays, localDate } from '@relais/kernel';
import fc from 'fast-check';
import { type PlacedHalfDay, blocking, findClashes } from './clashes';
import { at } from './testing';

const MONDAY = '2026-11-23';
const messages = (plan: PlacedHalfDay[]) =>
  findClashes(plan)
    .map(({ numbers }) => [numbers['sharedMinutes'], numbers['startMinute'], numbers['endMinute']].join('|'))
    .sort();

describe('two places at once', () => {
  it('blocks the same person in two places', () => {
    const both = [at('A', MONDAY, '8:00', '12:00'), at('B', MONDAY, '11:00', '13:00')];
    expect(blocking(findClashes(both))).toMatchObject([
      {
        ruleId: 'placements.two-places-at-once',
        numbers: { sharedMinutes: 60 },
        message: { fr: expect.stringContaining('Cabinet A / Cabinet B') },
      },
    ]);
  });

  it('blocks a half-day planned twice at one practice, which would count its hours twice', () => {
    expect(
      blocking(
        findClashes([
          at('A', MONDAY, '8:00', '12:00'),
          { ...at('A', MONDAY, '8:00', '12:00'), placementId: 'other' },
        ]),
      ),
    ).toHaveLength(1);
  });

  it('lets half-days touch', () => {
    expect(
      blocking(findClashes([at('A', MONDAY, '8:00', '12:00'), at('B', MONDAY, '12:00', '15:00')])),
    ).toEqual([]);
  });

  it('tells a conflict that comes back once, with its first day', () => {
    const mondays = [0, 7, 14].flatMap((n) => {
      const day = addDays(localDate(MONDAY), n);
      return [at('A', day, '8:00', '12:00'), at('B', day, '11:00', '13:00')];
    });
    expect(blocking(findClashes(mondays))).toMatchObject([{ numbers: { firstOn: MONDAY } }]);
  });

  it('ignores half-days of holidays and closures', () => {
    const closed = { ...at('A', MONDAY, '8:00', '12:00'), kind: 'closure' as const };
    expect(findClashes([closed, at('B', MONDAY, '8:00', '12:00')])).toEqual([]);
  });

  it('blocks exactly when two half-days share a minute, in whatever order they come', () => {
    const halfDay = fc
      .tuple(
        fc.constantFrom('A', 'B', 'C'),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 1300 }),
        fc.integer({ min: 1, max: 139 }),
      )
      .map(([practice, n, startMinute, length]) => ({
        ...at(practice, addDays(localDate(MONDAY), n), '8:00', '12:00'),
        startMinute,
        endMinute: startMinute + length,
        minutes: length,
      }));
    fc.assert(
      fc.property(fc.array(halfDay, { maxLength: 12 }), (plan) => {
        const shares = plan.some((a, i) =>
          plan.some(
            (b, j) => i < j && a.day === b.day && a.startMinute < b.endMinute && b.startMinute < a.endMinute,
          ),
        );
        expect(blocking(findClashes(plan)).length > 0).toBe(shares);
        expect(messages([...plan].reverse())).toEqual(messages(plan));
      }),
    );
  });
});
