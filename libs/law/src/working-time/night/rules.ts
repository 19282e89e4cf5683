import { daysBetween } from '@relais/kernel';
import { labourCode } from '../../citations';
import { facts } from '../../facts';
import { type Rule, defineRule } from '../../rule';
import { limited } from '../answers';
import { weekFact } from '../week-rules';
import { dayInWords, hours, say } from '../words';
import { nightWorker, nightWorkerLimits, onCallNotice } from './limits';

const week = '2026-11-02';

export const nightWorkerRule = defineRule({
  id: 'night.worker',
  version: 1,
  title: say('Travailleur de nuit', 'Night worker'),
  summary: say(
    'Qui travaille trois heures de nuit deux fois par semaine, ou 270 heures de nuit en douze mois, est travailleur de nuit : il faut un accord, que la convention IDCC 1147 n’est pas. Sous un accord, huit heures par jour et quarante par semaine en moyenne sur douze semaines. La nuit va de 21 h à 6 h sans accord, et non de 22 h comme la majoration.',
    'Whoever works three night hours twice a week, or 270 night hours in twelve months, is a night worker: an agreement is needed, and IDCC 1147 is none. Under an agreement, eight hours a day and forty a week on average over twelve weeks. Without one the night is 21:00 to 06:00, not from 22:00 as for the premium.',
  ),
  subject: 'night-and-on-call',
  origin: 'code',
  references: [
    labourCode('L3122-5', '000033020171'),
    labourCode('L3122-6', '000035653023'),
    labourCode('L3122-7', '000033020165'),
    labourCode('L3122-15', '000035644096'),
    labourCode('L3122-23', '000033020112'),
  ],
  facts: {
    week: weekFact,
    nights: facts.list(
      facts.minutes('travail de nuit d’un jour', 'night work of a day'),
      'travail de nuit de chaque jour de la semaine',
      'night work of each day of the week',
    ),
    twelveMonthsMinutes: facts.optional(
      facts.minutes('travail de nuit en douze mois', 'night work in twelve months'),
    ),
    byAgreement: facts.optional(facts.boolean('accord sur le travail de nuit', 'agreement on night work')),
    longestDayMinutes: facts.optional(facts.minutes('plus longue journée', 'longest day')),
    averageMinutes: facts.optional(
      facts.minutes('moyenne hebdomadaire de douze semaines', 'weekly mean of twelve weeks'),
    ),
  },
  examples: [
    {
      title: 'three nights of three hours in a week',
      facts: { week, nights: [180, 180, 180] },
      verdict: 'error',
    },
    { title: 'two nights of three hours', facts: { week, nights: [180, 180] }, verdict: 'error' },
    { title: 'two nights, one a minute short', facts: { week, nights: [180, 179] }, verdict: 'ok' },
    {
      title: '280 night hours in twelve months',
      facts: { week, nights: [], twelveMonthsMinutes: 16800 },
      verdict: 'error',
    },
    {
      title: '270 night hours in twelve months',
      facts: { week, nights: [], twelveMonthsMinutes: 16200 },
      verdict: 'error',
    },
    {
      title: 'a minute less',
      facts: { week, nights: [], twelveMonthsMinutes: 16199 },
      verdict: 'ok',
    },
    {
      title: 'an evening now and then',
      facts: { week, nights: [60], twelveMonthsMinutes: 1200 },
      verdict: 'ok',
    },
    {
      title: 'under an agreement, eight hours and forty',
      facts: { week, nights: [420, 420], byAgreement: true, longestDayMinutes: 480, averageMinutes: 2400 },
      verdict: 'ok',
    },
    {
      title: 'under an agreement, a minute more than eight hours',
      facts: { week, nights: [420, 420], byAgreement: true, longestDayMinutes: 481 },
      verdict: 'error',
    },
  ],
  decide({ week: on, nights, twelveMonthsMinutes, byAgreement, longestDayMinutes, averageMinutes }) {
    const { shiftMinutes, shiftsPerWeek, yearlyMinutes } = nightWorker.at(on).value;
    const limits = nightWorkerLimits.at(on).value;
    const shifts = nights.filter((night) => night >= shiftMinutes).length;
    const worker = shifts >= shiftsPerWeek || (twelveMonthsMinutes ?? 0) >= yearlyMinutes;
    const tooMuch =
      (longestDayMinutes ?? 0) > limits.dailyMinutes || (averageMinutes ?? 0) > limits.averageMinutes;
    return limited(
      worker && (byAgreement !== true || tooMuch),
      'error',
      {
        nightShifts: shifts,
        shiftMinutes,
        twelveMonthsMinutes: twelveMonthsMinutes ?? 0,
        yearlyMinutes,
        longestDayMinutes: longestDayMinutes ?? 0,
        dailyMaximumMinutes: limits.dailyMinutes,
      },
      say(
        `Semaine du ${dayInWords(on).fr} : ${shifts} jour(s) d’au moins ${hours(shiftMinutes)} de nuit ; travailleur de nuit dès ${shiftsPerWeek}, ou ${hours(yearlyMinutes)} en douze mois.`,
        `Week of ${dayInWords(on).en}: ${shifts} day(s) of at least ${hours(shiftMinutes)} at night; a night worker from ${shiftsPerWeek} on, or ${hours(yearlyMinutes)} in twelve months.`,
      ),
      byAgreement
        ? say(
            `Tenez ${hours(limits.dailyMinutes)} par jour et ${hours(limits.averageMinutes)} par semaine en moyenne.`,
            `Keep to ${hours(limits.dailyMinutes)} a day and ${hours(limits.averageMinutes)} a week on average.`,
          )
        : say(
            'Sans accord collectif, n’organisez pas ces nuits.',
            'Without an agreement, do not plan these nights.',
          ),
    );
  },
});

