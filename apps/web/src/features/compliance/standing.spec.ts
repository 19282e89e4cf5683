import { describe, expect, test } from '@jest/globals';
import type { CellState, OwnerRow } from './compliance-queries';
import { badness, countColumn, onSide } from './standing';

const row = (states: Record<string, CellState>): OwnerRow => ({
  ownerType: 'employee',
  ownerId: 'e',
  name: 'Riou Léa',
  cells: Object.entries(states).map(([obligationId, state]) => ({
    obligationId,
    state,
    dueOn: null,
    lateDays: 0,
    times: 1,
  })),
});

describe('the matrix', () => {
  test('puts one late cell above any number of others, and counts only the columns shown', () => {
    const late = row({ a: 'late', b: 'done' });
    const soon = row({ a: 'due-soon', b: 'due-soon', c: 'cannot-tell' });
    const shown = new Set(['a', 'b', 'c']);
    expect(badness(late, shown)).toBeGreaterThan(badness(soon, shown));
    expect(badness(late, new Set(['b']))).toBe(0);
  });

  test('counts a column without the cells that do not apply', () => {
    const rows = [
      row({ a: 'late' }),
      row({ a: 'done' }),
      row({ a: 'not-applicable' }),
      row({ a: 'cannot-tell' }),
    ];
    expect(countColumn(rows, 'a')).toEqual({ late: 1, applicable: 3, done: 1 });
  });

  test('shows what both answer for on both sides', () => {
    expect([
      onSide({ responsible: 'shared' }, 'practice'),
      onSide({ responsible: 'group' }, 'practice'),
    ]).toEqual([true, false]);
  });
});
