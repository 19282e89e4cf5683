import { type LocalDate, addDays } from '@relais/kernel';
import {
  type HolidayZone,
  type LeaveEvent,
  type RuleResult,
  eventLeave,
  evaluate,
  leaveDaysCounted,
} from '@relais/law';

export const REQUEST_KINDS = ['paid-leave', 'event', 'unpaid'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];
export const REQUEST_STATES = ['asked', 'accepted', 'refused', 'withdrawn'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** What a leave from a day to another, both away, would cost: the rule and its answer. */
export function costOf(
  from: LocalDate,
  to: LocalDate,
  workedWeekdays: readonly number[],
  zone: HolidayZone,
): RuleResult<{ hundredths: number; countedFrom: LocalDate | null }> {
  return evaluate(leaveDaysCounted, { awayFrom: from, backOn: addDays(to, 1), workedWeekdays, zone });
}

/** Days that an event gives (IDCC 1147 art. 40, L3142-4), for the presets of a request. */
export function daysOfEvent(event: LeaveEvent, on: LocalDate, childAge: number | null) {
  return evaluate(eventLeave, { event, on, childAge });
}

/** True when the state may become the other one: the employee withdraws, the group decides once. */
export function mayBecome(state: RequestState, next: RequestState): boolean {
  return state === 'asked' ? next !== 'asked' : state === 'accepted' && next === 'withdrawn';
}
