import fc from 'fast-check';
import { type LocalDate, localDate, type Minutes, month } from '@relais/kernel';
import { checkDay, type DayBounds, isRefused } from './check-day';
import { contentText } from './content';
import { asAbsence, asWork, differs, type EntryValues, halfAfter, stretch, valuesOf } from './edit';
import { fiveNumbers, totalOf } from './five-numbers';
import { isPayable } from './lock';
import { nextStatus } from './part-state';
import { rollOver } from './roll-over';
import type { Entry, Part } from './timesheet';

const october = month('2026-10');
const placements = ['north', 'south'] as const;
const bounds: DayBounds = {
  month: october,
  contractPeriods: [{ from: localDate('2026-01-01'), to: null }],
  placementPeriods: new Map(placements.map((id) => [id, { from: localDate('2026-01-01'), to: null }])),
};

interface MonthModel {
  entries: Entry[];
  parts: Map<string, Part>;
}

/** A planned month: mornings at one practice, afternoons at the other. */
function plannedMonth(): MonthModel {
  const parts = new Map<string, Part>(
    placements.map((id) => [
      id,
      { id, employeeId: 'employee', memberId: id, month: october, status: 'draft' },
    ]),
  );
  const entries: Entry[] = [];
  for (let date = 1; date <= 10; date += 1) {
    placements.forEach((placementId, half) => {
      entries.push({
        id: `${date}-${half}`,
        partId: placementId,
        placementId,
        day: `2026-10-${String(date).padStart(2, '0')}` as LocalDate,
        kind: 'work',
        absenceCode: null,
        plannedMinutes: 240 as Minutes,
        startMinute: half === 0 ? 480 : 840,
        endMinute: half === 0 ? 720 : 1080,
        workedMinutes: 240 as Minutes,
        note: '',
        disputed: false,
      });
    });
  }
  return { entries, parts };
}

type Step =
  | { kind: 'stretch'; entry: number; by: number }
  | { kind: 'absent'; entry: number }
  | { kind: 'back'; entry: number }
  | { kind: 'move'; entry: number }
  | { kind: 'declare' | 'withdraw' }
  | { kind: 'approve' | 'unapprove' | 'dispute'; part: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('stretch' as const),
    entry: fc.nat(19),
    by: fc.integer({ min: -600, max: 600 }),
  }),
  fc.record({
    kind: fc.constantFrom('absent' as const, 'back' as const, 'move' as const),
    entry: fc.nat(19),
  }),
  fc.record({ kind: fc.constantFrom('declare' as const, 'withdraw' as const) }),
  fc.record({
    kind: fc.constantFrom('approve' as const, 'unapprove' as const, 'dispute' as const),
    part: fc.nat(1),
  }),
);

const textOf = (state: MonthModel, partId: string) => {
  const part = state.parts.get(partId);
  if (!part) throw new Error(partId);
  return contentText(
    part,
    state.entries.filter((entry) => entry.partId === partId),
  );
};

function play(state: MonthModel, happened: Step, approved: Map<string, string>): MonthModel {
  const parts = new Map(state.parts);
  const event = (partId: string, what: Parameters<typeof nextStatus>[1]) => {
    const part = parts.get(partId);
    const next = part && nextStatus(part.status, what);
    if (!part || !next?.ok) return false;
    parts.set(partId, { ...part, status: next.status });
    return true;
  };
  switch (happened.kind) {
    case 'declare':
    case 'withdraw':
      for (const id of placements) event(id, { kind: happened.kind });
      return { ...state, parts };
    case 'approve':
    case 'unapprove':
    case 'dispute': {
      const partId = placements[happened.part] ?? 'north';
      const hash = textOf(state, partId);
      const what =
        happened.kind === 'unapprove'
          ? ({ kind: 'unapprove' } as const)
          : ({ kind: happened.kind, shownHash: hash, currentHash: hash, disputedEntries: 1 } as const);
      if (!event(partId, what)) return state;
      if (happened.kind === 'approve') approved.set(partId, hash);
      const first = state.entries.find((entry) => entry.partId === partId)?.id;
      const entries = state.entries.map((entry) =>
        entry.partId === partId
          ? { ...entry, disputed: happened.kind === 'dispute' && entry.id === first }
          : entry,
      );
      return { entries, parts };
    }
    default: {
      const before = state.entries[happened.entry];
      if (!before) return state;
      const values = valuesOf(before);
      const after: EntryValues =
        happened.kind === 'stretch'
          ? values.kind === 'work'
            ? stretch(before.day, values, happened.by)
            : values
          : happened.kind === 'absent'
            ? asAbsence(values, 'sick')
            : happened.kind === 'back'
              ? asWork(before.day, values)
              : { ...values, placementId: values.placementId === 'north' ? 'south' : 'north' };
      if (!differs(values, after)) return state;
      const others = state.entries.filter((entry) => entry.day === before.day && entry.id !== before.id);
      if (isRefused(checkDay(before.day, [...others.map(valuesOf), after], bounds))) return state;
      const entries = state.entries.map((entry) =>
        entry.id === before.id
          ? {
              ...entry,
              ...after,
              workedMinutes: after.workedMinutes as Minutes,
              partId: after.placementId,
              disputed: false,
            }
          : entry,
      );
      for (const partId of new Set([before.partId, after.placementId])) {
        const left = entries.filter((entry) => entry.partId === partId && entry.disputed).length;
        event(partId, { kind: 'change', disputedEntriesLeft: left });
      }
      return { entries, parts };
    }
  }
}

