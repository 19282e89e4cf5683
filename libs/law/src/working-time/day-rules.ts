import { type LocalDate, daysBetween } from '@relais/kernel';
import { BREAK, DAILY_MAXIMUM, DAILY_REST } from './day-rules.examples';
import { idcc1147, labourCode } from '../citations';
import { facts } from '../facts';
import { type Rule, defineRule } from '../rule';
import { contradiction, limited } from './answers';
import { dayFacts, measureOf } from './day-facts';
import { breakLength, breakThreshold, dailyWorkWithLeave } from './day-limits';
import { dailyRest, dailyWork } from './plan-limits';
import { clock, dayInWords, hours, say } from './words';

/** Minutes between the end of a day and the next start. Civil minutes: the nights of clock changes count as written. */
export const restBetween = (
  ended: { readonly on: LocalDate; readonly minute: number },
  resumed: { readonly on: LocalDate; readonly minute: number },
): number => daysBetween(ended.on, resumed.on) * 1440 + resumed.minute - ended.minute;

export const dailyMaximumRule = defineRule({
  id: 'working-time.daily-maximum',
  version: 1,
  title: say('Durée quotidienne maximale', 'Longest working day'),
  summary: say(
    'Dix heures de travail effectif par jour civil, tous cabinets et trajets entre cabinets réunis. L’inspection du travail peut autoriser jusqu’à douze heures ; la convention IDCC 1147 ne l’a pas prévu.',
    'Ten hours of effective work a civil day, all practices and journeys between them together. The labour inspectorate may allow up to twelve; the agreement IDCC 1147 did not.',
  ),
  subject: 'working-time',
  origin: 'code',
  references: [
    labourCode('L3121-18', '000033020428'),
    labourCode('L3121-19', '000033020422'),
    labourCode('R3124-3', '000033471459'),
  ],
  facts: {
    ...dayFacts,
    otherEmployersMinutes: facts.optional(
      facts.minutes('travail du jour chez d’autres employeurs', 'work of the day with other employers'),
    ),
    derogation: facts.optional(
      facts.text('décision de l’inspection du travail', 'decision of the inspectorate'),
    ),
  },
  examples: DAILY_MAXIMUM,
  decide(given) {
    const day = measureOf(given);
    if ('contradiction' in day) return day;
    const worked = day.workedMinutes + (given.otherEmployersMinutes ?? 0);
    const usual = dailyWork.at(given.on).value;
    const allowed = given.derogation === null ? usual : dailyWorkWithLeave.at(given.on).value;
    const on = dayInWords(given.on);
    const numbers = { workedMinutes: worked, maximumMinutes: allowed, journeyMinutes: day.journeyMinutes };
    if (given.derogation !== null && worked > usual && worked <= allowed)
      return {
        verdict: 'warning',
        numbers,
        message: say(
          `${hours(worked)} de travail le ${on.fr}, au-delà de ${hours(usual)} : décision ${given.derogation}, à garder avec le planning.`,
          `${hours(worked)} of work on ${on.en}, beyond ${hours(usual)}: decision ${given.derogation}, to be kept with the schedule.`,
        ),
      };
    return limited(
      worked > allowed,
      'error',
      numbers,
      say(
        `${hours(worked)} de travail le ${on.fr}, tous cabinets et trajets réunis, pour un maximum de ${hours(allowed)}.`,
        `${hours(worked)} of work on ${on.en}, all practices and journeys together, for a maximum of ${hours(allowed)}.`,
      ),
      say(
        `Retirez ${hours(worked - allowed)} ou déplacez-les à un autre jour.`,
        `Remove ${hours(worked - allowed)} or move them to another day.`,
      ),
    );
  },
});

