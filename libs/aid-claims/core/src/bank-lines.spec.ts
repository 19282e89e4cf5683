import { cents, localDate as d } from '@relais/kernel';
import fc from 'fast-check';
import { fingerprintsOf, namesTheFund, readBankRows } from './bank-lines';
import { canBeMissed, coveredDeadlines, yearOfPayment } from './received';
import { aidSchedule } from './schedule';

const TITLES = ['Date', 'Libellé', 'Débit', 'Crédit'];

describe('A bank statement', () => {
  it.each([
    ['26 341,10', 2_634_110],
    ['26\u202f341,10 €', 2_634_110],
    ['26341.1', 2_634_110],
    ['26341', 2_634_100],
  ])('reads the credit %s', (text, amountCents) => {
    expect(readBankRows([TITLES, ['02/03/2027', 'VIR CPAM 56', '', text]])).toEqual({
      lines: [{ on: '2027-03-02', label: 'VIR CPAM 56', amountCents }],
      problems: [],
    });
  });

  it('takes debits as money that went out, and a signed column as it is', () => {
    expect(readBankRows([TITLES, ['2027-03-02', 'CPAM', '10,00', '']]).lines[0]?.amountCents).toBe(-1_000);
    expect(
      readBankRows([
        ['date', 'label', 'montant'],
        ['2027-03-02', 'CPAM', '-10,00'],
      ]).lines[0]?.amountCents,
    ).toBe(-1_000);
  });

  it('tells each line it cannot read by its number, and reads the others', () => {
    const { lines, problems } = readBankRows([
      ['Relevé du compte'],
      TITLES,
      ['31/02/2027', 'CPAM', '', '1,00'],
      ['', '', '', ''],
      ['02/03/2027', 'CPAM', '', 'mille'],
      ['03/03/2027', 'CPAM', '', '1,00'],
    ]);
    expect([lines.length, problems.map(({ line }) => line)]).toEqual([1, [3, 5]]);
  });

  it('without titles is refused as a whole', () => {
    expect(readBankRows([['02/03/2027', 'CPAM', '1,00']]).problems.map(({ line }) => line)).toEqual([1]);
  });

  it.each([
    ['VIR C.P.A.M. DU MORBIHAN', true],
    ['Caisse primaire d’assurance', true],
    ['LOYER CABINET', false],
    ['CPAMPLONA SARL', false],
  ])('%s names the fund: %s', (label, named) => {
    expect(namesTheFund({ on: d('2027-03-02'), label, amountCents: cents(1) })).toBe(named);
  });

  it('gives two equal payments of a day two fingerprints, and a file read again the same ones', () => {
    const line = fc.record({
      on: fc.constantFrom(d('2027-03-02'), d('2027-03-03')),
      label: fc.constantFrom('CPAM', 'cpam 56'),
      amountCents: fc.constantFrom(cents(100), cents(200)),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const prints = fingerprintsOf(lines);
        expect(new Set(prints).size).toBe(lines.length);
        expect(fingerprintsOf(lines)).toEqual(prints);
      }),
    );
  });
});

describe('A payment', () => {
  const years = aidSchedule({
    option: 'full',
    percentileBand: 'below-p90',
    signedOn: d('2022-11-16'),
    schemeVersion: 'A',
  });
  const came = (...pairs: [number, number][]) => new Map(pairs);
  const on = (day: string, euros: number) => ({ on: d(day), amountCents: cents(euros * 100) });

  it('counts for the begun year whose missing money it is, else for the last begun', () => {
    expect(yearOfPayment(years, came([1, 3_600_000]), on('2023-12-01', 27_000))).toBe(2);
    expect(yearOfPayment(years, came(), on('2023-12-01', 36_000))).toBe(1);
    expect(yearOfPayment(years, came([1, 3_600_000]), on('2023-12-01', 20_000))).toBe(2);
  });

  it('W9: the first instalment of a third year meets its own deadline, the second all of them (AID-03)', () => {
    const third = years[2];
    expect(third?.amountCents).toBe(2_200_000);
    expect(coveredDeadlines(years, came([3, 1_100_000]))).toEqual([{ ruleId: 'AID-03', occurrence: '3.1' }]);
    expect(coveredDeadlines(years, came([3, 2_200_000])).map(({ occurrence }) => occurrence)).toEqual([
      '2',
      '3.1',
      '3.2',
    ]);
  });

  it('is missed once its day is past, not before, and at once when another amount came (AID-01)', () => {
    const [first] = aidSchedule({
      option: 'full',
      percentileBand: 'below-p90',
      signedOn: d('2026-11-16'),
      schemeVersion: 'C',
    });
    if (!first) throw new Error('a contract has a first year');
    expect(canBeMissed(first, 0, d('2026-12-16'))).toBe(false);
    expect(canBeMissed(first, 0, d('2026-12-17'))).toBe(true);
    expect(canBeMissed(first, 100, d('2026-11-20'))).toBe(true);
    expect(canBeMissed(first, 3_800_000, d('2027-01-01'))).toBe(false);
  });
});