export const onCallNoticeRule = defineRule({
  id: 'on-call.notice',
  version: 1,
  title: say('Prévenance de l’astreinte', 'Notice of on-call time'),
  summary: say(
    'Le salarié connaît ses astreintes quinze jours à l’avance, un jour franc en cas exceptionnel.',
    'The employee knows the on-call time fifteen days ahead, one clear day in exceptional cases.',
  ),
  subject: 'night-and-on-call',
  origin: 'code',
  references: [
    labourCode('L3121-9', '000033020484'),
    labourCode('L3121-12', '000035653046'),
    labourCode('R3121-2', '000033523559'),
  ],
  facts: {
    announcedOn: facts.date('jour de l’annonce', 'day of the announcement'),
    startsOn: facts.date('premier jour d’astreinte', 'first day on call'),
    exceptional: facts.optional(facts.boolean('circonstances exceptionnelles', 'exceptional circumstances')),
  },
  examples: [
    {
      title: 'fifteen days ahead',
      facts: { announcedOn: '2026-11-02', startsOn: '2026-11-17' },
      verdict: 'ok',
    },
    {
      title: 'fourteen days ahead',
      facts: { announcedOn: '2026-11-02', startsOn: '2026-11-16' },
      verdict: 'warning',
    },
    {
      title: 'one clear day ahead in exceptional circumstances',
      facts: { announcedOn: '2026-11-02', startsOn: '2026-11-04', exceptional: true },
      verdict: 'ok',
    },
    {
      title: 'the next day leaves no clear day',
      facts: { announcedOn: '2026-11-02', startsOn: '2026-11-03', exceptional: true },
      verdict: 'warning',
    },
  ],
  decide({ announcedOn, startsOn, exceptional }) {
    const { days, exceptionalClearDays } = onCallNotice.at(startsOn).value;
    const minimum = exceptional ? exceptionalClearDays + 1 : days;
    const notice = daysBetween(announcedOn, startsOn);
    return limited(
      notice < minimum,
      'warning',
      { noticeDays: notice, minimumDays: minimum },
      say(
        `Astreinte du ${dayInWords(startsOn).fr} annoncée ${notice} jour(s) à l’avance, pour ${minimum}.`,
        `On-call time of ${dayInWords(startsOn).en} announced ${notice} day(s) ahead, for ${minimum}.`,
      ),
      say(
        'Recueillez l’accord du salarié ou changez la date.',
        'Collect the consent of the employee or change the date.',
      ),
    );
  },
});

/** Night and on-call time in the Code. */
export const NIGHT_RULES = [nightWorkerRule, onCallNoticeRule] as readonly Rule[];
