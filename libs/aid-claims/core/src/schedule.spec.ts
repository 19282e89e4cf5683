import { describe, expect, test } from '@jest/globals';
import { addDays, localDate as d, sum } from '@relais/kernel';
import fc from 'fast-check';
import { aidSchedule } from './schedule';
import { type AidTerms, checkAidTerms, individualVersionOn } from './terms';

const terms = (more: Partial<AidTerms> = {}): AidTerms => ({
  option: 'full',
  signedOn: d('2026-11-16'),
  percentileBand: 'below-p90',
  schemeVersion: 'C',
  ...more,
});
const euros = (t: AidTerms) => aidSchedule(t).map(({ amountCents }) => amountCents / 100);
const total = (t: AidTerms) => sum(aidSchedule(t).map(({ amountCents }) => amountCents)) / 100;

describe('the amounts of an aid contract of 2024 on', () => {
  test.each([
    ['W1', terms(), [38000, 28000, 22000, 22000, 22000], 132000],
    ['W2', terms({ option: 'half' }), [19000, 14000, 11000, 11000, 11000], 66000],
    ['W3', terms({ percentileBand: 'p90-p94' }), [38000, 28000, 26000, 26000, 26000], 144000],
    ['W4', terms({ percentileBand: 'p95-up' }), [38000, 38000, 38000, 38000, 38000], 190000],
  ] as const)('%s', (_, contract, years, fiveYears) => {
    expect(euros(contract)).toEqual(years);
    expect(total(contract)).toBe(fiveYears);
  });

  test('W8: an assistant shared by two doctors, each with the option of one half', () => {
    const first = euros(terms({ option: 'half' }))[0]!;
    expect(first + first).toBe(38000);
  });

  test('W9: the third year comes in two halves, at the anniversary and six months later', () => {
    const third = aidSchedule(terms())[2]!;
    expect(third.instalments.map(({ amountCents, dueOn }) => [amountCents, dueOn])).toEqual([
      [1100000, '2028-11-16'],
      [1100000, '2029-05-16'],
    ]);
    expect(third.instalments.map(({ certainty }) => certainty)).toEqual(['assumption', 'assumption']);
  });
});

describe('a contract signed before 22 June 2024 gets the new amounts from its next anniversary (AID-12)', () => {
  test('W5: signed on 15 September 2023', () => {
    const contract = terms({ signedOn: d('2023-09-15'), schemeVersion: 'B' });
    expect(euros(contract)).toEqual([36000, 28000, 22000, 22000, 22000]);
    expect(total(contract)).toBe(130000);
    expect(aidSchedule(contract).map(({ rateVersion }) => rateVersion)).toEqual(['A/B', 'C', 'C', 'C', 'C']);
  });

  test('W6: option of one third signed on 1 March 2022, third year still at the old amount', () => {
    const contract = terms({ option: 'third', signedOn: d('2022-03-01'), schemeVersion: 'A' });
    expect(euros(contract)).toEqual([12000, 9000, 7000, 7350, 7350]);
  });

  test('W7: one third, P90–P94, fourth year on 1 July 2024: 8,767 and not 8,767.50', () => {
    const contract = terms({
      option: 'third',
      percentileBand: 'p90-p94',
      signedOn: d('2021-07-01'),
      schemeVersion: 'A',
    });
    expect(euros(contract)[3]).toBe(8767);
  });

  test.each([
    ['2022-06-21', 21000],
    ['2022-06-22', 22000],
    ['2022-06-23', 22000],
  ])('signed on %s, its third year is worth %i', (signedOn, third) => {
    expect(euros(terms({ signedOn: d(signedOn), schemeVersion: 'A' }))[2]).toBe(third);
  });
});

