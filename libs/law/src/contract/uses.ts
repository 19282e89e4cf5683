import { addMonths } from '@relais/kernel';
import { isGradeLevel, MEDICAL_ASSISTANT_LEVELS } from '../agreements/idcc-1147/pay-grid';
import { codeSource, idcc1147, labourCode } from '../citations';
import { facts } from '../facts';
import { defineParameter } from '../parameter';
import { defineRule } from '../rule';
import { inBoth } from '../wording';
import {
  cddForbiddenUsesExamples,
  foreignStudentHoursExamples,
  medicalAssistantLevelExamples,
} from './uses.examples';

const checked = { checkedOn: '2026-08-20', reviewEveryMonths: 12, status: 'verified' } as const;

/** After an economic dismissal: months without fixed-term hire, and the length of the contract that stays possible. */
export const economicDismissalBan = defineParameter<{
  readonly months: number;
  readonly allowedMonths: number;
}>({
  id: 'fixed-term.economic-dismissal',
  label: { fr: 'CDD après un licenciement économique', en: 'Fixed term after an economic dismissal' },
  unit: 'months',
  ...checked,
  values: [
    {
      from: '2017-09-24',
      value: { months: 6, allowedMonths: 3 },
      source: codeSource('L1242-5', '000035653074', '2017-09-23'),
    },
  ],
});

const REFUSED = {
  usage: {
    fr: 'Le CDD d’usage n’existe pas dans les cabinets médicaux : leur activité n’est pas dans la liste.',
    en: 'There is no fixed-term contract by custom in medical practices: their activity is not in the list.',
  },
  'permanent-activity': {
    fr: 'Un emploi de l’activité normale et permanente ne peut être pourvu en CDD : concluez un CDI.',
    en: 'A job of the normal and permanent activity may not be fixed-term: make a permanent contract.',
  },
  'striker-replacement': {
    fr: 'Un CDD ne peut remplacer un salarié en grève.',
    en: 'A fixed-term contract may not replace an employee on strike.',
  },
} as const;

/** Uses of the fixed-term contract that the Code refuses (L1242-1, L1242-2, L1242-5, D1242-1). */
export const cddForbiddenUses = defineRule({
  id: 'contract.cdd-forbidden-uses',
  version: 1,
  title: { fr: 'Recours interdits au CDD', en: 'Forbidden uses of the fixed-term contract' },
  summary: {
    fr: 'Ni activité permanente, ni usage, ni remplacement d’un gréviste ; pas d’accroissement d’activité sur le poste pendant six mois après un licenciement économique, sauf trois mois non renouvelables ou commande exceptionnelle à l’exportation.',
    en: 'No permanent activity, no custom, no replacement of a striker; no temporary increase on the post for six months after an economic dismissal, except three months without renewal or an exceptional export order.',
  },
  subject: 'fixed-term',
  origin: 'code',
  references: [
    labourCode('L1242-1', '000006901194'),
    labourCode('L1242-2', '000037312980'),
    labourCode('L1242-5', '000035653074'),
    labourCode('D1242-1', '000051768762'),
  ],
  facts: {
    reason: facts.oneOf(
      [
        'replacement',
        'temporary-increase',
        'seasonal',
        'replacement-of-head',
        'usage',
        'permanent-activity',
        'striker-replacement',
      ],
      'motif',
      'reason',
    ),
    startsOn: facts.date('début du contrat', 'start of the contract'),
    endsOn: facts.optional(facts.date('terme', 'term')),
    renewable: facts.optional(facts.boolean('renouvelable', 'renewable')),
    exportOrder: facts.optional(facts.boolean('commande à l’exportation', 'export order')),
    economicDismissalOn: facts.optional(
      facts.date('licenciement économique sur le poste', 'economic dismissal on the post'),
    ),
  },
  examples: cddForbiddenUsesExamples,
  decide({ reason, startsOn, endsOn, renewable, exportOrder, economicDismissalOn }) {
    const { months, allowedMonths } = economicDismissalBan.at(startsOn).value;
    const numbers = { banMonths: months, allowedMonths };
    if (reason in REFUSED)
      return { verdict: 'error', numbers, message: REFUSED[reason as keyof typeof REFUSED] };
    const banned =
      reason === 'temporary-increase' &&
      economicDismissalOn !== null &&
      startsOn >= economicDismissalOn &&
      startsOn < addMonths(economicDismissalOn, months);
    const short = endsOn !== null && endsOn < addMonths(startsOn, allowedMonths) && renewable === false;
    const refused = banned && !short && !exportOrder;
    return {
      verdict: refused ? 'error' : 'ok',
      numbers,
      message: inBoth((language) => {
        if (language === 'fr')
          return refused
            ? `Un licenciement économique a touché ce poste il y a moins de ${months} mois : seul un CDD de ${allowedMonths} mois au plus, non renouvelable, reste possible.`
            : 'Ce motif est permis.';
        return refused
          ? `An economic dismissal struck this post less than ${months} months ago: only a contract of ${allowedMonths} months at most, without renewal, remains possible.`
          : 'This reason is allowed.';
      }),
    };
  },
});

