import { type Cents, type Rate, applyRate, cents, daysBetween, percent, rate } from '@relais/kernel';
import { idcc1147, labourCode } from '../../citations';
import { facts } from '../../facts';
import type { Parameter } from '../../parameter';
import { type Rule, defineRule } from '../../rule';
import { computed, limited } from '../../working-time/answers';
import { dayFacts, measureOf } from '../../working-time/day-facts';
import { AGREEMENT, agreementSource, limit } from '../../working-time/limit';
import { nightMinutes } from '../../working-time/minors/rules';
import { work } from '../../working-time/notation';
import { percentOf } from '../../working-time/part-time/shared';
import { dayInWords, hours, say } from '../../working-time/words';
import { euros } from '../../wording';

const ART_17 = idcc1147('art. 17', '000005856080');
const ART_18 = idcc1147('art. 18', '000005856081');
const source18 = agreementSource('art. 18', '000005856081');

/** Hours of the night that are paid more, and the premium. */
export const nightPremium = limit<{
  readonly fromMinute: number;
  readonly untilMinute: number;
  readonly premium: Rate;
}>(
  'idcc-1147.night-premium',
  'Majoration des heures de nuit',
  'Night premium',
  'minutes after midnight and premium rate',
  AGREEMENT,
  { fromMinute: 22 * 60, untilMinute: 6 * 60, premium: percent(100) },
  agreementSource('art. 17', '000005856080'),
);

/** Guards an employee may do. */
export const guardLimits = limit<{
  readonly sundays: number;
  readonly nights: number;
  readonly consecutiveNights: number;
  readonly noticeDays: number;
}>(
  'idcc-1147.guards',
  'Gardes',
  'Guards',
  'a month, in a row, days of notice',
  AGREEMENT,
  { sundays: 1, nights: 4, consecutiveNights: 2, noticeDays: 15 },
  source18,
);

/** Pay of on-call time and of a call-out, and how often. */
export const onCallTerms = limit<{
  readonly hourlyShare: Rate;
  readonly callOutShare: Rate;
  readonly weeks: number;
  readonly amongWeeks: number;
}>(
  'idcc-1147.on-call',
  'Astreintes',
  'On-call time',
  'share of the hourly pay, weeks among weeks',
  AGREEMENT,
  { hourlyShare: percent(20), callOutShare: percent(200), weeks: 1, amongWeeks: 4 },
  source18,
);

/** All of them, for the catalogue. */
export const AGREEMENT_NIGHT_LIMITS: readonly Parameter<unknown>[] = [nightPremium, guardLimits, onCallTerms];

const hourlyCents = facts.integer('cents', 'salaire horaire', 'hourly pay');

/** Pay of minutes at a share of the hourly pay, rounded once, half up. */
const payOf = (duration: number, share: Rate, hourly: number): Cents =>
  applyRate(cents(duration * hourly * share.numerator), rate(1, 60 * share.denominator), 'half-up');

export const nightPremiumRule = defineRule({
  id: 'idcc-1147.night-premium',
  version: 1,
  title: say('Heures de nuit payées double', 'Night hours paid double'),
  summary: say(
    'Les heures de 22 h à 6 h sont majorées de 100 %, sauf les gardes, payées à part. Le texte ne dit pas si la majoration s’ajoute à celle des heures supplémentaires : elle est calculée seule, sur le taux normal.',
    'Hours from 22:00 to 06:00 are increased by 100 %, guards apart, which are paid on their own. The text does not say whether it adds to the overtime premium: it is computed alone, on the normal rate.',
  ),
  subject: 'night-and-on-call',
  origin: 'idcc-1147',
  references: [ART_17, ART_18],
  facts: {
    ...dayFacts,
    hourlyCents,
    guard: facts.optional(facts.boolean('garde', 'guard')),
  },
  examples: [
    {
      title: 'until 23:00 at 13 € an hour',
      facts: { on: '2026-11-02', stretches: work('A 20:00-23:00'), hourlyCents: 1300 },
      verdict: 'computed',
      value: { nightMinutes: 60, premiumCents: 1300 },
    },
    {
      title: 'until 22:00 there is no night',
      facts: { on: '2026-11-02', stretches: work('A 20:00-22:00'), hourlyCents: 1300 },
      verdict: 'computed',
      value: { nightMinutes: 0, premiumCents: 0 },
    },
    {
      title: 'a minute after 22:00 and one before 06:00, half a cent raised',
      facts: { on: '2026-11-02', stretches: work('A 05:59-09:00, A 20:00-22:01'), hourlyCents: 1305 },
      verdict: 'computed',
      value: { nightMinutes: 2, premiumCents: 44 },
    },
    {
      title: 'a guard has its own pay',
      facts: { on: '2026-11-02', stretches: work('A 20:00-23:00'), hourlyCents: 1300, guard: true },
      verdict: 'computed',
      value: { nightMinutes: 0, premiumCents: 0 },
    },
  ],
  decide({ on, stretches, journeys, hourlyCents: hourly, guard }) {
    const day = measureOf({ on, stretches, journeys });
    if ('contradiction' in day) return day;
    const { fromMinute, untilMinute, premium } = nightPremium.at(on).value;
    const night = guard ? 0 : nightMinutes(stretches, 0, stretches.length, fromMinute, untilMinute);
    const premiumCents = payOf(night, premium, hourly);
    return computed<{ nightMinutes: number; premiumCents: Cents }>(
      { nightMinutes: night, premiumCents },
      { nightMinutes: night, hourlyCents: hourly, premiumCents },
      say(
        `${hours(night)} de nuit le ${dayInWords(on).fr} : majoration de ${euros(premiumCents, 'fr')}.`,
        `${hours(night)} of night on ${dayInWords(on).en}: premium of ${euros(premiumCents, 'en')}.`,
      ),
    );
  },
});

