import type { WorkedExample } from '../rule';

const pay1900 = { last12MonthsCents: 1900_00 * 12 };

const pay2000 = { last12MonthsCents: 2000_00 * 12, hiredOn: '1990-12-01' };

export const severanceExamples: readonly WorkedExample[] = [
  {
    title: 'six years at 1 900 €: a month and a half by the law, less by the agreement',
    facts: { hiredOn: '2020-11-01', notifiedOn: '2026-09-01', endsOn: '2026-11-01', ...pay1900 },
    verdict: 'computed',
    value: {
      cents: 2850_00,
      codeCents: 2850_00,
      agreementCents: 2280_00,
      monthlyPayCents: 1900_00,
      payOverMonths: 12,
    },
  },
  {
    title: 'fourteen years at 1 900 €',
    facts: { hiredOn: '2012-11-01', notifiedOn: '2026-09-01', endsOn: '2026-11-01', ...pay1900 },
    verdict: 'computed',
    numbers: { codeCents: 7283_33, agreementCents: 6333_33, dueCents: 7283_33 },
  },
  {
    title: 'on the eve of eight months nothing is owed',
    facts: { hiredOn: '2026-01-15', notifiedOn: '2026-09-14', endsOn: '2026-10-13', ...pay1900 },
    verdict: 'computed',
    numbers: { dueCents: 0 },
  },
  {
    title: 'at eight months the law gives its share, the agreement nothing',
    facts: { hiredOn: '2026-01-15', notifiedOn: '2026-09-15', endsOn: '2026-10-14', ...pay1900 },
    verdict: 'computed',
    numbers: { codeCents: 316_67, agreementCents: 0 },
  },
  {
    title: 'three better months are the basis (R1234-4)',
    facts: {
      hiredOn: '2020-11-01',
      notifiedOn: '2026-09-01',
      endsOn: '2026-11-01',
      ...pay1900,
      last3MonthsCents: 6000_00,
    },
    verdict: 'computed',
    numbers: { monthlyPayCents: 2000_00, codeCents: 3000_00 },
  },
  {
    title: 'months without work that do not count are left out',
    facts: {
      hiredOn: '2020-11-01',
      notifiedOn: '2026-09-01',
      endsOn: '2026-11-01',
      ...pay1900,
      suspendedMonths: 12,
    },
    verdict: 'computed',
    numbers: { seniorityMonths: 60 },
  },
  {
    title: 'gross misconduct takes it away',
    facts: {
      hiredOn: '2020-11-01',
      notifiedOn: '2026-09-01',
      endsOn: '2026-11-01',
      ...pay1900,
      grossMisconduct: true,
    },
    verdict: 'computed',
    numbers: { dueCents: 0 },
  },
  {
    title: 'dates out of order are named',
    facts: { hiredOn: '2026-11-01', notifiedOn: '2026-09-01', endsOn: '2026-11-01', ...pay1900 },
    verdict: 'cannot-tell',
  },
  {
    title: 'on the eve of one year the agreement gives nothing yet, the law nearly a quarter of a month',
    facts: { hiredOn: '2025-09-16', notifiedOn: '2026-09-15', endsOn: '2026-10-14', ...pay1900 },
    verdict: 'computed',
    numbers: { seniorityMonths: 12, codeCents: 475_00, agreementCents: 0 },
  },
  {
    title: 'three months that are no better leave the twelve as the basis (R1234-4)',
    facts: {
      hiredOn: '2020-11-01',
      notifiedOn: '2026-09-01',
      endsOn: '2026-11-01',
      ...pay1900,
      last3MonthsCents: 5700_00,
    },
    verdict: 'computed',
    value: {
      cents: 2850_00,
      codeCents: 2850_00,
      agreementCents: 2280_00,
      monthlyPayCents: 1900_00,
      payOverMonths: 12,
    },
  },
  {
    title: 'absences that do not count may take the right away',
    facts: {
      hiredOn: '2025-11-01',
      notifiedOn: '2026-09-01',
      endsOn: '2026-11-01',
      ...pay1900,
      suspendedMonths: 3,
    },
    verdict: 'computed',
    numbers: { seniorityMonths: 9, dueCents: 0 },
  },
  {
    title: 'a notice that ends on the day of the letter is possible',
    facts: { hiredOn: '2020-11-01', notifiedOn: '2026-11-01', endsOn: '2026-11-01', ...pay1900 },
    verdict: 'computed',
    numbers: { seniorityMonths: 72, codeCents: 2850_00 },
  },
  {
    title: 'a notice that ends before the letter is not',
    facts: { hiredOn: '2020-11-01', notifiedOn: '2026-11-02', endsOn: '2026-11-01', ...pay1900 },
    verdict: 'cannot-tell',
  },
  {
    title: 'a letter on the day of the hire is answered, with nothing',
    facts: { hiredOn: '2026-09-01', notifiedOn: '2026-09-01', endsOn: '2026-09-15', ...pay1900 },
    verdict: 'computed',
    numbers: { seniorityMonths: 0, dueCents: 0 },
  },
];

