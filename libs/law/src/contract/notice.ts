import { type LocalDate, type Reference, addDays, addMonths } from '@relais/kernel';
import { codeSource, agreementSource, idcc1147, labourCode } from '../citations';
import { facts } from '../facts';
import { defineParameter } from '../parameter';
import { defineRule } from '../rule';
import { type Language, counted, inBoth, longDate, months, yearsAndMonths } from '../wording';
import { wholeMonths } from '../employer-group/seniority';
import { dismissalNoticeExamples } from './notice.examples';

const AGREEMENT = idcc1147('art. 25', '000027745280');
const CODE = labourCode('L1234-1', '000006901112');
const RETIREMENT: Reference = {
  code: 'Code du travail',
  article: 'L1237-10',
  url: 'https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006072050/',
  status: 'secondary',
};

/** Length of a notice. */
export interface NoticeLength {
  readonly value: number;
  readonly unit: 'days' | 'months';
}

/** A notice by seniority: the last line whose months are complete applies. */
type NoticeScale = readonly { readonly fromMonths: number; readonly length: NoticeLength }[];

interface AgreementNotices {
  readonly dismissal: NoticeScale;
  readonly resignation: NoticeScale;
  readonly manager: NoticeLength;
}

const ofMonths = (value: number): NoticeLength => ({ value, unit: 'months' });
const checked = { checkedOn: '2026-08-20', reviewEveryMonths: 12, status: 'verified' } as const;

/** Notice of a dismissal in the Code: nothing is set below six months. */
export const legalNotice = defineParameter<NoticeScale>({
  id: 'notice.legal',
  label: { fr: 'Préavis légal de licenciement', en: 'Legal notice of dismissal' },
  unit: 'days or months from months of seniority',
  ...checked,
  values: [
    {
      from: '2008-05-01',
      value: [
        { fromMonths: 6, length: ofMonths(1) },
        { fromMonths: 24, length: ofMonths(2) },
      ],
      source: codeSource('L1234-1', '000006901112', '2007-03-13'),
    },
  ],
});

/** Notices of the agreement, apart from fixed-term contracts, for which the Code allows no ordinary end (L1243-1). */
export const agreementNotice = defineParameter<AgreementNotices>({
  id: 'idcc-1147.notice',
  label: { fr: 'Préavis de la convention', en: 'Notices of the agreement' },
  unit: 'days or months from months of presence',
  ...checked,
  values: [
    {
      from: '1982-01-01',
      value: {
        dismissal: [
          { fromMonths: 0, length: { value: 15, unit: 'days' } },
          { fromMonths: 6, length: ofMonths(1) },
          { fromMonths: 24, length: ofMonths(2) },
        ],
        resignation: [
          { fromMonths: 0, length: { value: 15, unit: 'days' } },
          { fromMonths: 6, length: ofMonths(1) },
        ],
        manager: ofMonths(3),
      },
      source: agreementSource('art. 25', '000027745280', '1981-10-14'),
      note: {
        fr: 'La convention dit « plus de 2 ans », la loi « au moins deux ans » : à deux ans juste, la loi l’emporte.',
        en: 'The agreement says "more than 2 years", the law "at least two years": at two years exactly the law prevails.',
      },
    },
  ],
});

