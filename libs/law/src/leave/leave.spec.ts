import { describe, expect, test } from '@jest/globals';
import { addDays, eachDay, localDate as d, weekday } from '@relais/kernel';
import fc from 'fast-check';
import { isWorkingDay } from '../public-holidays';
import { evaluate } from '../rule';
import { leaveAccrual25, leaveAccrualSickness, leaveDaysCounted } from './accrual';
import { LEAVE_EVENTS, eventLeave } from './events';
import { sickPay } from './pay';

const year = { yearEndsOn: '2026-05-31' };

test('sickness before the law of 22 April 2024 is not guessed (L3141-5)', () => {
  expect(() => evaluate(leaveAccrualSickness, { yearEndsOn: '2024-04-23', sickMonths: 1 })).toThrow(
    RangeError,
  );
  expect(evaluate(leaveAccrualSickness, { yearEndsOn: '2024-04-24', sickMonths: 1 }).value).toEqual({
    hundredths: 200,
  });
});

test('every event gives days, at least those of each text, and stays marked as not read since June 2026', () => {
  for (const event of LEAVE_EVENTS) {
    const result = evaluate(eventLeave, { event, on: '2026-11-20', childAge: 10 });
    const { days, codeDays, agreementDays } = result.value!;
    expect(days).toBeGreaterThan(0);
    expect(days).toBe(Math.max(codeDays, agreementDays));
    expect(result.status).toBe('secondary');
  }
});

test('seniority of a previous practice counts for sick pay by assumption only (art. 14)', () => {
  const facts = {
    from: '2026-11-02',
    certificateInTime: true,
    socialSecurityPays: true,
    groupFrom: '2026-05-02',
    countedFrom: '2025-05-02',
    to: '2026-11-06',
    cause: 'illness',
  };
  expect(evaluate(sickPay, facts)).toMatchObject({ value: { paidDays: 2 }, status: 'assumption' });
});

describe('over all periods', () => {
  test('leave earned is the same for a year in one piece or in two, to the rounding of each piece', () => {
    const earned = (months: number) =>
      evaluate(leaveAccrual25, { ...year, monthsWorked: months }).value!.exactHundredths;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), (cut) => {
        expect(earned(cut) + earned(12 - cut)).toBe(earned(12));
      }),
    );
  });

  test('leave earned never falls when more is worked, and never passes thirty days', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 12, noNaN: true }),
        fc.integer({ min: 0, max: 52 }),
        (months, weeks) => {
          const at = (monthsWorked: number, weeksWorked: number) =>
            evaluate(leaveAccrual25, { ...year, monthsWorked, weeksWorked }).value!.hundredths;
          expect(at(months, weeks + 1)).toBeGreaterThanOrEqual(at(months, weeks));
          expect(at(months, weeks)).toBeLessThanOrEqual(3000);
          expect(at(months, weeks) % 100).toBe(0);
        },
      ),
    );
  });

  test('a leave cut in two at a day that would have been worked costs the same', () => {
    const start = d('2026-01-05');
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1 }),
        fc.integer({ min: 0, max: 330 }),
        fc.integer({ min: 2, max: 40 }),
        fc.integer({ min: 1, max: 39 }),
        (workedWeekdays, offset, length, cut) => {
          const awayFrom = addDays(start, offset);
          const backOn = addDays(awayFrom, length);
          const cost = (from: string, to: string) =>
            evaluate(leaveDaysCounted, { awayFrom: from, backOn: to, workedWeekdays }).value!.hundredths;
          const between = eachDay(addDays(awayFrom, 1), addDays(backOn, -1)).filter(
            (day) => workedWeekdays.includes(weekday(day)) && isWorkingDay(day, 'metropole'),
          );
          const at = between[cut % Math.max(1, between.length)];
          if (!at) return;
          expect(cost(awayFrom, at) + cost(at, backOn)).toBe(cost(awayFrom, backOn));
        },
      ),
    );
  });
});
