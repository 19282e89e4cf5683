import { describe, expect, test } from '@jest/globals';
import { addDays, cents, daysBetween, localDate as d, minutes } from '@relais/kernel';
import fc from 'fast-check';
import { type Candidate, checkEligibility } from './eligibility';
import { watchFte } from './fte-watch';
import { readGap } from './gap';
import type { AssistantAbsence } from './rules';
import { aidSchedule } from './schedule';
import { simulate } from './simulation';
import { suspendedDays, suspensionsOf } from './suspension';
import type { AidTerms } from './terms';

const absence = (more: Partial<AssistantAbsence>): AssistantAbsence => ({
  id: 'a',
  startsOn: d('2027-01-10'),
  endsOn: null,
  replacedFrom: null,
  fundToldOn: null,
  ...more,
});
const SIGNED = d('2026-11-16');
const terms = (more: Partial<AidTerms> = {}): AidTerms => ({
  option: 'full',
  signedOn: SIGNED,
  percentileBand: 'below-p90',
  schemeVersion: 'C',
  ...more,
});

describe('the suspension of an aid contract (AID-08, reported by a health fund: secondary)', () => {
  test.each([
    ['an absence that ends with the third month', { endsOn: d('2027-04-10') }, []],
    ['a replacement within three months', { replacedFrom: d('2027-04-10') }, []],
    ['a day beyond', { endsOn: d('2027-04-11') }, ['2027-01-10 2027-04-11']],
    [
      'from the day the fund was told',
      { fundToldOn: d('2027-03-15'), endsOn: d('2027-05-31') },
      ['2027-03-15 2027-05-31'],
    ],
    ['until the eve of the replacement', { replacedFrom: d('2027-06-01') }, ['2027-01-10 2027-05-31']],
    ['without a known end', {}, ['2027-01-10 null']],
    [
      'told after the return: nothing is left to suspend',
      { fundToldOn: d('2027-06-15'), endsOn: d('2027-05-31') },
      [],
    ],
  ])('%s', (_, more, expected) => {
    expect(suspensionsOf([absence(more)], SIGNED).map(({ from, to }) => `${from} ${to}`)).toEqual(expected);
  });

  test('counts each day once, whatever overlaps, as counting day by day does', () => {
    const span = { from: d('2027-01-01'), to: d('2027-12-31') };
    const offset = fc.integer({ min: -60, max: 420 });
    fc.assert(
      fc.property(fc.array(fc.tuple(offset, fc.option(fc.nat(200))), { maxLength: 4 }), (spans) => {
        const suspensions = spans.map(([start, length], i) => {
          const from = addDays(span.from, start);
          return { absenceId: String(i), from, to: length === null ? null : addDays(from, length) };
        });
        const days = Array.from({ length: daysBetween(span.from, span.to) + 1 }, (_, i) =>
          addDays(span.from, i),
        );
        const naive = days.filter((day) =>
          suspensions.some(({ from, to }) => from <= day && (to === null || day <= to)),
        );
        expect(suspendedDays(suspensions, span)).toBe(naive.length);
      }),
    );
  });
});

describe('a payment that differs from what was due', () => {
  const year = (n: number, more: Partial<AidTerms> = {}) => aidSchedule(terms(more))[n - 1]!;
  const kinds = (
    receivedCents: number,
    n: number,
    more: Partial<AidTerms> = {},
    absences: AssistantAbsence[] = [],
  ) =>
    readGap({
      terms: terms(more),
      year: year(n, more),
      receivedCents: cents(receivedCents),
      suspensions: suspensionsOf(absences, SIGNED),
    })?.map(({ kind }) => kind) ?? null;

  test('is not explained when there is no difference', () => {
    expect(kinds(3800000, 1)).toBeNull();
  });

  test('may be one instalment of two from the third year on', () => {
    expect(kinds(1100000, 3)).toEqual(['one-instalment']);
    expect(kinds(1400000, 2)).toEqual(['no-reading']);
  });

  test('may be the table of before June 2024 (AID-12)', () => {
    expect(kinds(2700000, 2, { signedOn: d('2023-09-15'), schemeVersion: 'B' })).toEqual(['earlier-table']);
  });

  test('may be the days of a suspension: three months of absence in the first year', () => {
    const away = [absence({ startsOn: d('2027-01-01'), endsOn: d('2027-04-10') })];
    // 100 days of 365 on 38,000.
    expect(kinds(2758904, 1, {}, away)).toEqual(['suspension']);
  });

  test('may be another percentile, or nothing yet', () => {
    expect(kinds(3800000, 2)).toEqual(['percentile']);
    expect(kinds(0, 2)).toEqual(['nothing-yet']);
  });

  test('says so when no rule gives the amount, with what is missing', () => {
    const [reading] =
      readGap({ terms: terms(), year: year(1), receivedCents: cents(3700000), suspensions: [] }) ?? [];
    expect(reading).toMatchObject({ kind: 'no-reading' });
    expect(reading?.sentence.fr).toContain('Il manque 1\u202f000,00\u00a0€');
  });
});

