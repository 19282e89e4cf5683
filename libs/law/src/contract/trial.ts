import { type LocalDate, addDays, addMonths, daysBetween } from '@relais/kernel';
import { longestTrial } from '../agreements/idcc-1147/trial-period';
import { codeSource, idcc1147, labourCode } from '../citations';
import { facts } from '../facts';
import { defineParameter } from '../parameter';
import { defineRule } from '../rule';
import { type Language, counted, inBoth, longDate, months } from '../wording';
import { wholeMonths } from '../employer-group/seniority';
import { trialPeriodMaximumExamples, trialPeriodNoticeExamples } from './trial.examples';

const TRIAL = idcc1147('art. 21', '000020714999');
const category = facts.optional(
  facts.oneOf(['employee', 'manager'], 'catégorie (cadre ou non)', 'category (manager or not)'),
);

/** A trial that is longer than the agreement and the Code allow (IDCC 1147 art. 21, L1221-21, L1242-10). */
export const trialPeriodMaximum = defineRule({
  id: 'contract.trial-period-maximum',
  version: 1,
  title: { fr: 'Durée maximale de la période d’essai', en: 'Longest trial period' },
  summary: {
    fr: 'CDI : deux mois, quatre pour un cadre, renouvelables une fois. CDD : un jour par semaine, dans la limite de deux semaines jusqu’à six mois de contrat et d’un mois au-delà.',
    en: 'Permanent contract: two months, four for a manager, renewable once. Fixed term: one day a week, at most two weeks up to six months of contract and one month beyond.',
  },
  subject: 'trial-and-notice',
  origin: 'idcc-1147',
  references: [
    TRIAL,
    labourCode('L1221-19', '000019071113'),
    labourCode('L1221-21', '000019071109'),
    labourCode('L1221-22', '000047293356'),
    labourCode('L1221-23', '000019071102'),
    labourCode('L1242-10', '000006901204'),
  ],
  facts: {
    kind: facts.oneOf(['cdi', 'cdd'], 'nature du contrat', 'kind of contract'),
    category,
    startsOn: facts.date('début du contrat', 'start of the contract'),
    endsOn: facts.optional(facts.date('terme du contrat', 'term of the contract')),
    trialEndsOn: facts.date('dernier jour d’essai', 'last day of trial'),
    renewed: facts.optional(facts.boolean('essai renouvelé', 'trial renewed')),
  },
  examples: trialPeriodMaximumExamples,
  decide({ kind, category: given, startsOn, endsOn, trialEndsOn, renewed }) {
    if (trialEndsOn < startsOn)
      return {
        contradiction: ['trialEndsOn', 'startsOn'],
        message: {
          fr: 'La période d’essai finirait avant le début du contrat : vérifiez les deux dates.',
          en: 'The trial would end before the contract starts: check both dates.',
        },
      };
    if (kind === 'cdd' && !endsOn)
      return {
        contradiction: ['endsOn'],
        message: {
          fr: 'L’essai d’un CDD se compte sur son terme, ou sur sa durée minimale : indiquez-la.',
          en: 'The trial of a fixed-term contract is counted on its term, or on its shortest duration: give it.',
        },
      };
    const longest = longestTrial({ kind, startsOn, endsOn, category: given ?? 'employee' });
    const latestOn = renewed ? (longest.endsOnIfRenewed ?? longest.endsOn) : longest.endsOn;
    const tooLong = trialEndsOn > latestOn;
    return {
      verdict: tooLong ? 'error' : 'ok',
      value: { latestOn, latestIfRenewedOn: longest.endsOnIfRenewed },
      numbers: {
        trialDays: daysBetween(startsOn, trialEndsOn) + 1,
        maximumDays: daysBetween(startsOn, latestOn) + 1,
        latestOn,
      },
      message: inBoth((language) => trialSentence(language, tooLong, trialEndsOn, latestOn)),
      references: longest.references,
    };
  },
});

function trialSentence(
  language: Language,
  tooLong: boolean,
  trialEndsOn: LocalDate,
  latestOn: LocalDate,
): string {
  const [given, latest] = [longDate(trialEndsOn, language), longDate(latestOn, language)];
  if (language === 'fr')
    return tooLong
      ? `L’essai va jusqu’au ${given} ; il ne peut dépasser le ${latest} : raccourcissez-le avant la signature.`
      : `L’essai va jusqu’au ${given} ; la limite est le ${latest}.`;
  return tooLong
    ? `The trial runs until ${given}; it may not go beyond ${latest}: shorten it before signing.`
    : `The trial runs until ${given}; the limit is ${latest}.`;
}

/** A delay of warning: hours, weeks or months. */
export interface WarningDelay {
  readonly value: number;
  readonly unit: 'hours' | 'weeks' | 'months';
}

/** Delays by time of presence; each applies from `fromDays` or `fromMonths` of presence. */
interface TrialNotices {
  readonly shortPresenceDays: number;
  readonly short: WarningDelay;
  readonly upToOneMonth: WarningDelay;
  readonly afterOneMonth: WarningDelay;
  readonly afterThreeMonths: WarningDelay;
  readonly byEmployee: WarningDelay;
}

