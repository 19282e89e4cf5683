import { type Minutes, daysBetween, minutes } from '@relais/kernel';
import { labourCode } from '../../citations';
import { countFrom } from '../../day-count';
import { facts } from '../../facts';
import { HOLIDAY_ZONES } from '../../public-holidays';
import { type Rule, defineRule } from '../../rule';
import { computed, contradiction, limited } from '../answers';
import { dayFacts, measureOf } from '../day-facts';
import { work } from '../notation';
import { dayInWords, hours, say } from '../words';
import {
  adjustment,
  extraHoursNotice,
  legalInterruptions,
  legalPartTimeMinimum,
  legalRequestAnswer,
  partTimeNotice,
} from './limits';
import { answeredLate, exemptionFact } from './shared';

const subject = 'part-time';

export const partTimeMinimumRule = defineRule({
  id: 'part-time.minimum',
  version: 1,
  title: say('Durée minimale du temps partiel', 'Minimum part-time week'),
  summary: say(
    'Vingt-quatre heures par semaine sans accord de branche, sur le contrat avec le groupement et non par cabinet. La loi dispense les contrats de sept jours au plus, les remplacements, les étudiants de moins de vingt-six ans et la demande écrite et motivée du salarié.',
    'Twenty-four hours a week without an agreement, on the contract with the group and not at each practice. The law exempts contracts of at most seven days, replacements, students below twenty-six and the written, reasoned request of the employee.',
  ),
  subject,
  origin: 'code',
  references: [
    labourCode('L3123-7', '000047453545'),
    labourCode('L3123-19', '000036262931'),
    labourCode('L3123-27', '000033019953'),
  ],
  facts: {
    on: facts.date('premier jour', 'first day'),
    weeklyMinutes: facts.minutes('durée hebdomadaire', 'weekly hours'),
    exemption: exemptionFact,
  },
  examples: [
    {
      title: 'twenty hours without an agreement',
      facts: { on: '2026-11-02', weeklyMinutes: 1200 },
      verdict: 'error',
    },
    { title: 'twenty-four hours', facts: { on: '2026-11-02', weeklyMinutes: 1440 }, verdict: 'ok' },
    { title: 'a minute less', facts: { on: '2026-11-02', weeklyMinutes: 1439 }, verdict: 'error' },
    {
      title: 'ten hours to replace somebody',
      facts: { on: '2026-11-02', weeklyMinutes: 600, exemption: 'replacement' },
      verdict: 'ok',
    },
  ],
  decide({ on, weeklyMinutes, exemption }) {
    const minimum = legalPartTimeMinimum.at(on).value;
    return limited(
      weeklyMinutes < minimum && exemption === null,
      'error',
      { weeklyMinutes, minimumMinutes: minimum },
      say(
        `${hours(weeklyMinutes)} par semaine, pour un minimum de ${hours(minimum)}${exemption === null ? '' : ', avec une dispense'}.`,
        `${hours(weeklyMinutes)} a week, for a minimum of ${hours(minimum)}${exemption === null ? '' : ', with an exemption'}.`,
      ),
      say(
        'Ajoutez des heures, ou gardez la demande écrite et motivée du salarié.',
        'Add hours, or keep the written, reasoned request of the employee.',
      ),
    );
  },
});

export const interruptionsRule = defineRule({
  id: 'part-time.interruptions',
  version: 1,
  title: say('Coupures à temps partiel', 'Interruptions of a part-time day'),
  summary: say(
    'Une coupure par jour au plus, de deux heures au plus. Le trajet entre deux cabinets est du travail et n’en fait pas partie.',
    'One interruption a day at most, of two hours at most. The journey between two practices is work and no part of it.',
  ),
  subject,
  origin: 'code',
  references: [labourCode('L3123-30', '000033019943')],
  facts: dayFacts,
  examples: [
    {
      title: 'two interruptions of an hour',
      facts: { on: '2026-11-02', stretches: work('A 08:00-11:00, A 12:00-14:00, A 15:00-17:00') },
      verdict: 'error',
      numbers: { interruptions: 2 },
    },
    {
      title: 'one of two hours and a half',
      facts: { on: '2026-11-02', stretches: work('A 08:00-11:00, A 13:30-17:00') },
      verdict: 'error',
    },
    {
      title: 'one of an hour and a half',
      facts: { on: '2026-11-02', stretches: work('A 08:00-11:30, A 13:00-17:00') },
      verdict: 'ok',
    },
    {
      title: 'one of two hours',
      facts: { on: '2026-11-02', stretches: work('A 08:00-11:00, A 13:00-17:00') },
      verdict: 'ok',
      numbers: { longestInterruptionMinutes: 120 },
    },
    {
      title: 'a minute more',
      facts: { on: '2026-11-02', stretches: work('A 08:00-11:00, A 13:01-17:00') },
      verdict: 'error',
    },
    {
      title: 'two hours and a half of which half an hour on the road',
      facts: {
        on: '2026-11-02',
        stretches: work('A 08:00-11:00, B 13:30-17:00'),
        journeys: [{ from: 'A', to: 'B', minutes: 30 }],
      },
      verdict: 'ok',
      numbers: { longestInterruptionMinutes: 120 },
    },
  ],
  decide(given) {
    const day = measureOf(given);
    if ('contradiction' in day) return day;
    const { maximum, longestMinutes } = legalInterruptions.at(given.on).value;
    const on = dayInWords(given.on);
    return limited(
      interruptsBadly(day, maximum, longestMinutes),
      'error',
      {
        interruptions: day.interruptions,
        maximum,
        longestInterruptionMinutes: day.longestInterruptionMinutes,
        maximumMinutes: longestMinutes,
      },
      say(
        `${day.interruptions} coupure(s) le ${on.fr}, la plus longue de ${hours(day.longestInterruptionMinutes)} : ${maximum} au plus, de ${hours(longestMinutes)} au plus à temps partiel.`,
        `${day.interruptions} interruption(s) on ${on.en}, the longest of ${hours(day.longestInterruptionMinutes)}: ${maximum} at most, of ${hours(longestMinutes)} at most for a part-timer.`,
      ),
      say('Rapprochez les deux parties de la journée.', 'Bring the two parts of the day closer.'),
    );
  },
});

