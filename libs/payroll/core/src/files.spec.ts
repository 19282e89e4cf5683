import { readFileSync } from 'node:fs';
import { localDate, month } from '@relais/kernel';
import fc from 'fast-check';
import { computeMonth } from './compute-month';
import { CodeTotals } from './control';
import { difference } from './difference';
import { why } from './explain';
import { csvCell, genericLine } from './generic';
import {
  type Blocker,
  exportLines,
  mappingBlockers,
  readyTemplate,
  writtenMatricule,
  writtenValue,
} from './lines';
import type { ContractMonth } from './month-input';
import { SILAE_HEADER, minutesOfValue, readSilae, silaeLine } from './silae';
import { DEFAULT_SETTINGS, type MappingEntry, externalCodeProblem, starterMapping } from './template';
import { absent, contractMonth, weeksOf, workdays, worked } from './testing';

const h = (hours: number) => hours * 60;

/** The starter mapping as the payroll manager of the example settled it. */
const MAPPING: MappingEntry[] = starterMapping('silae').map((entry) =>
  entry.canonical === 'ENTRY_EXIT_MISSING_HOURS'
    ? {
        canonical: 'ENTRY_EXIT_MISSING_HOURS',
        route: 'file',
        external: 'Entree / Sortie',
        unit: 'hour',
        minDecimals: 1,
        reason: '',
      }
    : entry,
);
const TEMPLATE = readyTemplate({ mapping: MAPPING, settings: { ...DEFAULT_SETTINGS, matriculeWidth: 5 } });

/** Five people of October 2026: overtime and leave, part time and sickness, an entry, an exit, a bonus. */
function october(): [matricule: string, input: ContractMonth][] {
  const long = [...workdays('2026-10-01', '2026-10-09'), ...workdays('2026-10-19', '2026-10-23')];
  return [
    [
      '7',
      contractMonth({
        weeks: weeksOf('2026-10', [
          ...worked(long, h(7)),
          ...worked(workdays('2026-10-12', '2026-10-16'), h(7) + 30),
        ]),
        absences: absent(workdays('2026-10-26', '2026-10-30'), 'paid-leave'),
        elements: [
          { code: 'MEAL_VOUCHER', quantity: 17 },
          { code: 'TRANSPORT_PUBLIC', quantity: 4315 },
        ],
      }),
    ],
    [
      '0112',
      contractMonth({
        weeklyMinutes: h(24),
        weeks: weeksOf('2026-10', [
          ...worked(workdays('2026-10-05', '2026-10-08'), h(6) + 40),
          ...worked(workdays('2026-10-15', '2026-10-16'), h(6)),
          ...worked(workdays('2026-10-19', '2026-10-23'), h(5)),
        ]),
        absences: absent(workdays('2026-10-12', '2026-10-14'), 'sick', 180),
        elements: [{ code: 'EXPENSE_MILEAGE', quantity: 3640 }],
      }),
    ],
    [
      '42',
      contractMonth({
        startsOn: localDate('2026-10-05'),
        weeks: weeksOf('2026-10', worked(workdays('2026-10-05', '2026-10-30'), h(7))),
      }),
    ],
    [
      'E204',
      contractMonth({
        endsOn: localDate('2026-10-16'),
        weeks: weeksOf('2026-10', worked(workdays('2026-10-01', '2026-10-16'), 418)),
      }),
    ],
    [
      '0300',
      contractMonth({
        weeks: weeksOf('2026-10', worked(workdays('2026-10-01', '2026-10-30'), 400)),
        absences: [
          {
            day: localDate('2026-10-09'),
            half: 'pm',
            reason: 'paid-leave',
            memberId: 'cabinet-a',
            plannedMinutes: 210,
          },
          {
            day: localDate('2026-10-22'),
            half: 'am',
            reason: 'unpaid',
            memberId: 'cabinet-a',
            plannedMinutes: 125,
          },
        ],
        elements: [{ code: 'BONUS_EXCEPTIONAL', quantity: 15050 }],
      }),
    ],
  ];
}

