import {
  type LocalDate,
  type Month,
  addDays,
  addMonthsTo,
  firstDay,
  localDate,
  mondayOf,
  month,
  monthOf,
} from '@relais/kernel';
import fc from 'fast-check';
import { computeMonth } from './compute-month';
import type { CarriedInput, CorrectionInput, PaidWeek } from './month-input';
import { absent, contractMonth, paidBefore, weeksOf, workdays, worked, type WorkedDay } from './testing';
import type { PayrollVariable } from './variable';
import { assessWeek } from './week';

const h = (hours: number) => hours * 60;

function of(variables: readonly PayrollVariable[], code: string) {
  return variables.filter((variable) => variable.code === code);
}
function minutesOf(variables: readonly PayrollVariable[], code: string) {
  return of(variables, code).reduce((sum, variable) => sum + variable.minutes, 0);
}

describe('hours and days of the month', () => {
  const days = worked(workdays('2026-10-01', '2026-10-30'), h(7));
  const { variables } = computeMonth(contractMonth({ weeks: weeksOf('2026-10', days) }));

  it('counts every validated minute of the month once', () => {
    expect(minutesOf(variables, 'HOURS_WORKED')).toBe(22 * h(7));
    expect(of(variables, 'DAYS_WORKED')[0]?.quantity).toBe(22);
  });

  it('explains the number by its weeks, with the rule and its version', () => {
    expect(of(variables, 'HOURS_WORKED')[0]?.explanation).toMatchObject({
      rule: 'payroll.hours-worked',
      version: 1,
      inputs: {
        weeks: [
          ['2026-09-28', h(14)],
          ['2026-10-05', h(35)],
          ['2026-10-12', h(35)],
          ['2026-10-19', h(35)],
          ['2026-10-26', h(35)],
        ],
      },
    });
  });

  it('gives no line to somebody who did not work', () => {
    expect(computeMonth(contractMonth()).variables).toEqual([]);
  });
});

describe('overtime of a full-time week (L3121-28, L3121-36)', () => {
  it.each([
    [h(35), {}],
    [h(36), { OVERTIME_25: h(1) }],
    [h(43), { OVERTIME_25: h(8) }],
    [h(44), { OVERTIME_25: h(8), OVERTIME_50: h(1) }],
  ])('splits a week of %i minutes', (minutes, premiums) => {
    expect(assessWeek(localDate('2026-10-05'), minutes, 0, h(35)).premiums).toEqual(premiums);
  });

  it('adds the practices up: 20 h and 18 h are one week of 38 h (L3121-35)', () => {
    const days = [
      ...worked(['2026-10-05', '2026-10-06'], h(10), 'a'),
      ...worked(['2026-10-07', '2026-10-08'], h(9), 'b'),
    ];
    const { variables } = computeMonth(contractMonth({ weeks: weeksOf('2026-10', days) }));
    expect(minutesOf(variables, 'OVERTIME_25')).toBe(h(3));
    expect(of(variables, 'OVERTIME_25')[0]?.split).toEqual([
      { memberId: 'a', minutes: 95 },
      { memberId: 'b', minutes: 85 },
    ]);
  });

  it('counts paid leave towards the threshold (Cass. soc. 10 September 2025, 23-14.455)', () => {
    expect(assessWeek(localDate('2026-10-05'), h(30), h(7), h(35)).premiums).toEqual({ OVERTIME_25: h(2) });
  });

  it('starts beyond a contract of 39 h, whose pay holds the hours from 35 to 39', () => {
    expect(assessWeek(localDate('2026-10-05'), h(45), 0, h(39)).premiums).toEqual({
      OVERTIME_25: h(4),
      OVERTIME_50: h(2),
    });
  });
});

describe('complementary hours of a part-time week (avenant 64, art. 8)', () => {
  it.each([
    [h(24), {}],
    [h(24) + 144, { COMPLEMENTARY_10: 144 }],
    [h(29), { COMPLEMENTARY_10: 144, COMPLEMENTARY_25: 156 }],
  ])('splits a week of %i minutes on a contract of 24 h', (minutes, premiums) => {
    expect(assessWeek(localDate('2026-10-05'), minutes, 0, h(24)).premiums).toEqual(premiums);
  });

  it('reports a week beyond the third of the contract, and pays it', () => {
    const days = worked(workdays('2026-10-05', '2026-10-09'), h(6.6));
    const result = computeMonth(contractMonth({ weeklyMinutes: h(24), weeks: weeksOf('2026-10', days) }));
    expect(result.findings).toHaveLength(1);
    expect(
      minutesOf(result.variables, 'COMPLEMENTARY_10') + minutesOf(result.variables, 'COMPLEMENTARY_25'),
    ).toBe(h(9));
  });

  it('does not count paid leave as complementary hours', () => {
    expect(assessWeek(localDate('2026-10-05'), h(24), h(5), h(24)).premiums).toEqual({});
  });
});

