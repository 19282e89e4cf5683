import { daysBetween } from '@relais/kernel';
import { idcc1147, labourCode } from '../../citations';
import { facts } from '../../facts';
import { type Rule, defineRule } from '../../rule';
import { computed, contradiction, limited } from '../../working-time/answers';
import { dayFacts, measureOf } from '../../working-time/day-facts';
import { type Minutes, minutes } from '@relais/kernel';
import { AGREEMENT, agreementSource, limit } from '../../working-time/limit';
import { work } from '../../working-time/notation';
import {
  changeNotice,
  countedMeal,
  dailyPeriods,
  dailySpan,
  splitPeriod,
  weeklyWork,
} from '../../working-time/plan-limits';
import { clock, dayInWords, hours, say } from '../../working-time/words';

const ART_15 = idcc1147('art. 15', '000005856075');

/** Hours lost by the closure of a practice that may be worked later, each year. */
export const closureRecovery = limit<Minutes>(
  'idcc-1147.closure-recovery',
  'Heures de fermeture récupérables',
  'Hours of closure that may be recovered',
  'minutes per year',
  AGREEMENT,
  minutes(40 * 60),
  agreementSource('art. 15', '000005856075'),
);

export const dailySpanRule = defineRule({
  id: 'idcc-1147.daily-span',
  version: 1,
  title: say('Amplitude de la journée', 'Span of the day'),
  summary: say(
    'Dix heures du premier début à la dernière fin du jour civil, pauses et trajets compris, pour tous. Avec la pause de vingt minutes, le travail du jour s’arrête donc vers 9 h 40.',
    'Ten hours from the first start to the last end of the civil day, breaks and journeys included, for everybody. With the break of twenty minutes, the work of a day thus ends near 9 h 40.',
  ),
  subject: 'working-time',
  origin: 'idcc-1147',
  references: [ART_15, idcc1147('avenant n° 64, art. 7', '000029505019')],
  facts: dayFacts,
  examples: [
    {
      title: 'from 08:00 to 18:30 with an hour for lunch',
      facts: { on: '2026-11-02', stretches: work('A 08:00-12:00, B 13:00-18:30') },
      verdict: 'error',
      numbers: { spanMinutes: 630, maximumMinutes: 600 },
    },
    {
      title: 'from 08:30 to 17:30',
      facts: { on: '2026-11-02', stretches: work('A 08:30-12:30, A 13:30-17:30') },
      verdict: 'ok',
      numbers: { spanMinutes: 540 },
    },
    {
      title: 'ten hours',
      facts: { on: '2026-11-02', stretches: work('A 08:00-12:00, A 13:00-18:00') },
      verdict: 'ok',
    },
    {
      title: 'a minute more',
      facts: { on: '2026-11-02', stretches: work('A 08:00-12:00, A 13:00-18:01') },
      verdict: 'error',
    },
  ],
  decide(given) {
    const day = measureOf(given);
    if ('contradiction' in day) return day;
    const span = day.lastMinute - day.firstMinute;
    const maximum = dailySpan.at(given.on).value;
    const on = dayInWords(given.on);
    const [from, to] = [clock(day.firstMinute), clock(day.lastMinute)];
    return limited(
      span > maximum,
      'error',
      { spanMinutes: span, maximumMinutes: maximum },
      say(
        `${hours(span)} d’amplitude le ${on.fr} (${from}–${to}), pour ${hours(maximum)} au plus, pauses comprises.`,
        `A span of ${hours(span)} on ${on.en} (${from}–${to}), for ${hours(maximum)} at most, breaks included.`,
      ),
      say(
        `Commencez plus tard ou finissez plus tôt de ${hours(span - maximum)}.`,
        `Start later or end earlier by ${hours(span - maximum)}.`,
      ),
    );
  },
});