function silaeFile(): string {
  const people = october().map(([number, input]) => [writtenMatricule(number, 5) as string, input] as const);
  people.sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return (
    SILAE_HEADER +
    people
      .flatMap(([matricule, input]) =>
        exportLines(matricule, computeMonth(input).variables, TEMPLATE).map(silaeLine),
      )
      .join('')
  );
}

describe('the Silae file', () => {
  it('is the golden file, byte for byte', () => {
    const golden = readFileSync(
      new URL('../../../../test/fixtures/silae-evp-2026-10.csv', import.meta.url),
      'latin1',
    );
    expect(silaeFile()).toBe(golden);
  });

  it('is pure ASCII, ends every line with CRLF and never quotes', () => {
    const file = silaeFile();
    expect(file).toMatch(/^[\r\n -~]+$/);
    expect(file).not.toContain('"');
    expect(file.split('\r\n').at(-1)).toBe('');
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('is sorted by matricule, code and start date', () => {
    const rows = readSilae(silaeFile()).map((row) => `${row.matricule}\t${row.code}\t${row.startsOn}`);
    expect(rows).toEqual([...rows].sort());
  });

  it('reads back to the validated minutes, to the minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60_000 }), (minutes) => {
        const hundredths = Math.floor((minutes * 100 + 30) / 60);
        expect(minutesOfValue(writtenValue(hundredths, 1))).toBe(minutes);
      }),
    );
  });

  it.each([
    [9600, 1, '96.0'],
    [5250, 1, '52.5'],
    [6967, 1, '69.67'],
    [1700, 0, '17'],
    [1750, 0, '17.5'],
    [5, 1, '0.05'],
  ] as const)('writes %i hundredths with at least %i decimals as %s', (hundredths, decimals, text) => {
    expect(writtenValue(hundredths, decimals)).toBe(text);
  });
});

describe('what blocks an export', () => {
  it('lists every unmapped item with the number of employees, not the first one', () => {
    const used = new Map([
      ['HOURS_WORKED', 5],
      ['ABSENCE_SICK_CHILD', 2],
      ['ABSENCE_FAMILY_EVENT', 1],
    ] as const);
    expect(mappingBlockers({ mapping: MAPPING }, used)).toEqual<Blocker[]>([
      { kind: 'item-unmapped', canonical: 'ABSENCE_FAMILY_EVENT', count: 1 },
      { kind: 'item-unmapped', canonical: 'ABSENCE_SICK_CHILD', count: 2 },
    ]);
  });

  it('refuses one code for hours and for days', () => {
    const mapping = MAPPING.map((entry) =>
      entry.canonical === 'ABSENCE_UNPAID' ? { ...entry, external: 'AB-300' } : entry,
    );
    const used = new Map([
      ['ABSENCE_PAID_LEAVE', 1],
      ['ABSENCE_UNPAID', 1],
    ] as const);
    expect(mappingBlockers({ mapping }, used)).toEqual([{ kind: 'units-mixed', external: 'AB-300' }]);
  });

  it.each([
    ['=1+1', 'formula'],
    ['+33', 'formula'],
    ['-2', 'formula'],
    ['@SUM', 'formula'],
    ['\tHS', 'formula'],
    ['\rHS', 'formula'],
    ['＝1', 'formula'],
    ['Congés', 'not-ascii'],
    ['A;B', 'separator'],
    ['AB-', 'unfinished'],
    ['', 'empty'],
    ['AB-300', null],
  ])('says of the code %j: %s', (code, problem) => {
    expect(externalCodeProblem(code)).toBe(problem);
  });

  it('has no matricule to write for somebody without one, or with one a spreadsheet would compute', () => {
    expect(writtenMatricule(null, 5)).toBeNull();
    expect(writtenMatricule('=A1', 5)).toBeNull();
    expect(writtenMatricule('42', 5)).toBe('00042');
  });

  it('never writes an item that is not mapped', () => {
    const { variables } = computeMonth(contractMonth({ absences: absent(['2026-10-05'], 'sick-child') }));
    expect(() => exportLines('1', variables, TEMPLATE)).toThrow('ABSENCE_SICK_CHILD');
  });
});

