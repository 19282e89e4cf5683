import { type LocalDate, type Reference, addDays, addMonths, daysBetween, earliest } from '@relais/kernel';
import { agreementUrl, idcc1147, labourCode } from '../../citations';
import { defineParameter } from '../../parameter';

/** `manager` is the French cadre. */
export type StaffCategory = 'employee' | 'manager';

/** Months of a first trial period and of the trial with its one renewal. */
export interface TrialLengths {
  readonly months: Readonly<Record<StaffCategory, number>>;
  readonly monthsWithRenewal: Readonly<Record<StaffCategory, number>>;
}

/** Trial of a permanent contract. Shorter than the law for technicians, and later than June 2008: it prevails (L1221-22). */
export const permanentTrial = defineParameter<TrialLengths>({
  id: 'idcc-1147.trial-period',
  label: { fr: 'Période d’essai du CDI', en: 'Trial period of a permanent contract' },
  unit: 'months',
  checkedOn: '2026-04-30',
  reviewEveryMonths: 12,
  status: 'verified',
  values: [
    {
      from: '2009-01-14',
      value: { months: { employee: 2, manager: 4 }, monthsWithRenewal: { employee: 4, manager: 8 } },
      source: {
        title: 'Convention collective IDCC 1147',
        article: 'art. 21 (avenant n° 50, art. 1)',
        url: agreementUrl('000020714999'),
        publishedOn: '2009-01-14',
      },
      note: {
        fr: 'Doit être écrite ; renouvelable une fois par accord exprès. Date de l’avenant : celle de son extension n’a pas été relevée.',
        en: 'Must be written; renewable once by express agreement. Date of the amendment: that of its extension was not recorded.',
      },
    },
  ],
});

/** The longest trial a contract may have. Dates are the last day of trial, included. */
export interface TrialPeriod {
  readonly endsOn: LocalDate;
  /** Last day if the trial is renewed; null when it cannot be. */
  readonly endsOnIfRenewed: LocalDate | null;
  readonly references: readonly Reference[];
}

/**
 * Longest trial period of a contract.
 * Permanent: 2 months, managers 4, renewable once (IDCC 1147 art. 21; L1221-21 caps at 4 and 8).
 * Fixed term: one day per full week, at most two weeks up to six months of contract, one month beyond (L1242-10);
 * never renewable.
 */
export function longestTrial(contract: {
  readonly kind: 'cdi' | 'cdd';
  readonly startsOn: LocalDate;
  readonly endsOn?: LocalDate | null;
  readonly category?: StaffCategory;
}): TrialPeriod {
  const { startsOn, endsOn } = contract;
  if (contract.kind === 'cdi') {
    const { months, monthsWithRenewal } = permanentTrial.at(startsOn).value;
    const category = contract.category ?? 'employee';
    return {
      endsOn: addDays(addMonths(startsOn, months[category]), -1),
      endsOnIfRenewed: addDays(addMonths(startsOn, monthsWithRenewal[category]), -1),
      references: [
        permanentTrial.at(startsOn).reference,
        labourCode('L1221-19', '000019071113'),
        labourCode('L1221-21', '000019071109'),
        labourCode('L1221-22', '000047293356'),
        labourCode('L1221-23', '000019071102'),
      ],
    };
  }
  if (!endsOn)
    throw new RangeError('The trial of a fixed-term contract is counted on its term: endsOn is needed');
  const fullWeeks = Math.floor((daysBetween(startsOn, endsOn) + 1) / 7);
  const uptoSixMonths = endsOn < addMonths(startsOn, 6);
  const limit = uptoSixMonths ? addDays(startsOn, 13) : addDays(addMonths(startsOn, 1), -1);
  return {
    endsOn: uptoSixMonths ? earliest(addDays(startsOn, fullWeeks - 1), limit) : limit,
    endsOnIfRenewed: null,
    references: [labourCode('L1242-10', '000006901204'), idcc1147('art. 21', '000020714999')],
  };
}
