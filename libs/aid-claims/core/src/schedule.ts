import {
  type Bilingual,
  type Cents,
  type Certainty,
  type LocalDate,
  type Reference,
  addDays,
  addMonths,
  addYears,
  applyRate,
  assertNever,
  cents,
  daysBetween,
  rate,
  splitLargestRemainder,
} from '@relais/kernel';
import {
  AID_CONTRACT_YEARS,
  AID_SOURCES,
  AID_VERSION_PERIODS,
  type AidAssumptions,
  type AidTable,
  DEFAULT_AID_ASSUMPTIONS,
  aidAmounts,
  collectiveAidAmounts,
  weakest,
} from '@relais/law';
import { type AidTerms, checkAidTerms } from './terms';

/** A payment expected from the health fund. */
export interface AidInstalment {
  readonly label: Bilingual;
  /** Last day it is expected on; null when no rule we could read gives one. */
  readonly dueOn: LocalDate | null;
  readonly amountCents: Cents;
  readonly certainty: Certainty;
  readonly source: Reference;
}

/** A year of an aid contract, from the signature or an anniversary to the day before the next one. */
export interface AidYear {
  readonly yearNo: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Days from this anniversary to the next: more than `from`..`to` when the contract ends early. */
  readonly fullYearDays: number;
  /** Amounts in force on the first day of the year: `A/B` before 22 June 2024, `C` since; `D` for the collective aid. */
  readonly rateVersion: 'A/B' | 'C' | 'D';
  readonly amountCents: Cents;
  readonly instalments: readonly AidInstalment[];
  readonly explanation: Bilingual;
  readonly sources: readonly Reference[];
  /** The weakest of the sources. */
  readonly certainty: Certainty;
}

/** The day the n-th year after the signature begins; 29 February becomes 28 in a common year. */
export function anniversary(signedOn: LocalDate, years: number): LocalDate {
  return addYears(signedOn, years);
}

/**
 * What the health fund owes for each contract year, objectives being met from the third one.
 * The amount of a year is read in the table in force on its first day, so a contract signed before 22 June 2024 gets
 * the new amounts from its next anniversary. P90–P94 counts from the third year, P95 every year.
 * An early end gives back the share of the unused days of the year (assumption).
 * Throws `RangeError` when `checkAidTerms` finds an error.
 */
export function aidSchedule(
  terms: AidTerms,
  choices: Pick<AidAssumptions, 'secondInstalmentMonths'> = DEFAULT_AID_ASSUMPTIONS,
): AidYear[] {
  const [error] = checkAidTerms(terms).filter(({ severity }) => severity === 'error');
  if (error) throw new RangeError(`${error.ruleId}: ${error.message.en}`);
  const years: AidYear[] = [];
  for (let yearNo = 1; yearNo <= AID_CONTRACT_YEARS; yearNo += 1) {
    const from = anniversary(terms.signedOn, yearNo - 1);
    if (terms.endsOn != null && terms.endsOn < from) break;
    years.push(contractYear(terms, choices, yearNo, from, addDays(anniversary(terms.signedOn, yearNo), -1)));
  }
  return years;
}

type InstalmentChoice = Pick<AidAssumptions, 'secondInstalmentMonths'>;

function contractYear(
  terms: AidTerms,
  choices: InstalmentChoice,
  yearNo: number,
  from: LocalDate,
  lastDay: LocalDate,
): AidYear {
  const { rateVersion, amount, source } = amountOf(terms, yearNo, from);
  const endsEarly = terms.endsOn != null && terms.endsOn < lastDay;
  const to = endsEarly ? terms.endsOn : lastDay;
  const fullYearDays = daysBetween(from, lastDay) + 1;
  const unusedDays = daysBetween(to, lastDay);
  const givenBack = applyRate(amount, rate(unusedDays, fullYearDays), 'half-up');
  const amountCents = cents(amount - givenBack);
  const sources = [
    source,
    ...(yearNo > 1 ? [AID_SOURCES.anniversary] : []),
    ...(endsEarly ? [AID_SOURCES.earlyEnd] : []),
  ];
  return {
    yearNo,
    from,
    to,
    fullYearDays,
    rateVersion,
    amountCents,
    instalments: instalmentsOf(terms, choices, yearNo, from, amountCents),
    explanation: explain(terms, yearNo, from, endsEarly ? { unusedDays, days: fullYearDays } : null),
    sources,
    certainty: weakest(sources),
  };
}

function amountOf(terms: AidTerms, yearNo: number, from: LocalDate) {
  if (terms.schemeVersion === 'D') {
    const { value, reference } = collectiveAidAmounts.at(from);
    const each = yearNo === 1 ? value.firstYear : yearNo === 2 ? value.secondYear : value.laterYears;
    const amount = applyRate(each, rate(terms.fteHundredths ?? 100, 100), 'half-up');
    return { rateVersion: 'D' as const, amount, source: reference };
  }
  const { value, reference } = aidAmounts.at(from);
  const amount = amountInTable(value, terms, yearNo);
  if (amount === null)
    throw new RangeError(`No contract may start with option ${terms.option} on ${terms.signedOn}`);
  const rateVersion = from < AID_VERSION_PERIODS.C.from ? ('A/B' as const) : ('C' as const);
  return { rateVersion, amount, source: reference };
}

