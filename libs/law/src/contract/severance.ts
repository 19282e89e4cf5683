import { type Cents, type Rate, applyRate, cents, rate } from '@relais/kernel';
import { reached, type Step } from '../agreements/idcc-1147/seniority';
import { agreementSource, codeSource, idcc1147, labourCode } from '../citations';
import { facts } from '../facts';
import { defineParameter } from '../parameter';
import { defineRule } from '../rule';
import { type Language, euros, inBoth, yearsAndMonths } from '../wording';
import { wholeMonths } from '../employer-group/seniority';
import { severanceExamples, retirementAllowanceExamples, jobSearchHoursExamples } from './severance.examples';

const AGREEMENT = idcc1147('art. 25', '000027745280');

/** Months of pay by year of seniority, and by year beyond ten. */
interface SeveranceScale {
  /** Whole months of seniority from which anything is due. */
  readonly fromMonths: number;
  readonly perYear: Rate;
  /** Given for each year beyond `beyondYears`, in place of or on top of `perYear` as the scale says. */
  readonly perYearBeyond: Rate;
  readonly beyondYears: number;
}

const checked = { checkedOn: '2026-08-20', reviewEveryMonths: 12, status: 'verified' } as const;

/** Severance of the Code: a quarter of a month a year, a third beyond ten years. */
export const legalSeverance = defineParameter<SeveranceScale>({
  id: 'severance.legal',
  label: { fr: 'Indemnité légale de licenciement', en: 'Legal severance' },
  unit: 'months of pay by year of seniority',
  ...checked,
  values: [
    {
      from: '2017-09-27',
      value: { fromMonths: 8, perYear: rate(1, 4), perYearBeyond: rate(1, 3), beyondYears: 10 },
      source: codeSource('L1234-9 et R1234-2', '000035644692', '2017-09-26'),
    },
  ],
});

/** Severance of the agreement: a fifth of a month a year, and two fifteenths more for each year beyond ten. */
export const agreementSeverance = defineParameter<SeveranceScale>({
  id: 'idcc-1147.severance',
  label: { fr: 'Indemnité conventionnelle de licenciement', en: 'Severance of the agreement' },
  unit: 'months of pay by year of seniority',
  ...checked,
  values: [
    {
      from: '1982-01-01',
      // A fifth and two fifteenths are a third.
      value: { fromMonths: 13, perYear: rate(1, 5), perYearBeyond: rate(1, 3), beyondYears: 10 },
      source: agreementSource('art. 25', '000027745280', '1981-10-14'),
      note: {
        fr: 'Due au-delà d’un an d’ancienneté : « plus de 1 an », donc pas à un an juste.',
        en: 'Due beyond one year of seniority: "more than 1 year", hence not at one year exactly.',
      },
    },
  ],
});

/** Retirement allowance of the Code, in halves of a month. */
export const legalRetirement = defineParameter<readonly Step[]>({
  id: 'retirement.legal',
  label: { fr: 'Indemnité légale de départ à la retraite', en: 'Legal retirement allowance' },
  unit: 'half months of pay after years',
  ...checked,
  values: [
    {
      from: '2008-05-01',
      value: [
        { afterYears: 10, gives: 1 },
        { afterYears: 15, gives: 2 },
        { afterYears: 20, gives: 3 },
        { afterYears: 30, gives: 4 },
      ],
      source: codeSource('D1237-1', '000018537484', '2008-03-12'),
    },
  ],
});

/** Retirement allowance of the agreement, in halves of a month: two steps more than the Code. */
export const agreementRetirement = defineParameter<readonly Step[]>({
  id: 'idcc-1147.retirement',
  label: {
    fr: 'Indemnité conventionnelle de départ à la retraite',
    en: 'Retirement allowance of the agreement',
  },
  unit: 'half months of pay after years',
  ...checked,
  values: [
    {
      from: '2013-08-01',
      value: [
        { afterYears: 10, gives: 1 },
        { afterYears: 15, gives: 2 },
        { afterYears: 20, gives: 3 },
        { afterYears: 30, gives: 4 },
        { afterYears: 35, gives: 5 },
        { afterYears: 40, gives: 6 },
      ],
      source: agreementSource('art. 25', '000027745280', '1981-10-14'),
      note: {
        fr: 'Version de l’article telle que lue ; le jour exact de son entrée en vigueur n’a pas été relevé.',
        en: 'Version of the article as it was read; its exact day of effect was not recorded.',
      },
    },
  ],
});

