import { type LocalDate, addDays, daysBetween, eachDay, isoWeek, localDate, weekday } from '@relais/kernel';
import fc from 'fast-check';
import { type Closure, expandPattern } from './expand';
import { type PatternSlot, inOrder, patternFaults, slotMinutes } from './pattern';
import { slot, terms } from './testing';

const period = (from: string, to: string) => ({ from: localDate(from), to: localDate(to) });
const closure = (startsOn: string, endsOn: string, half: 'am' | 'pm' | null = null): Closure => ({
  siteId: null,
  startsOn: localDate(startsOn),
  endsOn: localDate(endsOn),
  half,
  reason: 'Congés du cabinet',
  effect: 'paid',
});
const christmas = { on: localDate('2026-12-25'), name: { fr: 'Noël', en: 'Christmas Day' } };

const weekOf = (week: 0 | 1) =>
  fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), { maxLength: 7 }).chain((weekdays) =>
    fc.tuple(
      ...weekdays.map((day) =>
        fc
          .tuple(
            fc.integer({ min: 360, max: 500 }),
            fc.integer({ min: 30, max: 300 }),
            fc.integer({ min: 0, max: 120 }),
            fc.integer({ min: 30, max: 300 }),
            fc.constantFrom('am', 'pm', 'both'),
          )
          .map(([start, morning, pause, afternoon, which]) => {
            const am = {
              week,
              weekday: day,
              half: 'am',
              startMinute: start,
              endMinute: start + morning,
            } as const;
            const from = start + morning + pause;
            const pm = {
              week,
              weekday: day,
              half: 'pm',
              startMinute: from,
              endMinute: from + afternoon,
            } as const;
            return which === 'am' ? [am] : which === 'pm' ? [pm] : [am, pm];
          }),
      ),
    ),
  );
const anyPattern = fc.oneof(
  weekOf(0).map((week) => ({ cycleWeeks: 1 as const, slots: week.flat() })),
  fc
    .tuple(weekOf(0), weekOf(1))
    .map(([a, b]) => ({ cycleWeeks: 2 as const, slots: [...a.flat(), ...b.flat()] as PatternSlot[] })),
);
const anyDay = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(localDate('2024-01-01'), n));

