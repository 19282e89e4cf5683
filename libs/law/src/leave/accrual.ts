import { addDays, daysBetween, eachDay, weekday } from '@relais/kernel';
import { SENIORITY_ARTICLE, reached, seniorityLeaveSteps } from '../agreements/idcc-1147/seniority';
import { codeSource, idcc1147, labourCode } from '../citations';
import { facts } from '../facts';
import { defineParameter } from '../parameter';
import { HOLIDAY_ZONES, isWorkingDay } from '../public-holidays';
import { defineRule } from '../rule';
import { counted, hundredths, inBoth, workingDays, yearsAndMonths } from '../wording';
import { wholeMonths } from '../employer-group/seniority';
import {
  leaveAccrual25Examples,
  leaveAccrualSicknessExamples,
  seniorityLeaveExamples,
  leaveDaysCountedExamples,
} from './accrual.examples';

const checked = { checkedOn: '2026-08-20', reviewEveryMonths: 12, status: 'verified' } as const;

/** Paid leave earned by work, in hundredths of a working day, and what counts as a month. */
export interface LeaveAccrual {
  readonly perMonth: number;
  readonly capPerYear: number;
  readonly weeksForAMonth: number;
  readonly workingDaysForAMonth: number;
}

/** Accrual of a month of work: two and a half working days, thirty a year. */
export const leaveAccrual = defineParameter<LeaveAccrual>({
  id: 'leave.accrual',
  label: { fr: 'Acquisition des congés payés', en: 'Accrual of paid leave' },
  unit: 'hundredths of a working day',
  ...checked,
  values: [
    {
      from: '2016-08-10',
      value: { perMonth: 250, capPerYear: 3000, weeksForAMonth: 4, workingDaysForAMonth: 24 },
      source: codeSource('L3141-3 et L3141-4', '000033020826', '2016-08-09'),
    },
  ],
});

/** Accrual of a month of sickness that does not come from work, in hundredths of a working day. */
export const sicknessAccrual = defineParameter<{ readonly perMonth: number; readonly capPerYear: number }>({
  id: 'leave.sickness-accrual',
  label: { fr: 'Acquisition des congés pendant la maladie', en: 'Accrual of leave during sickness' },
  unit: 'hundredths of a working day',
  ...checked,
  values: [
    {
      from: '2024-04-24',
      value: { perMonth: 200, capPerYear: 2400 },
      source: codeSource('L3141-5 et L3141-5-1', '000049459068', '2024-04-23'),
      note: {
        fr: 'La loi du 22 avril 2024 règle à part les arrêts antérieurs à cette date : à examiner au cas par cas.',
        en: 'The law of 22 April 2024 treats stops before this date apart: to be examined one by one.',
      },
    },
  ],
});

/** Hundredths raised to the next whole day (L3141-7). */
export const toWholeDay = (amount: number): number => Math.ceil(amount / 100) * 100;

/** Paid leave of a reference year, 1 June to 31 May (L3141-3, L3141-4, L3141-7; IDCC 1147 art. 31, 32). */
export const leaveAccrual25 = defineRule({
  id: 'leave.accrual-2-5',
  version: 1,
  title: { fr: 'Acquisition : 2,5 jours ouvrables par mois', en: 'Accrual: 2.5 working days a month' },
  summary: {
    fr: 'Deux jours et demi par mois de travail, trente par an. Quatre semaines ou vingt-quatre jours de travail valent un mois : le calcul le plus favorable est gardé. Un reste de jour est arrondi au jour entier.',
    en: 'Two and a half days a month of work, thirty a year. Four weeks or twenty-four days of work count as a month: the best count is kept. Part of a day is raised to a whole day.',
  },
  subject: 'leave',
  origin: 'code',
  references: [
    labourCode('L3141-3', '000033020826'),
    labourCode('L3141-4', '000033020822'),
    labourCode('L3141-7', '000033020801'),
    labourCode('R3141-4', '000033453122'),
    idcc1147('art. 31', '000049352094'),
    idcc1147('art. 32', '000005856097'),
  ],
  facts: {
    yearEndsOn: facts.date('fin de la période de référence', 'end of the reference year'),
    monthsWorked: facts.number('months', 'mois de travail', 'months of work'),
    weeksWorked: facts.optional(facts.number('weeks', 'semaines de travail', 'weeks of work')),
    daysWorked: facts.optional(facts.number('working days', 'jours de travail', 'days of work')),
  },
  examples: leaveAccrual25Examples,
  decide({ yearEndsOn, monthsWorked, weeksWorked, daysWorked }) {
    const { perMonth, capPerYear, weeksForAMonth, workingDaysForAMonth } = leaveAccrual.at(yearEndsOn).value;
    const byMonths = Math.round(monthsWorked * perMonth);
    const byWeeks = Math.floor((weeksWorked ?? 0) / weeksForAMonth) * perMonth;
    const byDays = Math.floor((daysWorked ?? 0) / workingDaysForAMonth) * perMonth;
    const exact = Math.min(capPerYear, Math.max(byMonths, byWeeks, byDays));
    const due = Math.min(capPerYear, toWholeDay(exact));
    return {
      verdict: 'computed',
      value: { hundredths: due, exactHundredths: exact },
      numbers: {
        monthsHundredths: byMonths,
        weeksHundredths: byWeeks,
        daysHundredths: byDays,
        dueHundredths: due,
      },
      message: inBoth((language) => {
        const [shown, before] = [workingDays(due, language), workingDays(exact, language)];
        const rate = hundredths(perMonth, language);
        if (language === 'fr')
          return `${counted(monthsWorked, 'fr', 'mois', 'mois')} × ${rate} : ${before}${exact === due ? '' : `, arrondis à ${shown}`}${exact > byMonths ? ' (le compte en semaines ou en jours est plus favorable)' : ''}.`;
        return `${counted(monthsWorked, 'en', 'month')} × ${rate}: ${before}${exact === due ? '' : `, raised to ${shown}`}${exact > byMonths ? ' (counting in weeks or days is better)' : ''}.`;
      }),
    };
  },
});

