import type { WorkedExample } from '../rule';

const november = { on: '2026-11-30' };

const pass = { ...november, passCents: 88_80 };

const meal = { mealFromMinute: 12 * 60, mealToMinute: 13 * 60 };

const day = (on: string, start: number, end: number) => ({
  on,
  startMinute: start * 60,
  endMinute: end * 60,
});

export const commutePassShareExamples: readonly WorkedExample[] = [
  {
    title: 'half of 88,80 € at full time',
    facts: { ...pass, weeklyMinutes: 2100 },
    verdict: 'computed',
    value: { cents: 44_40 },
  },
  {
    title: '14 hours a week: in proportion to 17,5',
    facts: { ...pass, weeklyMinutes: 840 },
    verdict: 'computed',
    value: { cents: 35_52 },
  },
  {
    title: '20 hours a week: whole',
    facts: { ...pass, weeklyMinutes: 1200 },
    verdict: 'computed',
    value: { cents: 44_40 },
  },
  {
    title: '17,5 hours a week: whole',
    facts: { ...pass, weeklyMinutes: 1050 },
    verdict: 'computed',
    value: { cents: 44_40 },
  },
  {
    title: 'a minute less: in proportion',
    facts: { ...pass, weeklyMinutes: 1049 },
    verdict: 'computed',
    value: { cents: 44_36 },
  },
];

export const mealVoucherCountExamples: readonly WorkedExample[] = [
  {
    title: 'twenty whole days and five mornings until noon: twenty vouchers',
    facts: {
      ...meal,
      days: Array.from({ length: 25 }, (_, i) =>
        day(`2026-11-${String(i + 1).padStart(2, '0')}`, 8, i < 20 ? 17 : 12),
      ),
    },
    verdict: 'computed',
    value: { vouchers: 20 },
  },
  {
    title: 'five afternoons from 14 h: none',
    facts: { ...meal, days: Array.from({ length: 5 }, (_, i) => day(`2026-11-0${i + 1}`, 14, 18)) },
    verdict: 'computed',
    value: { vouchers: 0 },
  },
  {
    title: 'a morning in one practice and an afternoon in another: one',
    facts: { ...meal, days: [day('2026-11-02', 9, 18)] },
    verdict: 'computed',
    value: { vouchers: 1 },
  },
  {
    title: 'a meal that ends before it starts is a mistake',
    facts: { mealFromMinute: 780, mealToMinute: 720, days: [] },
    verdict: 'cannot-tell',
  },
  {
    title: 'a day that starts and ends with the meal includes it (R3262-7)',
    facts: { ...meal, days: [day('2026-11-02', 12, 13)] },
    verdict: 'computed',
    value: { vouchers: 1 },
  },
  {
    title: 'a meal of no length is a mistake',
    facts: { mealFromMinute: 720, mealToMinute: 720, days: [] },
    verdict: 'cannot-tell',
  },
];