/** Notice when a permanent contract ends; of the Code and the agreement the longer one is owed to the employee. */
export const dismissalNotice = defineRule({
  id: 'contract.notice',
  version: 1,
  title: { fr: 'Préavis de rupture du CDI', en: 'Notice at the end of a permanent contract' },
  summary: {
    fr: 'Licenciement : 15 jours sous six mois, un mois de six mois à deux ans, deux mois ensuite. Démission : 15 jours sous six mois, un mois ensuite. Cadres : trois mois. Aucun préavis en cas de faute grave.',
    en: 'Dismissal: 15 days below six months, one month from six months to two years, then two. Resignation: 15 days below six months, then one month. Managers: three months. None for gross misconduct.',
  },
  subject: 'trial-and-notice',
  origin: 'idcc-1147',
  references: [AGREEMENT, CODE],
  facts: {
    reason: facts.oneOf(
      ['dismissal', 'resignation', 'retirement'],
      'mode de rupture',
      'how the contract ends',
    ),
    category: facts.optional(
      facts.oneOf(['employee', 'manager'], 'catégorie (cadre ou non)', 'category (manager or not)'),
    ),
    hiredOn: facts.date('date d’embauche', 'date of hire'),
    notifiedOn: facts.date('réception de la lettre', 'receipt of the letter'),
    grossMisconduct: facts.optional(facts.boolean('faute grave', 'gross misconduct')),
  },
  examples: dismissalNoticeExamples,
  decide({ reason, category, hiredOn, notifiedOn, grossMisconduct }) {
    if (notifiedOn < hiredOn)
      return {
        contradiction: ['notifiedOn', 'hiredOn'],
        message: {
          fr: 'La lettre serait reçue avant l’embauche : vérifiez les deux dates.',
          en: 'The letter would be received before the hire: check both dates.',
        },
      };
    const seniorityMonths = wholeMonths(hiredOn, notifiedOn);
    const code = codeLength(reason, seniorityMonths, notifiedOn);
    const agreement = agreementLength(reason, category ?? 'employee', seniorityMonths, notifiedOn);
    const length =
      grossMisconduct && reason === 'dismissal'
        ? { value: 0, unit: 'days' as const }
        : longer(code, agreement);
    const endsOn = endOfNotice(notifiedOn, length);
    return {
      verdict: 'computed',
      value: { length, code, agreement, endsOn },
      numbers: { seniorityMonths, notice: length.value, noticeUnit: length.unit, endsOn },
      message: inBoth((language) =>
        noticeWhy(language, { seniorityMonths, length, code, agreement, endsOn }),
      ),
      references: reason === 'retirement' ? [RETIREMENT, CODE, AGREEMENT] : [AGREEMENT, CODE],
    };
  },
});

type Reason = 'dismissal' | 'resignation' | 'retirement';

// L1237-1 leaves the notice of a resignation to agreements; L1237-10 gives retirement that of a dismissal.
function codeLength(reason: Reason, seniorityMonths: number, on: LocalDate): NoticeLength | null {
  return reason === 'resignation' ? null : fromScale(legalNotice.at(on).value, seniorityMonths);
}

// A voluntary retirement is an end by the employee: the agreement gives it the notice of a resignation.
function agreementLength(
  reason: Reason,
  category: 'employee' | 'manager',
  seniorityMonths: number,
  on: LocalDate,
): NoticeLength | null {
  const notices = agreementNotice.at(on).value;
  if (category === 'manager') return notices.manager;
  return fromScale(reason === 'dismissal' ? notices.dismissal : notices.resignation, seniorityMonths);
}

function fromScale(scale: NoticeScale, seniorityMonths: number): NoticeLength | null {
  return scale.findLast(({ fromMonths }) => fromMonths <= seniorityMonths)?.length ?? null;
}

function longer(a: NoticeLength | null, b: NoticeLength | null): NoticeLength {
  // Only to compare: a month is longer than any notice in days here.
  const weight = (length: NoticeLength | null) =>
    length === null ? -1 : length.unit === 'months' ? length.value * 30 : length.value;
  return (weight(a) > weight(b) ? a : b) ?? { value: 0, unit: 'days' };
}

/** Last day of a notice that runs from this day, that day included, from date to date. */
function endOfNotice(from: LocalDate, { value, unit }: NoticeLength): LocalDate {
  if (value === 0) return from;
  return addDays(unit === 'days' ? addDays(from, value) : addMonths(from, value), -1);
}

const lengthWords = (length: NoticeLength | null, language: Language) => {
  if (length === null) return language === 'fr' ? 'rien' : 'nothing';
  if (length.unit === 'months') return months(length.value, language);
  return counted(length.value, language, language === 'fr' ? 'jour' : 'day');
};

function noticeWhy(
  language: Language,
  found: {
    seniorityMonths: number;
    length: NoticeLength;
    code: NoticeLength | null;
    agreement: NoticeLength | null;
    endsOn: LocalDate;
  },
): string {
  const [length, code, agreement] = [found.length, found.code, found.agreement].map((one) =>
    lengthWords(one, language),
  );
  const seniority = yearsAndMonths(found.seniorityMonths, language);
  const until = longDate(found.endsOn, language);
  if (found.length.value === 0)
    return language === 'fr'
      ? `Faute grave : pas de préavis, le contrat cesse le ${until}.`
      : `Gross misconduct: no notice, the contract ends on ${until}.`;
  return language === 'fr'
    ? `Avec ${seniority} d’ancienneté, la convention donne ${agreement} et le Code du travail ${code} : le préavis est de ${length} et finit le ${until}.`
    : `With ${seniority} of seniority the agreement gives ${agreement} and the Code du travail ${code}: the notice is ${length} and ends on ${until}.`;
}
