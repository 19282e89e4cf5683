import { addDays } from '@relais/kernel';
import { idcc1147, labourCode } from '../../citations';
import { facts } from '../../facts';
import { type Rule, defineRule } from '../../rule';
import { limited } from '../../working-time/answers';
import { dayFacts, measureOf } from '../../working-time/day-facts';
import { AMENDMENT_64, agreementSource, limit } from '../../working-time/limit';
import { work } from '../../working-time/notation';
import { interruptionsRule } from '../../working-time/part-time/rules';
import { answeredLate, exemptionFact } from '../../working-time/part-time/shared';
import {
  dailyPeriods,
  partTimeInterruption,
  partTimePeriod,
  partTimePeriods,
} from '../../working-time/plan-limits';
import { weekFact } from '../../working-time/week-rules';
import { dayInWords, hours, say } from '../../working-time/words';
import { partTimeMinimum, partTimeMinimumCleaning } from './part-time';

const article = (number: number, kali: string) => idcc1147(`avenant n° 64, art. ${number}`, kali);
const ART_4 = article(4, '000029505013');
const ART_5 = article(5, '000029505015');
const ART_6 = article(6, '000029505017');
const ART_7 = article(7, '000029505019');
const ART_9 = article(9, '000029505022');
const ART_10 = article(10, '000029505024');

/** Half-days over which the hours of cleaning staff may be spread. */
export const cleaningHalfDays = limit<number>(
  'idcc-1147.cleaning-half-days',
  'Demi-journées par semaine du personnel d’entretien',
  'Half-days a week of cleaning staff',
  'half-days per week',
  AMENDMENT_64,
  5,
  agreementSource('avenant n° 64, art. 6', '000029505017'),
);

/** Amendments of additional hours a year. */
export const additionalHoursAmendments = limit<number>(
  'idcc-1147.additional-hours',
  'Avenants de complément d’heures',
  'Amendments of additional hours',
  'amendments per year',
  AMENDMENT_64,
  6,
  agreementSource('avenant n° 64, art. 9', '000029505022'),
);

/** Days to answer an employee who asks to change hours. */
export const requestAnswerDays = limit<number>(
  'idcc-1147.request-answer',
  'Réponse à une demande de changement d’heures',
  'Answer to a request to change hours',
  'calendar days',
  AMENDMENT_64,
  30,
  agreementSource('avenant n° 64, art. 10', '000029505024'),
);

const cleaning = facts.optional(facts.boolean('personnel d’entretien', 'cleaning staff'));

export const agreementMinimumRule = defineRule({
  id: 'idcc-1147.part-time-minimum',
  version: 1,
  title: say('Durée minimale du temps partiel', 'Minimum part-time week'),
  summary: say(
    'Seize heures par semaine, cinq pour l’entretien, sur le contrat avec le groupement : deux cabinets de dix heures font vingt heures. Moins sur demande écrite et motivée du salarié.',
    'Sixteen hours a week, five for cleaning staff, on the contract with the group: two practices of ten hours are twenty. Less on the written, reasoned request of the employee.',
  ),
  subject: 'part-time',
  origin: 'idcc-1147',
  replaces: 'part-time.minimum',
  references: [ART_5, ART_4, labourCode('L3123-7', '000047453545'), labourCode('L3123-19', '000036262931')],
  facts: {
    on: facts.date('premier jour', 'first day'),
    weeklyMinutes: facts.minutes('durée hebdomadaire, tous cabinets', 'weekly hours, all practices'),
    cleaning,
    exemption: exemptionFact,
  },
  examples: [
    {
      title: 'twelve hours without a reason',
      facts: { on: '2026-11-02', weeklyMinutes: 720 },
      verdict: 'error',
      numbers: { minimumMinutes: 960 },
    },
    {
      title: 'twelve hours on a written request',
      facts: { on: '2026-11-02', weeklyMinutes: 720, exemption: 'written-request' },
      verdict: 'ok',
    },
    {
      title: 'six hours of cleaning',
      facts: { on: '2026-11-02', weeklyMinutes: 360, cleaning: true },
      verdict: 'ok',
    },
    {
      title: 'a minute less than five hours of cleaning',
      facts: { on: '2026-11-02', weeklyMinutes: 299, cleaning: true },
      verdict: 'error',
    },
    {
      title: 'ten hours to replace somebody',
      facts: { on: '2026-11-02', weeklyMinutes: 600, exemption: 'replacement' },
      verdict: 'ok',
    },
    { title: 'sixteen hours', facts: { on: '2026-11-02', weeklyMinutes: 960 }, verdict: 'ok' },
    { title: 'a minute less', facts: { on: '2026-11-02', weeklyMinutes: 959 }, verdict: 'error' },
  ],
  decide({ on, weeklyMinutes, cleaning: cleans, exemption }) {
    const minimum = (cleans ? partTimeMinimumCleaning : partTimeMinimum).at(on).value;
    return limited(
      weeklyMinutes < minimum && exemption === null,
      'error',
      { weeklyMinutes, minimumMinutes: minimum },
      say(
        `${hours(weeklyMinutes)} par semaine, pour un minimum de ${hours(minimum)}${exemption === null ? '' : ', avec une dispense'}.`,
        `${hours(weeklyMinutes)} a week, for a minimum of ${hours(minimum)}${exemption === null ? '' : ', with an exemption'}.`,
      ),
      say(
        'Ajoutez des heures dans un cabinet, ou gardez la demande écrite et motivée du salarié.',
        'Add hours at a practice, or keep the written, reasoned request of the employee.',
      ),
    );
  },
});