describe('time placed against the option', () => {
  test.each([
    ['full', 2100, 100, 100, 0],
    ['full', 2099, 99, 100, 1048],
    ['full', 1680, 80, 100, 440000],
    ['half', 1050, 50, 50, 0],
    ['third', 700, 33, 33, 0],
    ['third', 699, 33, 33, 3143],
    ['half', 0, 0, 50, 2200000],
  ] as const)(
    '%s option, %i minutes a week',
    (option, placed, placedHundredths, promisedHundredths, atRisk) => {
      expect(watchFte(terms({ option }), minutes(placed), cents(2200000), SIGNED)).toMatchObject({
        placedHundredths,
        promisedHundredths,
        atRiskCents: atRisk,
      });
    },
  );

  test('of a collective contract is compared with its full-time equivalents', () => {
    const collective = terms({ schemeVersion: 'D', fteHundredths: 150 });
    expect(watchFte(collective, minutes(3150), cents(5700000), SIGNED).atRiskCents).toBe(0);
    expect(watchFte(collective, minutes(2100), cents(5700000), SIGNED).atRiskCents).toBe(1900000);
  });
});

describe('who may have the aid', () => {
  const candidate: Candidate = {
    on: d('2026-11-22'),
    sector: '1',
    specialty: 'general',
    treatingList: 775,
    technicalShareHundredths: null,
    age: 50,
    newlyInstalled: false,
  };
  test.each([
    ['a general practitioner of sector 1 with 775 patients', {}, []],
    ['with 774', { treatingList: 774 }, ['error aid.list-too-small']],
    ['who does not say how many', { treatingList: null }, ['warning aid.list-unknown']],
    ['sector 2 with OPTAM', { sector: '2-optam' }, []],
    ['sector 2 without it', { sector: '2' }, ['error aid.sector']],
    ['a radiologist', { specialty: 'radiology' }, ['error aid.specialty']],
    ['a surgeon with 20 % of technical acts', { specialty: 'surgery', technicalShareHundredths: 20 }, []],
    ['with 21 %', { specialty: 'surgery', technicalShareHundredths: 21 }, ['error aid.clinical-share']],
    ['who does not say', { specialty: 'surgery' }, ['warning aid.clinical-share-unknown']],
    ['64 years old', { age: 64 }, []],
    ['65 years old', { age: 65 }, ['warning aid.older-doctor']],
    [
      'newly installed, whatever the list',
      { newlyInstalled: true, treatingList: 100 },
      ['warning aid.newly-installed'],
    ],
  ] as const)('%s', (_, more, expected) => {
    expect(
      checkEligibility({ ...candidate, ...more }).map(({ severity, ruleId }) => `${severity} ${ruleId}`),
    ).toEqual(expected);
  });

  test('a simulation tells aid, invoice and net cost over five years, without an account', () => {
    const half = simulate({
      on: SIGNED,
      option: 'half',
      percentileBand: 'below-p90',
      monthlyInvoiceCents: cents(212333),
      candidate,
      aidStopsAfterYear: null,
    });
    expect(half.years.map(({ amountCents }) => amountCents)).toEqual([
      1900000, 1400000, 1100000, 1100000, 1100000,
    ]);
    expect(half.net.years[0]?.netCostCents).toBe(12 * 212333 - 1900000);
    const stopped = simulate({
      on: SIGNED,
      option: 'half',
      percentileBand: 'below-p90',
      monthlyInvoiceCents: cents(212333),
      candidate: null,
      aidStopsAfterYear: 2,
    });
    expect(stopped.net.years.map(({ aidCents }) => aidCents)).toEqual([1900000, 1400000, 0, 0, 0]);
  });
});
