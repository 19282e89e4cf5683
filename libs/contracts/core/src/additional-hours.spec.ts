import { localDate } from '@relais/kernel';
import {
  type AdditionalHours,
  type AdditionalHoursFacts,
  additionalHoursFindings,
  additionalHoursRefusal,
} from './additional-hours';

const amendment = (startsOn: string, change: Partial<AdditionalHours> = {}): AdditionalHours => ({
  startsOn: localDate(startsOn),
  endsOn: localDate(startsOn),
  weeklyMinutes: 28 * 60,
  replacedEmployee: null,
  ...change,
});
const facts = (
  change: Partial<AdditionalHoursFacts> = {},
  draft: Partial<AdditionalHoursFacts['draft']> = {},
): AdditionalHoursFacts => ({
  draft: {
    ...amendment('2026-11-09', { endsOn: localDate('2026-11-22') }),
    signedOn: localDate('2026-11-06'),
    ...draft,
  },
  contract: { startsOn: localDate('2026-01-01'), endsOn: null },
  terms: [{ validFrom: localDate('2026-01-01'), validTo: null, weeklyMinutes: 20 * 60 }],
  others: [],
  agreement: 'idcc-1147',
  ...change,
});
const months = ['01', '02', '03', '04', '05', '06', '07'];
const before = (count: number, change: Partial<AdditionalHours> = {}) =>
  months.slice(0, count).map((month) => amendment(`2026-${month}-05`, change));
const rules = (given: AdditionalHoursFacts) => additionalHoursFindings(given).map(({ ruleId }) => ruleId);

describe('additional hours for a time', () => {
  it('are allowed six times a year, and a seventh time with an override only (avenant 64, art. 9)', () => {
    expect(additionalHoursFindings(facts({ others: before(5) }))).toEqual([]);
    expect(additionalHoursFindings(facts({ others: before(6) }))).toMatchObject([
      {
        ruleId: 'idcc-1147.additional-hours',
        severity: 'error',
        numbers: { amendments: 7, maximum: 6 },
        from: '2026-11-09',
        to: '2026-11-22',
      },
    ]);
  });

  it('are counted by civil year, and not when they replace a named absent person', () => {
    const named = { replacedEmployee: 'Marie Dupuis' };
    expect(rules(facts({ others: before(6, named) }))).toEqual([]);
    expect(rules(facts({ others: before(6) }, named))).toEqual([]);
    const lastYear = before(6).map((one) => ({ ...one, startsOn: localDate('2025-12-31') }));
    expect(rules(facts({ others: lastYear }))).toEqual([]);
  });

  it('need an extended agreement: without it not one is allowed (L3123-22)', () => {
    expect(rules(facts({ agreement: null }))).toEqual(['part-time.additional-hours']);
  });

  it('warn when they reach the legal week: that is full time (Cass. soc. 21 September 2022)', () => {
    expect(rules(facts({}, { weeklyMinutes: 35 * 60 - 1 }))).toEqual([]);
    expect(additionalHoursFindings(facts({}, { weeklyMinutes: 35 * 60 }))).toMatchObject([
      { ruleId: 'contracts.additional-hours-full-time', severity: 'warning', status: 'secondary' },
    ]);
  });

  it.each([
    [{}, {}, null],
    [{}, { endsOn: localDate('2026-11-08') }, 'ends-before-start'],
    [{ contract: { startsOn: localDate('2026-11-10'), endsOn: null } }, {}, 'outside-contract'],
    [
      { contract: { startsOn: localDate('2026-01-01'), endsOn: localDate('2026-11-21') } },
      {},
      'outside-contract',
    ],
    [
      { terms: [{ validFrom: localDate('2026-01-01'), validTo: null, weeklyMinutes: 35 * 60 }] },
      {},
      'not-part-time',
    ],
    [{}, { weeklyMinutes: 20 * 60 }, 'adds-nothing'],
    [{ others: [amendment('2026-11-22')] }, {}, 'overlap'],
    [{ others: [amendment('2026-11-23')] }, {}, null],
    [{}, { signedOn: localDate('2026-11-09') }, null],
    [{}, { signedOn: localDate('2026-11-10') }, 'signed-after-start'],
  ] as const)(
    'cannot be outside the contract, on top of each other or unsigned (L3123-22) %#',
    (change, draft, refusal) => {
      expect(additionalHoursRefusal(facts(change, draft))).toBe(refusal);
    },
  );
});
