import type { WorkedExample } from '../rule';

const kept = { leaveFrom: '2026-08-03', keptPayCents: 2400_00 };

const stop = {
  groupFrom: '2025-08-01',
  from: '2026-11-02',
  certificateInTime: true,
  socialSecurityPays: true,
};

export const leavePayExamples: readonly WorkedExample[] = [
  {
    title: 'a tenth of 30 000 € is more than 2 400 €',
    facts: { ...kept, referencePayCents: 30000_00 },
    verdict: 'computed',
    value: { cents: 3000_00, tenthCents: 3000_00, keptPayCents: 2400_00, method: 'tenth' },
  },
  {
    title: 'a tenth of 22 000 € is less',
    facts: { ...kept, referencePayCents: 22000_00 },
    verdict: 'computed',
    value: { cents: 2400_00, tenthCents: 2200_00, keptPayCents: 2400_00, method: 'kept' },
  },
  {
    title: 'pay of sickness weighs eighty percent',
    facts: { ...kept, referencePayCents: 20000_00, sicknessPayCents: 10000_00 },
    verdict: 'computed',
    numbers: { tenthCents: 2800_00 },
  },
  {
    title: 'for twelve of thirty days, the tenth in proportion',
    facts: {
      leaveFrom: '2026-08-03',
      keptPayCents: 1000_00,
      referencePayCents: 30000_00,
      takenHundredths: 1200,
      earnedHundredths: 3000,
    },
    verdict: 'computed',
    value: { cents: 1200_00, tenthCents: 1200_00, keptPayCents: 1000_00, method: 'tenth' },
  },
  {
    title: 'days taken without days earned say nothing',
    facts: { ...kept, referencePayCents: 1, takenHundredths: 100 },
    verdict: 'cannot-tell',
  },
  {
    title: 'a tenth that equals the pay kept is paid as the pay kept',
    facts: { ...kept, referencePayCents: 24000_00 },
    verdict: 'computed',
    value: { cents: 2400_00, tenthCents: 2400_00, keptPayCents: 2400_00, method: 'kept' },
  },
  {
    title: 'part of a leave of which no day was earned says nothing',
    facts: { ...kept, referencePayCents: 1, takenHundredths: 100, earnedHundredths: 0 },
    verdict: 'cannot-tell',
  },
];

export const sickPayExamples: readonly WorkedExample[] = [
  {
    title: 'five days of illness: two are paid',
    facts: { ...stop, to: '2026-11-06', cause: 'illness' },
    verdict: 'computed',
    value: { paidDays: 2, paidFrom: '2026-11-05' },
  },
  {
    title: 'ten days after an accident at work: all ten',
    facts: { ...stop, to: '2026-11-11', cause: 'occupational' },
    verdict: 'computed',
    value: { paidDays: 10, paidFrom: '2026-11-02' },
  },
  {
    title: 'an accident on the way counts as illness',
    facts: { ...stop, to: '2026-11-11', cause: 'commuting' },
    verdict: 'computed',
    numbers: { paidDays: 7 },
  },
  {
    title: 'six months of seniority: nothing',
    facts: { ...stop, groupFrom: '2026-05-02', to: '2026-11-11', cause: 'illness' },
    verdict: 'computed',
    value: { paidDays: 0, paidFrom: null },
  },
  {
    title: 'on the day of one year: paid',
    facts: { ...stop, groupFrom: '2025-11-02', to: '2026-11-06', cause: 'illness' },
    verdict: 'computed',
    numbers: { paidDays: 2 },
  },
  {
    title: 'on the eve of one year: nothing',
    facts: { ...stop, groupFrom: '2025-11-03', to: '2026-11-06', cause: 'illness' },
    verdict: 'computed',
    numbers: { paidDays: 0 },
  },
  {
    title: 'a late certificate: nothing',
    facts: { ...stop, certificateInTime: false, to: '2026-11-11', cause: 'illness' },
    verdict: 'computed',
    numbers: { paidDays: 0 },
  },
  {
    title: 'no benefits: nothing',
    facts: { ...stop, socialSecurityPays: false, to: '2026-11-11', cause: 'illness' },
    verdict: 'computed',
    numbers: { paidDays: 0 },
  },
  {
    title: 'three days of illness are all waiting days',
    facts: { ...stop, to: '2026-11-04', cause: 'illness' },
    verdict: 'computed',
    value: { paidDays: 0, paidFrom: null },
  },
  {
    title: 'one day of absence after an accident at work is a day paid',
    facts: { ...stop, to: '2026-11-02', cause: 'occupational' },
    verdict: 'computed',
    value: { paidDays: 1, paidFrom: '2026-11-02' },
  },
  {
    title: 'an absence that ends before it starts is a mistake of dates',
    facts: { ...stop, to: '2026-11-01', cause: 'illness' },
    verdict: 'cannot-tell',
  },
  {
    title: 'paid thanks to the seniority of a previous practice, which is a reading of ours (art. 14)',
    facts: {
      ...stop,
      groupFrom: '2026-05-02',
      countedFrom: '2025-05-02',
      to: '2026-11-06',
      cause: 'illness',
    },
    verdict: 'computed',
    numbers: { seniorityMonths: 18, paidDays: 2 },
  },
  {
    title: 'with less than a year by both counts no text of ours is read into it',
    facts: {
      ...stop,
      groupFrom: '2026-05-02',
      countedFrom: '2026-02-02',
      to: '2026-11-06',
      cause: 'illness',
    },
    verdict: 'computed',
    numbers: { seniorityMonths: 9, paidDays: 0 },
  },
];
