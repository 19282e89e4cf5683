import { type LocalDate, addMonths, dateOf, yearOf } from '@relais/kernel';
import { agreementSource, codeSource, idcc1147, labourCode } from '../citations';
import { facts } from '../facts';
import { defineParameter } from '../parameter';
import { type Contradiction, type Decision, defineRule } from '../rule';
import { counted, inBoth, longDate, months, workingDays } from '../wording';
import {
  leaveCarryOverExamples,
  leaveSplitExamples,
  leaveBeforeYearEndExamples,
  leaveDatesNoticeExamples,
} from './taking.examples';

const checked = { checkedOn: '2026-08-20', reviewEveryMonths: 12, status: 'verified' } as const;

/** Months in which leave that sickness prevented may still be taken, and to tell the employee about it. */
export const carryOver = defineParameter<{ readonly months: number; readonly informWithinMonths: number }>({
  id: 'leave.carry-over',
  label: { fr: 'Report des congés après un arrêt', en: 'Carry-over of leave after a stop' },
  unit: 'months',
  ...checked,
  values: [
    {
      from: '2024-04-24',
      value: { months: 15, informWithinMonths: 1 },
      source: codeSource('L3141-19-1 à L3141-19-3', '000049459071', '2024-04-23'),
    },
  ],
});

/** Last day on which the days may be taken, or the day by which the employee must be told. */
interface CarryOver {
  readonly lastDayOn: LocalDate | null;
  readonly informBy: LocalDate | null;
}

/** Last day of leave that sickness or an accident prevented (L3141-19-1 to L3141-19-3). */
export const leaveCarryOver = defineRule({
  id: 'leave.carry-over-15-months',
  version: 1,
  title: { fr: 'Report de quinze mois après un arrêt', en: 'Carry-over of fifteen months after a stop' },
  summary: {
    fr: 'Les jours empêchés par un arrêt se prennent dans les quinze mois qui suivent l’information que l’employeur doit donner dans le mois de la reprise. Sans information, le délai ne court pas. Si l’arrêt dure depuis un an à la fin de la période d’acquisition, les quinze mois partent de cette fin.',
    en: 'Days that a stop prevented are taken within fifteen months of the statement that the employer owes within a month of the return. Without it the period does not run. If the stop has lasted a year when the reference year ends, the fifteen months start there.',
  },
  subject: 'leave',
  origin: 'code',
  references: [
    labourCode('L3141-19-1', '000049459071'),
    labourCode('L3141-19-2', '000049459073'),
    labourCode('L3141-19-3', '000049459075'),
  ],
  facts: {
    returnedOn: facts.optional(facts.date('jour de la reprise', 'day of the return')),
    informedOn: facts.optional(facts.date('réception de l’information', 'receipt of the statement')),
    stoppedSince: facts.optional(facts.date('début de l’arrêt', 'start of the stop')),
    yearEndsOn: facts.optional(facts.date('fin de la période d’acquisition', 'end of the reference year')),
  },
  examples: leaveCarryOverExamples,
  decide({ returnedOn, informedOn, stoppedSince, yearEndsOn }): Decision<CarryOver> | Contradiction {
    const longStop =
      returnedOn === null &&
      stoppedSince !== null &&
      yearEndsOn !== null &&
      addMonths(stoppedSince, 12) <= yearEndsOn;
    if (longStop) return runsFrom(yearEndsOn, 'long-stop');
    if (informedOn !== null) return runsFrom(informedOn, 'informed');
    if (returnedOn === null)
      return {
        contradiction: ['returnedOn', 'stoppedSince', 'yearEndsOn'],
        message: {
          fr: 'Donnez le jour de la reprise, ou le début de l’arrêt et la fin de la période d’acquisition.',
          en: 'Give the day of the return, or the start of the stop and the end of the reference year.',
        },
      };
    const { informWithinMonths } = carryOver.at(returnedOn).value;
    const informBy = addMonths(returnedOn, informWithinMonths);
    return {
      verdict: 'warning',
      value: { lastDayOn: null, informBy },
      numbers: { informBy },
      message: {
        fr: `Le salarié n’a pas reçu l’état de ses congés : aucun jour ne se perd. Remettez-le au plus tard le ${longDate(informBy, 'fr')} et gardez la preuve.`,
        en: `The employee has not received the statement of leave: no day is lost. Hand it over by ${longDate(informBy, 'en')} and keep the proof.`,
      },
    };
  },
});

