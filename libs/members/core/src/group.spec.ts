import { describe, expect, test } from '@jest/globals';
import { cents, localDate, minutes } from '@relais/kernel';
import fc from 'fast-check';
import { monthlyPrice } from './price';
import { regimeFindings, regimeOf } from './regime';
import { isMemberOn, leavingProblem } from './register';

describe('the regime of a group (L1253-10, L1253-17)', () => {
  test('is common while every member applies the agreement of the group', () => {
    expect(regimeOf('1147', [{ legalName: 'A', idcc: '1147' }])).toBe('common');
    expect(regimeOf('1147', [])).toBe('common');
  });

  test('becomes multi-sector with the first pharmacist, and admitting one says so', () => {
    const pharmacy = { legalName: 'Pharmacie Specimen', idcc: '1996' };
    expect(regimeOf('1147', [{ legalName: 'A', idcc: '1147' }, pharmacy])).toBe('multi-sector');
    const [finding] = regimeFindings('1147', pharmacy);
    expect(finding?.message.fr).toContain('DREETS');
    expect(finding?.references.map((reference) => reference.article)).toEqual(['L1253-10', 'L1253-17']);
    expect(regimeFindings('1147', { legalName: 'B', idcc: '1147' })).toEqual([]);
  });
});

describe('the register of members (L1253-6)', () => {
  const stays = [
    { memberId: 'a', admittedOn: localDate('2025-01-01'), leftOn: localDate('2025-06-30') },
    { memberId: 'a', admittedOn: localDate('2026-01-01'), leftOn: null },
  ];

  test('knows who was a member on a day: the first and the last day count, the gap does not', () => {
    expect(
      ['2024-12-31', '2025-01-01', '2025-06-30', '2025-07-01', '2026-01-01', '2030-01-01'].map((day) =>
        isMemberOn(stays, localDate(day)),
      ),
    ).toEqual([false, true, true, false, true, true]);
  });

  test('lets a member leave once, and not before it came', () => {
    expect(leavingProblem(stays[1]!, localDate('2026-01-01'))).toBeNull();
    expect(leavingProblem(stays[1]!, localDate('2025-12-31'))).toBe('before-admission');
    expect(leavingProblem(stays[0]!, localDate('2026-12-31'))).toBe('not-a-member');
    expect(leavingProblem(null, localDate('2026-12-31'))).toBe('not-a-member');
  });
});

describe('the provisional price', () => {
  const terms = {
    referenceGrossCents: cents(186702),
    coefficientHundredths: 160,
    monthlyFeeCents: cents(1500),
  };

  test('is gross × 1,6 in proportion to the hours, plus the fee', () => {
    expect(monthlyPrice(terms, minutes(2100), minutes(2100))).toEqual({
      grossCents: 186702,
      serviceCents: 298723,
      feeCents: 1500,
      totalCents: 300223,
    });
    expect(monthlyPrice(terms, minutes(1050), minutes(2100)).grossCents).toBe(93351);
  });

  test('its lines always sum to its total', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2400 }),
        fc.integer({ min: 100, max: 400 }),
        (weekly, coefficientHundredths) => {
          const price = monthlyPrice({ ...terms, coefficientHundredths }, minutes(weekly), minutes(2100));
          expect(price.serviceCents + price.feeCents).toBe(price.totalCents);
        },
      ),
    );
  });
});
