import { type Cents, type Minutes, applyRate, dateOf, minutes, weekday } from '@relais/kernel';
import { labourCode, socialSecurityCode } from '../../citations';
import { facts } from '../../facts';
import { type Rule, defineRule } from '../../rule';
import { computed, limited } from '../answers';
import { legalWeek } from '../legal-duration';
import { OVERTIME_REFERENCES, overtimeByTier } from '../overtime';
import { percentOf, premiumOf } from '../part-time/shared';
import { byPracticeFact, notAMonday, weekFact } from '../week-rules';
import { dayInWords, hours, say } from '../words';
import { compulsoryRest, spreadWeeks, yearlyQuota } from './limits';
import { euros } from '../../wording';

const subject = 'overtime';
const week = '2026-11-02';

export const overtimeRule = defineRule({
  id: 'overtime.weekly',
  version: 1,
  title: say('Heures supplémentaires d’une semaine', 'Overtime of a week'),
  summary: say(
    'À temps plein, tout ce qui dépasse 35 h du lundi au dimanche, sur la somme des cabinets : jamais cabinet par cabinet. Les congés payés de la semaine comptent pour le seuil. Le temps partiel a des heures complémentaires.',
    'For full-time contracts, everything beyond 35 h from Monday to Sunday, on the sum of the practices: never one by one. Paid leave of the week counts towards the threshold. Part-timers have complementary hours.',
  ),
  subject,
  origin: 'code',
  references: [
    labourCode('L3121-27', '000033020376'),
    labourCode('L3121-28', '000033020373'),
    labourCode('L3121-29', '000033020370'),
    labourCode('L3121-35', '000033020345'),
    {
      code: 'Cour de cassation',
      article: 'soc., 10 septembre 2025, n° 23-14.455',
      url: 'https://www.legifrance.gouv.fr/search/juri?query=23-14.455',
      status: 'secondary',
    },
  ],
  facts: {
    week: weekFact,
    byPractice: byPracticeFact,
    paidLeaveMinutes: facts.optional(facts.minutes('congés payés de la semaine', 'paid leave of the week')),
    journeyMinutes: facts.optional(facts.minutes('trajets entre cabinets', 'journeys between practices')),
  },
  examples: [
    {
      title: 'twenty and eighteen hours are three hours of overtime',
      facts: {
        week,
        byPractice: [
          { practice: 'A', workedMinutes: 1200 },
          { practice: 'B', workedMinutes: 1080 },
        ],
      },
      verdict: 'computed',
      value: { overtimeMinutes: 180 },
    },
    {
      title: 'thirty-five hours have none',
      facts: { week, byPractice: [{ practice: 'A', workedMinutes: 2100 }] },
      verdict: 'computed',
      value: { overtimeMinutes: 0 },
    },
    {
      title: 'a minute on the road is one',
      facts: { week, byPractice: [{ practice: 'A', workedMinutes: 2100 }], journeyMinutes: 1 },
      verdict: 'computed',
      value: { overtimeMinutes: 1 },
    },
    {
      title: 'a day of paid leave of seven hours and thirty worked are two hours of overtime',
      facts: { week, byPractice: [{ practice: 'A', workedMinutes: 1800 }], paidLeaveMinutes: 420 },
      verdict: 'computed',
      value: { overtimeMinutes: 120 },
    },
    {
      title: 'a week is named by its Monday',
      facts: { week: '2026-11-08', byPractice: [] },
      verdict: 'cannot-tell',
    },
  ],
  decide({ week: on, byPractice, journeyMinutes, paidLeaveMinutes }) {
    if (weekday(on) !== 1) return notAMonday();
    const worked =
      byPractice.reduce((total, one) => total + one.workedMinutes, 0) +
      (journeyMinutes ?? 0) +
      (paidLeaveMinutes ?? 0);
    const threshold = legalWeek.at(on).value;
    const overtimeMinutes = minutes(Math.max(0, worked - threshold));
    return computed<{ overtimeMinutes: Minutes }>(
      { overtimeMinutes },
      { workedMinutes: worked, thresholdMinutes: threshold, overtimeMinutes },
      say(
        `${hours(overtimeMinutes)} supplémentaires : ${hours(worked)} dans la semaine, tous cabinets réunis, au-delà de ${hours(threshold)}.`,
        `${hours(overtimeMinutes)} of overtime: ${hours(worked)} in the week, all practices together, beyond ${hours(threshold)}.`,
      ),
    );
  },
});