/** True when a part-timer's day is interrupted too often or for too long. */
export function interruptsBadly(
  day: { readonly interruptions: number; readonly longestInterruptionMinutes: number },
  maximum: number,
  longestMinutes: number,
): boolean {
  return day.interruptions > maximum || day.longestInterruptionMinutes > longestMinutes;
}

export const partTimeNoticeRule = defineRule({
  id: 'part-time.schedule-notice',
  version: 1,
  title: say('Changement de répartition à temps partiel', 'Another distribution of part-time hours'),
  summary: say(
    'Sans accord collectif, une autre répartition des heures se notifie sept jours ouvrés avant de s’appliquer.',
    'Without an agreement, another distribution of hours is notified seven business days before it applies.',
  ),
  subject,
  origin: 'code',
  references: [labourCode('L3123-11', '000033020051'), labourCode('L3123-31', '000033019939')],
  facts: {
    announcedOn: facts.date('jour de la notification', 'day of the notice'),
    effectiveOn: facts.date('premier jour de la nouvelle répartition', 'first day of the new distribution'),
    zone: facts.oneOf(HOLIDAY_ZONES, 'zone des jours fériés', 'zone of public holidays'),
  },
  examples: [
    {
      title: 'from Monday to Wednesday of the next week are seven business days',
      facts: { announcedOn: '2026-11-16', effectiveOn: '2026-11-25', zone: 'metropole' },
      verdict: 'ok',
    },
    {
      title: 'a day later is too late',
      facts: { announcedOn: '2026-11-17', effectiveOn: '2026-11-25', zone: 'metropole' },
      verdict: 'warning',
      numbers: { latestOn: '2026-11-16' },
    },
    {
      title: '11 November is not a business day',
      facts: { announcedOn: '2026-11-09', effectiveOn: '2026-11-18', zone: 'metropole' },
      verdict: 'warning',
      numbers: { latestOn: '2026-11-06' },
    },
  ],
  decide({ announcedOn, effectiveOn, zone }) {
    const delay = partTimeNotice.at(announcedOn).value;
    const latestOn = countFrom(effectiveOn, delay, 'before', zone);
    return limited(
      announcedOn > latestOn,
      'warning',
      { announcedOn, latestOn, businessDays: delay.value },
      say(
        `Notification du ${dayInWords(announcedOn).fr} ; ${delay.value} jours ouvrés mènent au ${dayInWords(latestOn).fr} au plus tard.`,
        `Notice of ${dayInWords(announcedOn).en}; ${delay.value} business days lead to ${dayInWords(latestOn).en} at the latest.`,
      ),
      say(
        'Repoussez le changement ou recueillez l’accord écrit du salarié.',
        'Postpone the change or collect the written consent of the employee.',
      ),
    );
  },
});

