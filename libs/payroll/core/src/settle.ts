import type { LocalDate, Month } from '@relais/kernel';
import { CANONICAL, type CanonicalCode } from './canonical';
import { addShares, shareOut } from './split';
import type { PayrollVariable } from './variable';

/**
 * Brings every negative total to zero: the item gets a `carried-out` line that adds back what is missing, and the next
 * month starts with the same amount taken off. Over all months the sum is unchanged. An absence taken back keeps its
 * own dates, so that it cannot be set against another month: it stays as it is and is listed for the payroll manager.
 */
export function settle(
  variables: readonly PayrollVariable[],
  month: Month,
  bounds: { readonly startsOn: LocalDate; readonly endsOn: LocalDate },
): PayrollVariable[] {
  if (!variables.some((variable) => variable.quantity < 0)) return [...variables];
  const settled = [...variables];
  const codes = new Set<CanonicalCode>(variables.map((variable) => variable.code));
  for (const code of codes) {
    if (CANONICAL[code].dates === 'event') continue;
    const lines = variables.filter((variable) => variable.code === code);
    const quantity = lines.reduce((sum, variable) => sum + variable.quantity, 0);
    if (quantity >= 0) continue;
    const minutes = lines.reduce((sum, variable) => sum + variable.minutes, 0);
    const nets = new Map<string, number>();
    for (const variable of lines) addShares(nets, variable.split, -1);
    settled.push({
      code,
      quantity: -quantity,
      unit: CANONICAL[code].unit,
      minutes: -minutes,
      ...bounds,
      originMonth: month,
      nature: 'carried-out',
      split: shareOut(-minutes, nets),
      explanation: {
        rule: 'payroll.carried',
        version: 1,
        inputs: {},
        numbers: { total: quantity, carried: -quantity },
      },
    });
  }
  return settled;
}
