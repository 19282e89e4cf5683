import { type Cents, type Reference, minutes } from '@relais/kernel';
import {
  COMPLEMENTARY_REFERENCES,
  type ComplementaryTier,
  complementaryTiers,
} from '../../agreements/idcc-1147/part-time';
import { labourCode } from '../../citations';
import { facts } from '../../facts';
import type { Parameter } from '../../parameter';
import { type Rule, type RuleDefinition, type WorkedExample, defineRule } from '../../rule';
import { computed, limited } from '../answers';
import { legalWeek } from '../legal-duration';
import { dayInWords, hours, say } from '../words';
import { legalComplementaryCap, legalComplementaryTiers } from './limits';
import { partTimeWeek, percentOf, premiumOf } from './shared';
import { euros } from '../../wording';

const CODE_CAP: readonly Reference[] = [
  labourCode('L3123-9', '000033020058'),
  labourCode('L3123-28', '000033019950'),
];

/** What a week of a part-timer exceeds: the tenth of the law, the third of the agreement, the legal week. */
export interface ComplementaryRoom {
  /** Last complementary minute within a tenth of the contract. */
  readonly tenth: number;
  /** Last complementary minute allowed; the week stays below the legal one, never reaches it (L3123-9). */
  readonly most: number;
}

/** Room for complementary hours in a week, with the share the agreement opens, or the tenth of the law alone. */
export function complementaryRoom(
  contractMinutes: number,
  share: { readonly numerator: number; readonly denominator: number } | null,
  tenthShare: { readonly numerator: number; readonly denominator: number },
  legalMinutes: number,
): ComplementaryRoom {
  const tenth = Math.floor((contractMinutes * tenthShare.numerator) / tenthShare.denominator);
  const opened = share ? Math.floor((contractMinutes * share.numerator) / share.denominator) : tenth;
  return { tenth, most: Math.min(opened, Math.max(0, legalMinutes - 1 - contractMinutes)) };
}

const week = '2026-11-02';
const capExample = (contract: number, extra: number) => ({
  week,
  contractMinutes: contract,
  workedMinutes: contract + extra,
});

function capRule(
  definition: Pick<
    RuleDefinition<typeof partTimeWeek, never>,
    'id' | 'summary' | 'origin' | 'references' | 'replaces' | 'examples'
  >,
  share: Parameter<readonly ComplementaryTier[]> | null,
) {
  return defineRule({
    ...definition,
    version: 1,
    title: say('Plafond des heures complémentaires', 'Cap of complementary hours'),
    subject: 'part-time',
    facts: partTimeWeek,
    decide({ week: on, contractMinutes, workedMinutes }) {
      const extra = Math.max(0, workedMinutes - contractMinutes);
      const { tenth, most } = complementaryRoom(
        contractMinutes,
        share?.at(on).value.at(-1)?.uptoShare ?? null,
        legalComplementaryCap.at(on).value,
        legalWeek.at(on).value,
      );
      const beyond = extra > most;
      return limited(
        beyond || extra > tenth,
        beyond ? 'error' : 'warning',
        { complementaryMinutes: extra, tenthMinutes: tenth, maximumMinutes: most, contractMinutes },
        say(
          `${hours(extra)} complémentaires dans la semaine du ${dayInWords(on).fr} pour un contrat de ${hours(contractMinutes)} : un dixième fait ${hours(tenth)}, le maximum est de ${hours(most)}.`,
          `${hours(extra)} complementary in the week of ${dayInWords(on).en} for a contract of ${hours(contractMinutes)}: a tenth is ${hours(tenth)}, the maximum is ${hours(most)}.`,
        ),
        beyond
          ? say(`Retirez ${hours(extra - most)}.`, `Remove ${hours(extra - most)}.`)
          : say(
              'Au-delà du dixième, payez la majoration plus forte ; pour un contrat de 24 h ou plus, la loi ne va pas plus loin.',
              'Beyond a tenth, pay the higher premium; for a contract of 24 h or more the law goes no further.',
            ),
      );
    },
  });
}

export const complementaryCapRule = capRule(
  {
    id: 'part-time.complementary-cap',
    summary: say(
      'Sans accord de branche, un dixième de la durée du contrat, et la semaine n’atteint jamais la durée légale.',
      'Without an agreement, a tenth of the contract, and the week never reaches the legal one.',
    ),
    origin: 'code',
    references: CODE_CAP,
    examples: [
      {
        title: 'three hours beyond a contract of 24',
        facts: capExample(1440, 180),
        verdict: 'error',
        numbers: { maximumMinutes: 144 },
      },
      { title: 'a tenth of 24 hours', facts: capExample(1440, 144), verdict: 'ok' },
      { title: 'a minute more', facts: capExample(1440, 145), verdict: 'error' },
      {
        title: 'a contract of 34 hours: the week stays below 35',
        facts: capExample(2040, 60),
        verdict: 'error',
        numbers: { maximumMinutes: 59 },
      },
    ],
  },
  null,
);

