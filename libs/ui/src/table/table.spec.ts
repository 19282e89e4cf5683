import { describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import type { Column, Words } from './column';
import { harmless, toClipboard, toCsv } from './csv';
import { nextSort, readState, writeState, type TableState } from './state';
import { parseBound, selectRows, sumsOf } from './view';
import { toXlsx } from './xlsx';

interface Sheet {
  id: number;
  employee: string;
  status: string;
  minutes: number | null;
  cents: number;
  day: string;
}

const words: Words = { language: 'fr', yes: 'Oui', no: 'Non' };
const columns: Column<Sheet>[] = [
  { id: 'employee', header: 'Salarié', value: (row) => row.employee },
  {
    id: 'status',
    header: 'État',
    kind: 'option',
    options: { declared: 'Déclarée', approved: 'Validée' },
    value: (row) => row.status,
  },
  { id: 'minutes', header: 'Heures', kind: 'minutes', sum: true, value: (row) => row.minutes },
  { id: 'cents', header: 'Montant', kind: 'cents', sum: true, value: (row) => row.cents },
  { id: 'day', header: 'Jour', kind: 'date', value: (row) => row.day },
  { id: 'id', header: 'N°', kind: 'number', hidden: true, value: (row) => row.id },
];
const rows: Sheet[] = [
  { id: 1, employee: 'Léa Fontaine', status: 'approved', minutes: 3750, cents: 168_420, day: '2026-10-14' },
  { id: 2, employee: 'Éric Lambert', status: 'declared', minutes: 1200, cents: 5, day: '2026-09-30' },
  { id: 3, employee: 'Zoé Petit', status: 'approved', minutes: null, cents: -1250, day: '2026-11-01' },
];
const nothing: Pick<TableState, 'search' | 'sort' | 'filters'> = { search: '', sort: [], filters: {} };
const shown = (state: Partial<typeof nothing>): number[] =>
  selectRows(rows, columns, { ...nothing, ...state }, words).map(({ id }) => id);

describe('The rows of a table', () => {
  test('are found without accents, in any shown text, all words needed', () => {
    expect(shown({ search: 'eric' })).toEqual([2]);
    expect(shown({ search: 'VALIDEE' })).toEqual([1, 3]);
    expect(shown({ search: 'validée 62 h 30' })).toEqual([1]);
    expect(shown({ search: 'validée lambert' })).toEqual([]);
  });

  test('are filtered by text, by options, and between two bounds typed as hours or euros', () => {
    expect(shown({ filters: { employee: 'é' } })).toEqual([1, 2, 3]);
    expect(shown({ filters: { status: 'declared' } })).toEqual([2]);
    expect(shown({ filters: { minutes: '20..62h30' } })).toEqual([1, 2]);
    expect(shown({ filters: { minutes: '20,5..' } })).toEqual([1]);
    expect(shown({ filters: { cents: '-12,50..0,05' } })).toEqual([2, 3]);
    expect(shown({ filters: { day: '2026-10-01..2026-10-31' } })).toEqual([1]);
    expect(shown({ filters: { status: 'approved', day: '..2026-10-31' } })).toEqual([1]);
  });

  test('sort as French reads, options in their own order, empty values last both ways', () => {
    expect(shown({ sort: ['employee'] })).toEqual([2, 1, 3]);
    expect(shown({ sort: ['-employee'] })).toEqual([3, 1, 2]);
    expect(shown({ sort: ['status', '-day'] })).toEqual([2, 3, 1]);
    expect(shown({ sort: ['minutes'] })).toEqual([2, 1, 3]);
    expect(shown({ sort: ['-minutes'] })).toEqual([1, 2, 3]);
  });

  test('are summed over what is shown', () => {
    expect(sumsOf(rows, columns)).toEqual(
      new Map([
        ['minutes', 4950],
        ['cents', 167_175],
      ]),
    );
  });

  test('ignore a bound that is no number rather than hide everything', () => {
    expect(parseBound('abc', 'cents')).toBeUndefined();
    expect(shown({ filters: { cents: 'abc..' } })).toEqual([1, 2, 3]);
  });
});

describe('The address of a table', () => {
  test('says everything that was asked, and reading it back gives the same', () => {
    const state: TableState = {
      search: 'léa & co',
      sort: ['-minutes', 'employee'],
      columns: ['minutes', 'employee'],
      filters: { status: 'approved,declared', day: '2026-10-01..' },
      open: '7',
    };
    const patch = writeState(state, columns, 'sheets');
    const params = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
    expect(readState(params as Record<string, string>, columns, 'sheets')).toEqual(state);
    expect(readState(params as Record<string, string>, columns, 'other').search).toBe('');
  });

  test('is silent about what is as usual, and deaf to columns that do not exist', () => {
    const usual = readState({}, columns);
    expect(usual.columns).toEqual(['employee', 'status', 'minutes', 'cents', 'day']);
    expect(Object.values(writeState(usual, columns)).every((value) => value === undefined)).toBe(true);
    expect(readState({ cols: 'wage,employee', sort: '-wage', 'f.wage': '1' }, columns)).toMatchObject({
      columns: ['employee'],
      sort: [],
      filters: {},
    });
  });

  test('a header sorts up, then down, then not at all; with shift it adds to the others', () => {
    expect(nextSort([], 'day', false)).toEqual(['day']);
    expect(nextSort(['day'], 'day', false)).toEqual(['-day']);
    expect(nextSort(['-day'], 'day', false)).toEqual([]);
    expect(nextSort(['employee'], 'day', true)).toEqual(['employee', 'day']);
  });
});

describe('The CSV file', () => {
  const [header, ...lines] = toCsv(rows, columns.slice(0, 5), words).slice(1).split('\r\n');

  test('opens in French Excel: byte-order mark, semicolons, decimal commas, French dates', () => {
    expect(toCsv(rows, columns, words).charCodeAt(0)).toBe(0xfeff);
    expect(header).toBe('Salarié;État;Heures;Montant;Jour');
    expect(lines[0]).toBe('Léa Fontaine;Validée;62,50;1684,20;14/10/2026');
    expect(lines[2]).toBe('Zoé Petit;Validée;;-12,50;01/11/2026');
  });

  test('quotes what would break a line', () => {
    const odd = [{ ...rows[0]!, employee: 'Dr "Bob"; fils\nAîné' }];
    expect(toCsv(odd, columns.slice(0, 1), words)).toContain('"Dr ""Bob""; fils\nAîné"');
  });

  test('never holds a text that a spreadsheet would run', () => {
    for (const text of ['=1+1', '+33 1', '-2', '@SUM(A1)', '\t=1', ' =1']) {
      expect(harmless(text)).toBe(`'${text}`);
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        const cell = toClipboard([{ ...rows[0]!, employee: text }], columns.slice(0, 1), words).split(
          '\n',
        )[1];
        expect(cell).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});

describe('The workbook', () => {
  test('opens in a spreadsheet with numbers as numbers and dates as dates', async () => {
    const odd = [...rows, { ...rows[0]!, id: 4, employee: 'A & B <C> \u0001=1' }];
    const blob = await toXlsx(odd, columns, 'Feuilles [10/2026]', words);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await blob.arrayBuffer());
    const sheet = book.worksheets[0]!;
    expect(sheet.name).toBe('Feuilles  10 2026');
    expect(sheet.getRow(1).values).toEqual([undefined, 'Salarié', 'État', 'Heures', 'Montant', 'Jour', 'N°']);
    expect(sheet.getCell('C2').value).toBe(62.5);
    expect(sheet.getCell('D4').value).toBe(-12.5);
    expect(sheet.getCell('C4').value).toBeNull();
    expect(sheet.getCell('E2').value).toEqual(new Date('2026-10-14T00:00:00Z'));
    expect(sheet.getCell('A5').value).toBe('A & B <C> =1');
    expect(sheet.rowCount).toBe(5);
  });

  test('is the same bytes for the same rows', async () => {
    const bytes = async () => Buffer.from(await (await toXlsx(rows, columns, 'Mois', words)).arrayBuffer());
    expect((await bytes()).equals(await bytes())).toBe(true);
  });

  test('has columns beyond Z', async () => {
    const wide = Array.from({ length: 30 }, (_, index): Column<Sheet> => ({
      id: String(index),
      header: `C${index}`,
      kind: 'number',
      value: () => index,
    }));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await (await toXlsx(rows, wide, 'Large', words)).arrayBuffer());
    expect(book.worksheets[0]!.getCell('AD2').value).toBe(29);
  });
});
