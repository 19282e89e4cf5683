import type { DeadlineExplanation, ProposedDeadline } from '@relais/deadlines/core';
import { addYears, type Bilingual, type LocalDate } from '@relais/kernel';
import { type AidAssumptions, DEFAULT_AID_ASSUMPTIONS, type HolidayZone, weakest } from '@relais/law';
import { AID_DEADLINE_RULES, type AidFacts } from './rules';
import { anniversary } from './schedule';

/** A deadline that cannot be counted yet: a task of its own, which says what is missing. */
export interface UndatedDeadline extends Omit<ProposedDeadline, 'dueOn'> {
  readonly missing: Bilingual;
}

export interface AidDeadlines {
  readonly dated: readonly ProposedDeadline[];
  readonly undated: readonly UndatedDeadline[];
}

/**
 * Every deadline of an aid contract for the facts known today, rule by rule. Those after the end of the contract are
 * left out, save its end, what waits for it, and what is owed for time already worked.
 */
export function aidDeadlines(
  facts: AidFacts,
  choices: AidAssumptions = DEFAULT_AID_ASSUMPTIONS,
  zone: HolidayZone = 'metropole',
): AidDeadlines {
  const dated: ProposedDeadline[] = [];
  const undated: UndatedDeadline[] = [];
  const { endsOn } = facts.contract;
  for (const { id, title, owner, proof, ifMissed, dates } of AID_DEADLINE_RULES) {
    for (const date of dates(facts, { choices, zone })) {
      const explanation: DeadlineExplanation = {
        rule: date.rule,
        inputs: date.inputs,
        references: date.references,
        certainty: weakest(date.references),
        ifMissed,
      };
      const shape = {
        ruleId: id,
        occurrence: date.occurrence ?? '',
        title: date.title ?? title,
        owner,
        proof,
        explanation,
      };
      if ('missing' in date) undated.push({ ...shape, missing: date.missing });
      else if (endsOn == null || date.dueOn <= endsOn || OUTLIVE_THE_CONTRACT.has(id))
        dated.push({ ...shape, dueOn: date.dueOn });
    }
  }
  return { dated, undated };
}

const OUTLIVE_THE_CONTRACT: ReadonlySet<string> = new Set(['AID-09', 'AID-10', 'AID-16', 'AID-20', 'IJ-01']);

/**
 * The task that an undated deadline is: find what is missing. Due on the day it was found to be missing; the officer of
 * the group has it, whoever has the deadline. Its occurrence ends with `?`, so that it gives way to the date itself.
 */
export function missingFactTask(undated: UndatedDeadline, foundOn: LocalDate): ProposedDeadline {
  const { missing, ...deadline } = undated;
  return {
    ...deadline,
    occurrence: `${deadline.occurrence}?`,
    title: {
      fr: `À compléter : ${missing.fr} (${deadline.title.fr})`,
      en: `To complete: ${missing.en} (${deadline.title.en})`,
    },
    owner: 'group',
    dueOn: foundOn,
  };
}

/** Rules whose date is the payment or the beginning of a contract year. */
const OF_A_YEAR: Readonly<Record<string, (occurrence: string) => number>> = {
  'AID-01': () => 1,
  'AID-02': (occurrence) => Number(occurrence) + 1,
  'AID-03': (occurrence) => Number(occurrence.split('.')[0]),
};

/**
 * The deadlines worth opening on `today`: a payment or an anniversary whose contract year is over is history, told by
 * the claims; a moment that only opened a right is worth nothing a year later. An ended contract keeps only what
 * outlives it; nothing is left to renew.
 */
export function deadlinesToFollow(
  facts: AidFacts,
  today: LocalDate,
  choices?: AidAssumptions,
  zone?: HolidayZone,
): AidDeadlines {
  const { signedOn, endsOn } = facts.contract;
  const ended = endsOn != null && endsOn <= today;
  const { dated, undated } = aidDeadlines(facts, choices, zone);
  return {
    dated: dated.filter(({ ruleId, occurrence, dueOn }) => {
      if (ruleId === 'AID-10') return endsOn == null;
      if (ended && !OUTLIVE_THE_CONTRACT.has(ruleId)) return false;
      const yearNo = OF_A_YEAR[ruleId]?.(occurrence);
      if (yearNo !== undefined) return today < anniversary(signedOn, yearNo);
      return OPENINGS.has(ruleId) ? today < addYears(dueOn, 1) : true;
    }),
    undated: ended ? [] : undated,
  };
}

const OPENINGS: ReadonlySet<string> = new Set(['AID-11', 'AID-12', 'AID-13', 'AID-16', 'AID-19']);

/** The deadlines that the payment of a contract year meets. */
export function paymentDeadlines(yearNo: number): { ruleId: string; occurrence: string }[] {
  if (yearNo === 1) return [{ ruleId: 'AID-01', occurrence: '' }];
  const begins = { ruleId: 'AID-02', occurrence: String(yearNo - 1) };
  const halves =
    yearNo < 3 ? [] : [1, 2].map((half) => ({ ruleId: 'AID-03', occurrence: `${yearNo}.${half}` }));
  return [begins, ...halves];
}
