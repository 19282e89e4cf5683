import { type Finding, type LocalDate, weekday } from '@relais/kernel';
import type { PlannedHalfDay } from './expand';
import { clock, weekdayName } from './words';

/** A planned half-day with its place. All of one employee, whatever the practice: there is one contract (L1253-12). */
export interface PlacedHalfDay extends PlannedHalfDay {
  readonly placementId: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly siteId: string;
}

/**
 * Where the plan of one employee puts them in two places at once: it cannot be lived, so nobody can let it pass.
 * A clash that comes back every week is one finding, with its first day. Holidays and closures are not worked.
 */
export function findClashes(halfDays: readonly PlacedHalfDay[]): Finding[] {
  const byDay = new Map<LocalDate, PlacedHalfDay[]>();
  for (const halfDay of halfDays) {
    if (halfDay.kind !== 'work') continue;
    const entries = byDay.get(halfDay.day) ?? [];
    byDay.set(halfDay.day, entries);
    entries.push(halfDay);
  }
  const found = new Map<string, Finding>();
  for (const day of [...byDay.keys()].sort()) {
    for (const [pattern, finding] of clashesOn(day, byDay.get(day) ?? []))
      if (!found.has(pattern)) found.set(pattern, finding);
  }
  return [...found.values()];
}

/** Findings that make a plan impossible. */
export function blocking<F extends Finding>(findings: readonly F[]): F[] {
  return findings.filter((finding) => finding.severity === 'error');
}

function clashesOn(day: LocalDate, entries: readonly PlacedHalfDay[]): [string, Finding][] {
  const sorted = [...entries].sort((a, b) => a.startMinute - b.startMinute || a.endMinute - b.endMinute);
  return sorted.flatMap((a, index) =>
    sorted
      .slice(index + 1)
      .filter((b) => b.startMinute < a.endMinute)
      .map((b): [string, Finding] => {
        const to = Math.min(a.endMinute, b.endMinute);
        return [
          `${weekday(day)}|${a.placementId}|${b.placementId}|${b.startMinute}|${to}`,
          clash(day, a, b, b.startMinute, to),
        ];
      }),
  );
}

function clash(day: LocalDate, a: PlacedHalfDay, b: PlacedHalfDay, from: number, to: number): Finding {
  const places = a.siteId === b.siteId ? a.memberName : `${a.memberName} / ${b.memberName}`;
  return {
    ruleId: 'placements.two-places-at-once',
    severity: 'error',
    message: {
      fr: `Deux postes en même temps le ${weekdayName(day).fr}, de ${clock(from)} à ${clock(to)} : ${places}. Décalez ou retirez l’une des deux demi-journées.`,
      en: `Two posts at the same time on ${weekdayName(day).en}, from ${clock(from)} to ${clock(to)}: ${places}. Move or remove one of the two half-days.`,
    },
    numbers: { sharedMinutes: to - from, startMinute: from, endMinute: to, firstOn: day },
    references: [],
  };
}