export const dailyRestRule = defineRule({
  id: 'working-time.daily-rest',
  version: 1,
  title: say('Repos quotidien', 'Daily rest'),
  summary: say(
    'Onze heures de suite entre deux journées de travail, quel que soit le cabinet. L’astreinte sans intervention est du repos. Compté sur l’horloge du cabinet.',
    'Eleven consecutive hours between two days of work, whatever the practice. On-call time without a call-out is rest. Counted on the clock of the practice.',
  ),
  subject: 'working-time',
  origin: 'code',
  references: [
    labourCode('L3131-1', '000033020918'),
    idcc1147('art. 15', '000005856075'),
    labourCode('L3121-10', '000033020479'),
    labourCode('R3135-1', '000033471408'),
  ],
  facts: {
    endedOn: facts.date('jour de fin', 'day of the end'),
    endedAtMinute: facts.integer('minutes after midnight', 'heure de fin', 'time of the end'),
    resumedOn: facts.date('jour de reprise', 'day of the next start'),
    resumedAtMinute: facts.integer('minutes after midnight', 'heure de reprise', 'time of the next start'),
  },
  examples: DAILY_REST,
  decide({ endedOn, endedAtMinute, resumedOn, resumedAtMinute }) {
    const rest = restBetween(
      { on: endedOn, minute: endedAtMinute },
      { on: resumedOn, minute: resumedAtMinute },
    );
    if (rest < 0)
      return contradiction(
        ['endedOn', 'resumedOn'],
        'Impossible de conclure : la reprise précède la fin.',
        'Cannot tell: the next start comes before the end.',
      );
    const minimum = dailyRest.at(resumedOn).value;
    const on = dayInWords(resumedOn);
    return limited(
      rest < minimum,
      'error',
      { restMinutes: rest, minimumMinutes: minimum },
      say(
        `${hours(rest)} de repos avant la reprise du ${on.fr} (fin à ${clock(endedAtMinute)}, reprise à ${clock(resumedAtMinute)}) : ${hours(minimum)} sont dues.`,
        `${hours(rest)} of rest before the start of ${on.en} (ends at ${clock(endedAtMinute)}, starts at ${clock(resumedAtMinute)}): ${hours(minimum)} are due.`,
      ),
      say(
        `Finissez plus tôt la veille ou reprenez ${hours(minimum - rest)} plus tard.`,
        `End earlier the day before or start ${hours(minimum - rest)} later.`,
      ),
    );
  },
});

export const breakRule = defineRule({
  id: 'working-time.break',
  version: 1,
  title: say('Pause de vingt minutes', 'Break of twenty minutes'),
  summary: say(
    'Dès six heures de travail dans la journée, vingt minutes de suite, prises au plus tard quand les six heures sont atteintes. Un trajet n’est pas une pause ; la coupure du déjeuner en est une.',
    'From six hours of work in a day, twenty consecutive minutes, taken at the latest when the six hours are reached. A journey is not a break; the gap at lunch is one.',
  ),
  subject: 'working-time',
  origin: 'code',
  references: [labourCode('L3121-16', '000033020444')],
  facts: dayFacts,
  examples: BREAK,
  decide(given) {
    const day = measureOf(given);
    if ('contradiction' in day) return day;
    const threshold = breakThreshold.at(given.on).value;
    const minimum = breakLength.at(given.on).value;
    const on = dayInWords(given.on);
    return limited(
      lacksBreak(day, threshold, minimum),
      'error',
      {
        workedMinutes: day.workedMinutes,
        beforeBreakMinutes: day.beforeBreakMinutes,
        longestBreakMinutes: day.longestBreakMinutes,
        minimumMinutes: minimum,
        thresholdMinutes: threshold,
      },
      say(
        `${hours(day.workedMinutes)} de travail le ${on.fr}, dont ${hours(day.beforeBreakMinutes)} avant la première pause de ${minimum} minutes ; plus longue pause : ${hours(day.longestBreakMinutes)}.`,
        `${hours(day.workedMinutes)} of work on ${on.en}, of which ${hours(day.beforeBreakMinutes)} before the first break of ${minimum} minutes; longest break: ${hours(day.longestBreakMinutes)}.`,
      ),
      say(
        `Prévoyez ${minimum} minutes de pause au plus tard après ${hours(threshold)} de travail.`,
        `Plan a break of ${minimum} minutes at the latest after ${hours(threshold)} of work.`,
      ),
    );
  },
});

/** True when the day reaches the threshold without a break taken in time. */
export function lacksBreak(
  day: {
    readonly workedMinutes: number;
    readonly beforeBreakMinutes: number;
    readonly longestBreakMinutes: number;
  },
  threshold: number,
  minimum: number,
): boolean {
  return (
    day.workedMinutes >= threshold &&
    (day.longestBreakMinutes < minimum || day.beforeBreakMinutes > threshold)
  );
}

/** Rules of one day, and of the night after it. */
export const DAY_RULES: readonly Rule[] = [dailyMaximumRule, dailyRestRule, breakRule] as readonly Rule[];
