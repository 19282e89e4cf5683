import {
  type LocalDate,
  type Rate,
  addDays,
  applyRate,
  cents,
  daysBetween,
  percent,
  rate,
} from '@relais/kernel';
import { SENIORITY_ARTICLE } from '../agreements/idcc-1147/seniority';
import { agreementSource, codeSource, idcc1147, labourCode } from '../citations';
import { facts } from '../facts';
import { defineParameter } from '../parameter';
import { defineRule } from '../rule';
import { counted, euros, inBoth, longDate, yearsAndMonths } from '../wording';
import { wholeMonths } from '../employer-group/seniority';
import { leavePayExamples, sickPayExamples } from './pay.examples';

const checked = { checkedOn: '2026-08-20', reviewEveryMonths: 12, status: 'verified' } as const;

/** Share of the gross of the reference year that leave pay is at least, and how sickness weighs in it. */
export const leavePayShares = defineParameter<{ readonly tenth: Rate; readonly sickness: Rate }>({
  id: 'leave.pay-shares',
  label: { fr: 'Indemnité de congés : dixième', en: 'Leave pay: the tenth' },
  unit: 'share of the gross pay of the reference year',
  ...checked,
  values: [
    {
      from: '2024-04-24',
      value: { tenth: percent(10), sickness: percent(80) },
      source: codeSource('L3141-24', '000049461568', '2024-04-23'),
    },
  ],
});

/** Pay of a leave: the better of the tenth and of the pay kept (L3141-24; IDCC 1147 art. 31). */
export const leavePay = defineRule({
  id: 'leave.pay',
  version: 1,
  title: { fr: 'Indemnité de congés payés', en: 'Leave pay' },
  summary: {
    fr: 'Le plus élevé du dixième du brut de la période de référence (la maladie y compte à 80 %) et du salaire qui aurait été gagné. Au départ, la moitié est avancée, le tout à la demande du salarié.',
    en: 'The higher of a tenth of the gross of the reference year (sickness counts at 80% in it) and the pay that would have been earned. Half is advanced at departure, all of it on request.',
  },
  subject: 'leave',
  origin: 'code',
  references: [labourCode('L3141-24', '000049461568'), idcc1147('art. 31', '000049352094')],
  facts: {
    leaveFrom: facts.date('début du congé', 'start of the leave'),
    referencePayCents: facts.integer(
      'cents',
      'brut de la période de référence, hors maladie',
      'gross of the reference year, sickness aside',
    ),
    sicknessPayCents: facts.optional(
      facts.integer('cents', 'salaire correspondant à la maladie', 'pay that matches the sickness'),
    ),
    keptPayCents: facts.integer('cents', 'salaire qui aurait été gagné', 'pay that would have been earned'),
    takenHundredths: facts.optional(facts.integer('hundredths of a day', 'jours pris', 'days taken')),
    earnedHundredths: facts.optional(facts.integer('hundredths of a day', 'jours acquis', 'days earned')),
  },
  examples: leavePayExamples,
  decide({
    leaveFrom,
    referencePayCents,
    sicknessPayCents,
    keptPayCents,
    takenHundredths,
    earnedHundredths,
  }) {
    if ((takenHundredths === null) !== (earnedHundredths === null) || earnedHundredths === 0)
      return {
        contradiction: ['takenHundredths', 'earnedHundredths'],
        message: {
          fr: 'Pour une partie du congé, donnez les jours pris et les jours acquis.',
          en: 'For part of the leave, give both the days taken and the days earned.',
        },
      };
    const { tenth, sickness } = leavePayShares.at(leaveFrom).value;
    const [taken, earned] = [takenHundredths ?? 1, earnedHundredths ?? 1];
    // One exact ratio of both amounts over a common denominator, rounded once.
    const base = cents(
      referencePayCents * sickness.denominator + (sicknessPayCents ?? 0) * sickness.numerator,
    );
    const tenthCents = applyRate(
      base,
      rate(tenth.numerator * taken, tenth.denominator * sickness.denominator * earned),
      'half-up',
    );
    const dueCents = cents(Math.max(tenthCents, keptPayCents));
    const method = tenthCents > keptPayCents ? 'tenth' : 'kept';
    return {
      verdict: 'computed',
      value: { cents: dueCents, tenthCents, keptPayCents, method },
      numbers: { tenthCents, keptPayCents, dueCents },
      message: inBoth((language) => {
        const [a, b, due] = [tenthCents, keptPayCents, dueCents].map((amount) => euros(amount, language));
        if (language === 'fr')
          return `Dixième : ${a} ; salaire maintenu : ${b}. Le plus élevé est dû : ${due}.`;
        return `Tenth: ${a}; pay kept: ${b}. The higher one is owed: ${due}.`;
      }),
    };
  },
});

interface SickPay {
  readonly fromMonths: number;
  readonly occupationalFromDay: number;
  readonly sicknessFromDay: number;
  readonly netPercent: number;
  readonly certificateHours: number;
}

/** Sick pay of the agreement. */
export const agreementSickPay = defineParameter<SickPay>({
  id: 'idcc-1147.sick-pay',
  label: { fr: 'Maintien de salaire de la convention', en: 'Sick pay of the agreement' },
  unit: 'months of seniority, days of absence, percent of net pay, hours',
  ...checked,
  values: [
    {
      from: '2005-01-01',
      value: {
        fromMonths: 12,
        occupationalFromDay: 1,
        sicknessFromDay: 4,
        netPercent: 100,
        certificateHours: 48,
      },
      source: agreementSource('art. 43 (avenant n° 41)', '000005856111', '2004-12-15'),
      note: {
        fr: 'L’accident de trajet est exclu du maintien dès le premier jour ; il est payé comme une maladie.',
        en: 'An accident on the way to work is excluded from pay on the first day; it is paid as sickness.',
      },
    },
  ],
});