const total = (entries: readonly Entry[]) => entries.reduce((sum, entry) => sum + entry.workedMinutes, 0);
const sumsOf = (state: MonthModel, part: Part) => {
  const own = state.entries.filter((entry) => entry.partId === part.id);
  return {
    status: part.status,
    plannedMinutes: own.reduce((sum, entry) => sum + entry.plannedMinutes, 0),
    workedMinutes: total(own),
    disputedWorkedMinutes: total(own.filter((entry) => entry.disputed)),
    treatment: null,
    locked: true,
  };
};

describe('any sequence of changes, declarations and approvals', () => {
  const history = fc.array(step, { maxLength: 60 });

  it('loses no interval, doubles none, and keeps each in exactly one practice', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const end = steps.reduce((state, happened) => play(state, happened, new Map()), plannedMonth());
        expect(end.entries.map((entry) => entry.id)).toEqual(plannedMonth().entries.map((entry) => entry.id));
        const perPart = [...end.parts.values()].map((part) => sumsOf(end, part).workedMinutes);
        expect(perPart[0]! + perPart[1]!).toBe(total(end.entries));
        for (const entry of end.entries) expect(entry.partId).toBe(entry.placementId);
      }),
    );
  });

  it('approves exactly what stands: validated minutes are the sum over the approved parts, and their content is unchanged', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const approved = new Map<string, string>();
        const end = steps.reduce((state, happened) => play(state, happened, approved), plannedMonth());
        const numbers = [...end.parts.values()].map((part) => fiveNumbers(sumsOf(end, part)));
        const validated = end.entries.filter((entry) => {
          const status = end.parts.get(entry.partId)?.status ?? 'draft';
          return isPayable(status, entry.disputed, null);
        });
        expect(totalOf(numbers).approvedMinutes ?? 0).toBe(total(validated));
        expect(totalOf(numbers).paidMinutes).toBe(total(validated));
        for (const part of end.parts.values()) {
          if (part.status === 'approved') expect(textOf(end, part.id)).toBe(approved.get(part.id));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('carries every difference of a closed month to a later one, once', () => {
    fc.assert(
      fc.property(history, history, (first, later) => {
        const settled = first.reduce((state, happened) => play(state, happened, new Map()), plannedMonth());
        const actual = later.reduce((state, happened) => play(state, happened, new Map()), settled);
        const amounts = (state: MonthModel) =>
          state.entries.map((entry) => ({
            employeeId: 'employee',
            memberId: entry.partId,
            day: entry.day,
            code: 'HOURS_WORKED' as const,
            minutes: entry.workedMinutes,
          }));
        const lines = rollOver(october, month('2026-11'), amounts(settled), amounts(actual));
        const delta = lines.reduce((sum, line) => sum + line.minutesDelta, 0);
        expect(total(settled.entries) + delta).toBe(total(actual.entries));
        for (const line of lines)
          expect(line.minutesDelta).toBe(line.correctedMinutes - line.originalMinutes);
        const settledNow = [
          ...amounts(settled),
          ...lines.map((line) => ({ ...line, minutes: line.minutesDelta })),
        ];
        expect(rollOver(october, month('2026-12'), settledNow, amounts(actual))).toEqual([]);
      }),
    );
  });
});

describe('what an approval binds', () => {
  const part = { employeeId: 'e', memberId: 'm', month: october };
  const entry = plannedMonth().entries[0]!;

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(plannedMonth().entries, { minLength: 20 }), (shuffled) => {
        expect(contentText(part, shuffled)).toBe(contentText(part, plannedMonth().entries));
      }),
    );
  });

  test.each<[string, Partial<Entry>]>([
    ['a minute more', { workedMinutes: 241 as Minutes }],
    ['an hour earlier', { startMinute: 420 }],
    ['another day', { day: localDate('2026-10-31') }],
    ['another practice', { placementId: 'south' }],
    ['a note', { note: 'renfort' }],
    ['an absence', { kind: 'absence', absenceCode: 'sick' }],
  ])('changes with %s', (_what, change) => {
    expect(contentText(part, [{ ...entry, ...change }])).not.toBe(contentText(part, [entry]));
  });

  it('does not change with the reason of an absence, which the doctor never sees', () => {
    const sick = { ...entry, kind: 'absence' as const, absenceCode: 'sick' as const, note: 'fièvre' };
    const leave = { ...sick, absenceCode: 'paid-leave' as const, note: '' };
    expect(contentText(part, [sick])).toBe(contentText(part, [leave]));
  });

  it('cannot be forged by a note that looks like another line', () => {
    const forged = { ...entry, note: `"]\n${JSON.stringify(['2026-10-02', 480, 720])}` };
    expect(contentText(part, [forged]).split('\n')).toHaveLength(5);
  });
});

describe('the stepper of the phone', () => {
  const values: EntryValues = {
    placementId: 'north',
    kind: 'work',
    absenceCode: null,
    startMinute: 480,
    endMinute: 1020,
    workedMinutes: 480,
    note: '',
  };
  it('moves the end and keeps the break', () => {
    expect(stretch(localDate('2026-10-14'), values, 15)).toMatchObject({
      endMinute: 1035,
      workedMinutes: 495,
    });
    expect(stretch(localDate('2026-10-14'), values, -15)).toMatchObject({
      endMinute: 1005,
      workedMinutes: 465,
    });
  });
  it('stops at midnight and never goes below nothing', () => {
    expect(stretch(localDate('2026-10-14'), values, 2000).endMinute).toBe(1440);
    expect(stretch(localDate('2026-10-14'), values, -2000)).toMatchObject({
      endMinute: 540,
      workedMinutes: 0,
    });
  });
  it('keeps an interval in the half-day of the plan while it touches it', () => {
    expect(halfAfter('am', { startMinute: 540, endMinute: 900 })).toBe('am');
    expect(halfAfter('am', { startMinute: 800, endMinute: 900 })).toBe('pm');
    expect(halfAfter('pm', { startMinute: 700, endMinute: 900 })).toBe('pm');
  });
});