describe('expansion of a weekly pattern', () => {
  it('puts each half-day on its day, in order of time', () => {
    const mondays = terms('2026-11-01', [
      slot(1, 'pm', '14:00', '18:00'),
      slot(1, 'am', '8:00', '12:00'),
      slot(3, 'am', '8:30', '12:00'),
    ]);
    expect(
      expandPattern([mondays], period('2026-11-02', '2026-11-08')).map((one) => [
        one.day,
        one.half,
        one.minutes,
      ]),
    ).toEqual([
      ['2026-11-02', 'am', 240],
      ['2026-11-02', 'pm', 240],
      ['2026-11-04', 'am', 210],
    ]);
  });

  it('alternates A in even ISO weeks and B in odd ones', () => {
    const alternating = terms('2026-01-01', [
      slot(2, 'am', '8:00', '12:00', 0),
      slot(4, 'am', '8:00', '12:00', 1),
    ]);
    for (const one of expandPattern([alternating], period('2026-01-01', '2026-12-31'))) {
      expect(weekday(one.day)).toBe(isoWeek(one.day).week % 2 === 0 ? 2 : 4);
    }
  });

  it('works two B weeks in a row at the end of a year of 53 weeks', () => {
    const alternating = terms('2026-01-01', [
      slot(2, 'am', '8:00', '12:00', 0),
      slot(4, 'am', '8:00', '12:00', 1),
    ]);
    expect(expandPattern([alternating], period('2026-12-21', '2027-01-17')).map((one) => one.day)).toEqual([
      '2026-12-22', // week 52, A
      '2026-12-31', // week 53, B
      '2027-01-07', // week 1, B again
      '2027-01-12', // week 2, A
    ]);
  });

  it('keeps wall times and minutes on the Sundays when clocks change', () => {
    const sundays = terms('2026-01-01', [slot(7, 'am', '1:00', '5:00')]);
    for (const day of ['2026-10-25', '2027-03-28']) {
      expect(expandPattern([sundays], period(day, day))).toMatchObject([
        { day, startMinute: 60, endMinute: 300, minutes: 240 },
      ]);
    }
  });

  it('plans the leap day', () => {
    const tuesdays = terms('2028-01-01', [slot(2, 'am', '8:00', '12:00')]);
    expect(expandPattern([tuesdays], period('2028-02-28', '2028-03-01')).map((one) => one.day)).toEqual([
      '2028-02-29',
    ]);
  });

  it('follows the terms in force on each day, and none between two of them', () => {
    const before = terms('2026-10-01', [slot(1, 'am', '8:00', '12:00')], {
      validTo: localDate('2026-10-11'),
    });
    const after = terms('2026-10-19', [slot(1, 'am', '9:00', '12:00')]);
    expect(
      expandPattern([before, after], period('2026-10-01', '2026-10-31')).map((one) => [
        one.day,
        one.startMinute,
      ]),
    ).toEqual([
      ['2026-10-05', 480],
      ['2026-10-19', 540],
      ['2026-10-26', 540],
    ]);
  });

  it('marks a public holiday with its name and keeps its minutes', () => {
    const fridays = terms('2026-12-01', [slot(5, 'am', '8:00', '12:00')]);
    expect(expandPattern([fridays], period('2026-12-25', '2026-12-25'), [], [christmas])).toMatchObject([
      { kind: 'holiday', minutes: 240, reason: { fr: 'Noël' }, effect: null },
    ]);
  });

  it('lets a holiday win over a closure of the practice', () => {
    const fridays = terms('2026-12-01', [slot(5, 'am', '8:00', '12:00')]);
    const planned = expandPattern(
      [fridays],
      period('2026-12-18', '2027-01-01'),
      [closure('2026-12-24', '2027-01-01')],
      [christmas],
    );
    expect(planned.map((one) => [one.day, one.kind])).toEqual([
      ['2026-12-18', 'work'],
      ['2026-12-25', 'holiday'],
      ['2027-01-01', 'closure'],
    ]);
  });

  it('closes a half-day only, as on 24 December in the afternoon', () => {
    const thursdays = terms('2026-12-01', [slot(4, 'am', '8:00', '12:00'), slot(4, 'pm', '14:00', '17:00')]);
    const planned = expandPattern([thursdays], period('2026-12-24', '2026-12-24'), [
      closure('2026-12-24', '2026-12-24', 'pm'),
    ]);
    expect(planned.map((one) => one.kind)).toEqual(['work', 'closure']);
    expect(planned[1]).toMatchObject({ effect: 'paid', reason: { fr: 'Congés du cabinet' } });
  });

  it('plans nothing for a placement without terms', () => {
    expect(expandPattern([], period('2026-12-01', '2026-12-31'))).toEqual([]);
  });

  it('never puts two half-days on top of each other, whatever the pattern and the dates', () => {
    fc.assert(
      fc.property(anyPattern, anyDay, fc.integer({ min: 0, max: 120 }), (pattern, from, length) => {
        fc.pre(pattern.slots.length > 0);
        expect(patternFaults(pattern)).toEqual([]);
        const planned = expandPattern([terms(from, pattern.slots, { ...pattern })], {
          from,
          to: addDays(from, length),
        });
        planned.slice(1).forEach((one, index) => {
          const previous = planned[index]!;
          expect(
            previous.day < one.day || (previous.day === one.day && previous.endMinute <= one.startMinute),
          ).toBe(true);
        });
      }),
    );
  });

  it('plans exactly the minutes of the pattern over whole cycles of one week', () => {
    fc.assert(
      fc.property(
        weekOf(0),
        anyDay,
        fc.integer({ min: 1, max: 60 }),
        fc.array(fc.tuple(anyDay, fc.integer({ min: 0, max: 20 }))),
        (week, from, weeks, closed) => {
          const slots = week.flat() as PatternSlot[];
          const planned = expandPattern(
            [terms(from, slots)],
            { from, to: addDays(from, weeks * 7 - 1) },
            closed.map(([start, length]) => closure(start, addDays(start, length))),
          );
          expect(planned.reduce((sum, one) => sum + one.minutes, 0)).toBe(
            weeks * slots.reduce((sum, one) => sum + slotMinutes(one), 0),
          );
        },
      ),
    );
  });

  it('gives the same plan cut in two as in one piece', () => {
    fc.assert(
      fc.property(
        anyPattern,
        anyDay,
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 0, max: 89 }),
        (pattern, from, length, cutAfter) => {
          const to = addDays(from, length);
          const cut = addDays(from, Math.min(cutAfter, length - 1));
          const all = [terms(from, pattern.slots, { ...pattern })];
          expect([
            ...expandPattern(all, { from, to: cut }),
            ...expandPattern(all, { from: addDays(cut, 1), to }),
          ]).toEqual(expandPattern(all, { from, to }));
        },
      ),
    );
  });

  it('agrees with counting the days of the calendar one by one', () => {
    fc.assert(
      fc.property(anyPattern, anyDay, fc.integer({ min: 0, max: 60 }), (pattern, from, length) => {
        const to = addDays(from, length);
        const naive = eachDay(from, to).flatMap((day: LocalDate) =>
          inOrder(pattern.slots)
            .filter((one) => one.weekday === (((daysBetween(localDate('2024-01-01'), day) % 7) + 7) % 7) + 1)
            .filter((one) => pattern.cycleWeeks === 1 || one.week === isoWeek(day).week % 2)
            .map((one) => `${day} ${one.startMinute}`),
        );
        expect(
          expandPattern([terms(from, pattern.slots, { ...pattern })], { from, to }).map(
            (one) => `${one.day} ${one.startMinute}`,
          ),
        ).toEqual(naive);
      }),
    );
  });
});
