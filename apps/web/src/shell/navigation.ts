import type { PageDefinition, NavEntry } from './feature';
import { pages } from './registry';
import type { Session } from './session';

/** A person on a phone has at most four things to choose from. */
export const TILES_MAX = 4;

export type NavPage = PageDefinition & { nav: NavEntry };

/** Entries of the navigation for a session, in order. */
export function navigationOf({ role, abilities }: Pick<Session, 'role' | 'abilities'>): NavPage[] {
  return pages
    .filter((page): page is NavPage => page.nav !== undefined)
    .filter(({ roles }) => roles !== 'public' && roles.includes(role))
    .filter(({ ability }) => ability === undefined || abilities.includes(ability))
    .sort((a, b) => a.nav.order - b.nav.order);
}

/** Doctors and employees work on a phone: tiles and a bar at the bottom. */
export const usesPhoneBar = (role: string): boolean => role === 'doctor' || role === 'employee';