export const guardsRule = defineRule({
  id: 'idcc-1147.guards',
  version: 1,
  title: say('Gardes du mois', 'Guards of a month'),
  summary: say(
    'Un dimanche et quatre nuits de garde par mois au plus, deux nuits de suite au plus, liste écrite quinze jours à l’avance. Qui travaille le jour ne fait pas de garde de nuit.',
    'At most one Sunday and four nights of guard a month, two nights in a row, a written list fifteen days ahead. Whoever works in the day does no night guard.',
  ),
  subject: 'night-and-on-call',
  origin: 'idcc-1147',
  references: [ART_18],
  facts: {
    on: facts.date('un jour du mois', 'a day of the month'),
    sundays: facts.integer('sundays', 'dimanches de garde', 'Sundays of guard'),
    nights: facts.integer('nights', 'nuits de garde', 'nights of guard'),
    consecutiveNights: facts.integer('nights', 'nuits de suite', 'nights in a row'),
    worksInTheDay: facts.optional(facts.boolean('travaille le jour', 'works in the day')),
    noticeDays: facts.optional(
      facts.integer('days', 'jours entre la liste et la garde', 'days from the list to the guard'),
    ),
  },
  examples: [
    {
      title: 'a second Sunday',
      facts: { on: '2026-11-01', sundays: 2, nights: 2, consecutiveNights: 1 },
      verdict: 'error',
    },
    {
      title: 'a fifth night',
      facts: { on: '2026-11-01', sundays: 0, nights: 5, consecutiveNights: 2 },
      verdict: 'error',
    },
    {
      title: 'three nights in a row',
      facts: { on: '2026-11-01', sundays: 0, nights: 3, consecutiveNights: 3 },
      verdict: 'error',
    },
    {
      title: 'a night of somebody who works in the day',
      facts: { on: '2026-11-01', sundays: 0, nights: 1, consecutiveNights: 1, worksInTheDay: true },
      verdict: 'error',
    },
    {
      title: 'a Sunday and four nights, two in a row',
      facts: { on: '2026-11-01', sundays: 1, nights: 4, consecutiveNights: 2 },
      verdict: 'ok',
    },
    {
      title: 'a Sunday of somebody who works in the day',
      facts: { on: '2026-11-01', sundays: 1, nights: 0, consecutiveNights: 0, worksInTheDay: true },
      verdict: 'ok',
    },
    {
      title: 'a list fourteen days ahead',
      facts: { on: '2026-11-01', sundays: 1, nights: 0, consecutiveNights: 0, noticeDays: 14 },
      verdict: 'error',
    },
  ],
  decide({ on, sundays, nights, consecutiveNights, worksInTheDay, noticeDays }) {
    const most = guardLimits.at(on).value;
    return limited(
      sundays > most.sundays ||
        nights > most.nights ||
        consecutiveNights > most.consecutiveNights ||
        (nights > 0 && worksInTheDay === true) ||
        (noticeDays !== null && noticeDays < most.noticeDays),
      'error',
      {
        sundays,
        maximumSundays: most.sundays,
        nights,
        maximumNights: most.nights,
        consecutiveNights,
        maximumConsecutiveNights: most.consecutiveNights,
      },
      say(
        `${sundays} dimanche(s) et ${nights} nuit(s) de garde dans le mois, ${consecutiveNights} de suite : ${most.sundays}, ${most.nights} et ${most.consecutiveNights} au plus, liste ${most.noticeDays} jours avant, jamais de nuit après une journée.`,
        `${sundays} Sunday(s) and ${nights} night(s) of guard in the month, ${consecutiveNights} in a row: ${most.sundays}, ${most.nights} and ${most.consecutiveNights} at most, list ${most.noticeDays} days before, never a night for staff of the day.`,
      ),
      say('Confiez cette garde à quelqu’un d’autre.', 'Give this guard to somebody else.'),
    );
  },
});

