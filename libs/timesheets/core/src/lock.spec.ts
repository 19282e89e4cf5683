import type { JudgedFinding } from '@relais/contracts/core';
import { localDate, month } from '@relais/kernel';
import { fiveNumbers, plannedWork, totalOf } from './five-numbers';
import { decideLock, isPayable, type LockPart } from './lock';
import { carryingMonth, correctionCode, rollOver } from './roll-over';
import type { PartStatus } from './timesheet';

const part = (partId: string, status: PartStatus, hasPayrollNumber = true): LockPart => ({
  partId,
  employeeId: `employee of ${partId}`,
  memberId: 'practice',
  status,
  hasPayrollNumber,
});
const reason = 'Cabinet fermé, vu au téléphone';

describe('may a month be locked?', () => {
  it('yes, when every part is approved and everybody has a payroll number', () => {
    expect(decideLock([part('a', 'approved')], [], [], [])).toEqual({
      allowed: true,
      blockers: [],
      refusedExceptions: [],
    });
  });

  it('yes for an empty month', () => {
    expect(decideLock([], [], [], []).allowed).toBe(true);
  });

  it('lists everything in the way, the undeclared first (they would not be paid at all)', () => {
    const decision = decideLock(
      [part('a', 'disputed'), part('b', 'declared'), part('c', 'draft'), part('d', 'approved', false)],
      [{ employeeId: 'e', memberId: 'm', day: localDate('2026-10-31') }],
      [],
      [],
    );
    expect(decision.allowed).toBe(false);
    expect(decision.blockers.map((blocker) => blocker.kind)).toEqual([
      'undeclared',
      'unapproved',
      'disputed',
      'no-payroll-number',
      'open-conflict',
    ]);
  });

  it('lets a part through by a named exception with a reason', () => {
    const exceptions = [
      { partId: 'a', treatment: 'pay-as-declared' as const, reason },
      { partId: 'b', treatment: 'hold-back' as const, reason },
    ];
    expect(decideLock([part('a', 'declared'), part('b', 'draft')], [], [], exceptions).allowed).toBe(true);
  });

  test.each([
    [
      'of another month',
      [part('a', 'declared')],
      { partId: 'z', treatment: 'hold-back' as const, reason },
      'unknown-part',
    ],
    [
      'of an approved part',
      [part('a', 'approved')],
      { partId: 'a', treatment: 'hold-back' as const, reason },
      'not-needed',
    ],
    [
      'that pays what nobody declared',
      [part('a', 'draft')],
      { partId: 'a', treatment: 'pay-as-declared' as const, reason },
      'nothing-declared',
    ],
    [
      'without a reason',
      [part('a', 'declared')],
      { partId: 'a', treatment: 'hold-back' as const, reason: '  x ' },
      'no-reason',
    ],
  ])('refuses an exception %s', (_what, parts, exception, problem) => {
    const decision = decideLock(parts, [], [], [exception]);
    expect(decision.allowed).toBe(false);
    expect(decision.refusedExceptions).toEqual([{ partId: exception.partId, problem }]);
  });

  it('refuses two exceptions for one part', () => {
    const twice = [
      { partId: 'a', treatment: 'hold-back' as const, reason },
      { partId: 'a', treatment: 'pay-as-declared' as const, reason },
    ];
    expect(decideLock([part('a', 'declared')], [], [], twice).refusedExceptions).toEqual([
      { partId: 'a', problem: 'named-twice' },
    ]);
  });

  it('never excepts a missing payroll number', () => {
    const exceptions = [{ partId: 'a', treatment: 'pay-as-declared' as const, reason }];
    expect(
      decideLock([part('a', 'declared', false)], [], [], exceptions).blockers.map((b) => b.kind),
    ).toEqual(['no-payroll-number']);
  });
});

