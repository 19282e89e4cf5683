import type { LocalDate } from '@relais/kernel';
import { shortName } from '../placements/colours';
import type { Axis, Planning, PlanningCell } from './planning-queries';

/** One coloured piece of a cell: somebody at a practice for a half-day. */
export interface Piece {
  readonly cell: PlanningCell;
  readonly colourKey: number;
  /** A few letters. */
  readonly text: string;
  readonly employeeName: string;
  readonly memberName: string;
  readonly siteName: string;
}

export interface GridRow {
  readonly id: string;
  readonly name: string;
  /** Planned minutes of the days shown, holidays and paid closures included as they are paid. */
  readonly minutes: number;
  readonly on: ReadonlyMap<string, readonly Piece[]>;
}

/** Lays the cells out by row and day. */
export function gridRows(axis: Axis, planning: Planning): GridRow[] {
  const employees = new Map(planning.employees.map((one) => [one.id, one]));
  const members = new Map(planning.members.map((one) => [one.id, one]));
  const sites = new Map(planning.sites.map((one) => [one.id, one]));
  const byRow = new Map<string, Map<string, Piece[]>>();
  for (const cell of planning.cells) {
    const member = members.get(cell.memberId);
    const employeeName = employees.get(cell.employeeId)?.name ?? '';
    const memberName = member?.name ?? '';
    const rowId = axis === 'employees' ? cell.employeeId : cell.memberId;
    const days = byRow.get(rowId) ?? new Map<string, Piece[]>();
    byRow.set(rowId, days);
    const pieces = days.get(cell.day) ?? [];
    days.set(cell.day, pieces);
    pieces.push({
      cell,
      colourKey: member?.colourKey ?? 0,
      text: axis === 'employees' ? shortName(memberName) : initials(employeeName),
      employeeName,
      memberName,
      siteName: sites.get(cell.siteId)?.name ?? '',
    });
  }
  return planning.rows.map((id) => {
    const on = byRow.get(id) ?? new Map<string, Piece[]>();
    return {
      id,
      name: (axis === 'employees' ? employees.get(id)?.name : members.get(id)?.name) ?? '',
      minutes: [...on.values()].flat().reduce((sum, { cell }) => sum + cell.endMinute - cell.startMinute, 0),
      on,
    };
  });
}

/** `Camille Abalain` gives `CA`. */
export function initials(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .slice(0, 3)
    .join('');
}

/** Rows whose name holds the text, accents and case aside. */
export function matching(rows: readonly GridRow[], text: string): readonly GridRow[] {
  const plain = (value: string) => value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const wanted = plain(text.trim());
  return wanted === '' ? rows : rows.filter((row) => plain(row.name).includes(wanted));
}

/** Names of the holidays of a day over the places shown; several zones may differ. */
export function holidaysOn(planning: Planning, day: LocalDate, language: 'fr' | 'en'): string | undefined {
  const names = new Set(planning.holidays.filter((one) => one.on === day).map((one) => one.name[language]));
  return names.size === 0 ? undefined : [...names].join(', ');
}
