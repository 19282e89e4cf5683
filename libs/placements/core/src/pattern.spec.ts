import { minutesPerWeek, patternFaults, samePattern, weeklyMean } from './pattern';
import { slot } from './testing';

describe('weekly pattern', () => {
  it('counts the minutes of each week of the cycle and their mean', () => {
    const pattern = {
      cycleWeeks: 2 as const,
      slots: [slot(1, 'am', '8:00', '12:00', 0), slot(1, 'am', '8:00', '11:01', 1)],
    };
    expect(minutesPerWeek(pattern)).toEqual([240, 181]);
    expect(weeklyMean(pattern)).toBe(211);
  });

  it.each([
    ['nothing ticked', 1 as const, [], 'empty'],
    ['an end before its start', 1 as const, [slot(1, 'am', '12:00', '8:00')], 'times'],
    ['an end after midnight', 1 as const, [slot(1, 'pm', '20:00', '25:00')], 'times'],
    ['a week B in a one-week cycle', 1 as const, [slot(1, 'am', '8:00', '12:00', 1)], 'week'],
    [
      'the same half-day twice',
      1 as const,
      [slot(1, 'am', '8:00', '10:00'), slot(1, 'am', '10:00', '12:00')],
      'twice',
    ],
    [
      'an afternoon before the morning',
      1 as const,
      [slot(1, 'pm', '8:00', '10:00'), slot(1, 'am', '10:00', '12:00')],
      'half-order',
    ],
    [
      'half-days that overlap',
      1 as const,
      [slot(1, 'am', '8:00', '13:00'), slot(1, 'pm', '12:59', '17:00')],
      'overlap',
    ],
  ])('refuses %s', (_, cycleWeeks, slots, problem) => {
    expect(patternFaults({ cycleWeeks, slots }).map((fault) => fault.problem)).toContain(problem);
  });

  it('accepts half-days that touch', () => {
    expect(
      patternFaults({
        cycleWeeks: 1,
        slots: [slot(1, 'am', '8:00', '12:30'), slot(1, 'pm', '12:30', '17:00')],
      }),
    ).toEqual([]);
  });

  it('compares patterns whatever the order of their slots', () => {
    const a = slot(1, 'am', '8:00', '12:00');
    const b = slot(2, 'am', '8:00', '12:00');
    expect(samePattern({ cycleWeeks: 1, slots: [a, b] }, { cycleWeeks: 1, slots: [b, a] })).toBe(true);
    expect(samePattern({ cycleWeeks: 1, slots: [a, b] }, { cycleWeeks: 1, slots: [a] })).toBe(false);
  });
});
