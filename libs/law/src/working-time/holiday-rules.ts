import { type Cents, applyRate, cents, rate } from '@relais/kernel';
import { labourCode } from '../citations';
import { facts } from '../facts';
import { HOLIDAY_ZONES, type HolidayZone, publicHolidayOn } from '../public-holidays';
import { type Contradiction, type Rule, defineRule } from '../rule';
import { computed, contradiction, limited } from './answers';
import { CODE_OF_2008, codeSource, limit } from './limit';
import { dayInWords, hours, say } from './words';
import { euros } from '../wording';

/** Months of service from which a day off on a public holiday loses no pay, in the Code. */
export const holidaySeniority = limit<number>(
  'public-holidays.seniority',
  'Ancienneté pour le maintien du salaire des jours fériés',
  'Service for the pay of public holidays',
  'months',
  CODE_OF_2008,
  3,
  codeSource('L3133-3', '000033020893', '2007-03-13'),
);

/** A day and the place that says whether it is a public holiday. */
export const holidayFacts = {
  on: facts.date('jour férié', 'public holiday'),
  zone: facts.oneOf(HOLIDAY_ZONES, 'zone', 'zone'),
} as const;

/** The holiday of a day, or why the question has no answer. */
export function holidayOr(
  on: Parameters<typeof publicHolidayOn>[0],
  zone: HolidayZone,
): Contradiction | null {
  return publicHolidayOn(on, zone)
    ? null
    : contradiction(
        ['on'],
        'Impossible de conclure : ce jour n’est pas férié dans cette zone.',
        'Cannot tell: this day is not a public holiday in this zone.',
      );
}

const firstOfMayFacts = {
  on: facts.date('jour', 'day'),
  workedMinutes: facts.minutes('travail du jour', 'work of the day'),
  hourlyCents: facts.optional(facts.integer('cents', 'salaire horaire', 'hourly pay')),
} as const;

export const firstOfMayRule = defineRule<typeof firstOfMayFacts, { extraCents: Cents }>({
  id: 'public-holidays.first-of-may',
  version: 1,
  title: say('1er mai', 'First of May'),
  summary: say(
    'Le 1er mai n’est pas travaillé et reste payé. Si l’activité ne peut pas s’arrêter, le salaire du jour est doublé.',
    'The first of May is not worked and stays paid. When the activity cannot stop, the pay of the day is doubled.',
  ),
  subject: 'public-holidays',
  origin: 'code',
  references: [
    labourCode('L3133-4', '000033020884'),
    labourCode('L3133-5', '000033020881'),
    labourCode('L3133-6', '000033020878'),
  ],
  facts: firstOfMayFacts,
  examples: [
    {
      title: 'six hours at 14 € an hour',
      facts: { on: '2026-05-01', workedMinutes: 360, hourlyCents: 1400 },
      verdict: 'warning',
      value: { extraCents: 8400 },
      numbers: { normalCents: 8400 },
    },
    {
      title: 'a minute of it at 13,01 € is 21,68 cents, hence 22',
      facts: { on: '2026-05-01', workedMinutes: 1, hourlyCents: 1301 },
      verdict: 'warning',
      value: { extraCents: 22 },
    },
    { title: 'a day off', facts: { on: '2026-05-01', workedMinutes: 0 }, verdict: 'ok' },
    {
      title: 'the eve is a day like another',
      facts: { on: '2026-04-30', workedMinutes: 360 },
      verdict: 'ok',
    },
    { title: 'so is the morrow', facts: { on: '2026-05-02', workedMinutes: 360 }, verdict: 'ok' },
  ],
  decide({ on, workedMinutes, hourlyCents }) {
    const pay: Cents | null =
      hourlyCents === null ? null : applyRate(cents(workedMinutes * hourlyCents), rate(1, 60), 'half-up');
    const day = dayInWords(on);
    const decision = limited(
      on.endsWith('-05-01') && workedMinutes > 0,
      'warning',
      { workedMinutes, ...(pay === null ? {} : { normalCents: pay }) },
      say(
        `${hours(workedMinutes)} de travail le ${day.fr}.`,
        `${hours(workedMinutes)} of work on ${day.en}.`,
      ),
      say(
        `Le 1er mai ne se travaille que si l’activité ne peut pas s’arrêter : payez le double${pay === null ? '' : `, soit ${euros(pay, 'fr')} en plus`}.`,
        `The first of May is worked only when the activity cannot stop: pay double${pay === null ? '' : `, ${euros(pay, 'en')} more`}.`,
      ),
    );
    return decision.verdict === 'warning' && pay !== null
      ? { ...decision, value: { extraCents: pay } }
      : decision;
  },
});

export const paidHolidayRule = defineRule({
  id: 'public-holidays.paid',
  version: 1,
  title: say('Jour férié chômé payé', 'Paid public holiday'),
  summary: say(
    'Un jour férié chômé ne fait rien perdre à qui a trois mois d’ancienneté.',
    'A public holiday off loses no pay for whoever has three months of service.',
  ),
  subject: 'public-holidays',
  origin: 'code',
  references: [
    labourCode('L3133-1', '000033020901'),
    labourCode('L3133-3', '000033020893'),
    labourCode('L3134-13', '000006902635'),
  ],
  facts: {
    ...holidayFacts,
    seniorityMonths: facts.integer('months', 'ancienneté', 'service'),
  },
  examples: [
    {
      title: 'two months of service',
      facts: { on: '2026-07-14', zone: 'metropole', seniorityMonths: 2 },
      verdict: 'computed',
      value: { paid: false },
    },
    {
      title: 'three months of service',
      facts: { on: '2026-07-14', zone: 'metropole', seniorityMonths: 3 },
      verdict: 'computed',
      value: { paid: true },
    },
    {
      title: '15 July is no holiday',
      facts: { on: '2026-07-15', zone: 'metropole', seniorityMonths: 3 },
      verdict: 'cannot-tell',
    },
  ],
  decide({ on, zone, seniorityMonths }) {
    const minimum = holidaySeniority.at(on).value;
    const paid = seniorityMonths >= minimum;
    return (
      holidayOr(on, zone) ??
      computed<{ paid: boolean }>(
        { paid },
        { seniorityMonths, minimumMonths: minimum },
        paid
          ? say(
              `Férié du ${dayInWords(on).fr} chômé et payé.`,
              `Public holiday of ${dayInWords(on).en} off and paid.`,
            )
          : say(
              `Férié du ${dayInWords(on).fr} : ${seniorityMonths} mois d’ancienneté pour ${minimum}, la loi ne garantit pas le salaire.`,
              `Public holiday of ${dayInWords(on).en}: ${seniorityMonths} months of service for ${minimum}, the law does not guarantee the pay.`,
            ),
      )
    );
  },
});

/** Public holidays in the Code. */
export const HOLIDAY_RULES = [firstOfMayRule, paidHolidayRule] as readonly Rule[];