export const agreementInterruptionsRule = defineRule({
  id: 'idcc-1147.part-time-interruptions',
  version: 1,
  title: say('Coupures à temps partiel', 'Interruptions of a part-time day'),
  summary: say(
    'Une coupure par jour au plus, de deux heures au plus, dans une amplitude de dix heures. Appliqué à tout temps partiel : la loi dit de même au-delà de 24 h.',
    'One interruption a day at most, of two hours at most, within a span of ten hours. Applied to every part-timer: the law says the same from 24 h on.',
  ),
  subject: 'part-time',
  origin: 'idcc-1147',
  replaces: 'part-time.interruptions',
  references: [ART_7, labourCode('L3123-30', '000033019943')],
  facts: dayFacts,
  examples: interruptionsRule.examples,
  decide(given) {
    const day = measureOf(given);
    if ('contradiction' in day) return day;
    // Two periods at most leave one interruption.
    const maximum = dailyPeriods.at(given.on).value - 1;
    const longest = partTimeInterruption.at(given.on).value;
    const on = dayInWords(given.on);
    return limited(
      day.interruptions > maximum || day.longestInterruptionMinutes > longest,
      'error',
      {
        interruptions: day.interruptions,
        maximum,
        longestInterruptionMinutes: day.longestInterruptionMinutes,
        maximumMinutes: longest,
      },
      say(
        `${day.interruptions} coupure(s) le ${on.fr}, la plus longue de ${hours(day.longestInterruptionMinutes)} : ${maximum} au plus, de ${hours(longest)} au plus à temps partiel.`,
        `${day.interruptions} interruption(s) on ${on.en}, the longest of ${hours(day.longestInterruptionMinutes)}: ${maximum} at most, of ${hours(longest)} at most for a part-timer.`,
      ),
      say('Rapprochez les deux parties de la journée.', 'Bring the two parts of the day closer.'),
    );
  },
});

export const halfDayRule = defineRule({
  id: 'idcc-1147.part-time-half-day',
  version: 1,
  title: say('Demi-journée de trois heures', 'Half-day of three hours'),
  summary: say(
    'Trois heures au moins par demi-journée à temps partiel. L’article est écrit pour les contrats de moins de 24 h : au-delà, alerte seulement. Le personnel d’entretien, dont cinq heures peuvent tenir sur cinq jours, n’y est pas tenu.',
    'At least three hours a half-day for part-timers. The article is written for contracts below 24 h: from there on a warning only. Cleaning staff, whose five hours may spread over five days, are not held to it.',
  ),
  subject: 'part-time',
  origin: 'idcc-1147',
  references: [ART_6],
  facts: {
    ...dayFacts,
    contractMinutes: facts.minutes('durée hebdomadaire du contrat', 'weekly hours of the contract'),
    cleaning,
  },
  examples: [
    {
      title: 'two hours of a contract of 18 hours',
      facts: { on: '2026-11-02', stretches: work('A 08:00-10:00'), contractMinutes: 1080 },
      verdict: 'error',
      numbers: { shortestPeriodMinutes: 120, minimumMinutes: 180 },
    },
    {
      title: 'two hours of a contract of 28 hours',
      facts: { on: '2026-11-02', stretches: work('A 08:00-10:00'), contractMinutes: 1680 },
      verdict: 'warning',
    },
    {
      title: 'three hours',
      facts: { on: '2026-11-02', stretches: work('A 08:00-11:00'), contractMinutes: 1080 },
      verdict: 'ok',
    },
    {
      title: 'a minute less, in the afternoon',
      facts: { on: '2026-11-02', stretches: work('A 08:00-12:00, B 14:00-16:59'), contractMinutes: 1080 },
      verdict: 'error',
    },
    {
      title: 'an hour of cleaning a day',
      facts: { on: '2026-11-02', stretches: work('A 08:00-09:00'), contractMinutes: 300, cleaning: true },
      verdict: 'ok',
    },
  ],
  decide(given) {
    const day = measureOf(given);
    if ('contradiction' in day) return day;
    const minimum = partTimePeriod.at(given.on).value;
    const small = given.contractMinutes < partTimePeriods.at(given.on).value.belowMinutes;
    const shortest = day.periods === 0 ? minimum : day.shortestPeriodMinutes;
    const on = dayInWords(given.on);
    return limited(
      shortest < minimum && given.cleaning !== true,
      small ? 'error' : 'warning',
      { shortestPeriodMinutes: shortest, minimumMinutes: minimum, contractMinutes: given.contractMinutes },
      say(
        `Plus courte période du ${on.fr} : ${hours(shortest)}, pour ${hours(minimum)} au moins.`,
        `Shortest period of ${on.en}: ${hours(shortest)}, for at least ${hours(minimum)}.`,
      ),
      say('Regroupez ces heures avec une autre demi-journée.', 'Group these hours with another half-day.'),
    );
  },
});

