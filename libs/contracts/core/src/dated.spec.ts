import { describe, expect, test } from '@jest/globals';
import { type LocalDate, addDays, localDate } from '@relais/kernel';
import fc from 'fast-check';
import { type Dated, amend, asOf, inOrder } from './dated';
import { endTerms } from './terms-end';

interface Row extends Dated {
  readonly value: string;
}
const row = (value: string, from: string, to: string | null): Row => ({
  value,
  validFrom: localDate(from),
  validTo: to === null ? null : localDate(to),
});
const apply = (rows: readonly Row[], from: LocalDate, value: string): Row[] => {
  const change = amend(rows, from, { value });
  if (!change.ok) throw new Error(change.problem);
  const kept = rows.filter((r) => r !== change.replace && r !== change.close?.row);
  const closed = change.close ? [{ ...change.close.row, validTo: change.close.validTo }] : [];
  return inOrder([...kept, ...closed, change.open]);
};

describe('amending dated rows', () => {
  const rows = [row('24 h', '2025-03-01', '2026-02-28'), row('28 h', '2026-03-01', null)];

  test('closes the row in force the day before and opens the new one', () => {
    expect(apply(rows, localDate('2026-09-01'), '35 h')).toEqual([
      row('24 h', '2025-03-01', '2026-02-28'),
      row('28 h', '2026-03-01', '2026-08-31'),
      row('35 h', '2026-09-01', null),
    ]);
  });

  test('a change inside the past runs until the next row, which stays as it was', () => {
    expect(apply(rows, localDate('2025-09-01'), '26 h')).toEqual([
      row('24 h', '2025-03-01', '2025-08-31'),
      row('26 h', '2025-09-01', '2026-02-28'),
      row('28 h', '2026-03-01', null),
    ]);
  });

  test('a change on the first day of a row corrects that row', () => {
    expect(apply(rows, localDate('2026-03-01'), '30 h').map((r) => r.value)).toEqual(['24 h', '30 h']);
  });

  test('nothing can be true before the first row or after the last', () => {
    expect(amend(rows, localDate('2025-02-28'), { value: 'x' })).toEqual({
      ok: false,
      problem: 'before-first-row',
    });
    const ended = [row('24 h', '2025-03-01', '2026-02-28')];
    expect(amend(ended, localDate('2026-03-01'), { value: 'x' })).toEqual({
      ok: false,
      problem: 'after-last-row',
    });
    expect(amend([], localDate('2026-03-01'), { value: 'x' }).ok).toBe(false);
  });

  test('whatever the amendments, each day keeps exactly one value, and the new one holds from its date', () => {
    const start = localDate('2020-01-01');
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 12 }),
        fc.integer({ min: 0, max: 2500 }),
        (offsets, probe) => {
          let found: Row[] = [row('first', '2020-01-01', null)];
          for (const [i, offset] of offsets.entries()) {
            const from = addDays(start, offset);
            const before = asOf(found, addDays(from, -1));
            found = apply(found, from, `change ${i}`);
            expect(asOf(found, from)?.value).toBe(`change ${i}`);
            if (before) expect(asOf(found, addDays(from, -1))?.value).toBe(before.value);
          }
          const day = addDays(start, probe);
          expect(
            found.filter((r) => r.validFrom <= day && (r.validTo === null || day <= r.validTo)),
          ).toHaveLength(1);
        },
      ),
    );
  });
});

describe('ending a contract', () => {
  test('closes the terms in force on the last day and drops those to come', () => {
    const past = row('24 h', '2025-03-01', '2026-02-28');
    const current = row('28 h', '2026-03-01', '2026-12-31');
    const future = row('35 h', '2027-01-01', null);
    expect(endTerms([past, current, future], localDate('2026-11-30'))).toEqual({
      close: [current],
      drop: [future],
    });
    expect(endTerms([past, current, future], localDate('2026-12-31'))).toEqual({ close: [], drop: [future] });
  });
});
