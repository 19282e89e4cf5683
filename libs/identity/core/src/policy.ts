import type { Principal } from './principal';

/** A permission as a sentence that anybody can check. */
export interface Policy {
  readonly name: string;
  readonly sentence: string;
  readonly allows: (principal: Principal) => boolean;
}

const policies = new Map<string, Policy>();

/** Declares a permission: `<noun>.<verb>`, one sentence, who may. */
export function policy(name: string, sentence: string, allows: (principal: Principal) => boolean): Policy {
  if (policies.has(name)) throw new Error(`policy ${name} is declared twice`);
  const declared: Policy = { name, sentence, allows };
  policies.set(name, declared);
  return declared;
}

/** Whether a principal may do what a policy names; an unknown policy is a bug and throws. */
export function allows(name: string, principal: Principal): boolean {
  const found = policies.get(name);
  if (!found) throw new Error(`unknown policy ${name}`);
  return found.allows(principal);
}

/** All permissions, by name: buttons and endpoints read the same list. */
export const allPolicies = (): Policy[] => [...policies.values()].sort((a, b) => (a.name < b.name ? -1 : 1));

/** What a principal may do: sent with the session so that the interface shows no button that would be refused. */
export const abilitiesOf = (principal: Principal): string[] =>
  allPolicies()
    .filter((p) => p.allows(principal))
    .map((p) => p.name);
