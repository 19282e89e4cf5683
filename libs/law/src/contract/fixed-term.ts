import {
  type LocalDate,
  addDays,
  addMonths,
  applyRate,
  cents,
  daysBetween,
  eachDay,
  percent,
  rate,
  type Rate,
  weekday,
} from '@relais/kernel';
import { codeSource, idcc1147, labourCode } from '../citations';
import { countFrom } from '../day-count';
import { facts } from '../facts';
import { fixedTermMaximum, fixedTermToPermanent } from '../hiring/fixed-term';
import { defineParameter } from '../parameter';
import { HOLIDAY_ZONES, publicHolidayOn } from '../public-holidays';
import { defineRule } from '../rule';
import { counted, euros, inBoth, longDate, months } from '../wording';
import {
  cddMaximumDurationExamples,
  cddWaitingPeriodExamples,
  cddToPermanentExamples,
  cddEndAllowanceExamples,
  cddHandOverExamples,
} from './fixed-term.examples';

const checked = { checkedOn: '2026-08-20', reviewEveryMonths: 12, status: 'verified' } as const;
const zone = facts.optional(facts.oneOf(HOLIDAY_ZONES, 'zone de jours fériés', 'zone of public holidays'));

/** Reasons whose longest duration is another than the general one (L1242-8-1). */
const SPECIAL_REASONS = [
  'awaiting-permanent',
  'urgent-safety-work',
  'post-to-be-suppressed',
  'abroad',
  'export-order',
] as const;
type SpecialReason = (typeof SPECIAL_REASONS)[number];

/** Longest fixed-term contract for the reasons that have their own limit. */
export const fixedTermSpecialMaximums = defineParameter<Readonly<Record<SpecialReason, number>>>({
  id: 'fixed-term.special-maximums',
  label: { fr: 'Durées maximales particulières du CDD', en: 'Longest fixed-term contracts in special cases' },
  unit: 'months',
  ...checked,
  values: [
    {
      from: '2017-09-24',
      value: {
        'awaiting-permanent': 9,
        'urgent-safety-work': 9,
        'post-to-be-suppressed': 24,
        abroad: 24,
        'export-order': 24,
      },
      source: codeSource('L1242-8-1', '000035643961', '2017-09-23'),
    },
  ],
});

/** Renewals of a fixed-term contract when no branch agreement says otherwise. */
export const fixedTermRenewals = defineParameter<number>({
  id: 'fixed-term.renewals',
  label: { fr: 'Renouvellements du CDD', en: 'Renewals of a fixed-term contract' },
  unit: 'renewals',
  ...checked,
  values: [{ from: '2017-09-24', value: 2, source: codeSource('L1243-13-1', '000035639380', '2017-09-23') }],
});

