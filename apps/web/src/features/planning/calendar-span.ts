import {
  type LocalDate,
  addDays,
  addMonthsTo,
  eachDay,
  firstDay,
  isLocalDate,
  isoWeek,
  lastDay,
  mondayOf,
  monthOf,
} from '@relais/kernel';

export type SpanKind = 'week' | 'month';

/** The days a planning shows. */
export interface Span {
  readonly kind: SpanKind;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly days: readonly LocalDate[];
}

/** The week or month around a day; a day that cannot be read is today. */
export function spanAround(kind: SpanKind, text: string | undefined, today: LocalDate): Span {
  const day = isLocalDate(text) ? text : today;
  const from = kind === 'week' ? mondayOf(day) : firstDay(monthOf(day));
  const to = kind === 'week' ? addDays(from, 6) : lastDay(monthOf(day));
  return { kind, from, to, days: eachDay(from, to) };
}

/** The first day of the span before or after. */
export function shifted(span: Span, by: 1 | -1): LocalDate {
  return span.kind === 'week' ? addDays(span.from, 7 * by) : firstDay(addMonthsTo(monthOf(span.from), by));
}

/** Week number and letter: even ISO weeks are A. */
export function weekOf(day: LocalDate): { week: number; even: boolean } {
  const { week } = isoWeek(day);
  return { week, even: week % 2 === 0 };
}