export const workPeriodsRule = defineRule({
  id: 'idcc-1147.work-periods',
  version: 1,
  title: say('Vacations d’une journée', 'Periods of work of a day'),
  summary: say(
    'Une journée discontinue a deux vacations au plus, la plus courte d’au moins trois heures. Deux cabinets font deux vacations, même quand un trajet remplit l’intervalle : lecture prudente, le texte ne le dit pas.',
    'A split day has two periods of work at most, the shortest of at least three hours. Two practices are two periods, even when a journey fills the gap: a careful reading, the text does not say.',
  ),
  subject: 'working-time',
  origin: 'idcc-1147',
  references: [ART_15, idcc1147('avenant n° 64, art. 6', '000029505017')],
  facts: dayFacts,
  examples: [
    {
      title: 'three periods, one of them of two hours',
      facts: { on: '2026-11-02', stretches: work('A 08:00-10:00, A 11:00-14:00, A 15:00-18:00') },
      verdict: 'error',
      numbers: { periods: 3, shortestPeriodMinutes: 120 },
    },
    {
      title: 'a second period of two hours',
      facts: { on: '2026-11-02', stretches: work('A 08:00-12:00, B 16:00-18:00') },
      verdict: 'error',
    },
    {
      title: 'four hours and three hours',
      facts: { on: '2026-11-02', stretches: work('A 08:00-12:00, B 14:00-17:00') },
      verdict: 'ok',
      numbers: { periods: 2, shortestPeriodMinutes: 180 },
    },
    {
      title: 'a minute less than three hours',
      facts: { on: '2026-11-02', stretches: work('A 08:00-12:00, B 14:00-16:59') },
      verdict: 'error',
    },
    {
      title: 'a continuous day of two hours is not split',
      facts: { on: '2026-11-02', stretches: work('A 08:00-10:00') },
      verdict: 'ok',
    },
    {
      title: 'a meal of half an hour at the same practice does not split the day',
      facts: { on: '2026-11-02', stretches: work('A 08:00-12:00, A 12:30-14:30') },
      verdict: 'ok',
      numbers: { periods: 1 },
    },
    {
      title: 'a meal of thirty-one minutes does',
      facts: { on: '2026-11-02', stretches: work('A 08:00-12:00, A 12:31-14:30') },
      verdict: 'error',
      numbers: { periods: 2 },
    },
  ],
  decide(given) {
    const day = measureOf(given);
    if ('contradiction' in day) return day;
    const maximum = dailyPeriods.at(given.on).value;
    const minimum = splitPeriod.at(given.on).value;
    const shortest = day.periods === 0 ? 0 : day.shortestPeriodMinutes;
    const on = dayInWords(given.on);
    return limited(
      splitsBadly(day, maximum, minimum),
      'error',
      {
        periods: day.periods,
        maximum,
        shortestPeriodMinutes: shortest,
        minimumMinutes: minimum,
      },
      say(
        `${day.periods} vacation(s) le ${on.fr}, la plus courte de ${hours(shortest)} : ${maximum} au plus, de ${hours(minimum)} au moins quand la journée est coupée.`,
        `${day.periods} period(s) of work on ${on.en}, the shortest of ${hours(shortest)}: ${maximum} at most, of at least ${hours(minimum)} when the day is split.`,
      ),
      say('Regroupez les heures de la journée.', 'Group the hours of the day.'),
    );
  },
});

/** True when a day has too many periods of work, or one that is too short. */
export function splitsBadly(
  day: { readonly periods: number; readonly shortestPeriodMinutes: number },
  maximum: number,
  minimum: number,
): boolean {
  return day.periods > maximum || (day.periods > 1 && day.shortestPeriodMinutes < minimum);
}