/** Duration and renewals of a fixed-term contract (L1242-8-1, L1243-13-1). */
export const cddMaximumDuration = defineRule({
  id: 'contract.cdd-maximum-duration',
  version: 1,
  title: { fr: 'Durée maximale du CDD et renouvellements', en: 'Longest fixed-term contract and renewals' },
  summary: {
    fr: 'Dix-huit mois renouvellements compris, neuf dans l’attente d’un CDI ou pour des travaux urgents, vingt-quatre dans les cas de la liste ; deux renouvellements au plus. Sans date de fin, un remplacement dure autant que l’absence.',
    en: 'Eighteen months with renewals, nine when waiting for a permanent hire or for urgent works, twenty-four in the listed cases; two renewals at most. Without a term, a replacement lasts as long as the absence.',
  },
  subject: 'fixed-term',
  origin: 'code',
  references: [
    labourCode('L1242-8-1', '000035643961'),
    labourCode('L1243-13-1', '000035639380'),
    labourCode('L1243-13', '000035643980'),
  ],
  facts: {
    reason: facts.oneOf(
      ['replacement', 'temporary-increase', 'seasonal', 'replacement-of-head', ...SPECIAL_REASONS],
      'motif',
      'reason',
    ),
    startsOn: facts.date('début du premier contrat', 'start of the first contract'),
    endsOn: facts.optional(facts.date('terme, renouvellements compris', 'term, renewals included')),
    renewals: facts.optional(facts.integer('renewals', 'nombre de renouvellements', 'number of renewals')),
  },
  examples: cddMaximumDurationExamples,
  decide({ reason, startsOn, endsOn, renewals }) {
    if (endsOn !== null && endsOn < startsOn)
      return {
        contradiction: ['endsOn', 'startsOn'],
        message: {
          fr: 'Le contrat finirait avant de commencer : vérifiez les deux dates.',
          en: 'The contract would end before it starts: check both dates.',
        },
      };
    const special = (fixedTermSpecialMaximums.at(startsOn).value as Readonly<Record<string, number>>)[reason];
    const maximumMonths = special ?? fixedTermMaximum.at(startsOn).value;
    const maximumRenewals = fixedTermRenewals.at(startsOn).value;
    const latestOn = addDays(addMonths(startsOn, maximumMonths), -1);
    const made = renewals ?? 0;
    const tooLong = endsOn !== null && endsOn > latestOn;
    const tooMany = made > maximumRenewals;
    return {
      verdict: tooLong || tooMany ? 'error' : 'ok',
      value: { latestOn, maximumMonths, renewalsLeft: Math.max(0, maximumRenewals - made) },
      numbers: { maximumMonths, latestOn, renewals: made, maximumRenewals },
      message: inBoth((language) => {
        const [limit, latest] = [months(maximumMonths, language), longDate(latestOn, language)];
        const term = endsOn ? longDate(endsOn, language) : null;
        if (language === 'fr')
          return tooMany
            ? `${made} renouvellements : la loi en permet ${maximumRenewals}. Concluez un CDI ou laissez le contrat finir.`
            : tooLong
              ? `Le contrat va jusqu’au ${term} ; pour ce motif il dure ${limit} au plus, jusqu’au ${latest}. Avancez le terme.`
              : `Pour ce motif : ${limit} au plus, jusqu’au ${latest}, et ${maximumRenewals} renouvellements.`;
        return tooMany
          ? `${made} renewals: the law allows ${maximumRenewals}. Make a permanent contract or let this one end.`
          : tooLong
            ? `The contract runs until ${term}; for this reason it lasts ${limit} at most, until ${latest}. Bring the term forward.`
            : `For this reason: ${limit} at most, until ${latest}, and ${maximumRenewals} renewals.`;
      }),
    };
  },
});

interface WaitingFractions {
  readonly fromDays: number;
  readonly longer: Rate;
  readonly shorter: Rate;
}

/** Share of the ended contract that passes before the next one on the same post. */
export const waitingFractions = defineParameter<WaitingFractions>({
  id: 'fixed-term.waiting-period',
  label: { fr: 'Délai de carence entre deux CDD', en: 'Waiting period between two fixed-term contracts' },
  unit: 'share of the days of the ended contract',
  ...checked,
  values: [
    {
      from: '2017-09-24',
      value: { fromDays: 14, longer: rate(1, 3), shorter: rate(1, 2) },
      source: codeSource('L1244-3-1', '000035639421', '2017-09-23'),
    },
  ],
});

