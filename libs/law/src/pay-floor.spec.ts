import { describe, expect, test } from '@jest/globals';
import { applyRate, localDate as d, minutes, rate } from '@relais/kernel';
import { type GradeLevel, isGradeLevel, payGrid } from './agreements/idcc-1147/pay-grid';
import { labourCode } from './citations';
import { payFloor } from './pay-floor';
import { smicHourly, smicMonthly } from './smic';
import { legalMonth, legalWeek } from './working-time/legal-duration';

describe('the SMIC', () => {
  test.each([
    ['2025-12-31', 1188, 180180, 'Décret n° 2024-951 du 23 octobre 2024'],
    ['2026-01-01', 1202, 182303, 'Décret n° 2025-1228 du 17 décembre 2025'],
    ['2026-01-02', 1202, 182303, 'Décret n° 2025-1228 du 17 décembre 2025'],
    ['2026-05-31', 1202, 182303, 'Décret n° 2025-1228 du 17 décembre 2025'],
    ['2026-06-01', 1231, 186702, 'Arrêté du 22 mai 2026'],
    ['2026-06-02', 1231, 186702, 'Arrêté du 22 mai 2026'],
  ])('on %s is %i cents an hour and %i a month (%s)', (day, hourly, monthly, text) => {
    expect(smicHourly.at(d(day)).value).toBe(hourly);
    expect(smicMonthly.at(d(day))).toMatchObject({
      value: monthly,
      reference: { code: text, article: 'article 1' },
    });
  });

  test('of a month is that of an hour over 35 × 52 / 12 hours, to the cent', () => {
    for (const { from, value } of smicHourly.values) {
      expect(applyRate(value, rate(legalMonth.at(from).value, 60), 'half-up')).toBe(
        smicMonthly.at(from).value,
      );
    }
  });

  test('is stale in January if nobody looked for the yearly rise', () => {
    expect(smicHourly.at(d('2026-12-20')).stale).toBe(false);
    expect(smicHourly.at(d('2027-01-01')).stale).toBe(true);
  });
});

test('the legal month is the legal week spread over twelve months (L3121-27): 151.67 h', () => {
  expect(legalWeek.at(d('2026-01-01')).value).toBe(2100);
  expect(legalMonth.at(d('2026-01-01')).value).toBe(9100);
});

describe('the pay floor of IDCC 1147', () => {
  test.each<[string, GradeLevel, number, 'smic' | 'grid']>([
    ['2024-01-01', 4, 178214, 'grid'],
    ['2024-10-31', 4, 178214, 'grid'],
    ['2024-11-01', 4, 180180, 'smic'],
    ['2025-12-31', 5, 181579, 'grid'],
    ['2026-01-01', 5, 182303, 'smic'],
    ['2026-05-31', 5, 182303, 'smic'],
    ['2026-06-01', 5, 186702, 'smic'],
    ['2026-06-01', 6, 188938, 'grid'],
    ['2026-06-01', 7, 196621, 'grid'],
    ['2026-06-01', 16, 453083, 'grid'],
  ])('on %s at level %i is %i cents, set by the %s', (day, level, floorCents, setBy) => {
    expect(payFloor(d(day), level)).toMatchObject({ floorCents, setBy });
  });

  test('of a part-time contract is its share (L3123-5): level 6, 24 h', () => {
    const floor = payFloor(d('2026-06-01'), 6, minutes(24 * 60));
    expect(floor.floorCents).toBe(129557);
    expect(floor.references.map(({ article }) => article)).toContain('L3123-5');
  });

  test('of a part-time contract is rounded to the cent once, half up: level 5, 20 h', () => {
    expect(payFloor(d('2026-06-01'), 5, minutes(20 * 60)).floorCents).toBe(106687);
  });

  test('of a 39 h contract counts four hours at 25 % (L3121-36)', () => {
    const floor = payFloor(d('2026-06-01'), 6, minutes(39 * 60));
    expect(floor.floorCents).toBe(Math.round((188938 * (35 + 4 * 1.25)) / 35));
    expect(floor.references.map(({ article }) => article)).toContain('L3121-36');
  });

  test('answers why, in both languages, with both texts', () => {
    const floor = payFloor(d('2026-06-01'), 5);
    expect(floor.explanation.fr).toBe(
      'Niveau 5 : grille 1\u202f815,79\u00a0€, SMIC 1\u202f867,02\u00a0€ pour 151,67 h ; le SMIC est plus élevé et s’applique.',
    );
    expect(floor.explanation.en).toBe(
      'Level 5: grid €1,815.79, SMIC €1,867.02 for 151.67 h; the SMIC is higher and applies.',
    );
    expect(floor.references.map(({ code, article }) => `${code} ${article}`)).toEqual([
      'Code du travail R3233-1',
      'Arrêté du 22 mai 2026 article 1',
      'Convention collective IDCC 1147 avenant n° 90 du 14 décembre 2023, annexe',
    ]);
  });

  test('tells the share of a part-time contract when the grid sets it', () => {
    const { explanation, references } = payFloor(d('2026-06-01'), 6, minutes(24 * 60));
    expect(explanation).toEqual({
      fr: 'Niveau 6 : grille 1\u202f889,38\u00a0€, SMIC 1\u202f867,02\u00a0€ pour 151,67 h ; la grille s’applique, soit 1\u202f295,57\u00a0€ pour les heures du contrat.',
      en: 'Level 6: grid €1,889.38, SMIC €1,867.02 for 151.67 h; the grid applies, that is €1,295.57 for the hours of the contract.',
    });
    expect(references).toContainEqual(labourCode('L3123-5', '000033020084'));
  });

  test('of the legal week is whole and cites neither part time nor overtime (L3123-5, L3121-36)', () => {
    const articles = (week: number) =>
      payFloor(d('2026-06-01'), 6, minutes(week)).references.map(({ article }) => article);
    expect(payFloor(d('2026-06-01'), 6, minutes(2100)).floorCents).toBe(188938);
    expect(articles(2099)).toContain('L3123-5');
    expect(articles(2100)).toHaveLength(3);
    expect(articles(2101)).toContain('L3121-36');
    expect(payFloor(d('2026-06-01'), 6, minutes(2101)).references).toContainEqual(
      labourCode('L3121-36', '000033020341'),
    );
    expect(payFloor(d('2026-06-01'), 6).references[0]).toEqual(labourCode('R3233-1', '000018533820'));
  });

  test('is stale as soon as one of the two amounts is', () => {
    expect(payFloor(d('2026-12-20'), 6).stale).toBe(false);
    expect(payFloor(d('2027-01-01'), 6).stale).toBe(true);
  });

  test('is not guessed before the grid of 2024', () => {
    expect(() => payFloor(d('2023-12-31'), 6)).toThrow(RangeError);
  });

  test('rises with the level, from 4 to 16', () => {
    const grid = payGrid.at(d('2026-01-01')).value;
    const levels = Object.keys(grid).map(Number);
    expect(levels).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);
    expect(levels.every(isGradeLevel)).toBe(true);
    expect([3, 17, 5.5].some(isGradeLevel)).toBe(false);
    const values = Object.values(grid);
    expect([...values].sort((a, b) => a - b)).toEqual(values);
  });
});