export const extraHoursNoticeRule = defineRule({
  id: 'part-time.extra-hours-notice',
  version: 1,
  title: say('Prévenance des heures complémentaires', 'Notice of complementary hours'),
  summary: say(
    'Prévenu moins de trois jours à l’avance, le salarié à temps partiel peut refuser des heures complémentaires sans faute.',
    'Told less than three days ahead, a part-timer may refuse complementary hours without fault.',
  ),
  subject,
  origin: 'code',
  references: [labourCode('L3123-10', '000033020055')],
  facts: {
    askedOn: facts.date('jour de la demande', 'day of the request'),
    workedOn: facts.date('jour du travail', 'day of the work'),
  },
  examples: [
    {
      title: 'asked on the day itself',
      facts: { askedOn: '2026-11-05', workedOn: '2026-11-05' },
      verdict: 'warning',
    },
    {
      title: 'asked four days ahead',
      facts: { askedOn: '2026-11-01', workedOn: '2026-11-05' },
      verdict: 'ok',
    },
    {
      title: 'asked two days ahead',
      facts: { askedOn: '2026-11-03', workedOn: '2026-11-05' },
      verdict: 'warning',
    },
    {
      title: 'asked three days ahead, over the end of a year',
      facts: { askedOn: '2026-12-30', workedOn: '2027-01-02' },
      verdict: 'ok',
    },
  ],
  decide({ askedOn, workedOn }) {
    const notice = daysBetween(askedOn, workedOn);
    const minimum = extraHoursNotice.at(workedOn).value;
    return limited(
      notice < minimum,
      'warning',
      { noticeDays: notice, minimumDays: minimum },
      say(
        `Heures complémentaires demandées ${notice} jour(s) à l’avance, pour ${minimum}.`,
        `Complementary hours asked ${notice} day(s) ahead, for ${minimum}.`,
      ),
      say('Un refus n’est pas une faute.', 'A refusal is no fault.'),
    );
  },
});

export const adjustmentRule = defineRule({
  id: 'part-time.adjustment',
  version: 1,
  title: say('Réajustement du contrat', 'Adjustment of the contract'),
  summary: say(
    'Quand l’horaire réel dépasse le contrat de deux heures par semaine au moins, en moyenne sur douze semaines de suite ou douze parmi quinze, le contrat est relevé de la différence, avec sept jours de préavis et sauf opposition du salarié.',
    'When the hours worked exceed the contract by at least two a week, on average over twelve weeks in a row or twelve of fifteen, the contract is raised by the difference, with seven days of notice and unless the employee objects.',
  ),
  subject,
  origin: 'code',
  references: [labourCode('L3123-13', '000033020045')],
  facts: {
    on: facts.date('jour du calcul', 'day of the computation'),
    contractMinutes: facts.minutes('durée hebdomadaire du contrat', 'weekly hours of the contract'),
    weeks: facts.list(
      facts.minutes('travail d’une semaine', 'work of a week'),
      'travail des douze à quinze dernières semaines',
      'work of the last twelve to fifteen weeks',
    ),
  },
  examples: [
    {
      title: 'a contract of 24 hours worked 26 h 18 on average becomes 26 h 18',
      facts: { on: '2026-11-02', contractMinutes: 1440, weeks: Array<number>(12).fill(1578) },
      verdict: 'computed',
      value: { newWeeklyMinutes: 1578, changes: true },
    },
    {
      title: 'an hour more changes nothing',
      facts: { on: '2026-11-02', contractMinutes: 1440, weeks: Array<number>(12).fill(1500) },
      verdict: 'computed',
      value: { newWeeklyMinutes: 1440, changes: false },
    },
    {
      title: 'two hours more change it',
      facts: { on: '2026-11-02', contractMinutes: 1440, weeks: Array<number>(12).fill(1560) },
      verdict: 'computed',
      value: { newWeeklyMinutes: 1560, changes: true },
    },
    {
      title: 'three light weeks among fifteen do not hide the twelve others',
      facts: {
        on: '2026-11-02',
        contractMinutes: 1440,
        weeks: [0, 0, 0, ...Array<number>(12).fill(1560)],
      },
      verdict: 'computed',
      value: { newWeeklyMinutes: 1560, changes: true },
    },
    {
      title: 'eleven weeks are too few',
      facts: { on: '2026-11-02', contractMinutes: 1440, weeks: Array<number>(11).fill(1560) },
      verdict: 'cannot-tell',
    },
  ],
  decide({ on, contractMinutes, weeks }) {
    const { excessMinutes, weeks: needed, among } = adjustment.at(on).value;
    if (weeks.length < needed || weeks.length > among)
      return contradiction(
        ['weeks'],
        `Impossible de conclure : il faut de ${needed} à ${among} semaines.`,
        `Cannot tell: ${needed} to ${among} weeks are needed.`,
      );
    const total = [...weeks]
      .sort((a, b) => b - a)
      .slice(0, needed)
      .reduce((found, week) => found + week, 0);
    const changes = total >= (contractMinutes + excessMinutes) * needed;
    // The mean is rounded up to the minute: the odd part is the employee's.
    const newWeeklyMinutes = changes ? minutes(Math.ceil(total / needed)) : contractMinutes;
    return computed<{ newWeeklyMinutes: Minutes; changes: boolean }>(
      { newWeeklyMinutes, changes },
      { totalMinutes: total, weeks: needed, contractMinutes, excessMinutes, newWeeklyMinutes },
      changes
        ? say(
            `${hours(total)} sur ${needed} semaines : le contrat passe de ${hours(contractMinutes)} à ${hours(newWeeklyMinutes)}, sauf opposition du salarié.`,
            `${hours(total)} over ${needed} weeks: the contract goes from ${hours(contractMinutes)} to ${hours(newWeeklyMinutes)}, unless the employee objects.`,
          )
        : say(
            `${hours(total)} sur ${needed} semaines : le contrat de ${hours(contractMinutes)} ne change pas.`,
            `${hours(total)} over ${needed} weeks: the contract of ${hours(contractMinutes)} does not change.`,
          ),
    );
  },
});

