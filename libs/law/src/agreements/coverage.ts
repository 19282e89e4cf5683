import type { Bilingual } from '@relais/kernel';
import type { Rule } from '../rule';
import { RULES } from '../rules';

/** Agreements whose own rules the product holds, by IDCC. */
const HELD: Readonly<Record<string, Rule['origin']>> = { '1147': 'idcc-1147' };

/** Which rules a group gets under its agreement, and which of the product's it does not. */
export interface Coverage {
  /** IDCC of the agreement; null when the group recorded none. */
  readonly idcc: string | null;
  /** True when the product holds the agreement. */
  readonly held: boolean;
  /** Rules that apply: those of the agreement when it is held, and those of the Code that it does not replace. */
  readonly applying: readonly Rule[];
  /** Rules of agreements that are not the group's: nothing stands for them but the Code. */
  readonly left: readonly Rule[];
  /** What a screen says about it; null when the agreement is held and there is nothing to say. */
  readonly statement: Bilingual | null;
}

/**
 * The rules under a collective agreement (IDCC, or null when none is recorded). Under one that the product does not
 * hold, the group gets the rules of the Code and is told what is not covered: nothing of another agreement is applied.
 */
export function coverage(agreement: string | null): Coverage {
  const origin = agreement === null ? undefined : HELD[agreement];
  const own = RULES.filter((rule) => origin !== undefined && rule.origin === origin);
  const replaced = new Set(own.map(({ replaces }) => replaces));
  return {
    idcc: agreement,
    held: origin !== undefined,
    applying: RULES.filter(
      ({ id, origin: from }) => from === origin || (from === 'code' && !replaced.has(id)),
    ),
    left: RULES.filter(({ origin: from }) => from !== 'code' && from !== origin),
    statement: origin === undefined ? statementOf(agreement) : null,
  };
}

function statementOf(agreement: string | null): Bilingual {
  if (agreement === null)
    return {
      fr: 'Aucune convention collective n’est enregistrée\u00a0: seules les règles du Code sont appliquées.',
      en: 'No collective agreement is recorded: only the rules of the Code are applied.',
    };
  return {
    fr: `Relais ne connaît pas les règles de la convention IDCC ${agreement}\u00a0: seules celles du Code sont appliquées. Vérifiez vous-même ce que votre convention améliore.`,
    en: `Relais does not hold the rules of the agreement IDCC ${agreement}: only those of the Code are applied. Check by yourself what your agreement improves.`,
  };
}