/** Yearly work of the holder of a student permit. */
export const studentMinutes = defineParameter<number>({
  id: 'foreign-student.maximum',
  label: { fr: 'Travail annuel d’un étudiant étranger', en: 'Yearly work of a foreign student' },
  unit: 'minutes a year of the permit',
  ...checked,
  values: [
    { from: '2021-05-01', value: 964 * 60, source: codeSource('R5221-26', '000043320747', '2021-04-01') },
  ],
});

/** Hours of a foreign student over all employers (R5221-26). */
export const foreignStudentHours = defineRule({
  id: 'contract.foreign-student-964h',
  version: 1,
  title: { fr: 'Étudiant étranger : 964 heures par an', en: 'Foreign student: 964 hours a year' },
  summary: {
    fr: 'Un titre de séjour « étudiant » permet 964 heures de travail par année du titre, tous employeurs réunis.',
    en: 'A student permit allows 964 hours of work in a year of the permit, all employers together.',
  },
  subject: 'working-time',
  origin: 'code',
  references: [labourCode('R5221-26', '000043320747'), labourCode('L5221-9', '000042920238')],
  facts: {
    yearStartsOn: facts.date('début de l’année du titre', 'start of the year of the permit'),
    workedMinutes: facts.minutes('heures de l’année, tous employeurs', 'hours of the year, all employers'),
  },
  examples: foreignStudentHoursExamples,
  decide({ yearStartsOn, workedMinutes }) {
    const maximumMinutes = studentMinutes.at(yearStartsOn).value;
    const over = workedMinutes > maximumMinutes;
    const shown = (amount: number) =>
      `${Math.floor(amount / 60)}\u00a0h${amount % 60 ? ` ${String(amount % 60).padStart(2, '0')}` : ''}`;
    return {
      verdict: over ? 'error' : 'ok',
      value: { leftMinutes: maximumMinutes - workedMinutes },
      numbers: { workedMinutes, maximumMinutes },
      message: {
        fr: `${shown(workedMinutes)} dans l’année du titre, tous employeurs réunis, pour ${shown(maximumMinutes)} permises.`,
        en: `${shown(workedMinutes)} in the year of the permit, all employers together, for ${shown(maximumMinutes)} allowed.`,
      },
    };
  },
});

/** Level of a medical assistant or secretary (note of avenant n° 81; avenant n° 76). */
export const medicalAssistantLevel = defineRule({
  id: 'contract.medical-assistant-level-range',
  version: 1,
  title: { fr: 'Niveau de l’assistant médical : de 5 à 9', en: 'Level of a medical assistant: from 5 to 9' },
  summary: {
    fr: 'Le niveau est la somme des quatre critères, de 1 à 4 chacun ; la note de l’avenant n° 81 situe l’emploi entre 5 et 9. Les bornes officielles par emploi ne sont pas dans le texte public.',
    en: 'The level is the sum of four criteria, from 1 to 4 each; the note of avenant n° 81 places the job between 5 and 9. The official bounds by job are not in the public text.',
  },
  subject: 'pay',
  origin: 'idcc-1147',
  references: [
    MEDICAL_ASSISTANT_LEVELS.reference,
    idcc1147('avenant n° 76, art. 4.1', '000039399868'),
    idcc1147('avenant n° 76, art. 4.2', '000039399869'),
    idcc1147('avenant n° 76, art. 3', '000039399866'),
  ],
  facts: {
    level: facts.optional(facts.integer('level', 'niveau', 'level')),
    criteria: facts.optional(
      facts.list(facts.integer('points', 'points', 'points'), 'quatre critères', 'four criteria'),
    ),
  },
  examples: medicalAssistantLevelExamples,
  decide({ level: given, criteria }) {
    const level = given ?? criteria?.reduce((total, points) => total + points, 0) ?? null;
    const badCriteria =
      criteria !== null && (criteria.length !== 4 || criteria.some((points) => points < 1 || points > 4));
    const clash =
      given !== null && criteria !== null && given !== criteria.reduce((total, points) => total + points, 0);
    if (level === null || !isGradeLevel(level) || badCriteria || clash)
      return {
        contradiction: ['level', 'criteria'],
        message: {
          fr: 'Donnez un niveau de 4 à 16, ou les quatre critères de 1 à 4 dont il est la somme.',
          en: 'Give a level from 4 to 16, or the four criteria from 1 to 4 of which it is the sum.',
        },
      };
    const { lowest, highest } = MEDICAL_ASSISTANT_LEVELS;
    const outside = level < lowest || level > highest;
    return {
      verdict: outside ? 'warning' : 'ok',
      value: { level },
      numbers: { level, lowestLevel: lowest, highestLevel: highest },
      message: {
        fr: outside
          ? `Niveau ${level} : un assistant ou secrétaire médical se situe entre ${lowest} et ${highest}. Vérifiez la cotation du poste.`
          : `Niveau ${level}, entre ${lowest} et ${highest}.`,
        en: outside
          ? `Level ${level}: a medical assistant or secretary is between ${lowest} and ${highest}. Check how the post was rated.`
          : `Level ${level}, between ${lowest} and ${highest}.`,
      },
    };
  },
});