/** Waiting period between two fixed-term contracts on one post (L1244-3, L1244-3-1, L1244-4-1). */
export const cddWaitingPeriod = defineRule({
  id: 'contract.cdd-waiting-period',
  version: 1,
  title: {
    fr: 'Délai de carence entre CDD sur un même poste',
    en: 'Waiting period between contracts on one post',
  },
  summary: {
    fr: 'Après un CDD, le même poste reste sans CDD pendant un tiers de sa durée (la moitié sous quatorze jours), en jours d’ouverture. Pour un groupement, le poste est celui que la personne occupe, quel que soit l’adhérent : lecture prudente.',
    en: 'After a fixed-term contract the post stays without one for a third of its duration (half below fourteen days), in opening days. For a group, the post is the one held, whatever the member: prudent reading.',
  },
  subject: 'fixed-term',
  origin: 'code',
  references: [
    labourCode('L1244-3', '000035644007'),
    labourCode('L1244-3-1', '000035639421'),
    labourCode('L1244-4-1', '000035639433'),
  ],
  facts: {
    endedFrom: facts.date('début du CDD échu', 'start of the ended contract'),
    endedTo: facts.date(
      'fin du CDD échu, renouvellements compris',
      'end of the ended contract, renewals included',
    ),
    nextStartsOn: facts.date('début du nouveau CDD', 'start of the new contract'),
    openWeekdays: facts.list(
      facts.integer('weekday', 'jour de la semaine', 'weekday'),
      'jours d’ouverture (1 = lundi)',
      'opening days (1 = Monday)',
    ),
    zone,
    exemption: facts.optional(
      facts.oneOf(
        [
          'replaced-absent-again',
          'urgent-safety-work',
          'seasonal',
          'replacement-of-head',
          'ended-early-by-employee',
          'renewal-refused',
        ],
        'cas sans carence',
        'case without waiting period',
      ),
    ),
  },
  examples: cddWaitingPeriodExamples,
  decide({ endedFrom, endedTo, nextStartsOn, openWeekdays, zone: given, exemption }) {
    if (endedTo < endedFrom || nextStartsOn <= endedTo || openWeekdays.length === 0)
      return {
        contradiction: ['endedFrom', 'endedTo', 'nextStartsOn', 'openWeekdays'],
        message: {
          fr: 'Le nouveau CDD doit commencer après l’ancien, et le cabinet ouvrir au moins un jour par semaine.',
          en: 'The new contract starts after the ended one, and the practice opens at least one day a week.',
        },
      };
    const { fromDays, longer, shorter } = waitingFractions.at(endedTo).value;
    const contractDays = daysBetween(endedFrom, endedTo) + 1;
    const share = contractDays >= fromDays ? longer : shorter;
    const requiredOpenDays = exemption ? 0 : Math.ceil((contractDays * share.numerator) / share.denominator);
    const isOpen = (day: LocalDate) =>
      openWeekdays.includes(weekday(day)) && !publicHolidayOn(day, given ?? 'metropole');
    const openDaysBetween = eachDay(addDays(endedTo, 1), addDays(nextStartsOn, -1)).filter(isOpen).length;
    const earliestOn = earliestStart(endedTo, requiredOpenDays, isOpen);
    const tooEarly = nextStartsOn < earliestOn;
    return {
      verdict: tooEarly ? 'error' : 'ok',
      value: { earliestOn, requiredOpenDays, openDaysBetween },
      numbers: { contractDays, requiredOpenDays, openDaysBetween, earliestOn },
      message: inBoth((language) => {
        const earliest = longDate(earliestOn, language);
        if (language === 'fr')
          return exemption
            ? 'Ce cas est dispensé du délai de carence.'
            : `Le CDD échu a duré ${counted(contractDays, 'fr', 'jour')} : ${counted(requiredOpenDays, 'fr', 'jour')} d’ouverture doivent passer, ${openDaysBetween} passent. Le poste peut être repris en CDD à partir du ${earliest}.`;
        return exemption
          ? 'This case has no waiting period.'
          : `The ended contract lasted ${counted(contractDays, 'en', 'day')}: ${counted(requiredOpenDays, 'en', 'opening day')} must pass, ${openDaysBetween} do. The post may have a fixed-term contract again from ${earliest}.`;
      }),
    };
  },
});

function earliestStart(endedTo: LocalDate, openDays: number, isOpen: (day: LocalDate) => boolean): LocalDate {
  let day = addDays(endedTo, 1);
  for (let left = openDays; left > 0; day = addDays(day, 1)) if (isOpen(day)) left -= 1;
  return day;
}

