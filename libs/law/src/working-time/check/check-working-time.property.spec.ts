import { describe, expect, test } from '@jest/globals';
import { type LocalDate, addDays, localDate as d } from '@relais/kernel';
import fc from 'fast-check';
import { evaluate } from '../../rule';
import { ruleOf } from '../../rules';
import { checkWorkingTime } from './check-working-time';
import { naiveWeek } from './naive.testing';
import type { WorkStretch, WorkedTime } from './worked-time';

/** Ten thousand; mutation runs, which ask again for every mutant, set fewer. */
const WEEKS = fc.readConfigureGlobal().numRuns ?? 10_000;

/** Ordinary weeks, both nights of clock changes, the leap day, the year's end, a first of May, 11 November. */
const MONDAYS = [
  '2026-11-02',
  '2026-11-09',
  '2026-03-23',
  '2026-10-19',
  '2028-02-28',
  '2026-12-28',
  '2026-04-27',
].map(d);

/** Minutes near what the law compares, so that limits are hit and not only passed by far. */
const length = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 30, max: 660 }) },
  fc.constantFrom(179, 180, 181, 270, 271, 299, 300, 359, 360, 361, 480, 481, 599, 600, 601),
);
const gap = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 240 }) },
  fc.constantFrom(0, 10, 19, 20, 21, 29, 30, 31, 60, 119, 120, 121, 150),
);
const dayOfWork = fc.record({
  start: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 360, max: 720 }) },
    fc.constantFrom(0, 359, 480, 1080, 1260, 1320),
  ),
  parts: fc.array(fc.record({ length, gap, practice: fc.constantFrom('A', 'B', 'C') }), {
    minLength: 1,
    maxLength: 3,
  }),
  toMidnight: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
});
const tenDays = fc.array(fc.option(dayOfWork, { freq: 5 }), { minLength: 10, maxLength: 10 });

const knownWeek = fc.record({
  monday: fc.constantFrom(...MONDAYS),
  days: tenDays,
  agreement: fc.constantFrom('idcc-1147' as const, null),
  weeklyMinutes: fc.constantFrom(300, 960, 1080, 1439, 1440, 1680, 2040, 2099, 2100),
  age: fc.constantFrom(null, 40, 40, 40, 17, 15),
  birthdayInWeek: fc.boolean(),
  journeys: fc.constantFrom(
    [],
    [{ from: 'A', to: 'B', minutes: 30 }],
    [
      { from: 'A', to: 'B', minutes: 15 },
      { from: 'B', to: 'A', minutes: 25 },
      { from: 'C', to: 'B', minutes: 60 },
    ],
  ),
  elsewhere: fc.constantFrom(
    null,
    { weeklyMinutes: 600, dailyMinutes: 120 },
    { weeklyMinutes: 300, dailyMinutes: null },
  ),
  earlier: fc.array(fc.integer({ min: 2400, max: 2880 }), { minLength: 11, maxLength: 11 }),
  overtime: fc.constantFrom(null, 0, 12900, 13199, 13200, 13201),
  leave: fc.boolean(),
});
type KnownWeek = typeof knownWeek extends fc.Arbitrary<infer T> ? T : never;

function stretchesOf(monday: LocalDate, days: KnownWeek['days']): WorkStretch[] {
  return days.flatMap((day, i) => {
    let at = day?.start ?? 0;
    return (day?.parts ?? []).flatMap((part, n, all) => {
      const startMinute = n === 0 ? at : at + part.gap;
      const last = day?.toMidnight && n === all.length - 1;
      at = Math.min(1440, last ? 1440 : startMinute + part.length);
      return startMinute < at
        ? [{ day: addDays(monday, i - 1), practice: part.practice, startMinute, endMinute: at }]
        : [];
    });
  });
}

function workedTime(one: KnownWeek): WorkedTime {
  const { monday, age, weeklyMinutes, elsewhere, earlier } = one;
  const since = addDays(monday, -400);
  const birthday = one.birthdayInWeek ? addDays(monday, 3) : addDays(monday, 100);
  return {
    birthDate:
      age === null
        ? null
        : d(`${Number(birthday.slice(0, 4)) - age - 1}${birthday.slice(4).replace('02-29', '02-28')}`),
    agreement: one.agreement,
    zone: 'metropole',
    contract: [{ from: since, to: null, weeklyMinutes, cleaning: weeklyMinutes === 300 }],
    stretches: stretchesOf(monday, one.days),
    journeys: one.journeys,
    otherEmployers: elsewhere ? [{ from: since, to: null, ...elsewhere }] : [],
    earlierWeeks: earlier.map((minutes, i) => ({
      week: addDays(monday, -7 * (i + 1)),
      workedMinutes: minutes,
    })),
    earlierOvertimeMinutes: one.overtime,
    derogations: one.leave ? [{ from: monday, to: addDays(monday, 2), decision: '2026-117' }] : [],
  };
}

const engine = (known: WorkedTime, monday: LocalDate) =>
  checkWorkingTime(known, { from: monday, to: addDays(monday, 6) });

describe('the engine over random weeks of several practices', () => {
  test('agrees with a naive count minute by minute on 10 000 of them', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(knownWeek, (one) => {
        const known = workedTime(one);
        const found = engine(known, one.monday);
        for (const { ruleId } of found) seen.set(ruleId, (seen.get(ruleId) ?? 0) + 1);
        const names = found.map(({ ruleId, from, severity }) => `${ruleId}|${from}|${severity}`);
        // Compared as texts: `expect` on ten thousand lists costs more than the lists.
        const told = names.sort().join(' ');
        const naive = [...naiveWeek(known, one.monday)].sort().join(' ');
        if (told !== naive) throw new Error(`engine: ${told}; minute by minute: ${naive}`);
      }),
      { numRuns: WEEKS, seed: 1147 },
    );
    // Every limit of the week was broken many times: the agreement is not one of silence.
    expect(seen.size).toBeGreaterThanOrEqual(WEEKS === 10_000 ? 27 : 1);
    for (const count of seen.values()) expect(count).toBeGreaterThan(WEEKS / 500);
  }, 300_000);

  test('says what its rules say on the same facts, 1 000 times', () => {
    fc.assert(
      fc.property(knownWeek, (one) => {
        for (const finding of engine(workedTime(one), one.monday)) {
          const { ruleId, severity, message, numbers, references, status, facts } = finding;
          const asked = evaluate(ruleOf(ruleId), JSON.parse(JSON.stringify(facts)));
          expect(asked).toMatchObject({ verdict: severity, message, numbers, references, status });
        }
      }),
      { numRuns: WEEKS / 10, seed: 3121 },
    );
  }, 120_000);
});