describe('lines', () => {
  it('send an absence in hours when the payroll file wants hours', () => {
    const { variables } = computeMonth(contractMonth({ absences: absent(['2026-10-05'], 'unpaid', 200) }));
    expect(exportLines('1', variables, TEMPLATE)).toMatchObject([{ code: 'AB-632', value: '6.67' }]);
  });

  it('add the corrections of former months to the line of the month, and never go below zero', () => {
    const correction = {
      id: 'c',
      originMonth: month('2026-09'),
      day: localDate('2026-09-01'),
      memberId: 'cabinet-a',
      code: 'HOURS_WORKED',
    } as const;
    const weeks = weeksOf('2026-10', worked(['2026-10-05'], h(7)));
    const less = computeMonth(contractMonth({ weeks, corrections: [{ ...correction, minutesDelta: -60 }] }));
    expect(exportLines('1', less.variables, TEMPLATE)[0]).toMatchObject({
      code: 'Heures travaillees',
      value: '6.0',
    });
    const below = computeMonth(
      contractMonth({ weeks, corrections: [{ ...correction, minutesDelta: -600 }] }),
    );
    expect(exportLines('1', below.variables, TEMPLATE).map((line) => line.code)).toEqual([
      'Nombre total de jours travailles',
    ]);
  });

  it('leave an absence that is taken back to the payroll manager', () => {
    const { variables } = computeMonth(
      contractMonth({
        corrections: [
          {
            id: 'c',
            originMonth: month('2026-09'),
            day: localDate('2026-09-01'),
            memberId: 'a',
            code: 'ABSENCE_SICK',
            minutesDelta: -210,
          },
        ],
      }),
    );
    expect(variables).toMatchObject([{ code: 'ABSENCE_SICK', quantity: -500, startsOn: '2026-09-01' }]);
    expect(exportLines('1', variables, TEMPLATE)).toEqual([]);
  });
});

describe('control and difference', () => {
  it('totals the file per code', () => {
    const totals = new CodeTotals();
    for (const [number, input] of october())
      for (const line of exportLines(number, computeMonth(input).variables, TEMPLATE)) totals.add(line);
    expect(totals.employees).toBe(5);
    expect(totals.byCode()['Nombre total de jours travailles']).toEqual({ lines: 5, total: '82' });
  });

  it('tells what the new file adds, changes and cancels', () => {
    const row = (code: string, value: string) => ({
      matricule: '1',
      code,
      value,
      startsOn: localDate('2026-10-01'),
      endsOn: localDate('2026-10-31'),
    });
    const found = difference([row('A', '1.0'), row('B', '2.0')], [row('A', '1.5'), row('C', '3.0')]);
    expect(found).toMatchObject({
      added: [{ code: 'C' }],
      changed: [{ row: { code: 'A' }, formerValue: '1.0' }],
      cancelled: [{ code: 'B' }],
      unchanged: 0,
    });
  });
});

describe('the generic file', () => {
  it('uses a decimal comma and defuses names that a spreadsheet would compute', () => {
    const [line] = exportLines('7', computeMonth(october()[0]?.[1] as ContractMonth).variables, TEMPLATE);
    expect(genericLine(line as NonNullable<typeof line>, { familyName: '=cmd', givenName: 'A;"B' })).toBe(
      `7;'=cmd;"A;""B";AB-300;Congés payés;5,0;jours;26/10/2026;30/10/2026\r\n`,
    );
    expect(csvCell('Bernard')).toBe('Bernard');
  });
});

describe('why', () => {
  it('answers with the rule of the number and the articles to read', () => {
    const { variables } = computeMonth(october()[0]?.[1] as ContractMonth);
    const overtime = variables.find(({ code }) => code === 'OVERTIME_25');
    expect(why(overtime as NonNullable<typeof overtime>)).toMatchObject({
      rule: 'payroll.weekly-overtime',
      inputs: {
        weeks: [{ monday: '2026-10-12', workedMinutes: 2250, thresholdMinutes: 2100, minutes: 150 }],
      },
    });
    expect(why(overtime as NonNullable<typeof overtime>).references.map(({ article }) => article)).toContain(
      'L3121-36',
    );
  });
});
