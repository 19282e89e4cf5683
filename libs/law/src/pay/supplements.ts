import { addMonths, applyRate, cents, daysBetween, percent } from '@relais/kernel';
import { isGradeLevel } from '../agreements/idcc-1147/pay-grid';
import { SENIORITY_ARTICLE, reached, seniorityBonusSteps } from '../agreements/idcc-1147/seniority';
import { GROUP_ARTICLES } from '../employer-group/articles';
import { agreementSource, articleUrl, idcc1147, labourCode } from '../citations';
import { facts } from '../facts';
import { defineParameter } from '../parameter';
import { payFloor } from '../pay-floor';
import { defineRule } from '../rule';
import { counted, euros, inBoth, longDate, months, yearsAndMonths } from '../wording';
import { wholeMonths } from '../employer-group/seniority';
import {
  seniorityBonusExamples,
  minimumPayExamples,
  replacementDutyPayExamples,
  noThirteenthMonthExamples,
} from './supplements.examples';

const checked = { checkedOn: '2026-11-22', reviewEveryMonths: 12, status: 'verified' } as const;

/** Seniority bonus (IDCC 1147 art. 14). The rate is written; the base is not. */
export const seniorityBonus = defineRule({
  id: 'pay.seniority-bonus-idcc-1147',
  version: 1,
  title: { fr: 'Prime d’ancienneté', en: 'Seniority bonus' },
  summary: {
    fr: '4, 7, 10, 13, 16, 18 puis 20 % après 3, 6, 9, 12, 15, 18 et 20 ans, avec la moitié de l’ancienneté du cabinet précédent. La base n’est pas écrite : le minimum de la grille est retenu, sauf choix du groupement.',
    en: '4, 7, 10, 13, 16, 18 then 20% after 3, 6, 9, 12, 15, 18 and 20 years, with half of the seniority of the previous practice. The base is not written: the minimum of the grid is taken unless the group chooses otherwise.',
  },
  subject: 'seniority',
  origin: 'idcc-1147',
  references: [SENIORITY_ARTICLE],
  facts: {
    on: facts.date('mois de paie', 'month of pay'),
    groupFrom: facts.date('ancienneté dans le groupement depuis', 'seniority with the group since'),
    countedFrom: facts.optional(
      facts.date('ancienneté conventionnelle comptée depuis', 'seniority of the agreement counted from'),
    ),
    baseCents: facts.optional(facts.integer('cents', 'base de la prime', 'base of the bonus')),
    base: facts.optional(facts.oneOf(['grid-minimum', 'base-pay'], 'nature de la base', 'kind of base')),
  },
  examples: seniorityBonusExamples,
  decide({ on, groupFrom, countedFrom, baseCents, base }) {
    const seniorityMonths = wholeMonths(countedFrom ?? groupFrom, on);
    const percentDue = reached(seniorityBonusSteps.at(on).value, seniorityMonths);
    const bonusCents =
      baseCents === null ? null : applyRate(cents(baseCents), percent(percentDue), 'half-up');
    return {
      verdict: 'computed',
      value: { percent: percentDue, cents: bonusCents, seniorityMonths },
      numbers: {
        ownMonths: wholeMonths(groupFrom, on),
        seniorityMonths,
        percent: percentDue,
        ...(bonusCents !== null && { baseCents: baseCents ?? 0, bonusCents }),
      },
      message: inBoth((language) => {
        const seniority = yearsAndMonths(seniorityMonths, language);
        const amount =
          bonusCents === null
            ? ''
            : ` ${language === 'fr' ? 'de' : 'of'} ${euros(baseCents ?? 0, language)} : ${euros(bonusCents, language)}`;
        if (language === 'fr') {
          const kind = base === 'base-pay' ? 'salaire de base' : 'minimum de la grille';
          return `${seniority} d’ancienneté : ${percentDue}\u00a0%${amount}${bonusCents === null ? '' : ` (base : ${kind}, non fixée par la convention)`}.`;
        }
        const kind = base === 'base-pay' ? 'base pay' : 'minimum of the grid';
        return `${seniority} of seniority: ${percentDue}%${amount.replace(' :', ':')}${bonusCents === null ? '' : ` (base: ${kind}, not set by the agreement)`}.`;
      }),
      ...(bonusCents !== null && { references: [{ ...SENIORITY_ARTICLE, status: 'assumption' as const }] }),
    };
  },
});