function runsFrom(start: LocalDate, why: 'informed' | 'long-stop'): Decision<CarryOver> {
  const value = carryOver.at(start).value;
  const lastDayOn = addMonths(start, value.months);
  return {
    verdict: 'computed',
    value: { lastDayOn, informBy: null },
    numbers: { startsOn: start, carryOverMonths: value.months, lastDayOn },
    message: inBoth((language) => {
      const [from, until] = [longDate(start, language), longDate(lastDayOn, language)];
      if (language === 'fr')
        return why === 'informed'
          ? `Information reçue le ${from} : les jours se prennent jusqu’au ${until} (${value.months} mois).`
          : `Arrêt d’un an ou plus à la fin de la période, le ${from} : les jours se gardent jusqu’au ${until} (${value.months} mois), et le délai s’arrête à la reprise jusqu’à l’information.`;
      return why === 'informed'
        ? `Statement received on ${from}: the days may be taken until ${until} (${value.months} months).`
        : `Stop of a year or more when the reference year ends, on ${from}: the days are kept until ${until} (${value.months} months), and the period halts at the return until the statement is given.`;
    }),
  };
}

/** Main leave, and the days given when part of it is taken outside the period. */
export interface MainLeave {
  readonly shortestPartDays: number;
  readonly longestPartDays: number;
  /** Month and day of the period in which the main leave is taken. */
  readonly periodFrom: string;
  readonly periodTo: string;
  /** Additional days of the Code: from these days outside the period. */
  readonly extra: readonly { readonly fromDays: number; readonly gives: number }[];
}

/** Main leave in the Code. */
export const mainLeave = defineParameter<MainLeave>({
  id: 'leave.main',
  label: { fr: 'Congé principal et fractionnement', en: 'Main leave and splitting' },
  unit: 'working days',
  ...checked,
  values: [
    {
      from: '2016-08-10',
      value: {
        shortestPartDays: 12,
        longestPartDays: 24,
        periodFrom: '05-01',
        periodTo: '10-31',
        extra: [
          { fromDays: 3, gives: 1 },
          { fromDays: 6, gives: 2 },
        ],
      },
      source: codeSource('L3141-17, L3141-19 et L3141-23', '000033020705', '2016-08-09'),
    },
  ],
});

/** Days added when the employer imposes leave outside the period: for the first week, and for each other. */
export const imposedSplit = defineParameter<{
  readonly firstWeek: number;
  readonly nextWeeks: number;
  readonly daysInAWeek: number;
}>({
  id: 'idcc-1147.imposed-split',
  label: {
    fr: 'Jours ajoutés pour un congé imposé hors période',
    en: 'Days added for leave imposed outside the period',
  },
  unit: 'working days',
  ...checked,
  values: [
    {
      from: '1982-01-01',
      value: { firstWeek: 2, nextWeeks: 1, daysInAWeek: 6 },
      source: agreementSource('art. 34', '000005856099', '1981-10-14'),
      note: {
        fr: 'La convention ne définit pas la semaine : six jours ouvrables entiers sont retenus.',
        en: 'The agreement does not define the week: six whole working days are taken.',
      },
    },
  ],
});