const pay = {
  last12MonthsCents: facts.integer('cents', 'brut des 12 derniers mois', 'gross of the last 12 months'),
  last3MonthsCents: facts.optional(
    facts.integer(
      'cents',
      'brut des 3 derniers mois, primes annuelles au prorata',
      'gross of the last 3 months, yearly bonuses in proportion',
    ),
  ),
} as const;

interface PayBasis {
  readonly totalCents: Cents;
  readonly overMonths: 12 | 3;
}

/** The better of a twelfth of the last year and a third of the last three months (R1234-4; article 25). */
function betterPay(last12: number, last3: number | null): PayBasis {
  return last3 !== null && last3 * 4 > last12
    ? { totalCents: cents(last3), overMonths: 3 }
    : { totalCents: cents(last12), overMonths: 12 };
}

/** Months of pay for whole months of seniority, as an exact ratio; incomplete years count by month (R1234-1). */
function monthsOfPay(scale: SeveranceScale, seniorityMonths: number): Rate {
  const first = Math.min(seniorityMonths, scale.beyondYears * 12);
  const { perYear, perYearBeyond } = scale;
  return rate(
    first * perYear.numerator * perYearBeyond.denominator +
      (seniorityMonths - first) * perYearBeyond.numerator * perYear.denominator,
    12 * perYear.denominator * perYearBeyond.denominator,
  );
}

/** Exact product, rounded half up to the cent once. */
function due(basis: PayBasis, ofMonths: Rate): Cents {
  return applyRate(
    basis.totalCents,
    rate(ofMonths.numerator, ofMonths.denominator * basis.overMonths),
    'half-up',
  );
}

/** Severance of a dismissal: both texts are computed, the better one is owed (L1234-9, R1234-2; IDCC 1147 art. 25). */
export const severance = defineRule({
  id: 'contract.severance',
  version: 1,
  title: { fr: 'Indemnité de licenciement', en: 'Severance' },
  summary: {
    fr: 'Loi, dès huit mois : un quart de mois par an, un tiers au-delà de dix ans. Convention, au-delà d’un an : un cinquième, plus deux quinzièmes par an au-delà de dix. Le montant le plus élevé est dû, sauf faute grave.',
    en: 'Law, from eight months: a quarter of a month a year, a third beyond ten years. Agreement, beyond one year: a fifth, plus two fifteenths for each year beyond ten. The higher amount is owed, except for gross misconduct.',
  },
  subject: 'end-of-contract',
  origin: 'idcc-1147',
  references: [
    labourCode('L1234-9', '000035644154'),
    labourCode('R1234-2', '000035644692'),
    labourCode('R1234-4', '000035644695'),
    AGREEMENT,
  ],
  facts: {
    hiredOn: facts.date('date d’embauche', 'date of hire'),
    notifiedOn: facts.date('notification du licenciement', 'notification of the dismissal'),
    endsOn: facts.date('fin du préavis', 'end of the notice'),
    suspendedMonths: facts.optional(
      facts.integer(
        'months',
        'mois d’absence qui ne comptent pas dans l’ancienneté',
        'months of absence that do not count as seniority',
      ),
    ),
    grossMisconduct: facts.optional(facts.boolean('faute grave', 'gross misconduct')),
    ...pay,
  },
  examples: severanceExamples,
  decide({
    hiredOn,
    notifiedOn,
    endsOn,
    suspendedMonths,
    grossMisconduct,
    last12MonthsCents,
    last3MonthsCents,
  }) {
    if (endsOn < notifiedOn || notifiedOn < hiredOn)
      return {
        contradiction: ['hiredOn', 'notifiedOn', 'endsOn'],
        message: {
          fr: 'L’embauche, la notification et la fin du préavis ne se suivent pas : vérifiez les trois dates.',
          en: 'The hire, the notification and the end of the notice are not in order: check the three dates.',
        },
      };
    const lost = suspendedMonths ?? 0;
    const atNotice = Math.max(0, wholeMonths(hiredOn, notifiedOn) - lost);
    // The right is judged when the dismissal is notified, the amount when the contract ends.
    const seniorityMonths = Math.max(0, wholeMonths(hiredOn, endsOn) - lost);
    const basis = betterPay(last12MonthsCents, last3MonthsCents);
    const amount = (scale: SeveranceScale) =>
      grossMisconduct || atNotice < scale.fromMonths
        ? cents(0)
        : due(basis, monthsOfPay(scale, seniorityMonths));
    const codeCents = amount(legalSeverance.at(endsOn).value);
    const agreementCents = amount(agreementSeverance.at(endsOn).value);
    const dueCents = cents(Math.max(codeCents, agreementCents));
    const monthlyPayCents = due(basis, rate(1, 1));
    return {
      verdict: 'computed',
      value: { cents: dueCents, codeCents, agreementCents, monthlyPayCents, payOverMonths: basis.overMonths },
      numbers: { seniorityMonths, monthlyPayCents, codeCents, agreementCents, dueCents },
      message: inBoth((language) =>
        severanceWhy(language, {
          atNotice,
          seniorityMonths,
          monthlyPayCents,
          codeCents,
          agreementCents,
          grossMisconduct,
        }),
      ),
    };
  },
});

