import { type LocalDate, addDays, daysBetween } from '@relais/kernel';
import { type HolidayZone, isBusinessDay } from '@relais/law';
import type { DeadlineStatus } from './lifecycle';

/** A reminder, by its place in days from the due date: -30 is a month ahead, 1 is the day after. */
export type LadderStep = number;

/** Reminders of a deadline when the group did not choose others. Ascending. */
export const LADDER: readonly LadderStep[] = [-60, -30, -7, -1, 1];

/** Whether a reminder that falls on a day when nobody works waits for the next day of work. */
export type LadderShift =
  { readonly kind: 'none' } | { readonly kind: 'business-days'; readonly zone: HolidayZone };

export interface LadderOptions {
  readonly ladder?: readonly LadderStep[];
  readonly shift?: LadderShift;
}

export interface DueStepsInput extends LadderOptions {
  readonly dueOn: LocalDate;
  readonly today: LocalDate;
  /** Steps already planned, sent or collapsed for this due date and recipient. */
  readonly alreadyPlanned: readonly LadderStep[];
  readonly status: DeadlineStatus;
  readonly snoozedUntil?: LocalDate | null;
}

/** What to send now: at most one message. `collapsed` are the missed steps it stands for; record them as done too. */
export interface DueSteps {
  readonly send: LadderStep | null;
  readonly collapsed: readonly LadderStep[];
  /** True when the message comes later than its step, or stands for others: it says so to the reader. */
  readonly catchUp: boolean;
}

const NOTHING: DueSteps = { send: null, collapsed: [], catchUp: false };

/**
 * The steps of the ladder that are due today. Asked again with what it answered recorded, it answers nothing.
 * Steps missed while the system was down, or before the deadline was known, become one message: the latest of them.
 * A deadline put aside sends nothing until its date, then comes back once, that day, even if no step falls on it.
 */
export function dueSteps(input: DueStepsInput): DueSteps {
  const { dueOn, today, alreadyPlanned, status, snoozedUntil } = input;
  if (status !== 'open' && status !== 'snoozed') return NOTHING;
  const asleep = status === 'snoozed' && snoozedUntil != null;
  if (asleep && today < snoozedUntil) return NOTHING;

  const dates = plannedSteps({ ...input, dueOn });
  if (asleep) dates.push({ step: daysBetween(dueOn, snoozedUntil), on: snoozedUntil });
  const planned = new Set(alreadyPlanned);
  const due = dates
    .filter(({ step, on }) => on <= today && !planned.has(step))
    .sort((a, b) => a.step - b.step);
  const last = due.at(-1);
  if (!last) return NOTHING;
  const collapsed = [...new Set(due.map(({ step }) => step))].filter((step) => step !== last.step);
  return { send: last.step, collapsed, catchUp: collapsed.length > 0 || last.on < today };
}

/** Every step of the ladder with the day it is sent on. */
export function plannedSteps({
  dueOn,
  ladder = LADDER,
  shift = { kind: 'none' },
}: LadderOptions & { readonly dueOn: LocalDate }): { step: LadderStep; on: LocalDate }[] {
  return ladder.map((step) => ({ step, on: shifted(addDays(dueOn, step), step < 0 ? dueOn : null, shift) }));
}

// A reminder that comes ahead must stay ahead: if the next business day is past the due date, the one before is taken.
function shifted(date: LocalDate, notAfter: LocalDate | null, shift: LadderShift): LocalDate {
  if (shift.kind === 'none') return date;
  const later = nearest(date, 1, shift.zone);
  return notAfter !== null && later > notAfter ? nearest(date, -1, shift.zone) : later;
}

function nearest(date: LocalDate, direction: 1 | -1, zone: HolidayZone): LocalDate {
  let found = date;
  while (!isBusinessDay(found, zone)) found = addDays(found, direction);
  return found;
}