/** Days added when part of the main leave falls outside 1 May to 31 October (L3141-23; IDCC 1147 art. 34). */
export const leaveSplit = defineRule({
  id: 'leave.main-period-and-split',
  version: 1,
  title: { fr: 'Congé principal et fractionnement', en: 'Main leave and splitting' },
  summary: {
    fr: 'Une partie d’au moins douze jours d’affilée entre le 1er mai et le 31 octobre, vingt-quatre au plus. Hors période : un jour de plus pour trois à cinq jours, deux à partir de six ; si l’employeur l’impose, la convention ajoute deux jours pour la première semaine et un pour chacune des suivantes. Le plus favorable est dû.',
    en: 'One part of at least twelve days in a row between 1 May and 31 October, twenty-four at most. Outside: one more day for three to five days, two from six; if the employer imposes it, the agreement adds two days for the first week and one for each other. The better one is owed.',
  },
  subject: 'leave',
  origin: 'idcc-1147',
  references: [
    labourCode('L3141-17', '000033020757'),
    labourCode('L3141-19', '000033020751'),
    labourCode('L3141-23', '000033020705'),
    idcc1147('art. 34', '000005856099'),
    idcc1147('art. 33', '000005856098'),
  ],
  facts: {
    yearEndsOn: facts.date('fin de la période d’acquisition', 'end of the reference year'),
    daysOutside: facts.integer(
      'working days',
      'jours du congé principal pris hors période',
      'days of the main leave taken outside the period',
    ),
    imposed: facts.boolean('imposés par l’employeur', 'imposed by the employer'),
    waived: facts.optional(facts.boolean('renonciation écrite du salarié', 'written waiver of the employee')),
    longestPartDays: facts.optional(
      facts.integer('working days', 'plus longue partie d’affilée', 'longest part in a row'),
    ),
  },
  examples: leaveSplitExamples,
  decide({ yearEndsOn, daysOutside, imposed, waived, longestPartDays }) {
    const { extra, shortestPartDays, longestPartDays: atMost } = mainLeave.at(yearEndsOn).value;
    const { firstWeek, nextWeeks, daysInAWeek } = imposedSplit.at(yearEndsOn).value;
    const codeDays = waived ? 0 : (extra.findLast(({ fromDays }) => fromDays <= daysOutside)?.gives ?? 0);
    const weeks = imposed ? Math.floor(daysOutside / daysInAWeek) : 0;
    const agreementDays = weeks > 0 ? firstWeek + (weeks - 1) * nextWeeks : 0;
    const days = Math.max(codeDays, agreementDays);
    const badPart =
      longestPartDays !== null && (longestPartDays < shortestPartDays || longestPartDays > atMost);
    return {
      verdict: badPart ? 'warning' : 'computed',
      value: { hundredths: days * 100, codeDays, agreementDays },
      numbers: { daysOutside, codeDays, agreementDays, days },
      message: {
        fr:
          `${counted(daysOutside, 'fr', 'jour')} hors période${imposed ? ', imposés' : ''} : le Code du travail ajoute ${codeDays}, la convention ${agreementDays} ; ${workingDays(days * 100, 'fr')} de plus.` +
          (badPart
            ? ` La plus longue partie a ${longestPartDays} jours : il en faut au moins ${shortestPartDays} d’affilée et pas plus de ${atMost}.`
            : ''),
        en:
          `${counted(daysOutside, 'en', 'day')} outside the period${imposed ? ', imposed' : ''}: the Code du travail adds ${codeDays}, the agreement ${agreementDays}; ${workingDays(days * 100, 'en')} more.` +
          (badPart
            ? ` The longest part has ${longestPartDays} days: at least ${shortestPartDays} in a row are needed and no more than ${atMost}.`
            : ''),
      },
    };
  },
});

/** Month and day by which leave is taken, unless both parties agree. */
export const leaveDeadline = defineParameter<string>({
  id: 'idcc-1147.leave-deadline',
  label: { fr: 'Congés pris avant le 31 décembre', en: 'Leave taken before 31 December' },
  unit: 'month and day',
  ...checked,
  values: [
    { from: '1982-01-01', value: '12-31', source: agreementSource('art. 33', '000005856098', '1981-10-14') },
  ],
});

/** Leave left at the end of the civil year (IDCC 1147 art. 33). */
export const leaveBeforeYearEnd = defineRule({
  id: 'leave.taken-before-31-december',
  version: 1,
  title: { fr: 'Congés pris avant le 31 décembre', en: 'Leave taken before 31 December' },
  summary: {
    fr: 'Les congés de la période close au 31 mai se prennent avant le 31 décembre, sauf accord des parties. Le report après un arrêt l’emporte.',
    en: 'Leave of the reference year closed on 31 May is taken before 31 December unless the parties agree. The carry-over after a stop prevails.',
  },
  subject: 'leave',
  origin: 'idcc-1147',
  references: [idcc1147('art. 33', '000005856098')],
  facts: {
    on: facts.date('jour du contrôle', 'day of the check'),
    remainingHundredths: facts.integer('hundredths of a day', 'jours restants', 'days left'),
    agreed: facts.optional(facts.boolean('report convenu', 'carry-over agreed')),
    prevented: facts.optional(facts.boolean('empêchés par un arrêt', 'prevented by a stop')),
  },
  examples: leaveBeforeYearEndExamples,
  decide({ on, remainingHundredths, agreed, prevented }) {
    const [monthNumber, day] = leaveDeadline.at(on).value.split('-').map(Number) as [number, number];
    const deadlineOn = dateOf(yearOf(on), monthNumber, day);
    const late = remainingHundredths > 0 && on >= deadlineOn && !agreed && !prevented;
    return {
      verdict: late ? 'warning' : 'ok',
      value: { deadlineOn },
      numbers: { remainingHundredths, deadlineOn },
      message: inBoth((language) => {
        const [left, deadline] = [workingDays(remainingHundredths, language), longDate(deadlineOn, language)];
        if (language === 'fr')
          return late
            ? `Il reste ${left} : les reporter demande un accord écrit des deux parties.`
            : remainingHundredths > 0
              ? `Il reste ${left}, à prendre avant le ${deadline} sauf accord ou arrêt.`
              : 'Il ne reste aucun jour à prendre.';
        return late
          ? `${left} are left: carrying them over takes a written agreement of both parties.`
          : remainingHundredths > 0
            ? `${left} are left, to be taken before ${deadline} unless agreed or prevented by a stop.`
            : 'No day is left to take.';
      }),
    };
  },
});

