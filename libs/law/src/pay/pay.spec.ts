import { expect, test } from '@jest/globals';
import { addMonths, localDate as d } from '@relais/kernel';
import fc from 'fast-check';
import { evaluate } from '../rule';
import { seniorityBonus } from './supplements';

test('an amount of bonus is an assumption, because the agreement names no base (art. 14)', () => {
  const facts = { on: '2026-11-30', groupFrom: '2020-11-30' };
  expect(evaluate(seniorityBonus, facts).status).toBe('verified');
  expect(evaluate(seniorityBonus, { ...facts, baseCents: 1889_38 }).status).toBe('assumption');
});

test('the bonus never falls with seniority and never passes 20% (art. 14)', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 60 }), (months, more) => {
      const on = d('2026-11-30');
      const at = (own: number) =>
        evaluate(seniorityBonus, { on, groupFrom: addMonths(on, -own) }).value!.percent;
      expect(at(months + more)).toBeGreaterThanOrEqual(at(months));
      expect(at(months)).toBeLessThanOrEqual(20);
    }),
  );
});