/** Paid leave earned during sickness and occupational stops (L3141-5, L3141-5-1). */
export const leaveAccrualSickness = defineRule({
  id: 'leave.accrual-sickness',
  version: 1,
  title: { fr: 'Acquisition pendant la maladie', en: 'Accrual during sickness' },
  summary: {
    fr: 'Depuis le 24 avril 2024 : deux jours ouvrables par mois de maladie ou d’accident sans lien avec le travail, vingt-quatre par an ; deux jours et demi pour un accident du travail ou une maladie professionnelle, sans limite de durée.',
    en: 'Since 24 April 2024: two working days a month of sickness or accident unrelated to work, twenty-four a year; two and a half for an accident at work or occupational disease, without limit of duration.',
  },
  subject: 'leave',
  origin: 'code',
  references: [labourCode('L3141-5', '000053153300'), labourCode('L3141-5-1', '000049459068')],
  facts: {
    yearEndsOn: facts.date('fin de la période de référence', 'end of the reference year'),
    sickMonths: facts.optional(facts.number('months', 'mois de maladie', 'months of sickness')),
    occupationalMonths: facts.optional(
      facts.number(
        'months',
        'mois d’accident du travail ou de maladie professionnelle',
        'months of occupational stop',
      ),
    ),
  },
  examples: leaveAccrualSicknessExamples,
  decide({ yearEndsOn, sickMonths, occupationalMonths }) {
    const { perMonth, capPerYear } = sicknessAccrual.at(yearEndsOn).value;
    const work = leaveAccrual.at(yearEndsOn).value;
    const sick = Math.min(capPerYear, Math.round((sickMonths ?? 0) * perMonth));
    const occupational = Math.round((occupationalMonths ?? 0) * work.perMonth);
    const due = Math.min(work.capPerYear, sick + occupational);
    return {
      verdict: 'computed',
      value: { hundredths: due },
      numbers: { sicknessHundredths: sick, occupationalHundredths: occupational, dueHundredths: due },
      message: {
        fr: `Maladie : ${workingDays(sick, 'fr')} (${hundredths(perMonth, 'fr')} par mois, ${hundredths(capPerYear, 'fr')} au plus) ; arrêts professionnels : ${workingDays(occupational, 'fr')} (${hundredths(work.perMonth, 'fr')} par mois). Total : ${workingDays(due, 'fr')}.`,
        en: `Sickness: ${workingDays(sick, 'en')} (${hundredths(perMonth, 'en')} a month, ${hundredths(capPerYear, 'en')} at most); occupational stops: ${workingDays(occupational, 'en')} (${hundredths(work.perMonth, 'en')} a month). Total: ${workingDays(due, 'en')}.`,
      },
    };
  },
});

