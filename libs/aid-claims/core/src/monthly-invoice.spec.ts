import { expect, test } from '@jest/globals';
import { cents, minutes } from '@relais/kernel';
import { monthlyInvoice } from './monthly-invoice';

test('35 hours a week at 24 € are 3 640 € a month', () => {
  const invoice = monthlyInvoice([{ weeklyMinutes: minutes(35 * 60), hourlyPriceCents: cents(2400) }]);
  expect(invoice.totalCents).toBe(364_000);
  expect(invoice.lines[0]?.explanation.fr).toBe('35,00 h par semaine × 24,00 € × 52 / 12');
});

test('several placements add up, each rounded once', () => {
  const one = { weeklyMinutes: minutes(605), hourlyPriceCents: cents(2333) };
  const { lines, totalCents } = monthlyInvoice([one, one, one]);
  // 605 min × 23,33 € / 60 × 52 / 12 = 1 019,3907… €
  expect(lines.map(({ monthlyCents }) => monthlyCents)).toEqual([101_939, 101_939, 101_939]);
  expect(totalCents).toBe(305_817);
});

test('no placement, no invoice', () => {
  expect(monthlyInvoice([])).toEqual({ lines: [], totalCents: 0 });
});