/** Delays to respect when a trial is ended. */
export const trialNotices = defineParameter<TrialNotices>({
  id: 'trial.notices',
  label: { fr: 'Délais de prévenance en période d’essai', en: 'Notice to end a trial' },
  unit: 'hours, weeks or months by presence',
  checkedOn: '2026-08-20',
  reviewEveryMonths: 12,
  status: 'verified',
  values: [
    {
      from: '2008-06-27',
      value: {
        shortPresenceDays: 8,
        short: { value: 24, unit: 'hours' },
        upToOneMonth: { value: 48, unit: 'hours' },
        afterOneMonth: { value: 2, unit: 'weeks' },
        afterThreeMonths: { value: 1, unit: 'months' },
        byEmployee: { value: 48, unit: 'hours' },
      },
      source: codeSource('L1221-25 et L1221-26', '000029144958', '2008-06-26'),
      note: {
        fr: 'L’article 21 de la convention IDCC 1147 donne les mêmes délais.',
        en: 'Article 21 of the agreement IDCC 1147 gives the same delays.',
      },
    },
  ],
});

/** Notice to end a trial (L1221-25, L1221-26; IDCC 1147 art. 21). */
export const trialPeriodNotice = defineRule({
  id: 'contract.trial-period-notice',
  version: 1,
  title: { fr: 'Délai de prévenance en période d’essai', en: 'Notice to end the trial' },
  summary: {
    fr: 'Employeur : 24 heures sous huit jours de présence, 48 heures jusqu’à un mois, deux semaines après un mois, un mois après trois. Salarié : 24 heures sous huit jours, 48 heures ensuite.',
    en: 'Employer: 24 hours below eight days of presence, 48 hours up to a month, two weeks after a month, one month after three. Employee: 24 hours below eight days, then 48.',
  },
  subject: 'trial-and-notice',
  origin: 'code',
  references: [labourCode('L1221-25', '000029144958'), labourCode('L1221-26', '000019071093'), TRIAL],
  facts: {
    by: facts.oneOf(['employer', 'employee'], 'auteur de la rupture', 'who ends the trial'),
    startsOn: facts.date('premier jour de travail', 'first day of work'),
    notifiedOn: facts.date('jour de l’annonce', 'day of the notice'),
    trialEndsOn: facts.optional(facts.date('dernier jour d’essai', 'last day of trial')),
  },
  examples: trialPeriodNoticeExamples,
  decide({ by, startsOn, notifiedOn, trialEndsOn }) {
    if (notifiedOn < startsOn)
      return {
        contradiction: ['notifiedOn', 'startsOn'],
        message: {
          fr: 'La rupture serait annoncée avant le premier jour de travail : vérifiez les deux dates.',
          en: 'The notice would come before the first day of work: check both dates.',
        },
      };
    const delay = trialDelay(by, startsOn, notifiedOn);
    const presenceDays = daysBetween(startsOn, notifiedOn) + 1;
    const worksUntil = endOfDelay(notifiedOn, delay);
    // L1221-25: the trial is not made longer by the notice; what is left of it is paid.
    const beyond = trialEndsOn !== null && worksUntil > trialEndsOn && by === 'employer';
    return {
      verdict: beyond ? 'warning' : 'computed',
      value: { delay, worksUntil },
      numbers: { presenceDays, notice: delay.value, noticeUnit: delay.unit, worksUntil },
      message: inBoth((language) =>
        noticeSentence(language, { presenceDays, delay, worksUntil, beyond, trialEndsOn }),
      ),
    };
  },
});

function trialDelay(by: 'employer' | 'employee', startsOn: LocalDate, on: LocalDate): WarningDelay {
  const delays = trialNotices.at(on).value;
  // The day of the notice counts as present: of two readings, the one that warns earlier.
  if (daysBetween(startsOn, on) + 1 < delays.shortPresenceDays) return delays.short;
  if (by === 'employee') return delays.byEmployee;
  const presence = wholeMonths(startsOn, on);
  if (presence >= 3) return delays.afterThreeMonths;
  return presence >= 1 ? delays.afterOneMonth : delays.upToOneMonth;
}

function endOfDelay(from: LocalDate, { value, unit }: WarningDelay): LocalDate {
  if (unit === 'hours') return addDays(from, Math.ceil(value / 24));
  return unit === 'weeks' ? addDays(from, value * 7) : addMonths(from, value);
}

/** « 48 heures », `2 weeks`. */
function delayWords({ value, unit }: WarningDelay, language: Language): string {
  if (unit === 'months') return months(value, language);
  const noun = { hours: { fr: 'heure', en: 'hour' }, weeks: { fr: 'semaine', en: 'week' } }[unit][language];
  return counted(value, language, noun);
}

function noticeSentence(
  language: Language,
  found: {
    presenceDays: number;
    delay: WarningDelay;
    worksUntil: LocalDate;
    beyond: boolean;
    trialEndsOn: LocalDate | null;
  },
): string {
  const delay = delayWords(found.delay, language);
  const until = longDate(found.worksUntil, language);
  if (language === 'fr')
    return (
      `Après ${counted(found.presenceDays, 'fr', 'jour')} de présence, le délai de prévenance est de ${delay} : jusqu’au ${until}.` +
      (found.beyond && found.trialEndsOn
        ? ` L’essai finit le ${longDate(found.trialEndsOn, 'fr')} : le contrat cesse ce jour-là et le reste du délai est payé.`
        : '')
    );
  return (
    `After ${counted(found.presenceDays, 'en', 'day')} of presence the notice is ${delay}: until ${until}.` +
    (found.beyond && found.trialEndsOn
      ? ` The trial ends on ${longDate(found.trialEndsOn, 'en')}: the contract stops that day and the rest of the notice is paid.`
      : '')
  );
}
