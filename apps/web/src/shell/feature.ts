import type { LucideIcon } from 'lucide-react';
import { lazy, type ComponentType } from 'react';

/** What a person is in a group. */
export type Role = 'officer' | 'administrator' | 'doctor' | 'employee' | 'provider';

/** Roles that run the group. */
export const STAFF: readonly Role[] = ['officer', 'administrator'];

export interface NavEntry {
  icon: LucideIcon;
  /** Position in the navigation, ascending: leave gaps of ten. */
  order: number;
  /** Second key after `g`: `g` then `m` opens the page. */
  shortcut?: string;
  /** `group` entries sit at the foot of the sidebar. */
  section?: 'work' | 'group';
  /** Shorter label for the phone bar; else the title of the page. */
  label?: string;
  /** A hook: number shown beside the entry (things to do). */
  useCount?: () => number | undefined;
  /** A hook: one line shown on the person's home tile. */
  useSummary?: () => string | undefined;
}

/** A page of a feature. Titles and labels are message keys. */
export interface PageDefinition {
  /** Router path, English, e.g. `/members/$memberId`. */
  path: string;
  title: string;
  /** Who may open it; `public` pages need no session and have no navigation around them. */
  roles: readonly Role[] | 'public';
  /** Name of a policy the session must hold besides the role. */
  ability?: string;
  nav?: NavEntry;
  /** `wide` pages use the whole width (grids); others keep a readable measure. */
  width?: 'normal' | 'wide';
  component: ComponentType;
}

export interface Command {
  id: string;
  label: string;
  description?: string;
  to: string;
}

/** Adds results to the Ctrl/⌘ K palette, e.g. members by name. */
export interface CommandSource {
  id: string;
  title: string;
  roles: readonly Role[];
  search: (text: string, signal: AbortSignal) => Promise<Command[]>;
}

/**
 * A page loaded when it is opened:
 * `lazyPage(() => import('./members-page'), 'MembersPage')`.
 */
export function lazyPage<Name extends string>(
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
): ComponentType {
  return lazy(async (): Promise<{ default: ComponentType }> => ({ default: (await load())[name] }));
}
