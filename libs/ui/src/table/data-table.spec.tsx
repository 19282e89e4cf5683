import { afterEach, describe, expect, test } from '@jest/globals';
import { ApiProblem } from '@relais/api-client';
import { all, clear, click, find, press, settle, show, type } from '../testing';
import type { Column } from './column';
import { DataTable } from './data-table';
import { localRows, type DataTableProps, type RowResult } from './types';

interface Person {
  id: string;
  name: string;
  minutes: number;
}

const people: Person[] = [
  { id: 'a', name: 'Léa', minutes: 600 },
  { id: 'b', name: 'Hugo', minutes: 300 },
  { id: 'c', name: 'Inès', minutes: 450 },
];
const columns: Column<Person>[] = [
  { id: 'name', header: 'Nom', value: (row) => row.name },
  { id: 'minutes', header: 'Heures', kind: 'minutes', sum: true, value: (row) => row.minutes },
];

const table = (props: Partial<DataTableProps<Person>> = {}) => (
  <DataTable
    title="Salariés"
    columns={columns}
    rowId={(row) => row.id}
    rowTitle={(row) => row.name}
    source={localRows(people)}
    empty="Les salariés apparaîtront ici"
    {...props}
  />
);
const names = (): (string | null)[] => all('tbody [data-main]').map((cell) => cell.textContent);
const text = (): string => (document.body.textContent ?? '').replace(/[\u00a0\u202f]/g, ' ');

afterEach(clear);

describe('A table', () => {
  test('shows its rows, counts them and sums its hours', async () => {
    await show(table());
    expect(names()).toEqual(['Léa', 'Hugo', 'Inès']);
    expect(find('tfoot').textContent?.replace(/\u00a0/g, ' ')).toBe('Total (3 lignes)22 h 30');
    expect(find('table').getAttribute('aria-rowcount')).toBe('4');
  });

  test('sorts on a header and says so to screen readers', async () => {
    await show(table());
    await click(find('thead button', 'Heures'));
    expect(names()).toEqual(['Hugo', 'Inès', 'Léa']);
    expect(find('th', 'Heures').getAttribute('aria-sort')).toBe('ascending');
    await click(find('thead button', 'Heures'));
    expect(names()).toEqual(['Léa', 'Inès', 'Hugo']);
  });

  test('searches as one types, and offers the way back when nothing matches', async () => {
    await show(table());
    await type(find<HTMLInputElement>('input[type="search"]'), 'lea');
    expect(names()).toEqual(['Léa']);
    expect(text()).toContain('1 sur 3 lignes');
    await type(find<HTMLInputElement>('input[type="search"]'), 'xyz');
    expect(text()).toContain('Aucune ligne ne correspond');
    await click(find('button', 'Retirer tous les filtres'));
    expect(names()).toHaveLength(3);
  });

  test('is driven by the keyboard: j and k move, x ticks, e opens the panel', async () => {
    const results: RowResult[] = [];
    await show(
      table({
        panel: (row) => <p>Fiche de {row.name}</p>,
        bulkActions: [{ id: 'remind', label: 'Relancer', run: () => Promise.resolve(results) }],
      }),
    );
    await press('j');
    await press('j');
    await press('x');
    expect(text()).toContain('1 ligne cochée');
    expect(find<HTMLInputElement>('input', 'Cocher Hugo').checked).toBe(true);
    await press('e');
    await settle(50);
    expect(text()).toContain('Fiche de Hugo');
    await press('k');
    expect(text()).toContain('Fiche de Léa');
  });

  test('tells what became of each row of a bulk action and keeps the refused ones ticked', async () => {
    await show(
      table({
        bulkActions: [
          {
            id: 'remind',
            label: 'Relancer',
            run: (rows) =>
              Promise.resolve(
                rows.map(({ id }) => ({
                  rowId: id,
                  ok: id !== 'b',
                  ...(id === 'b' ? { message: 'sans adresse' } : {}),
                })),
              ),
          },
        ],
      }),
    );
    await click(find('thead input'));
    await click(find('button', 'Relancer'));
    await settle(50);
    expect(text()).toContain('2 lignes traitées');
    expect(text()).toContain('1 ligne refusée');
    expect(text()).toContain('Hugo : sans adresse');
    expect(find<HTMLInputElement>('input', 'Cocher Hugo').checked).toBe(true);
    expect(find<HTMLInputElement>('input', 'Cocher Léa').checked).toBe(false);
  });

  test('says what it will contain, what failed, and that it loads', async () => {
    await show(table({ source: localRows([]) }));
    expect(text()).toContain('Les salariés apparaîtront ici');
    const problem = new ApiProblem({ status: 500, code: 'internal', title: 'x', correlationId: 'abc-123' });
    await show(table({ source: { ...localRows([]), problem } }));
    expect(text()).toContain('Une erreur est survenue');
    expect(text()).toContain('abc-123');
    await show(table({ source: { ...localRows([]), isLoading: true } }));
    expect(find('[role="status"]').getAttribute('aria-busy')).toBe('true');
  });

  test('draws only what is seen of ten thousand rows', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      id: String(index),
      name: `Salarié ${index}`,
      minutes: 60,
    }));
    const begun = performance.now();
    await show(table({ source: localRows(many) }));
    expect(all('tbody tr').length).toBeLessThan(60);
    expect(find('tfoot').textContent?.replace(/[\u00a0\u202f]/g, ' ')).toContain('10 000 h');
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