/** Least pay of a month: the SMIC or the grid (R3233-1, L3123-5; IDCC 1147 avenant n° 90). */
export const minimumPay = defineRule({
  id: 'pay.minimum-pay',
  version: 1,
  title: { fr: 'Salaire minimum : SMIC ou grille', en: 'Least pay: SMIC or grid' },
  summary: {
    fr: 'Le plus élevé du SMIC et du minimum de la grille pour le niveau, au prorata des heures du contrat. La prime d’ancienneté et les heures supplémentaires ne comptent pas.',
    en: 'The higher of the SMIC and the minimum of the grid for the level, in proportion to the hours of the contract. The seniority bonus and overtime do not count.',
  },
  subject: 'pay',
  origin: 'idcc-1147',
  references: [
    { code: 'Code du travail', article: 'R3233-1', url: articleUrl('000018533820'), status: 'verified' },
    labourCode('L3123-5', '000033020084'),
    idcc1147('avenant n° 90, annexe', '000049337290'),
  ],
  facts: {
    on: facts.date('mois de paie', 'month of pay'),
    level: facts.integer('level', 'niveau', 'level'),
    weeklyMinutes: facts.minutes('durée hebdomadaire du contrat', 'weekly duration of the contract'),
    paidCents: facts.integer(
      'cents',
      'brut mensuel hors prime d’ancienneté',
      'monthly gross without seniority bonus',
    ),
  },
  examples: minimumPayExamples,
  decide({ on, level, weeklyMinutes, paidCents }) {
    if (!isGradeLevel(level))
      return {
        contradiction: ['level'],
        message: { fr: 'Le niveau va de 4 à 16.', en: 'Levels go from 4 to 16.' },
      };
    const floor = payFloor(on, level, weeklyMinutes);
    const low = paidCents < floor.floorCents;
    return {
      verdict: low ? 'error' : 'ok',
      value: { floorCents: floor.floorCents, setBy: floor.setBy },
      numbers: {
        paidCents,
        floorCents: floor.floorCents,
        smicCents: floor.smicCents,
        gridCents: floor.gridCents,
      },
      message: inBoth((language) => {
        const [paid, gap] = [euros(paidCents, language), euros(floor.floorCents - paidCents, language)];
        const why = floor.explanation[language];
        if (language === 'fr')
          return low ? `${why} ${paid} : il manque ${gap} par mois.` : `${why} ${paid} : respecté.`;
        return low ? `${why} ${paid}: ${gap} a month are missing.` : `${why} ${paid}: kept.`;
      }),
      references: floor.references,
    };
  },
});

/** Days of a replacement in a higher post before its pay is owed, and months before the post is. */
export const replacementDuty = defineParameter<{
  readonly moreThanDays: number;
  readonly moreThanMonths: number;
}>({
  id: 'idcc-1147.replacement-duty',
  label: { fr: 'Remplacement dans une catégorie supérieure', en: 'Replacement in a higher category' },
  unit: 'days and months',
  ...checked,
  values: [
    {
      from: '1982-01-01',
      value: { moreThanDays: 15, moreThanMonths: 6 },
      source: agreementSource('art. 49', '000005856119', '1981-10-14'),
    },
  ],
});