export const weekPeriodsRule = defineRule({
  id: 'idcc-1147.part-time-periods',
  version: 1,
  title: say('Périodes par semaine', 'Periods a week'),
  summary: say(
    'En dessous de 24 h par semaine, les heures tiennent en six périodes au plus ; cinq demi-journées pour l’entretien.',
    'Below 24 h a week, the hours fit in six periods at most; five half-days for cleaning staff.',
  ),
  subject: 'part-time',
  origin: 'idcc-1147',
  references: [ART_6],
  facts: {
    week: weekFact,
    contractMinutes: facts.minutes('durée hebdomadaire du contrat', 'weekly hours of the contract'),
    periods: facts.integer('periods', 'périodes de travail de la semaine', 'periods of work of the week'),
    cleaning,
  },
  examples: [
    {
      title: 'seven periods for 18 hours',
      facts: { week: '2026-11-02', contractMinutes: 1080, periods: 7 },
      verdict: 'error',
      numbers: { maximum: 6 },
    },
    { title: 'six', facts: { week: '2026-11-02', contractMinutes: 1080, periods: 6 }, verdict: 'ok' },
    { title: 'five', facts: { week: '2026-11-02', contractMinutes: 1080, periods: 5 }, verdict: 'ok' },
    {
      title: 'ten for 24 hours',
      facts: { week: '2026-11-02', contractMinutes: 1440, periods: 10 },
      verdict: 'ok',
    },
    {
      title: 'six half-days of cleaning',
      facts: { week: '2026-11-02', contractMinutes: 300, periods: 6, cleaning: true },
      verdict: 'error',
      numbers: { maximum: 5 },
    },
  ],
  decide({ week, contractMinutes, periods, cleaning: cleans }) {
    const { maximum: usual, belowMinutes } = partTimePeriods.at(week).value;
    const maximum = cleans ? cleaningHalfDays.at(week).value : usual;
    return limited(
      contractMinutes < belowMinutes && periods > maximum,
      'error',
      { periods, maximum, contractMinutes, belowMinutes },
      say(
        `${periods} période(s) dans la semaine du ${dayInWords(week).fr} pour un contrat de ${hours(contractMinutes)} ; sous ${hours(belowMinutes)}, ${maximum} au plus.`,
        `${periods} period(s) in the week of ${dayInWords(week).en} for a contract of ${hours(contractMinutes)}; below ${hours(belowMinutes)}, ${maximum} at most.`,
      ),
      say('Regroupez les heures de la semaine.', 'Group the hours of the week.'),
    );
  },
});