export const mealRule = defineRule({
  id: 'idcc-1147.meal',
  version: 1,
  title: say('Repas compté comme travail', 'Meal counted as work'),
  summary: say(
    'Journée continue : le repas compte comme travail jusqu’à trente minutes, et en entier si le salarié doit répondre au téléphone ou ouvrir la porte. Journée coupée : il ne compte pas.',
    'Continuous day: the meal counts as work up to thirty minutes, and entirely when the employee must answer the telephone or the door. Split day: it does not count.',
  ),
  subject: 'working-time',
  origin: 'idcc-1147',
  references: [ART_15, labourCode('L3121-1', '000033020517')],
  facts: {
    on: facts.date('jour', 'day'),
    mealMinutes: facts.minutes('durée du repas', 'length of the meal'),
    available: facts.boolean('tenu de répondre pendant le repas', 'must answer during the meal'),
    continuousDay: facts.optional(facts.boolean('journée continue', 'continuous day')),
  },
  examples: [
    {
      title: 'half an hour counts',
      facts: { on: '2026-11-02', mealMinutes: 30, available: false },
      verdict: 'computed',
      value: { countedMinutes: 30 },
    },
    {
      title: 'thirty-one minutes free of any duty do not count at all',
      facts: { on: '2026-11-02', mealMinutes: 31, available: false },
      verdict: 'computed',
      value: { countedMinutes: 0 },
    },
    {
      title: 'an hour free of any duty does not count',
      facts: { on: '2026-11-02', mealMinutes: 60, available: false },
      verdict: 'computed',
      value: { countedMinutes: 0 },
    },
    {
      title: 'an hour beside the telephone counts entirely',
      facts: { on: '2026-11-02', mealMinutes: 60, available: true },
      verdict: 'computed',
      value: { countedMinutes: 60 },
    },
    {
      title: 'in a split day the short meal does not count',
      facts: { on: '2026-11-02', mealMinutes: 30, available: false, continuousDay: false },
      verdict: 'computed',
      value: { countedMinutes: 0 },
    },
  ],
  decide({ on, mealMinutes, available, continuousDay }) {
    const maximum = countedMeal.at(on).value;
    const short = mealMinutes <= maximum && continuousDay !== false;
    const counted = available || short ? mealMinutes : 0;
    return computed(
      { countedMinutes: counted },
      { mealMinutes, countedMinutes: counted, maximumMinutes: maximum },
      say(
        `${counted} minutes de repas comptées comme travail sur ${mealMinutes}.`,
        `${counted} minutes of the meal count as work, of ${mealMinutes}.`,
      ),
    );
  },
});

export const scheduleNoticeRule = defineRule({
  id: 'idcc-1147.schedule-notice',
  version: 1,
  title: say('Changement d’horaire habituel', 'Change of the usual timetable'),
  summary: say(
    'L’horaire habituel change par écrit, au moins quinze jours à l’avance, sauf force majeure ; plus favorable que les sept jours ouvrés de la loi pour le temps partiel. L’accord du salarié lève l’alerte.',
    'The usual timetable changes in writing, at least fifteen days ahead, except in an emergency beyond control; better than the seven business days of the law for part-timers. The consent of the employee lifts the warning.',
  ),
  subject: 'working-time',
  origin: 'idcc-1147',
  replaces: 'part-time.schedule-notice',
  references: [ART_15, labourCode('L3123-11', '000033020051'), labourCode('L3123-31', '000033019939')],
  facts: {
    announcedOn: facts.date('jour de l’écrit', 'day of the letter'),
    effectiveOn: facts.date('premier jour du nouvel horaire', 'first day of the new timetable'),
    reason: facts.optional(facts.oneOf(['consent', 'force-majeure'], 'raison', 'reason')),
  },
  examples: [
    {
      title: 'five days ahead',
      facts: { announcedOn: '2026-11-02', effectiveOn: '2026-11-07' },
      verdict: 'warning',
      numbers: { noticeDays: 5, minimumDays: 15 },
    },
    {
      title: 'twenty days ahead',
      facts: { announcedOn: '2026-11-02', effectiveOn: '2026-11-22' },
      verdict: 'ok',
    },
    {
      title: 'fourteen days ahead',
      facts: { announcedOn: '2026-11-02', effectiveOn: '2026-11-16' },
      verdict: 'warning',
    },
    {
      title: 'fifteen days ahead, over 29 February',
      facts: { announcedOn: '2028-02-20', effectiveOn: '2028-03-06' },
      verdict: 'ok',
      numbers: { noticeDays: 15 },
    },
    {
      title: 'the next day, with the consent of the employee',
      facts: { announcedOn: '2026-11-02', effectiveOn: '2026-11-03', reason: 'consent' },
      verdict: 'ok',
    },
    {
      title: 'a change is not announced after it began',
      facts: { announcedOn: '2026-11-03', effectiveOn: '2026-11-02' },
      verdict: 'cannot-tell',
    },
  ],
  decide({ announcedOn, effectiveOn, reason }) {
    const notice = daysBetween(announcedOn, effectiveOn);
    if (notice < 0)
      return contradiction(
        ['announcedOn', 'effectiveOn'],
        'Impossible de conclure : le changement précède son annonce.',
        'Cannot tell: the change comes before its announcement.',
      );
    const minimum = changeNotice.at(announcedOn).value;
    return limited(
      notice < minimum && reason === null,
      'warning',
      { noticeDays: notice, minimumDays: minimum },
      say(
        `Changement annoncé ${notice} jour(s) à l’avance, pour ${minimum} au moins${reason === null ? '' : ' sauf accord ou force majeure'}.`,
        `Change announced ${notice} day(s) ahead, for at least ${minimum}${reason === null ? '' : ' unless agreed or beyond control'}.`,
      ),
      say(
        'Recueillez l’accord écrit du salarié ou notez le cas de force majeure.',
        'Collect the written consent of the employee or note the emergency.',
      ),
    );
  },
});

