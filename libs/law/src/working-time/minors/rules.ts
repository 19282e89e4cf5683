import { type LocalDate, addYears, daysBetween, weekday } from '@relais/kernel';
import { labourCode } from '../../citations';
import { facts } from '../../facts';
import { minimumAge } from '../../hiring/staff-register';
import { HOLIDAY_ZONES, publicHolidayOn } from '../../public-holidays';
import { type Rule, defineRule } from '../../rule';
import { contradiction, limited } from '../answers';
import { dayFacts, measureOf, readingOn } from '../day-facts';
import type { Stretch } from '../measure-day';
import { notAMonday, weekFact } from '../week-rules';
import { clock, dayInWords, hours, say } from '../words';
import * as EXAMPLES from './rules.examples';
import { apprenticeAge, minorBreak, minorNight, minorRest, minorWeeklyRest, minorWork } from './limits';

const subject = 'minors';
const MAJORITY = 18;
const YOUNGER = 16;

const birthDate = facts.date('date de naissance', 'date of birth');

/** True before the eighteenth birthday. Somebody born on 29 February comes of age on the 28th in a common year. */
export const isMinor = (born: LocalDate, on: LocalDate): boolean => on < addYears(born, MAJORITY);

/** True before the sixteenth birthday. */
export const isBelow16 = (born: LocalDate, on: LocalDate): boolean => on < addYears(born, YOUNGER);

/** Minutes of a day inside the night, of a list of stretches. */
export function nightMinutes(
  stretches: readonly Stretch[],
  first: number,
  next: number,
  fromMinute: number,
  untilMinute: number,
): number {
  let total = 0;
  for (let i = first; i < next; i += 1) {
    const { startMinute, endMinute } = stretches[i] as Stretch;
    total += Math.max(0, Math.min(endMinute, untilMinute) - startMinute);
    total += Math.max(0, endMinute - Math.max(startMinute, fromMinute));
  }
  return total;
}

const ofAge = () =>
  say(
    'Salarié majeur : la règle des mineurs ne s’applique pas.',
    'Of age: the rule of minors does not apply.',
  );
const adult = { verdict: 'ok', numbers: {}, message: ofAge() } as const;

export const minorDayRule = defineRule({
  id: 'minors.daily-maximum',
  version: 1,
  title: say('Huit heures par jour avant dix-huit ans', 'Eight hours a day below eighteen'),
  summary: say(
    'Huit heures de travail effectif par jour, tous cabinets réunis. Des décrets permettent davantage dans des activités qui ne sont pas celles d’un cabinet.',
    'Eight hours of effective work a day, all practices together. Decrees allow more in trades that are not those of a practice.',
  ),
  subject,
  origin: 'code',
  references: [labourCode('L3162-1', '000037385958')],
  facts: { birthDate, ...dayFacts },
  examples: EXAMPLES.DAY,
  decide(given) {
    if (!isMinor(given.birthDate, given.on)) return adult;
    const day = measureOf(given);
    if ('contradiction' in day) return day;
    const maximum = minorWork.at(given.on).value.dailyMinutes;
    const on = dayInWords(given.on);
    return limited(
      day.workedMinutes > maximum,
      'error',
      { workedMinutes: day.workedMinutes, maximumMinutes: maximum },
      say(
        `${hours(day.workedMinutes)} de travail le ${on.fr} avant dix-huit ans, pour ${hours(maximum)} au plus.`,
        `${hours(day.workedMinutes)} of work on ${on.en} below eighteen, for ${hours(maximum)} at most.`,
      ),
      say(`Retirez ${hours(day.workedMinutes - maximum)}.`, `Remove ${hours(day.workedMinutes - maximum)}.`),
    );
  },
});