export const agreementAdditionalHoursRule = defineRule({
  id: 'idcc-1147.additional-hours',
  version: 1,
  title: say('Complément d’heures par avenant', 'Additional hours by amendment'),
  summary: say(
    'Six avenants par an et par salarié, sans limite pour remplacer un absent nommé. Les heures de l’avenant sont au taux normal, au-delà à 25 %. La clause est écrite pour les contrats de moins de 24 h.',
    'Six amendments a year for an employee, without limit to replace a named absent person. Hours of the amendment are at the normal rate, beyond it at 25 %. The clause is written for contracts below 24 h.',
  ),
  subject: 'part-time',
  origin: 'idcc-1147',
  replaces: 'part-time.additional-hours',
  references: [ART_9, labourCode('L3123-22', '000033019984')],
  facts: {
    on: facts.date('jour du dernier avenant', 'day of the last amendment'),
    amendments: facts.integer('amendments', 'avenants de l’année', 'amendments of the year'),
    namedReplacement: facts.boolean('remplacement d’un absent nommé', 'replaces a named absent person'),
  },
  examples: [
    {
      title: 'a seventh amendment',
      facts: { on: '2026-11-02', amendments: 7, namedReplacement: false },
      verdict: 'error',
    },
    {
      title: 'a seventh, to replace a named person',
      facts: { on: '2026-11-02', amendments: 7, namedReplacement: true },
      verdict: 'ok',
    },
    {
      title: 'a sixth',
      facts: { on: '2026-11-02', amendments: 6, namedReplacement: false },
      verdict: 'ok',
    },
  ],
  decide({ on, amendments, namedReplacement }) {
    const maximum = additionalHoursAmendments.at(on).value;
    return limited(
      amendments > maximum && !namedReplacement,
      'error',
      { amendments, maximum },
      say(
        `${amendments} avenant(s) de complément d’heures dans l’année, pour ${maximum} au plus hors remplacement.`,
        `${amendments} amendment(s) of additional hours in the year, for ${maximum} at most apart from replacement.`,
      ),
      say(
        'Modifiez le contrat pour de bon, ou nommez le salarié remplacé.',
        'Change the contract for good, or name the person replaced.',
      ),
    );
  },
});

export const agreementRequestRule = defineRule({
  id: 'idcc-1147.request-answer',
  version: 1,
  title: say('Réponse à une demande de changement d’heures', 'Answer to a request to change hours'),
  summary: say(
    'Trente jours calendaires pour répondre à une demande écrite de temps plein, de temps partiel ou de moins de seize heures ; un refus donne ses raisons.',
    'Thirty calendar days to answer a written request for full time, part time or less than sixteen hours; a refusal gives its reasons.',
  ),
  subject: 'part-time',
  origin: 'idcc-1147',
  replaces: 'part-time.request-answer',
  references: [ART_10, ART_4, labourCode('L3123-3', '000036262948')],
  facts: {
    receivedOn: facts.date('réception de la demande', 'receipt of the request'),
    answeredOn: facts.optional(facts.date('réponse', 'answer')),
    asOf: facts.date('aujourd’hui', 'today'),
    refusedWithoutReason: facts.optional(facts.boolean('refus sans raison', 'refused without a reason')),
  },
  examples: [
    {
      title: 'answered after thirty-five days',
      facts: { receivedOn: '2026-10-01', answeredOn: '2026-11-05', asOf: '2026-11-22' },
      verdict: 'error',
      numbers: { dueOn: '2026-10-31' },
    },
    {
      title: 'answered after twenty days',
      facts: { receivedOn: '2026-10-01', answeredOn: '2026-10-21', asOf: '2026-11-22' },
      verdict: 'ok',
    },
    {
      title: 'answered on the thirtieth day, over 29 February',
      facts: { receivedOn: '2028-02-01', answeredOn: '2028-03-02', asOf: '2028-04-01' },
      verdict: 'ok',
    },
    {
      title: 'answered on the thirty-first',
      facts: { receivedOn: '2028-02-01', answeredOn: '2028-03-03', asOf: '2028-04-01' },
      verdict: 'error',
    },
    {
      title: 'refused in time without a reason',
      facts: {
        receivedOn: '2026-10-01',
        answeredOn: '2026-10-21',
        asOf: '2026-11-22',
        refusedWithoutReason: true,
      },
      verdict: 'error',
    },
    {
      title: 'not answered after thirty-one days',
      facts: { receivedOn: '2026-10-01', asOf: '2026-11-01' },
      verdict: 'error',
    },
  ],
  decide({ receivedOn, answeredOn, asOf, refusedWithoutReason }) {
    const dueOn = addDays(receivedOn, requestAnswerDays.at(receivedOn).value);
    return limited(
      answeredLate(answeredOn, asOf, dueOn) || refusedWithoutReason === true,
      'error',
      { receivedOn, dueOn, answeredOn: answeredOn ?? '' },
      say(
        `Demande reçue le ${dayInWords(receivedOn).fr}, réponse due le ${dayInWords(dueOn).fr} au plus tard, avec les raisons d’un refus.`,
        `Request received on ${dayInWords(receivedOn).en}, answer due on ${dayInWords(dueOn).en} at the latest, with the reasons of a refusal.`,
      ),
      say('Répondez par écrit, avec vos raisons.', 'Answer in writing, with your reasons.'),
    );
  },
});

/** Part time in the agreement, complementary hours apart. */
export const AGREEMENT_PART_TIME_RULES = [
  agreementMinimumRule,
  agreementInterruptionsRule,
  halfDayRule,
  weekPeriodsRule,
  agreementAdditionalHoursRule,
  agreementRequestRule,
] as readonly Rule[];
