import { labourCode } from '../citations';
import { facts } from '../facts';
import { type Rule, defineRule } from '../rule';
import { contradiction, limited } from './answers';
import { dayFacts, measureOf } from './day-facts';
import { work } from './notation';
import { dailyWork, weeklyWork } from './plan-limits';
import { byPracticeFact, notAMonday, weekFact } from './week-rules';
import { dayInWords, hours, say } from './words';
import { weekday } from '@relais/kernel';

export const allPracticesRule = defineRule({
  id: 'working-time.all-practices',
  version: 1,
  title: say('Totaliser tous les cabinets', 'Sum all practices'),
  summary: say(
    'Le salarié a un seul contrat, avec le groupement : les heures de tous les cabinets comptent ensemble dans le jour et dans la semaine. Un contrôle cabinet par cabinet est faux.',
    'The employee has one contract, with the group: hours of all practices count together in the day and in the week. A check practice by practice is wrong.',
  ),
  subject: 'working-time',
  origin: 'code',
  references: [
    labourCode('L1253-12', '000024422231'),
    labourCode('L3121-18', '000033020428'),
    labourCode('L3121-20', '000033020414'),
    labourCode('L3121-22', '000033020402'),
    labourCode('L8261-1', '000006904876'),
  ],
  facts: {
    on: facts.date('jour, ou lundi de la semaine', 'day, or Monday of the week'),
    over: facts.oneOf(['day', 'week'], 'durée totalisée', 'span summed'),
    byPractice: byPracticeFact,
  },
  examples: [
    {
      title: 'six hours at one practice and five at another are one day of eleven',
      facts: {
        on: '2026-11-02',
        over: 'day',
        byPractice: [
          { practice: 'A', workedMinutes: 360 },
          { practice: 'B', workedMinutes: 300 },
        ],
      },
      verdict: 'error',
      numbers: { totalMinutes: 660, largestMinutes: 360 },
    },
    {
      title: 'thirty and nineteen hours are one week of forty-nine',
      facts: {
        on: '2026-11-02',
        over: 'week',
        byPractice: [
          { practice: 'A', workedMinutes: 1800 },
          { practice: 'B', workedMinutes: 1140 },
        ],
      },
      verdict: 'error',
      numbers: { totalMinutes: 2940 },
    },
    {
      title: 'thirty-five hours at one practice keep the limit',
      facts: { on: '2026-11-02', over: 'week', byPractice: [{ practice: 'A', workedMinutes: 2100 }] },
      verdict: 'ok',
    },
    {
      title: 'a week is named by its Monday',
      facts: { on: '2026-11-03', over: 'week', byPractice: [] },
      verdict: 'cannot-tell',
    },
  ],
  decide({ on, over, byPractice }) {
    if (over === 'week' && weekday(on) !== 1) return notAMonday();
    const total = byPractice.reduce((found, { workedMinutes }) => found + workedMinutes, 0);
    const largest = Math.max(0, ...byPractice.map(({ workedMinutes }) => workedMinutes));
    const maximum = (over === 'day' ? dailyWork : weeklyWork).at(on).value;
    return limited(
      total > maximum,
      'error',
      { totalMinutes: total, largestMinutes: largest, maximumMinutes: maximum },
      say(
        `${hours(total)} de travail dans ${byPractice.length} cabinet(s), dont ${hours(largest)} au plus dans un seul, pour un maximum de ${hours(maximum)}.`,
        `${hours(total)} of work at ${byPractice.length} practice(s), of which ${hours(largest)} at most at one, for a maximum of ${hours(maximum)}.`,
      ),
      say(`Retirez ${hours(total - maximum)}.`, `Remove ${hours(total - maximum)}.`),
    );
  },
});

