import { AID_ASSUMPTIONS, type AidAssumptions, DEFAULT_AID_ASSUMPTIONS } from '@relais/law';

export type AidChoiceName = keyof AidAssumptions;
export const AID_CHOICE_NAMES = Object.keys(AID_ASSUMPTIONS) as AidChoiceName[];

/** A choice as it is kept: every value as text. */
export interface AidChoice {
  readonly name: AidChoiceName;
  readonly value: string;
}

/** Whether a value is one of the words, or a whole number within the bounds, that the assumption allows. */
export function isChoice({ name, value }: AidChoice): boolean {
  const { choices } = AID_ASSUMPTIONS[name];
  if ('min' in choices)
    return /^\d{1,3}$/.test(value) && Number(value) >= choices.min && Number(value) <= choices.max;
  return (choices as readonly string[]).includes(value);
}

/** What applies to a group: its choices, and the default for the rest. A value that is not allowed any more is left out. */
export function assumptionsOf(choices: readonly AidChoice[]): AidAssumptions {
  const chosen = choices
    .filter(isChoice)
    .map(({ name, value }) => [
      name,
      typeof AID_ASSUMPTIONS[name].default === 'number' ? Number(value) : value,
    ]);
  return { ...DEFAULT_AID_ASSUMPTIONS, ...(Object.fromEntries(chosen) as Partial<AidAssumptions>) };
}
