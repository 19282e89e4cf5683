import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { localDate } from '@relais/kernel';
import { type WorkBoard, judgePlan } from '@relais/placements/core';
import { all, clear, click, find, settle, show } from '@relais/ui/testing';
import { messages as planningFr } from './messages.fr';
import { spanAround } from './calendar-span';
import { type GridRow, gridRows } from './grid-model';
import { PlanningGrid } from './planning-grid';
import type { Axis, Planning } from './planning-queries';
import { batchesOf, judgeWhenIdle } from './planning-work';
import { rowFindings } from './row-findings';

const MONDAY = localDate('2026-12-07');
const TUESDAY = localDate('2026-12-08');
const always = { validFrom: '2024-01-01', validTo: null };
const stretch = (siteId: string, startMinute: number, endMinute: number) => ({
  ...{ day: TUESDAY, siteId, memberName: siteId, startMinute, endMinute },
});
/** Five hours and a half at the port, five and ten at the park, twenty minutes between: 11 h. */
const BOARD: WorkBoard = {
  employeeId: 'anna',
  atWork: {
    birthDate: '1990-05-04',
    agreement: 'idcc-1147',
    zone: 'metropole',
    contract: [{ ...always, weeklyMinutes: 2100 }],
    outsideWork: [{ ...always, weeklyMinutes: 0 }],
    journeys: [{ ...always, siteA: 'site-parc', siteB: 'site-port', minutes: 20 }],
  },
  overrides: [],
  stretches: [stretch('site-port', 420, 750), stretch('site-parc', 810, 1120)],
  weeks: [],
};
const cell = (employeeId: string, memberId: string, half: 'am' | 'pm', day = TUESDAY) => ({
  ...{
    employeeId,
    memberId,
    siteId: `site-${memberId}`,
    placementId: `${employeeId}-${memberId}`,
    day,
    half,
  },
  ...{ startMinute: 420, endMinute: 750, kind: 'work' as const, reason: null, effect: null },
});
const planningOf = (rows: string[]): Planning => ({
  from: MONDAY,
  to: '2026-12-13',
  rows,
  cells: [cell('anna', 'port', 'am'), cell('anna', 'parc', 'pm'), cell('bruno', 'port', 'pm')],
  employees: [
    { id: 'anna', name: 'Anna Ébène' },
    { id: 'bruno', name: 'Bruno Pluvier' },
  ],
  members: [
    { id: 'parc', name: 'Cabinet du Parc', colourKey: 1 },
    { id: 'port', name: 'Cabinet du Port', colourKey: 2 },
  ],
  sites: [],
  closures: [],
  holidays: [],
  nextCursor: null,
});
const span = spanAround('week', MONDAY, MONDAY);
const work = new Map([['anna', judgePlan(BOARD, span)]]);

async function showGrid(axis: Axis, rows: string[]) {
  const planning = planningOf(rows);
  const nameOf = new Map(planning.employees.map(({ id, name }) => [id, name]));
  const laid = gridRows(axis, planning);
  const onOpen = jest.fn<(row: GridRow, day?: string) => void>();
  await show(
    <PlanningGrid
      axis={axis}
      span={span}
      planning={planning}
      rows={laid}
      today={MONDAY}
      findings={new Map(laid.map((row) => [row.id, rowFindings(axis, row, nameOf, work)]))}
      onOpen={onOpen}
    />,
    { fr: { planning: planningFr } },
  );
  return onOpen;
}

afterEach(clear);

describe('what the rules say, in the grid', () => {
  test('is said aloud and drawn with a sign in the cell of the day, and in no other', async () => {
    const onOpen = await showGrid('employees', ['anna', 'bruno']);
    const tuesday = find('button', /^Anna Ébène, mardi 8 décembre/);
    expect(tuesday.getAttribute('aria-label')).toMatch(/\d blocages?/);
    expect(tuesday.querySelector('[data-verdict="error"] svg')).not.toBeNull();
    expect(find('button', /^Anna Ébène, lundi/).querySelector('[data-verdict]')).toBeNull();
    expect(find('button', /^Bruno Pluvier, mardi/).querySelector('[data-verdict]')).toBeNull();
    await click(find('button', /^Anna Ébène : \d blocages?/));
    expect(onOpen.mock.calls.at(-1)?.[1]).toBeUndefined();
  });

  test('is shown at every practice that its work is part of', async () => {
    await showGrid('practices', ['parc', 'port']);
    expect(all('button', /^Cabinet du (Parc|Port) : \d blocages?/)).toHaveLength(2);
    expect(find('button', /^Cabinet du Parc, mardi 8/).querySelector('[data-verdict]')).not.toBeNull();
  });

  test('a person of two pages is asked for once, a hundred at a time', () => {
    const page = planningOf([]);
    const many = Array.from({ length: 130 }, (_, i) => ({ id: `p${i}`, name: '' }));
    const batches = batchesOf([page, { ...page, employees: [...page.employees, ...many] }]);
    expect(batches.map(({ length }) => length)).toEqual([2, 100, 30]);
    expect(new Set(batches.flat()).size).toBe(132);
  });

  test('is computed while the browser is idle, and not at all once it is no longer wanted', async () => {
    const tell = jest.fn<(judged: ReadonlyMap<string, unknown>) => void>();
    const stop = judgeWhenIdle([BOARD], span, tell);
    expect(tell).not.toHaveBeenCalled();
    await settle(30);
    expect([...(tell.mock.calls[0]?.[0].keys() ?? [])]).toEqual(['anna']);
    stop();
    judgeWhenIdle([BOARD], span, tell)();
    await settle(30);
    expect(tell).toHaveBeenCalledTimes(1);
  });
});