export const onCallPayRule = defineRule({
  id: 'idcc-1147.on-call-pay',
  version: 1,
  title: say('Paie de l’astreinte', 'Pay of on-call time'),
  summary: say(
    'Un cinquième du salaire horaire par heure d’astreinte ; l’intervention, trajet compris, est du travail payé double.',
    'A fifth of the hourly pay for each hour on call; a call-out, journey included, is work paid double.',
  ),
  subject: 'night-and-on-call',
  origin: 'idcc-1147',
  references: [ART_18, labourCode('L3121-9', '000033020484')],
  facts: {
    on: facts.date('jour', 'day'),
    onCallMinutes: facts.minutes('durée d’astreinte', 'time on call'),
    callOutMinutes: facts.minutes('interventions, trajets compris', 'call-outs, journeys included'),
    hourlyCents,
  },
  examples: [
    {
      title: 'twelve hours on call and a call-out of an hour and a half at 13 €',
      facts: { on: '2026-11-02', onCallMinutes: 720, callOutMinutes: 90, hourlyCents: 1300 },
      verdict: 'computed',
      value: { onCallCents: 3120, callOutCents: 3900 },
    },
    {
      title: 'a quiet night',
      facts: { on: '2026-11-02', onCallMinutes: 600, callOutMinutes: 0, hourlyCents: 1300 },
      verdict: 'computed',
      value: { onCallCents: 2600, callOutCents: 0 },
    },
  ],
  decide({ on, onCallMinutes, callOutMinutes, hourlyCents: hourly }) {
    const { hourlyShare, callOutShare } = onCallTerms.at(on).value;
    const onCallCents = payOf(onCallMinutes, hourlyShare, hourly);
    const callOutCents = payOf(callOutMinutes, callOutShare, hourly);
    return computed<{ onCallCents: Cents; callOutCents: Cents }>(
      { onCallCents, callOutCents },
      { onCallMinutes, callOutMinutes, hourlyCents: hourly, onCallCents, callOutCents },
      say(
        `Astreinte ${euros(onCallCents, 'fr')} (${percentOf(hourlyShare)} % de ${hours(onCallMinutes)}), interventions ${euros(callOutCents, 'fr')}.`,
        `On call ${euros(onCallCents, 'en')} (${percentOf(hourlyShare)} % of ${hours(onCallMinutes)}), call-outs ${euros(callOutCents, 'en')}.`,
      ),
    );
  },
});

export const onCallFrequencyRule = defineRule({
  id: 'idcc-1147.on-call-frequency',
  version: 1,
  title: say('Une semaine d’astreinte sur quatre', 'One week on call of four'),
  summary: say(
    'Une semaine d’astreinte sur quatre au plus, sauf accord écrit du salarié.',
    'At most one week on call of four, unless the employee agrees in writing.',
  ),
  subject: 'night-and-on-call',
  origin: 'idcc-1147',
  references: [ART_18],
  facts: {
    week: facts.date('lundi de la dernière semaine', 'Monday of the last week'),
    onCallWeeks: facts.list(
      facts.date('lundi d’une semaine d’astreinte', 'Monday of a week on call'),
      'semaines d’astreinte, celle-ci comprise',
      'weeks on call, this one included',
    ),
    writtenConsent: facts.optional(facts.boolean('accord écrit', 'written consent')),
  },
  examples: [
    {
      title: 'two weeks in a row',
      facts: { week: '2026-11-09', onCallWeeks: ['2026-11-02', '2026-11-09'] },
      verdict: 'error',
      numbers: { weeksOnCall: 2 },
    },
    {
      title: 'two weeks in a row, agreed in writing',
      facts: { week: '2026-11-09', onCallWeeks: ['2026-11-02', '2026-11-09'], writtenConsent: true },
      verdict: 'ok',
    },
    {
      title: 'three weeks between them',
      facts: { week: '2026-11-30', onCallWeeks: ['2026-11-02', '2026-11-30'] },
      verdict: 'ok',
    },
    {
      title: 'two weeks between them, over a year end',
      facts: { week: '2027-01-04', onCallWeeks: ['2026-12-14', '2027-01-04'] },
      verdict: 'error',
    },
  ],
  decide({ week, onCallWeeks, writtenConsent }) {
    const { weeks, amongWeeks } = onCallTerms.at(week).value;
    const among = onCallWeeks.filter((one) => {
      const before = daysBetween(one, week);
      return before >= 0 && before < 7 * amongWeeks;
    }).length;
    return limited(
      among > weeks && writtenConsent !== true,
      'error',
      { weeksOnCall: among, maximum: weeks, amongWeeks },
      say(
        `${among} semaine(s) d’astreinte sur ${amongWeeks}, jusqu’à celle du ${dayInWords(week).fr} ; ${weeks} au plus sans accord écrit.`,
        `${among} week(s) on call of ${amongWeeks}, up to that of ${dayInWords(week).en}; ${weeks} at most without written consent.`,
      ),
      say(
        'Recueillez l’accord écrit du salarié ou déplacez l’astreinte.',
        'Collect the written consent of the employee or move the week.',
      ),
    );
  },
});

/** Night, guards and on-call time in the agreement. */
export const AGREEMENT_NIGHT_RULES = [
  nightPremiumRule,
  guardsRule,
  onCallPayRule,
  onCallFrequencyRule,
] as readonly Rule[];
