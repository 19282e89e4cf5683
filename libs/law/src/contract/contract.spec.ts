import { describe, expect, test } from '@jest/globals';
import { addDays, addMonths, localDate as d } from '@relais/kernel';
import fc from 'fast-check';
import { evaluate } from '../rule';
import { wholeMonths } from '../employer-group/seniority';
import { cddToPermanent, cddWaitingPeriod } from './fixed-term';
import { dismissalNotice } from './notice';
import { severance } from './severance';

const extra = (from: string, to: string) => ({ from, to, replacement: false });

describe('over all seniorities', () => {
  const day = fc.integer({ min: 0, max: 15_000 }).map((n) => addDays(d('1985-01-31'), n));

  test('whole months are those that have passed, for any pair of days', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 9000 }), (hiredOn, later) => {
        const on = addDays(hiredOn, later);
        const whole = wholeMonths(hiredOn, on);
        expect(addMonths(hiredOn, whole) <= on && on < addMonths(hiredOn, whole + 1)).toBe(true);
      }),
    );
  });

  test('severance never falls when seniority or pay grows, and is never below either text', () => {
    const amount = (months: number, pay: number) => {
      const endsOn = addMonths(d('2026-11-01'), 0);
      const hiredOn = addMonths(endsOn, -months);
      return evaluate(severance, { hiredOn, notifiedOn: endsOn, endsOn, last12MonthsCents: pay }).value!;
    };
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 9_000_000 }),
        (months, more, pay) => {
          const [less, longer] = [amount(months, pay), amount(months + more, pay)];
          expect(longer.cents).toBeGreaterThanOrEqual(less.cents);
          expect(amount(months, pay + 1200).cents).toBeGreaterThanOrEqual(less.cents);
          expect(less.cents).toBe(Math.max(less.codeCents, less.agreementCents));
        },
      ),
    );
  });

  test('a notice never gets shorter with seniority', () => {
    const weight = ({ value, unit }: { value: number; unit: string }) =>
      unit === 'days' ? value : value * 30;
    fc.assert(
      fc.property(
        fc.constantFrom('dismissal', 'resignation', 'retirement'),
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 0, max: 24 }),
        (reason, months, more) => {
          const on = d('2026-11-01');
          const at = (n: number) =>
            evaluate(dismissalNotice, { reason, hiredOn: addMonths(on, -n), notifiedOn: on }).value!.length;
          expect(weight(at(months + more))).toBeGreaterThanOrEqual(weight(at(months)));
        },
      ),
    );
  });

  test('the six months of fixed term do not depend on how contracts are cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 400 }), fc.integer({ min: 1, max: 399 }), (length, cut) => {
        const from = d('2026-01-01');
        const to = addDays(from, length - 1);
        const at = addDays(from, Math.min(cut, length - 1));
        const whole = evaluate(cddToPermanent, { contracts: [extra(from, to)] });
        const split = evaluate(cddToPermanent, {
          contracts: [extra(from, addDays(at, -1)), extra(at, to)],
        });
        expect(split.verdict).toBe(whole.verdict);
        expect(split.value).toEqual(whole.value);
      }),
    );
  });

  test('the waiting period ends on the first day that passes the check', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 300 }), (length, gap) => {
        const endedFrom = d('2026-01-05');
        const endedTo = addDays(endedFrom, length - 1);
        const facts = { endedFrom, endedTo, openWeekdays: [1, 2, 4, 6] };
        const { earliestOn } = evaluate(cddWaitingPeriod, {
          ...facts,
          nextStartsOn: addDays(endedTo, gap),
        }).value!;
        expect(evaluate(cddWaitingPeriod, { ...facts, nextStartsOn: earliestOn }).verdict).toBe('ok');
        const eve = addDays(earliestOn, -1);
        if (eve > endedTo)
          expect(evaluate(cddWaitingPeriod, { ...facts, nextStartsOn: eve }).verdict).toBe('error');
      }),
    );
  });
});