/** Months before which the dates of leave are fixed, and before which they no longer change. */
export const datesNotice = defineParameter<{
  readonly fixedBeforeMonths: number;
  readonly unchangedMonths: number;
}>({
  id: 'leave.dates-notice',
  label: {
    fr: 'Délais pour fixer et changer les dates de congés',
    en: 'Delays to fix and change the dates of leave',
  },
  unit: 'months',
  ...checked,
  values: [
    {
      from: '2016-11-21',
      value: { fixedBeforeMonths: 2, unchangedMonths: 1 },
      source: codeSource('D3141-5, D3141-6 et L3141-16', '000033515945', '2016-11-20'),
      note: {
        fr: 'L’article 35 de la convention fixe et affiche les dates elles-mêmes deux mois avant la période ; la loi, la période.',
        en: 'Article 35 of the agreement fixes and posts the dates themselves two months before the period; the law, the period.',
      },
    },
  ],
});

/** Dates of leave fixed in time, and not changed late (IDCC 1147 art. 35; D3141-5, D3141-6, L3141-16). */
export const leaveDatesNotice = defineRule({
  id: 'leave.dates-notice',
  version: 1,
  title: { fr: 'Dates de congés fixées deux mois avant', en: 'Dates of leave fixed two months ahead' },
  summary: {
    fr: 'Les dates sont affichées au moins deux mois avant le début de la période ; moins d’un mois avant le départ elles ne changent plus, sauf circonstances exceptionnelles.',
    en: 'Dates are posted at least two months before the period starts; less than a month before departure they no longer change, exceptional circumstances aside.',
  },
  subject: 'leave',
  origin: 'idcc-1147',
  references: [
    idcc1147('art. 35', '000005856100'),
    labourCode('D3141-5', '000033515945'),
    labourCode('D3141-6', '000033515942'),
    labourCode('L3141-16', '000035652687'),
  ],
  facts: {
    periodStartsOn: facts.optional(facts.date('début de la période de congés', 'start of the leave period')),
    announcedOn: facts.optional(facts.date('affichage des dates', 'dates posted on')),
    departureOn: facts.optional(facts.date('départ prévu', 'planned departure')),
    changedOn: facts.optional(facts.date('jour du changement', 'day of the change')),
    exceptional: facts.optional(facts.boolean('circonstances exceptionnelles', 'exceptional circumstances')),
  },
  examples: leaveDatesNoticeExamples,
  decide({ periodStartsOn, announcedOn, departureOn, changedOn, exceptional }) {
    if (departureOn !== null && changedOn !== null) {
      const { unchangedMonths } = datesNotice.at(changedOn).value;
      const limitOn = addMonths(departureOn, -unchangedMonths);
      const late = changedOn > limitOn && !exceptional;
      return {
        verdict: late ? 'error' : 'ok',
        value: { limitOn },
        numbers: { monthsBefore: unchangedMonths, limitOn },
        message: {
          fr: late
            ? `Les dates ne changent plus depuis le ${longDate(limitOn, 'fr')}, ${months(unchangedMonths, 'fr')} avant le départ : gardez-les, ou obtenez l’accord du salarié.`
            : `Les dates pouvaient changer jusqu’au ${longDate(limitOn, 'fr')}, ou pour des circonstances exceptionnelles.`,
          en: late
            ? `The dates no longer change since ${longDate(limitOn, 'en')}, ${months(unchangedMonths, 'en')} before departure: keep them, or get the employee to agree.`
            : `The dates could change until ${longDate(limitOn, 'en')}, or for exceptional circumstances.`,
        },
      };
    }
    if (periodStartsOn === null || announcedOn === null)
      return {
        contradiction: ['periodStartsOn', 'announcedOn'],
        message: {
          fr: 'Donnez le début de la période et le jour de l’affichage, ou le départ et le jour du changement.',
          en: 'Give the start of the period and the day of posting, or the departure and the day of the change.',
        },
      };
    const { fixedBeforeMonths } = datesNotice.at(announcedOn).value;
    const limitOn = addMonths(periodStartsOn, -fixedBeforeMonths);
    const late = announcedOn > limitOn;
    return {
      verdict: late ? 'warning' : 'ok',
      value: { limitOn },
      numbers: { monthsBefore: fixedBeforeMonths, limitOn },
      message: {
        fr: `Dates affichées le ${longDate(announcedOn, 'fr')} ; la limite était le ${longDate(limitOn, 'fr')}, ${months(fixedBeforeMonths, 'fr')} avant la période.`,
        en: `Dates posted on ${longDate(announcedOn, 'en')}; the limit was ${longDate(limitOn, 'en')}, ${months(fixedBeforeMonths, 'en')} before the period.`,
      },
    };
  },
});