describe('the calendar of an aid contract', () => {
  test('W22: signed on 29 February, its first anniversary is 28 February', () => {
    const years = aidSchedule(terms({ signedOn: d('2028-02-29') }));
    expect(years[1]!.from).toBe('2029-02-28');
    expect(years[0]!.to).toBe('2029-02-27');
    expect(years[4]!.from).toBe('2032-02-29');
  });

  test('has neither gap nor overlap over its five years, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (n) => {
        const years = aidSchedule(terms({ signedOn: addDays(d('2024-06-22'), n) }));
        expect(years).toHaveLength(5);
        years.slice(1).forEach((year, i) => expect(year.from).toBe(addDays(years[i]!.to, 1)));
      }),
    );
  });

  test('pays each year exactly, to the cent, whatever ends it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1900 }), fc.constantFrom('A', 'C'), (n, schemeVersion) => {
        const signedOn = d(schemeVersion === 'A' ? '2021-05-04' : '2025-05-04');
        const contract = terms({ signedOn, schemeVersion, endsOn: addDays(signedOn, n) });
        for (const year of aidSchedule(contract)) {
          expect(sum(year.instalments.map(({ amountCents }) => amountCents))).toBe(year.amountCents);
        }
      }),
    );
  });

  test('pays the first year within a month, or by the hire and without a date for the balance in version A', () => {
    expect(aidSchedule(terms())[0]!.instalments).toMatchObject([
      { dueOn: '2026-12-16', amountCents: 3800000 },
    ]);
    const old = terms({ signedOn: d('2021-07-01'), schemeVersion: 'A', hiredOn: d('2021-09-01') });
    expect(aidSchedule(old)[0]!.instalments).toMatchObject([
      { dueOn: '2021-09-16', amountCents: 2520000 },
      { dueOn: null, amountCents: 1080000 },
    ]);
  });
});

describe('an early end', () => {
  test('gives back the unused days of the year: 181 of 365 on 28,000 (assumption)', () => {
    const contract = terms({ signedOn: d('2025-03-01'), endsOn: d('2026-08-31') });
    const years = aidSchedule(contract);
    expect(years).toHaveLength(2);
    expect(2800000 - years[1]!.amountCents).toBe(1388493);
    expect(years[1]).toMatchObject({ to: '2026-08-31', fullYearDays: 365, certainty: 'assumption' });
    expect(years[1]!.explanation.fr).toContain('181 jours sur 365');
  });

  test('on the last day of a year changes nothing', () => {
    const years = aidSchedule(terms({ endsOn: d('2028-11-15') }));
    expect(years.map(({ amountCents }) => amountCents)).toEqual([3800000, 2800000]);
    expect(years[1]!.certainty).toBe('verified');
  });
});

describe('the collective aid', () => {
  const collective = terms({ schemeVersion: 'D', signedOn: d('2026-03-01'), fteHundredths: 200 });

  test('W13: two full-time equivalents are worth 76,000 the first year', () => {
    expect(euros(collective)).toEqual([76000, 56000, 44000, 44000, 44000]);
    expect(aidSchedule(collective)[0]).toMatchObject({ rateVersion: 'D', certainty: 'secondary' });
  });

  test('is not signed before 25 February 2026', () => {
    expect(() => aidSchedule({ ...collective, signedOn: d('2026-02-24') })).toThrow(
      'aid.version-not-in-force',
    );
    expect(euros({ ...collective, signedOn: d('2026-02-25') })[0]).toBe(76000);
  });
});

describe('terms that cannot be', () => {
  test.each([
    [{ signedOn: d('2024-06-21') }, 'aid.version-not-in-force'],
    [{ option: 'third' }, 'aid.third-option-closed'],
    [{ endsOn: d('2026-11-15') }, 'aid.ends-before-signature'],
    [{ schemeVersion: 'D', option: 'half' }, 'aid.collective-by-fte'],
  ] as const)('%j is refused: %s', (more, ruleId) => {
    expect(checkAidTerms(terms(more)).map((finding) => finding.ruleId)).toEqual([ruleId]);
    expect(() => aidSchedule(terms(more))).toThrow(ruleId);
  });

  test.each([
    ['2019-08-13', null],
    ['2019-08-14', 'A'],
    ['2023-04-30', 'A'],
    ['2023-05-01', 'B'],
    ['2024-06-21', 'B'],
    ['2024-06-22', 'C'],
  ])('on %s one signs version %s', (day, version) => {
    expect(individualVersionOn(d(day))).toBe(version);
  });
});

test('every year says why and cites its source', () => {
  for (const year of aidSchedule(terms({ signedOn: d('2023-09-15'), schemeVersion: 'B' }))) {
    expect(year.explanation.fr).toContain(year.from);
    expect(year.sources[0]).toMatchObject({ article: 'tableau des montants', status: 'verified' });
    if (year.yearNo > 1) expect(year.sources[1]!.article).toBe('application à la date anniversaire');
  }
});