describe('what a lock pays', () => {
  test.each<[PartStatus, boolean, 'pay-as-declared' | 'hold-back' | null, boolean]>([
    ['approved', false, null, true],
    ['declared', false, null, false],
    ['draft', false, null, false],
    ['declared', false, 'pay-as-declared', true],
    ['declared', false, 'hold-back', false],
    ['disputed', false, null, true],
    ['disputed', true, null, false],
    ['disputed', false, 'hold-back', true],
    ['disputed', true, 'hold-back', false],
    ['disputed', true, 'pay-as-declared', true],
  ])('%s, disputed %s, exception %s: %s', (status, disputed, treatment, paid) => {
    expect(isPayable(status, disputed, treatment)).toBe(paid);
  });

  it('counts as planned what was to be worked: no public holiday, no closure, but absences', () => {
    const of = (kind: 'work' | 'absence' | 'holiday' | 'closure') => ({ kind, plannedMinutes: 210 });
    expect(plannedWork([of('work'), of('absence'), of('holiday'), of('closure')])).toBe(420);
  });

  it('shows the five numbers of a part, and nothing where nothing is known', () => {
    const sums = { plannedMinutes: 600, workedMinutes: 630, disputedWorkedMinutes: 30, treatment: null };
    expect(fiveNumbers({ ...sums, status: 'draft', locked: false })).toEqual({
      plannedMinutes: 600,
      declaredMinutes: null,
      approvedMinutes: null,
      paidMinutes: null,
      invoicedMinutes: null,
    });
    expect(fiveNumbers({ ...sums, status: 'disputed', locked: true })).toMatchObject({
      declaredMinutes: 630,
      approvedMinutes: 600,
      paidMinutes: 600,
    });
    expect(
      fiveNumbers({ ...sums, status: 'disputed', locked: true, treatment: 'pay-as-declared' }),
    ).toMatchObject({
      approvedMinutes: 600,
      paidMinutes: 630,
    });
    expect(totalOf([])).toMatchObject({ plannedMinutes: 0, approvedMinutes: null });
  });
});

describe('late items of a closed month', () => {
  const amount = {
    employeeId: 'e',
    memberId: 'm',
    day: localDate('2026-10-14'),
    code: 'HOURS_WORKED' as const,
  };

  it('become a line of the first open month after it', () => {
    expect(carryingMonth(month('2026-10'), [month('2027-01'), month('2026-11'), month('2026-09')])).toBe(
      '2026-11',
    );
    expect(carryingMonth(month('2026-10'), [month('2026-10'), month('2026-09')])).toBeNull();
  });

  it('say what was paid, what is true and the difference', () => {
    expect(
      rollOver(
        month('2026-10'),
        month('2026-11'),
        [{ ...amount, minutes: 240 }],
        [{ ...amount, minutes: 210 }],
      ),
    ).toMatchObject([
      {
        originMonth: '2026-10',
        targetMonth: '2026-11',
        originalMinutes: 240,
        correctedMinutes: 210,
        minutesDelta: -30,
      },
    ]);
  });

  it('turn hours into an absence as two lines', () => {
    const sick = { ...amount, code: correctionCode('sick'), minutes: 240 };
    expect(
      rollOver(month('2026-10'), month('2026-11'), [{ ...amount, minutes: 240 }], [sick]).map((l) => [
        l.code,
        l.minutesDelta,
      ]),
    ).toEqual([
      ['ABSENCE_SICK', 240],
      ['HOURS_WORKED', -240],
    ]);
  });

  it('are never carried backwards', () => {
    expect(() => rollOver(month('2026-10'), month('2026-10'), [], [])).toThrow(RangeError);
  });

  it('is blocked by an error of working time that nobody let pass, named with its day (L3121-18)', () => {
    const finding = {
      ruleId: 'working-time.daily-maximum',
      from: localDate('2026-10-06'),
    } as JudgedFinding;
    const { allowed, blockers } = decideLock([part('a', 'approved')], [], [{ employeeId: 'e', finding }], []);
    expect(allowed).toBe(false);
    expect(blockers).toEqual([
      { kind: 'working-time', employeeId: 'e', memberId: null, partId: null, day: '2026-10-06', finding },
    ]);
  });
});