/** Days of an absence that the employer pays in full net (IDCC 1147 art. 43). */
export const sickPay = defineRule({
  id: 'leave.sick-pay-idcc-1147',
  version: 1,
  title: { fr: 'Maintien de salaire pendant un arrêt', en: 'Sick pay of the agreement' },
  summary: {
    fr: 'Après un an d’ancienneté, certificat sous 48 heures et prise en charge par la sécurité sociale : net entier dès le premier jour pour un accident du travail ou une maladie professionnelle, dès le quatrième pour une maladie, tant que la sécurité sociale paie.',
    en: 'After a year of seniority, with a certificate within 48 hours and benefits of social security: full net pay from the first day for an accident at work or occupational disease, from the fourth for illness, as long as social security pays.',
  },
  subject: 'absence',
  origin: 'idcc-1147',
  references: [idcc1147('art. 43', '000005856111'), labourCode('L1226-1', '000054331868', 'secondary')],
  facts: {
    groupFrom: facts.date('ancienneté dans le groupement depuis', 'seniority with the group since'),
    countedFrom: facts.optional(
      facts.date('ancienneté conventionnelle comptée depuis', 'seniority of the agreement counted from'),
    ),
    from: facts.date('premier jour d’absence', 'first day of absence'),
    to: facts.date('dernier jour d’absence', 'last day of absence'),
    cause: facts.oneOf(['illness', 'occupational', 'commuting'], 'cause', 'cause'),
    certificateInTime: facts.boolean('certificat sous 48 heures', 'certificate within 48 hours'),
    socialSecurityPays: facts.boolean('indemnités de la sécurité sociale', 'benefits of social security'),
  },
  examples: sickPayExamples,
  decide({ groupFrom, countedFrom, from, to, cause, certificateInTime, socialSecurityPays }) {
    if (to < from)
      return {
        contradiction: ['from', 'to'],
        message: {
          fr: 'L’absence finirait avant de commencer : vérifiez les deux dates.',
          en: 'The absence would end before it starts: check both dates.',
        },
      };
    const { fromMonths, occupationalFromDay, sicknessFromDay } = agreementSickPay.at(from).value;
    const own = wholeMonths(groupFrom, from);
    const seniorityMonths = wholeMonths(countedFrom ?? groupFrom, from);
    const days = daysBetween(from, to) + 1;
    const firstDay = cause === 'occupational' ? occupationalFromDay : sicknessFromDay;
    const refusal = whyNotPaid({ seniorityMonths, fromMonths, certificateInTime, socialSecurityPays });
    const paidDays = refusal ? 0 : Math.max(0, days - firstDay + 1);
    const paidFrom: LocalDate | null = paidDays > 0 ? addDays(from, firstDay - 1) : null;
    return {
      verdict: 'computed',
      value: { paidDays, paidFrom },
      numbers: { seniorityMonths, absenceDays: days, firstPaidDay: firstDay, paidDays },
      message: refusal ?? {
        fr: `${yearsAndMonths(seniorityMonths, 'fr')} d’ancienneté : net entier à partir du jour ${firstDay}, soit ${counted(paidDays, 'fr', 'jour')} sur ${days}${paidFrom ? `, dès le ${longDate(paidFrom, 'fr')}` : ''}.`,
        en: `${yearsAndMonths(seniorityMonths, 'en')} of seniority: full net pay from day ${firstDay}, that is ${counted(paidDays, 'en', 'day')} of ${days}${paidFrom ? `, from ${longDate(paidFrom, 'en')}` : ''}.`,
      },
      // Whether art. 14 counts here is not written: prudent reading, in favour of the employee.
      ...(own < fromMonths &&
        !refusal && {
          references: [...sickPayTexts, { ...SENIORITY_ARTICLE, status: 'assumption' as const }],
        }),
    };
  },
});

const sickPayTexts = [
  idcc1147('art. 43', '000005856111'),
  labourCode('L1226-1', '000054331868', 'secondary'),
];

function whyNotPaid(found: {
  seniorityMonths: number;
  fromMonths: number;
  certificateInTime: boolean;
  socialSecurityPays: boolean;
}) {
  if (found.seniorityMonths < found.fromMonths)
    return {
      fr: `${yearsAndMonths(found.seniorityMonths, 'fr')} d’ancienneté : le maintien commence à un an. La loi demande aussi un an.`,
      en: `${yearsAndMonths(found.seniorityMonths, 'en')} of seniority: sick pay starts at one year. The law asks for a year too.`,
    };
  if (!found.certificateInTime)
    return {
      fr: 'Le certificat n’est pas arrivé dans les 48 heures : le maintien n’est pas dû, sauf empêchement.',
      en: 'The certificate did not come within 48 hours: sick pay is not owed, unless the employee was prevented.',
    };
  return found.socialSecurityPays
    ? null
    : {
        fr: 'La sécurité sociale ne verse pas d’indemnités : le maintien n’est pas dû.',
        en: 'Social security pays no benefits: sick pay is not owed.',
      };
}