describe('additional hours by amendment (L3123-22; avenant 64, art. 9)', () => {
  const terms = [
    { from: localDate('2026-01-01'), to: localDate('2026-10-11'), weeklyMinutes: h(20) },
    ...[
      {
        from: localDate('2026-10-12'),
        to: localDate('2026-10-25'),
        weeklyMinutes: h(28),
        baseMinutes: h(20),
      },
    ],
    { from: localDate('2026-10-26'), to: null, weeklyMinutes: h(20) },
  ];

  it('are paid at the normal rate, a fifth of what the week gains for each working day', () => {
    const days = worked(workdays('2026-10-12', '2026-10-23'), h(5.6));
    const { variables, findings } = computeMonth({
      ...contractMonth({ weeks: weeksOf('2026-10', days) }),
      terms,
    });
    expect(of(variables, 'ADDITIONAL_HOURS')).toMatchObject([
      { quantity: h(16), explanation: { rule: 'payroll.additional-hours', numbers: { workingDays: 10 } } },
    ]);
    expect(minutesOf(variables, 'COMPLEMENTARY_10') + minutesOf(variables, 'COMPLEMENTARY_25')).toBe(0);
    expect(findings).toEqual([]);
  });

  it('leave hours beyond them all at 25 %, and those of a week without them as ever', () => {
    const days = [
      ...worked(workdays('2026-10-12', '2026-10-16'), h(6)),
      ...worked(workdays('2026-10-05', '2026-10-09'), h(4.2)),
    ];
    const { variables } = computeMonth({ ...contractMonth({ weeks: weeksOf('2026-10', days) }), terms });
    expect(minutesOf(variables, 'COMPLEMENTARY_25')).toBe(h(2));
    expect(minutesOf(variables, 'COMPLEMENTARY_10')).toBe(h(1));
  });
});

describe('a week across two months', () => {
  const days = worked(workdays('2026-10-26', '2026-10-30'), h(8));
  const sunday = worked(['2026-11-01'], h(1));

  it('is paid with the month in which it ends, with the hours of both', () => {
    const october = computeMonth(contractMonth({ weeks: weeksOf('2026-10', days) }));
    expect(minutesOf(october.variables, 'OVERTIME_25')).toBe(0);
    const november = computeMonth(
      contractMonth({
        month: month('2026-11'),
        weeks: weeksOf('2026-11', sunday),
        paidWeeks: [paidBefore('2026-10-26', days, '2026-11')],
      }),
    );
    expect(minutesOf(november.variables, 'HOURS_WORKED')).toBe(h(1));
    expect(minutesOf(november.variables, 'OVERTIME_25')).toBe(h(6));
  });

  it('is paid with the month in which the contract ends when that comes first', () => {
    const october = computeMonth(
      contractMonth({ endsOn: localDate('2026-10-30'), weeks: weeksOf('2026-10', days) }),
    );
    expect(minutesOf(october.variables, 'OVERTIME_25')).toBe(h(5));
  });

  it('is not paid twice when a contract that had ended is renewed', () => {
    const november = computeMonth(
      contractMonth({
        month: month('2026-11'),
        weeks: weeksOf('2026-11', sunday),
        paidWeeks: [paidBefore('2026-10-26', days, '2026-11', true)],
      }),
    );
    expect(minutesOf(november.variables, 'OVERTIME_25')).toBe(h(1));
  });
});

describe('absences', () => {
  it('keep their own dates, in half-days', () => {
    const { variables } = computeMonth(
      contractMonth({ absences: absent(workdays('2026-10-26', '2026-10-30'), 'paid-leave') }),
    );
    expect(variables).toMatchObject([
      {
        code: 'ABSENCE_PAID_LEAVE',
        quantity: 5000,
        minutes: h(35),
        startsOn: '2026-10-26',
        endsOn: '2026-10-30',
      },
    ]);
  });

  it('run across a week-end, but not across a day of presence', () => {
    const absences = absent(['2026-10-02', '2026-10-05', '2026-10-07'], 'sick');
    const weeks = weeksOf('2026-10', worked(['2026-10-06'], h(7)), absences);
    const { variables } = computeMonth(contractMonth({ absences, weeks }));
    expect(
      of(variables, 'ABSENCE_SICK').map(({ startsOn, endsOn, quantity }) => [startsOn, endsOn, quantity]),
    ).toEqual([
      ['2026-10-02', '2026-10-05', 2000],
      ['2026-10-07', '2026-10-07', 1000],
    ]);
  });

  it('count half a day once when two practices planned it', () => {
    const half = { day: localDate('2026-10-09'), half: 'am', reason: 'sick', plannedMinutes: 100 } as const;
    const { variables } = computeMonth(
      contractMonth({
        absences: [
          { ...half, memberId: 'a' },
          { ...half, memberId: 'b' },
        ],
      }),
    );
    expect(variables).toMatchObject([
      {
        quantity: 500,
        minutes: 200,
        split: [
          { memberId: 'a', minutes: 100 },
          { memberId: 'b', minutes: 100 },
        ],
      },
    ]);
  });
});

