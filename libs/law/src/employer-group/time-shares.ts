import { type Bilingual, type Minutes, type Rate, formatHours, percent } from '@relais/kernel';
import { articleUrl, labourCode } from '../citations';
import { facts } from '../facts';
import { type Parameter, defineParameter } from '../parameter';
import { type Contradiction, type Rule, defineRule } from '../rule';

const checked = { checkedOn: '2026-08-20', reviewEveryMonths: 12, status: 'verified' } as const;

/** Largest share of an employee's yearly time with local authorities. */
export const publicBodiesTime = defineParameter<Rate>({
  id: 'group.public-bodies-time',
  label: {
    fr: 'Part du temps auprès de collectivités, au plus',
    en: 'Largest share of time with local authorities',
  },
  unit: 'share of the yearly time of the contract',
  ...checked,
  values: [
    {
      from: '2016-08-10',
      value: percent(75),
      source: {
        title: 'Code du travail',
        article: 'L1253-20',
        url: articleUrl('000033745857'),
        publishedOn: '2016-08-09',
      },
    },
  ],
});

/** Largest share of local authorities among the members. */
export const publicBodiesMembers = defineParameter<Rate>({
  id: 'group.public-bodies-members',
  label: {
    fr: 'Part de collectivités parmi les adhérents, au plus',
    en: 'Largest share of local authorities among members',
  },
  unit: 'share of the members',
  ...checked,
  values: [
    {
      from: '2016-08-10',
      value: percent(50),
      source: {
        title: 'Code du travail',
        article: 'L1253-19',
        url: articleUrl('000033024678'),
        publishedOn: '2016-08-09',
      },
    },
  ],
});

/** Share of the yearly hours from which replacing practitioners is the main activity of a group. */
export const replacementShare = defineParameter<Rate>({
  id: 'group.replacement-share',
  label: { fr: 'Groupement de remplacement : part des heures', en: 'Replacement group: share of the hours' },
  unit: 'share of the hours of the calendar year',
  ...checked,
  values: [
    {
      from: '2010-05-23',
      value: percent(80),
      source: {
        title: 'Code du travail',
        article: 'R1253-16',
        url: articleUrl('000018537260'),
        publishedOn: '2008-03-12',
      },
      note: {
        fr: 'Date de la version lue de l’article R1253-14, qui définit ces groupements.',
        en: 'Date of the version read of article R1253-14, which defines these groups.',
      },
    },
  ],
});

/** Contract hours without a placement stay due: the group pays them and bills nobody. */
export const UNASSIGNED_HOURS = defineRule({
  id: 'group.unassigned-hours',
  version: 1,
  title: { fr: 'Heures du contrat non placées', en: 'Contract hours without a placement' },
  summary: {
    fr: 'Quand les mises à disposition couvrent moins que le contrat, le salaire du contrat reste dû : le groupement porte l’écart.',
    en: 'When the placements cover less than the contract, the wage of the contract stays due: the group bears the gap.',
  },
  subject: 'group',
  origin: 'code',
  // No article says it of groups: it follows from the contract and from monthly pay.
  references: [labourCode('L3242-1', '000006902858'), labourCode('L1253-9', '000024422217', 'assumption')],
  facts: {
    contractMinutes: facts.minutes('durée hebdomadaire du contrat', 'weekly hours of the contract'),
    placedMinutes: facts.minutes('durée hebdomadaire placée', 'weekly hours placed'),
  },
  examples: [
    {
      title: '30 h of contract and 18 h placed leave 12 h a week paid without being billed',
      facts: { contractMinutes: 1800, placedMinutes: 1080 },
      verdict: 'warning',
      numbers: { unassignedMinutes: 720 },
    },
    {
      title: 'a contract wholly placed leaves none',
      facts: { contractMinutes: 1800, placedMinutes: 1800 },
      verdict: 'ok',
      numbers: { unassignedMinutes: 0 },
    },
  ],
  decide({ contractMinutes, placedMinutes }) {
    const gap = Math.max(0, contractMinutes - placedMinutes) as Minutes;
    return {
      verdict: gap > 0 ? 'warning' : 'ok',
      numbers: { contractMinutes, placedMinutes, unassignedMinutes: gap },
      message:
        gap > 0
          ? {
              fr: `${formatHours(gap)} par semaine ne sont placées nulle part et restent payées par le groupement.`,
              en: `${formatHours(gap)} a week are placed nowhere and stay paid by the group.`,
            }
          : {
              fr: 'Toutes les heures du contrat sont placées.',
              en: 'All the hours of the contract are placed.',
            },
    };
  },
});

