import {
  type Bilingual,
  type Cents,
  type LocalDate,
  type Minutes,
  type Reference,
  applyRate,
  rate,
} from '@relais/kernel';
import { type GradeLevel, payGrid } from './agreements/idcc-1147/pay-grid';
import { labourCode } from './citations';
import { smicMonthly } from './smic';
import { euros } from './wording';
import { legalWeek } from './working-time/legal-duration';
import { overtimeByTier } from './working-time/overtime';

/** The least a month may be paid on a day, and why. */
export interface PayFloor {
  /** Monthly gross for the hours of the contract. */
  readonly floorCents: Cents;
  /** Which of the two amounts is the higher one. */
  readonly setBy: 'smic' | 'grid';
  /** Both amounts for 35 h a week, before any proportion. */
  readonly smicCents: Cents;
  readonly gridCents: Cents;
  readonly weeklyMinutes: Minutes;
  /** True when one of the two was not checked lately: a newer value may exist. */
  readonly stale: boolean;
  readonly explanation: Bilingual;
  readonly references: readonly Reference[];
}

/**
 * The higher of the SMIC and the grid of IDCC 1147 for this level, on this day (article L3231-2; avenant n° 90).
 * A part-time week gets its share of it (L3123-5); hours beyond 35 in the contract count with their premium (L3121-36).
 * Seniority bonus and overtime are not part of what is compared.
 * Throws `RangeError` on a day before the first known grid.
 */
export function payFloor(
  date: LocalDate,
  level: GradeLevel,
  weeklyMinutes: Minutes = legalWeek.at(date).value,
): PayFloor {
  const smic = smicMonthly.at(date);
  const grid = payGrid.at(date);
  const week = legalWeek.at(date).value;
  const gridCents = grid.value[level];
  const setBy = smic.value > gridCents ? 'smic' : 'grid';
  const fullTimeCents = setBy === 'smic' ? smic.value : gridCents;
  const floorCents = applyRate(fullTimeCents, paidShare(weeklyMinutes, week, date), 'half-up');
  return {
    floorCents,
    setBy,
    smicCents: smic.value,
    gridCents,
    weeklyMinutes,
    stale: smic.stale || grid.stale,
    explanation: explain(level, setBy, smic.value, gridCents, weeklyMinutes === week ? null : floorCents),
    references: [
      labourCode('R3233-1', '000018533820'),
      smic.reference,
      grid.reference,
      ...(weeklyMinutes < week ? [labourCode('L3123-5', '000033020084')] : []),
      ...(weeklyMinutes > week ? [labourCode('L3121-36', '000033020341')] : []),
    ],
  };
}

// Paid minutes over the legal week, premiums included.
function paidShare(weeklyMinutes: Minutes, week: Minutes, date: LocalDate) {
  if (weeklyMinutes <= week) return rate(weeklyMinutes, week);
  const overtime = overtimeByTier(weeklyMinutes, date).reduce(
    (total, tier) =>
      total +
      (tier.minutes * (tier.premium.denominator + tier.premium.numerator) * 100) / tier.premium.denominator,
    0,
  );
  return rate(week * 100 + overtime, week * 100);
}

function explain(
  level: GradeLevel,
  setBy: 'smic' | 'grid',
  smic: Cents,
  grid: Cents,
  share: Cents | null,
): Bilingual {
  return {
    fr:
      `Niveau ${level} : grille ${euros(grid, 'fr')}, SMIC ${euros(smic, 'fr')} pour 151,67 h ; ` +
      `${setBy === 'smic' ? 'le SMIC est plus élevé et s’applique' : 'la grille s’applique'}` +
      `${share === null ? '.' : `, soit ${euros(share, 'fr')} pour les heures du contrat.`}`,
    en:
      `Level ${level}: grid ${euros(grid, 'en')}, SMIC ${euros(smic, 'en')} for 151.67 h; ` +
      `${setBy === 'smic' ? 'the SMIC is higher and applies' : 'the grid applies'}` +
      `${share === null ? '.' : `, that is ${euros(share, 'en')} for the hours of the contract.`}`,
  };
}
