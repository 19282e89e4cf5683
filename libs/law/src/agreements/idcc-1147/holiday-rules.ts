import { type LocalDate, weekday } from '@relais/kernel';
import { idcc1147, labourCode } from '../../citations';
import { facts } from '../../facts';
import { type Rule, defineRule } from '../../rule';
import { computed } from '../../working-time/answers';
import { holidayFacts, holidayOr, holidaySeniority } from '../../working-time/holiday-rules';
import { dayInWords, say } from '../../working-time/words';

const ART_39 = idcc1147('art. 39', '000005856105');

export const agreementHolidayRule = defineRule({
  id: 'idcc-1147.public-holidays',
  version: 1,
  title: say('Jour férié chômé payé', 'Paid public holiday'),
  summary: say(
    'Le personnel payé au mois chôme et garde payés les onze jours fériés de la loi et ceux de sa région, sans condition d’ancienneté ; les autres suivent la loi.',
    'Staff paid by the month have the eleven holidays of the law and those of their region off and paid, whatever their service; the others follow the law.',
  ),
  subject: 'public-holidays',
  origin: 'idcc-1147',
  replaces: 'public-holidays.paid',
  references: [ART_39, labourCode('L3133-1', '000033020901'), labourCode('L3133-3', '000033020893')],
  facts: {
    ...holidayFacts,
    seniorityMonths: facts.integer('months', 'ancienneté', 'service'),
    paidMonthly: facts.boolean('payé au mois', 'paid by the month'),
  },
  examples: [
    {
      title: '14 July of a new employee paid by the month',
      facts: { on: '2026-07-14', zone: 'metropole', seniorityMonths: 1, paidMonthly: true },
      verdict: 'computed',
      value: { paid: true },
    },
    {
      title: '14 July of a new employee paid by the hour',
      facts: { on: '2026-07-14', zone: 'metropole', seniorityMonths: 1, paidMonthly: false },
      verdict: 'computed',
      value: { paid: false },
    },
    {
      title: '26 December in Alsace-Moselle',
      facts: { on: '2026-12-26', zone: 'alsace-moselle', seniorityMonths: 1, paidMonthly: true },
      verdict: 'computed',
      value: { paid: true },
    },
    {
      title: '26 December elsewhere is no holiday',
      facts: { on: '2026-12-26', zone: 'metropole', seniorityMonths: 1, paidMonthly: true },
      verdict: 'cannot-tell',
    },
  ],
  decide({ on, zone, seniorityMonths, paidMonthly }) {
    const minimum = holidaySeniority.at(on).value;
    const paid = paidMonthly || seniorityMonths >= minimum;
    return (
      holidayOr(on, zone) ??
      computed<{ paid: boolean }>(
        { paid },
        { seniorityMonths, minimumMonths: paidMonthly ? 0 : minimum },
        paid
          ? say(
              `Férié du ${dayInWords(on).fr} chômé et payé.`,
              `Public holiday of ${dayInWords(on).en} off and paid.`,
            )
          : say(
              `Férié du ${dayInWords(on).fr} sans garantie de salaire : ni paie au mois, ni ${minimum} mois d’ancienneté.`,
              `Public holiday of ${dayInWords(on).en} without guaranteed pay: neither monthly pay nor ${minimum} months of service.`,
            ),
      )
    );
  },
});

export const restDayHolidayRule = defineRule({
  id: 'idcc-1147.holiday-on-rest-day',
  version: 1,
  title: say('Férié un jour de repos', 'Holiday on a rest day'),
  summary: say(
    'Un férié qui tombe le jour de repos habituel se compense, en argent ou en repos au choix du salarié. Ce jour est le jour ouvrable non travaillé d’un temps plein ; le dimanche pour un temps plein de six jours et pour un temps partiel. La phrase du texte est obscure : à activer après avis.',
    'A holiday on the usual rest day is compensated by money or rest, as the employee chooses. That day is the weekday not worked of a full-time employee; Sunday for one of six days and for a part-timer. The sentence of the text is obscure: switch on after advice.',
  ),
  subject: 'public-holidays',
  origin: 'idcc-1147',
  references: [idcc1147('art. 39', '000005856105', 'assumption')],
  onByDefault: false,
  facts: {
    ...holidayFacts,
    fullTime: facts.boolean('temps plein', 'full time'),
    workedWeekdays: facts.list(
      facts.integer('weekday, 1 = Monday', 'jour travaillé', 'day worked'),
      'jours travaillés d’habitude (1 = lundi)',
      'days usually worked (1 = Monday)',
    ),
  },
  examples: [
    {
      title: 'Saturday 15 August of a full-time employee from Monday to Friday',
      facts: { on: '2026-08-15', zone: 'metropole', fullTime: true, workedWeekdays: [1, 2, 3, 4, 5] },
      verdict: 'computed',
      value: { compensationDue: true },
    },
    {
      title: 'Sunday 1 November of the same one',
      facts: { on: '2026-11-01', zone: 'metropole', fullTime: true, workedWeekdays: [1, 2, 3, 4, 5] },
      verdict: 'computed',
      value: { compensationDue: false },
    },
    {
      title: 'Sunday 1 November of a part-timer',
      facts: { on: '2026-11-01', zone: 'metropole', fullTime: false, workedWeekdays: [1, 2, 4] },
      verdict: 'computed',
      value: { compensationDue: true },
    },
    {
      title: 'Saturday 15 August of a part-timer',
      facts: { on: '2026-08-15', zone: 'metropole', fullTime: false, workedWeekdays: [1, 2, 3, 4] },
      verdict: 'computed',
      value: { compensationDue: false },
    },
    {
      title: 'Sunday 1 November of a full-time employee of six days',
      facts: { on: '2026-11-01', zone: 'metropole', fullTime: true, workedWeekdays: [1, 2, 3, 4, 5, 6] },
      verdict: 'computed',
      value: { compensationDue: true },
    },
  ],
  decide({ on, zone, fullTime, workedWeekdays }) {
    const compensationDue = isUsualRestDay(on, fullTime, workedWeekdays);
    return (
      holidayOr(on, zone) ??
      computed<{ compensationDue: boolean }>(
        { compensationDue },
        { weekday: weekday(on) },
        compensationDue
          ? say(
              `Le férié du ${dayInWords(on).fr} tombe le jour de repos habituel : salaire ou repos, au choix du salarié.`,
              `The holiday of ${dayInWords(on).en} falls on the usual rest day: pay or rest, as the employee chooses.`,
            )
          : say(
              `Le férié du ${dayInWords(on).fr} ne tombe pas le jour de repos habituel : rien n’est dû.`,
              `The holiday of ${dayInWords(on).en} does not fall on the usual rest day: nothing is due.`,
            ),
      )
    );
  },
});

function isUsualRestDay(on: LocalDate, fullTime: boolean, workedWeekdays: readonly number[]): boolean {
  const day = weekday(on);
  const sixDays = [1, 2, 3, 4, 5, 6].every((one) => workedWeekdays.includes(one));
  return fullTime && !sixDays ? day !== 7 && !workedWeekdays.includes(day) : day === 7;
}

/** Public holidays in the agreement. */
export const AGREEMENT_HOLIDAY_RULES = [agreementHolidayRule, restDayHolidayRule] as readonly Rule[];