/** At most three quarters of an employee's year with local authorities. */
export const PUBLIC_BODIES_TIME = defineRule({
  id: 'group.public-bodies-time',
  version: 1,
  title: { fr: 'Temps auprès de collectivités', en: 'Time with local authorities' },
  summary: {
    fr: 'Un salarié passe au plus les trois quarts de son temps annuel auprès d’adhérents qui sont des collectivités.',
    en: 'An employee spends at most three quarters of the yearly time with members that are local authorities.',
  },
  subject: 'group',
  origin: 'code',
  references: [labourCode('L1253-20', '000033745857')],
  facts: {
    on: facts.date('dernier jour de l’année comptée', 'last day of the year counted'),
    publicMinutes: facts.minutes('temps annuel auprès de collectivités', 'yearly time with authorities'),
    contractMinutes: facts.minutes('temps annuel du contrat', 'yearly time of the contract'),
  },
  examples: [
    {
      title: '1 300 h of 1 600 h with an authority are too many',
      facts: { on: '2026-12-31', publicMinutes: 78000, contractMinutes: 96000 },
      verdict: 'error',
      numbers: { sharePercent: 81.25, maximumPercent: 75 },
    },
    {
      title: '1 200 h of 1 600 h are the three quarters allowed',
      facts: { on: '2026-12-31', publicMinutes: 72000, contractMinutes: 96000 },
      verdict: 'ok',
      numbers: { sharePercent: 75 },
    },
    {
      title: '1 000 h of 1 600 h are allowed',
      facts: { on: '2026-12-31', publicMinutes: 60000, contractMinutes: 96000 },
      verdict: 'ok',
      numbers: { sharePercent: 62.5 },
    },
  ],
  decide: ({ on, publicMinutes, contractMinutes }) =>
    shared(publicMinutes, contractMinutes, 'contractMinutes', () => {
      const limit = publicBodiesTime.at(on).value;
      return {
        limit,
        beyond: exceeds(publicMinutes, contractMinutes, limit),
        verdict: 'error',
        sentence: (share, most) => ({
          fr: `${share.fr} du temps annuel auprès de collectivités, pour ${most.fr} au plus.`,
          en: `${share.en} of the yearly time with local authorities, for ${most.en} at most.`,
        }),
      };
    }),
});

/** Local authorities are at most half of the members. */
export const PUBLIC_BODIES_MEMBERS = defineRule({
  id: 'group.public-bodies-members',
  version: 1,
  title: { fr: 'Collectivités parmi les adhérents', en: 'Local authorities among the members' },
  summary: {
    fr: 'Les collectivités sont au plus la moitié des adhérents du groupement.',
    en: 'Local authorities are at most half of the members of the group.',
  },
  subject: 'group',
  origin: 'code',
  references: [labourCode('L1253-19', '000033024678')],
  facts: {
    on: facts.date('jour', 'day'),
    publicMembers: facts.integer(
      'members',
      'adhérents qui sont des collectivités',
      'members that are authorities',
    ),
    members: facts.integer('members', 'adhérents', 'members'),
  },
  examples: [
    {
      title: 'one authority of two members is allowed',
      facts: { on: '2026-11-22', publicMembers: 1, members: 2 },
      verdict: 'ok',
      numbers: { sharePercent: 50 },
    },
    {
      title: 'two authorities of three members are too many',
      facts: { on: '2026-11-22', publicMembers: 2, members: 3 },
      verdict: 'error',
      numbers: { sharePercent: 66.66 },
    },
  ],
  decide: ({ on, publicMembers, members }) =>
    shared(publicMembers, members, 'members', () => {
      const limit = publicBodiesMembers.at(on).value;
      return {
        limit,
        beyond: exceeds(publicMembers, members, limit),
        verdict: 'error',
        sentence: (share, most) => ({
          fr: `${share.fr} des adhérents sont des collectivités, pour ${most.fr} au plus.`,
          en: `${share.en} of the members are local authorities, for ${most.en} at most.`,
        }),
      };
    }),
});