export const journeysRule = defineRule({
  id: 'working-time.journeys-between-practices',
  version: 1,
  title: say('Trajet entre deux cabinets', 'Journey between two practices'),
  summary: say(
    'Aller d’un cabinet à un autre dans la journée est du travail effectif, payé. Seul le reste de l’intervalle est une pause ou une coupure.',
    'Going from one practice to another within the day is effective work, and paid. Only what is left of the gap is a break or an interruption.',
  ),
  subject: 'working-time',
  origin: 'code',
  references: [
    labourCode('L3121-1', '000033020517'),
    labourCode('L3121-4', '000033020507'),
    {
      code: 'Cour de cassation',
      article: 'crim., 2 septembre 2014, n° 13-80.665',
      url: 'https://www.legifrance.gouv.fr/search/juri?query=13-80.665',
      status: 'secondary',
    },
    {
      code: 'Cour de cassation',
      article: 'soc., 16 juin 2004, n° 02-43.685',
      url: 'https://www.legifrance.gouv.fr/search/juri?query=02-43.685',
      status: 'secondary',
    },
  ],
  facts: dayFacts,
  examples: [
    {
      title: 'two half-days of four hours half an hour apart are eight hours and a half of work',
      facts: {
        on: '2026-11-02',
        stretches: work('A 08:00-12:00, B 14:00-18:00'),
        journeys: [{ from: 'A', to: 'B', minutes: 30 }],
      },
      verdict: 'ok',
      numbers: { workedMinutes: 510, journeyMinutes: 30, freeMinutes: 90 },
    },
    {
      title: 'the hour on the road makes a day of ten hours and a half',
      facts: {
        on: '2026-11-02',
        stretches: work('A 08:00-13:00, B 14:00-18:30'),
        journeys: [{ from: 'B', to: 'A', minutes: 60 }],
      },
      verdict: 'error',
      numbers: { workedMinutes: 630, freeMinutes: 0 },
    },
    {
      title: 'a journey longer than the gap cannot be made in time',
      facts: {
        on: '2026-11-02',
        stretches: work('A 08:00-12:00, B 12:10-16:00'),
        journeys: [{ from: 'A', to: 'B', minutes: 30 }],
      },
      verdict: 'warning',
      numbers: { journeyMinutes: 10 },
    },
    {
      title: 'without a declared journey the gap is free time',
      facts: { on: '2026-11-02', stretches: work('A 08:00-12:00, B 14:00-18:00') },
      verdict: 'ok',
      numbers: { journeyMinutes: 0, freeMinutes: 120 },
    },
  ],
  decide(given) {
    const day = measureOf(given);
    if ('contradiction' in day) return day;
    const maximum = dailyWork.at(given.on).value;
    const present = given.stretches.reduce((total, one) => total + one.endMinute - one.startMinute, 0);
    const free = day.lastMinute - day.firstMinute - present - day.journeyMinutes;
    const tooLong = breaksByJourney(day, maximum);
    const on = dayInWords(given.on);
    return limited(
      tooLong || day.tightJourneys > 0,
      tooLong ? 'error' : 'warning',
      {
        workedMinutes: day.workedMinutes,
        journeyMinutes: day.journeyMinutes,
        freeMinutes: free,
        maximumMinutes: maximum,
      },
      say(
        `${hours(day.workedMinutes)} de travail le ${on.fr}, dont ${hours(day.journeyMinutes)} de trajet entre cabinets ; ${hours(free)} de temps libre.`,
        `${hours(day.workedMinutes)} of work on ${on.en}, of which ${hours(day.journeyMinutes)} on the road between practices; ${hours(free)} of free time.`,
      ),
      tooLong
        ? say(
            `Le trajet fait dépasser ${hours(maximum)} : raccourcissez la journée.`,
            `The journey takes the day beyond ${hours(maximum)}: shorten it.`,
          )
        : say(
            'Le trajet ne tient pas entre les deux cabinets : laissez plus de temps.',
            'The journey does not fit between the two practices: leave more time.',
          ),
    );
  },
});

/** True when the day keeps its limit without its journeys and breaks it with them. */
export function breaksByJourney(
  day: { readonly workedMinutes: number; readonly journeyMinutes: number },
  maximum: number,
): boolean {
  return day.workedMinutes > maximum && day.workedMinutes - day.journeyMinutes <= maximum;
}