export const closureRecoveryRule = defineRule({
  id: 'idcc-1147.closure-recovery',
  version: 1,
  title: say('Récupération d’une fermeture', 'Recovery of a closure'),
  summary: say(
    'Un cabinet qui ferme hors de la période légale des congés maintient le salaire. Les heures se récupèrent plus tard, quarante par an au plus et sans dépasser la durée maximale de la semaine.',
    'A practice that closes outside the legal leave period keeps the pay. The hours may be worked later, forty a year at most and within the longest week.',
  ),
  subject: 'working-time',
  origin: 'idcc-1147',
  references: [ART_15],
  facts: {
    week: facts.date('lundi de la semaine de récupération', 'Monday of the week of recovery'),
    recoveredMinutes: facts.minutes('heures récupérées dans l’année', 'hours recovered in the year'),
    weekMinutes: facts.optional(
      facts.minutes('travail de la semaine, récupération comprise', 'work of the week, recovery included'),
    ),
  },
  examples: [
    {
      title: 'forty-five hours in the year',
      facts: { week: '2026-11-02', recoveredMinutes: 2700 },
      verdict: 'error',
    },
    { title: 'twenty hours', facts: { week: '2026-11-02', recoveredMinutes: 1200 }, verdict: 'ok' },
    { title: 'forty hours', facts: { week: '2026-11-02', recoveredMinutes: 2400 }, verdict: 'ok' },
    { title: 'a minute more', facts: { week: '2026-11-02', recoveredMinutes: 2401 }, verdict: 'error' },
    {
      title: 'a week of forty-nine hours with its recovery',
      facts: { week: '2026-11-02', recoveredMinutes: 300, weekMinutes: 2940 },
      verdict: 'error',
    },
  ],
  decide({ week, recoveredMinutes, weekMinutes }) {
    const maximum = closureRecovery.at(week).value;
    const longest = weeklyWork.at(week).value;
    return limited(
      recoveredMinutes > maximum || (weekMinutes ?? 0) > longest,
      'error',
      {
        recoveredMinutes,
        maximumMinutes: maximum,
        weekMinutes: weekMinutes ?? 0,
        weekMaximumMinutes: longest,
      },
      say(
        `${hours(recoveredMinutes)} récupérées dans l’année, pour ${hours(maximum)} au plus, dans des semaines de ${hours(longest)} au plus.`,
        `${hours(recoveredMinutes)} recovered in the year, for ${hours(maximum)} at most, in weeks of ${hours(longest)} at most.`,
      ),
      say(
        'Ne récupérez pas ces heures ; elles restent payées.',
        'Do not recover these hours; they stay paid.',
      ),
    );
  },
});

/** The working day in the agreement. */
export const WORKING_DAY_RULES = [
  dailySpanRule,
  workPeriodsRule,
  mealRule,
  scheduleNoticeRule,
  closureRecoveryRule,
] as readonly Rule[];