export const overtimePremiumRule = defineRule({
  id: 'overtime.premium',
  version: 1,
  title: say('Majoration des heures supplémentaires', 'Overtime premium'),
  summary: say(
    'Vingt-cinq pour cent de la 36e à la 43e heure, cinquante ensuite ; la convention IDCC 1147 renvoie à la loi. Un seul arrondi par semaine.',
    'Twenty-five per cent from the 36th to the 43rd hour, fifty after; the agreement IDCC 1147 refers to the law. Rounded once a week.',
  ),
  subject,
  origin: 'code',
  references: OVERTIME_REFERENCES,
  facts: {
    week: weekFact,
    workedMinutes: facts.minutes('travail de la semaine, tous cabinets', 'work of the week, all practices'),
    hourlyCents: facts.integer('cents', 'salaire horaire', 'hourly pay'),
  },
  examples: [
    {
      title: '44 hours at 14 €: eight at 25 % and one at 50 %',
      facts: { week, workedMinutes: 2640, hourlyCents: 1400 },
      verdict: 'computed',
      value: {
        tiers: [
          { minutes: 480, percent: 25 },
          { minutes: 60, percent: 50 },
        ],
        premiumCents: 3500,
      },
    },
    {
      title: '38 hours: three at 25 %',
      facts: { week, workedMinutes: 2280, hourlyCents: 1400 },
      verdict: 'computed',
      value: { tiers: [{ minutes: 180, percent: 25 }], premiumCents: 1050 },
    },
    {
      title: '36 hours: one at 25 %',
      facts: { week, workedMinutes: 2160, hourlyCents: 1400 },
      verdict: 'computed',
      value: { tiers: [{ minutes: 60, percent: 25 }], premiumCents: 350 },
    },
    {
      title: '35 hours: nothing',
      facts: { week, workedMinutes: 2100, hourlyCents: 1400 },
      verdict: 'computed',
      value: { tiers: [], premiumCents: 0 },
    },
    {
      title: 'a minute at 25 % of 14 € is 5,83 cents, hence six',
      facts: { week, workedMinutes: 2101, hourlyCents: 1400 },
      verdict: 'computed',
      value: { tiers: [{ minutes: 1, percent: 25 }], premiumCents: 6 },
    },
  ],
  decide({ week: on, workedMinutes, hourlyCents }) {
    const tiers = overtimeByTier(workedMinutes, on);
    const premiumCents = premiumOf(tiers, hourlyCents as Cents);
    const shown = tiers.map(({ minutes: n, premium }) => ({ minutes: n, percent: percentOf(premium) }));
    const words = shown.map(({ minutes: n, percent }) => `${hours(n)} × ${percent} %`).join(' + ') || '0';
    return computed<{ tiers: readonly { minutes: number; percent: number }[]; premiumCents: Cents }>(
      { tiers: shown, premiumCents },
      { workedMinutes, hourlyCents, premiumCents },
      say(
        `Majoration de ${euros(premiumCents, 'fr')} : ${words}.`,
        `Premium of ${euros(premiumCents, 'en')}: ${words}.`,
      ),
    );
  },
});

export const yearlyQuotaRule = defineRule({
  id: 'overtime.yearly-quota',
  version: 1,
  title: say('Contingent annuel', 'Yearly quota'),
  summary: say(
    'Deux cent vingt heures supplémentaires par an et par salarié ; la branche n’en fixe pas d’autre. Au-delà, l’avis du CSE et la contrepartie en repos. Les heures entièrement remplacées par du repos n’y comptent pas.',
    'Two hundred and twenty hours of overtime a year for an employee; the branch sets no other. Beyond, the opinion of the works council and compulsory rest. Hours entirely replaced by rest do not count.',
  ),
  subject,
  origin: 'code',
  references: [
    labourCode('D3121-24', '000033509251'),
    labourCode('L3121-30', '000033020367'),
    labourCode('L3121-33', '000038610166'),
    labourCode('L3121-40', '000035653037'),
  ],
  facts: {
    year: facts.integer('year', 'année', 'year'),
    overtimeMinutes: facts.minutes('heures supplémentaires de l’année', 'overtime of the year'),
    replacedMinutes: facts.optional(
      facts.minutes('dont entièrement remplacées par du repos', 'of which entirely replaced by rest'),
    ),
  },
  examples: [
    {
      title: '221 hours',
      facts: { year: 2026, overtimeMinutes: 13260 },
      verdict: 'warning',
      numbers: { beyondMinutes: 60 },
    },
    { title: '200 hours', facts: { year: 2026, overtimeMinutes: 12000 }, verdict: 'ok' },
    { title: '220 hours', facts: { year: 2026, overtimeMinutes: 13200 }, verdict: 'ok' },
    { title: 'a minute more', facts: { year: 2026, overtimeMinutes: 13201 }, verdict: 'warning' },
    {
      title: '230 hours of which ten replaced by rest',
      facts: { year: 2026, overtimeMinutes: 13800, replacedMinutes: 600 },
      verdict: 'ok',
    },
  ],
  decide({ year, overtimeMinutes, replacedMinutes }) {
    const counted = overtimeMinutes - (replacedMinutes ?? 0);
    const maximum = yearlyQuota.at(dateOf(year, 12, 31)).value;
    const beyond = Math.max(0, counted - maximum);
    return limited(
      beyond > 0,
      'warning',
      { countedMinutes: counted, maximumMinutes: maximum, beyondMinutes: beyond },
      say(
        `${hours(counted)} supplémentaires comptées en ${year}, pour un contingent de ${hours(maximum)}.`,
        `${hours(counted)} of overtime counted in ${year}, for a quota of ${hours(maximum)}.`,
      ),
      say(
        `Consultez le CSE ; ${hours(beyond)} ouvrent une contrepartie en repos.`,
        `Ask the works council; ${hours(beyond)} open compulsory rest.`,
      ),
    );
  },
});

