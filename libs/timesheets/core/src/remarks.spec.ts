import { localDate } from '@relais/kernel';
import { isClean, remarksOf } from './remarks';

const entry = {
  id: '1',
  day: localDate('2026-10-14'),
  kind: 'work' as const,
  plannedMinutes: 240,
  workedMinutes: 240,
  note: '',
};

describe('what an approver has to look at', () => {
  it('is nothing when the hours are as planned, a holiday or a closure', () => {
    const away = { ...entry, workedMinutes: 0 };
    expect(remarksOf([entry, { ...away, kind: 'holiday' }, { ...away, kind: 'closure' }])).toEqual([]);
    expect(isClean('declared', 0)).toBe(true);
    expect(isClean('draft', 0)).toBe(false);
    expect(isClean('declared', 1)).toBe(false);
  });

  it('is hours more, hours less, hours added and notes, in order of days', () => {
    const remarks = remarksOf([
      { ...entry, id: '4', day: localDate('2026-10-20'), note: 'remplacement' },
      { ...entry, id: '1', workedMinutes: 270, note: 'renfort' },
      { ...entry, id: '2', day: localDate('2026-10-15'), workedMinutes: 210 },
      { ...entry, id: '3', day: localDate('2026-10-16'), plannedMinutes: 0, workedMinutes: 60 },
    ]);
    expect(remarks.map((remark) => [remark.kind, remark.minutesDelta])).toEqual([
      ['more', 30],
      ['less', -30],
      ['added', 60],
      ['note', 0],
    ]);
    expect(remarks[0]).toMatchObject({ day: '2026-10-14', note: 'renfort' });
  });

  it('is an absence without its reason or its note', () => {
    expect(remarksOf([{ ...entry, kind: 'absence', workedMinutes: 0, note: 'grippe' }])).toEqual([
      { entryId: '1', day: '2026-10-14', kind: 'absent', minutesDelta: -240, note: '' },
    ]);
  });
});
