import { type Minutes, minutes, percent } from '@relais/kernel';
import type { Rate } from '@relais/kernel';
import type { Parameter } from '../../parameter';
import { LAW_OF_2016, codeSource, limit } from '../limit';

/** Overtime of a year for one employee without the opinion of the works council and compulsory rest. */
export const yearlyQuota = limit<Minutes>(
  'overtime.yearly-quota',
  'Contingent annuel d’heures supplémentaires',
  'Yearly overtime quota',
  'minutes per year',
  LAW_OF_2016,
  minutes(220 * 60),
  codeSource('D3121-24', '000033509251', '2016-11-19'),
);

/** Compulsory rest for overtime beyond the quota, by headcount, and when it can be taken. */
export interface CompulsoryRest {
  readonly upToHeadcount: number;
  readonly shareUpTo: Rate;
  readonly shareBeyond: Rate;
  readonly opensAtMinutes: Minutes;
  readonly takeWithinMonths: number;
}
export const compulsoryRest = limit<CompulsoryRest>(
  'overtime.compulsory-rest',
  'Contrepartie obligatoire en repos',
  'Compulsory rest',
  'share of the overtime beyond the quota',
  '2020-01-01',
  {
    upToHeadcount: 20,
    shareUpTo: percent(50),
    shareBeyond: percent(100),
    opensAtMinutes: minutes(7 * 60),
    takeWithinMonths: 2,
  },
  codeSource('L3121-38', '000038610163', '2019-05-23'),
);

/** Weeks over which hours may be spread without an agreement, by headcount. */
export const spreadWeeks = limit<{
  readonly below: number;
  readonly weeksBelow: number;
  readonly weeksFrom: number;
}>(
  'overtime.spread-weeks',
  'Semaines de répartition sans accord',
  'Weeks of spreading without an agreement',
  'weeks by headcount',
  LAW_OF_2016,
  { below: 50, weeksBelow: 9, weeksFrom: 4 },
  codeSource('L3121-45', '000033020286'),
);

/** All of them, for the catalogue. */
export const OVERTIME_LIMITS: readonly Parameter<unknown>[] = [yearlyQuota, compulsoryRest, spreadWeeks];