export const compulsoryRestRule = defineRule({
  id: 'overtime.compulsory-rest',
  version: 1,
  title: say('Contrepartie obligatoire en repos', 'Compulsory rest'),
  summary: say(
    'Au-delà du contingent, un repos de moitié jusqu’à vingt salariés, égal au-delà. L’effectif est celui de la sécurité sociale : les salariés mis à disposition n’y comptent pas. Le droit s’ouvre à sept heures et se prend dans les deux mois.',
    'Beyond the quota, a rest of half the hours up to twenty employees, of all of them beyond. The headcount is that of social security: placed employees do not count. The right opens at seven hours and is taken within two months.',
  ),
  subject,
  origin: 'code',
  references: [
    labourCode('L3121-38', '000038610163'),
    labourCode('D3121-18', '000033516401'),
    labourCode('D3121-19', '000033517177'),
    socialSecurityCode('L130-1', '000051287151'),
  ],
  facts: {
    on: facts.date('jour du calcul', 'day of the computation'),
    beyondMinutes: facts.minutes('heures au-delà du contingent', 'hours beyond the quota'),
    headcount: facts.number(
      'employees',
      'effectif de sécurité sociale, hors mis à disposition',
      'social-security headcount, without placed employees',
    ),
  },
  examples: [
    {
      title: 'half a minute of rest is a minute',
      facts: { on: '2026-11-30', beyondMinutes: 601, headcount: 12 },
      verdict: 'computed',
      value: { restMinutes: 301, open: false },
    },
    {
      title: 'ten hours in a group of twelve',
      facts: { on: '2026-11-02', beyondMinutes: 600, headcount: 12 },
      verdict: 'computed',
      value: { restMinutes: 300, open: false },
    },
    {
      title: 'ten hours in a group of forty',
      facts: { on: '2026-11-02', beyondMinutes: 600, headcount: 40 },
      verdict: 'computed',
      value: { restMinutes: 600, open: true },
    },
    {
      title: 'twenty employees are not more than twenty',
      facts: { on: '2026-11-02', beyondMinutes: 840, headcount: 20 },
      verdict: 'computed',
      value: { restMinutes: 420, open: true },
    },
    {
      title: 'a minute less than seven hours of rest is not open yet',
      facts: { on: '2026-11-02', beyondMinutes: 419, headcount: 21 },
      verdict: 'computed',
      value: { restMinutes: 419, open: false },
    },
  ],
  decide({ on, beyondMinutes, headcount }) {
    const { upToHeadcount, shareUpTo, shareBeyond, opensAtMinutes, takeWithinMonths } =
      compulsoryRest.at(on).value;
    const share = headcount <= upToHeadcount ? shareUpTo : shareBeyond;
    const restMinutes = applyRate(beyondMinutes, share, 'half-up');
    const open = restMinutes >= opensAtMinutes;
    return computed<{ restMinutes: Minutes; open: boolean }>(
      { restMinutes, open },
      { beyondMinutes, headcount, percent: percentOf(share), restMinutes, opensAtMinutes },
      say(
        `${hours(restMinutes)} de repos (${percentOf(share)} % de ${hours(beyondMinutes)}) ; le droit s’ouvre à ${hours(opensAtMinutes)}, à prendre dans les ${takeWithinMonths} mois.`,
        `${hours(restMinutes)} of rest (${percentOf(share)} % of ${hours(beyondMinutes)}); the right opens at ${hours(opensAtMinutes)}, to be taken within ${takeWithinMonths} months.`,
      ),
    );
  },
});

