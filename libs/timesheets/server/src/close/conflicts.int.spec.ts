import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays, localDate, month as monthOf } from '@relais/kernel';
import fc from 'fast-check';
import {
  type GivenSlot,
  givenEmployee,
  givenPlacement,
  givenPractice,
} from '../../../../../test/support/given-hours';
import { type TestApp, startApp } from '../../../../../test/support/harness';
import { planParameters } from '../open-month/open-month.service';
import { HOMELESS, IN_DOUBT, OUTSIDE } from './conflicts-sql';

let relais: TestApp;
beforeAll(async () => {
  relais = await startApp();
}, 60_000);
afterAll(async () => {
  await relais?.close();
});

const MONTH = monthOf('2026-10');
const EMPLOYEES = 40;
const SEED = 1147;

/** Days around the month, so that some placements begin or end inside it. */
const day = fc.integer({ min: -40, max: 10 }).map((days) => addDays(localDate('2026-10-15'), days));
const slot = (cycleWeeks: 1 | 2): fc.Arbitrary<GivenSlot> =>
  fc.record({
    weekday: fc.constantFrom(1, 3, 7),
    half: fc.constant('am' as const),
    startMinute: fc.constantFrom(480, 540, 600, 660),
    endMinute: fc.constantFrom(661, 690, 720),
    week: cycleWeeks === 1 ? fc.constant(0) : fc.integer({ min: 0, max: 1 }),
  });
const placement = fc.constantFrom(1 as const, 2 as const).chain((cycleWeeks) =>
  fc.record({
    cycleWeeks: fc.constant(cycleWeeks),
    startsOn: day,
    days: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 1 }),
    slots: fc.uniqueArray(slot(cycleWeeks), {
      minLength: 1,
      maxLength: 3,
      selector: (one) => `${one.week}/${one.weekday}`,
    }),
  }),
);
const person = fc.record({
  placements: fc.array(placement, { minLength: 1, maxLength: 3 }),
  // What happens between the opening and the close.
  since: fc.constantFrom('nothing', 'pattern moved', 'hours written', 'placement added'),
});

test('the narrowed question finds the same open conflicts as the question asked of everybody, whatever the patterns', async () => {
  const group = await relais.group();
  const officer = await group.as('officer');
  const practices = [
    await givenPractice(group, 'Lilas'),
    await givenPractice(group, 'Port'),
    await givenPractice(group, 'Mairie'),
  ];
  const later: (() => Promise<unknown>)[] = [];
  for (const { placements, since } of fc.sample(person, { numRuns: EMPLOYEES, seed: SEED })) {
    const employee = await givenEmployee(group);
    for (const [n, { slots, startsOn, days, cycleWeeks }] of placements.entries()) {
      const endsOn = days === null ? undefined : addDays(startsOn, days);
      const place = () =>
        givenPlacement(group, employee, practices[n]!, slots, {
          startsOn,
          cycleWeeks,
          ...(endsOn === undefined ? {} : { endsOn }),
        });
      if (since === 'placement added' && n > 0) later.push(place);
      else await place();
    }
    const change = {
      'pattern moved': `update pattern_slot s set start_minute = start_minute - 45, end_minute = end_minute - 20 from placement_terms t join placement p on p.id = t.placement_id
         where s.terms_id = t.id and p.employee_id = $1`,
      'hours written': `update work_entry set changed_by = 'Marie', note = 'autre chose' where employee_id = $1`,
    }[since as string];
    if (change) later.push(() => group.within((db) => db.query(change, [employee.id])));
  }
  expect((await officer.post('/v1/months', { month: MONTH })).status).toBe(201);
  for (const happen of later) await happen();

  const parameters = planParameters(MONTH);
  const { inDoubt, everybody } = await group.within(async (db) => ({
    inDoubt: await db.query(IN_DOUBT, [parameters[0], parameters[1], MONTH]),
    everybody: [
      ...(await db.query(OUTSIDE, [MONTH])),
      ...(await db.query(HOMELESS, [...parameters, null])),
    ] as { employeeId: string; memberId: string; day: string }[],
  }));
  const { body } = await officer.get(`/v1/months/${MONTH}/blockers`);
  const found = body.items.filter((item: { kind: string }) => item.kind === 'open-conflict');
  const named = (rows: readonly { employeeId: string; memberId: string; day: string }[]) =>
    rows.map((row) => `${row.employeeId} ${row.memberId} ${row.day}`).sort();
  expect(named(found)).toEqual(named(everybody));
  expect(everybody.length).toBeGreaterThan(20);
  expect(inDoubt.length).toBeLessThan(EMPLOYEES);
});
