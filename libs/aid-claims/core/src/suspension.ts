import { type LocalDate, addDays, daysBetween, latest, earliest } from '@relais/kernel';
import { absenceSuspension, countFrom } from '@relais/law';
import type { AssistantAbsence } from './rules';

/** Days from and to, both included, during which an aid contract is suspended. `to` is null while it lasts. */
export interface Suspension {
  readonly absenceId: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/**
 * Suspensions that absences cause (AID-08): beyond three months without replacement, from the start of the leave or the
 * day on which the fund was told, until the eve of the return or of the replacement. What does not outlast three months
 * causes none. `signedOn` tells the version of the scheme.
 */
export function suspensionsOf(absences: readonly AssistantAbsence[], signedOn: LocalDate): Suspension[] {
  return absences.flatMap((absence) => {
    const limit = countFrom(absence.startsOn, absenceSuspension.at(signedOn).value, 'after', 'metropole');
    if (absence.endsOn !== null && absence.endsOn <= limit) return [];
    if (absence.replacedFrom !== null && absence.replacedFrom <= limit) return [];
    const from = absence.fundToldOn ?? absence.startsOn;
    const lastDays = [
      absence.endsOn,
      absence.replacedFrom === null ? null : addDays(absence.replacedFrom, -1),
    ].filter((day) => day !== null);
    const [first, ...others] = lastDays;
    const to = first === undefined ? null : earliest(first, ...others);
    return to !== null && to < from ? [] : [{ absenceId: absence.id, from, to }];
  });
}

/** Suspended days that fall inside a span; an open suspension runs to its end. Overlaps count once. */
export function suspendedDays(
  suspensions: readonly Suspension[],
  span: { readonly from: LocalDate; readonly to: LocalDate },
): number {
  const inside = suspensions
    .map(({ from, to }) => ({ from: latest(from, span.from), to: earliest(to ?? span.to, span.to) }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  let days = 0;
  let counted = addDays(span.from, -1);
  for (const { from, to } of inside) {
    const start = latest(from, addDays(counted, 1));
    if (start > to) continue;
    days += daysBetween(start, to) + 1;
    counted = to;
  }
  return days;
}