export const retirementAllowanceExamples: readonly WorkedExample[] = [
  {
    title: 'twenty-two years at 2 000 €: a month and a half',
    facts: { ...pay2000, hiredOn: '2004-11-30', endsOn: '2026-11-30' },
    verdict: 'computed',
    numbers: { dueCents: 3000_00, codeCents: 3000_00 },
  },
  {
    title: 'thirty-six years at 2 000 €: the two and a half months of the agreement',
    facts: { ...pay2000, hiredOn: '1990-11-30', endsOn: '2026-11-30' },
    verdict: 'computed',
    value: { cents: 5000_00, codeCents: 4000_00, agreementCents: 5000_00, monthlyPayCents: 2000_00 },
  },
  {
    title: 'on the eve of thirty-five years both texts give two months',
    facts: { ...pay2000, endsOn: '2025-11-30' },
    verdict: 'computed',
    numbers: { dueCents: 4000_00 },
  },
  {
    title: 'nine years give nothing',
    facts: { ...pay2000, hiredOn: '2017-11-30', endsOn: '2026-11-30' },
    verdict: 'computed',
    numbers: { dueCents: 0 },
  },
  {
    title: 'ten years to the day give half a month by both texts (D1237-1)',
    facts: { ...pay2000, hiredOn: '2016-11-30', endsOn: '2026-11-30' },
    verdict: 'computed',
    numbers: { codeCents: 1000_00, agreementCents: 1000_00 },
  },
  {
    title: 'a contract that ends on the day of the hire gives nothing',
    facts: { ...pay2000, hiredOn: '2026-11-30', endsOn: '2026-11-30' },
    verdict: 'computed',
    numbers: { dueCents: 0 },
  },
  {
    title: 'an end before the hire is a mistake of dates',
    facts: { ...pay2000, hiredOn: '2026-12-01', endsOn: '2026-11-30' },
    verdict: 'cannot-tell',
  },
];

export const jobSearchHoursExamples: readonly WorkedExample[] = [
  {
    title: 'five days of notice give ten hours',
    facts: { noticeStartsOn: '2026-11-02', workedDays: 5 },
    verdict: 'computed',
    value: { minutes: 600, wholeDays: 0 },
  },
  {
    title: 'grouped, four days give a day of eight hours',
    facts: { noticeStartsOn: '2026-11-02', workedDays: 4, grouped: true },
    verdict: 'computed',
    value: { minutes: 480, wholeDays: 1 },
  },
  {
    title: 'grouped, three days do not make a whole day yet, seven make one',
    facts: { noticeStartsOn: '2026-11-02', workedDays: 7, grouped: true },
    verdict: 'computed',
    value: { minutes: 840, wholeDays: 1 },
  },
];
