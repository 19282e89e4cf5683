import { localDate } from '@relais/kernel';
import { shifted, spanAround, weekOf } from './calendar-span';

const today = localDate('2026-11-22');

describe('days a planning shows', () => {
  it('is the week from Monday to Sunday around a day', () => {
    expect(spanAround('week', '2026-11-25', today)).toMatchObject({ from: '2026-11-23', to: '2026-11-29' });
  });

  it('falls back on today when the address holds no day', () => {
    expect(spanAround('week', '2026-02-31', today).days).toContain(today);
    expect(spanAround('month', undefined, today)).toMatchObject({ from: '2026-11-01', to: '2026-11-30' });
  });

  it('moves by a week or a month, over the end of a year too', () => {
    expect(shifted(spanAround('week', '2026-12-31', today), 1)).toBe('2027-01-04');
    expect(shifted(spanAround('month', '2027-01-15', today), -1)).toBe('2026-12-01');
  });

  it('names weeks by number: 53 of 2026 is a B week, and so is the next one', () => {
    expect(weekOf(localDate('2026-12-31'))).toEqual({ week: 53, even: false });
    expect(weekOf(localDate('2027-01-04'))).toEqual({ week: 1, even: false });
  });
});
