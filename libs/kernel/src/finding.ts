import type { Bilingual, Reference } from './reference';

/** `error` blocks, `warning` asks for a human decision, `info` explains. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * One answer of a rule to facts. Checklists return every finding, not the first one.
 * `numbers` holds the figures compared, with their unit in the key
 * (`{ weeklyMinutes: 600, minimumMinutes: 960 }`), so that the screen can answer "why?".
 */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: Bilingual;
  readonly numbers: Readonly<Record<string, number | string>>;
  readonly references: readonly Reference[];
}
