import { formatCents, formatMinutes, formatNumber } from '@relais/ui';
import type { TFunction } from 'i18next';
import type { Variable } from './payroll-queries';

/** A number of payroll as people read it: `121 h 30`, `2,5 jours`, `42,50 €`, `17`. */
export function quantityText(
  quantity: number,
  unit: Variable['unit'],
  t: TFunction,
  language: string,
): string {
  switch (unit) {
    case 'minute':
      return formatMinutes(quantity, { language });
    case 'milliday':
      return `${formatNumber(quantity / 1000, language)}\u00a0${t('payroll.day', { count: Math.abs(quantity) / 1000 })}`;
    case 'cent':
      return formatCents(quantity, language);
    case 'centihour':
      return `${formatNumber(quantity / 100, language)}\u00a0h`;
    case 'count':
      return formatNumber(quantity, language);
  }
}