/** Additional leave for seniority (IDCC 1147 art. 31; half of the seniority of the previous practice by art. 14). */
export const seniorityLeave = defineRule({
  id: 'leave.seniority-leave',
  version: 1,
  title: { fr: 'Congé supplémentaire d’ancienneté', en: 'Additional leave for seniority' },
  summary: {
    fr: 'Un jour ouvrable de plus par an à dix ans, deux à vingt, trois à trente, en comptant la moitié de l’ancienneté du cabinet précédent.',
    en: 'One more working day a year at ten years, two at twenty, three at thirty, counting half of the seniority of the previous practice.',
  },
  subject: 'leave',
  origin: 'idcc-1147',
  references: [idcc1147('art. 31', '000049352094'), SENIORITY_ARTICLE],
  facts: {
    on: facts.date('jour du calcul', 'day of the count'),
    groupFrom: facts.date('ancienneté dans le groupement depuis', 'seniority with the group since'),
    countedFrom: facts.optional(
      facts.date('ancienneté conventionnelle comptée depuis', 'seniority of the agreement counted from'),
    ),
  },
  examples: seniorityLeaveExamples,
  decide({ on, groupFrom, countedFrom }) {
    const ownMonths = wholeMonths(groupFrom, on);
    const countedMonths = wholeMonths(countedFrom ?? groupFrom, on);
    const days = reached(seniorityLeaveSteps.at(on).value, countedMonths);
    return {
      verdict: 'computed',
      value: { hundredths: days * 100 },
      numbers: { ownMonths, creditedMonths: countedMonths - ownMonths, countedMonths, days },
      message: inBoth((language) => {
        const [total, added] = [
          yearsAndMonths(countedMonths, language),
          yearsAndMonths(countedMonths - ownMonths, language),
        ];
        const due = workingDays(days * 100, language);
        if (language === 'fr')
          return `${total} d’ancienneté${countedMonths > ownMonths ? `, dont ${added} repris du cabinet précédent` : ''} : ${due} de plus par an.`;
        return `${total} of seniority${countedMonths > ownMonths ? `, ${added} of them taken over from the previous practice` : ''}: ${due} more a year.`;
      }),
    };
  },
});

/** Working days that a leave uses, full time or part time. */
export const leaveDaysCounted = defineRule({
  id: 'leave.days-counted',
  version: 1,
  title: { fr: 'Décompte des jours de congé', en: 'Counting days of leave' },
  summary: {
    fr: 'En jours ouvrables, du premier jour qui aurait été travaillé à la veille de la reprise, à temps plein comme à temps partiel ; le dimanche et les jours fériés ne comptent pas.',
    en: 'In working days, from the first day that would have been worked to the eve of the return, full time and part time alike; Sundays and public holidays do not count.',
  },
  subject: 'leave',
  origin: 'code',
  references: [
    labourCode('L3141-3', '000033020826'),
    labourCode('L3123-5', '000033020084'),
    {
      code: 'Usage et jurisprudence',
      article: 'décompte des temps partiels et des jours fériés',
      url: 'https://www.service-public.fr/particuliers/vosdroits/F2258',
      status: 'secondary',
    },
  ],
  facts: {
    awayFrom: facts.date('premier jour d’absence', 'first day away'),
    backOn: facts.date('jour de la reprise', 'day of the return'),
    workedWeekdays: facts.list(
      facts.integer('weekday', 'jour de la semaine', 'weekday'),
      'jours habituellement travaillés (1 = lundi)',
      'days usually worked (1 = Monday)',
    ),
    zone: facts.optional(facts.oneOf(HOLIDAY_ZONES, 'zone de jours fériés', 'zone of public holidays')),
  },
  examples: leaveDaysCountedExamples,
  decide({ awayFrom, backOn, workedWeekdays, zone }) {
    if (backOn <= awayFrom || workedWeekdays.length === 0)
      return {
        contradiction: ['awayFrom', 'backOn', 'workedWeekdays'],
        message: {
          fr: 'La reprise vient après le départ, et au moins un jour de la semaine est travaillé.',
          en: 'The return comes after the departure, and at least one day of the week is worked.',
        },
      };
    const place = zone ?? 'metropole';
    const away = eachDay(awayFrom, addDays(backOn, -1));
    const first = away.find((day) => workedWeekdays.includes(weekday(day)) && isWorkingDay(day, place));
    const days = first ? away.filter((day) => day >= first && isWorkingDay(day, place)).length : 0;
    return {
      verdict: 'computed',
      value: { hundredths: days * 100, countedFrom: first ?? null },
      numbers: { calendarDays: daysBetween(awayFrom, backOn), workingDays: days },
      message: {
        fr: `Du premier jour qui aurait été travaillé à la veille de la reprise : ${workingDays(days * 100, 'fr')}.`,
        en: `From the first day that would have been worked to the eve of the return: ${workingDays(days * 100, 'en')}.`,
      },
    };
  },
});
