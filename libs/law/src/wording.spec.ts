import { describe, expect, test } from '@jest/globals';
import { localDate, month } from '@relais/kernel';
import {
  counted,
  euros,
  hundredths,
  inBoth,
  longDate,
  monthInWords,
  months,
  workingDays,
  yearsAndMonths,
} from './wording';

describe('figures in sentences', () => {
  test('are written in both languages', () => {
    expect(inBoth((language) => euros(100, language))).toEqual({ fr: '1,00\u00a0€', en: '€1.00' });
  });

  test('amounts keep their cents and their sign', () => {
    expect([euros(186702, 'fr'), euros(186702, 'en')]).toEqual(['1\u202f867,02\u00a0€', '€1,867.02']);
    expect(euros(-5, 'fr')).toBe('-0,05\u00a0€');
    expect([euros(0, 'fr'), euros(0, 'en')]).toEqual(['0,00\u00a0€', '€0.00']);
    expect(euros(123456789, 'en')).toBe('€1,234,567.89');
  });

  test('hundredths lose useless zeros', () => {
    expect([250, 3000, 1705, -50].map((n) => hundredths(n, 'fr'))).toEqual(['2,5', '30', '17,05', '-0,5']);
    expect([hundredths(250, 'en'), hundredths(0, 'en')]).toEqual(['2.5', '0']);
  });

  test('the first of a month is « 1er » in French', () => {
    expect(longDate(localDate('2026-06-01'), 'fr')).toBe('1er\u00a0juin 2026');
    expect(longDate(localDate('2026-06-01'), 'en')).toBe('1\u00a0June 2026');
    expect(longDate(localDate('2026-06-02'), 'fr')).toBe('2\u00a0juin 2026');
    expect(longDate(localDate('2024-02-29'), 'en')).toBe('29\u00a0February 2024');
    expect(monthInWords(month('2026-08'), 'fr')).toBe('août 2026');
    expect(monthInWords(month('2026-12'), 'en')).toBe('December 2026');
  });

  test('French has its plural from two, English everywhere but at one', () => {
    expect([0, 1, 1.5, 2].map((n) => counted(n, 'fr', 'jour'))).toEqual([
      '0\u00a0jour',
      '1\u00a0jour',
      '1,5\u00a0jour',
      '2\u00a0jours',
    ]);
    expect([0, 1, 2].map((n) => counted(n, 'en', 'day'))).toEqual([
      '0\u00a0days',
      '1\u00a0day',
      '2\u00a0days',
    ]);
    expect(workingDays(150, 'fr')).toBe('1,5\u00a0jour ouvrable');
    expect([100, 199, 200].map((n) => workingDays(n, 'fr'))).toEqual([
      '1\u00a0jour ouvrable',
      '1,99\u00a0jour ouvrable',
      '2\u00a0jours ouvrables',
    ]);
    expect([100, 250].map((n) => workingDays(n, 'en'))).toEqual([
      '1\u00a0working day',
      '2.5\u00a0working days',
    ]);
    expect(counted(1.5, 'en', 'day')).toBe('1.5\u00a0days');
  });

  test('seniority is said in years and months', () => {
    expect(yearsAndMonths(111, 'fr')).toBe('9\u00a0ans et 3\u00a0mois');
    expect(yearsAndMonths(12, 'en')).toBe('1\u00a0year');
    expect(yearsAndMonths(0, 'fr')).toBe('0\u00a0mois');
    expect(yearsAndMonths(25, 'en')).toBe('2\u00a0years and 1\u00a0month');
    expect(yearsAndMonths(13, 'fr')).toBe('1\u00a0an et 1\u00a0mois');
    expect(yearsAndMonths(2, 'en')).toBe('2\u00a0months');
    expect([months(1, 'en'), months(2, 'en'), months(2, 'fr')]).toEqual([
      '1\u00a0month',
      '2\u00a0months',
      '2\u00a0mois',
    ]);
  });
});
