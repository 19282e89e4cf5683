import { labourCode } from '../citations';
import { facts } from '../facts';
import { type Rule, defineRule } from '../rule';
import { limited } from './answers';
import { say } from './words';

export const dailyRecordRule = defineRule({
  id: 'working-time.daily-record',
  version: 1,
  title: say('Décompte du temps de travail', 'Record of working time'),
  summary: say(
    'Hors horaire collectif, les heures se notent chaque jour et se totalisent chaque semaine ; le relevé reste un an à la disposition de l’inspection.',
    'Without a collective timetable, hours are written each day and added each week; the record stays a year at the disposal of the inspectorate.',
  ),
  subject: 'working-time',
  origin: 'code',
  references: [
    labourCode('L3171-2', '000035653247'),
    labourCode('D3171-8', '000018533970'),
    labourCode('D3171-16', '000033515983'),
  ],
  facts: {
    collectiveTimetable: facts.optional(
      facts.boolean('horaire collectif affiché', 'collective timetable posted'),
    ),
    dailyRecord: facts.boolean('relevé quotidien', 'daily record'),
    weeklyTotal: facts.boolean('total hebdomadaire', 'weekly total'),
  },
  examples: [
    { title: 'no daily record', facts: { dailyRecord: false, weeklyTotal: true }, verdict: 'error' },
    {
      title: 'a daily record without its weekly total',
      facts: { dailyRecord: true, weeklyTotal: false },
      verdict: 'error',
    },
    { title: 'a complete record', facts: { dailyRecord: true, weeklyTotal: true }, verdict: 'ok' },
    {
      title: 'a collective timetable needs no record of each employee',
      facts: { collectiveTimetable: true, dailyRecord: false, weeklyTotal: false },
      verdict: 'ok',
    },
    {
      title: 'whether hours are written must be known',
      facts: { weeklyTotal: true },
      verdict: 'cannot-tell',
    },
  ],
  decide({ collectiveTimetable, dailyRecord, weeklyTotal }) {
    return limited(
      collectiveTimetable !== true && !(dailyRecord && weeklyTotal),
      'error',
      { dailyRecord: String(dailyRecord), weeklyTotal: String(weeklyTotal) },
      say(
        `Relevé quotidien ${dailyRecord ? 'tenu' : 'absent'}, total hebdomadaire ${weeklyTotal ? 'tenu' : 'absent'}.`,
        `Daily record ${dailyRecord ? 'kept' : 'missing'}, weekly total ${weeklyTotal ? 'kept' : 'missing'}.`,
      ),
      say('Saisissez les heures de chaque jour.', 'Enter the hours of each day.'),
    );
  },
});

/** Records of working time. */
export const RECORD_RULES = [dailyRecordRule] as readonly Rule[];