export const replacingRestRule = defineRule({
  id: 'overtime.replaced-by-rest',
  version: 1,
  title: say('Repos à la place des heures supplémentaires', 'Rest instead of overtime pay'),
  summary: say(
    'Remplacer le paiement par un repos équivalent suppose un accord, ou, sans délégué syndical, que le CSE ne s’y oppose pas.',
    'To replace the pay by an equivalent rest needs an agreement or, without a union delegate, that the works council does not object.',
  ),
  subject,
  origin: 'code',
  references: [labourCode('L3121-37', '000035653039'), labourCode('L3121-33', '000038610166')],
  facts: {
    byAgreement: facts.optional(facts.boolean('prévu par un accord', 'foreseen by an agreement')),
    unionDelegate: facts.boolean('délégué syndical', 'union delegate'),
    councilObjects: facts.boolean('opposition du CSE', 'objection of the works council'),
  },
  examples: [
    {
      title: 'no agreement, no delegate, a silent council',
      facts: { unionDelegate: false, councilObjects: false },
      verdict: 'ok',
    },
    { title: 'the council objects', facts: { unionDelegate: false, councilObjects: true }, verdict: 'error' },
    {
      title: 'a delegate and no agreement',
      facts: { unionDelegate: true, councilObjects: false },
      verdict: 'error',
    },
    {
      title: 'an agreement settles it',
      facts: { byAgreement: true, unionDelegate: true, councilObjects: true },
      verdict: 'ok',
    },
  ],
  decide({ byAgreement, unionDelegate, councilObjects }) {
    return limited(
      byAgreement !== true && (unionDelegate || councilObjects),
      'error',
      { byAgreement: String(byAgreement === true) },
      say('Repos à la place du paiement des heures supplémentaires.', 'Rest instead of the pay of overtime.'),
      say('Payez ces heures, ou négociez un accord.', 'Pay these hours, or negotiate an agreement.'),
    );
  },
});

export const spreadWeeksRule = defineRule({
  id: 'overtime.spread-weeks',
  version: 1,
  title: say('Répartition sur plusieurs semaines', 'Hours spread over several weeks'),
  summary: say(
    'Sans accord, neuf semaines au plus sous cinquante salariés et quatre au-delà ; les salariés mis à disposition ne comptent pas dans l’effectif du groupement. La convention IDCC 1147 n’ouvre ni annualisation ni forfait en jours.',
    'Without an agreement, nine weeks at most below fifty employees and four from there on; placed employees do not count in the headcount of the group. The agreement IDCC 1147 opens neither annual hours nor a number of days.',
  ),
  subject,
  origin: 'code',
  references: [
    labourCode('L3121-45', '000033020286'),
    labourCode('D3121-27', '000036483227'),
    labourCode('D3121-28', '000033509816'),
    labourCode('L1253-8-1', '000033013210'),
  ],
  facts: {
    on: facts.date('premier jour', 'first day'),
    weeks: facts.integer('weeks', 'semaines de la période', 'weeks of the period'),
    headcount: facts.number(
      'employees',
      'effectif, hors mis à disposition',
      'headcount, without placed employees',
    ),
    byAgreement: facts.optional(
      facts.boolean('prévu par un accord d’entreprise', 'foreseen by a company agreement'),
    ),
  },
  examples: [
    {
      title: 'ten weeks in a group of thirty',
      facts: { on: '2026-11-02', weeks: 10, headcount: 30 },
      verdict: 'error',
    },
    { title: 'eight weeks', facts: { on: '2026-11-02', weeks: 8, headcount: 30 }, verdict: 'ok' },
    { title: 'nine weeks', facts: { on: '2026-11-02', weeks: 9, headcount: 49.99 }, verdict: 'ok' },
    {
      title: 'five weeks in a group of fifty',
      facts: { on: '2026-11-02', weeks: 5, headcount: 50 },
      verdict: 'error',
      numbers: { maximumWeeks: 4 },
    },
    {
      title: 'ten weeks under a company agreement',
      facts: { on: '2026-11-02', weeks: 10, headcount: 30, byAgreement: true },
      verdict: 'ok',
    },
  ],
  decide({ on, weeks, headcount, byAgreement }) {
    const { below, weeksBelow, weeksFrom } = spreadWeeks.at(on).value;
    const maximum = headcount < below ? weeksBelow : weeksFrom;
    return limited(
      weeks > maximum && byAgreement !== true,
      'error',
      { weeks, maximumWeeks: maximum, headcount },
      say(
        `Répartition sur ${weeks} semaines à partir du ${dayInWords(on).fr} ; sans accord, ${maximum} au plus.`,
        `Hours spread over ${weeks} weeks from ${dayInWords(on).en}; without an agreement, ${maximum} at most.`,
      ),
      say('Raccourcissez la période ou négociez un accord.', 'Shorten the period or negotiate an agreement.'),
    );
  },
});

/** Overtime of full-time contracts. */
export const OVERTIME_RULES = [
  overtimeRule,
  overtimePremiumRule,
  yearlyQuotaRule,
  compulsoryRestRule,
  replacingRestRule,
  spreadWeeksRule,
] as readonly Rule[];