/** From four fifths of the hours of a year spent replacing practitioners, a group needs an approval. */
export const REPLACEMENT_SHARE = defineRule({
  id: 'group.replacement-share',
  version: 1,
  title: { fr: 'Groupement de remplacement', en: 'Replacement group' },
  summary: {
    fr: 'À partir de 80 % des heures de l’année civile passées à remplacer des professionnels, le groupement doit être agréé.',
    en: 'From 80 % of the hours of the calendar year spent replacing professionals, the group needs an approval.',
  },
  subject: 'group',
  origin: 'code',
  references: [
    labourCode('R1253-14', '000022265984'),
    labourCode('R1253-16', '000018537260'),
    labourCode('R1253-19', '000022357004'),
  ],
  facts: {
    on: facts.date('dernier jour de l’année civile', 'last day of the calendar year'),
    replacementMinutes: facts.minutes('heures de remplacement', 'hours of replacement'),
    totalMinutes: facts.minutes('heures de l’année', 'hours of the year'),
  },
  examples: [
    {
      title: '85 % of the hours need an approval',
      facts: { on: '2026-12-31', replacementMinutes: 510000, totalMinutes: 600000 },
      verdict: 'warning',
      numbers: { sharePercent: 85 },
    },
    {
      title: '80 % exactly need it too',
      facts: { on: '2026-12-31', replacementMinutes: 480000, totalMinutes: 600000 },
      verdict: 'warning',
      numbers: { sharePercent: 80 },
    },
    {
      title: '20 % make an ordinary group',
      facts: { on: '2026-12-31', replacementMinutes: 120000, totalMinutes: 600000 },
      verdict: 'ok',
      numbers: { sharePercent: 20 },
    },
  ],
  decide: ({ on, replacementMinutes, totalMinutes }) =>
    shared(replacementMinutes, totalMinutes, 'totalMinutes', () => {
      const limit = replacementShare.at(on).value;
      return {
        limit,
        beyond: !exceeds(totalMinutes * limit.numerator, replacementMinutes * limit.denominator),
        verdict: 'warning',
        sentence: (share, least) => ({
          fr: `${share.fr} des heures de l’année en remplacement ; l’agrément est exigé à partir de ${least.fr}.`,
          en: `${share.en} of the hours of the year in replacement; the approval is required from ${least.en}.`,
        }),
      };
    }),
});

/** Shares of time and of members, for the list of rules. */
export const TIME_SHARE_RULES: readonly Rule[] = [
  UNASSIGNED_HOURS,
  PUBLIC_BODIES_TIME,
  PUBLIC_BODIES_MEMBERS,
  REPLACEMENT_SHARE,
];

/** The figures of this file, for the catalogue. */
export const TIME_SHARE_PARAMETERS: readonly Parameter<unknown>[] = [
  publicBodiesTime,
  publicBodiesMembers,
  replacementShare,
];

interface ShareAnswer {
  readonly limit: Rate;
  readonly beyond: boolean;
  readonly verdict: 'error' | 'warning';
  sentence(share: Bilingual, limit: Bilingual): Bilingual;
}

// Compares whole numbers: a share on the limit is never pushed over it by a division.
const exceeds = (part: number, whole: number, limit: Rate = percent(100)): boolean =>
  part * limit.denominator > whole * limit.numerator;

function shared(part: number, whole: number, wholeFact: string, answer: () => ShareAnswer) {
  if (whole <= 0) return nothingToShare(wholeFact);
  const { limit, beyond, verdict, sentence } = answer();
  // Two decimals, cut: the figure shown never reaches a limit that is not reached.
  const sharePercent = Math.floor((part * 10_000) / whole) / 100;
  const limitPercent = (limit.numerator * 100) / limit.denominator;
  return {
    verdict: beyond ? verdict : ('ok' as const),
    numbers: { part, whole, sharePercent, maximumPercent: limitPercent },
    message: sentence(inPercent(sharePercent), inPercent(limitPercent)),
  };
}

const inPercent = (value: number): Bilingual => ({
  fr: `${String(value).replace('.', ',')}\u00a0%`,
  en: `${value}%`,
});

const nothingToShare = (fact: string): Contradiction => ({
  contradiction: [fact],
  message: {
    fr: 'Impossible de conclure : le total est nul.',
    en: 'Cannot tell: the total is zero.',
  },
});