export const commuteRule = defineRule({
  id: 'working-time.home-to-first-site',
  version: 1,
  title: say('Trajet du domicile au premier cabinet', 'Journey from home to the first practice'),
  summary: say(
    'Ce trajet n’est pas du travail, mais sa part au-delà du trajet habituel se compense en repos ou en argent. Le lieu habituel d’un salarié à plusieurs cabinets n’est pas tranché : le contrat le fixe.',
    'This journey is not work, but its part beyond the usual one is compensated by rest or money. The usual place of an employee of several practices is not settled: the contract names it.',
  ),
  subject: 'working-time',
  origin: 'code',
  references: [labourCode('L3121-4', '000033020507')],
  facts: {
    homeToSiteMinutes: facts.minutes('trajet du domicile au cabinet', 'journey from home to the practice'),
    usualCommuteMinutes: facts.minutes(
      'trajet habituel fixé au contrat',
      'usual journey set in the contract',
    ),
  },
  examples: [
    {
      title: 'a practice an hour and a quarter away, half an hour usually',
      facts: { homeToSiteMinutes: 75, usualCommuteMinutes: 30 },
      verdict: 'warning',
      numbers: { excessMinutes: 45 },
    },
    {
      title: 'a practice nearer than usual',
      facts: { homeToSiteMinutes: 25, usualCommuteMinutes: 30 },
      verdict: 'ok',
    },
    { title: 'the usual journey', facts: { homeToSiteMinutes: 30, usualCommuteMinutes: 30 }, verdict: 'ok' },
    {
      title: 'a minute more',
      facts: { homeToSiteMinutes: 31, usualCommuteMinutes: 30 },
      verdict: 'warning',
      numbers: { excessMinutes: 1 },
    },
    {
      title: 'without a usual journey nothing can be said',
      facts: { homeToSiteMinutes: 75 },
      verdict: 'cannot-tell',
    },
  ],
  decide({ homeToSiteMinutes, usualCommuteMinutes }) {
    if (homeToSiteMinutes < 0 || usualCommuteMinutes < 0)
      return contradiction(
        ['homeToSiteMinutes', 'usualCommuteMinutes'],
        'Un trajet n’est pas négatif.',
        'A journey is not negative.',
      );
    const excess = Math.max(0, homeToSiteMinutes - usualCommuteMinutes);
    return limited(
      excess > 0,
      'warning',
      { homeToSiteMinutes, usualCommuteMinutes, excessMinutes: excess },
      say(
        `${hours(homeToSiteMinutes)} de trajet pour ${hours(usualCommuteMinutes)} d’habitude.`,
        `${hours(homeToSiteMinutes)} on the road for ${hours(usualCommuteMinutes)} usually.`,
      ),
      say(
        `Compensez ${hours(excess)} à chaque trajet, en repos ou en argent.`,
        `Compensate ${hours(excess)} each way, by rest or money.`,
      ),
    );
  },
});

export const severalEmployersRule = defineRule({
  id: 'working-time.several-employers',
  version: 1,
  title: say('Cumul d’employeurs', 'Several employers'),
  summary: say(
    'Les heures déclarées chez d’autres employeurs s’ajoutent à celles du groupement : la semaine reste sous quarante-huit heures. Sans déclaration, la règle avertit et ne bloque pas.',
    'Hours declared with other employers add to those of the group: the week stays within forty-eight hours. Without a declaration the rule warns and does not block.',
  ),
  subject: 'working-time',
  origin: 'code',
  references: [
    labourCode('L8261-1', '000006904876'),
    labourCode('L8261-2', '000006904877'),
    labourCode('L3121-20', '000033020414'),
  ],
  facts: {
    week: weekFact,
    workedMinutes: facts.minutes('travail pour le groupement', 'work for the group'),
    otherEmployersMinutes: facts.minutes('travail déclaré ailleurs', 'work declared elsewhere'),
  },
  examples: [
    {
      title: 'thirty hours for the group and twenty elsewhere are fifty',
      facts: { week: '2026-11-02', workedMinutes: 1800, otherEmployersMinutes: 1200 },
      verdict: 'error',
      numbers: { totalMinutes: 3000 },
    },
    {
      title: 'twenty-four and sixteen hours are forty',
      facts: { week: '2026-11-02', workedMinutes: 1440, otherEmployersMinutes: 960 },
      verdict: 'ok',
    },
    {
      title: 'forty-eight hours keep the limit',
      facts: { week: '2026-11-02', workedMinutes: 1680, otherEmployersMinutes: 1200 },
      verdict: 'ok',
    },
    {
      title: 'a minute more does not',
      facts: { week: '2026-11-02', workedMinutes: 1681, otherEmployersMinutes: 1200 },
      verdict: 'error',
    },
    {
      title: 'without a declaration nothing can be said',
      facts: { week: '2026-11-02', workedMinutes: 1800 },
      verdict: 'cannot-tell',
    },
  ],
  decide({ week, workedMinutes, otherEmployersMinutes }) {
    if (weekday(week) !== 1) return notAMonday();
    const total = workedMinutes + otherEmployersMinutes;
    const maximum = weeklyWork.at(week).value;
    return limited(
      total > maximum,
      'error',
      { totalMinutes: total, workedMinutes, otherEmployersMinutes, maximumMinutes: maximum },
      say(
        `${hours(total)} dans la semaine du ${dayInWords(week).fr} : ${hours(workedMinutes)} pour le groupement et ${hours(otherEmployersMinutes)} ailleurs, pour un maximum de ${hours(maximum)}.`,
        `${hours(total)} in the week of ${dayInWords(week).en}: ${hours(workedMinutes)} for the group and ${hours(otherEmployersMinutes)} elsewhere, for a maximum of ${hours(maximum)}.`,
      ),
      say(
        'Demandez au salarié de choisir l’emploi qu’il garde, ou réduisez ses heures.',
        'Ask the employee which job to keep, or reduce the hours.',
      ),
    );
  },
});

/** Rules that add up what belongs together. */
export const AGGREGATE_RULES = [
  allPracticesRule,
  journeysRule,
  commuteRule,
  severalEmployersRule,
] as readonly Rule[];
