import type { WorkedExample } from '../rule';

const year = { yearEndsOn: '2026-05-31' };

const partTime = { workedWeekdays: [1, 2, 4] };

export const leaveAccrual25Examples: readonly WorkedExample[] = [
  {
    title: 'twelve months give thirty days',
    facts: { ...year, monthsWorked: 12 },
    verdict: 'computed',
    value: { hundredths: 3000, exactHundredths: 3000 },
  },
  {
    title: 'seven months give seventeen and a half, raised to eighteen (L3141-7)',
    facts: { ...year, monthsWorked: 7 },
    verdict: 'computed',
    value: { hundredths: 1800, exactHundredths: 1750 },
  },
  {
    title: 'forty-eight weeks are twelve months, even with four weeks unpaid (L3141-4)',
    facts: { ...year, monthsWorked: 11, weeksWorked: 48 },
    verdict: 'computed',
    value: { hundredths: 3000, exactHundredths: 3000 },
  },
  {
    title: 'forty-seven weeks are eleven months',
    facts: { ...year, monthsWorked: 10.8, weeksWorked: 47 },
    verdict: 'computed',
    numbers: { weeksHundredths: 2750, dueHundredths: 2800 },
  },
  {
    title: 'twenty-four days of work are a month',
    facts: { ...year, monthsWorked: 0.9, daysWorked: 24 },
    verdict: 'computed',
    value: { hundredths: 300, exactHundredths: 250 },
  },
  {
    title: 'thirty days are the limit',
    facts: { ...year, monthsWorked: 12, weeksWorked: 53, daysWorked: 313 },
    verdict: 'computed',
    value: { hundredths: 3000, exactHundredths: 3000 },
  },
];

export const leaveAccrualSicknessExamples: readonly WorkedExample[] = [
  {
    title: 'six months of illness give twelve days',
    facts: { ...year, sickMonths: 6 },
    verdict: 'computed',
    value: { hundredths: 1200 },
  },
  {
    title: 'twelve months give twenty-four, the limit',
    facts: { ...year, sickMonths: 12 },
    verdict: 'computed',
    value: { hundredths: 2400 },
  },
  {
    title: 'eight months after an accident at work give twenty',
    facts: { ...year, occupationalMonths: 8 },
    verdict: 'computed',
    value: { hundredths: 2000 },
  },
  {
    title: 'an occupational stop beyond a year still counts (art. 36 is overtaken)',
    facts: { ...year, occupationalMonths: 12 },
    verdict: 'computed',
    value: { hundredths: 3000 },
  },
];

export const seniorityLeaveExamples: readonly WorkedExample[] = [
  {
    title: 'twelve years give one day',
    facts: { on: '2026-05-31', groupFrom: '2014-05-31' },
    verdict: 'computed',
    value: { hundredths: 100 },
  },
  {
    title: 'twenty-one years give two',
    facts: { on: '2026-05-31', groupFrom: '2005-05-31' },
    verdict: 'computed',
    value: { hundredths: 200 },
  },
  {
    title: 'nine years and four in a previous practice are eleven',
    facts: { on: '2026-05-31', groupFrom: '2017-05-31', countedFrom: '2015-05-31' },
    verdict: 'computed',
    value: { hundredths: 100 },
    numbers: { creditedMonths: 24, countedMonths: 132 },
  },
  {
    title: 'on the eve of ten years nothing',
    facts: { on: '2026-05-30', groupFrom: '2016-05-31' },
    verdict: 'computed',
    value: { hundredths: 0 },
  },
  {
    title: 'thirty years give three',
    facts: { on: '2026-05-31', groupFrom: '1996-05-31' },
    verdict: 'computed',
    value: { hundredths: 300 },
  },
];

export const leaveDaysCountedExamples: readonly WorkedExample[] = [
  {
    title: 'a week from Monday to Monday is six days, at full time',
    facts: { awayFrom: '2026-08-03', backOn: '2026-08-10', workedWeekdays: [1, 2, 3, 4, 5] },
    verdict: 'computed',
    value: { hundredths: 600, countedFrom: '2026-08-03' },
  },
  {
    title: 'and six at part time',
    facts: { awayFrom: '2026-08-03', backOn: '2026-08-10', ...partTime },
    verdict: 'computed',
    value: { hundredths: 600, countedFrom: '2026-08-03' },
  },
  {
    title:
      'it starts on the first day that would have been worked: away from Wednesday, counted from Thursday',
    facts: { awayFrom: '2026-08-05', backOn: '2026-08-10', ...partTime },
    verdict: 'computed',
    value: { hundredths: 300, countedFrom: '2026-08-06' },
  },
  {
    title: 'away on a Thursday, back on Monday: three days',
    facts: { awayFrom: '2026-08-06', backOn: '2026-08-10', ...partTime },
    verdict: 'computed',
    value: { hundredths: 300, countedFrom: '2026-08-06' },
  },
  {
    title: 'a public holiday is not counted (14 July)',
    facts: { awayFrom: '2026-07-13', backOn: '2026-07-20', workedWeekdays: [1, 2, 3, 4, 5] },
    verdict: 'computed',
    value: { hundredths: 500, countedFrom: '2026-07-13' },
  },
  {
    title: 'days that would not have been worked cost nothing',
    facts: { awayFrom: '2026-08-05', backOn: '2026-08-06', ...partTime },
    verdict: 'computed',
    value: { hundredths: 0, countedFrom: null },
  },
  {
    title: 'a return on the day of departure is a mistake',
    facts: { awayFrom: '2026-08-05', backOn: '2026-08-05', ...partTime },
    verdict: 'cannot-tell',
  },
  {
    title: 'a week in which nothing is usually worked cannot be counted',
    facts: { awayFrom: '2026-08-03', backOn: '2026-08-10', workedWeekdays: [] },
    verdict: 'cannot-tell',
  },
  {
    title: 'Good Friday is not counted in Alsace-Moselle (L3134-13)',
    facts: {
      awayFrom: '2026-03-30',
      backOn: '2026-04-06',
      workedWeekdays: [1, 2, 3, 4, 5],
      zone: 'alsace-moselle',
    },
    verdict: 'computed',
    value: { hundredths: 500, countedFrom: '2026-03-30' },
  },
];