function severanceWhy(
  language: Language,
  found: {
    atNotice: number;
    seniorityMonths: number;
    monthlyPayCents: Cents;
    codeCents: Cents;
    agreementCents: Cents;
    grossMisconduct: boolean | null;
  },
): string {
  const french = language === 'fr';
  if (found.grossMisconduct)
    return french
      ? 'Faute grave : aucune indemnité de licenciement n’est due.'
      : 'Gross misconduct: no severance is owed.';
  // The law gives its share from eight months, the agreement only later.
  if (found.codeCents === 0) {
    const before = yearsAndMonths(found.atNotice, language);
    return french
      ? `Avec ${before} d’ancienneté à la notification, rien n’est dû : la loi demande huit mois.`
      : `With ${before} of seniority at the notification nothing is owed: the law asks for eight months.`;
  }
  const seniority = yearsAndMonths(found.seniorityMonths, language);
  const pay = euros(found.monthlyPayCents, language);
  const [code, agreement] = [euros(found.codeCents, language), euros(found.agreementCents, language)];
  const codeWins = found.codeCents >= found.agreementCents;
  return french
    ? `${seniority} d’ancienneté à ${pay} par mois : le Code du travail donne ${code}, la convention ${agreement}. ${codeWins ? 'Le Code, plus favorable, s’applique' : 'La convention, plus favorable, s’applique'}.`
    : `${seniority} of seniority at ${pay} a month: the Code du travail gives ${code}, the agreement ${agreement}. ${codeWins ? 'The Code is the better one and applies' : 'The agreement is the better one and applies'}.`;
}

/** Allowance of an employee who retires (IDCC 1147 art. 25; D1237-1): the better of both scales. */
export const retirementAllowance = defineRule({
  id: 'contract.retirement-allowance',
  version: 1,
  title: { fr: 'Indemnité de départ à la retraite', en: 'Retirement allowance' },
  summary: {
    fr: 'Départ volontaire : un demi-mois à dix ans, un mois à quinze, un et demi à vingt, deux à trente ; la convention ajoute deux mois et demi à trente-cinq ans et trois mois à quarante.',
    en: 'Voluntary retirement: half a month at ten years, one at fifteen, one and a half at twenty, two at thirty; the agreement adds two and a half at thirty-five and three at forty.',
  },
  subject: 'end-of-contract',
  origin: 'idcc-1147',
  references: [AGREEMENT, labourCode('D1237-1', '000018537484')],
  facts: {
    hiredOn: facts.date('date d’embauche', 'date of hire'),
    endsOn: facts.date('dernier jour du contrat', 'last day of the contract'),
    ...pay,
  },
  examples: retirementAllowanceExamples,
  decide({ hiredOn, endsOn, last12MonthsCents, last3MonthsCents }) {
    if (endsOn < hiredOn)
      return {
        contradiction: ['endsOn', 'hiredOn'],
        message: {
          fr: 'Le contrat finirait avant l’embauche : vérifiez les deux dates.',
          en: 'The contract would end before the hire: check both dates.',
        },
      };
    const seniorityMonths = wholeMonths(hiredOn, endsOn);
    const basis = betterPay(last12MonthsCents, last3MonthsCents);
    const amount = (steps: readonly Step[]) => due(basis, rate(reached(steps, seniorityMonths), 2));
    const codeCents = amount(legalRetirement.at(endsOn).value);
    const agreementCents = amount(agreementRetirement.at(endsOn).value);
    const dueCents = cents(Math.max(codeCents, agreementCents));
    const monthlyPayCents = due(basis, rate(1, 1));
    return {
      verdict: 'computed',
      value: { cents: dueCents, codeCents, agreementCents, monthlyPayCents },
      numbers: { seniorityMonths, monthlyPayCents, codeCents, agreementCents, dueCents },
      message: inBoth((language) =>
        retirementWhy(language, { seniorityMonths, monthlyPayCents, codeCents, agreementCents }),
      ),
    };
  },
});

