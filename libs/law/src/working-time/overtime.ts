import { type LocalDate, type Minutes, type Rate, type Reference, minutes, percent } from '@relais/kernel';
import { articleUrl, idcc1147, labourCode } from '../citations';
import { defineParameter } from '../parameter';

/** A slice of the week and the premium of its minutes; `to` null means without limit. */
export interface OvertimeTier {
  /** Minutes of the week after which the slice starts. */
  readonly afterMinutes: Minutes;
  readonly uptoMinutes: Minutes | null;
  readonly premium: Rate;
}

/** Premiums of the weekly hours beyond 35 h: the eight first (36th to 43rd), then the others. */
export const overtimeTiers = defineParameter<readonly OvertimeTier[]>({
  id: 'working-time.overtime-tiers',
  label: { fr: 'Majorations des heures supplémentaires', en: 'Overtime premiums' },
  unit: 'minutes per week and premium rate',
  checkedOn: '2026-08-20',
  reviewEveryMonths: 12,
  status: 'verified',
  values: [
    {
      from: '2016-08-10',
      value: [
        { afterMinutes: minutes(35 * 60), uptoMinutes: minutes(43 * 60), premium: percent(25) },
        { afterMinutes: minutes(43 * 60), uptoMinutes: null, premium: percent(50) },
      ],
      source: {
        title: 'Code du travail',
        article: 'L3121-36',
        url: articleUrl('000033020341'),
        publishedOn: '2016-08-09',
      },
      note: {
        fr: 'Taux applicables sans accord collectif ; la convention IDCC 1147 (art. 17) renvoie à la loi.',
        en: 'Rates without an agreement; the agreement IDCC 1147 (art. 17) refers to the law.',
      },
    },
  ],
});

/** Texts to cite beside overtime. */
export const OVERTIME_REFERENCES: readonly Reference[] = [
  labourCode('L3121-28', '000033020373'),
  labourCode('L3121-29', '000033020370'),
  labourCode('L3121-35', '000033020345'),
  labourCode('L3121-36', '000033020341'),
  idcc1147('art. 17', '000005856080'),
];

/**
 * Overtime of one civil week (Monday to Sunday, all practices together), slice by slice; slices without a minute are left out.
 * For full-time contracts only: part-timers have complementary hours.
 */
export function overtimeByTier(
  workedMinutes: Minutes,
  week: LocalDate,
): { minutes: Minutes; premium: Rate }[] {
  return overtimeTiers.at(week).value.flatMap(({ afterMinutes, uptoMinutes, premium }) => {
    const inside = Math.min(workedMinutes, uptoMinutes ?? workedMinutes) - afterMinutes;
    return inside > 0 ? [{ minutes: minutes(inside), premium }] : [];
  });
}
