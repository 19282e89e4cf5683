import { type Reference, addDays, mondayOf, weekday } from '@relais/kernel';
import { AVERAGE, SUNDAY, WEEKLY_MAXIMUM, WEEKLY_REST } from './week-rules.examples';
import { labourCode } from '../citations';
import { facts } from '../facts';
import { type Rule, defineRule } from '../rule';
import { contradiction, limited } from './answers';
import { dailyRest, weeklyDays, weeklyWork } from './plan-limits';
import { dayInWords, hours, say } from './words';
import { averageWeek, weeklyRest } from './week-limits';

/** The civil week decides, not seven days in a row: ruling of 13 November 2025. */
const CIVIL_WEEK: Reference = {
  code: 'Cour de cassation',
  article: 'soc., 13 novembre 2025, n° 24-10.733',
  url: 'https://www.lexplicite.fr/?p=30254',
  status: 'secondary',
};

/** A Monday, as a fact. */
export const weekFact = facts.date('lundi de la semaine', 'Monday of the week');

/** Work of one civil week practice by practice, as a fact. */
export const byPracticeFact = facts.list(
  facts.record(
    {
      practice: facts.text('cabinet', 'practice'),
      workedMinutes: facts.minutes('travail effectif', 'effective work'),
    },
    'travail dans un cabinet',
    'work at a practice',
  ),
  'travail de la semaine par cabinet',
  'work of the week at each practice',
);

/** Why a day cannot stand for a week. */
export const notAMonday = () =>
  contradiction(
    ['week'],
    'Impossible de conclure : la semaine se désigne par son lundi.',
    'Cannot tell: a week is named by its Monday.',
  );

export const weeklyMaximumRule = defineRule({
  id: 'working-time.weekly-maximum',
  version: 1,
  title: say('Durée hebdomadaire maximale', 'Longest working week'),
  summary: say(
    'Quarante-huit heures du lundi 0 h au dimanche 24 h, tous cabinets et trajets entre cabinets réunis.',
    'Forty-eight hours from Monday 0:00 to Sunday 24:00, all practices and journeys between them together.',
  ),
  subject: 'working-time',
  origin: 'code',
  references: [
    labourCode('L3121-20', '000033020414'),
    labourCode('L3121-35', '000033020345'),
    labourCode('R3124-11', '000033471420'),
  ],
  facts: {
    week: weekFact,
    byPractice: byPracticeFact,
    journeyMinutes: facts.optional(facts.minutes('trajets entre cabinets', 'journeys between practices')),
  },
  examples: WEEKLY_MAXIMUM,
  decide({ week, byPractice, journeyMinutes }) {
    if (weekday(week) !== 1) return notAMonday();
    const worked =
      byPractice.reduce((total, { workedMinutes }) => total + workedMinutes, 0) + (journeyMinutes ?? 0);
    const maximum = weeklyWork.at(week).value;
    return limited(
      worked > maximum,
      'error',
      { workedMinutes: worked, maximumMinutes: maximum, journeyMinutes: journeyMinutes ?? 0 },
      say(
        `${hours(worked)} de travail dans la semaine du ${dayInWords(week).fr}, tous cabinets et trajets réunis, pour un maximum de ${hours(maximum)}.`,
        `${hours(worked)} of work in the week of ${dayInWords(week).en}, all practices and journeys together, for a maximum of ${hours(maximum)}.`,
      ),
      say(`Retirez ${hours(worked - maximum)}.`, `Remove ${hours(worked - maximum)}.`),
    );
  },
});

export const averageRule = defineRule({
  id: 'working-time.twelve-week-average',
  version: 1,
  title: say('Moyenne de douze semaines', 'Mean of twelve weeks'),
  summary: say(
    'Sur douze semaines civiles de suite, quarante-quatre heures par semaine en moyenne ; la convention IDCC 1147 ne permet pas d’aller à quarante-six. Une semaine inconnue compte pour zéro : la règle n’accuse jamais sans preuve.',
    'Over twelve civil weeks in a row, forty-four hours a week on average; the agreement IDCC 1147 does not open forty-six. An unknown week counts as zero: the rule never accuses without proof.',
  ),
  subject: 'working-time',
  origin: 'code',
  references: [
    labourCode('L3121-22', '000033020402'),
    labourCode('L3121-23', '000033020397'),
    labourCode('R3124-11', '000033471420'),
  ],
  facts: {
    lastWeek: facts.date('lundi de la dernière semaine', 'Monday of the last week'),
    weeks: facts.list(
      facts.minutes('travail d’une semaine', 'work of a week'),
      'travail des douze semaines, de la plus ancienne à la dernière',
      'work of the twelve weeks, oldest first',
    ),
  },
  examples: AVERAGE,
  decide({ lastWeek, weeks }) {
    const { averageMinutes, weeks: length } = averageWeek.at(lastWeek).value;
    if (weeks.length !== length || mondayOf(lastWeek) !== lastWeek)
      return contradiction(
        ['weeks'],
        `Impossible de conclure : il faut le travail de ${length} semaines et le lundi de la dernière.`,
        `Cannot tell: the work of ${length} weeks and the Monday of the last one are needed.`,
      );
    const total = weeks.reduce((found, week) => found + week, 0);
    const maximum = averageMinutes * length;
    const first = dayInWords(addDays(lastWeek, -7 * (length - 1)));
    return limited(
      total > maximum,
      'error',
      { totalMinutes: total, maximumMinutes: maximum, weeks: length, averageMaximumMinutes: averageMinutes },
      say(
        `${hours(total)} de travail sur ${length} semaines à partir du ${first.fr}, pour un maximum de ${hours(maximum)} (${hours(averageMinutes)} en moyenne).`,
        `${hours(total)} of work over ${length} weeks from ${first.en}, for a maximum of ${hours(maximum)} (${hours(averageMinutes)} on average).`,
      ),
      say(
        `Allégez les prochaines semaines de ${hours(total - maximum)}.`,
        `Lighten the coming weeks by ${hours(total - maximum)}.`,
      ),
    );
  },
});