function retirementWhy(
  language: Language,
  found: { seniorityMonths: number; monthlyPayCents: Cents; codeCents: Cents; agreementCents: Cents },
): string {
  const seniority = yearsAndMonths(found.seniorityMonths, language);
  const pay = euros(found.monthlyPayCents, language);
  const [code, agreement] = [euros(found.codeCents, language), euros(found.agreementCents, language)];
  if (language === 'fr')
    return found.agreementCents === 0 && found.codeCents === 0
      ? `Avec ${seniority} d’ancienneté, rien n’est dû : l’indemnité commence à dix ans.`
      : `${seniority} d’ancienneté à ${pay} par mois : le Code du travail donne ${code}, la convention ${agreement} ; ${found.agreementCents > found.codeCents ? 'la convention, plus favorable, s’applique' : 'les deux textes sont respectés'}.`;
  return found.agreementCents === 0 && found.codeCents === 0
    ? `With ${seniority} of seniority nothing is owed: the allowance starts at ten years.`
    : `${seniority} of seniority at ${pay} a month: the Code du travail gives ${code}, the agreement ${agreement}; ${found.agreementCents > found.codeCents ? 'the agreement is the better one and applies' : 'both texts are kept'}.`;
}

/** Paid minutes a day to look for a job during the notice of a dismissal. */
export const jobSearchMinutes = defineParameter<number>({
  id: 'idcc-1147.job-search',
  label: { fr: 'Heures payées de recherche d’emploi', en: 'Paid hours to look for a job' },
  unit: 'minutes per day of notice',
  ...checked,
  values: [
    { from: '1982-01-01', value: 120, source: agreementSource('art. 26', '000005856091', '1981-10-14') },
  ],
});

/** Paid hours to look for a job during the notice of a dismissal (IDCC 1147 art. 26). */
export const jobSearchHours = defineRule({
  id: 'contract.job-search-hours',
  version: 1,
  title: { fr: 'Heures de recherche d’emploi', en: 'Hours to look for a job' },
  summary: {
    fr: 'Pendant le préavis d’un licenciement : deux heures payées par jour travaillé, ou huit heures d’un coup tous les quatre jours si les deux parties en conviennent.',
    en: 'During the notice of a dismissal: two paid hours a day worked, or eight hours at once every four days if both parties agree.',
  },
  subject: 'end-of-contract',
  origin: 'idcc-1147',
  references: [idcc1147('art. 26', '000005856091')],
  facts: {
    noticeStartsOn: facts.date('début du préavis', 'start of the notice'),
    workedDays: facts.integer('days', 'jours travaillés pendant le préavis', 'days worked during the notice'),
    grouped: facts.optional(facts.boolean('heures regroupées par accord', 'hours grouped by agreement')),
  },
  examples: jobSearchHoursExamples,
  decide({ noticeStartsOn, workedDays, grouped }) {
    const perDay = jobSearchMinutes.at(noticeStartsOn).value;
    const totalMinutes = workedDays * perDay;
    // Four days at two hours are the day of eight hours that article 26 names.
    const wholeDays = grouped ? Math.floor(workedDays / 4) : 0;
    return {
      verdict: 'computed',
      value: { minutes: totalMinutes, wholeDays },
      numbers: { workedDays, minutesPerDay: perDay, totalMinutes, wholeDays },
      message: {
        fr: `${workedDays} jours travaillés × ${perDay / 60} h : ${totalMinutes / 60} h payées${grouped ? `, dont ${wholeDays} journée(s) de 8 h` : ''}.`,
        en: `${workedDays} days worked × ${perDay / 60} h: ${totalMinutes / 60} paid hours${grouped ? `, of which ${wholeDays} day(s) of 8 h` : ''}.`,
      },
    };
  },
});