export const agreementCapRule = capRule(
  {
    id: 'idcc-1147.complementary-cap',
    summary: say(
      'La convention ouvre un tiers du contrat. Au-delà d’un dixième, alerte pour tous : la clause est écrite pour les contrats de moins de 24 h, son étendue n’est pas tranchée. La semaine n’atteint jamais 35 h.',
      'The agreement opens a third of the contract. Beyond a tenth, a warning for everybody: the clause is written for contracts below 24 h and its reach is not settled. The week never reaches 35 h.',
    ),
    origin: 'idcc-1147',
    replaces: 'part-time.complementary-cap',
    references: COMPLEMENTARY_REFERENCES,
    examples: [
      {
        title: 'three hours beyond a contract of 24',
        facts: capExample(1440, 180),
        verdict: 'warning',
        numbers: { tenthMinutes: 144, maximumMinutes: 480 },
      },
      { title: 'nine hours beyond 24', facts: capExample(1440, 540), verdict: 'error' },
      { title: 'eight hours beyond 24: a third', facts: capExample(1440, 480), verdict: 'warning' },
      { title: 'a minute more', facts: capExample(1440, 481), verdict: 'error' },
      {
        title: 'seven hours beyond 28 reach 35',
        facts: capExample(1680, 420),
        verdict: 'error',
        numbers: { maximumMinutes: 419 },
      },
      { title: 'a minute less stays below 35', facts: capExample(1680, 419), verdict: 'warning' },
      { title: 'an hour and a half beyond 20', facts: capExample(1200, 90), verdict: 'ok' },
      { title: 'a lighter week has none', facts: capExample(1200, -60), verdict: 'ok' },
    ],
  },
  complementaryTiers,
);

interface ComplementaryPay {
  readonly tiers: readonly { readonly minutes: number; readonly percent: number }[];
  readonly premiumCents: Cents;
}

const premiumFacts = {
  ...partTimeWeek,
  hourlyCents: facts.integer('cents', 'salaire horaire', 'hourly pay'),
} as const;

function premiumRule(
  definition: Pick<
    RuleDefinition<typeof premiumFacts, ComplementaryPay>,
    'id' | 'summary' | 'origin' | 'references' | 'replaces' | 'examples'
  >,
  parameter: Parameter<readonly ComplementaryTier[]>,
) {
  return defineRule<typeof premiumFacts, ComplementaryPay>({
    ...definition,
    version: 1,
    title: say('Majoration des heures complémentaires', 'Premium of complementary hours'),
    subject: 'part-time',
    facts: premiumFacts,
    decide({ week: on, contractMinutes, workedMinutes, hourlyCents }) {
      const extra = Math.max(0, workedMinutes - contractMinutes);
      const slices = parameter.at(on).value;
      const tiers = slices.flatMap(({ premium }, i) => {
        const start = endOf(contractMinutes, slices[i - 1]);
        const end = i === slices.length - 1 ? extra : Math.min(extra, endOf(contractMinutes, slices[i]));
        return end > start ? [{ minutes: minutes(end - start), premium }] : [];
      });
      const premiumCents = premiumOf(tiers, hourlyCents as Cents);
      const shown = tiers.map(({ minutes: n, premium }) => ({ minutes: n, percent: percentOf(premium) }));
      const words = shown.map(({ minutes: n, percent }) => `${hours(n)} × ${percent} %`).join(' + ') || '0';
      return computed(
        { tiers: shown, premiumCents },
        { complementaryMinutes: extra, hourlyCents, premiumCents },
        say(
          `Majoration de ${euros(premiumCents, 'fr')} : ${words}.`,
          `Premium of ${euros(premiumCents, 'en')}: ${words}.`,
        ),
      );
    },
  });
}

/** Last complementary minute of a slice, rounded down: the odd half minute is paid at the higher premium. */
function endOf(contractMinutes: number, slice: ComplementaryTier | undefined): number {
  return slice ? Math.floor((contractMinutes * slice.uptoShare.numerator) / slice.uptoShare.denominator) : 0;
}

const premiumExamples: readonly WorkedExample[] = [
  {
    title: 'five hours beyond 24 at 14 €: 2 h 24 at 10 % and 2 h 36 at 25 %',
    facts: { ...capExample(1440, 300), hourlyCents: 1400 },
    verdict: 'computed',
    value: {
      tiers: [
        { minutes: 144, percent: 10 },
        { minutes: 156, percent: 25 },
      ],
      premiumCents: 1246,
    },
  },
  {
    title: 'within a tenth everything is at 10 %',
    facts: { ...capExample(1200, 90), hourlyCents: 1400 },
    verdict: 'computed',
    value: { tiers: [{ minutes: 90, percent: 10 }], premiumCents: 210 },
  },
  {
    title: 'no complementary hour, no premium',
    facts: { ...capExample(1200, 0), hourlyCents: 1400 },
    verdict: 'computed',
    value: { tiers: [], premiumCents: 0 },
  },
];

export const complementaryPremiumRule = premiumRule(
  {
    id: 'part-time.complementary-premium',
    summary: say(
      'Dix pour cent dans le premier dixième du contrat, vingt-cinq au-delà. Un seul arrondi par semaine.',
      'Ten per cent within the first tenth of the contract, twenty-five beyond. Rounded once a week.',
    ),
    origin: 'code',
    references: [labourCode('L3123-21', '000033019988'), labourCode('L3123-29', '000033019947')],
    examples: premiumExamples,
  },
  legalComplementaryTiers,
);

export const agreementPremiumRule = premiumRule(
  {
    id: 'idcc-1147.complementary-premium',
    summary: say(
      'Dix pour cent dans le premier dixième du contrat, vingt-cinq jusqu’au tiers. Un seul arrondi par semaine.',
      'Ten per cent within the first tenth of the contract, twenty-five up to a third. Rounded once a week.',
    ),
    origin: 'idcc-1147',
    replaces: 'part-time.complementary-premium',
    references: COMPLEMENTARY_REFERENCES,
    examples: premiumExamples,
  },
  complementaryTiers,
);

/** Complementary hours, in the Code and in the agreement. */
export const COMPLEMENTARY_RULES = [
  complementaryCapRule,
  agreementCapRule,
  complementaryPremiumRule,
  agreementPremiumRule,
] as readonly Rule[];
