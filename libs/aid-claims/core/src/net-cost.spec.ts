import { describe, expect, test } from '@jest/globals';
import { cents, localDate as d } from '@relais/kernel';
import { netCostByYear } from './net-cost';
import { aidSchedule } from './schedule';

const schedule = aidSchedule({
  option: 'full',
  signedOn: d('2026-03-01'),
  percentileBand: 'below-p90',
  schemeVersion: 'C',
});
const monthlyInvoiceCents = cents(291685);

describe('the net cost of a placement for the doctor', () => {
  test('W19: is a gain the first year, then a cost that grows as the aid falls', () => {
    const { years, firstCostlyYearNo, totalCents } = netCostByYear({ monthlyInvoiceCents, schedule });
    expect(years.map(({ netCostCents }) => netCostCents)).toEqual([
      -299780, 700220, 1300220, 1300220, 1300220,
    ]);
    expect(firstCostlyYearNo).toBe(2);
    expect(totalCents).toBe(4301100);
    expect(years.at(-1)!.cumulativeCents).toBe(totalCents);
  });

  test('W19: asks for 1,083.52 a month of income from the third year', () => {
    const { years } = netCostByYear({ monthlyInvoiceCents, schedule });
    expect(years.map(({ breakEvenMonthlyCents }) => breakEvenMonthlyCents)).toEqual([
      0, 58352, 108352, 108352, 108352,
    ]);
  });

  test('is the whole invoice when the aid stops after the second year', () => {
    const stopped = netCostByYear({ monthlyInvoiceCents, schedule, aidStopsAfterYear: 2 });
    expect(stopped.years.map(({ aidCents }) => aidCents)).toEqual([3800000, 2800000, 0, 0, 0]);
    expect(stopped.years[2]).toMatchObject({ netCostCents: 3500220, references: [] });
    expect(stopped.years[2]!.why.fr).toContain('l’aide est arrêtée');
    expect(stopped.breakEvenWithoutAidMonthlyCents).toBe(291685);
  });

  test('without any aid from the start', () => {
    expect(netCostByYear({ monthlyInvoiceCents, schedule, aidStopsAfterYear: 0 }).totalCents).toBe(
      5 * 3500220,
    );
  });

  test('of a year cut short counts its days of invoices', () => {
    const cut = aidSchedule({
      option: 'full',
      signedOn: d('2026-03-01'),
      percentileBand: 'below-p90',
      schemeVersion: 'C',
      endsOn: d('2026-08-31'),
    });
    const [year] = netCostByYear({ monthlyInvoiceCents, schedule: cut }).years;
    expect(year!.invoicedCents).toBe(Math.round((291685 * 12 * 184) / 365));
    expect(year!.why.fr).toContain('184/365');
  });

  test('says why for each figure', () => {
    for (const year of netCostByYear({ monthlyInvoiceCents, schedule }).years) {
      expect(year.why.fr).toContain('12 factures mensuelles');
      expect(year.references[0]!.article).toBe('tableau des montants');
    }
  });
});
