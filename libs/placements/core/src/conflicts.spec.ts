import { addDays, localDate } from '@relais/kernel';
import fc from 'fast-check';
import { type PlacedHalfDay, blocking, findConflicts } from './conflicts';
import { workingTimeLimits } from './limits';
import type { ContractHours } from './quota';
import { at } from './testing';

const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';
const limits = workingTimeLimits(localDate(MONDAY));
const hours = (weekly: number): ContractHours[] => [
  { validFrom: localDate('2026-01-01'), validTo: null, weeklyMinutes: weekly * 60 },
];
const fullTime = hours(35);
const partTime = hours(28);
const found = (plan: PlacedHalfDay[], contract = fullTime) => findConflicts(plan, contract, limits);
const rules = (plan: PlacedHalfDay[], contract = fullTime) =>
  found(plan, contract).map((finding) => finding.ruleId);
const article = (plan: PlacedHalfDay[], contract = fullTime) =>
  found(plan, contract).flatMap((finding) => finding.references.map((reference) => reference.article));

describe('conflicts of an employee over all practices', () => {
  it('accepts an ordinary week between two practices', () => {
    const week = [0, 1, 2, 3, 4].flatMap((n) => {
      const day = addDays(localDate(MONDAY), n);
      return [at(n < 3 ? 'A' : 'B', day, '8:30', '12:00'), at(n < 3 ? 'A' : 'B', day, '14:00', '17:30')];
    });
    expect(found(week)).toEqual([]);
    expect(found(week, hours(34))).toEqual([]);
  });

  it('blocks the same person in two places', () => {
    const both = [at('A', MONDAY, '8:00', '12:00'), at('B', MONDAY, '11:00', '13:00')];
    expect(blocking(found(both))).toMatchObject([
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
        found([
          at('A', MONDAY, '8:00', '12:00'),
          { ...at('A', MONDAY, '8:00', '12:00'), placementId: 'other' },
        ]),
      ),
    ).toHaveLength(1);
  });

  it('lets half-days touch', () => {
    expect(blocking(found([at('A', MONDAY, '8:00', '12:00'), at('B', MONDAY, '12:00', '15:00')]))).toEqual(
      [],
    );
  });

  it('points at two places within one half-day, whose journey is work (L3121-1)', () => {
    const split = [at('A', MONDAY, '8:00', '10:00'), at('B', MONDAY, '10:30', '12:30')];
    expect(rules(split)).toContain('placements.two-sites-in-a-half-day');
    expect(article(split)).toContain('L3121-1');
  });

  it('warns below 11 h of rest between two practices, not at 11 h (L3131-1)', () => {
    const evening = at('A', MONDAY, '14:00', '20:30');
    const short = [evening, at('B', TUESDAY, '7:29', '12:00')];
    expect(rules(short)).toEqual(['placements.daily-rest']);
    expect(article(short)).toEqual(['L3131-1', 'art. 15']);
    expect(found(short)[0]).toMatchObject({
      severity: 'warning',
      numbers: { restMinutes: 659, minimumMinutes: 660 },
    });
    expect(rules([evening, at('B', TUESDAY, '7:30', '12:00')])).toEqual([]);
  });

  it('counts rest across the night of the October clock change on civil times', () => {
    expect(rules([at('A', '2026-10-24', '14:00', '20:30'), at('B', '2026-10-25', '7:30', '11:30')])).toEqual(
      [],
    );
  });

  it('warns when the day spans more than 10 h (CCN 1147 art. 15)', () => {
    const long = [at('A', MONDAY, '8:00', '12:00'), at('B', MONDAY, '14:00', '18:01')];
    expect(rules(long)).toEqual(['placements.daily-span']);
    expect(article(long)[0]).toBe('art. 15');
    expect(rules([at('A', MONDAY, '8:00', '12:00'), at('B', MONDAY, '14:00', '18:00')])).toEqual([]);
  });

  it('warns beyond 10 h of work in a day over all practices (L3121-18)', () => {
    const heavy = [at('A', MONDAY, '7:00', '13:00'), at('B', MONDAY, '13:30', '18:00')];
    expect(rules(heavy)).toEqual(['placements.daily-span', 'placements.daily-work']);
    expect(article(heavy)).toContain('L3121-18');
  });

  it('warns about a second period shorter than 3 h in a split day (CCN 1147 art. 15)', () => {
    expect(rules([at('A', MONDAY, '8:00', '12:00'), at('B', MONDAY, '16:00', '18:00')])).toEqual([
      'placements.short-period',
    ]);
  });

  it('lets a full-timer work a short single day, not a part-timer (avenant 64 art. 6)', () => {
    const short = [at('A', MONDAY, '8:00', '10:59')];
    expect(rules(short)).toEqual([]);
    expect(rules(short, partTime)).toEqual(['placements.short-period']);
    expect(article(short, partTime)).toEqual(['avenant n° 64, art. 6']);
    expect(rules([at('A', MONDAY, '8:00', '11:00')], partTime)).toEqual([]);
  });

  it('takes a meal of 30 min at the same practice as part of a continuous day', () => {
    expect(rules([at('A', MONDAY, '8:30', '12:30'), at('A', MONDAY, '13:00', '15:00')], partTime)).toEqual(
      [],
    );
    expect(rules([at('A', MONDAY, '8:30', '12:30'), at('A', MONDAY, '13:01', '15:00')], partTime)).toEqual([
      'placements.short-period',
    ]);
  });

  it('warns about a break over 2 h for a part-timer only (avenant 64 art. 7)', () => {
    const wide = [at('A', MONDAY, '8:00', '11:30'), at('B', MONDAY, '13:31', '17:00')];
    expect(rules(wide)).toEqual([]);
    expect(rules(wide, partTime)).toEqual(['placements.interruption']);
    expect(article(wide, partTime)[0]).toBe('avenant n° 64, art. 7');
    expect(rules([at('A', MONDAY, '8:00', '11:30'), at('B', MONDAY, '13:30', '17:00')], partTime)).toEqual(
      [],
    );
  });

  it('warns beyond two periods a day (CCN 1147 art. 15)', () => {
    const three = [
      at('A', MONDAY, '7:30', '10:30'),
      at('B', MONDAY, '11:00', '14:00'),
      at('A', MONDAY, '14:30', '17:30'),
    ];
    expect(rules(three)).toContain('placements.periods-per-day');
  });

  it('warns beyond six periods a week below 24 h (avenant 64 art. 6)', () => {
    const seven = [0, 1, 2, 3].flatMap((n) => {
      const day = addDays(localDate(MONDAY), n);
      return n === 3
        ? [at('A', day, '8:00', '11:00')]
        : [at('A', day, '8:00', '11:00'), at('A', day, '13:00', '16:00')];
    });
    expect(rules(seven, hours(21))).toEqual(['placements.periods-per-week']);
    expect(rules(seven, hours(24))).toEqual([]);
  });

  it('warns beyond 48 h (L3121-20) and six days (L3132-1) in a civil week', () => {
    const week = [0, 1, 2, 3, 4, 5, 6].map((n) => at('A', addDays(localDate(MONDAY), n), '8:00', '15:00'));
    expect(rules(week)).toEqual(['placements.weekly-work', 'placements.weekly-rest']);
    expect(rules(week.slice(0, 6))).toEqual([]);
  });

  it('tells a conflict that comes back once, with its first day', () => {
    const mondays = [0, 7, 14].flatMap((n) => {
      const day = addDays(localDate(MONDAY), n);
      return [at('A', day, '8:00', '12:00'), at('B', day, '11:00', '13:00')];
    });
    expect(blocking(found(mondays))).toMatchObject([{ numbers: { firstOn: MONDAY } }]);
  });

  it('ignores half-days of holidays and closures', () => {
    const closed = { ...at('A', MONDAY, '8:00', '12:00'), kind: 'closure' as const };
    expect(found([closed, at('B', MONDAY, '8:00', '12:00')])).toEqual([]);
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
        expect(blocking(found(plan)).length > 0).toBe(shares);
        expect(rules([...plan].reverse()).sort()).toEqual(rules(plan).sort());
      }),
    );
  });
});
