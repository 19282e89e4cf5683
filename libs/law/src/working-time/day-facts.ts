import type { LocalDate } from '@relais/kernel';
import { facts } from '../facts';
import type { Contradiction } from '../rule';
import { contradiction } from './answers';
import {
  type DayMeasure,
  type DayReading,
  type Journey,
  type Stretch,
  emptyMeasure,
  measureDay,
} from './measure-day';
import { countedMeal } from './plan-limits';
import { breakLength } from './day-limits';

/** Journeys between practices, as a fact. */
export const journeysFact = facts.optional(
  facts.list(
    facts.record(
      {
        from: facts.text('cabinet de départ', 'practice left'),
        to: facts.text('cabinet d’arrivée', 'practice reached'),
        minutes: facts.minutes('durée du trajet', 'length of the journey'),
      },
      'trajet',
      'journey',
    ),
    'trajets entre cabinets',
    'journeys between practices',
  ),
);

/** Work of one civil day over all practices, as facts. */
export const dayFacts = {
  on: facts.date('jour', 'day'),
  stretches: facts.list(
    facts.record(
      {
        practice: facts.text('cabinet', 'practice'),
        startMinute: facts.integer('minutes after midnight', 'début', 'start'),
        endMinute: facts.integer('minutes after midnight', 'fin', 'end'),
        workedMinutes: facts.optional(facts.minutes('travail effectif', 'effective work')),
      },
      'plage de travail',
      'stretch of work',
    ),
    'plages de travail du jour',
    'stretches of work of the day',
  ),
  journeys: journeysFact,
} as const;

interface DayGiven {
  readonly on: LocalDate;
  readonly stretches: readonly Stretch[];
  readonly journeys: readonly Journey[] | null;
}

/** How the gaps of an adult's day are read on a date. */
export function readingOn(on: LocalDate): DayReading {
  return { joiningGapMinutes: countedMeal.at(on).value, breakMinutes: breakLength.at(on).value };
}

/** The measure of a day given as facts, or why it cannot be one: a stretch outside the day, or over another one. */
export function measureOf(
  { on, stretches, journeys }: DayGiven,
  reading: DayReading = readingOn(on),
): DayMeasure | Contradiction {
  const sorted = [...stretches].sort((a, b) => a.startMinute - b.startMinute);
  const impossible = sorted.some(
    ({ startMinute, endMinute }, i) =>
      startMinute < (sorted[i - 1]?.endMinute ?? 0) || endMinute <= startMinute || endMinute > 1440,
  );
  if (impossible)
    return contradiction(
      ['stretches'],
      'Impossible de conclure : les plages de travail se chevauchent ou sortent du jour.',
      'Cannot tell: stretches of work overlap or leave the day.',
    );
  if (sorted.length === 0) return emptyMeasure();
  return measureDay(sorted, 0, sorted.length, journeys ?? [], reading, emptyMeasure());
}
