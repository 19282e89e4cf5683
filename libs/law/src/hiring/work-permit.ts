import type { Reference } from '@relais/kernel';

/** Citizens who work in France without a permit: European Economic Area, Switzerland, and the states the text adds. */
const FREE_TO_WORK: ReadonlySet<string> = new Set(
  (
    'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK ' +
    'IS LI NO CH AD MC SM'
  ).split(' '),
);

/** Who is exempt from a permit. */
export const WORK_PERMIT_REFERENCE: Reference = {
  code: 'Code du travail',
  article: 'R5221-2',
  status: 'secondary',
};

/** True when somebody of this nationality (ISO 3166, two letters) needs a work permit. */
export function needsWorkPermit(nationality: string): boolean {
  return !FREE_TO_WORK.has(nationality);
}