/** Amount of a contract year in a table (AMT-01, AMT-03); null when no contract may start at these rates. */
export function amountInTable(
  table: AidTable,
  { option, percentileBand }: Pick<AidTerms, 'option' | 'percentileBand'>,
  yearNo: number,
): Cents | null {
  const amounts = table[option];
  if (percentileBand === 'p95-up') return amounts.everyYearP95;
  if (yearNo > 2) return percentileBand === 'p90-p94' ? amounts.laterYearsP90 : amounts.laterYears;
  return yearNo === 2 ? amounts.secondYear : amounts.firstYear;
}

function instalmentsOf(
  terms: AidTerms,
  choices: InstalmentChoice,
  yearNo: number,
  from: LocalDate,
  total: Cents,
): AidInstalment[] {
  const { schemeVersion, hiredOn } = terms;
  const known = schemeVersion === 'A' ? AID_SOURCES.paymentsA : AID_SOURCES.paymentsB;
  const source = schemeVersion === 'A' || schemeVersion === 'B' ? known : AID_SOURCES.sameAsB;
  const whole = { fr: 'Versement unique', en: 'Single payment' };

  switch (yearNo) {
    case 1: {
      if (schemeVersion !== 'A') return [paid(whole, addMonths(from, 1), total, source)];
      const [advance, balance] = splitLargestRemainder(total, [70, 30]);
      return [
        paid(
          { fr: 'Avance de 70 % dans les 15 jours du recrutement', en: '70 % within 15 days of the hire' },
          hiredOn == null ? null : addDays(hiredOn, 15),
          advance ?? total,
          source,
        ),
        paid({ fr: 'Solde de 30 %', en: 'Balance of 30 %' }, null, balance ?? cents(0), source),
      ];
    }
    case 2:
      return [paid(whole, from, total, source)];
    default: {
      const [first, second] = splitLargestRemainder(total, [1, 1]);
      const dates = AID_SOURCES.instalmentMonths;
      return [
        paid({ fr: 'Premier acompte de 50 %', en: 'First instalment of 50 %' }, from, first ?? total, dates),
        paid(
          { fr: 'Second acompte de 50 %', en: 'Second instalment of 50 %' },
          addMonths(from, choices.secondInstalmentMonths),
          second ?? cents(0),
          dates,
        ),
      ];
    }
  }
}

function paid(
  label: Bilingual,
  dueOn: LocalDate | null,
  amountCents: Cents,
  source: Reference,
): AidInstalment {
  return { label, dueOn, amountCents, certainty: source.status, source };
}

function explain(
  terms: AidTerms,
  yearNo: number,
  from: LocalDate,
  early: { unusedDays: number; days: number } | null,
): Bilingual {
  const option = optionName(terms);
  const band = BAND_NAMES[terms.percentileBand];
  const met = yearNo > 2;
  return {
    fr:
      `Année ${yearNo}, ${option.fr}, ${band.fr} : montant en vigueur le ${from}.` +
      (met ? ' Objectifs de patientèle supposés atteints.' : '') +
      (early ? ` Fin anticipée : ${early.unusedDays} jours sur ${early.days} rendus.` : ''),
    en:
      `Year ${yearNo}, ${option.en}, ${band.en}: amount in force on ${from}.` +
      (met ? ' Patient objectives are taken as met.' : '') +
      (early ? ` Early end: ${early.unusedDays} days out of ${early.days} given back.` : ''),
  };
}

function optionName(terms: AidTerms): Bilingual {
  if (terms.schemeVersion === 'D') {
    const fte = (terms.fteHundredths ?? 100) / 100;
    return { fr: `aide collective, ${String(fte).replace('.', ',')} ETP`, en: `collective aid, ${fte} FTE` };
  }
  switch (terms.option) {
    case 'third':
      return { fr: 'option 1/3 ETP', en: 'option of one third' };
    case 'half':
      return { fr: 'option 1/2 ETP', en: 'option of one half' };
    case 'full':
      return { fr: 'option 1 ETP', en: 'option of a full time' };
    default:
      return assertNever(terms.option);
  }
}

const BAND_NAMES: Readonly<Record<AidTerms['percentileBand'], Bilingual>> = {
  'below-p90': { fr: 'sous le 90e percentile', en: 'below the 90th percentile' },
  'p90-p94': { fr: 'du 90e au 94e percentile', en: '90th to 94th percentile' },
  'p95-up': { fr: 'à partir du 95e percentile', en: '95th percentile and above' },
};