/** Six months of fixed-term contracts in one practice make a permanent one (IDCC 1147 art. 23). */
export const cddToPermanent = defineRule({
  id: 'contract.cdd-to-permanent-6-months',
  version: 1,
  title: { fr: 'Six mois de CDD cumulés deviennent un CDI', en: 'Six months of fixed term become permanent' },
  summary: {
    fr: 'Au-delà de six mois de CDD avec la même personne, hors remplacement d’un absent et contrats aidés, l’emploi devient permanent, avec l’ancienneté du premier contrat. « Cabinet » est lu comme le groupement : lecture prudente.',
    en: 'Beyond six months of fixed-term contracts with one person, replacements and subsidised contracts aside, the job becomes permanent with the seniority of the first contract. "Practice" is read as the group: prudent reading.',
  },
  subject: 'fixed-term',
  origin: 'idcc-1147',
  references: [idcc1147('art. 23', '000005856087'), labourCode('L1243-11', '000006901222')],
  facts: {
    contracts: facts.list(
      facts.record(
        {
          from: facts.date('début', 'start'),
          to: facts.date('fin', 'end'),
          replacement: facts.boolean('remplace un salarié absent', 'replaces an absent employee'),
          subsidised: facts.optional(facts.boolean('contrat aidé', 'subsidised contract')),
        },
        'CDD',
        'fixed-term contract',
      ),
      'CDD de la personne dans le groupement',
      'fixed-term contracts of the person in the group',
    ),
  },
  examples: cddToPermanentExamples,
  decide({ contracts }) {
    const counting = contracts
      .filter(({ replacement, subsidised }) => !replacement && !subsidised)
      .sort((a, b) => (a.from < b.from ? -1 : 1));
    const first = counting[0];
    if (!first) return nothingCounts();
    const maximumMonths = fixedTermToPermanent.at(first.from).value;
    // Contracts laid end to end from the first day: six months are reached on the same day number.
    const allowedDays = daysBetween(first.from, addMonths(first.from, maximumMonths));
    let cumulatedDays = 0;
    let permanentFrom: LocalDate | null = null;
    for (const { from, to } of counting) {
      const length = daysBetween(from, to) + 1;
      if (permanentFrom === null && cumulatedDays + length > allowedDays)
        permanentFrom = addDays(from, allowedDays - cumulatedDays);
      cumulatedDays += length;
    }
    return {
      verdict: permanentFrom ? 'warning' : 'ok',
      value: { cumulatedDays, permanentFrom, seniorityFrom: permanentFrom ? first.from : null },
      numbers: { cumulatedDays, allowedDays, ...(permanentFrom && { permanentFrom }) },
      message: inBoth((language) => {
        if (language === 'fr')
          return permanentFrom
            ? `${counted(cumulatedDays, 'fr', 'jour')} de CDD hors remplacement pour ${allowedDays} permis (${maximumMonths} mois) : l’emploi devient permanent le ${longDate(permanentFrom, 'fr')}, avec l’ancienneté du ${longDate(first.from, 'fr')}. Concluez un CDI ou avancez le terme.`
            : `${counted(cumulatedDays, 'fr', 'jour')} de CDD hors remplacement : la limite de ${maximumMonths} mois (${allowedDays} jours) n’est pas dépassée.`;
        return permanentFrom
          ? `${counted(cumulatedDays, 'en', 'day')} of fixed term, replacements aside, for ${allowedDays} allowed (${maximumMonths} months): the job becomes permanent on ${longDate(permanentFrom, 'en')}, with the seniority of ${longDate(first.from, 'en')}. Make a permanent contract or bring the term forward.`
          : `${counted(cumulatedDays, 'en', 'day')} of fixed term, replacements aside: the limit of ${maximumMonths} months (${allowedDays} days) is kept.`;
      }),
    };
  },
});

const nothingCounts = () =>
  ({
    verdict: 'ok',
    value: { cumulatedDays: 0, permanentFrom: null, seniorityFrom: null },
    numbers: { cumulatedDays: 0 },
    message: {
      fr: 'Aucun CDD ne compte : remplacements et contrats aidés sont hors de la limite.',
      en: 'No contract counts: replacements and subsidised contracts are outside the limit.',
    },
  }) as const;

/** Allowance at the end of a fixed-term contract. */
export const endAllowanceRate = defineParameter<Rate>({
  id: 'fixed-term.end-allowance',
  label: { fr: 'Indemnité de fin de contrat', en: 'End-of-contract allowance' },
  unit: 'share of the gross pay of the contract',
  ...checked,
  values: [
    { from: '2008-05-01', value: percent(10), source: codeSource('L1243-8', '000006901219', '2007-03-13') },
  ],
});

