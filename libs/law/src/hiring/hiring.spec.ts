import { describe, expect, test } from '@jest/globals';
import { localDate } from '@relais/kernel';
import { FIXED_TERM_CASES, fixedTermMaximum, fixedTermToPermanent } from './fixed-term';
import { needsWorkPermit } from './work-permit';
import { isTooYoung, minimumAge, staffRegisterRetention } from './staff-register';

describe('limits of a hire', () => {
  test.each([
    [fixedTermMaximum, '2017-09-24', 18, 'L1242-8-1'],
    [fixedTermToPermanent, '1982-01-01', 6, 'art. 23'],
    [staffRegisterRetention, '2008-05-01', 5, 'R1221-26'],
    [minimumAge, '2008-05-01', 16, 'L4153-1'],
  ])('$id', (parameter, from, value, article) => {
    const first = localDate(from);
    expect(parameter.at(first)).toMatchObject({ value, from: first, until: null });
    expect(parameter.at(first).reference.article).toBe(article);
    expect(parameter.at(localDate('2026-11-22')).value).toBe(value);
    expect(() => parameter.at(localDate('1900-01-01'))).toThrow(RangeError);
  });

  test('the sixteenth birthday is the first possible day (L4153-1)', () => {
    const birth = localDate('2010-09-01');
    expect(isTooYoung(birth, localDate('2026-08-31'))).toBe(true);
    expect(isTooYoung(birth, localDate('2026-09-01'))).toBe(false);
  });

  test('citizens of the European Economic Area and Switzerland need no permit (R5221-2)', () => {
    expect(['FR', 'PT', 'NO', 'CH'].map(needsWorkPermit)).toEqual([false, false, false, false]);
    expect(['MA', 'GB', 'US'].map(needsWorkPermit)).toEqual([true, true, true]);
  });

  test('a replacement names the person replaced (L1242-12 1°), an increase of activity does not', () => {
    expect(FIXED_TERM_CASES.replacement.namesSomebody).toBe(true);
    expect(FIXED_TERM_CASES['temporary-increase'].namesSomebody).toBe(false);
  });
});