export const additionalHoursRule = defineRule({
  id: 'part-time.additional-hours',
  version: 1,
  title: say('Complément d’heures par avenant', 'Additional hours by amendment'),
  summary: say(
    'Augmenter un temps partiel pour un temps par avenant suppose un accord de branche étendu : sans lui, aucun avenant.',
    'To raise a part-time contract for a time by amendment needs an extended agreement of the branch: without it, no amendment.',
  ),
  subject,
  origin: 'code',
  references: [labourCode('L3123-22', '000033019984')],
  facts: {
    year: facts.integer('year', 'année', 'year'),
    amendments: facts.integer('amendments', 'avenants de l’année', 'amendments of the year'),
  },
  examples: [
    { title: 'one amendment without an agreement', facts: { year: 2026, amendments: 1 }, verdict: 'error' },
    { title: 'none', facts: { year: 2026, amendments: 0 }, verdict: 'ok' },
  ],
  decide({ year, amendments }) {
    return limited(
      amendments > 0,
      'error',
      { amendments, maximum: 0 },
      say(
        `${amendments} avenant(s) de complément d’heures en ${year}, sans accord de branche qui le permette.`,
        `${amendments} amendment(s) of additional hours in ${year}, without an agreement that allows it.`,
      ),
      say(
        'Modifiez le contrat pour de bon, ou n’ajoutez pas d’heures.',
        'Change the contract for good, or add no hours.',
      ),
    );
  },
});

export const requestAnswerRule = defineRule({
  id: 'part-time.request-answer',
  version: 1,
  title: say('Réponse à une demande de changement d’heures', 'Answer to a request to change hours'),
  summary: say(
    'Sans accord collectif, l’employeur répond à la demande de temps partiel dans les trois mois de sa réception.',
    'Without an agreement, the employer answers a request for part time within three months of its receipt.',
  ),
  subject,
  origin: 'code',
  references: [labourCode('L3123-3', '000036262948'), labourCode('D3123-3', '000033515864')],
  facts: {
    receivedOn: facts.date('réception de la demande', 'receipt of the request'),
    answeredOn: facts.optional(facts.date('réponse', 'answer')),
    asOf: facts.date('aujourd’hui', 'today'),
  },
  examples: [
    {
      title: 'answered on the last day of the third month',
      facts: { receivedOn: '2026-11-30', answeredOn: '2027-02-28', asOf: '2027-03-10' },
      verdict: 'ok',
      numbers: { dueOn: '2027-02-28' },
    },
    {
      title: 'answered the day after',
      facts: { receivedOn: '2026-11-30', answeredOn: '2027-03-01', asOf: '2027-03-10' },
      verdict: 'error',
    },
    {
      title: 'not answered yet, in time',
      facts: { receivedOn: '2026-11-02', asOf: '2026-12-02' },
      verdict: 'ok',
    },
  ],
  decide({ receivedOn, answeredOn, asOf }) {
    const dueOn = countFrom(receivedOn, legalRequestAnswer.at(receivedOn).value, 'after', 'metropole');
    return limited(
      answeredLate(answeredOn, asOf, dueOn),
      'error',
      { receivedOn, dueOn, answeredOn: answeredOn ?? '' },
      say(
        `Demande reçue le ${dayInWords(receivedOn).fr}, réponse due le ${dayInWords(dueOn).fr} au plus tard.`,
        `Request received on ${dayInWords(receivedOn).en}, answer due on ${dayInWords(dueOn).en} at the latest.`,
      ),
      say(
        'Répondez par écrit, avec les raisons d’un refus.',
        'Answer in writing, with the reasons of a refusal.',
      ),
    );
  },
});

/** Part time in the Code, complementary hours apart. */
export const PART_TIME_RULES = [
  partTimeMinimumRule,
  interruptionsRule,
  partTimeNoticeRule,
  extraHoursNoticeRule,
  adjustmentRule,
  additionalHoursRule,
  requestAnswerRule,
] as readonly Rule[];
