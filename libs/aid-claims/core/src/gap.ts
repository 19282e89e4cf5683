import {
  type Bilingual,
  type Cents,
  type Reference,
  applyRate,
  cents,
  rate,
  splitLargestRemainder,
} from '@relais/kernel';
import { AID_SOURCES, aidAmounts, euros } from '@relais/law';
import { type AidYear, amountInTable } from './schedule';
import type { AidTerms } from './terms';
import { type Suspension, suspendedDays } from './suspension';

/** A reading of the difference between what was due and what came. */
export interface GapReading {
  readonly kind:
    'nothing-yet' | 'one-instalment' | 'earlier-table' | 'suspension' | 'percentile' | 'no-reading';
  /** What should have come if this reading is right. */
  readonly amountCents: Cents;
  readonly sentence: Bilingual;
  readonly references: readonly Reference[];
}

/**
 * Explains a payment that differs from what was due: the readings whose amount is exactly what came, or one that says
 * that none fits. Null when there is no difference. Each is a hypothesis for a human to check with the fund.
 */
export function readGap(input: {
  readonly terms: AidTerms;
  readonly year: AidYear;
  readonly receivedCents: Cents;
  readonly suspensions: readonly Suspension[];
}): readonly GapReading[] | null {
  const { year, receivedCents } = input;
  if (receivedCents === year.amountCents) return null;
  const fitting = candidates(input).filter(({ amountCents }) => amountCents === receivedCents);
  if (fitting.length > 0) return fitting;
  const missing = cents(year.amountCents - receivedCents);
  return [
    {
      kind: 'no-reading',
      amountCents: receivedCents,
      sentence:
        missing > 0
          ? {
              fr: `Il manque ${euros(missing, 'fr')}. Aucune règle connue ne donne ce montant : demandez à la CPAM son calcul.`,
              en: `${euros(missing, 'en')} is missing. No known rule gives this amount: ask the fund for its computation.`,
            }
          : {
              fr: `${euros(Math.abs(missing), 'fr')} de trop. Aucune règle connue ne donne ce montant : la CPAM peut le reprendre.`,
              en: `${euros(Math.abs(missing), 'en')} too much. No known rule gives this amount: the fund may take it back.`,
            },
      references: year.sources,
    },
  ];
}

function candidates({ terms, year, suspensions }: Parameters<typeof readGap>[0]): readonly GapReading[] {
  const { yearNo, amountCents, fullYearDays } = year;
  const found: GapReading[] = [
    {
      kind: 'nothing-yet',
      amountCents: cents(0),
      sentence: {
        fr: 'Rien n’a encore été versé pour cette année.',
        en: 'Nothing was paid for this year yet.',
      },
      references: year.sources,
    },
  ];
  if (yearNo > 2) {
    const [half] = splitLargestRemainder(amountCents, [1, 1]);
    found.push({
      kind: 'one-instalment',
      amountCents: half ?? amountCents,
      sentence: {
        fr: 'Un seul des deux acomptes de 50 % est arrivé : le second suit six mois après, ou a été retenu si les objectifs ne sont pas atteints.',
        en: 'Only one of the two instalments of 50 % came: the second follows six months later, or was withheld because objectives are not met.',
      },
      references: [AID_SOURCES.instalmentMonths, AID_SOURCES.objectives],
    });
  }
  const before = aidAmounts.values.filter(({ from }) => from <= year.from).at(-2);
  const earlier = before && terms.schemeVersion !== 'D' ? amountInTable(before.value, terms, yearNo) : null;
  if (before && earlier !== null) {
    found.push({
      kind: 'earlier-table',
      amountCents: earlier,
      sentence: {
        fr: `C’est le montant du tableau précédent. Celui de juin 2024 s’applique depuis le ${year.from} : un complément est dû.`,
        en: `This is the amount of the previous table. That of June 2024 applies since ${year.from}: the difference is due.`,
      },
      references: [AID_SOURCES.anniversary],
    });
  }
  const days = suspendedDays(suspensions, year);
  if (days > 0) {
    found.push({
      kind: 'suspension',
      amountCents: cents(amountCents - applyRate(amountCents, rate(days, fullYearDays), 'half-up')),
      sentence: {
        fr: `Le contrat a été suspendu ${days} jours sur ${fullYearDays} : la part correspondante n’est pas versée (hypothèse : au prorata des jours).`,
        en: `The contract was suspended for ${days} days of ${fullYearDays}: their share is not paid (assumption: in proportion to the days).`,
      },
      references: [AID_SOURCES.absence, AID_SOURCES.earlyEnd],
    });
  }
  for (const percentileBand of ['below-p90', 'p90-p94', 'p95-up'] as const) {
    if (percentileBand === terms.percentileBand || terms.schemeVersion === 'D') continue;
    const amount = amountInTable(aidAmounts.at(year.from).value, { ...terms, percentileBand }, yearNo);
    if (amount === null || amount === amountCents) continue;
    found.push({
      kind: 'percentile',
      amountCents: amount,
      sentence: {
        fr: 'C’est le montant d’un autre percentile : la CPAM l’a peut-être recalculé (il est supposé fixé à la signature).',
        en: 'This is the amount of another percentile: the fund may have computed it again (it is assumed to be fixed at the signature).',
      },
      references: [AID_SOURCES.amounts],
    });
  }
  return found;
}