/** Pay of somebody who does the work of a higher category (IDCC 1147 art. 49). */
export const replacementDutyPay = defineRule({
  id: 'pay.replacement-duty-pay',
  version: 1,
  title: {
    fr: 'Remplacement d’un collègue de catégorie supérieure',
    en: 'Replacing a colleague of a higher category',
  },
  summary: {
    fr: 'Au-delà de quinze jours, la différence des salaires de base est due pour la période ; au-delà de six mois la classification devient définitive, sauf si la personne remplacée est absente.',
    en: 'Beyond fifteen days the difference of base pay is owed for the period; beyond six months the classification becomes permanent unless the person replaced is absent.',
  },
  subject: 'pay',
  origin: 'idcc-1147',
  references: [idcc1147('art. 49', '000005856119')],
  facts: {
    from: facts.date('début du remplacement', 'start of the replacement'),
    to: facts.date('fin du remplacement', 'end of the replacement'),
    monthlyDifferenceCents: facts.integer(
      'cents',
      'différence mensuelle des salaires de base',
      'monthly difference of base pay',
    ),
    replacesAbsent: facts.boolean('remplace une personne absente', 'replaces somebody absent'),
  },
  examples: replacementDutyPayExamples,
  decide({ from, to, monthlyDifferenceCents, replacesAbsent }) {
    if (to < from)
      return {
        contradiction: ['from', 'to'],
        message: {
          fr: 'Le remplacement finirait avant de commencer : vérifiez les deux dates.',
          en: 'The replacement would end before it starts: check both dates.',
        },
      };
    const { moreThanDays, moreThanMonths } = replacementDuty.at(from).value;
    const days = daysBetween(from, to) + 1;
    const due = days > moreThanDays;
    const permanentFrom = addMonths(from, moreThanMonths);
    const permanent = !replacesAbsent && to >= permanentFrom;
    return {
      verdict: 'computed',
      value: {
        due,
        monthlyDifferenceCents: due ? monthlyDifferenceCents : 0,
        permanentFrom: permanent ? permanentFrom : null,
      },
      numbers: { days, moreThanDays, monthlyDifferenceCents },
      message: inBoth((language) => {
        const difference = euros(monthlyDifferenceCents, language);
        if (language === 'fr')
          return (
            (due
              ? `${counted(days, 'fr', 'jour')} de remplacement, plus de ${moreThanDays} : ${difference} par mois sont dus pour la période.`
              : `${counted(days, 'fr', 'jour')} de remplacement : rien n’est dû jusqu’à ${moreThanDays}.`) +
            (permanent
              ? ` Après ${months(moreThanMonths, 'fr')}, la classification est définitive le ${longDate(permanentFrom, 'fr')}.`
              : '')
          );
        return (
          (due
            ? `${counted(days, 'en', 'day')} of replacement, more than ${moreThanDays}: ${difference} a month are owed for the period.`
            : `${counted(days, 'en', 'day')} of replacement: nothing is owed up to ${moreThanDays}.`) +
          (permanent
            ? ` After ${months(moreThanMonths, 'en')} the classification is permanent on ${longDate(permanentFrom, 'en')}.`
            : '')
        );
      }),
    };
  },
});

/** A thirteenth month, which the agreement does not have (search of its whole text; L1253-9). */
export const noThirteenthMonth = defineRule({
  id: 'pay.no-13th-month',
  version: 1,
  title: { fr: 'Pas de treizième mois dans la convention', en: 'No thirteenth month in the agreement' },
  summary: {
    fr: 'La convention n’en prévoit pas : un treizième mois vient du contrat, d’un usage, ou de ce que le cabinet donne à ses propres salariés.',
    en: 'The agreement has none: a thirteenth month comes from the contract, from custom, or from what the practice gives its own staff.',
  },
  subject: 'pay',
  origin: 'idcc-1147',
  references: [SENIORITY_ARTICLE, GROUP_ARTICLES.writtenContract],
  facts: {
    contractPromises: facts.boolean('promis par le contrat', 'promised by the contract'),
    practiceGives: facts.optional(
      facts.boolean('versé par le cabinet à ses salariés', 'given by the practice to its own staff'),
    ),
  },
  examples: noThirteenthMonthExamples,
  decide({ contractPromises, practiceGives }) {
    const due = contractPromises || practiceGives === true;
    return {
      verdict: due ? 'warning' : 'ok',
      numbers: { monthsOfAgreement: 12 },
      message: contractPromises
        ? {
            fr: 'La convention ne prévoit pas de treizième mois ; le contrat le promet : il est dû.',
            en: 'The agreement has no thirteenth month; the contract promises it: it is owed.',
          }
        : due
          ? {
              fr: 'Le cabinet verse un treizième mois à ses salariés : l’égalité de traitement le fait devoir pour les heures qui y sont faites.',
              en: 'The practice gives its own staff a thirteenth month: equal treatment makes it owed for the hours done there.',
            }
          : {
              fr: 'Rien ne fait devoir un treizième mois : la convention n’en prévoit pas.',
              en: 'Nothing makes a thirteenth month owed: the agreement has none.',
            },
    };
  },
});
