/** How worked examples write a day. */

/** Stretches as `A 08:00-12:00, B 14:00-18:00`. */
export function work(text: string): readonly Readonly<Record<string, unknown>>[] {
  return text.split(', ').map((one) => {
    const [practice, times = ''] = one.split(' ');
    const [startMinute, endMinute] = times
      .split('-')
      .map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)));
    return { practice, startMinute, endMinute };
  });
}