export const weeklyRestRule = defineRule({
  id: 'working-time.weekly-rest',
  version: 1,
  title: say('Repos hebdomadaire', 'Weekly rest'),
  summary: say(
    'Six jours de travail au plus par semaine civile, et trente-cinq heures de repos de suite, dont vingt-quatre dans la semaine ; les onze heures du repos quotidien peuvent déborder. La semaine civile suffit : sept jours glissants ne sont pas exigés.',
    'At most six days of work in a civil week, and thirty-five consecutive hours of rest, of which twenty-four inside the week; the eleven hours of daily rest may lie outside it. The civil week decides: seven rolling days are not required.',
  ),
  subject: 'working-time',
  origin: 'code',
  references: [
    labourCode('L3132-1', '000006902580'),
    labourCode('L3132-2', '000006902581'),
    labourCode('R3135-2', '000018534331'),
    CIVIL_WEEK,
  ],
  facts: {
    week: weekFact,
    workedDays: facts.integer('days', 'jours travaillés', 'days worked'),
    longestRestMinutes: facts.minutes(
      'plus long repos de la semaine (onze heures au plus comptées hors de la semaine)',
      'longest rest of the week (at most eleven hours counted outside it)',
    ),
  },
  examples: WEEKLY_REST,
  decide({ week, workedDays, longestRestMinutes }) {
    if (weekday(week) !== 1) return notAMonday();
    if (workedDays < 0 || workedDays > 7)
      return contradiction(['workedDays'], 'Une semaine a sept jours.', 'A week has seven days.');
    const days = weeklyDays.at(week).value;
    const minimum = weeklyRest.at(week).value + dailyRest.at(week).value;
    return limited(
      workedDays > days || longestRestMinutes < minimum,
      'error',
      { workedDays, maximumDays: days, longestRestMinutes, minimumMinutes: minimum },
      say(
        `Semaine du ${dayInWords(week).fr} : ${workedDays} jour(s) de travail pour ${days} au plus, plus long repos de ${hours(longestRestMinutes)} pour ${hours(minimum)} dues.`,
        `Week of ${dayInWords(week).en}: ${workedDays} day(s) of work for ${days} at most, longest rest of ${hours(longestRestMinutes)} for ${hours(minimum)} due.`,
      ),
      say(
        'Libérez un jour entier, avec la nuit qui le précède ou le suit.',
        'Free a whole day, with the night before or after it.',
      ),
    );
  },
});

export const sundayRule = defineRule({
  id: 'working-time.sunday-rest',
  version: 1,
  title: say('Repos du dimanche', 'Sunday rest'),
  summary: say(
    'Le repos hebdomadaire se donne le dimanche. La continuité des soins permet de le donner par roulement ; qu’un cabinet de ville en profite hors des gardes n’est pas tranché. La convention IDCC 1147 ne majore pas le dimanche.',
    'The weekly rest is on Sunday. Continuity of care allows it to be given by rotation; whether a town practice may use this outside guards is not settled. The agreement IDCC 1147 gives no Sunday premium.',
  ),
  subject: 'working-time',
  origin: 'code',
  references: [
    labourCode('L3132-3', '000020967733'),
    labourCode('L3132-12', '000006902591'),
    labourCode('R3132-5', '000045091207', 'assumption'),
  ],
  facts: {
    on: facts.date('dimanche travaillé', 'Sunday worked'),
    activity: facts.oneOf(['ordinary', 'continuity-of-care'], 'activité', 'activity'),
    workedMinutes: facts.minutes('travail du jour', 'work of the day'),
  },
  examples: SUNDAY,
  decide({ on, activity, workedMinutes }) {
    if (weekday(on) !== 7)
      return contradiction(['on'], 'Ce jour n’est pas un dimanche.', 'This day is not a Sunday.');
    return limited(
      activity === 'ordinary' && workedMinutes > 0,
      'warning',
      { workedMinutes },
      say(
        `${hours(workedMinutes)} de travail le ${dayInWords(on).fr}${activity === 'ordinary' ? '' : ', pour la continuité des soins'}.`,
        `${hours(workedMinutes)} of work on ${dayInWords(on).en}${activity === 'ordinary' ? '' : ', for continuity of care'}.`,
      ),
      say(
        'Déplacez ce travail à un autre jour, ou notez la raison qui le permet.',
        'Move this work to another day, or write down the reason that allows it.',
      ),
    );
  },
});

/** Rules of one civil week and of twelve. */
export const WEEK_RULES = [weeklyMaximumRule, averageRule, weeklyRestRule, sundayRule] as readonly Rule[];
