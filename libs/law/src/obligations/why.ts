import type { Bilingual, LocalDate } from '@relais/kernel';
import type { Delay } from '../day-count';
import {
  type Comparison,
  type Condition,
  type Figure,
  NO,
  type Test,
  compileCondition,
  figureOf,
  testsOf,
} from './condition';
import type { Due, DueRule } from './due-rule';
import type { Occurrence } from './evaluate';
import type { FactName, Facts } from './facts/registry';
import { factName, factValue } from './facts/words';
import { factsUsed } from './facts-used';

/** Why an occurrence is there and why on that day: the facts that were looked at and the rule in a sentence. */
export interface Why {
  readonly facts: readonly {
    readonly fact: FactName;
    readonly label: Bilingual;
    readonly value: Bilingual;
  }[];
  readonly conditions: readonly Bilingual[];
  readonly rule: Bilingual | null;
}

/** Explains an occurrence from the facts it was computed on. Made on demand: thousands of cells are never explained. */
export function whyOf({ obligation, due }: Occurrence, facts: Facts, today: LocalDate): Why {
  return {
    facts: factsUsed(obligation)
      .filter((fact) => facts[fact] != null)
      .map((fact) => ({ fact, label: factName(fact), value: factValue(facts[fact], fact) })),
    conditions: testsOf(obligation.appliesWhen).map((test) => testSentence(test, today)),
    rule: dueSentence(due),
  };
}

/** The facts that keep a condition from holding, a sentence each; empty when it holds or cannot be told. */
export function reasonsAgainst(condition: Condition, facts: Facts, today: LocalDate): Bilingual[] {
  return failing(condition, facts, today).map(({ fact }) => factSentence(fact, facts));
}

/** The facts a condition holds by, a sentence each. */
export function reasonsFor(condition: Condition, facts: Facts): Bilingual[] {
  return testsOf(condition).map(({ fact }) => factSentence(fact, facts));
}

/** The date and how it is counted, or null when it is not known. */
export function dueSentence(due: Due): Bilingual | null {
  if (!due.known) return null;
  const { dueOn, rule, anchor, anchorOn } = due;
  const ours = rule?.ours
    ? { fr: ' Aucun texte ne fixe cette date.', en: ' No text sets this date.' }
    : { fr: '', en: '' };
  if (rule === null)
    return {
      fr: `Échéance ${dueOn}, comptée depuis la fois précédente (${anchorOn}).`,
      en: `Due ${dueOn}, counted from the last time (${anchorOn}).`,
    };
  if (anchor === null)
    return {
      fr: `Échéance ${dueOn}, pour la période qui commence le ${anchorOn}.${ours.fr}`,
      en: `Due ${dueOn}, for the period that begins on ${anchorOn}.${ours.en}`,
    };
  const name = factName(anchor);
  const delay = ruleWords(rule);
  return {
    fr: `Échéance ${dueOn} : ${delay.fr} ${name.fr} (${anchorOn}).${ours.fr}`,
    en: `Due ${dueOn}: ${delay.en} ${name.en} (${anchorOn}).${ours.en}`,
  };
}

function ruleWords(rule: DueRule): Bilingual {
  if ('instant' in rule) {
    const skipping = rule.within.unit === 'working-hours';
    return {
      fr: `${rule.within.value} heures${skipping ? ', dimanches et jours fériés non comptés,' : ''} après :`,
      en: `${rule.within.value} hours${skipping ? ', Sundays and public holidays not counted,' : ''} after:`,
    };
  }
  if (!('anchor' in rule) || rule.delay.value === 0)
    return { fr: 'le jour même :', en: 'on the day itself:' };
  const { fr, en } = delayWords(rule.delay);
  return rule.direction === 'after'
    ? { fr: `${fr} après :`, en: `${en} after:` }
    : { fr: `${fr} avant :`, en: `${en} before:` };
}

/** A delay in words: `2 jours ouvrables`. */
export function delayWords({ value, unit }: Delay): Bilingual {
  const [fr, en] = UNITS[unit];
  const plural = value > 1 ? 1 : 0;
  return { fr: `${value} ${fr[plural]}`, en: `${value} ${en[value === 1 ? 0 : 1]}` };
}

type Forms = readonly [one: string, several: string];
const UNITS: Readonly<Record<Delay['unit'], readonly [fr: Forms, en: Forms]>> = {
  'calendar-days': [
    ['jour', 'jours'],
    ['day', 'days'],
  ],
  'working-days': [
    ['jour ouvrable', 'jours ouvrables'],
    ['working day', 'working days'],
  ],
  'business-days': [
    ['jour ouvré', 'jours ouvrés'],
    ['business day', 'business days'],
  ],
  'clear-days': [
    ['jour franc', 'jours francs'],
    ['clear day', 'clear days'],
  ],
  'clear-working-days': [
    ['jour ouvrable entier', 'jours ouvrables entiers'],
    ['whole working day', 'whole working days'],
  ],
  weeks: [
    ['semaine', 'semaines'],
    ['week', 'weeks'],
  ],
  months: [
    ['mois', 'mois'],
    ['month', 'months'],
  ],
  years: [
    ['an', 'ans'],
    ['year', 'years'],
  ],
};

function failing(condition: Condition, facts: Facts, today: LocalDate): readonly Test[] {
  if (compileCondition(condition, today)(facts) !== NO) return [];
  if ('all' in condition) return condition.all.flatMap((part) => failing(part, facts, today));
  return testsOf(condition);
}

function factSentence(fact: FactName, facts: Facts): Bilingual {
  const name = factName(fact);
  const value = factValue(facts[fact], fact);
  return { fr: `${capital(name.fr)} : ${value.fr}.`, en: `${capital(name.en)}: ${value.en}.` };
}

function testSentence(test: Test, today: LocalDate): Bilingual {
  const name = factName(test.fact);
  const { fr, en } = expected(test, today);
  return { fr: `${capital(name.fr)} : ${fr}`, en: `${capital(name.en)}: ${en}` };
}

function expected(test: Test, today: LocalDate): Bilingual {
  if ('equals' in test) return factValue(test.equals, test.fact);
  if ('in' in test) return factValue(test.in as never);
  if ('includes' in test) return factValue(test.includes as never);
  if ('onOrAfter' in test) return { fr: `à partir du ${test.onOrAfter}`, en: `from ${test.onOrAfter} on` };
  return compared(test.compare, test.value, test.fact, today);
}

function compared(compare: Comparison, value: Figure, fact: FactName, today: LocalDate): Bilingual {
  const figure = factValue(figureOf(value, today), fact);
  const [fr, en] = COMPARISONS[compare];
  return { fr: `${fr} ${figure.fr}`, en: `${en} ${figure.en}` };
}

const COMPARISONS: Readonly<Record<Comparison, readonly [fr: string, en: string]>> = {
  'at-least': ['au moins', 'at least'],
  'more-than': ['plus de', 'more than'],
  'at-most': ['au plus', 'at most'],
  'less-than': ['moins de', 'less than'],
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
