/** 510 is `08:30`. */
export function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** `08:30` is 510; null when it is not a time. `24:00` (and `00:00` as an end) is the end of the day. */
export function minuteOf(text: string, isEnd = false): number | null {
  const parts = /^(\d{2}):(\d{2})$/.exec(text);
  if (!parts) return null;
  const minute = Number(parts[1]) * 60 + Number(parts[2]);
  return isEnd && minute === 0 ? 1440 : minute;
}
