import { type Minutes, splitLargestRemainder } from '@relais/kernel';
import type { Share } from './month-input';

/** The parts of the practices in a fixed order (by identifier), without the empty ones. */
export function shares(byMember: ReadonlyMap<string, number>): Share[] {
  const found: Share[] = [];
  for (const [memberId, minutes] of byMember) if (minutes !== 0) found.push({ memberId, minutes });
  return found.length < 2 ? found : found.sort((a, b) => (a.memberId < b.memberId ? -1 : 1));
}

/** Adds `from` (times `sign`) into `into`. */
export function addShares(into: Map<string, number>, from: readonly Share[], sign: 1 | -1 = 1): void {
  for (const { memberId, minutes } of from) into.set(memberId, (into.get(memberId) ?? 0) + sign * minutes);
}

/**
 * Shares `minutes` between the practices in proportion to what each weighs, to the minute. Without any weight
 * everything goes to nobody: the caller has no practice to charge.
 */
export function shareOut(minutes: number, weights: ReadonlyMap<string, number>): Share[] {
  const members = [...weights].filter(([, weight]) => weight > 0).sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const only = members[0];
  if (minutes === 0 || only === undefined) return [];
  if (members.length === 1) return [{ memberId: only[0], minutes }];
  const parts = splitLargestRemainder(
    minutes as Minutes,
    members.map(([, weight]) => weight),
  );
  return members
    .map(([memberId], i) => ({ memberId, minutes: parts[i] as number }))
    .filter((share) => share.minutes !== 0);
}