/** Allowance at the end of a fixed-term contract (L1243-8, L1243-10). */
export const cddEndAllowance = defineRule({
  id: 'contract.cdd-end-allowance',
  version: 1,
  title: { fr: 'Indemnité de fin de contrat', en: 'End-of-contract allowance' },
  summary: {
    fr: 'Dix pour cent du brut du contrat. Rien pour un contrat saisonnier, d’insertion ou de vacances scolaires, après le refus d’un CDI équivalent, après une rupture par le salarié, une faute grave ou la force majeure, ni quand un CDI suit.',
    en: 'Ten percent of the gross of the contract. Nothing for seasonal work, insertion or school-holiday contracts, after refusing an equivalent permanent contract, after an end by the employee, gross misconduct or force majeure, nor when a permanent contract follows.',
  },
  subject: 'fixed-term',
  origin: 'code',
  references: [
    labourCode('L1243-8', '000006901219'),
    labourCode('L1243-9', '000037387744'),
    labourCode('L1243-10', '000006901221'),
  ],
  facts: {
    endsOn: facts.date('fin du contrat', 'end of the contract'),
    grossCents: facts.integer('cents', 'brut total du contrat', 'total gross of the contract'),
    exemption: facts.optional(
      facts.oneOf(
        [
          'permanent-follows',
          'refused-permanent',
          'seasonal',
          'insertion',
          'school-holidays',
          'ended-by-employee',
          'gross-misconduct',
          'force-majeure',
        ],
        'cas sans indemnité',
        'case without allowance',
      ),
    ),
  },
  examples: cddEndAllowanceExamples,
  decide({ endsOn, grossCents, exemption }) {
    const share = endAllowanceRate.at(endsOn).value;
    const dueCents = exemption ? cents(0) : applyRate(cents(grossCents), share, 'half-up');
    const percentShown = (share.numerator * 100) / share.denominator;
    return {
      verdict: 'computed',
      value: { cents: dueCents },
      numbers: { grossCents, percent: percentShown, dueCents },
      message: inBoth((language) => {
        const [gross, due] = [euros(grossCents, language), euros(dueCents, language)];
        if (language === 'fr')
          return exemption
            ? 'Aucune indemnité de fin de contrat dans ce cas.'
            : `${percentShown}\u00a0% de ${gross} : ${due}. Aucun accord de branche ne ramène ce taux à 6\u00a0%.`;
        return exemption
          ? 'No end-of-contract allowance in this case.'
          : `${percentShown}% of ${gross}: ${due}. No branch agreement lowers the rate to 6%.`;
      }),
    };
  },
});

/** Working days within which a fixed-term contract is handed over. */
export const handOverDays = defineParameter<number>({
  id: 'fixed-term.hand-over',
  label: { fr: 'Transmission du CDD', en: 'Hand-over of a fixed-term contract' },
  unit: 'working days after the hire',
  ...checked,
  values: [{ from: '2008-05-01', value: 2, source: codeSource('L1242-13', '000006901207', '2007-03-13') }],
});

/** The written contract reaches the employee within two working days of the hire (L1242-13). */
export const cddHandOver = defineRule({
  id: 'contract.cdd-transmission-2-days',
  version: 1,
  title: {
    fr: 'Transmission du CDD sous deux jours ouvrables',
    en: 'Fixed-term contract handed over in two working days',
  },
  summary: {
    fr: 'Le CDD écrit est remis au plus tard le deuxième jour ouvrable qui suit l’embauche ; le dimanche et les jours fériés ne comptent pas.',
    en: 'The written contract is handed over at the latest on the second working day after the hire; Sundays and public holidays do not count.',
  },
  subject: 'fixed-term',
  origin: 'code',
  references: [labourCode('L1242-13', '000006901207'), labourCode('L1245-1', '000036262152')],
  facts: {
    hiredOn: facts.date('embauche', 'hire'),
    handedOverOn: facts.optional(facts.date('remise du contrat', 'hand-over of the contract')),
    today: facts.optional(facts.date('jour du contrôle', 'day of the check')),
    zone,
  },
  examples: cddHandOverExamples,
  decide({ hiredOn, handedOverOn, today, zone: given }) {
    const value = handOverDays.at(hiredOn).value;
    const limitOn = countFrom(hiredOn, { value, unit: 'working-days' }, 'after', given ?? 'metropole');
    const seenOn = handedOverOn ?? today;
    const late = seenOn !== null && seenOn > limitOn;
    return {
      verdict: late ? 'error' : handedOverOn ? 'ok' : 'warning',
      value: { limitOn },
      numbers: { workingDays: value, limitOn, ...(handedOverOn && { handedOverOn }) },
      message: inBoth((language) => {
        const limit = longDate(limitOn, language);
        const handed = handedOverOn ? longDate(handedOverOn, language) : null;
        if (language === 'fr')
          return handed
            ? `Contrat remis le ${handed} ; la limite est le ${limit}.`
            : late
              ? `Le contrat devait être remis le ${limit} au plus tard : remettez-le aujourd’hui et gardez la preuve.`
              : `Remettez le contrat au plus tard le ${limit} et gardez la preuve.`;
        return handed
          ? `Contract handed over on ${handed}; the limit is ${limit}.`
          : late
            ? `The contract was to be handed over by ${limit}: do it today and keep the proof.`
            : `Hand the contract over by ${limit} and keep the proof.`;
      }),
    };
  },
});
