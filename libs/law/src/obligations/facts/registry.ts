import type { LocalDate } from '@relais/kernel';
import type { FactKind, Instant } from '../../facts';
import { ABSENCE_FACTS } from './absence';
import { CONTRACT_FACTS } from './contract';
import { EMPLOYEE_FACTS } from './employee';
import type { FactDefinition } from './fact';
import { FOLLOW_UP_FACTS } from './follow-up';
import { GROUP_FACTS } from './group';
import { MEMBER_FACTS } from './member';
import { PLACEMENT_FACTS } from './placement';

const REGISTRY = {
  ...GROUP_FACTS,
  ...MEMBER_FACTS,
  ...CONTRACT_FACTS,
  ...EMPLOYEE_FACTS,
  ...FOLLOW_UP_FACTS,
  ...ABSENCE_FACTS,
  ...PLACEMENT_FACTS,
} as const;

export type FactName = keyof typeof REGISTRY;

type ValueOf<K> = K extends FactKind<infer T> ? T : never;

/** What is known of a subject and of what it belongs to. A fact that is absent or null is not known. */
export type Facts = { readonly [N in FactName]?: ValueOf<(typeof REGISTRY)[N]> | null };

type NamesOf<T> = { [N in FactName]: NonNullable<Facts[N]> extends T ? N : never }[FactName];

export type DateFactName = NamesOf<LocalDate>;
export type InstantFactName = NamesOf<Instant>;
export type NumberFactName = NamesOf<number>;
export type ListFactName = NamesOf<readonly string[]>;

/** Every fact of the obligations, by name: how it reads, whose it is, where it comes from. */
export const FACTS: Readonly<Record<FactName, FactDefinition<unknown>>> = REGISTRY;