export const minorWeekRule = defineRule({
  id: 'minors.weekly-maximum',
  version: 1,
  title: say('Trente-cinq heures par semaine avant dix-huit ans', 'Thirty-five hours a week below eighteen'),
  summary: say(
    'Trente-cinq heures par semaine civile, tous cabinets réunis.',
    'Thirty-five hours a civil week, all practices together.',
  ),
  subject,
  origin: 'code',
  references: [labourCode('L3162-1', '000037385958')],
  facts: {
    birthDate,
    week: weekFact,
    workedMinutes: facts.minutes('travail de la semaine', 'work of the week'),
  },
  examples: EXAMPLES.WEEK,
  decide({ birthDate: born, week, workedMinutes }) {
    if (weekday(week) !== 1) return notAMonday();
    if (!isMinor(born, week)) return adult;
    const maximum = minorWork.at(week).value.weeklyMinutes;
    return limited(
      workedMinutes > maximum,
      'error',
      { workedMinutes, maximumMinutes: maximum },
      say(
        `${hours(workedMinutes)} dans la semaine du ${dayInWords(week).fr} avant dix-huit ans, pour ${hours(maximum)} au plus.`,
        `${hours(workedMinutes)} in the week of ${dayInWords(week).en} below eighteen, for ${hours(maximum)} at most.`,
      ),
      say(`Retirez ${hours(workedMinutes - maximum)}.`, `Remove ${hours(workedMinutes - maximum)}.`),
    );
  },
});

export const minorBreakRule = defineRule({
  id: 'minors.break',
  version: 1,
  title: say('Pause de trente minutes avant dix-huit ans', 'Break of thirty minutes below eighteen'),
  summary: say(
    'Pas plus de quatre heures et demie de travail sans une pause d’au moins trente minutes de suite.',
    'No more than four hours and a half of work without a break of at least thirty consecutive minutes.',
  ),
  subject,
  origin: 'code',
  references: [labourCode('L3162-3', '000006902788')],
  facts: { birthDate, ...dayFacts },
  examples: EXAMPLES.BREAK,
  decide(given) {
    if (!isMinor(given.birthDate, given.on)) return adult;
    const { afterMinutes, breakMinutes } = minorBreak.at(given.on).value;
    const day = measureOf(given, { ...readingOn(given.on), breakMinutes });
    if ('contradiction' in day) return day;
    const on = dayInWords(given.on);
    return limited(
      day.longestStretchMinutes > afterMinutes,
      'error',
      { longestStretchMinutes: day.longestStretchMinutes, maximumMinutes: afterMinutes, breakMinutes },
      say(
        `${hours(day.longestStretchMinutes)} de travail le ${on.fr} sans pause de ${breakMinutes} minutes, pour ${hours(afterMinutes)} au plus avant dix-huit ans.`,
        `${hours(day.longestStretchMinutes)} of work on ${on.en} without a break of ${breakMinutes} minutes, for ${hours(afterMinutes)} at most below eighteen.`,
      ),
      say(`Ajoutez une pause de ${breakMinutes} minutes.`, `Add a break of ${breakMinutes} minutes.`),
    );
  },
});

export const minorNightRule = defineRule({
  id: 'minors.night',
  version: 1,
  title: say('Pas de nuit avant dix-huit ans', 'No night work below eighteen'),
  summary: say(
    'Aucun travail de 22 h à 6 h, et de 20 h à 6 h avant seize ans.',
    'No work from 22:00 to 06:00, and from 20:00 to 06:00 below sixteen.',
  ),
  subject,
  origin: 'code',
  references: [labourCode('L3163-1', '000006902789'), labourCode('L3163-2', '000006902790')],
  facts: { birthDate, ...dayFacts },
  examples: EXAMPLES.NIGHT,
  decide({ birthDate: born, on: day, stretches, journeys }) {
    if (!isMinor(born, day)) return adult;
    const measured = measureOf({ on: day, stretches, journeys });
    if ('contradiction' in measured) return measured;
    const night = minorNight.at(day).value;
    const from = isBelow16(born, day) ? night.fromMinuteBelow16 : night.fromMinute;
    const worked = nightMinutes(stretches, 0, stretches.length, from, night.untilMinute);
    const on = dayInWords(day);
    return limited(
      worked > 0,
      'error',
      { nightMinutes: worked, fromMinute: from, untilMinute: night.untilMinute },
      say(
        `${hours(worked)} de travail le ${on.fr} entre ${clock(from)} et ${clock(night.untilMinute)}, interdites à cet âge.`,
        `${hours(worked)} of work on ${on.en} between ${clock(from)} and ${clock(night.untilMinute)}, forbidden at this age.`,
      ),
      say('Déplacez ces heures dans la journée.', 'Move these hours into the day.'),
    );
  },
});