describe('corrections of a closed month', () => {
  const correction = (minutesDelta: number, day = '2026-09-15'): CorrectionInput => ({
    id: 'correction-1',
    originMonth: monthOf(localDate(day)),
    day: localDate(day),
    memberId: 'cabinet-a',
    code: 'HOURS_WORKED',
    minutesDelta,
  });

  it('are lines of their own, with their month of origin', () => {
    const { variables } = computeMonth(contractMonth({ corrections: [correction(90)] }));
    expect(of(variables, 'HOURS_WORKED')).toMatchObject([
      { quantity: 90, nature: 'correction', originMonth: '2026-09' },
    ]);
  });

  it('pay the overtime they reveal in a week already paid, and only the difference', () => {
    const paid: PaidWeek = {
      monday: localDate('2026-09-14'),
      worked: [{ memberId: 'cabinet-a', minutes: h(36) }],
      paidLeaveMinutes: 0,
      assessed: true,
    };
    const { variables } = computeMonth(contractMonth({ corrections: [correction(120)], paidWeeks: [paid] }));
    expect(of(variables, 'OVERTIME_25')).toMatchObject([
      { quantity: 120, nature: 'correction', originMonth: '2026-09' },
    ]);
  });

  it('carry to the next month what would make the file negative, and drop nothing', () => {
    const days = worked(['2026-10-05'], h(7));
    const { variables } = computeMonth(
      contractMonth({ weeks: weeksOf('2026-10', days), corrections: [correction(-h(10))] }),
    );
    expect(of(variables, 'HOURS_WORKED').map(({ nature, quantity }) => [nature, quantity])).toEqual([
      ['month', h(7)],
      ['correction', -h(10)],
      ['carried-out', h(3)],
    ]);
  });
});

describe('entry and exit inside the month', () => {
  it('gives the hours not due as the payroll counts them, on 151,67 h', () => {
    const entered = computeMonth(contractMonth({ startsOn: localDate('2026-10-05') }));
    expect(of(entered.variables, 'ENTRY_EXIT_MISSING_HOURS')).toMatchObject([
      { quantity: 1379, unit: 'centihour', startsOn: '2026-10-05' },
    ]);
    const left = computeMonth(contractMonth({ endsOn: localDate('2026-10-16') }));
    expect(of(left.variables, 'ENTRY_EXIT_MISSING_HOURS')).toMatchObject([
      { quantity: 6894, endsOn: '2026-10-16' },
    ]);
  });
});

