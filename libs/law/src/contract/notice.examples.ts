import type { WorkedExample } from '../rule';

const dismissed = { reason: 'dismissal', hiredOn: '2024-03-15' };

export const dismissalNoticeExamples: readonly WorkedExample[] = [
  {
    title: 'a dismissal after fourteen months gives one month',
    facts: { ...dismissed, notifiedOn: '2025-05-15' },
    verdict: 'computed',
    value: {
      length: { value: 1, unit: 'months' },
      code: { value: 1, unit: 'months' },
      agreement: { value: 1, unit: 'months' },
      endsOn: '2025-06-14',
    },
  },
  {
    title: 'on the eve of six months, fifteen days of the agreement',
    facts: { ...dismissed, notifiedOn: '2024-09-14' },
    verdict: 'computed',
    value: {
      length: { value: 15, unit: 'days' },
      code: null,
      agreement: { value: 15, unit: 'days' },
      endsOn: '2024-09-28',
    },
  },
  {
    title: 'at six months, one month',
    facts: { ...dismissed, notifiedOn: '2024-09-15' },
    verdict: 'computed',
    numbers: { notice: 1, noticeUnit: 'months' },
  },
  {
    title: 'on the eve of two years, one month',
    facts: { ...dismissed, notifiedOn: '2026-03-14' },
    verdict: 'computed',
    numbers: { notice: 1 },
  },
  {
    title: 'at two years exactly, two months by the law',
    facts: { ...dismissed, notifiedOn: '2026-03-15' },
    verdict: 'computed',
    numbers: { notice: 2 },
  },
  {
    title: 'a resignation after three years gives one month',
    facts: { reason: 'resignation', hiredOn: '2023-03-01', notifiedOn: '2026-03-02' },
    verdict: 'computed',
    value: {
      length: { value: 1, unit: 'months' },
      code: null,
      agreement: { value: 1, unit: 'months' },
      endsOn: '2026-04-01',
    },
  },
  {
    title: 'a manager dismissed after twenty months has three months',
    facts: { ...dismissed, category: 'manager', notifiedOn: '2025-11-20' },
    verdict: 'computed',
    numbers: { notice: 3 },
  },
  {
    title: 'a retirement after three years has the two months of a dismissal (L1237-10)',
    facts: { reason: 'retirement', hiredOn: '2023-03-01', notifiedOn: '2026-03-02' },
    verdict: 'computed',
    numbers: { notice: 2 },
  },
  {
    title: 'gross misconduct has no notice',
    facts: { ...dismissed, notifiedOn: '2026-03-15', grossMisconduct: true },
    verdict: 'computed',
    numbers: { notice: 0, endsOn: '2026-03-15' },
  },
  {
    title: 'a letter before the hire is a mistake of dates',
    facts: { ...dismissed, notifiedOn: '2024-03-14' },
    verdict: 'cannot-tell',
  },
  {
    title: 'a letter on the day of the hire is none',
    facts: { ...dismissed, notifiedOn: '2024-03-15' },
    verdict: 'computed',
    numbers: { seniorityMonths: 0, notice: 15, noticeUnit: 'days', endsOn: '2024-03-29' },
  },
  {
    title: 'gross misconduct shortens no resignation',
    facts: { reason: 'resignation', hiredOn: '2023-03-01', notifiedOn: '2026-03-02', grossMisconduct: true },
    verdict: 'computed',
    numbers: { notice: 1, noticeUnit: 'months' },
  },
  {
    title: 'a retirement after four months has the fifteen days of the agreement, as a resignation',
    facts: { reason: 'retirement', hiredOn: '2026-01-01', notifiedOn: '2026-05-02' },
    verdict: 'computed',
    value: {
      length: { value: 15, unit: 'days' },
      code: null,
      agreement: { value: 15, unit: 'days' },
      endsOn: '2026-05-16',
    },
  },
  {
    title: 'a manager who resigns on 30 November leaves on the last day of February',
    facts: { reason: 'resignation', category: 'manager', hiredOn: '2020-01-01', notifiedOn: '2026-11-30' },
    verdict: 'computed',
    numbers: { notice: 3, endsOn: '2027-02-27' },
  },
];