export const minorRestRule = defineRule({
  id: 'minors.daily-rest',
  version: 1,
  title: say('Repos quotidien avant dix-huit ans', 'Daily rest below eighteen'),
  summary: say(
    'Douze heures de suite, quatorze avant seize ans.',
    'Twelve consecutive hours, fourteen below sixteen.',
  ),
  subject,
  origin: 'code',
  references: [labourCode('L3164-1', '000006902793')],
  facts: {
    birthDate,
    endedOn: facts.date('jour de fin', 'day of the end'),
    endedAtMinute: facts.integer('minutes after midnight', 'heure de fin', 'time of the end'),
    resumedOn: facts.date('jour de reprise', 'day of the next start'),
    resumedAtMinute: facts.integer('minutes after midnight', 'heure de reprise', 'time of the next start'),
  },
  examples: EXAMPLES.REST,
  decide({ birthDate: born, endedOn, endedAtMinute, resumedOn, resumedAtMinute }) {
    if (!isMinor(born, resumedOn)) return adult;
    const rest = daysBetween(endedOn, resumedOn) * 1440 + resumedAtMinute - endedAtMinute;
    if (rest < 0)
      return contradiction(
        ['endedOn', 'resumedOn'],
        'Impossible de conclure : la reprise précède la fin.',
        'Cannot tell: the next start comes before the end.',
      );
    const due = minorRest.at(resumedOn).value;
    const minimum = isBelow16(born, resumedOn) ? due.minutesBelow16 : due.minutes;
    const on = dayInWords(resumedOn);
    return limited(
      rest < minimum,
      'error',
      { restMinutes: rest, minimumMinutes: minimum },
      say(
        `${hours(rest)} de repos avant la reprise du ${on.fr} : ${hours(minimum)} sont dues à cet âge.`,
        `${hours(rest)} of rest before the start of ${on.en}: ${hours(minimum)} are due at this age.`,
      ),
      say(`Reprenez ${hours(minimum - rest)} plus tard.`, `Start ${hours(minimum - rest)} later.`),
    );
  },
});

export const minorWeeklyRestRule = defineRule({
  id: 'minors.weekly-rest',
  version: 1,
  title: say('Deux jours de repos de suite avant dix-huit ans', 'Two days of rest in a row below eighteen'),
  summary: say(
    'Deux jours sans travail de suite par semaine. La paire compte pour la semaine où elle commence : dimanche et lundi comptent pour la semaine qui finit.',
    'Two days without work in a row each week. The pair counts for the week in which it begins: Sunday and Monday count for the week that ends.',
  ),
  subject,
  origin: 'code',
  references: [labourCode('L3164-2', '000036262892')],
  facts: {
    birthDate,
    week: weekFact,
    freeDaysInARow: facts.integer('days', 'jours de repos de suite', 'days of rest in a row'),
  },
  examples: EXAMPLES.WEEKLY_REST,
  decide({ birthDate: born, week, freeDaysInARow }) {
    if (weekday(week) !== 1) return notAMonday();
    if (!isMinor(born, week)) return adult;
    const minimum = minorWeeklyRest.at(week).value;
    return limited(
      freeDaysInARow < minimum,
      'error',
      { freeDaysInARow, minimumDays: minimum },
      say(
        `${freeDaysInARow} jour(s) de repos de suite dans la semaine du ${dayInWords(week).fr}, pour ${minimum} avant dix-huit ans.`,
        `${freeDaysInARow} day(s) of rest in a row in the week of ${dayInWords(week).en}, for ${minimum} below eighteen.`,
      ),
      say(`Libérez ${minimum} jours qui se suivent.`, `Free ${minimum} days that follow each other.`),
    );
  },
});

