import { localDate } from '@relais/kernel';
import { gridRows, holidaysOn, initials, matching } from './grid-model';
import type { Planning } from './planning-queries';

const cell = (employeeId: string, memberId: string, day: string, half: 'am' | 'pm') => ({
  employeeId,
  memberId,
  siteId: `site-${memberId}`,
  placementId: `${employeeId}-${memberId}`,
  day,
  half,
  startMinute: half === 'am' ? 510 : 840,
  endMinute: half === 'am' ? 720 : 1050,
  kind: 'work' as const,
  reason: null,
  effect: null,
});

const planning: Planning = {
  from: '2026-11-09',
  to: '2026-11-15',
  rows: ['anna', 'bruno'],
  cells: [
    cell('anna', 'parc', '2026-11-09', 'am'),
    cell('anna', 'port', '2026-11-09', 'pm'),
    cell('bruno', 'port', '2026-11-10', 'am'),
  ],
  employees: [
    { id: 'anna', name: 'Anna Ébène' },
    { id: 'bruno', name: 'Bruno Pluvier' },
  ],
  members: [
    { id: 'parc', name: 'Cabinet du Dr Tamaris', colourKey: 1 },
    { id: 'port', name: 'SELARL Sterne et associés', colourKey: 2 },
  ],
  sites: [],
  closures: [],
  holidays: [
    { on: '2026-11-11', zone: 'metropole', name: { fr: 'Armistice de 1918', en: 'Armistice Day 1918' } },
  ],
  nextCursor: null,
};

describe('grid of a planning', () => {
  it('lays half-days out by employee, named after the practice', () => {
    const [anna, bruno] = gridRows('employees', planning);
    expect(anna).toMatchObject({ name: 'Anna Ébène', minutes: 420 });
    expect(anna?.on.get('2026-11-09')?.map((piece) => piece.text)).toEqual(['Tama', 'Ster']);
    expect(bruno?.minutes).toBe(210);
  });

  it('transposed, lays them out by practice, named after the employee, and loses no minute', () => {
    const rows = gridRows('practices', { ...planning, rows: ['parc', 'port'] });
    expect(rows.map((row) => [row.name, row.minutes])).toEqual([
      ['Cabinet du Dr Tamaris', 210],
      ['SELARL Sterne et associés', 420],
    ]);
    expect(rows[1]?.on.get('2026-11-10')?.map((piece) => piece.text)).toEqual(['BP']);
  });

  it('finds names whatever their accents and case', () => {
    const rows = gridRows('employees', planning);
    expect(matching(rows, 'ebene').map((row) => row.id)).toEqual(['anna']);
    expect(matching(rows, ' ')).toHaveLength(2);
    expect(matching(rows, 'nobody')).toEqual([]);
  });

  it('names the holidays of a day in the language of the reader', () => {
    expect(holidaysOn(planning, localDate('2026-11-11'), 'en')).toBe('Armistice Day 1918');
    expect(holidaysOn(planning, localDate('2026-11-12'), 'fr')).toBeUndefined();
  });

  it('shortens names of people to initials', () => {
    expect(initials('Anne-Lise Macareux')).toBe('ALM');
  });
});
