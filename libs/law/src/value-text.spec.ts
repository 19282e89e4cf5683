import { expect, test } from '@jest/globals';
import { percent, rate } from '@relais/kernel';
import { PARAMETERS } from './catalogue';
import { valueText } from './value-text';

test.each([
  [1231, 'cents per hour', '12,31\u00a0€', '€12.31'],
  [178214, 'cents per month', '1\u202f782,14\u00a0€', '€1,782.14'],
  [100005, 'cents', '1\u202f000,05\u00a0€', '€1,000.05'],
  [2100, 'minutes per week', '35\u202fh', '35\u202fh'],
  [15, 'days', '15', '15'],
  [12345.678, 'days', '12\u202f345,68', '12,345.68'],
  [percent(25), 'premium rate', '25\u00a0%', '25%'],
  [rate(1, 3), 'share', '33,33\u00a0%', '33.33%'],
  [true, '', 'oui', 'yes'],
  [false, '', 'non', 'no'],
  [null, 'days', '—', '—'],
  [undefined, 'days', '—', '—'],
  [[1, 2], 'days', '1 ; 2', '1 ; 2'],
  [-1234567.5, 'days', '-1\u202f234\u202f567,5', '-1,234,567.5'],
  [{ numerator: 3 }, 'days', 'numerator\u00a0: 3', 'numerator: 3'],
  [{ splitMinutesAfter: 30 }, 'days', 'splitMinutesAfter\u00a0: 30', 'split minutes after: 30'],
  ['2026', '', '2026', '2026'],
  [
    { 5: 181579, 6: 188938 },
    'cents per month',
    '5\u00a0: 1\u202f815,79\u00a0€, 6\u00a0: 1\u202f889,38\u00a0€',
    '5: €1,815.79, 6: €1,889.38',
  ],
  [
    [{ afterMinutes: 2100, uptoMinutes: null, premium: percent(50) }],
    'minutes per week and premium rate',
    'au-delà de\u00a0: 35\u202fh, jusqu’à\u00a0: —, majoration\u00a0: 50\u00a0%',
    'after: 35\u202fh, upto: —, premium: 50%',
  ],
  [{ months: { employee: 2 } }, 'months', 'mois\u00a0: employé\u00a0: 2', 'months: employee: 2'],
  [
    { monthsWithRenewal: 4, amountCents: 250 },
    'months',
    'mois avec renouvellement\u00a0: 4, amountCents\u00a0: 2,50\u00a0€',
    'months with renewal: 4, amount: €2.50',
  ],
])('%j in %s reads “%s” and “%s”', (value, unit, fr, en) => {
  expect(valueText(value, unit)).toEqual({ fr, en });
});

test('every value of the catalogue has a text without braces or undefined', () => {
  for (const { id, unit, values } of PARAMETERS)
    for (const { value } of values) {
      const { fr, en } = valueText(value, unit);
      expect([id, fr]).toEqual([id, expect.not.stringMatching(/[{}]|undefined|NaN|object/)]);
      expect(en).not.toBe('');
    }
});
