import { type Minutes, minutes } from './amounts';

/**
 * Reads a duration as people type it on a phone: `8`, `8h`, `8h30`, `8 h 30`, `8:30`, `8,5`, `8.25`, `830`, `45min`.
 * Three or four digits are hours and minutes; `8h5` is refused because it may mean 5 or 50 minutes.
 * Decimals are rounded half up to the minute (8,33 is 8 h 20). Answers null when the text is not a duration.
 */
export function parseHours(text: string): Minutes | null {
  const typed = text.replace(/[\s\u00a0\u202f]/g, '').toLowerCase();
  const clock = /^(\d{1,3})(?:h|:)(\d{2})?(?:min|mn|m)?$/.exec(typed) ?? /^(\d{1,2})(\d{2})$/.exec(typed);
  if (clock) return inMinutes(Number(clock[1]), Number(clock[2] ?? 0));
  const alone = /^(\d{1,3})(?:min|mn)$/.exec(typed);
  if (alone) return minutes(Number(alone[1]));
  const decimal = /^(\d{1,3})(?:[.,](\d{1,2}))?h?$/.exec(typed);
  if (!decimal) return null;
  const hundredths = Number((decimal[2] ?? '').padEnd(2, '0'));
  return minutes(Number(decimal[1]) * 60 + Math.floor((hundredths * 60 + 50) / 100));
}

/**
 * Hours in decimal with exactly two places, rounded half up (away from zero): 500 minutes are `8.33`.
 * Text and not a number, because it goes to files where a cent of an hour must not move.
 */
export function decimalHours(duration: Minutes, separator: '.' | ',' = '.'): string {
  const size = Math.abs(minutes(duration));
  const hundredths = Math.floor((size * 100 + 30) / 60);
  const sign = duration < 0 && hundredths > 0 ? '-' : '';
  return `${sign}${Math.floor(hundredths / 100)}${separator}${String(hundredths % 100).padStart(2, '0')}`;
}

/** Hours as people read them in France: `8 h`, `8 h 05`, `-1 h 30`, with narrow no-break spaces. */
export function formatHours(duration: Minutes): string {
  const size = Math.abs(minutes(duration));
  const rest = size % 60;
  const sign = duration < 0 ? '-' : '';
  return `${sign}${Math.floor(size / 60)}\u202fh${rest === 0 ? '' : `\u202f${String(rest).padStart(2, '0')}`}`;
}

function inMinutes(hours: number, rest: number): Minutes | null {
  return rest < 60 ? minutes(hours * 60 + rest) : null;
}
