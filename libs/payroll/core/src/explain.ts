import type { Bilingual, Reference } from '@relais/kernel';
import { CANONICAL } from './canonical';
import { ruleAt } from './rules';
import type { PayrollVariable } from './variable';

/** The answer to "why?": the rule in words, what it was given, what it compared, where it is written. */
export interface Why {
  readonly item: Bilingual;
  readonly rule: string;
  readonly version: number;
  readonly title: Bilingual;
  readonly method: Bilingual;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly numbers: Readonly<Record<string, number | string>>;
  readonly references: readonly Reference[];
}

/** Explains a frozen number with the rule as it was when the number was frozen. */
export function why({ code, explanation }: Pick<PayrollVariable, 'code' | 'explanation'>): Why {
  const rule = ruleAt(explanation.rule, explanation.version);
  return {
    item: CANONICAL[code].label,
    rule: explanation.rule,
    version: explanation.version,
    title: rule.title,
    method: rule.method,
    inputs: explanation.inputs,
    numbers: explanation.numbers,
    references: rule.references,
  };
}
