import { type Rate, applyRate, cents, percent, rate } from '@relais/kernel';
import { codeSource, labourCode } from '../citations';
import { facts } from '../facts';
import { defineParameter } from '../parameter';
import { defineRule } from '../rule';
import { legalWeek } from '../working-time/legal-duration';
import { counted, euros, hundredths } from '../wording';
import { commutePassShareExamples, mealVoucherCountExamples } from './commuting-and-meals.examples';

const checked = { checkedOn: '2026-08-20', reviewEveryMonths: 12, status: 'verified' } as const;

/** Share of a public transport pass that the employer pays, and the part of a full time from which it is whole. */
export const commutePass = defineParameter<{ readonly share: Rate; readonly wholeFrom: Rate }>({
  id: 'pay.commute-pass',
  label: { fr: 'Abonnement de transport', en: 'Public transport pass' },
  unit: 'share of the pass; share of a full-time week',
  ...checked,
  values: [
    {
      from: '2009-01-01',
      value: { share: percent(50), wholeFrom: rate(1, 2) },
      source: codeSource('L3261-2, R3261-1 et R3261-9', '000020080251', '2008-12-31'),
    },
  ],
});

/** What the employer pays of a public transport pass (L3261-2, R3261-1, R3261-9, R3261-10). */
export const commutePassShare = defineRule({
  id: 'pay.commute-pass-50-percent',
  version: 1,
  title: { fr: 'Abonnement de transport : la moitié', en: 'Public transport pass: half' },
  summary: {
    fr: 'La moitié de l’abonnement ; sous un mi-temps, en proportion. Une personne qui travaille dans plusieurs cabinets a droit aux abonnements de tous ses trajets.',
    en: 'Half of the pass; below a half time, in proportion. Somebody who works in several practices is owed the passes of all the trips.',
  },
  subject: 'pay',
  origin: 'code',
  references: [
    labourCode('L3261-2', '000019950566'),
    labourCode('R3261-1', '000020080272'),
    labourCode('R3261-4', '000020080265'),
    labourCode('R3261-9', '000020080251'),
    labourCode('R3261-10', '000020080248'),
  ],
  facts: {
    on: facts.date('mois de paie', 'month of pay'),
    passCents: facts.integer('cents', 'prix des abonnements du mois', 'price of the passes of the month'),
    weeklyMinutes: facts.minutes('durée hebdomadaire, tous cabinets', 'weekly duration, all practices'),
  },
  examples: commutePassShareExamples,
  decide({ on, passCents, weeklyMinutes }) {
    const { share, wholeFrom } = commutePass.at(on).value;
    const week = legalWeek.at(on).value;
    const wholeMinutes = Math.round((week * wholeFrom.numerator) / wholeFrom.denominator);
    const whole = weeklyMinutes >= wholeMinutes;
    const part = whole ? share : rate(share.numerator * weeklyMinutes, share.denominator * wholeMinutes);
    const dueCents = applyRate(cents(passCents), part, 'half-up');
    const percentShown = (share.numerator * 100) / share.denominator;
    const shown = (language: 'fr' | 'en') => hundredths(Math.round((wholeMinutes * 100) / 60), language);
    return {
      verdict: 'computed',
      value: { cents: dueCents },
      numbers: { passCents, percent: percentShown, weeklyMinutes, wholeMinutes, dueCents },
      message: {
        fr: `${percentShown}\u00a0% de ${euros(passCents, 'fr')}${whole ? '' : `, en proportion de ${shown('fr')}\u00a0h par semaine`} : ${euros(dueCents, 'fr')}.`,
        en: `${percentShown}% of ${euros(passCents, 'en')}${whole ? '' : `, in proportion to ${shown('en')} h a week`}: ${euros(dueCents, 'en')}.`,
      },
    };
  },
});

/** Meal vouchers: how many for a meal, and how much may be spent in a day. */
export const mealVouchers = defineParameter<{ readonly perMeal: number; readonly dailySpendCents: number }>({
  id: 'pay.meal-vouchers',
  label: { fr: 'Titres-restaurant', en: 'Meal vouchers' },
  unit: 'vouchers per meal; cents per day',
  ...checked,
  values: [
    {
      from: '2022-10-01',
      value: { perMeal: 1, dailySpendCents: 2500 },
      source: codeSource('R3262-7 et R3262-10', '000046346263', '2022-09-30'),
    },
  ],
});

/** One voucher for each meal inside the working day, whatever the practices (R3262-7). */
export const mealVoucherCount = defineRule({
  id: 'pay.meal-voucher-count',
  version: 1,
  title: { fr: 'Titres-restaurant : un par repas', en: 'Meal vouchers: one per meal' },
  summary: {
    fr: 'Un titre par repas compris dans la journée de travail, même passée dans deux cabinets ; aucun quand la journée finit avant le repas ou commence après. Les heures du repas sont celles du groupement.',
    en: 'One voucher for a meal inside the working day, even spent in two practices; none when the day ends before the meal or starts after it. The hours of the meal are those of the group.',
  },
  subject: 'pay',
  origin: 'code',
  references: [
    labourCode('L3262-1', '000035652827'),
    labourCode('R3262-7', '000018533516'),
    labourCode('R3262-10', '000046346263'),
  ],
  facts: {
    mealFromMinute: facts.integer('minute of the day', 'début du repas', 'start of the meal'),
    mealToMinute: facts.integer('minute of the day', 'fin du repas', 'end of the meal'),
    days: facts.list(
      facts.record(
        {
          on: facts.date('jour', 'day'),
          startMinute: facts.integer('minute of the day', 'début de la journée', 'start of the day'),
          endMinute: facts.integer(
            'minute of the day',
            'fin de la journée, tous cabinets',
            'end of the day, all practices',
          ),
        },
        'journée',
        'day',
      ),
      'journées du mois',
      'days of the month',
    ),
  },
  examples: mealVoucherCountExamples,
  decide({ mealFromMinute, mealToMinute, days }) {
    if (mealToMinute <= mealFromMinute)
      return {
        contradiction: ['mealFromMinute', 'mealToMinute'],
        message: { fr: 'Le repas finirait avant de commencer.', en: 'The meal would end before it starts.' },
      };
    const withMeal = days.filter(
      ({ startMinute, endMinute }) => startMinute <= mealFromMinute && endMinute >= mealToMinute,
    );
    const vouchers = withMeal.reduce((total, { on }) => total + mealVouchers.at(on).value.perMeal, 0);
    return {
      verdict: 'computed',
      value: { vouchers },
      numbers: { days: days.length, daysWithMeal: withMeal.length, vouchers },
      message: {
        fr: `${counted(withMeal.length, 'fr', 'journée')} sur ${days.length} comprennent le repas : ${counted(vouchers, 'fr', 'titre')}.`,
        en: `${counted(withMeal.length, 'en', 'day')} of ${days.length} include the meal: ${counted(vouchers, 'en', 'voucher')}.`,
      },
    };
  },
});