describe('over any series of months', () => {
  const START = localDate('2026-08-01');
  const END = localDate('2026-12-31');
  const MONTHS = ['2026-08', '2026-09', '2026-10', '2026-11', '2026-12', '2027-01'].map(month);
  const arbitraryDays = fc.array(
    fc.record({
      offset: fc.nat(152),
      memberId: fc.constantFrom('a', 'b', 'c'),
      minutes: fc.integer({ min: 1, max: 600 }),
    }),
    { maxLength: 120 },
  );
  const contract = fc.record({
    weeklyMinutes: fc.integer({ min: 16 * 60, max: 39 * 60 }),
    endsAfter: fc.option(fc.nat(152)),
  });

  function days(
    random: { offset: number; memberId: string; minutes: number }[],
    endsOn: LocalDate | null,
  ): WorkedDay[] {
    return random
      .map(({ offset, memberId, minutes }) => ({ day: addDays(START, offset), memberId, minutes }))
      .filter(({ day }) => endsOn === null || day <= endsOn);
  }
  function firstWeek(of: Month, all: readonly WorkedDay[]): PaidWeek[] {
    const monday = mondayOf(firstDay(of));
    return monday < firstDay(of) ? [paidBefore(monday, all, of)] : [];
  }

  it('validated minutes = exported minutes = sum over practices, and each week is paid once', () => {
    fc.assert(
      fc.property(arbitraryDays, contract, (random, { weeklyMinutes, endsAfter }) => {
        const endsOn = endsAfter === null ? null : addDays(START, endsAfter);
        const all = days(random, endsOn);
        const premiums = new Map<string, number>();
        for (const of of MONTHS) {
          const { variables } = computeMonth(
            contractMonth({
              month: of,
              weeklyMinutes,
              endsOn,
              weeks: weeksOf(of, all),
              paidWeeks: firstWeek(of, all),
            }),
          );
          const validated = all
            .filter(({ day }) => monthOf(day) === of)
            .reduce((sum, { minutes }) => sum + minutes, 0);
          expect(minutesOf(variables, 'HOURS_WORKED')).toBe(validated);
          for (const variable of variables) {
            if (variable.unit === 'minute')
              expect(variable.split.reduce((sum, share) => sum + share.minutes, 0)).toBe(variable.minutes);
            if (variable.code !== 'HOURS_WORKED' && variable.unit === 'minute')
              premiums.set(variable.code, (premiums.get(variable.code) ?? 0) + variable.minutes);
          }
        }
        const whole = new Map<string, number>();
        for (let monday = mondayOf(START); monday <= END; monday = addDays(monday, 7)) {
          const total = all
            .filter(({ day }) => mondayOf(day) === monday)
            .reduce((sum, { minutes }) => sum + minutes, 0);
          for (const [code, minutes] of Object.entries(assessWeek(monday, total, 0, weeklyMinutes).premiums))
            whole.set(code, (whole.get(code) ?? 0) + minutes);
        }
        expect(new Map([...premiums].sort())).toEqual(new Map([...whole].sort()));
      }),
      { numRuns: 150 },
    );
  });

  it('corrections lose nothing: what the files show, plus what is still carried, is what was validated and corrected', () => {
    const corrections = fc.array(
      fc.record({
        offset: fc.nat(120),
        memberId: fc.constantFrom('a', 'b', 'c'),
        minutesDelta: fc.integer({ min: -400, max: 400 }).filter((n) => n !== 0),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(arbitraryDays, corrections, (random, typed) => {
        const all = days(random, null);
        const made: CorrectionInput[] = typed.map(({ offset, memberId, minutesDelta }, i) => {
          const day = addDays(START, offset);
          return {
            id: `c${i}`,
            originMonth: monthOf(day),
            day,
            memberId,
            code: 'HOURS_WORKED',
            minutesDelta,
          };
        });
        let carried: CarriedInput[] = [];
        let shown = 0;
        for (const of of MONTHS) {
          const own = made.filter((item) => addMonthsTo(item.originMonth, 1) === of);
          const touched = new Set([
            ...own.map(({ day }) => mondayOf(day)),
            ...firstWeek(of, all).map(({ monday }) => monday),
          ]);
          const paidWeeks = [...touched].map((monday): PaidWeek => ({
            ...paidBefore(
              monday,
              [
                ...all,
                ...made
                  .filter((item) => addMonthsTo(item.originMonth, 1) < of)
                  .map((item) => ({ day: item.day, memberId: item.memberId, minutes: item.minutesDelta })),
              ],
              of,
            ),
            assessed: monthOf(addDays(monday, 6)) < of,
          }));
          const { variables } = computeMonth(
            contractMonth({ month: of, weeks: weeksOf(of, all), corrections: own, paidWeeks, carried }),
          );
          for (const code of new Set(variables.map((variable) => variable.code))) {
            expect(
              variables
                .filter((variable) => variable.code === code)
                .reduce((sum, variable) => sum + variable.quantity, 0),
            ).toBeGreaterThanOrEqual(0);
          }
          for (const variable of variables) {
            if (variable.unit === 'minute')
              expect(variable.split.reduce((sum, share) => sum + share.minutes, 0)).toBe(variable.minutes);
          }
          shown += minutesOf(variables, 'HOURS_WORKED');
          carried = variables
            .filter(({ nature }) => nature === 'carried-out')
            .map((variable) => ({
              code: variable.code,
              quantity: -variable.quantity,
              minutes: -variable.minutes,
              fromMonth: of,
              split: variable.split.map((share) => ({ ...share, minutes: -share.minutes })),
            }));
        }
        const left = carried
          .filter(({ code }) => code === 'HOURS_WORKED')
          .reduce((sum, item) => sum + item.minutes, 0);
        const due =
          all.reduce((sum, { minutes }) => sum + minutes, 0) +
          made.reduce((sum, { minutesDelta }) => sum + minutesDelta, 0);
        expect(shown + left).toBe(due);
      }),
      { numRuns: 150 },
    );
  });
});