export const minorHolidayRule = defineRule({
  id: 'minors.public-holidays',
  version: 1,
  title: say('Pas de jour férié avant dix-huit ans', 'No public holiday below eighteen'),
  summary: say(
    'Aucun travail les jours fériés de la loi. Le jour propre à une commune d’Alsace-Moselle n’est pas retenu sans savoir laquelle.',
    'No work on the holidays of the law. The day of some municipalities of Alsace-Moselle is left out while the municipality is not known.',
  ),
  subject,
  origin: 'code',
  references: [labourCode('L3164-6', '000006902800')],
  facts: {
    birthDate,
    on: facts.date('jour', 'day'),
    zone: facts.oneOf(HOLIDAY_ZONES, 'zone', 'zone'),
    workedMinutes: facts.minutes('travail du jour', 'work of the day'),
  },
  examples: EXAMPLES.HOLIDAY,
  decide({ birthDate: born, on: day, zone, workedMinutes }) {
    if (!isMinor(born, day)) return adult;
    const holiday = publicHolidayOn(day, zone);
    const on = dayInWords(day);
    const name = holiday?.name ?? say('jour ordinaire', 'ordinary day');
    return limited(
      holiday !== null && !holiday.onlyWhere && workedMinutes > 0,
      'error',
      { workedMinutes, holiday: holiday?.id ?? '' },
      say(
        `${hours(workedMinutes)} de travail le ${on.fr} (${name.fr}).`,
        `${hours(workedMinutes)} of work on ${on.en} (${name.en}).`,
      ),
      say('Déplacez ce travail à un autre jour.', 'Move this work to another day.'),
    );
  },
});

export const minorAgeRule = defineRule({
  id: 'minors.age',
  version: 1,
  title: say('Âge minimal', 'Minimum age'),
  summary: say(
    'Pas d’emploi avant seize ans, quinze pour un apprenti ; les autres exceptions de la loi se vérifient à la main.',
    'No employment below sixteen, fifteen for an apprentice; the other exceptions of the law are checked by hand.',
  ),
  subject,
  origin: 'code',
  references: [
    labourCode('L4153-1', '000037386047'),
    labourCode('L4153-8', '000006903187'),
    labourCode('L4153-9', '000006903188'),
  ],
  facts: {
    birthDate,
    startsOn: facts.date('premier jour du contrat', 'first day of the contract'),
    contract: facts.oneOf(['cdi', 'cdd', 'apprenticeship'], 'contrat', 'contract'),
  },
  examples: EXAMPLES.AGE,
  decide({ birthDate: born, startsOn, contract }) {
    const age = (contract === 'apprenticeship' ? apprenticeAge : minimumAge).at(startsOn).value;
    const from = addYears(born, age);
    return limited(
      startsOn < from,
      'error',
      { minimumAge: age, startsOn, allowedFrom: from },
      say(
        `Contrat à partir du ${dayInWords(startsOn).fr} : ${age} ans le ${dayInWords(from).fr}.`,
        `Contract from ${dayInWords(startsOn).en}: ${age} years old on ${dayInWords(from).en}.`,
      ),
      say('Repoussez le contrat à ce jour.', 'Postpone the contract to that day.'),
    );
  },
});

/** Employees below eighteen. */
export const MINOR_RULES = [
  minorDayRule,
  minorWeekRule,
  minorBreakRule,
  minorNightRule,
  minorRestRule,
  minorWeeklyRestRule,
  minorHolidayRule,
  minorAgeRule,
] as readonly Rule[];
